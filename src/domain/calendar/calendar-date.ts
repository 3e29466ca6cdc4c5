/**
 * Decides what a date of the programme is, `YYYY-MM-DD` without a clock or a zone, and how it is counted.
 * Which day is today, and how a date looks in a sheet, is left to the callers and to `dotted-date.ts`.
 */
import { dayNumberOf, daysInMonth, dayWithNumber, type YearMonthDay } from './day-number';

/**
 * A day of the calendar as text: `'2020-04-03'`, years 0001–9999. Dates compare rightly as strings.
 * A literal is checked by its shape only; text from outside becomes a date through `isCalendarDate`.
 */
export type CalendarDate = `${number}-${number}-${number}`;

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function partsOrNull(text: string): YearMonthDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

/** Whether the value is the text of a day that exists: `'2024-02-29'` is, `'2023-02-29'` and `'2024-2-9'` aren't. */
export function isCalendarDate(value: unknown): value is CalendarDate {
  return typeof value === 'string' && partsOrNull(value) !== null;
}

/** The date of a year (1–9999), month (1–12) and day. Throws a `RangeError` when there is no such day. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  if (!isCalendarDate(text)) throw new RangeError(`No such day: ${year}-${month}-${day}`);
  return text;
}

/** Year, month and day of the date as numbers. Throws a `RangeError` on text that isn't a date. */
export function partsOf(date: CalendarDate): YearMonthDay {
  const parts = partsOrNull(date);
  if (!parts) throw new RangeError(`Not a date: ${date}`);
  return parts;
}

/** The year of the date, 1–9999. */
export function yearOf(date: CalendarDate): number {
  return partsOf(date).year;
}

/** The month of the date, 1–12. */
export function monthOf(date: CalendarDate): number {
  return partsOf(date).month;
}

/** The day of the month, 1–31. */
export function dayOf(date: CalendarDate): number {
  return partsOf(date).day;
}

/** The day of the week from Monday = 1 to Sunday = 7: `weekdayOf('2020-04-03')` is 5. */
export function weekdayOf(date: CalendarDate): number {
  return (dayNumberOf(partsOf(date)) % 7) + 1;
}

/** The last day of the month: `endOfMonth(2024, 2)` is `'2024-02-29'`. The month is 1–12. */
export function endOfMonth(year: number, month: number): CalendarDate {
  return calendarDate(year, month, daysInMonth(year, month));
}

/** The date so many whole days later, or earlier when negative. Throws a `RangeError` outside the years 1–9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const { year, month, day } = dayWithNumber(dayNumberOf(partsOf(date)) + days);
  return calendarDate(year, month, day);
}

/**
 * The same day so many whole months later, or earlier when negative; where the month is too short, its last day:
 * `addMonths('2024-08-31', 6)` is `'2025-02-28'`. Two steps may differ from one long step for that reason.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const monthsFromYearZero = year * 12 + (month - 1) + months;
  const newYear = Math.floor(monthsFromYearZero / 12);
  const newMonth = monthsFromYearZero - newYear * 12 + 1;
  return calendarDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** How many days pass from the first date to the second: 0 on the same day, negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumberOf(partsOf(to)) - dayNumberOf(partsOf(from));
}

/**
 * The age in full years on a day, from the date of birth. The year is full on the birthday itself; a person born
 * on 29 February turns a year older on 1 March of a common year. Negative when the day precedes the birth.
 */
export function fullYearsBetween(birth: CalendarDate, on: CalendarDate): number {
  const born = partsOf(birth);
  const now = partsOf(on);
  const birthdayReached = now.month > born.month || (now.month === born.month && now.day >= born.day);
  return now.year - born.year - (birthdayReached ? 0 : 1);
}

/** Orders dates for `sort`: negative when the first is earlier, 0 when equal, positive when later. */
export function compareDates(first: CalendarDate, second: CalendarDate): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** The earlier of two dates. */
export function earlierOf(first: CalendarDate, second: CalendarDate): CalendarDate {
  return first <= second ? first : second;
}

/** The later of two dates. */
export function laterOf(first: CalendarDate, second: CalendarDate): CalendarDate {
  return first >= second ? first : second;
}
