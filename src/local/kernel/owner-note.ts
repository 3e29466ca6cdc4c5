/**
 * Decides what a workspace folder says of the process that has it open: a note with its number and address, for people and programs
 * that come second, and the secret by which a program that can read the note shows that it is the owner's. It locks nothing (storage.ts
 * does), so a note left behind by a dead process does no harm.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the note says; null where it doesn't. */
export interface Owner {
  readonly pid: number | null;
  /** 'http://127.0.0.1:8080' once the workspace is served. */
  readonly address: string | null;
  /** What a command must show at that address. Known to whoever can read the folder, its owner alone. */
  readonly secret: string | null;
}

const NOBODY: Owner = { pid: null, address: null, secret: null };

/** The note of a folder. */
export class OwnerNote {
  private readonly path: string;

  constructor(folder: string) {
    this.path = join(folder, 'workspace.lock');
  }

  read(): Owner {
    try {
      return { ...NOBODY, ...(JSON.parse(readFileSync(this.path, 'utf8')) as Partial<Owner>) };
    } catch {
      return NOBODY;
    }
  }

  /** Writes this process's note in one step. */
  write(served: Pick<Owner, 'address' | 'secret'> = NOBODY): void {
    const draft = `${this.path}.${process.pid}`;
    writeFileSync(draft, JSON.stringify({ ...NOBODY, ...served, pid: process.pid } satisfies Owner), { mode: 0o600 });
    renameSync(draft, this.path);
  }

  remove(): void {
    rmSync(this.path, { force: true });
  }
}

/** What the note of a folder says, for a command that wants to reach the workspace instead of opening it. */
export function ownerOf(folder: string): Owner {
  return new OwnerNote(folder).read();
}
