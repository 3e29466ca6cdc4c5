// Decides since when something holds of many people or pairs, so that the day never moves once it has come.
import type { CalendarDate } from '../../domain/calendar/calendar-date';

/** The day on which the n-th came; null while there are fewer, and for n below 1. */
export function nthDay(days: readonly CalendarDate[], n: number): CalendarDate | null {
  return [...days].sort()[n - 1] ?? null;
}

/** Something that waits to be done from `since` on, until it is done or gone. */
export interface Waiting {
  readonly since: CalendarDate;
  readonly doneOn: CalendarDate | null;
  readonly goneOn: CalendarDate | null;
}

/**
 * The first day on which everything that had begun by then was done, or gone; null while there was no such day.
 * Something has to be done: what is all gone proves nothing. What begins later doesn't take the day back.
 */
export function firstDayAllDone(all: readonly Waiting[]): CalendarDate | null {
  const candidates = [...all]
    .map(({ since, doneOn }) => (doneOn !== null && doneOn < since ? since : doneOn))
    .filter((day): day is CalendarDate => day !== null)
    .sort();
  const settled = ({ since, doneOn, goneOn }: Waiting, day: CalendarDate): boolean =>
    since > day || (doneOn !== null && doneOn <= day) || (goneOn !== null && goneOn <= day);
  return candidates.find((day) => all.every((each) => settled(each, day))) ?? null;
}
