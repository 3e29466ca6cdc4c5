/**
 * Decides how a spreadsheet counts time: a day serial from 1899-12-30 that knows no zone.
 * Leaves the zone itself to `zone-offset.ts` and the look of a date to `display-date.ts`.
 */
import { offsetMsAt } from './zone-offset';

/** Days between 1899-12-30 (serial 0) and 1970-01-01. */
const UNIX_EPOCH_SERIAL = 25_569;

/** Milliseconds in a civil day of the serial count, which has no daylight saving. */
export const DAY_MS = 86_400_000;

/** A wall-clock moment without a zone; month 1–12. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

/** The civil moment that a serial names. `civilOfSerial(45658.5)` is noon of 2025-01-01. */
export function civilOfSerial(serial: number): Civil {
  const date = new Date(civilMs(serial));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    ms: date.getUTCMilliseconds(),
  };
}

/** The whole-day serial of a calendar date, or undefined when there is no such date (31.02). */
export function serialOfDate(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / DAY_MS + UNIX_EPOCH_SERIAL;
}

/** The serial that shows an instant (milliseconds since 1970 UTC) as its wall clock in the zone. */
export function serialOfInstant(instantMs: number, timeZone: string): number {
  return (instantMs + offsetMsAt(instantMs, timeZone)) / DAY_MS + UNIX_EPOCH_SERIAL;
}

/**
 * The instant at which the zone's wall clock shows the serial. A moment that a clock change skips moves forward by
 * the gap; a moment that happens twice is the earlier one. Zones before standard time keep their local mean time, so
 * a time without a date (serial 0.x) comes back with a historic offset, as it does in Google.
 */
export function instantOfSerial(serial: number, timeZone: string): number {
  const wallMs = civilMs(serial);
  const before = offsetMsAt(wallMs - DAY_MS, timeZone);
  const after = offsetMsAt(wallMs + DAY_MS, timeZone);
  const early = wallMs - before;
  if (before === after) return early;
  if (offsetMsAt(early, timeZone) === before) return early;
  const late = wallMs - after;
  return offsetMsAt(late, timeZone) === after ? late : early;
}

function civilMs(serial: number): number {
  return Math.round((serial - UNIX_EPOCH_SERIAL) * DAY_MS);
}
