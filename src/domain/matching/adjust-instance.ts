// Instances made from instances: points added to some pairs; and what pairs come to. Why, is decided by the callers.
import { type AssignmentInstance, menteeCount, UNMATCHED } from './assignment';

/** A pair by the numbers of its two people. */
export interface Pair {
  readonly mentee: number;
  readonly mentor: number;
}

/** Points to be added to a pair. */
export interface Bonus extends Pair {
  readonly points: number;
}

/** Finds the place of a pair in the instance, or -1 when it is not listed. */
export function placeOfPair(instance: AssignmentInstance, mentee: number, mentor: number): number {
  for (let e = instance.rowPtr[mentee]!, end = instance.rowPtr[mentee + 1]!; e < end; e++) {
    if (instance.col[e] === mentor) return e;
  }
  return -1;
}

/** The instance with points added to pairs; several bonuses of one pair add up, those of pairs not listed are ignored. */
export function withBonuses(instance: AssignmentInstance, bonuses: readonly Bonus[]): AssignmentInstance {
  const weight = Float64Array.from(instance.weight);
  for (const { mentee, mentor, points } of bonuses) {
    const e = placeOfPair(instance, mentee, mentor);
    if (e >= 0) weight[e]! += points;
  }
  return { ...instance, weight };
}

/** What pairs amount to by the scores of an instance; a pair not listed counts with 0 points. */
export function totalsOf(
  instance: AssignmentInstance,
  mentorOf: Int32Array,
): { readonly matched: number; readonly score: number } {
  let matched = 0;
  let score = 0;
  for (let i = 0; i < menteeCount(instance); i++) {
    if (mentorOf[i] === UNMATCHED) continue;
    matched++;
    const e = placeOfPair(instance, i, mentorOf[i]!);
    if (e >= 0) score += instance.weight[e]!;
  }
  return { matched, score };
}

/** How many mentees each mentor has. */
export function loadsOf({ cap }: Pick<AssignmentInstance, 'cap'>, mentorOf: Int32Array): Int32Array {
  const loads = new Int32Array(cap.length);
  for (const mentor of mentorOf) if (mentor !== UNMATCHED) loads[mentor]! += 1;
  return loads;
}
