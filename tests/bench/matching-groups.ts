/**
 * Group minimums, hard in general: ours, HiGHS' proven optimum and what our checker proves, side by side, up to 300 people:
 * `npm run bench -- matching-groups [--write]`.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { AssignmentInstance } from '../../src/domain/matching/assignment';
import { checkGroupMatching } from '../../src/domain/matching/group-certificate';
import { solveWithGroupMinimum } from '../../src/domain/matching/solve-with-group-minimum';
import { generateInstance, type Regime } from './matching/generate';
import { solveWithHighs } from './matching/highs-model';
import { tableOf, writeSection } from './runs/section';

const LEAST = 3;
const REGIMES: readonly Regime[] = ['scarce', 'ample', 'balanced', 'random'];
const HEADER = ['school', 'small groups', 'ours', 'HiGHS', 'at most', 'cases', 'ours ms', 'checker ms', 'HiGHS ms'];

/** Runs the bench: one line per invented school. */
export async function main(args: string[]): Promise<void> {
  const { values: options } = parseArgs({ args, options: { write: { type: 'boolean' } } });
  const rows: (string | number)[][] = [];
  for (const regime of REGIMES) {
    for (const seed of [1, 2]) {
      const instance = thinned(generateInstance('school', regime, seed));
      const minimum = instance.cap.map((cap) => (cap >= LEAST ? LEAST : 0));
      const problem = { instance, quotas: [], minimum };
      const [ours, oursMs] = timed(() => solveWithGroupMinimum(problem));
      const [verdict, checkMs] = timed(() => checkGroupMatching(problem, ours));
      const start = performance.now();
      const theirs = await solveWithHighs(instance, { minimum });
      const theirMs = performance.now() - start;
      const most = verdict.proven ? 'proven' : textOf(verdict.bound ?? ours.bound);
      rows.push([`${regime} ${seed}`, ours.small.length, textOf(ours), textOf(theirs), most, verdict.cases]);
      rows[rows.length - 1]?.push(...[oursMs, checkMs, theirMs].map((ms) => ms.toFixed(0)));
      console.log(tableOf(HEADER, rows.slice(-1)).split('\n').at(-1));
    }
  }
  if (options.write) writeSection('groups', sectionOf(tableOf(HEADER, rows)));
}

function timed<Value>(act: () => Value): readonly [Value, number] {
  const start = performance.now();
  const value = act();
  return [value, performance.now() - start];
}

function textOf({ matched, score }: { readonly matched: number; readonly score: number }): string {
  return `${matched} / ${score}`;
}

/** Every fourth pair of the instance and more seats than needed, so that groups really fall short. */
function thinned(instance: AssignmentInstance): AssignmentInstance {
  const { rowPtr, col, weight } = instance;
  const kept = Array.from(col.keys()).filter((e) => e % 4 === 0);
  return {
    cap: instance.cap.map((cap) => cap + 2),
    rowPtr: rowPtr.map((start) => Math.ceil(start / 4)),
    col: Int32Array.from(kept, (e) => col[e] as number),
    weight: Int32Array.from(kept, (e) => weight[e] as number),
  };
}

function sectionOf(table: string): string {
  return `## Least groups beside HiGHS

Groups of ${LEAST} or nobody in invented schools of 200 × 60: pairs / points found, those of HiGHS' proven optimum, and what our checker proves that
none surpasses ([0014](decisions/0014-limits-of-the-curator.md)). "Cases" are those with prices that it adds up. Node ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, a run each.

${table}

Printed and written by \`npm run bench -- matching-groups --write\`.`;
}
