/**
 * Decides on which days something that recurs is due. How a missed day shows is left to the states of rows,
 * the wording of the rule for calendars to the contract.
 */
import { addDays, addMonths, type CalendarDate, calendarDate, endOfMonth, yearOf } from '../calendar/calendar-date';
import { invariant } from '../invariant';
import type { Rhythm } from './deadline-rule';

/** Something that recurs. */
export type Recurrence =
  /**
   * At least once in each step of the rhythm, counted from `startsOn` (null while an anchor is unknown) to `endsOn`
   * (null = without an end). `afterSpan`: the row's own dates come first and the rhythm begins where they end.
   */
  | {
      readonly kind: 'rhythm';
      readonly rhythm: Rhythm;
      readonly afterSpan: boolean;
      readonly startsOn: CalendarDate | null;
      readonly endsOn: CalendarDate | null;
    }
  /** On the same day of the months named, every year, not before `notBefore`. */
  | {
      readonly kind: 'yearly-day';
      readonly day: number;
      readonly months: readonly number[];
      readonly notBefore: CalendarDate;
    }
  /** In the same month every year, the first time in `firstYear`. */
  | { readonly kind: 'yearly-month'; readonly month: number; readonly firstYear: number };

/** One turn of a recurrence: it may be done from `from` on (null = no such day) and is due on `due`. */
export interface Turn {
  readonly from: CalendarDate | null;
  readonly due: CalendarDate;
}

/** The day that ends the given number of steps of a rhythm, the day of the month clamped. Step 0 is the start itself. */
export function rhythmStep(rhythm: Rhythm, startsOn: CalendarDate, steps: number): CalendarDate {
  if (rhythm === 'two-weekly') return addDays(startsOn, 14 * steps);
  return addMonths(startsOn, (rhythm === 'monthly' ? 1 : 3) * steps);
}

/** The turn number `index`, from 0; null where the recurrence has ended or has no start yet. */
export function turnAt(recurrence: Recurrence, index: number): Turn | null {
  switch (recurrence.kind) {
    case 'rhythm': {
      const { rhythm, startsOn, endsOn } = recurrence;
      if (startsOn === null) return null;
      const due = rhythmStep(rhythm, startsOn, index + 1);
      if (endsOn !== null && due > endsOn) return null;
      return { from: index === 0 ? startsOn : addDays(rhythmStep(rhythm, startsOn, index), 1), due };
    }
    case 'yearly-day':
      return { from: null, due: nthYearlyDay(recurrence, index) };
    case 'yearly-month': {
      const year = recurrence.firstYear + index;
      return { from: calendarDate(year, recurrence.month, 1), due: endOfMonth(year, recurrence.month) };
    }
  }
}

function nthYearlyDay(
  { day, months, notBefore }: Extract<Recurrence, { kind: 'yearly-day' }>,
  index: number,
): CalendarDate {
  const firstYear = yearOf(notBefore);
  const inYear = (year: number): CalendarDate[] => months.map((month) => calendarDate(year, month, day)).sort();
  const passed = inYear(firstYear).filter((date) => date < notBefore).length;
  const position = passed + index;
  const due = inYear(firstYear + Math.floor(position / months.length))[position % months.length];
  invariant(due !== undefined, 'a yearly rule names at least one month');
  return due;
}
