/** The Google class Properties: one store's members. The limits are property-store's; which store it is, properties-service's. */

import type { Call } from '../../kernel/call';
import { GoogleError, type GoogleObject, googleClass } from '../../kernel/google-class';
import type { World } from '../../kernel/world';
import { stored } from '../as-text';
import { deleteProperty, emptyStore, type PropertyStore, putProperties, type StoreChange } from './property-store';

const REFERENCE = 'https://developers.google.com/apps-script/reference/properties/properties';

/** Which store an object of the class reads: an id of the world's collection «properties». */
export interface PropertiesHandle {
  readonly storeId: string;
}

/** The store of this id as it stands. */
export function readStore(world: World, storeId: string): PropertyStore {
  return world.collection<PropertyStore>('properties').get(storeId) ?? emptyStore;
}

function keep(handle: PropertiesHandle, change: StoreChange, call: Call): GoogleObject {
  if ('refused' in change) throw new GoogleError(change.refused);
  call.world.collection<PropertyStore>('properties').put(handle.storeId, change.store);
  call.world.announce({ what: 'properties', id: handle.storeId });
  return call.self;
}

function texts(values: unknown): Record<string, string> {
  const entries = Object.entries(values as Record<string, unknown>);
  return Object.fromEntries(entries.map(([key, value]) => [key, stored(value)]));
}

/** Properties: what PropertiesService's getters return. */
export const properties = googleClass<PropertiesHandle>(
  'Properties',
  {
    getProperty: {
      kind: 'service',
      overloads: [['String']],
      complete: true,
      source: `${REFERENCE}#getpropertykey`,
      run: (self, [key], call) => {
        const { entries } = readStore(call.world, self.storeId);
        return Object.hasOwn(entries, key as string) ? entries[key as string] : null;
      },
    },
    getProperties: {
      kind: 'service',
      overloads: [[]],
      source: `${REFERENCE}#getproperties`,
      run: (self, _args, call) => ({ ...readStore(call.world, self.storeId).entries }),
    },
    getKeys: {
      kind: 'service',
      overloads: [[]],
      source: `${REFERENCE}#getkeys`,
      run: (self, _args, call) => Object.keys(readStore(call.world, self.storeId).entries),
    },
    setProperty: {
      kind: 'service',
      overloads: [['String', 'Any']],
      complete: true,
      source: `${REFERENCE}#setpropertykey,-value`,
      run: (self, [key, value], call) =>
        keep(self, putProperties(readStore(call.world, self.storeId), { [key as string]: stored(value) }), call),
    },
    setProperties: {
      kind: 'service',
      overloads: [['Object'], ['Object', 'Boolean']],
      complete: true,
      source: `${REFERENCE}#setpropertiesproperties,-deleteallothers`,
      run: (self, [values, deleteAllOthers], call) =>
        keep(
          self,
          putProperties(readStore(call.world, self.storeId), texts(values), (deleteAllOthers as boolean) ?? false),
          call,
        ),
    },
    deleteProperty: {
      kind: 'service',
      overloads: [['String']],
      complete: true,
      source: `${REFERENCE}#deletepropertykey`,
      run: (self, [key], call) =>
        keep(self, { store: deleteProperty(readStore(call.world, self.storeId), key as string) }, call),
    },
    deleteAllProperties: {
      kind: 'service',
      overloads: [[]],
      source: `${REFERENCE}#deleteallproperties`,
      run: (self, _args, call) => keep(self, { store: emptyStore }, call),
    },
  },
  { service: 'PropertiesService' },
);
