/**
 * Decides when a clock trigger is due, by the rules of ClockTriggerBuilder
 * (https://developers.google.com/apps-script/reference/script/clock-trigger-builder).
 * Left to others: the builder (services/script), running what is due (firing.ts).
 */
import { instantOfWall, offsetMs } from '../realm/zone-time';

/** Days of the week as ScriptApp.WeekDay names them, Monday first. */
export const weekDays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type WeekDay = (typeof weekDays)[number];

/** When within its day a trigger runs; null where the script leaves it to Google. */
interface TimeOfDay {
  /** 0–23. */
  readonly hour: number | null;
  /** 0–59, kept to within 15 minutes. */
  readonly nearMinute: number | null;
}

/** A schedule. `at` is an instant, milliseconds since 1970; `monthDay` counts from 1. */
export type Schedule =
  | { readonly kind: 'once'; readonly at: number }
  | { readonly kind: 'minutes'; readonly every: number }
  | { readonly kind: 'hours'; readonly every: number; readonly nearMinute: number | null }
  | ({ readonly kind: 'days'; readonly every: number; readonly timeZone: string } & TimeOfDay)
  | ({
      readonly kind: 'weeks';
      readonly every: number;
      readonly weekDay: WeekDay;
      readonly timeZone: string;
    } & TimeOfDay)
  | ({ readonly kind: 'months'; readonly monthDay: number; readonly timeZone: string } & TimeOfDay);

/** What is fixed when a trigger is created. */
export interface ScheduleOrigin {
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** From 0 to below 1: stands for the minutes that Google picks once and then keeps. */
  readonly chance: number;
}

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** The first time after `after` at which the schedule is due, null if there is none any more. */
export function nextDue(schedule: Schedule, origin: ScheduleOrigin, after: number): number | null {
  switch (schedule.kind) {
    case 'once':
      return schedule.at > after ? schedule.at : null;
    case 'minutes':
      return nextInSteps(origin.createdAt, schedule.every * minuteMs, after);
    case 'hours':
      return nextInSteps(firstHour(origin, schedule.nearMinute), schedule.every * hourMs, after);
    case 'days':
      return nextDay(schedule, origin, after, (day, first) => (day - first) % (schedule.every * dayMs) === 0);
    case 'weeks':
      return nextDay(schedule, origin, after, (day, first) => {
        if ((new Date(day).getUTCDay() + 6) % 7 !== weekDays.indexOf(schedule.weekDay)) return false;
        return Math.floor((day - first) / (7 * dayMs)) % schedule.every === 0;
      });
    case 'months':
      return nextDay(
        schedule,
        origin,
        after,
        (day) => new Date(day).getUTCDate() === dayInMonth(day, schedule.monthDay),
      );
  }
}

function nextInSteps(start: number, stepMs: number, after: number): number {
  const steps = Math.max(1, Math.floor((after - start) / stepMs) + 1);
  return start + steps * stepMs;
}

/** An hourly trigger keeps to a minute of the hour; `nearMinute` names it to within 15. */
function firstHour(origin: ScheduleOrigin, nearMinute: number | null): number {
  if (nearMinute === null) return origin.createdAt;
  return Math.floor(origin.createdAt / hourMs) * hourMs + minuteNear(nearMinute, origin.chance) * minuteMs;
}

function minuteNear(minute: number, chance: number): number {
  return minute - 15 + Math.floor(chance * 31);
}

/** Searches the days from that of `after`; a day is its midnight as if the zone's wall clock were UTC. `first` is the day of creation. */
function nextDay(
  schedule: { readonly timeZone: string } & TimeOfDay,
  origin: ScheduleOrigin,
  after: number,
  isDue: (day: number, first: number) => boolean,
): number | null {
  const zone = schedule.timeZone;
  const wallDay = (instant: number) => Math.floor((instant + offsetMs(zone, instant)) / dayMs) * dayMs;
  const first = wallDay(origin.createdAt);
  const hour = schedule.hour ?? Math.floor(origin.chance * 24);
  const minute =
    schedule.nearMinute === null ? Math.floor(origin.chance * 60) : minuteNear(schedule.nearMinute, origin.chance);
  const from = Math.max(first, wallDay(after) - dayMs);
  for (let day = from; day <= from + 800 * dayMs; day += dayMs) {
    const due = instantOfWall(zone, day + hour * hourMs + minute * minuteMs);
    if (due > after && isDue(day, first)) return due;
  }
  return null;
}

/** The day of the month on which a trigger for `monthDay` runs: the last day of a month that is too short. */
function dayInMonth(day: number, monthDay: number): number {
  const date = new Date(day);
  return Math.min(monthDay, new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate());
}
