/**
 * Decides how far a zone's wall clock is from UTC at an instant, remembered by the day.
 * Leaves serials and formats to its callers.
 */
import { offsetMs } from '../../../kernel/realm/zone-time';

const DAY_MS = 86_400_000;
const offsetsByDay = new Map<string, Map<number, number>>();

/**
 * Wall clock minus UTC in milliseconds, seconds of historic offsets included. Throws RangeError for an unknown zone.
 * Days on which the offset does not change are remembered, since a column of dates asks for the same day often.
 */
export function offsetMsAt(instantMs: number, timeZone: string): number {
  const day = Math.floor(instantMs / DAY_MS);
  let known = offsetsByDay.get(timeZone);
  if (known === undefined) {
    known = new Map();
    offsetsByDay.set(timeZone, known);
  }
  const cached = known.get(day);
  if (cached === undefined) {
    const start = offsetMs(timeZone, day * DAY_MS);
    const constant = start === offsetMs(timeZone, (day + 1) * DAY_MS);
    known.set(day, constant ? start : Number.NaN);
    return constant ? start : offsetMs(timeZone, instantMs);
  }
  return Number.isNaN(cached) ? offsetMs(timeZone, instantMs) : cached;
}

/** True when the runtime knows the zone's name. */
export function isKnownTimeZone(timeZone: string): boolean {
  try {
    offsetMs(timeZone, 0);
    return true;
  } catch {
    return false;
  }
}
