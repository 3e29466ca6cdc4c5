/**
 * Decides what the clock on a wall shows in a time zone and when it shows it, from the language's own zone data (Intl).
 * Used in realms (local time of a script) as well as beside them, so it uses nothing but the language.
 */

const { DateTimeFormat } = Intl;
const { UTC } = Date;
const readers = new Map<string, Intl.DateTimeFormat>();
const dayMs = 86_400_000;

function reader(zone: string): Intl.DateTimeFormat {
  let found = readers.get(zone);
  if (found === undefined) {
    found = new DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    readers.set(zone, found);
  }
  return found;
}

/** What to add to an instant (milliseconds since 1970) so that its UTC fields are the zone's wall clock. NaN for an invalid instant. */
export function offsetMs(zone: string, instant: number): number {
  if (!(Math.abs(instant) <= 8.64e15)) return Number.NaN;
  const fields: Record<string, number> = {};
  let beforeChrist = false;
  for (const { type, value } of reader(zone).formatToParts(instant)) {
    if (type === 'era') beforeChrist = value.startsWith('B');
    else if (type !== 'literal') fields[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
  const wall = new Date(UTC(2000, month - 1, day, hour, minute, second));
  wall.setUTCFullYear(beforeChrist ? 1 - year : year, month - 1, day);
  return wall.getTime() - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant at which the zone's wall clock shows what `wall` is in UTC. As in the language itself: of two instants the earlier,
 * and a time that the clock skips is read with the offset before the gap.
 */
export function instantOfWall(zone: string, wall: number): number {
  const before = offsetMs(zone, wall - dayMs);
  const after = offsetMs(zone, wall + dayMs);
  if (offsetMs(zone, wall - before) === before) return wall - before;
  if (offsetMs(zone, wall - after) === after) return wall - after;
  return wall - before;
}
