/**
 * Decides what all services of a workspace share: clock, ids, durable collections, news of changes, locks.
 * Left to others: the file (storage.ts), the executions (execution.ts), the public face (../workspace.ts).
 */
import type { Clock } from './clock';
import { type Collection, type DirtyDocument, DocumentCollection } from './collections';
import type { Ids } from './ids';
import { LockTable } from './locks';

/** Something that changed in the workspace; told to listeners after it is durable. */
export interface Change {
  readonly what: 'spreadsheet' | 'form' | 'response' | 'script' | 'trigger' | 'properties' | 'clock' | 'execution';
  /** Id of what changed. */
  readonly id: string;
  /** Which part and how, in plain JSON: a sheet's id, a range. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Where the world's documents come from and go to. */
export interface DocumentStore {
  load(collection: string): ReadonlyMap<string, string>;
  /** Writes all of it or nothing, durably. */
  write(documents: readonly DirtyDocument[]): void;
}

/** What services see of the workspace. */
export class World {
  readonly locks: LockTable;
  private readonly collections = new Map<string, DocumentCollection<unknown>>();
  private readonly transients = new Map<string, Map<string, unknown>>();
  private readonly listeners = new Set<(change: Change) => void>();
  private news: Change[] = [];

  constructor(
    readonly clock: Clock,
    readonly ids: Ids,
    private readonly store: DocumentStore | null,
  ) {
    this.locks = new LockTable(clock);
  }

  /** The durable collection of this name; the caller names the type of its documents and is the only one who writes it. */
  collection<T>(name: string): Collection<T> {
    let found = this.collections.get(name);
    if (found === undefined) {
      found = new DocumentCollection(name, this.store?.load(name));
      this.collections.set(name, found);
    }
    return found as DocumentCollection<unknown> as DocumentCollection<T>;
  }

  /** A map that lives until the workspace is closed (caches). */
  transient<T>(name: string): Map<string, T> {
    let found = this.transients.get(name);
    if (found === undefined) {
      found = new Map();
      this.transients.set(name, found);
    }
    return found as Map<string, T>;
  }

  /** Writes every changed document in one transaction and then tells the news. What is in the file is always a prefix of what happened. */
  commit(): void {
    const touched = [...this.collections.values()];
    const dirty = touched.flatMap((collection) => collection.dirty());
    if (dirty.length > 0) {
      this.store?.write(dirty);
      for (const collection of touched) collection.written();
    }
    const news = this.news;
    this.news = [];
    for (const change of news) for (const listener of [...this.listeners]) listener(change);
  }

  /** Notes a change; listeners hear of it after the next commit. */
  announce(change: Change): void {
    this.news.push(change);
  }

  /** Calls back for every durable change until the function returned is called. */
  listen(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
}
