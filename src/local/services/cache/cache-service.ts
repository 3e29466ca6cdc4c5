/** The service CacheService: which of the three caches a script sees. What a cache does is cache.ts'. */

import { googleClass, object } from '../../kernel/google-class';
import { cache } from './cache';

const REFERENCE = 'https://developers.google.com/apps-script/reference/cache/cache-service';

/** CacheService. */
export const cacheService = googleClass<null>('CacheService', {
  getScriptCache: {
    kind: 'getter',
    overloads: [[]],
    source: `${REFERENCE}#getscriptcache`,
    run: (_self, _args, { execution }) => object(cache, { cacheId: `script/${execution.script.id}` }),
  },
  getUserCache: {
    kind: 'getter',
    overloads: [[]],
    source: `${REFERENCE}#getusercache`,
    run: (_self, _args, { execution }) => object(cache, { cacheId: `user/${execution.script.id}/${execution.user}` }),
  },
  getDocumentCache: {
    kind: 'getter',
    overloads: [[]],
    source: `${REFERENCE}#getdocumentcache`,
    run: (_self, _args, { execution }) =>
      execution.container === null
        ? null
        : object(cache, { cacheId: `document/${execution.script.id}/${execution.container}` }),
  },
});
