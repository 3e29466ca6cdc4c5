// Decides which calendar date an instant falls on in a zone, and which instant a date begins at. Zones come from Intl, never from the host.
import type { Instant } from '../people/profile';
import { type CalendarDate, calendarDate, partsOf } from './calendar-date';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as Intl.DateTimeFormatOptions);
  formats.set(zone, format);
  return format;
}

/** Offsets change at whole quarters of an hour only, so one is asked for each quarter; a programme's life has a few thousand of them. */
const QUARTER_MS = 900_000;
const offsets = new Map<string, Map<number, number>>();

/** Milliseconds that the wall clock of a zone is ahead of UTC at a moment. */
function offsetMs(epochMs: number, zone: string): number {
  let known = offsets.get(zone);
  if (!known) {
    known = new Map();
    offsets.set(zone, known);
  }
  const quarter = Math.floor(epochMs / QUARTER_MS);
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = computeOffsetMs(quarter * QUARTER_MS, zone);
    known.set(quarter, offset);
  }
  return offset;
}

function computeOffsetMs(epochMs: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(epochMs)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour % 24, minute, second) - epochMs;
}

/** The date on the wall calendar of a zone at an instant. Throws a `RangeError` for an unknown zone. */
export function dateInZone(instant: Instant | number, zone: string): CalendarDate {
  const epochMs = typeof instant === 'number' ? instant : Date.parse(instant);
  const wall = new Date(epochMs + offsetMs(epochMs, zone));
  return calendarDate(wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate());
}

/** The wall clock of a zone at an instant as `YYYY-MM-DD HH:MM:SS`. */
export function wallClock(instant: Instant, zone: string): string {
  const epochMs = Date.parse(instant);
  return new Date(epochMs + offsetMs(epochMs, zone)).toISOString().slice(0, 19).replace('T', ' ');
}

/** The instant at which the wall clock of a zone shows a date and time; of two (clocks put back) the earlier, of none the one after the gap. */
export function instantOf(date: CalendarDate, zone: string, secondOfDay = 0): Instant {
  const { year, month, day } = partsOf(date);
  const wall = Date.UTC(year, month - 1, day) + secondOfDay * 1000;
  const dayMs = 86_400_000;
  const candidates = [wall - offsetMs(wall - dayMs, zone), wall - offsetMs(wall + dayMs, zone)];
  const showing = candidates.filter((epochMs) => epochMs + offsetMs(epochMs, zone) === wall);
  return new Date(showing.length > 0 ? Math.min(...showing) : Math.max(...candidates)).toISOString();
}
