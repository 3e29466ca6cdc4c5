/** A store of properties and its two limits. Which store a script sees is properties-service's; where it is kept is the world's. */

/** Bytes that one value may have. Source: https://developers.google.com/apps-script/guides/services/quotas («Properties value size») */
export const VALUE_LIMIT_BYTES = 9 * 1024;
/** Bytes that all keys and values of a store may have. Source: the same page («Properties total storage»). */
export const STORE_LIMIT_BYTES = 500 * 1024;

/** Live text for a value beyond 9 KB. */
export const VALUE_TOO_LARGE = 'Argument too large: value';
/** Live text for a store beyond 500 KB. */
export const STORE_TOO_LARGE =
  'You have exceeded the property storage quota. Please remove some properties and try again.';

/** One store as it is kept: keys with their texts. */
export interface PropertyStore {
  readonly entries: Readonly<Record<string, string>>;
}

/** A store that nothing was put into. */
export const emptyStore: PropertyStore = { entries: {} };

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** What a write comes to: the new store, or Google's text of refusal (and the old store stays). */
export type StoreChange = { readonly store: PropertyStore } | { readonly refused: string };

/**
 * Writes properties, all of them or none.
 *
 * @param deleteAllOthers drop every key that isn't among the new ones
 */
export function putProperties(
  store: PropertyStore,
  changes: Readonly<Record<string, string>>,
  deleteAllOthers = false,
): StoreChange {
  if (Object.values(changes).some((value) => bytes(value) > VALUE_LIMIT_BYTES)) return { refused: VALUE_TOO_LARGE };
  const entries = { ...(deleteAllOthers ? {} : store.entries), ...changes };
  const size = Object.entries(entries).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
  return size > STORE_LIMIT_BYTES ? { refused: STORE_TOO_LARGE } : { store: { entries } };
}

/** The store without a key; a key that isn't there changes nothing. */
export function deleteProperty(store: PropertyStore, key: string): PropertyStore {
  const { [key]: _gone, ...entries } = store.entries;
  return { entries };
}
