/**
 * Remembers a workspace in memory as documents and makes new ones from it, so that many tests can begin at the same point of a setup.
 * Left to others: what is in it (school.ts).
 */
import type { Workspace } from '../../../src/local/workspace';

interface Kept {
  ids(): readonly string[];
  get(id: string): unknown;
}

/** All documents of a workspace: collection, id, text. */
export type Snapshot = readonly (readonly [collection: string, id: string, json: string])[];

/** Takes a snapshot. The workspace must be idle. */
export function snapshotOf(workspace: Workspace): Snapshot {
  const { collections } = workspace.world as unknown as { readonly collections: ReadonlyMap<string, Kept> };
  return [...collections].flatMap(([name, collection]) =>
    collection.ids().map((id) => [name, id, JSON.stringify(collection.get(id))] as const),
  );
}

/** Fills an empty workspace with what a snapshot holds. */
export function restore(workspace: Workspace, snapshot: Snapshot): Workspace {
  for (const [collection, id, json] of snapshot)
    workspace.world.collection<unknown>(collection).put(id, JSON.parse(json));
  workspace.world.commit();
  return workspace;
}
