/**
 * Decides how an emulated Google class is written down: a table of members with the arguments that each accepts.
 * Left to others: checking arguments (arguments.ts), crossing to the bundle (crossing.ts), what the members do (services/).
 */
import type { Call } from './call';

/** What a member call is: 'service' goes to Google's servers, is counted, priced and can be made to fail; 'getter' reads an object already fetched and is counted apart. */
export type CallKind = 'service' | 'getter';

/** Kinds of one argument. 'Integer' accepts any finite number and cuts its fraction off, as Google does; 'Any' is everything but null and undefined. */
export type ArgumentKind =
  | 'String'
  | 'Integer'
  | 'Number'
  | 'Boolean'
  | 'Date'
  | 'Object'
  | 'Any'
  | 'Function'
  | `enum:${string}`
  | `class:${string}`;

/**
 * One place of an overload: a kind, `[]` or `[][]` for arrays of it, a final '?' where null and undefined are accepted too.
 * Cells of 'Any[]' and 'Any[][]' may be null or undefined. `...` (last place only) stands for any number of arguments.
 * `enum:Ui.ButtonSet` names an enum by its full name, `class:Range` a Google class.
 */
export type Parameter =
  | ArgumentKind
  | `${ArgumentKind}[]`
  | `${ArgumentKind}[][]`
  | `${ArgumentKind}?`
  | `${ArgumentKind}[]?`
  | `${ArgumentKind}[][]?`
  | `...${ArgumentKind}`
  | `...${ArgumentKind}?`;

/** One method of a Google class. */
export interface Member<S> {
  readonly kind: CallKind;
  /** The argument lists accepted, each complete: optional arguments are separate overloads, as in Google's reference. */
  readonly overloads: readonly (readonly Parameter[])[];
  /** True where `overloads` are all that Google has: then other arguments get Google's text "The parameters (…) don't match…", else NotEmulated. */
  readonly complete?: boolean;
  /** Scopes of which any one suffices; none means that no permission is needed. */
  readonly scopes?: readonly string[];
  /** Link to the fact that this member copies. */
  readonly source?: string;
  /**
   * Does the call. `self` is the state given to `object`, `args` are already checked: strings, numbers, booleans, host Dates,
   * arrays, plain objects, null, undefined, GoogleObject, EnumValue, FunctionReference. A plain value, Date, array, plain object,
   * EnumValue or GoogleObject is returned; `call.self` is returned by chaining members. It throws GoogleError for what the bundle shall see.
   * Without a promise it runs to its end before anything else happens, so it needs no locks of its own.
   */
  run(self: S, args: readonly unknown[], call: Call): unknown;
}

/** What a class can have besides members. */
export interface GoogleClassOptions {
  /** Service in whose name Google's error texts speak: 'SpreadsheetApp' in "SpreadsheetApp.Range.setValues". The class's own name if it is a service. */
  readonly service?: string;
  /** Enums that are properties of its objects, such as SpreadsheetApp.BooleanCriteria or ui.ButtonSet. */
  readonly enums?: readonly GoogleEnum[];
  /** True where a bundle may hang properties of its own on an object (HtmlTemplate). They stay in the bundle. */
  readonly assignable?: boolean;
  /** Names of members that run inside the bundle's realm, written in kernel/realm/near-members.ts under this class's name. */
  readonly near?: readonly string[];
}

/** A Google class: its name as String(object) gives it, and its members. */
export interface GoogleClass<S = unknown> extends GoogleClassOptions {
  readonly name: string;
  readonly members: Readonly<Record<string, Member<S>>>;
}

/** Writes a class down. */
export function googleClass<S>(
  name: string,
  members: Readonly<Record<string, Member<S>>>,
  options: GoogleClassOptions = {},
): GoogleClass<S> {
  return { name, members, ...options };
}

/** One value of an enum; always the same object for the same value, so `===` compares. */
export class EnumValue {
  constructor(
    /** Full name of the enum, 'SpreadsheetApp.BooleanCriteria'. */
    readonly enumName: string,
    readonly value: string,
  ) {}
}

/** An enum: a property of a service or object, whose values the bundle compares by identity and prints by name. */
export interface GoogleEnum<V extends string = string> {
  /** Full name; its last segment is the property's name. */
  readonly name: string;
  readonly values: readonly V[];
  /** The value of this name. Throws on a name that is not in the list. */
  of(value: V): EnumValue;
}

const enums = new Map<string, GoogleEnum>();

/** Writes an enum down: `googleEnum('SpreadsheetApp.ProtectionType', ['RANGE', 'SHEET'])`. A full name belongs to one list only. */
export function googleEnum<const V extends string>(name: string, values: readonly V[]): GoogleEnum<V> {
  const byName = new Map(values.map((value) => [value as string, new EnumValue(name, value)]));
  const made: GoogleEnum<V> = {
    name,
    values,
    of(value) {
      const found = byName.get(value);
      if (found === undefined) throw new Error(`${name} has no value ${value}`);
      return found;
    },
  };
  enums.set(name, made);
  return made;
}

/** The enum of this full name, or undefined if none was written down. */
export function enumNamed(name: string): GoogleEnum | undefined {
  return enums.get(name);
}

/** The enum value of these names, or undefined if no such enum or value was written down. */
export function enumValue(name: string, value: string): EnumValue | undefined {
  const found = enums.get(name);
  return found?.values.includes(value) ? found.of(value) : undefined;
}

/** An object of a Google class: what a member returns so that the bundle gets it, and how the bundle's objects arrive as arguments. */
export class GoogleObject<S = unknown> {
  constructor(
    readonly cls: GoogleClass<S>,
    readonly state: S,
  ) {}
}

/** Makes an object of a class over host-side state. */
export function object<S>(cls: GoogleClass<S>, state: S): GoogleObject<S> {
  return new GoogleObject(cls, state);
}

/** A function of the bundle given as an argument: only its name arrives, null for an anonymous one. */
export class FunctionReference {
  constructor(readonly functionName: string | null) {}
}

/** Thrown by a member: arrives in the bundle as an Error whose name is 'Exception', with this message. */
export class GoogleError extends Error {
  override readonly name = 'Exception';
}

/** Thrown by a member for a case that the emulation lacks: arrives in the bundle as an Error with the message `NotEmulated: what`. */
export class NotEmulated extends Error {
  override readonly name = 'NotEmulated';
  constructor(readonly what: string) {
    super(`NotEmulated: ${what}`);
  }
}
