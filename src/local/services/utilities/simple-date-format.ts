/**
 * Java's SimpleDateFormat, as Utilities.formatDate speaks it: pattern letters, quotes, names of months and days.
 * Which zone an instant is read in is zone-fields' business; how letters of weeks are counted is week-number's.
 */

import { weekOfMonth, weekOfYear, weekYear } from './week-number';
import { type ZoneFields, zoneFields } from './zone-fields';

/** The pattern holds a letter that means nothing, or a quote that isn't closed. The message is Java's. */
export class PatternError extends Error {}

type Letter = (fields: ZoneFields, count: number, locale: string, zone: string) => string;

const padded = (value: number, count: number): string =>
  value < 0 ? `-${String(-value).padStart(count, '0')}` : String(value).padStart(count, '0');

const number =
  (read: (fields: ZoneFields, locale: string) => number): Letter =>
  (fields, count, locale) =>
    padded(read(fields, locale), count);

function dayInUtc(fields: ZoneFields): Date {
  const day = new Date(0);
  day.setUTCFullYear(fields.year, fields.month - 1, fields.day);
  return day;
}

function named(fields: ZoneFields, locale: string, wanted: string, options: Intl.DateTimeFormatOptions): string {
  const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(dayInUtc(fields));
  return parts.find((part) => part.type === wanted)?.value ?? '';
}

/** With the day beside it a month stands in the case that a date needs: «7 марта»; alone it is «март». */
const month =
  (beside: { day?: 'numeric' }): Letter =>
  (fields, count, locale) =>
    count < 3
      ? padded(fields.month, count)
      : named(fields, locale, 'month', { ...beside, month: count === 3 ? 'short' : 'long' });

const year =
  (read: (fields: ZoneFields, locale: string) => number): Letter =>
  (fields, count, locale) => {
    const value = read(fields, locale);
    return count === 2 ? padded(Math.abs(value) % 100, 2) : padded(value, count);
  };

function offset(minutes: number, between: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60), 2)}${between}${padded(size % 60, 2)}`;
}

const isoOffset: Letter = (fields, count) => {
  if (count > 3) throw new PatternError(`invalid ISO 8601 format: length=${count}`);
  if (fields.offsetMinutes === 0) return 'Z';
  const full = offset(fields.offsetMinutes, count === 3 ? ':' : '');
  return count === 1 ? full.slice(0, 3) : full;
};

const zoneName: Letter = (fields, count, locale, zone) => {
  try {
    const parts = new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      timeZoneName: count < 4 ? 'short' : 'long',
    }).formatToParts(Date.UTC(fields.year, fields.month - 1, fields.day, 12));
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
  } catch {
    return `GMT${offset(fields.offsetMinutes, ':')}`;
  }
};

const dayOfYear = (fields: ZoneFields): number =>
  Math.round((dayInUtc(fields).getTime() - dayInUtc({ ...fields, month: 1, day: 1 }).getTime()) / 86_400_000) + 1;

const letters: Readonly<Record<string, Letter>> = {
  G: (fields, _count, locale) => named(fields, locale, 'era', { era: 'short', year: 'numeric' }),
  y: year((fields) => fields.year),
  Y: year(weekYear),
  M: month({ day: 'numeric' }),
  L: month({}),
  w: number(weekOfYear),
  W: number(weekOfMonth),
  D: number(dayOfYear),
  d: number((fields) => fields.day),
  F: number((fields) => Math.ceil(fields.day / 7)),
  E: (fields, count, locale) => named(fields, locale, 'weekday', { weekday: count < 4 ? 'short' : 'long' }),
  u: number((fields) => fields.weekday),
  a: (fields) => (fields.hour < 12 ? 'AM' : 'PM'),
  H: number((fields) => fields.hour),
  k: number((fields) => fields.hour || 24),
  K: number((fields) => fields.hour % 12),
  h: number((fields) => fields.hour % 12 || 12),
  m: number((fields) => fields.minute),
  s: number((fields) => fields.second),
  S: number((fields) => fields.millisecond),
  z: zoneName,
  Z: (fields) => offset(fields.offsetMinutes, ''),
  X: isoOffset,
};

const TOKEN = /''|'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g;

/**
 * An instant written by a pattern of Java's SimpleDateFormat, in a zone, with names in the given language.
 *
 *     formatBySimpleDate(Date.UTC(2026, 2, 7), 'UTC', "d MMMM yyyy 'г.'", 'ru') // '7 марта 2026 г.'
 *
 * @param instant milliseconds since 1970-01-01T00:00Z
 * @throws PatternError for an unknown letter or an open quote
 */
export function formatBySimpleDate(instant: number, zone: string, pattern: string, locale: string): string {
  const fields = zoneFields(instant, zone);
  return pattern.replace(TOKEN, (token: string, quoted: string | undefined, first: string | undefined) => {
    if (token === "''") return "'";
    if (token === "'") throw new PatternError('Unterminated quote');
    if (quoted !== undefined) return quoted.replace(/''/g, "'");
    if (first === undefined) return token;
    const write = letters[first];
    if (!write) throw new PatternError(`Illegal pattern character '${first}'`);
    return write(fields, token.length, locale, zone);
  });
}
