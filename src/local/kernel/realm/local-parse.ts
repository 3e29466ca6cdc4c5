/**
 * Decides which instant a text is when a script makes a Date of it: texts that name no zone are read in the script's zone.
 * Left to others: the grammar of dates, which stays the language's own.
 */
import { instantOfWall } from './zone-time';

const { parse } = Date;
const isoDay = /^[+-]?\d{4,6}(-\d\d(-\d\d)?)?$/;
const isoTime = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d(:\d\d([.,]\d+)?)?$/;
const namesZone = /\b(?:GMT|UTC?|Z|[ECMP][SD]T)\b|\d\s*Z$|[+-]\d{2}:?\d{2}(?:\s*\(.*)?\s*$/i;

/** Milliseconds since 1970, NaN for what the language can't read. A day alone in ISO form is UTC, as the language has it. */
export function parseInZone(text: string, zone: string): number {
  if (isoDay.test(text)) return parse(text);
  if (isoTime.test(text)) return wall(parse(`${text}Z`), zone);
  if (namesZone.test(text)) return parse(text);
  const read = parse(`${text} UTC`);
  return Number.isNaN(read) ? parse(text) : wall(read, zone);
}

function wall(read: number, zone: string): number {
  return Number.isNaN(read) ? read : instantOfWall(zone, read);
}
