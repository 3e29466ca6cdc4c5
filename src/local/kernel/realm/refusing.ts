/**
 * Decides what becomes of a name that Google's objects and enums lack here: what Google declares is refused by name, anything else is
 * undefined, as it is at Google. Left to others: which names are declared (whoever opens the workspace).
 */
const { create, defineProperty } = Object;
const { captureStackTrace } = Error as unknown as { captureStackTrace(error: Error, above: unknown): void };
const objectPrototype = Object.prototype;
const RealmProxy = Proxy;
const { defineProperty: define, get: read } = Reflect;

/** Answers whether Google declares a name for a class, service or enum. */
export type IsDeclared = (owner: string, name: string) => boolean;

/** The end of a prototype chain, behind the names that are emulated. Nothing can be set on its objects unless they are `assignable`. */
export function refusing(owner: string, isDeclared: IsDeclared, assignable = false): object {
  function get(_target: object, name: string | symbol, receiver: unknown): unknown {
    if (typeof name === 'symbol' || name === 'constructor') return undefined;
    if (name in objectPrototype) return read(objectPrototype, name, receiver);
    if (isDeclared(owner, name)) throw googleError('Error', `NotEmulated: ${owner}.${name}`, get);
    return undefined;
  }
  return new RealmProxy(create(null) as object, {
    get,
    has: (_target, name) => typeof name === 'string' && isDeclared(owner, name),
    set(_target, name, value, receiver) {
      if (!assignable) throw new TypeError(`Cannot add property ${String(name)}, object is not extensible`);
      return define(receiver as object, name, { value, writable: true, configurable: true, enumerable: true });
    },
  });
}

/** An error of Google's: an Error of this realm, with the name given and a stack that begins in the bundle, below the function `above`. */
export function googleError(name: string, message: string, above: unknown): Error {
  const made = new Error(message);
  if (name !== 'Error') defineProperty(made, 'name', { value: name, writable: true, configurable: true });
  captureStackTrace(made, above);
  return made;
}
