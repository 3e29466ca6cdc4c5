/** Counts weeks as Java's calendar does: by the language's first day and by how many days make a first week. Names and patterns are simple-date-format's. */

import type { ZoneFields } from './zone-fields';

/** The first weekday (1 = Monday … 7 = Sunday) and the fewest days that a first week has; CLDR's weekData. */
function weekRules(locale: string): { first: number; fewest: number } {
  return locale.toLowerCase().startsWith('ru') ? { first: 1, fewest: 4 } : { first: 7, fewest: 1 };
}

function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / 86_400_000);
}

/** The day number on which week 1 begins of the span that starts on `start`, itself a weekday. */
function firstWeek(start: number, weekday: number, locale: string): number {
  const { first, fewest } = weekRules(locale);
  const into = (weekday - first + 7) % 7;
  return 7 - into >= fewest ? start - into : start - into + 7;
}

const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

const newYearWeek = (year: number, locale: string): number => {
  const start = dayNumber(year, 1, 1);
  return firstWeek(start, weekdayOf(start), locale);
};

/** The year that the week of this day belongs to: late December may already be next year's first week. */
export function weekYear(fields: ZoneFields, locale: string): number {
  const today = dayNumber(fields.year, fields.month, fields.day);
  if (today >= newYearWeek(fields.year + 1, locale)) return fields.year + 1;
  return today >= newYearWeek(fields.year, locale) ? fields.year : fields.year - 1;
}

/** The number of the week in its week year, from 1. */
export function weekOfYear(fields: ZoneFields, locale: string): number {
  const today = dayNumber(fields.year, fields.month, fields.day);
  return Math.floor((today - newYearWeek(weekYear(fields, locale), locale)) / 7) + 1;
}

/** The number of the week in the month; days before the month's first full-enough week are in week 0. */
export function weekOfMonth(fields: ZoneFields, locale: string): number {
  const start = dayNumber(fields.year, fields.month, 1);
  const today = start + fields.day - 1;
  return Math.floor((today - firstWeek(start, weekdayOf(start), locale)) / 7) + 1;
}
