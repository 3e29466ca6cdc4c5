/**
 * Decides how far a zone's wall clock is from UTC at an instant, from the runtime's own zone data (Intl).
 * Leaves serials and formats to its callers.
 */

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();
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
    const start = exactOffsetMs(day * DAY_MS, timeZone);
    const constant = start === exactOffsetMs((day + 1) * DAY_MS, timeZone);
    known.set(day, constant ? start : Number.NaN);
    return constant ? start : exactOffsetMs(instantMs, timeZone);
  }
  return Number.isNaN(cached) ? exactOffsetMs(instantMs, timeZone) : cached;
}

/** True when the runtime knows the zone's name. */
export function isKnownTimeZone(timeZone: string): boolean {
  try {
    return formatOf(timeZone) !== undefined;
  } catch {
    return false;
  }
}

function exactOffsetMs(instantMs: number, timeZone: string): number {
  const whole = Math.floor(instantMs / 1000) * 1000;
  const fields: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  let beforeChrist = false;
  for (const part of formatOf(timeZone).formatToParts(whole)) {
    if (part.type === 'era') beforeChrist = part.value === 'BC';
    else if (part.type !== 'literal') fields[part.type] = Number(part.value);
  }
  const year = fields.year ?? 1970;
  const wall = new Date(0);
  wall.setUTCFullYear(beforeChrist ? 1 - year : year, (fields.month ?? 1) - 1, fields.day ?? 1);
  wall.setUTCHours(fields.hour ?? 0, fields.minute ?? 0, fields.second ?? 0, 0);
  return wall.getTime() - whole;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}
