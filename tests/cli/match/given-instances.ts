/**
 * The instances that the engine was asked to be measured on, made by the generator that lies beside the clone, and what LEMON 1.3.1's
 * network simplex reaches on them. The two larger sizes are left to `npm run bench:matching -- --from FOLDER`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../architecture/tree';

const GENERATOR = join(root, '..', 'shared', 'bench', 'gen.mjs');

/** Whether the generator is at hand. */
export const generatorIsThere = existsSync(GENERATOR);

/** By instance: matches and score of LEMON's network simplex. */
export const LEMON_VALUES: Readonly<Record<string, readonly [matched: number, score: number]>> = {
  's-ample': [195, 105_146],
  's-common': [142, 80_333],
  's-mixed': [82, 50_308],
  's-scarce': [141, 77_271],
  's-ties': [143, 805],
  's-unif': [127, 122_084],
  'm-ample': [1934, 1_211_973],
  'm-balanced': [1929, 1_186_999],
  'm-common': [1416, 781_098],
  'm-full': [1392, 908_237],
  'm-fullample': [1941, 1_206_339],
  'm-mixed': [835, 587_032],
  'm-scarce': [1354, 883_024],
  'm-ties': [1466, 9610],
  'm-unif': [1434, 1_429_413],
};

/** Writes the instances of 200 and of 2,000 mentees into a folder, NAME.mm each. */
export function makeGivenInstances(folder: string): void {
  const made = spawnSync(process.execPath, [GENERATOR, folder, '^[sm]-'], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
}
