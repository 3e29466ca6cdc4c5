/**
 * Decides how Google's enums look inside a bundle: one frozen object per value, compared by identity, printed and put into JSON by name.
 * Left to others: which enums there are (services), any other name (refusing.ts).
 */
import type { Tagged } from '../wire';
import { type IsDeclared, refusing } from './refusing';

const { create, freeze, defineProperty } = Object;

interface RealmEnum {
  readonly object: object;
  readonly values: Map<string, object>;
}

/** The enums of one realm. */
export class EnumTable {
  private readonly enums = new Map<string, RealmEnum>();
  private readonly tags = new WeakMap<object, Tagged>();

  constructor(private readonly isDeclared: IsDeclared) {}

  /** The object that holds the values of an enum, made when it is first asked for. */
  object(name: string, values: readonly string[]): object {
    return this.table(name, values).object;
  }

  /** One value. `all` comes with it where the realm may not know the enum yet. */
  value(name: string, value: string, all: readonly string[] = [value]): object {
    const found = this.table(name, all).values.get(value);
    if (found === undefined) throw new Error(`NotEmulated: ${name}.${value}`);
    return found;
  }

  /** The tag of an enum value, undefined for anything else. */
  packed(value: object): Tagged | undefined {
    return this.tags.get(value);
  }

  private table(name: string, values: readonly string[]): RealmEnum {
    const known = this.enums.get(name);
    if (known !== undefined) return known;
    const made: RealmEnum = { object: create(refusing(name, this.isDeclared)) as object, values: new Map() };
    values.forEach((value, ordinal) => {
      const item = this.item(value, ordinal);
      this.tags.set(item, { $: 'e', n: name, v: value });
      made.values.set(value, item);
      defineProperty(made.object, value, { value: item, enumerable: true });
    });
    this.enums.set(name, made);
    return made;
  }

  private item(value: string, ordinal: number): object {
    const methods = {
      toString: () => value,
      toJSON: () => value,
      name: () => value,
      ordinal: () => ordinal,
      compareTo: (other: { ordinal(): number }) => ordinal - other.ordinal(),
    };
    const item = {};
    for (const [name, method] of Object.entries(methods)) defineProperty(item, name, { value: method });
    return freeze(item);
  }
}
