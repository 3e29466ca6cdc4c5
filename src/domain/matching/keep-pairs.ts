// Re-matching people who have already been told about their pairs: how much keeping is worth against a better score.
// Pairs that were approved are locks, not wishes; they never come here.
import { totalsOf, withBonuses } from './adjust-instance';
import { type Assignment, type AssignmentInstance, menteeCount, UNMATCHED } from './assignment';
import { compareMatchings, type MatchingChange } from './compare-matchings';
import { solveAssignment } from './solve-assignment';

/** A new matching beside an earlier one; `score` is by the plain scores, without what keeping was worth. */
export interface KeepingResult extends MatchingChange {
  readonly mentorOf: Int32Array;
  readonly matched: number;
  readonly score: number;
  /** What was solved, points for keeping included, and its optimum: `checkAssignment` proves one against the other. */
  readonly instance: AssignmentInstance;
  readonly assignment: Assignment;
}

/**
 * Points that outweigh any loss of score: with this bonus on each kept pair, the most pairs possible are kept among the
 * matchings of the largest number, and the score decides only after that.
 */
export function keepingFirstBonus(instance: AssignmentInstance): number {
  const { weight } = instance;
  let lowest = 0;
  let highest = 0;
  for (let e = 0; e < weight.length; e++) {
    lowest = e === 0 ? weight[e]! : Math.min(lowest, weight[e]!);
    highest = e === 0 ? weight[e]! : Math.max(highest, weight[e]!);
  }
  const seats = instance.cap.reduce((sum, cap) => sum + cap, 0);
  return (highest - lowest) * Math.min(menteeCount(instance), seats) + 1;
}

/** The instance in which each earlier pair is worth `bonus` points more; `earlier` as for `rematch`. */
export function withKeeping(instance: AssignmentInstance, earlier: Int32Array, bonus: number): AssignmentInstance {
  const kept = [...earlier].flatMap((mentor, mentee) =>
    mentor === UNMATCHED ? [] : [{ mentee, mentor, points: bonus }],
  );
  return withBonuses(instance, kept);
}

/**
 * The best matching when each kept pair is worth `bonus` points. `earlier` gives the mentor each mentee had (UNMATCHED or
 * missing for those who had none). A pair that is no longer admissible cannot be kept and counts as moved or lost.
 *
 * @throws RangeError as `solveAssignment`, also when the bonus makes scores too large to stay exact.
 */
export function rematch(
  instance: AssignmentInstance,
  earlier: Int32Array,
  bonus: number,
  solve = solveAssignment,
): KeepingResult {
  const valued = withKeeping(instance, earlier, bonus);
  const assignment = solve(valued);
  return {
    mentorOf: assignment.mentorOf,
    ...totalsOf(instance, assignment.mentorOf),
    ...compareMatchings(earlier, assignment.mentorOf),
    instance: valued,
    assignment,
  };
}

/** The matching that keeps first: most mentees, then most kept pairs, then the score. */
export function rematchKeepingFirst(instance: AssignmentInstance, earlier: Int32Array): KeepingResult {
  return rematch(instance, earlier, keepingFirstBonus(instance));
}

/**
 * The choice a curator has: a result per bonus, in the order given. With a rising bonus more pairs are kept and the score
 * falls (neither ever turns back); the number of matches is the same all along.
 */
export function keepingCurve(
  instance: AssignmentInstance,
  earlier: Int32Array,
  bonuses: readonly number[],
): readonly (KeepingResult & { readonly bonus: number })[] {
  return bonuses.map((bonus) => ({ bonus, ...rematch(instance, earlier, bonus) }));
}
