/**
 * Decides what local time is inside a realm: that of the script's zone (manifest), whatever the machine's zone is
 * (https://developers.google.com/apps-script/manifest: "timeZone"). Replaces what Date and Intl do in the machine's zone.
 * Left to others: the zone's data (zone-time.ts), what time it is (clock-date.ts), reading texts (local-parse.ts).
 */
import { instantOfWall, offsetMs } from './zone-time';

const RealDate = Date;
const RealDateTimeFormat = Intl.DateTimeFormat;
const { apply, construct, defineProperty, ownKeys } = Reflect;
const defaultLocale = 'en-US';

type Method = (this: Date, ...args: never[]) => unknown;

/** Gives the Dates of a realm the local time of `zone`. */
export function useZone(realm: typeof globalThis, zone: string): void {
  const prototype = realm.Date.prototype;
  const put = (name: string, method: Method) =>
    defineProperty(prototype, name, { value: method, writable: true, configurable: true, enumerable: false });
  const wallOf = (date: Date) => new RealDate(+date + offsetMs(zone, +date));

  for (const name of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds'] as const) {
    put(
      `get${name}`,
      method(`get${name}`, (date) => wallOf(date)[`getUTC${name}`]()),
    );
  }
  put(
    'getYear',
    method('getYear', (date) => wallOf(date).getUTCFullYear() - 1900),
  );
  put(
    'getTimezoneOffset',
    method('getTimezoneOffset', (date) => -offsetMs(zone, +date) / 60_000),
  );
  for (const name of ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds'] as const) {
    put(
      `set${name}`,
      method(`set${name}`, (date, args) => {
        const wall = Number.isNaN(+date) && name === 'FullYear' ? new RealDate(0) : wallOf(date);
        apply(wall[`setUTC${name}`], wall, args);
        return date.setTime(instantOfWall(zone, +wall));
      }),
    );
  }
  put(
    'toDateString',
    method('toDateString', (date) => valid(date, () => dateText(wallOf(date)))),
  );
  put(
    'toTimeString',
    method('toTimeString', (date) => valid(date, () => timeText(date, wallOf(date), zone))),
  );
  put(
    'toString',
    method('toString', (date) => valid(date, () => `${dateText(wallOf(date))} ${timeText(date, wallOf(date), zone)}`)),
  );
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const real = prototype[name];
    put(
      name,
      method(name, (date, [locales, options]) => apply(real, date, [locales ?? defaultLocale, zoned(options, zone)])),
    );
  }
  realm.Intl.DateTimeFormat = new Proxy(RealDateTimeFormat, {
    apply: (target, self, [locales, options]) => apply(target, self, [locales ?? defaultLocale, zoned(options, zone)]),
    construct: (target, [locales, options], newTarget) =>
      construct(target, [locales ?? defaultLocale, zoned(options, zone)], newTarget) as object,
  });
}

/** A method of Date: not constructible, named, refusing other objects as the language's own do. */
function method(name: string, body: (date: Date, args: readonly unknown[]) => unknown): Method {
  return {
    [name](this: Date, ...args: unknown[]): unknown {
      RealDate.prototype.getTime.call(this);
      return body(this, args);
    },
  }[name] as Method;
}

function valid(date: Date, text: () => string): string {
  return Number.isNaN(+date) ? 'Invalid Date' : text();
}

function zoned(options: unknown, zone: string): unknown {
  if (typeof options !== 'object' || options === null) return { timeZone: zone };
  const given = options as Record<string, unknown>;
  if (given.timeZone !== undefined) return given;
  const copy: Record<PropertyKey, unknown> = {};
  for (const key of ownKeys(given)) copy[key] = given[key as string];
  return { ...copy, timeZone: zone };
}

const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 'Wed Sep 02 2026' of a date whose UTC fields are the wall's. */
function dateText(wall: Date): string {
  const year = wall.getUTCFullYear();
  const shown = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(year < 0 ? 6 : 4, '0')}`;
  return `${dayNames[wall.getUTCDay()]} ${monthNames[wall.getUTCMonth()]} ${two(wall.getUTCDate())} ${shown}`;
}

/** '12:00:00 GMT+0300 (Moscow Standard Time)'. */
function timeText(date: Date, wall: Date, zone: string): string {
  const offset = Math.trunc((+wall - Math.floor(+date / 1000) * 1000) / 60_000);
  const clock = [wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds()].map(two).join(':');
  const size = Math.abs(offset);
  const name = new RealDateTimeFormat(defaultLocale, { timeZone: zone, timeZoneName: 'long' })
    .formatToParts(date)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${clock} GMT${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)} (${name})`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
