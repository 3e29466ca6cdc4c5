/**
 * Decides how the properties of a script are read from outside it.
 * Left to others: PropertiesService (services/properties), whose stores these are.
 */
import { storeIds } from '../services/properties/properties-service';
import type { PropertyStore } from '../services/properties/property-store';
import { scriptsOf } from './scripts';
import type { World } from './world';

/** What a script has stored: for itself, for its document, for each account. */
export interface StoredProperties {
  readonly script: Readonly<Record<string, string>>;
  readonly document: Readonly<Record<string, string>>;
  /** By mail address. */
  readonly user: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The properties of a script; empty ones for a script that has stored nothing. */
export function storedProperties(world: World, scriptId: string): StoredProperties {
  const stores = world.collection<PropertyStore>('properties');
  const entries = (id: string) => stores.get(id)?.entries ?? {};
  const container = scriptsOf(world).get(scriptId)?.boundTo ?? null;
  const prefix = storeIds.user(scriptId, '');
  return {
    script: entries(storeIds.script(scriptId)),
    document: container === null ? {} : entries(storeIds.document(scriptId, container)),
    user: Object.fromEntries(stores.idsWithPrefix(prefix).map((id) => [id.slice(prefix.length), entries(id)])),
  };
}
