/** The Google class Cache: one cache's members. Limits are cache-store's; which cache it is, cache-service's. Caches end with the workspace's process. */

import type { Call } from '../../kernel/call';
import { GoogleError, googleClass } from '../../kernel/google-class';
import { stored } from '../as-text';
import {
  type CacheStore,
  DEFAULT_SECONDS,
  emptyCache,
  keyRefusal,
  putItems,
  readItem,
  removeItems,
} from './cache-store';

const REFERENCE = 'https://developers.google.com/apps-script/reference/cache/cache';

/** Which cache an object of the class reads: a key of the world's transient map «caches». */
export interface CacheHandle {
  readonly cacheId: string;
}

const caches = (call: Call): Map<string, CacheStore> => call.world.transient<CacheStore>('caches');
const cacheOf = (self: CacheHandle, call: Call): CacheStore => caches(call).get(self.cacheId) ?? emptyCache;

function put(self: CacheHandle, values: Record<string, unknown>, seconds: unknown, call: Call): void {
  const texts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, stored(value)]));
  const change = putItems(cacheOf(self, call), texts, (seconds as number | undefined) ?? DEFAULT_SECONDS, call.now());
  if ('refused' in change) throw new GoogleError(change.refused);
  caches(call).set(self.cacheId, change.store);
}

function read(self: CacheHandle, key: string, call: Call): string | null {
  const refused = keyRefusal(key);
  if (refused) throw new GoogleError(refused);
  return readItem(cacheOf(self, call), key, call.now());
}

function remove(self: CacheHandle, keys: readonly string[], call: Call): void {
  caches(call).set(self.cacheId, removeItems(cacheOf(self, call), keys));
}

/** Cache: what CacheService's getters return. */
export const cache = googleClass<CacheHandle>(
  'Cache',
  {
    get: {
      kind: 'service',
      overloads: [['String']],
      complete: true,
      source: `${REFERENCE}#getkey`,
      run: (self, [key], call) => read(self, key as string, call),
    },
    getAll: {
      kind: 'service',
      overloads: [['String[]']],
      complete: true,
      source: `${REFERENCE}#getallkeys`,
      run: (self, [keys], call) => {
        const found = (keys as string[]).map((key) => [key, read(self, key, call)] as const);
        return Object.fromEntries(found.filter(([, value]) => value !== null));
      },
    },
    put: {
      kind: 'service',
      overloads: [
        ['String', 'Any'],
        ['String', 'Any', 'Integer'],
      ],
      complete: true,
      source: `${REFERENCE}#putkey,-value,-expirationinseconds`,
      run: (self, [key, value, seconds], call) => put(self, { [key as string]: value }, seconds, call),
    },
    putAll: {
      kind: 'service',
      overloads: [['Object'], ['Object', 'Integer']],
      complete: true,
      source: `${REFERENCE}#putallvalues,-expirationinseconds`,
      run: (self, [values, seconds], call) => put(self, values as Record<string, unknown>, seconds, call),
    },
    remove: {
      kind: 'service',
      overloads: [['String']],
      complete: true,
      source: `${REFERENCE}#removekey`,
      run: (self, [key], call) => remove(self, [key as string], call),
    },
    removeAll: {
      kind: 'service',
      overloads: [['String[]']],
      complete: true,
      source: `${REFERENCE}#removeallkeys`,
      run: (self, [keys], call) => remove(self, keys as string[], call),
    },
  },
  { service: 'CacheService' },
);
