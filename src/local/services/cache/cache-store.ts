/** A cache's items, their time to live and the store's limits. Which cache a script sees is cache-service's; the hour is the caller's. */

/** Characters that a key may have. Source: https://developers.google.com/apps-script/reference/cache/cache#putkey,-value */
export const KEY_LIMIT = 250;
/** Bytes that a value may have. Source: the same page. */
export const VALUE_LIMIT_BYTES = 100 * 1024;
/** Items that a cache may hold; beyond them only the 900 farthest from their end stay. Source: the same page. */
export const ITEM_LIMIT = 1_000;
const ITEMS_KEPT = 900;
/** Seconds that an item lives unless told otherwise, and at most. Source: the same page. */
export const DEFAULT_SECONDS = 600;
const LONGEST_SECONDS = 21_600;

/** One item: its text and the instant (ms) at which it is gone. */
export interface CacheItem {
  readonly value: string;
  readonly until: number;
}

/** One cache as it is kept, oldest items first. */
export interface CacheStore {
  readonly items: Readonly<Record<string, CacheItem>>;
}

/** A cache that nothing was put into. */
export const emptyCache: CacheStore = { items: {} };

/** What a write comes to: the new cache, or Google's text of refusal. */
export type CacheChange = { readonly store: CacheStore } | { readonly refused: string };

/** A live cache keeps an item with a negative time to live: https://justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits */
const lifetime = (seconds: number): number => (seconds < 1 ? DEFAULT_SECONDS : Math.min(seconds, LONGEST_SECONDS));

/** Whether Google takes the key; the text of its refusal, or null. */
export function keyRefusal(key: string): string | null {
  return key.length > KEY_LIMIT ? 'Argument too large: key' : null;
}

/**
 * Writes items at an instant, all of them or none, and evicts what is beyond the limit.
 *
 * @param now milliseconds since 1970
 */
export function putItems(
  store: CacheStore,
  values: Readonly<Record<string, string>>,
  seconds: number,
  now: number,
): CacheChange {
  for (const [key, value] of Object.entries(values)) {
    const refused = keyRefusal(key);
    if (refused) return { refused };
    if (Buffer.byteLength(value, 'utf8') > VALUE_LIMIT_BYTES) return { refused: 'Argument too large: value' };
  }
  const until = now + lifetime(seconds) * 1000;
  const items: Record<string, CacheItem> = {};
  for (const [key, item] of Object.entries(store.items)) {
    if (item.until > now && !(key in values)) items[key] = item;
  }
  for (const [key, value] of Object.entries(values)) items[key] = { value, until };
  return { store: { items: evict(items) } };
}

function evict(items: Record<string, CacheItem>): Record<string, CacheItem> {
  const all = Object.entries(items);
  if (all.length <= ITEM_LIMIT) return items;
  const byEnd = all.map(([key, item], written) => ({ key, item, written }));
  byEnd.sort((a, b) => b.item.until - a.item.until || b.written - a.written);
  const kept = new Set(byEnd.slice(0, ITEMS_KEPT).map((entry) => entry.key));
  return Object.fromEntries(all.filter(([key]) => kept.has(key)));
}

/** The text under a key at an instant, or null when there is none or its time is over. */
export function readItem(store: CacheStore, key: string, now: number): string | null {
  const item = Object.hasOwn(store.items, key) ? store.items[key] : undefined;
  return item && item.until > now ? item.value : null;
}

/** The cache without these keys. */
export function removeItems(store: CacheStore, keys: readonly string[]): CacheStore {
  const gone = new Set(keys);
  return { items: Object.fromEntries(Object.entries(store.items).filter(([key]) => !gone.has(key))) };
}
