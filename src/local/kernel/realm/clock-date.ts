/**
 * Decides what a realm's Date is: the language's own, but its clock is the workspace's and its local time that of the script's zone.
 * Left to others: local time of a Date (local-time.ts), texts (local-parse.ts).
 */
import { parseInZone } from './local-parse';
import { useZone } from './local-time';
import { instantOfWall, offsetMs } from './zone-time';

const { construct } = Reflect;

/** Replaces the Date of a realm's global object. A zone that does not exist counts as GMT. */
export function followWorkspaceTime(realm: typeof globalThis, now: () => number, timeZone: string): void {
  const RealDate = realm.Date;
  const zone = exists(timeZone) ? timeZone : 'Etc/GMT';
  const instant = (args: readonly unknown[]): number => {
    if (args.length === 0) return now();
    if (args.length > 1) return instantOfFields(RealDate, args, zone);
    const [only] = args;
    const value = primitive(RealDate, only);
    return typeof value === 'string' ? parseInZone(value, zone) : new RealDate(value as number).getTime();
  };
  function WorkspaceDate(this: unknown, ...args: unknown[]): unknown {
    if (new.target === undefined) return new RealDate(now()).toString();
    return construct(RealDate, [instant(args)], new.target === WorkspaceDate ? RealDate : new.target);
  }
  const put = (name: string, value: unknown, writable: boolean) =>
    Object.defineProperty(WorkspaceDate, name, { value, writable, configurable: writable });
  put('name', 'Date', false);
  put('length', 7, false);
  put('now', { now: () => now() }.now, true);
  put('parse', { parse: (text: unknown) => parseInZone(String(text), zone) }.parse, true);
  put('UTC', RealDate.UTC, true);
  put('prototype', RealDate.prototype, false);
  useZone(realm, zone);
  const visible = { value: WorkspaceDate, writable: true, configurable: true, enumerable: false };
  Object.defineProperty(RealDate.prototype, 'constructor', visible);
  Object.defineProperty(realm, 'Date', visible);
}

function exists(zone: string): boolean {
  try {
    return offsetMs(zone, 0) !== undefined;
  } catch {
    return false;
  }
}

/** Year, month, day, … as the zone's wall clock shows them. Years 0 to 99 are of the twentieth century, as the language has it. */
function instantOfFields(RealDate: DateConstructor, args: readonly unknown[], zone: string): number {
  const wall = Reflect.apply(RealDate.UTC, RealDate, args) as number;
  return Number.isNaN(wall) ? wall : instantOfWall(zone, wall);
}

function primitive(RealDate: DateConstructor, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof RealDate) return value.getTime();
  const convert = (value as Record<symbol, unknown>)[Symbol.toPrimitive];
  if (typeof convert === 'function') return Reflect.apply(convert, value, ['default']);
  const plain = value.valueOf();
  return typeof plain === 'object' ? String(value) : plain;
}
