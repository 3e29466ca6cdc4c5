/**
 * Remembers a workspace in memory as documents and makes new ones from it, so that many tests can begin at the same point,
 * or at every call of a run. Left to others: what is in it.
 */
import type { CallOptions, Workspace } from '../../src/local/workspace';

interface Kept {
  readonly name: string;
  ids(): readonly string[];
  get(id: string): unknown;
  dirty(): readonly { readonly collection: string; readonly id: string; readonly json: string | null }[];
}

/** All documents of a workspace: collection, id, text. Collections stand in the order of their names. */
export type Snapshot = readonly (readonly [collection: string, id: string, json: string])[];

/** A state in which a run leaves the workspace when it is killed at any of these service calls, counted from 1. */
export interface Stop {
  readonly calls: number[];
  readonly state: Snapshot;
}

/** Takes a snapshot. The workspace must be idle. */
export function snapshotOf(workspace: Workspace): Snapshot {
  return inOrder(
    collectionsOf(workspace).flatMap((collection) =>
      collection.ids().map((id) => [collection.name, id, JSON.stringify(collection.get(id))] as const),
    ),
  );
}

/** Fills an empty workspace with what a snapshot holds. */
export function restore(workspace: Workspace, snapshot: Snapshot): Workspace {
  for (const [collection, id, json] of snapshot)
    workspace.world.collection<unknown>(collection).put(id, JSON.parse(json));
  workspace.world.commit();
  return workspace;
}

/**
 * Watches one run: `pace` goes into the options of its call, `stops` has every state between its calls once it has ended. A killed run
 * keeps what its earlier calls did, so the state before a call is the state that a kill at the call leaves.
 */
export function watchStops(workspace: Workspace): {
  readonly pace: NonNullable<CallOptions['pace']>;
  readonly stops: Stop[];
} {
  const documents = new Map(snapshotOf(workspace).map((document) => [`${document[0]} ${document[1]}`, document]));
  const stops: Stop[] = [];
  let calls = 0;
  let isNew = true;
  const beforeCall = ({ kind }: { readonly kind: 'service' | 'getter' }): void => {
    for (const { collection, id, json } of collectionsOf(workspace).flatMap((each) => each.dirty())) {
      const key = `${collection} ${id}`;
      if (documents.get(key)?.[2] === (json ?? undefined)) continue;
      isNew = true;
      if (json === null) documents.delete(key);
      else documents.set(key, [collection, id, json]);
    }
    workspace.world.commit();
    if (kind !== 'service') return;
    calls += 1;
    if (isNew) stops.push({ calls: [], state: inOrder([...documents.values()]) });
    stops[stops.length - 1]?.calls.push(calls);
    isNew = false;
  };
  return { pace: { beforeCall }, stops };
}

function collectionsOf(workspace: Workspace): readonly Kept[] {
  const { collections } = workspace.world as unknown as { readonly collections: ReadonlyMap<string, Kept> };
  return [...collections.values()];
}

function inOrder(documents: Snapshot): Snapshot {
  return [...documents].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
