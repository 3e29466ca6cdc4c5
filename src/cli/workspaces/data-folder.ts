/** Decides where a user's own workspace lies: in the folder that the system keeps for programs' data, never in the clone. */
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** What tells the systems apart. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

const PROGRAM = 'nastavnik';
const WORKSPACE = 'workspace';

/** This machine. */
export function thisSystem(): System {
  return { platform: process.platform, env: process.env, home: homedir() };
}

/**
 * The folder of the user's workspace: `%LOCALAPPDATA%\nastavnik\workspace`, `~/Library/Application Support/nastavnik/workspace`,
 * `$XDG_DATA_HOME/nastavnik/workspace` or `~/.local/share/nastavnik/workspace`.
 */
export function workspaceFolder({ platform, env, home }: System): string {
  if (platform === 'win32') {
    const data = env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local');
    return win32.join(data, PROGRAM, WORKSPACE);
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', PROGRAM, WORKSPACE);
  const named = env.XDG_DATA_HOME ?? '';
  const data = named.startsWith('/') ? named : posix.join(home, '.local', 'share');
  return posix.join(data, PROGRAM, WORKSPACE);
}
