// Decides since when mentors stand in the register: the number and the date of its order, both in their rows of the bank.
import { byTime } from '../../domain/answers/fold-fields';
import { type CalendarDate, isCalendarDate } from '../../domain/calendar/calendar-date';
import { type MarkEntry, runningOf } from '../../domain/ledger/entry';

/** The date of the register order by mentor's number; also of mentors whose data were erased since. */
export function registrations(marks: ReadonlyMap<string, readonly MarkEntry[]>): ReadonlyMap<string, CalendarDate> {
  const dates = new Map<string, CalendarDate>();
  for (const [target, about] of marks) {
    if (runningOf('mentor', target) === 0) continue;
    const latest = (field: string): string =>
      byTime(about.filter((mark) => mark.field === field))
        .pop()
        ?.value.trim() ?? '';
    const date = latest('registerDate');
    if (latest('registerOrder') !== '' && isCalendarDate(date)) dates.set(target, date);
  }
  return dates;
}

/** Anchor R: the earliest register order; null while there is none. */
export function earliestRegistration(marks: ReadonlyMap<string, readonly MarkEntry[]>): CalendarDate | null {
  return [...registrations(marks).values()].sort()[0] ?? null;
}
