/** The service PropertiesService: which of the three stores a script sees. What a store does is properties.ts'. */

import type { Execution } from '../../kernel/call';
import { googleClass, object } from '../../kernel/google-class';
import { properties } from './properties';

const REFERENCE = 'https://developers.google.com/apps-script/reference/properties/properties-service';

/** Ids of the stores of a script; a store of one script is never another's, so a copied script starts empty. */
export const storeIds = {
  script: (scriptId: string): string => `script/${scriptId}`,
  user: (scriptId: string, user: string): string => `user/${scriptId}/${user}`,
  document: (scriptId: string, container: string): string => `document/${scriptId}/${container}`,
} as const;

const scriptId = (execution: Execution): string => execution.script.id;

/** PropertiesService. */
export const propertiesService = googleClass<null>('PropertiesService', {
  getScriptProperties: {
    kind: 'getter',
    overloads: [[]],
    source: `${REFERENCE}#getscriptproperties`,
    run: (_self, _args, call) => object(properties, { storeId: storeIds.script(scriptId(call.execution)) }),
  },
  getUserProperties: {
    kind: 'getter',
    overloads: [[]],
    source: `${REFERENCE}#getuserproperties`,
    run: (_self, _args, { execution }) =>
      object(properties, { storeId: storeIds.user(scriptId(execution), execution.user) }),
  },
  getDocumentProperties: {
    kind: 'getter',
    overloads: [[]],
    source: `${REFERENCE}#getdocumentproperties`,
    run: (_self, _args, { execution }) =>
      execution.container === null
        ? null
        : object(properties, { storeId: storeIds.document(scriptId(execution), execution.container) }),
  },
});
