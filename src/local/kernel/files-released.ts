/**
 * Decides how a closed database lets its file go. libsql holds the file until the statements of the connection are collected as garbage;
 * Windows neither renames nor deletes a file that is held, so the garbage is collected where somebody waits for the closing.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Resolves when files of closed databases are free. Costs some tens of milliseconds. */
export async function filesReleased(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // What a first collection finds is finalised in the turn after it, and may free more.
  for (let time = 0; time < 2; time += 1) {
    collect();
    await turn();
  }
}
