import { type CacheStore, emptyCache, putItems, readItem } from '../../../../src/local/services/cache/cache-store';

function put(store: CacheStore, values: Record<string, string>, seconds = 600, now = 0): CacheStore {
  const change = putItems(store, values, seconds, now);
  if ('refused' in change) throw new Error(change.refused);
  return change.store;
}

/** Limits: https://developers.google.com/apps-script/reference/cache/cache#putkey,-value,-expirationinseconds */
describe('a cache', () => {
  it('refuses a key of more than 250 characters and a value of more than 100 KB', () => {
    expect(putItems(emptyCache, { ['k'.repeat(251)]: '' }, 600, 0)).toEqual({ refused: 'Argument too large: key' });
    expect(putItems(emptyCache, { k: 'x'.repeat(102_401) }, 600, 0)).toEqual({ refused: 'Argument too large: value' });
    expect(putItems(emptyCache, { ['k'.repeat(250)]: 'x'.repeat(102_400) }, 600, 0)).toHaveProperty('store');
  });

  it('forgets an item when its time is over, after six hours at the latest', () => {
    const store = put(emptyCache, { short: '1', long: '2' }, 60);
    expect(readItem(store, 'short', 59_999)).toBe('1');
    expect(readItem(store, 'short', 60_000)).toBeNull();
    const sixHours = put(emptyCache, { long: '2' }, 1_000_000);
    expect(readItem(sixHours, 'long', 21_599_999)).toBe('2');
    expect(readItem(sixHours, 'long', 21_600_000)).toBeNull();
  });

  it('keeps an item with a negative time to live, as a live cache was seen to', () => {
    // https://justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits
    expect(readItem(put(emptyCache, { a: '1' }, -5), 'a', 1000)).toBe('1');
  });

  it('holds 1,000 items; one more leaves the 900 that are farthest from their end', () => {
    let store = emptyCache;
    for (let i = 0; i < 1_000; i++) store = put(store, { [`k${i}`]: 'x' }, 600 + i);
    expect(Object.keys(store.items)).toHaveLength(1_000);
    store = put(store, { last: 'x' }, 5_000);
    expect(Object.keys(store.items)).toHaveLength(900);
    expect(readItem(store, 'last', 0)).toBe('x');
    expect(readItem(store, 'k100', 0)).toBeNull();
    expect(readItem(store, 'k101', 0)).toBe('x');
  });

  it('doesn’t find what every object inherits', () => {
    expect(readItem(emptyCache, 'constructor', 0)).toBeNull();
  });
});
