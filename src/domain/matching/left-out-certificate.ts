// Decides whether prices that prove a choice among listed pairs prove it among all admissible ones: every pair is looked at once, whatever
// the search that made the lists left out. It shares nothing with that search or the solver; the lists themselves are for `certificate.ts`.
import type { Assignment, AssignmentInstance } from './assignment';
import type { CertificateFault } from './certificate';

/** Everybody who could be a mentee's mentor, with the scores. */
export interface AllPairsOf {
  readonly mentors: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
}

/**
 * Looks through all admissible pairs. A pair that isn't listed must not bring more than the mentee has at the prices, nor lead out of
 * the contested block; a pair that is listed must be there with this very score.
 *
 * @param listed  the instance that the prices were checked on
 */
export function checkLeftOutPairs(
  listed: AssignmentInstance,
  assignment: Assignment,
  allPairsOf: (mentee: number) => AllPairsOf,
): CertificateFault[] {
  const { cap, rowPtr, col, weight, lock } = listed;
  const { prices, menteeContested, mentorContested } = assignment;
  const found = new Set<CertificateFault>();
  const place = new Int32Array(cap.length).fill(-1);
  for (let i = 0; i + 1 < rowPtr.length; i++) {
    const [first, end] = [rowPtr[i]!, rowPtr[i + 1]!];
    const contested = menteeContested[i]!;
    let gain = contested === 1 ? 0 : Number.NEGATIVE_INFINITY;
    for (let e = first; e < end; e++) {
      place[col[e]!] = e;
      if (mentorContested[col[e]!] === contested) gain = Math.max(gain, weight[e]! - prices[col[e]!]!);
    }
    const isLocked = lock !== undefined && lock[i] !== -1;
    const { mentors, scores } = allPairsOf(i);
    let met = 0;
    for (let at = 0; at < mentors.length; at++) {
      const j = mentors[at]!;
      const score = scores[at]!;
      const e = place[j]!;
      if (e >= first) {
        met++;
        if (weight[e] !== score) found.add('pair-forbidden');
      } else if (!isLocked) {
        if (mentorContested[j]! < contested) found.add('block-not-closed');
        else if (mentorContested[j] === contested && score - prices[j]! > gain) found.add('score-not-proven');
      }
    }
    if (met !== end - first) found.add('pair-forbidden');
  }
  return [...found];
}
