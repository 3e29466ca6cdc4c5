/** The answer by trying everything: slow, plain, and independent of the engine. */
import type { AssignmentInstance } from '../../../src/domain/matching/assignment';

export interface BruteOptimum {
  readonly mentorOf: readonly number[];
  readonly matched: number;
  /** Pairs the same as in the earlier matching given, 0 without one. */
  readonly kept: number;
  readonly score: number;
}

/**
 * Tries every admissible assignment and keeps the best by: matches, pairs kept from an earlier matching, score, earliest
 * matched mentees, lowest mentors. Locked mentees get their mentor and nothing else.
 */
export function bruteForce(instance: AssignmentInstance, earlier: Int32Array = new Int32Array(0)): BruteOptimum {
  const { cap, rowPtr, col, weight, lock } = instance;
  const mentees = rowPtr.length - 1;
  const left = Array.from(cap);
  const mentorOf = new Array<number>(mentees).fill(-1);
  let best: BruteOptimum | undefined;
  const place = (i: number, matched: number, score: number): void => {
    if (i === mentees) {
      const kept = mentorOf.filter((j, k) => j >= 0 && j === earlier[k]).length;
      const found = { mentorOf: [...mentorOf], matched, kept, score };
      if (best === undefined || isBetter(found, best)) best = found;
      return;
    }
    if ((lock?.[i] ?? -1) >= 0) {
      place(i + 1, matched + 1, score + scoreOf(i));
      return;
    }
    for (let e = rowPtr[i] as number; e < (rowPtr[i + 1] as number); e++) {
      const j = col[e] as number;
      if ((left[j] as number) === 0) continue;
      left[j] = (left[j] as number) - 1;
      mentorOf[i] = j;
      place(i + 1, matched + 1, score + (weight[e] as number));
      mentorOf[i] = -1;
      left[j] = (left[j] as number) + 1;
    }
    place(i + 1, matched, score);
  };
  const scoreOf = (i: number): number => {
    for (let e = rowPtr[i] as number; e < (rowPtr[i + 1] as number); e++)
      if (col[e] === mentorOf[i]) return weight[e] as number;
    return 0;
  };
  lock?.forEach((j, i) => {
    if (j < 0) return;
    mentorOf[i] = j;
    left[j] = (left[j] as number) - 1;
  });
  place(0, 0, 0);
  return best as unknown as BruteOptimum;
}

function isBetter(one: BruteOptimum, other: BruteOptimum): boolean {
  if (one.matched !== other.matched) return one.matched > other.matched;
  if (one.kept !== other.kept) return one.kept > other.kept;
  if (one.score !== other.score) return one.score > other.score;
  for (let i = 0; i < one.mentorOf.length; i++) {
    const gets = (one.mentorOf[i] as number) >= 0;
    if (gets !== (other.mentorOf[i] as number) >= 0) return gets;
  }
  for (let i = 0; i < one.mentorOf.length; i++) {
    const difference = (one.mentorOf[i] as number) - (other.mentorOf[i] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
