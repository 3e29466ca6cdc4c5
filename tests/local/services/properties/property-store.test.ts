import {
  deleteProperty,
  emptyStore,
  type PropertyStore,
  putProperties,
} from '../../../../src/local/services/properties/property-store';

function written(store: PropertyStore, changes: Record<string, string>, deleteAllOthers = false): PropertyStore {
  const change = putProperties(store, changes, deleteAllOthers);
  if ('refused' in change) throw new Error(change.refused);
  return change.store;
}

/** Limits: https://developers.google.com/apps-script/guides/services/quotas («Properties value size», «Properties total storage») */
describe('a store of properties', () => {
  it('takes a value of 9 KB and refuses one byte more, counted in UTF-8', () => {
    expect(putProperties(emptyStore, { a: 'x'.repeat(9 * 1024) })).toHaveProperty('store');
    expect(putProperties(emptyStore, { a: 'x'.repeat(9 * 1024 + 1) })).toEqual({
      refused: 'Argument too large: value',
    });
    expect(putProperties(emptyStore, { a: 'ж'.repeat(4.5 * 1024 + 1) })).toEqual({
      refused: 'Argument too large: value',
    });
  });

  it('refuses what would bring keys and values beyond 500 KB, and keeps what it had', () => {
    let store = emptyStore;
    for (let i = 0; i < 55; i++) store = written(store, { [`key${i}`]: 'x'.repeat(9 * 1024) });
    const change = putProperties(store, { last: 'x'.repeat(9 * 1024) });
    expect(change).toEqual({
      refused: 'You have exceeded the property storage quota. Please remove some properties and try again.',
    });
    expect(Object.keys(store.entries)).toHaveLength(55);
    expect(putProperties(deleteProperty(store, 'key0'), { last: 'x'.repeat(9 * 1024) })).toHaveProperty('store');
  });

  it('adds to what is there, or replaces all of it when asked to', () => {
    const store = written(emptyStore, { a: '1', b: '2' });
    expect(written(store, { b: '3' }).entries).toEqual({ a: '1', b: '3' });
    expect(written(store, { b: '3' }, true).entries).toEqual({ b: '3' });
  });
});
