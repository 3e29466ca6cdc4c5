// Decides which facts of a run of matching are remembered as a whole, beside the proposals and the reasons of each mentee.
import type { PairChoice } from '../../domain/pairs/choose-pairs';
import type { MatchingRun, SecondMentors } from '../../domain/pairs/matching-run';
import { type Proposals, UNMATCHED_CODES } from '../../domain/pairs/proposal';

/** What was found for one place of the mentees, and how it was chosen. */
export interface FoundPlace {
  readonly found: Proposals;
  readonly choice: PairChoice;
}

/** The facts of a run, by what was found for first mentors, and for second ones where anybody waits for one. */
export function runFacts(
  { found, choice }: FoundPlace,
  second: FoundPlace | undefined,
  brokenLocks: number,
): MatchingRun {
  const { proof, stability } = choice;
  const { eligibleMentees, seats, matched, score, unmatched } = found;
  const count = (code: string) => unmatched.filter((each) => each.code === code).length;
  const smallGroups = [...found.smallGroups, ...(second?.found.smallGroups ?? [])];
  return {
    eligibleMentees,
    seats,
    matched,
    score,
    unmatched: Object.fromEntries(UNMATCHED_CODES.flatMap((code) => (count(code) > 0 ? [[code, count(code)]] : []))),
    brokenLocks,
    ...(smallGroups.length > 0 ? { smallGroups } : {}),
    proof,
    ...(stability ? { stability } : {}),
    ...(second ? { second: secondFacts(second) } : {}),
  };
}

function secondFacts({ found, choice: { proof } }: FoundPlace): SecondMentors {
  const { eligibleMentees, matched, score } = found;
  return { eligibleMentees, matched, score, proof };
}
