/**
 * Decides how state is kept: named collections of JSON documents, in memory, with the changed ones known until they are written.
 * Left to others: the file (storage.ts), when to write (world.ts), what the documents mean (services/).
 */

/** One document to write; `json` is null for a deleted one. */
export interface DirtyDocument {
  readonly collection: string;
  readonly id: string;
  readonly json: string | null;
}

/**
 * Documents of one kind by id. Values are plain JSON data (no Dates, no undefined in arrays). One document is the unit of writing:
 * keep what changes together small (a sheet's block of rows, not a workbook). A value changed in place must be `put` again.
 */
export interface Collection<T> {
  readonly name: string;
  /** The document, or undefined. Always the same object until it is put or deleted, so it can be changed in place and put. */
  get(id: string): T | undefined;
  has(id: string): boolean;
  /** Stores a document and marks it as changed; it reaches the file with the next commit. */
  put(id: string, value: T): void;
  delete(id: string): void;
  /** Ids in the order in which they were first put. */
  ids(): readonly string[];
  values(): readonly T[];
  /** Ids beginning with a prefix, for documents that belong to another one: 'SPREADSHEET/SHEET/3'. */
  idsWithPrefix(prefix: string): readonly string[];
}

/** A collection and its book of changes. */
export class DocumentCollection<T> implements Collection<T> {
  private readonly live = new Map<string, T>();
  /** Documents read from the file and not asked for yet, parsed when they are. */
  private readonly stored: Map<string, string>;
  private readonly order = new Set<string>();
  private readonly changed = new Set<string>();

  constructor(
    readonly name: string,
    stored: ReadonlyMap<string, string> = new Map(),
  ) {
    this.stored = new Map(stored);
    for (const id of stored.keys()) this.order.add(id);
  }

  get(id: string): T | undefined {
    const text = this.stored.get(id);
    if (text !== undefined) {
      this.stored.delete(id);
      this.live.set(id, JSON.parse(text) as T);
    }
    return this.live.get(id);
  }

  has(id: string): boolean {
    return this.order.has(id);
  }

  put(id: string, value: T): void {
    this.stored.delete(id);
    this.live.set(id, value);
    this.order.add(id);
    this.changed.add(id);
  }

  delete(id: string): void {
    if (!this.order.has(id)) return;
    this.stored.delete(id);
    this.live.delete(id);
    this.order.delete(id);
    this.changed.add(id);
  }

  ids(): readonly string[] {
    return [...this.order];
  }

  values(): readonly T[] {
    return this.ids().map((id) => this.get(id) as T);
  }

  idsWithPrefix(prefix: string): readonly string[] {
    return this.ids().filter((id) => id.startsWith(prefix));
  }

  /** What was put or deleted since `written` was called last, as text. */
  dirty(): readonly DirtyDocument[] {
    return [...this.changed].map((id) => ({
      collection: this.name,
      id,
      json: this.order.has(id) ? JSON.stringify(this.get(id)) : null,
    }));
  }

  /** Forgets the changes once they are in the file. */
  written(): void {
    this.changed.clear();
  }
}
