// Decides which facts of a run of matching are remembered as a whole, beside the proposals and the reasons of each mentee.
import type { PairChoice } from '../../domain/pairs/choose-pairs';
import type { MatchingRun } from '../../domain/pairs/matching-run';
import { type Proposals, UNMATCHED_CODES } from '../../domain/pairs/proposal';

/** The facts of a run. */
export function runFacts(found: Proposals, { proof, keeping, stability }: PairChoice): MatchingRun {
  const { eligibleMentees, seats, matched, score, unmatched, brokenLocks } = found;
  const count = (code: string) => unmatched.filter((each) => each.code === code).length;
  return {
    eligibleMentees,
    seats,
    matched,
    score,
    unmatched: Object.fromEntries(UNMATCHED_CODES.flatMap((code) => (count(code) > 0 ? [[code, count(code)]] : []))),
    brokenLocks: brokenLocks.length,
    proof,
    ...(keeping ? { keeping } : {}),
    ...(stability ? { stability } : {}),
  };
}
