/**
 * Decides when a typed string is a date, a time or both, under a locale.
 * Leaves numbers to `typed-number.ts`; the year that a short date lacks comes from the caller.
 */
import type { Locale } from './locale';
import { serialOfDate } from './serial';

/** A moment read from a string: its day serial and the format that typing it gives to an automatic cell. */
export interface TypedMoment {
  readonly serial: number;
  readonly format: string;
}

/** No date or time is spelled longer than this: `27 сентября 2026 г., 12:00:00.000`, and some spaces. */
const LONGEST = 40;

/**
 * The moment that the string types, or undefined. `1.5` is 1 May of the current year under ru_RU; `3/4` is 4 March
 * under en_US and 3 April under ru_RU; `25:30` is a duration of more than a day.
 */
export function readMoment(text: string, locale: Locale, currentYear: number): TypedMoment | undefined {
  const body = text.trim();
  if (body.length > LONGEST) return undefined;
  const time = readTime(body, locale);
  if (time !== undefined) return time;
  const date = readDate(body, locale, currentYear);
  if (date !== undefined) return { serial: date, format: locale.dateFormat };
  const both = /^(.+?),?\s+(\d{1,2}:\d.*)$/su.exec(body);
  if (both === null) return undefined;
  const day = readDate(both[1] ?? '', locale, currentYear);
  const clock = readTime(both[2] ?? '', locale);
  if (day === undefined || clock === undefined || clock.serial >= 1) return undefined;
  return { serial: day + clock.serial, format: locale.dateTimeFormat };
}

function readTime(body: string, locale: Locale): TypedMoment | undefined {
  const match = /^(\d{1,4}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?(?:\s?([ap])\.?m\.?)?$/iu.exec(body);
  if (match === null) return undefined;
  const [, hourText, minuteText, secondText, fraction, half] = match;
  let hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText ?? 0) + Number(`0.${fraction ?? 0}`);
  if (minute > 59 || second >= 60) return undefined;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const serial = (hour * 3600 + minute * 60 + second) / 86_400;
  if (hour >= 24) return { serial, format: '[h]:mm:ss' };
  if (secondText !== undefined) return { serial, format: half === undefined ? 'H:mm:ss' : locale.timeFormat };
  return { serial, format: half === undefined ? 'H:mm' : 'h:mm am/pm' };
}

function readDate(body: string, locale: Locale, currentYear: number): number | undefined {
  return (
    readFullNumeric(body, locale) ?? readShortNumeric(body, locale, currentYear) ?? readNamed(body, locale, currentYear)
  );
}

function readFullNumeric(body: string, locale: Locale): number | undefined {
  const yearFirst = /^(\d{4})([./\- ])(\d{1,2})\2(\d{1,2})$/u.exec(body);
  if (yearFirst !== null) return serialOfDate(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{1,2}|\d{4})$/u.exec(body);
  if (match === null) return undefined;
  const [, first, , second, yearText] = match;
  const [day, month] = locale.dateOrder === 'dmy' ? [first, second] : [second, first];
  return serialOfDate(fullYear(yearText ?? ''), Number(month), Number(day));
}

function readShortNumeric(body: string, locale: Locale, currentYear: number): number | undefined {
  const match = /^(\d{1,4})([./-])(\d{1,4})$/u.exec(body);
  if (match === null || !locale.shortDateSeparators.includes(match[2] ?? '')) return undefined;
  const first = match[1] ?? '';
  const second = match[3] ?? '';
  if (first.length === 4 && second.length <= 2) return serialOfDate(Number(first), Number(second), 1);
  if (second.length === 4 && first.length <= 2) return serialOfDate(Number(second), Number(first), 1);
  if (first.length > 2 || second.length > 2) return undefined;
  const [day, month] = locale.dateOrder === 'dmy' ? [first, second] : [second, first];
  return serialOfDate(currentYear, Number(month), Number(day));
}

function readNamed(body: string, locale: Locale, currentYear: number): number | undefined {
  const words = body
    .toLowerCase()
    .replace(/\s*г\.?$/u, '')
    .split(/[\s,-]+/u)
    .filter((word) => word !== '');
  if (words.length < 2 || words.length > 3) return undefined;
  const at = words.findIndex((word) => monthNamed(word, locale) !== undefined);
  const month = monthNamed(words[at] ?? '', locale);
  if (month === undefined || at > 1) return undefined;
  const numbers = words.filter((_, index) => index !== at);
  if (!numbers.every((word) => /^\d{1,2}$|^\d{4}$/u.test(word))) return undefined;
  const [first = '', second] = numbers;
  if (second === undefined) {
    return first.length === 4 ? serialOfDate(Number(first), month, 1) : serialOfDate(currentYear, month, Number(first));
  }
  return first.length === 4 ? undefined : serialOfDate(fullYear(second), month, Number(first));
}

function monthNamed(word: string, locale: Locale): number | undefined {
  const index = locale.months.findIndex((names) => names.includes(word));
  return index === -1 ? undefined : index + 1;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
