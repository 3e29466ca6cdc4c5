// Decides how the choice among admissible pairs is made and proven: the engine solves, and a checker that shares nothing with it judges.
import type { Assignment } from '../matching/assignment';
import { checkAssignment } from '../matching/certificate';
import { solveAssignment } from '../matching/solve-assignment';
import type { PairMarket } from './assign';
import type { MatchingProof } from './matching-run';

/** Who is given to whom, and what is proven about it. */
export interface PairChoice {
  /** Mentor of each row of the market, or -1. */
  readonly mentorOf: Int32Array;
  readonly proof: MatchingProof;
  /** The engine's own answer, with the prices from which explanations follow. */
  readonly assignment: Assignment;
}

/** Chooses pairs. `solve` is the engine; whatever it claims is believed only when the checker agrees. */
export function choosePairs(market: PairMarket, solve = solveAssignment): PairChoice {
  const assignment = solve(market);
  const { proven, faults } = checkAssignment(market, assignment);
  return { mentorOf: assignment.mentorOf, assignment, proof: { verdict: proven ? 'proven' : 'not-proven', faults } };
}
