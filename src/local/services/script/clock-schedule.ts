/** What a ClockTriggerBuilder has been told, and the schedule that comes of it. When a schedule is due is the kernel's. */

import { NotEmulated } from '../../kernel/google-class';
import type { Schedule, WeekDay } from '../../kernel/triggers/schedule';

/** Calls on a builder so far; null for what wasn't called. */
export interface ClockWishes {
  readonly at: number | null;
  readonly everyMinutes: number | null;
  readonly everyHours: number | null;
  readonly everyDays: number | null;
  readonly everyWeeks: number | null;
  readonly weekDay: WeekDay | null;
  readonly monthDay: number | null;
  readonly hour: number | null;
  readonly nearMinute: number | null;
  readonly timeZone: string;
}

/** A builder that was told nothing yet, in a script's zone. */
export function noWishes(timeZone: string): ClockWishes {
  return {
    at: null,
    everyMinutes: null,
    everyHours: null,
    everyDays: null,
    everyWeeks: null,
    weekDay: null,
    monthDay: null,
    hour: null,
    nearMinute: null,
    timeZone,
  };
}

/**
 * The schedule of these calls. Google's page leaves open what calls that don't fit together do; they are refused as not emulated.
 *
 * @throws NotEmulated for a combination without a schedule
 */
export function scheduleOf(wishes: ClockWishes): Schedule {
  const { at, everyMinutes, everyHours, everyDays, everyWeeks, weekDay, monthDay, hour, nearMinute, timeZone } = wishes;
  const spans = [at, everyMinutes, everyHours, everyDays, everyWeeks ?? weekDay, monthDay];
  if (spans.filter((span) => span !== null).length !== 1) {
    throw new NotEmulated(`ClockTriggerBuilder.create() after ${toldOf(wishes)}`);
  }
  const timeOfDay = { hour, nearMinute, timeZone };
  if (at !== null) return { kind: 'once', at };
  if (everyMinutes !== null) return { kind: 'minutes', every: everyMinutes };
  if (everyHours !== null) return { kind: 'hours', every: everyHours, nearMinute };
  if (everyDays !== null) return { kind: 'days', every: everyDays, ...timeOfDay };
  if (monthDay !== null) return { kind: 'months', monthDay, ...timeOfDay };
  if (weekDay === null) throw new NotEmulated('ClockTriggerBuilder.everyWeeks() without onWeekDay()');
  return { kind: 'weeks', every: everyWeeks ?? 1, weekDay, ...timeOfDay };
}

function toldOf({ timeZone: _zone, ...wishes }: ClockWishes): string {
  const told = Object.entries(wishes).filter(([, value]) => value !== null);
  return told.map(([name]) => name).join(', ') || 'nothing';
}
