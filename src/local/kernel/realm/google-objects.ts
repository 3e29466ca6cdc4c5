/**
 * Decides how Google's objects look inside a bundle: methods on a prototype per class.
 * Left to others: any other name (refusing.ts), the values' form on the way (../wire.ts), what the methods do (services).
 */
import { type ClassDescription, type DeclaredText, type Json, pack, type Tagged, unpack } from '../wire';
import { EnumTable } from './enums';
import type { Connection } from './host';
import { nearMembers } from './near-members';
import { googleError, type IsDeclared, refusing } from './refusing';

const { stringify } = JSON;
const { create, defineProperty } = Object;

/** All Google objects of one realm. */
export class GoogleObjects {
  private readonly ids = new WeakMap<object, number | string>();
  private readonly prototypes = new Map<string, object>();
  readonly enums: EnumTable;
  private readonly isDeclared: IsDeclared;

  constructor(private readonly connection: Connection) {
    this.isDeclared = (owner, name) => connection.send(stringify([owner, name] satisfies DeclaredText)).v === true;
    this.enums = new EnumTable(this.isDeclared);
  }

  /** The global object of a service. */
  service(name: string, description: ClassDescription): object {
    return this.make(`service ${name}`, name, description);
  }

  /** A service of which nothing is emulated. */
  unknownService(name: string): object {
    return create(refusing(name, this.isDeclared));
  }

  /** JSON data for a value of the bundle. */
  packed(value: unknown): Json {
    return pack(value, (found) => this.foreign(found));
  }

  /** The bundle's value for JSON data; `self` is what a chaining member returns. */
  unpacked(json: unknown, self?: object): unknown {
    return unpack(json, (tagged) => this.revived(tagged, self));
  }

  private foreign(value: object): Tagged | undefined {
    if (typeof value === 'function') return { $: 'f', n: (value as { name?: string }).name || null };
    const id = this.ids.get(value);
    if (id !== undefined) return { $: 'o', i: id };
    return this.enums.packed(value);
  }

  private revived(tagged: Tagged, self: object | undefined): unknown {
    switch (tagged.$) {
      case 'e':
        return this.enums.value(tagged.n as string, tagged.v as string, tagged.all as readonly string[] | undefined);
      case 't':
        return self;
      case 'o':
        return this.make(
          `class ${String(tagged.c)}`,
          tagged.i as number,
          tagged.d as ClassDescription | undefined as ClassDescription,
        );
      default:
        throw new Error(`Unknown tag ${tagged.$}`);
    }
  }

  /** `description` comes with the first object of a class. */
  private make(key: string, id: number | string, description: ClassDescription): object {
    let prototype = this.prototypes.get(key);
    if (prototype === undefined) {
      prototype = this.prototype(description);
      this.prototypes.set(key, prototype);
    }
    const made = create(prototype) as object;
    this.ids.set(made, id);
    return made;
  }

  private prototype(description: ClassDescription): object {
    const prototype = create(refusing(description.name, this.isDeclared, description.assignable)) as object;
    const put = (name: string, value: unknown) =>
      defineProperty(prototype, name, { value, writable: true, configurable: true, enumerable: false });
    for (const name of description.members) put(name, this.method(description.name, name));
    for (const name of description.near) put(name, this.nearMethod(description.name, name));
    for (const { name, values } of description.enums) {
      put(name.slice(name.lastIndexOf('.') + 1), this.enums.object(name, values));
    }
    put('toString', () => description.name);
    return prototype;
  }

  private method(className: string, name: string): unknown {
    const objects = this;
    const made = {
      [name](this: object, ...args: unknown[]): unknown {
        return objects.call(className, this, name, args, made);
      },
    }[name];
    return made;
  }

  private nearMethod(className: string, name: string): unknown {
    const objects = this;
    const near = nearMembers[`${className}.${name}`];
    if (near === undefined) throw new Error(`No near member ${className}.${name}`);
    const made = {
      [name](this: object, ...args: unknown[]): unknown {
        return near(this, args, (member, handed) => objects.call(className, this, member, handed, made));
      },
    }[name];
    return made;
  }

  private call(className: string, self: object, name: string, args: readonly unknown[], made: unknown): unknown {
    const id = this.ids.get(self);
    if (id === undefined) throw new TypeError(`${className}.${name} was called on something else`);
    const reply = this.connection.send(stringify([id, name, this.packed(args)]));
    if (reply.e !== undefined) throw googleError(reply.e.n, reply.e.m, made);
    return this.unpacked(reply.v, self);
  }
}
