/**
 * Decides how a simulated year of pairs goes: who meets when, who falls silent, who ends with which marks. Pure; dates and seed in, plans out.
 * Sending the answers is left to play-year.ts.
 */
import { addDays, type CalendarDate, daysBetween } from '../../domain/calendar/calendar-date';
import type { Chance } from './chance';

/** How a pair's year goes: to its end with both final questionnaires, on and on, or into silence. */
export type PairFate = 'completes' | 'continues' | 'falls-silent';

/** One entry in the meeting log. */
export interface PlannedMeeting {
  readonly date: CalendarDate;
  /** Who writes it down; both sometimes do. */
  readonly sides: readonly ('mentee' | 'mentor')[];
  readonly minutes: number;
  /** 0 up to, not including, 1: which topic, whatever their number. */
  readonly topic: number;
  readonly inPerson: boolean;
  /** 1–10 */
  readonly mood: number;
  readonly trouble: boolean;
}

/** What one pair does. */
export interface PairPlan {
  readonly fate: PairFate;
  readonly meetings: readonly PlannedMeeting[];
  /** The final questionnaires, of both sides or of the mentee alone; marks are 1–10. */
  readonly finals: {
    readonly on: CalendarDate;
    readonly menteeMark: number;
    readonly mentorMark: number | null;
  } | null;
}

/** Shares of pairs; the rest completes. Where there are a few pairs at all, each fate comes about. */
const SILENT_SHARE = 0.07;
const CONTINUING_SHARE = 0.15;
/** Days between meetings of a pair that goes well: within the fourteen that the model allows. */
const RHYTHM_DAYS = { from: 9, to: 13 } as const;
/** Of the whole time, when a silent pair met last, and when a pair that completes does so. */
const SILENT_FROM_SHARE = { from: 0.2, to: 0.6 } as const;
const COMPLETE_AT_SHARE = { from: 0.55, to: 0.97 } as const;
/** A silent pair must be silent for longer than this when the year ends. */
const LONG_SILENCE_DAYS = 21;

/** Plans of so many pairs from the day after `from` up to `to`. */
export function planPairs(count: number, from: CalendarDate, to: CalendarDate, chance: Chance): PairPlan[] {
  return fatesOf(count, chance).map((fate) => planPair(fate, from, to, chance));
}

function fatesOf(count: number, chance: Chance): PairFate[] {
  const silent = count < 3 ? 0 : Math.ceil(count * SILENT_SHARE);
  const continuing = count < 3 ? 0 : Math.ceil(count * CONTINUING_SHARE);
  const fates = Array.from({ length: count }, (_, at): PairFate => {
    if (at < silent) return 'falls-silent';
    return at < silent + continuing ? 'continues' : 'completes';
  });
  return chance.shuffled(fates);
}

/** The plan of one pair from the day after `from` up to `to`. */
export function planPair(fate: PairFate, from: CalendarDate, to: CalendarDate, chance: Chance): PairPlan {
  const days = daysBetween(from, to);
  const lastDay = lastDayOf(fate, days, chance);
  const meetings: PlannedMeeting[] = [];
  for (let day = chance.between(2, 8); day <= lastDay; day += chance.between(RHYTHM_DAYS.from, RHYTHM_DAYS.to)) {
    meetings.push(planMeeting(addDays(from, day), chance));
  }
  if (fate !== 'completes' || meetings.length === 0) return { fate, meetings, finals: null };
  return {
    fate,
    meetings,
    finals: { on: addDays(from, Math.min(days, lastDay + 1)), menteeMark: mark(chance), mentorMark: mark(chance) },
  };
}

function lastDayOf(fate: PairFate, days: number, chance: Chance): number {
  const within = ({ from, to }: { readonly from: number; readonly to: number }): number =>
    Math.floor(days * (from + (to - from) * chance.next()));
  switch (fate) {
    case 'continues':
      return days;
    case 'completes':
      return within(COMPLETE_AT_SHARE);
    case 'falls-silent':
      return Math.min(within(SILENT_FROM_SHARE), days - LONG_SILENCE_DAYS);
  }
}

function planMeeting(date: CalendarDate, chance: Chance): PlannedMeeting {
  const writer = chance.happens(0.7) ? 'mentor' : 'mentee';
  return {
    date,
    sides: chance.happens(0.15) ? ['mentee', 'mentor'] : [writer],
    minutes: 15 * chance.between(2, 6),
    topic: chance.next(),
    inPerson: chance.happens(0.7),
    mood: chance.happens(0.02) ? 3 : chance.between(6, 10),
    trouble: chance.happens(0.01),
  };
}

/** Most are content: 7 and more in nine cases of ten. */
function mark(chance: Chance): number {
  return chance.happens(0.9) ? chance.between(7, 10) : chance.between(3, 6);
}
