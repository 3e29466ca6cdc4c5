// Who would rather be together than as they are: the measure of a matching's stability. What each side likes is given.
import type { Pair } from './adjust-instance';
import { type AssignmentInstance, menteeCount, type Scores, UNMATCHED } from './assignment';

/**
 * How each side values each pair of the instance (same places as `col`): higher is better, equal is indifferent.
 * A pair with the value UNRANKED was not asked for by that side, who would rather stay as they are.
 */
export interface Liking {
  readonly byMentee: Scores;
  readonly byMentor: Scores;
}

/** The value of a pair that a side did not rank; below every other. */
export const UNRANKED = -(2 ** 31);

/**
 * The pairs that block a matching: both sides ranked the other, the mentee likes the mentor more than their own (or has
 * none), and the mentor has a free seat or likes the mentee more than one of theirs. Locked mentees, and seats held by a
 * lock, block nothing. One pass over the pairs to learn what everybody has, one to compare.
 */
export function blockingPairs(instance: AssignmentInstance, mentorOf: Int32Array, liking: Liking): Pair[] {
  const { cap, rowPtr, col, lock } = instance;
  const { byMentee, byMentor } = liking;
  const mentees = menteeCount(instance);
  const load = new Int32Array(cap.length);
  const own = new Float64Array(mentees).fill(Number.NEGATIVE_INFINITY);
  /** What a mentor likes least of those who could give way. */
  const least = new Float64Array(cap.length).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < mentees; i++) {
    const j = mentorOf[i]!;
    if (j === UNMATCHED) continue;
    load[j]! += 1;
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
      if (col[e] !== j) continue;
      own[i] = byMentee[e]!;
      if (lock === undefined || lock[i] === UNMATCHED) least[j] = Math.min(least[j]!, byMentor[e]!);
    }
  }
  for (let j = 0; j < cap.length; j++) if (load[j]! < cap[j]!) least[j] = Number.NEGATIVE_INFINITY;
  const blocking: Pair[] = [];
  for (let i = 0; i < mentees; i++) {
    if (lock !== undefined && lock[i] !== UNMATCHED) continue;
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
      const j = col[e]!;
      if (byMentee[e] === UNRANKED || byMentor[e] === UNRANKED || j === mentorOf[i]) continue;
      if (byMentee[e]! > own[i]! && byMentor[e]! > least[j]!) blocking.push({ mentee: i, mentor: j });
    }
  }
  return blocking;
}
