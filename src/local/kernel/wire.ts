/**
 * Decides how values travel between the bundle's realm and the services: as JSON in which an object with '$' is a tagged value.
 * Runs on both sides, so it uses nothing but the language. Left to others: what objects, enums and functions become (`Foreign`, `Revive`).
 */

/** JSON data. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A value that JSON lacks: u undefined, n a number such as NaN, d a Date, e an enum value, o an object, t the called object itself, f a function, m a plain object with a '$' of its own. */
export type Tagged = { readonly $: 'u' | 'n' | 'd' | 'e' | 'o' | 't' | 'f' | 'm'; readonly [key: string]: Json };

/** Turns an object or function that is not plain data into a tagged value; undefined where it is plain data after all. */
export type Foreign = (value: object) => Tagged | undefined;

/** Makes the value of a tag that this file doesn't know (e, o, t, f). */
export type Revive = (tagged: Tagged) => unknown;

const { isArray } = Array;
const { isFinite: isFiniteNumber } = Number;
const { keys, prototype: objectPrototype } = Object;
const tagOf = (value: object): string => objectPrototype.toString.call(value);
const HostDate = Date;
const maxDepth = 200;

/** The JSON data that stands for a value. Throws TypeError for what cannot travel (a circular structure, a bigint). */
export function pack(value: unknown, foreign: Foreign, depth = 0): Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return isFiniteNumber(value) ? value : { $: 'n', v: String(value) };
    case 'undefined':
    case 'symbol':
      return { $: 'u' };
    case 'bigint':
      throw new TypeError('A BigInt cannot be handed over');
    default:
      return value === null ? null : packObject(value as object, foreign, depth);
  }
}

function packObject(value: object, foreign: Foreign, depth: number): Json {
  if (depth > maxDepth) throw new TypeError('A circular or very deep structure cannot be handed over');
  if (isArray(value)) return packArray(value, foreign, depth);
  const tag = tagOf(value);
  if (tag === '[object Date]') return { $: 'd', v: isFiniteNumber(+(value as Date)) ? +(value as Date) : null };
  const tagged = foreign(value);
  if (tagged !== undefined) return tagged;
  if (tag === '[object Uint8Array]' || tag === '[object Int8Array]' || tag === '[object Uint8ClampedArray]') {
    return [...(value as Uint8Array)];
  }
  const packed: Record<string, Json> = {};
  for (const key of keys(value)) packed[key] = pack((value as Record<string, unknown>)[key], foreign, depth + 1);
  return '$' in packed ? { $: 'm', v: packed } : packed;
}

function packArray(values: readonly unknown[], foreign: Foreign, depth: number): Json {
  const packed: Json[] = [];
  for (let at = 0; at < values.length; at += 1) packed[at] = pack(values[at], foreign, depth + 1);
  return packed;
}

/** The value that JSON data stands for. Arrays and objects just parsed are filled in place. */
export function unpack(json: unknown, revive: Revive): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if (isArray(json)) {
    for (let at = 0; at < json.length; at += 1) {
      const item: unknown = json[at];
      if (typeof item === 'object' && item !== null) json[at] = unpack(item, revive);
    }
    return json;
  }
  const fields = json as Record<string, unknown>;
  switch (fields.$) {
    case undefined:
      return unpackFields(fields, revive);
    case 'u':
      return undefined;
    case 'n':
      return Number(fields.v);
    case 'd':
      return new HostDate(fields.v === null ? Number.NaN : (fields.v as number));
    case 'm':
      return unpackFields(fields.v as Record<string, unknown>, revive);
    default:
      return revive(fields as Tagged);
  }
}

function unpackFields(fields: Record<string, unknown>, revive: Revive): unknown {
  for (const key of keys(fields)) {
    const item = fields[key];
    if (typeof item === 'object' && item !== null) fields[key] = unpack(item, revive);
  }
  return fields;
}

/** A class as the realm is told of it. */
export interface ClassDescription {
  readonly name: string;
  readonly members: readonly string[];
  readonly near: readonly string[];
  readonly assignable: boolean;
  readonly enums: readonly { readonly name: string; readonly values: readonly string[] }[];
}

/** What a realm is born with. */
export interface RealmBirth {
  readonly now: number;
  readonly clockRuns: boolean;
  /** Zone of the script's manifest, in which the realm's local time counts. */
  readonly timeZone: string;
  readonly services: Readonly<Record<string, ClassDescription>>;
  readonly notEmulated: readonly string[];
}

/** A call: the object's number or the service's name, the member, packed arguments. */
export type CallText = readonly [target: number | string, member: string, args: unknown];

/** A question instead of a call: does Google declare the name for this class, service or enum? Answered with a truth. */
export type DeclaredText = readonly [owner: string, name: string];

/** The answer to a call: the clock and a value, an error, or death. */
export interface Reply {
  readonly t: number;
  readonly v?: Json;
  readonly e?: { readonly n: string; readonly m: string };
  readonly dead?: true;
}

/** How a function of the bundle ended. */
export type Outcome =
  | { readonly v: Json }
  | { readonly e: { readonly n: string; readonly m: string; readonly s: string } }
  /** The function does not exist. */
  | { readonly missing: true };
