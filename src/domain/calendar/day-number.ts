/**
 * Counts days of the Gregorian calendar in whole numbers: year, month and day to a running number and back.
 * What a date looks like as text, and how months are added, is left to `calendar-date.ts`.
 */

/** A day in numbers: the year 1–9999, the month 1–12, the day of the month from 1. */
export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;

/** Whether the year has a 29th of February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days the month has (28–31). The month is 1–12; any other gives 0. */
export function daysInMonth(year: number, month: number): number {
  const before = daysBeforeMonth[month - 1];
  const after = daysBeforeMonth[month];
  if (before === undefined || after === undefined) return 0;
  return after - before + (month === 2 && isLeapYear(year) ? 1 : 0);
}

function daysBeforeYear(year: number): number {
  const passed = year - 1;
  return passed * 365 + Math.floor(passed / 4) - Math.floor(passed / 100) + Math.floor(passed / 400);
}

/** The number of days from 1 January of the year 1 (number 0, a Monday) to the given day, which must exist. */
export function dayNumberOf({ year, month, day }: YearMonthDay): number {
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return daysBeforeYear(year) + (daysBeforeMonth[month - 1] ?? 0) + leapDay + day - 1;
}

/** The day that has the given number: the inverse of `dayNumberOf`. */
export function dayWithNumber(dayNumber: number): YearMonthDay {
  // 400 years are 146,097 days; the mean year hits the right year or one of its neighbours.
  let year = Math.floor((dayNumber * 400) / 146_097) + 1;
  while (daysBeforeYear(year) > dayNumber) year -= 1;
  while (daysBeforeYear(year + 1) <= dayNumber) year += 1;
  let month = 1;
  let rest = dayNumber - daysBeforeYear(year);
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return { year, month, day: rest + 1 };
}
