/**
 * Decides what time it is inside a realm: Date.now(), new Date() and Date() follow the workspace's clock.
 * Left to others: the zone of local time (local-time.ts).
 */

/** Replaces the Date of a realm's global object by one that asks `now`; dates stay ordinary Dates of the realm. */
export function followWorkspaceTime(realm: typeof globalThis, now: () => number, _timeZone: string): void {
  const RealDate = realm.Date;
  const { construct } = Reflect;
  function WorkspaceDate(this: unknown, ...args: unknown[]): unknown {
    if (new.target === undefined) return new RealDate(now()).toString();
    return construct(
      RealDate,
      args.length === 0 ? [now()] : args,
      new.target === WorkspaceDate ? RealDate : new.target,
    );
  }
  Object.defineProperties(WorkspaceDate, {
    name: { value: 'Date' },
    length: { value: 7 },
    now: { value: { now: () => now() }.now, writable: true, configurable: true },
    parse: { value: RealDate.parse, writable: true, configurable: true },
    UTC: { value: RealDate.UTC, writable: true, configurable: true },
    prototype: { value: RealDate.prototype, writable: false },
  });
  Object.defineProperty(RealDate.prototype, 'constructor', {
    value: WorkspaceDate,
    writable: true,
    configurable: true,
  });
  Object.defineProperty(realm, 'Date', { value: WorkspaceDate, writable: true, configurable: true });
}
