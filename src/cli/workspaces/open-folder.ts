/** Decides how the workspace of a folder is opened for a command, and how a refusal is told to whoever typed it. */
import { realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { noWorkspace, openElsewhere } from '../../contract/texts/import-command';
import { alreadyOpen, folderInClone, folderUnusable, newerVersion } from '../../contract/texts/start-command';
import { type AskedWorkspace, askedElsewhere, askedHere, holdsWorkspace, NoAnswer } from '../../local/asked-workspace';
import { openWorkspace, type Workspace, WorkspaceRefused } from '../../local/workspace';
import { CommandRefused } from '../command';
import { cloneFolder } from './clone';

/** Opens the workspace of a folder; its clock runs. Throws CommandRefused where it is open elsewhere, newer, or not to be used. */
export function openFolder(folder: string, owner: string): Workspace {
  refuseInsideClone(folder);
  try {
    return openWorkspace({ folder, clock: 'running', owner });
  } catch (error) {
    throw refusalOf(error, folder);
  }
}

/**
 * Does something in a workspace that must be there: opens it, or asks the process that has it open, whose address `elsewhere` is told.
 * Throws CommandRefused where neither can be done.
 */
export async function inStored<T>(
  folder: string,
  act: (workspace: AskedWorkspace) => Promise<T>,
  elsewhere: (address: string) => void,
): Promise<T> {
  if (!holdsWorkspace(folder)) throw new CommandRefused([noWorkspace(folder)]);
  let workspace: Workspace;
  try {
    workspace = openWorkspace({ folder, clock: 'running' });
  } catch (error) {
    if (!(error instanceof WorkspaceRefused) || error.code !== 'in use') throw refusalOf(error, folder);
    const { address, pid } = factsOf(error);
    const running = askedElsewhere(folder);
    if (running === undefined || address === null) throw new CommandRefused(openElsewhere(address, pid));
    elsewhere(address);
    return act(running).catch((failure: unknown) => {
      throw failure instanceof NoAnswer ? new CommandRefused(openElsewhere(address, pid)) : failure;
    });
  }
  try {
    return await act(askedHere(workspace));
  } finally {
    await workspace.close();
  }
}

/** People's data never lie in the clone: a commit or a copy of it would carry them along. */
export function refuseInsideClone(folder: string): void {
  const path = relative(realpathSync(cloneFolder()), realPath(folder));
  const isInside = path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !/^([a-z]:|[\\/])/i.test(path));
  if (isInside) throw new CommandRefused([folderInClone(folder)]);
}

/** The real place of a folder that may not be there yet. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    const parent = dirname(folder);
    return parent === folder ? folder : join(realPath(parent), folder.slice(parent.length));
  }
}

function refusalOf(error: unknown, folder: string): unknown {
  if (error instanceof WorkspaceRefused) {
    const { address, pid } = factsOf(error);
    const text = error.code === 'in use' ? alreadyOpen(folder, address, pid) : newerVersion(folder);
    return new CommandRefused([text]);
  }
  const code = (error as NodeJS.ErrnoException).code;
  return code === undefined ? error : new CommandRefused([folderUnusable(folder, code)]);
}

function factsOf({ facts }: WorkspaceRefused): { readonly address: string | null; readonly pid: number | null } {
  return 'pid' in facts ? { address: facts.address, pid: facts.pid } : { address: null, pid: null };
}
