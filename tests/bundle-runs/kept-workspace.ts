/**
 * Keeps a prepared workspace as documents, so that many tests begin where one preparation has ended. What was prepared is kept on disk
 * too, until the bundle, the workspace or the preparation changes. Left to others: what is prepared (organisation.ts).
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { cloneFolder } from '../../src/cli/workspaces/clone';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../src/local/workspace';

/** One document of a workspace, as its file holds it. */
interface KeptDocument {
  readonly collection: string;
  readonly id: string;
  readonly json: string;
}

/** A workspace as it stood, with what its preparation told of it. */
export interface KeptWorkspace<F> {
  readonly facts: F;
  /** What its clock showed, ISO. */
  readonly now: string;
  readonly documents: readonly KeptDocument[];
}

/** Ids made before and after a reopening must not meet, so every layer of preparation has a seed of its own. */
let layers = 0;

/** Prepares a workspace, by itself or upon an earlier one, closes it and keeps it in memory. */
export async function keep<F>(
  prepare: (workspace: Workspace) => Promise<F>,
  from?: KeptWorkspace<unknown>,
): Promise<KeptWorkspace<F>> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  layers += 1;
  try {
    const workspace = reopen(from, { folder, seed: 1000 + layers });
    const facts = await prepare(workspace);
    const now = new Date(workspace.clock.now()).toISOString();
    await workspace.close();
    return { facts, now, documents: documentsIn(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a workspace in which everything is as it was kept; an empty one where nothing was. */
export function reopen(kept: KeptWorkspace<unknown> | undefined, options: WorkspaceOptions): Workspace {
  const workspace = openWorkspace(kept ? { clock: kept.now, ...options } : options);
  for (const { collection, id, json } of kept?.documents ?? [])
    workspace.world.collection<unknown>(collection).put(id, JSON.parse(json));
  workspace.world.commit();
  return workspace;
}

/** The same, kept on disk under a name and prepared again only when something that it depends on has changed. */
export async function keptOnDisk<F>(name: string, prepare: () => Promise<KeptWorkspace<F>>): Promise<KeptWorkspace<F>> {
  const folder = join(cloneFolder(), 'node_modules', '.cache', 'tests', 'kept');
  const file = `${name}-${currentPrint()}.json`;
  try {
    return JSON.parse(readFileSync(join(folder, file), 'utf8')) as KeptWorkspace<F>;
  } catch {
    const kept = await prepare();
    mkdirSync(folder, { recursive: true });
    const ours = new RegExp(`^${name}-[0-9a-f]+\\.json$`);
    for (const old of readdirSync(folder)) if (ours.test(old)) rmSync(join(folder, old), { force: true });
    const draft = join(folder, `${process.pid}.${file}`);
    writeFileSync(draft, JSON.stringify(kept));
    renameSync(draft, join(folder, file));
    return kept;
  }
}

function documentsIn(folder: string): readonly KeptDocument[] {
  const database = new Database(join(folder, 'workspace.db'), { readonly: true });
  try {
    return database.prepare('SELECT collection, id, json FROM documents ORDER BY place').all() as KeptDocument[];
  } finally {
    database.close();
  }
}

let print: string | undefined;

/** Changes with the bundle, the workspace's program and the preparations. */
function currentPrint(): string {
  if (print !== undefined) return print;
  const hash = createHash('sha256');
  for (const folder of ['build', 'src/local', 'tests/bundle-runs'])
    for (const name of readdirSync(join(cloneFolder(), folder), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(ts|js|json|html)$/.test(name)) hash.update(readFileSync(join(cloneFolder(), folder, name)));
  print = hash.digest('hex').slice(0, 16);
  return print;
}
