// Decides which notations of the time of an answer are understood, and which instant each means in the organisation's zone.

import { readDate } from '../../domain/answers/read-date';
import { addDays, type CalendarDate, calendarDate, isCalendarDate } from '../../domain/calendar/calendar-date';
import { instantOf } from '../../domain/calendar/zone';
import type { Instant } from '../../domain/people/profile';

/** A time as written: a wall clock's date and, where one was written, second of the day; or a moment with its own offset. */
export type WrittenTime =
  | { readonly kind: 'wall'; readonly date: CalendarDate; readonly secondOfDay?: number }
  | { readonly kind: 'moment'; readonly epochMs: number };

/** Day zero of spreadsheets' serial numbers (Excel counts a 29 February 1900 that never was; dates from March 1900 on are right). */
const SERIAL_ZERO: CalendarDate = '1899-12-30';
/** Serial numbers taken for dates: 1927 … 2119. */
const SERIALS = { from: 10_000, to: 80_000 } as const;
const SECONDS_OF_DAY = 86_400;
const MOSCOW_MINUTES = 180;

/** A date, then hours and minutes, perhaps seconds, half of the day and offset. */
const CLOCK =
  /^(.+?)(?:T|\s)\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s?([AaPp])\.?[Mm]\.?)?\s?(Z|MSK|МСК|(?:GMT|UTC)?[+\-−]\d{1,2}(?::?\d{2})?|GMT|UTC)?$/;

const SHORT_MONTHS = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'] as const;

/**
 * The calendar date behind a spreadsheet's serial number, or undefined when the text is no such number.
 *
 * @example readSerialDate('46266') // '2026-09-01'
 */
export function readSerialDate(text: string): CalendarDate | undefined {
  const serial = serialOf(text);
  return serial === undefined ? undefined : addDays(SERIAL_ZERO, Math.floor(serial));
}

function serialOf(text: string): number | undefined {
  if (!/^\s*\d{5}(?:[.,]\d+)?\s*$/.test(text)) return undefined;
  const serial = Number(text.trim().replace(',', '.'));
  return serial >= SERIALS.from && serial <= SERIALS.to ? serial : undefined;
}

/**
 * Takes a time apart, or gives undefined. Understood are `2026-09-01 06:00:00`, `2026-09-01T06:00:00+07:00`, `01.09.2026 6:00`,
 * `1/9/2026, 6:00 PM`, `2026/09/01 6:00:00 PM GMT+7`, «1 сентября 2026 г. в 6:00», serial numbers of spreadsheets, and dates alone.
 *
 * @param monthFirst  `9/1/2026` is the first of September
 */
export function readTime(text: string, monthFirst = false): WrittenTime | undefined {
  const serial = serialOf(text);
  if (serial !== undefined) {
    const seconds = Math.round((serial % 1) * SECONDS_OF_DAY);
    const date = addDays(SERIAL_ZERO, Math.floor(serial));
    return seconds === 0
      ? { kind: 'wall', date }
      : { kind: 'wall', date, secondOfDay: Math.min(seconds, SECONDS_OF_DAY - 1) };
  }
  const [, dateText = text, ...clock] = CLOCK.exec(text.trim()) ?? [];
  const date = readWallDate(dateText.replace(/(?:,|\s+в)$/, '').trim(), monthFirst);
  if (date === undefined) return undefined;
  if (clock.length === 0) return { kind: 'wall', date };
  const [hour, minute, second = '0', half, offset] = clock;
  const hours = hourOf(Number(hour), half);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const secondOfDay = hours * 3600 + Number(minute) * 60 + Number(second);
  const offsetMinutes = offsetOf(offset);
  if (offsetMinutes === undefined) return { kind: 'wall', date, secondOfDay };
  return { kind: 'moment', epochMs: Date.parse(`${date}T00:00:00Z`) + (secondOfDay - offsetMinutes * 60) * 1000 };
}

/** The instant of a written time in a zone; a date alone is the beginning of that day. */
export function instantOfTime(time: WrittenTime, timeZone: string): Instant {
  if (time.kind === 'moment') return new Date(time.epochMs).toISOString();
  return instantOf(time.date, timeZone, time.secondOfDay ?? 0);
}

/**
 * Whether a column writes the month before the day: some second number can only be a day and no first one is. Such columns come from
 * services with an American setting; without a sign of it the day comes first.
 */
export function writesMonthFirst(texts: readonly string[]): boolean {
  let found = false;
  for (const text of texts) {
    const [, first, second] = /^\s*(\d{1,2})\/(\d{1,2})\/\d{4}/.exec(text) ?? [];
    if (first === undefined) continue;
    if (Number(first) > 12) return false;
    found = found || Number(second) > 12;
  }
  return found;
}

function readWallDate(text: string, monthFirst: boolean): CalendarDate | undefined {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (monthFirst && year !== undefined) {
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return isCalendarDate(iso) ? iso : undefined;
  }
  return readDate(text) ?? readShortMonth(text);
}

function readShortMonth(text: string): CalendarDate | undefined {
  const [, day, word = '', year] = /^(\d{1,2}) ([а-яё]+)\.? (\d{4})/i.exec(text) ?? [];
  const month = SHORT_MONTHS.findIndex((short) => word.toLowerCase().startsWith(short));
  if (day === undefined || month < 0) return undefined;
  const iso = `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(iso) ? calendarDate(Number(year), month + 1, Number(day)) : undefined;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Minutes that an offset is ahead of UTC; undefined where none is written. */
function offsetOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^(MSK|МСК)$/.test(text)) return MOSCOW_MINUTES;
  const [, sign, hours = '0', minutes = '0'] = /([+\-−])(\d{1,2}):?(\d{2})?$/.exec(text) ?? [];
  return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
}
