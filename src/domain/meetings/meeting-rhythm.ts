// Decides how regularly a pair meets, counted in days of the calendar. Sources: domain.md (c) I10, (d), row E6.4. Marks and flags are left to `meeting-signals.ts`.
import { addDays, type CalendarDate, compareDates, daysBetween, laterOf } from '../calendar/calendar-date';

/** How a valid pair meets, as seen on a day. */
export interface MeetingRhythm {
  /** Days on which the pair met since the order, each once though both sides log it. */
  readonly count: number;
  readonly first?: CalendarDate;
  readonly last?: CalendarDate;
  /** Days since the last meeting, or since the order where there was none: up to today, or to the end of the pair. */
  readonly daysSince: number;
  /** More than the allowed days have passed; never once the pair has ended. */
  readonly overdue: boolean;
  /** The first day on which it was overdue. */
  readonly overdueSince?: CalendarDate;
  /** The longest stretch without a meeting, the running one included. */
  readonly longestGapDays: number;
  /** Full stretches of the allowed length since the order, and in how many of them the pair met. */
  readonly stretches: number;
  readonly stretchesMet: number;
}

/** The span in which a pair's meetings are looked at. */
export interface PairSpan {
  /** Date of the order that made the pair valid. */
  readonly orderDate: CalendarDate;
  /** Last day of an ended pair. */
  readonly endedOn?: CalendarDate;
}

/** Days on which a pair met, each once, earliest first: both sides log the same meeting, and a corrected answer repeats it. */
export function meetingDays(dates: readonly CalendarDate[]): CalendarDate[] {
  return [...new Set(dates)].sort(compareDates);
}

/**
 * The rhythm of one pair. Meetings before the order (trial meetings) and after `today` don't count. A gap of exactly `gapDays` is
 * still in rhythm: with 14, met on the 1st, the pair is overdue from the 16th on.
 */
export function meetingRhythm(
  dates: readonly CalendarDate[],
  span: PairSpan,
  gapDays: number,
  today: CalendarDate,
): MeetingRhythm {
  const { orderDate, endedOn } = span;
  const ended = endedOn !== undefined && endedOn <= today;
  const until = laterOf(orderDate, ended ? endedOn : today);
  const days = meetingDays(dates).filter((day) => day >= orderDate && day <= until);
  const last = days[days.length - 1];
  const daysSince = daysBetween(last ?? orderDate, until);
  const overdue = !ended && daysSince > gapDays;
  return {
    count: days.length,
    ...(days[0] === undefined ? {} : { first: days[0] }),
    ...(last === undefined ? {} : { last }),
    daysSince,
    overdue,
    ...(overdue ? { overdueSince: addDays(last ?? orderDate, gapDays + 1) } : {}),
    longestGapDays: longestGap([orderDate, ...days, until]),
    ...stretchesOf(days, orderDate, until, gapDays),
  };
}

function longestGap(days: readonly CalendarDate[]): number {
  return days.slice(1).reduce((longest, day, index) => Math.max(longest, daysBetween(days[index] ?? day, day)), 0);
}

/** Stretches begin on the day after the order; the last, unfinished one isn't held against the pair. */
function stretchesOf(
  days: readonly CalendarDate[],
  orderDate: CalendarDate,
  until: CalendarDate,
  gapDays: number,
): { readonly stretches: number; readonly stretchesMet: number } {
  const length = Math.max(1, gapDays);
  const stretches = Math.floor(daysBetween(orderDate, until) / length);
  const met = new Set(days.map((day) => Math.floor(Math.max(0, daysBetween(orderDate, day) - 1) / length)));
  return { stretches, stretchesMet: [...met].filter((index) => index < stretches).length };
}
