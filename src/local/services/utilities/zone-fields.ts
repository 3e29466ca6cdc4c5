/** Reads an instant as the clock on the wall of a time zone. Which zones exist is the platform's (Intl); what is done with the fields is the caller's. */
import { offsetMs } from '../../kernel/realm/zone-time';

/** A wall clock's reading; month and day count from 1, weekday is 1 = Monday … 7 = Sunday, offsetMinutes is east of Greenwich. */
export interface ZoneFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly weekday: number;
  readonly offsetMinutes: number;
}

const OFFSET_ZONE = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/;

/** Java's custom ids: "GMT+7", "GMT+07:00". Minutes east of Greenwich, or null if the id isn't one. */
function customOffset(zone: string): number | null {
  const match = OFFSET_ZONE.exec(zone);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

/** Whether the name is a zone that this platform can read: an IANA name, or Java's "GMT+7" and "GMT+07:00". */
export function isZone(zone: string): boolean {
  if (zone === '') return false;
  if (customOffset(zone) !== null) return true;
  try {
    offsetMs(zone, 0);
    return true;
  } catch {
    return false;
  }
}

function localMillis(instant: number, zone: string): number {
  const fixed = customOffset(zone);
  return instant + (fixed === null ? offsetMs(zone, instant) : fixed * 60_000);
}

/**
 * The wall clock of a zone at an instant.
 *
 *     zoneFields(Date.UTC(2026, 2, 1, 20), 'Asia/Krasnoyarsk').day // 2: it is three in the morning there
 *
 * @param instant milliseconds since 1970-01-01T00:00Z
 * @throws RangeError for a zone that isn't one (ask isZone first)
 */
export function zoneFields(instant: number, zone: string): ZoneFields {
  const local = localMillis(instant, zone);
  const clock = new Date(local);
  return {
    year: clock.getUTCFullYear(),
    month: clock.getUTCMonth() + 1,
    day: clock.getUTCDate(),
    hour: clock.getUTCHours(),
    minute: clock.getUTCMinutes(),
    second: clock.getUTCSeconds(),
    millisecond: clock.getUTCMilliseconds(),
    weekday: ((clock.getUTCDay() + 6) % 7) + 1,
    offsetMinutes: Math.round((local - instant) / 60_000),
  };
}
