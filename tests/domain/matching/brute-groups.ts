/** The best matching with least sizes of groups by trying all of them, and problems small enough for that. */
import type { GroupProblem } from '../../../src/domain/matching/group-problem';
import { lockedWithin, quotaCover } from '../../../src/domain/matching/quotas';
import { type Dice, smallInstance, withRandomLocks } from './random-instance';

/** Number and points beside locked pairs; undefined where nothing holds. Stuck groups may have any size. */
export function bruteWithMinimum(
  { instance, quotas, minimum }: GroupProblem,
  stuck: readonly number[] = [],
): { matched: number; score: number } | undefined {
  const { cap, rowPtr, col, weight, lock } = instance;
  const mentees = rowPtr.length - 1;
  const load = new Int32Array(cap.length);
  let best: { matched: number; score: number } | undefined;
  const covers = quotas.map(quotaCover);
  const room = quotas.map((quota) => Math.max(0, quota.limit - lockedWithin(instance, quota)));
  lock?.forEach((j) => {
    if (j >= 0) load[j] = (load[j] as number) + 1;
  });
  const join = (i: number, j: number, by: 1 | -1): void => {
    load[j] = (load[j] as number) + by;
    covers.forEach((isIn, q) => {
      if (isIn(i, j)) room[q] = (room[q] as number) - by;
    });
  };
  const place = (i: number, matched: number, score: number): void => {
    if (i === mentees) {
      const whole = load.every((mine, j) => mine === 0 || mine >= (minimum[j] as number) || stuck.includes(j));
      if (!whole || (best !== undefined && (best.matched - matched || best.score - score) >= 0)) return;
      best = { matched, score };
      return;
    }
    place(i + 1, matched, score);
    if ((lock?.[i] ?? -1) >= 0) return;
    for (let e = rowPtr[i] as number; e < (rowPtr[i + 1] as number); e++) {
      const j = col[e] as number;
      if ((load[j] as number) >= (cap[j] as number)) continue;
      if (covers.some((isIn, q) => isIn(i, j) && (room[q] as number) <= 0)) continue;
      join(i, j, 1);
      place(i + 1, matched + 1, score + (weight[e] as number));
      join(i, j, -1);
    }
  };
  place(0, 0, 0);
  return best;
}

/** A problem of a handful of people with quotas that nest, some with locks. */
export function problemWithQuotas(dice: Dice): GroupProblem {
  const shape = {
    mentees: 2 + dice(5),
    mentors: 2 + dice(3),
    mostSeats: 4,
    lowest: 0,
    spread: 1 + dice(30),
    density: 70,
  };
  const plain = smallInstance(dice, shape);
  const instance = dice(3) === 0 ? withRandomLocks(plain, dice) : plain;
  const quotas = [{ mentors: [0, 1], limit: dice(5) }, { mentees: [0, 2, 3], limit: dice(4) }, { limit: 1 + dice(5) }];
  return { instance, quotas: quotas.filter(() => dice(2) === 0), minimum: instance.cap.map(() => dice(4)) };
}
