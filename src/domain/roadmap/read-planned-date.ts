/**
 * Decides which notations of a date are understood in a roadmap. What the programme reads everywhere is read by
 * `read-date.ts`; plans are of this century and of the cycle, so that here a short year or none is no guess.
 */
import { readDate } from '../answers/read-date';
import { type CalendarDate, isCalendarDate, monthOf, partsOf } from '../calendar/calendar-date';
import { type ProgrammeCycle, yearOfMonth } from './programme-cycle';

/** A leap year, in which every day exists that a plan may name without a year. */
const LEAP_YEAR = 2000;

/**
 * The date of a text: full as everywhere, with a year of two figures (`25.11.26`), or without one (`25.11`,
 * «25 ноября»), which belongs to the cycle. Undefined when it is none, or no such day exists.
 */
export function readPlannedDate(text: string, cycle: ProgrammeCycle): CalendarDate | undefined {
  const plain = text.trim();
  const full = readDateOfThisCentury(plain);
  if (full) return full;
  const yearless = readDate(/\d$/.test(plain) ? `${plain}.${LEAP_YEAR}` : `${plain} ${LEAP_YEAR}`);
  if (yearless === undefined) return undefined;
  const { day, month } = partsOf(yearless);
  const dated = `${yearOfMonth(cycle, monthOf(yearless))}-${two(month)}-${two(day)}`;
  return isCalendarDate(dated) ? dated : undefined;
}

/** The date of a text that names its year, be it by two figures; undefined when it is none, or no such day exists. */
export function readDateOfThisCentury(text: string): CalendarDate | undefined {
  const [, dayMonth, separator, shortYear] = /^(\d{1,2}([-./])\d{1,2})\2(\d{2})$/.exec(text.trim()) ?? [];
  return readDate(dayMonth === undefined ? text : `${dayMonth}${separator}20${shortYear}`);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
