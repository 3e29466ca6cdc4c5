/**
 * Decides how a workspace lies on disk: one libsql file in a folder of the owner's, held by one process at a time, written in whole
 * commits that survive a power cut, migrated after a copy, and without traces of what was deleted.
 * Left to others: what the documents mean (services/), when a commit happens (world.ts).
 */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { DirtyDocument } from './collections';
import { filesReleased } from './files-released';
import { OwnerNote } from './owner-note';
import { WorkspaceRefused } from './workspace-refused';
import type { DocumentStore } from './world';

/** Version of the storage that this program writes. */
export const storageVersion = 1;

/** A step from the version before `to`; runs in the transaction that raises the version. */
export interface StorageMigration {
  readonly to: number;
  run(database: Database.Database): void;
}

/** The steps from every earlier version, in order. */
const storageMigrations: readonly StorageMigration[] = [];

/** Name of the file in a workspace's folder that holds it. */
export const DATABASE_FILE = 'workspace.db';

/** How long the file keeps overwritten contents in its journal, at most, once nothing more is written. */
const scrubAfterMs = 1000;

/** An open workspace file. */
export class Storage implements DocumentStore {
  private scrubbing: NodeJS.Timeout | null = null;

  private constructor(
    private readonly database: Database.Database,
    private readonly note: OwnerNote,
  ) {}

  /**
   * Opens the file in `folder`, making both where they are missing. Throws WorkspaceRefused where another process holds it or a newer
   * version has written it. `version` and `migrations` are the program's own but in tests.
   */
  static open(folder: string, version = storageVersion, migrations = storageMigrations): Storage {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    const path = join(folder, DATABASE_FILE);
    ownerOnly(path);
    const note = new OwnerNote(folder);
    const database = new Database(path, { timeout: 0 });
    try {
      hold(database, note, folder);
      prepare(database, folder, version, migrations);
      note.write();
      return new Storage(database, note);
    } catch (error) {
      release(database);
      throw error;
    }
  }

  load(collection: string): ReadonlyMap<string, string> {
    const rows = this.database
      .prepare('SELECT id, json FROM documents WHERE collection = ? ORDER BY place')
      .all(collection) as { id: string; json: string }[];
    return new Map(rows.map(({ id, json }) => [id, json]));
  }

  write(documents: readonly DirtyDocument[]): void {
    const put = this.database.prepare(
      'INSERT INTO documents (collection, id, json) VALUES (?, ?, ?) ON CONFLICT (collection, id) DO UPDATE SET json = excluded.json',
    );
    const remove = this.database.prepare('DELETE FROM documents WHERE collection = ? AND id = ?');
    this.database.transaction(() => {
      for (const { collection, id, json } of documents) {
        if (json === null) remove.run(collection, id);
        else put.run(collection, id, json);
      }
    })();
    if (this.scrubbing === null) {
      this.scrubbing = setTimeout(() => this.scrub(), scrubAfterMs);
      this.scrubbing.unref();
    }
  }

  /** Leaves only what is current in the file and its journal: deleted and overwritten contents are gone from both. */
  scrub(): void {
    if (this.scrubbing !== null) clearTimeout(this.scrubbing);
    this.scrubbing = null;
    this.database.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** Notes where this workspace is served and how a command of its owner shows itself there, for whoever comes second. */
  announceAddress(address: string, secret: string): void {
    this.note.write({ address, secret });
  }

  /** Lets the workspace go at once; resolves when its files may be moved or deleted, on Windows too. */
  async close(): Promise<void> {
    if (this.scrubbing !== null) clearTimeout(this.scrubbing);
    release(this.database);
    this.note.remove();
    if (process.platform === 'win32') await filesReleased();
  }
}

/** Creates the file so that only its owner can read it; SQLite gives its journal the same rights. */
function ownerOnly(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}

/** Takes SQLite's own exclusive lock, which the system releases with the process, however that ends. */
function hold(database: Database.Database, note: OwnerNote, folder: string): void {
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('secure_delete = ON');
    database.exec('BEGIN EXCLUSIVE; COMMIT');
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    const { pid, address } = note.read();
    throw new WorkspaceRefused('in use', { folder, pid, address });
  }
}

/**
 * Lets the file go, complete and without a journal beside it. libsql's `close` alone keeps the lock until its statements are
 * collected as garbage, and SQLite gives an exclusive lock back only outside WAL.
 */
function release(database: Database.Database): void {
  try {
    database.pragma('journal_mode = DELETE');
    database.pragma('locking_mode = NORMAL');
    database.exec('SELECT count(*) FROM sqlite_master');
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
  } finally {
    database.close();
  }
}

function prepare(
  database: Database.Database,
  folder: string,
  version: number,
  migrations: readonly StorageMigration[],
): void {
  const found = (database.pragma('user_version') as { user_version: number }[])[0]?.user_version ?? 0;
  if (found > version) throw new WorkspaceRefused('newer version', { folder, found, known: version });
  if (found === version) return;
  if (found > 0) copyBefore(database, folder, found);
  database.transaction(() => {
    if (found === 0) {
      database.exec(
        'CREATE TABLE documents (place INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (collection, id))',
      );
    } else {
      for (const migration of migrations) if (migration.to > found && migration.to <= version) migration.run(database);
    }
    database.exec(`PRAGMA user_version = ${version}`);
  })();
}

/** Keeps the workspace as the earlier version left it, beside the file. */
function copyBefore(database: Database.Database, folder: string, found: number): void {
  let name = `workspace-version-${found}.db`;
  for (let attempt = 2; existsSync(join(folder, name)); attempt += 1) name = `workspace-version-${found}-${attempt}.db`;
  const path = join(folder, name);
  ownerOnly(path);
  database.prepare('VACUUM INTO ?').run(path);
}
