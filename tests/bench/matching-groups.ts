/**
 * Group minimums, hard in general: ours, HiGHS' proven optimum and our bound side by side, up to 300 people:
 * `npm run bench -- matching-groups`.
 */
import type { AssignmentInstance } from '../../src/domain/matching/assignment';
import { solveWithGroupMinimum } from '../../src/domain/matching/solve-with-group-minimum';
import { generateInstance, type Regime } from './matching/generate';
import { solveWithHighs } from './matching/highs-model';

const LEAST = 3;
const REGIMES: readonly Regime[] = ['scarce', 'ample', 'balanced', 'random'];

/** Runs the bench: one line per invented school. */
export async function main(): Promise<void> {
  console.log('| school | small groups | ours | HiGHS | bound | behind the bound, points | ours ms | HiGHS ms |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const regime of REGIMES) {
    for (const seed of [1, 2]) {
      const instance = thinned(generateInstance('school', regime, seed));
      const minimum = instance.cap.map((cap) => (cap >= LEAST ? LEAST : 0));
      const start = performance.now();
      const ours = solveWithGroupMinimum({ instance, quotas: [], minimum });
      const oursMs = performance.now() - start;
      const theirStart = performance.now();
      const theirs = await solveWithHighs(instance, { minimum });
      const theirMs = performance.now() - theirStart;
      const totals = [ours, theirs, ours.bound].map(({ matched, score }) => `${matched} / ${score}`);
      const behind = ours.bound.matched === ours.matched ? ours.bound.score - ours.score : 'a match';
      const cells = [`${regime} ${seed}`, ours.small.length, ...totals, behind, oursMs.toFixed(0), theirMs.toFixed(0)];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
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
