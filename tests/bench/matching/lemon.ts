/** Builds and runs the C++ baseline where a compiler and LEMON are at hand; says what is missing otherwise. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SOURCE = join('tests', 'bench', 'matching', 'lemon-baseline.cpp');

/** The program built into `folder`, or the word why there is none. */
export function buildLemon(root: string, folder: string): { readonly program: string } | { readonly missing: string } {
  const program = join(folder, 'lemon-baseline');
  const args = ['-O3', '-march=native', '-std=c++17', '-o', program, join(root, SOURCE)];
  const built = spawnSync('g++', args, { encoding: 'utf8' });
  if (built.error !== undefined) return { missing: 'LEMON is skipped: there is no g++ here.' };
  if (built.status === 0) return { program };
  const noHeader = built.stderr.includes('lemon/');
  return {
    missing: `LEMON is skipped: ${noHeader ? 'its headers are not installed (Debian: liblemon-dev)' : built.stderr}.`,
  };
}

/** Runs the baseline on one instance file. */
export function runLemon(program: string, file: string): { matched: number; score: number; solveMs: number } {
  const ran = spawnSync(program, [file], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`The baseline failed on ${file}: ${ran.stderr}`);
  return JSON.parse(ran.stdout);
}
