// The optimum over all admissible pairs from a small part of them: solve the part, look for pairs left out that the prices
// find too good, add them, solve again. When none is left, the prices prove the optimum of the whole.
import { type Assignment, type AssignmentInstance, UNMATCHED } from './assignment';
import { normaliseInstance } from './normal-instance';
import { bestPairs, chosenInstance, type PairSource, type Pruning } from './pair-source';
import { settleTies } from './settle-ties';
import { solveAssignment } from './solve-assignment';

/** The optimum of the whole, and what it took. */
export interface PricedOptimum {
  /** The very assignment that `solveAssignment` gives on all pairs, with prices that hold for all of them. */
  readonly assignment: Assignment;
  /** The pairs kept; includes every pair of every optimum. */
  readonly instance: AssignmentInstance;
  /** Pairs visited, every visit counted. */
  readonly examined: number;
  readonly rounds: number;
}

/** Pairs of one mentee added in one round at most: the worst offenders. */
const ADDED_PER_ROUND = 6;

const DEFAULT_PRUNING: Pruning = { perMentee: 12, perMentor: 8 };

/**
 * Solves to the optimum over all pairs of a source. Each round goes once through the source; rounds end because each but
 * the last adds pairs, and in practice after two to five.
 *
 * @throws RangeError as `solveAssignment`.
 */
export function solveByPricing(source: PairSource, pruning: Pruning = DEFAULT_PRUNING): PricedOptimum {
  const { chosen, examined: visited } = bestPairs(source, pruning);
  let examined = visited;
  for (let rounds = 1; ; rounds++) {
    const assignment = solveAssignment(chosenInstance(source, chosen));
    const missing = missingPairs(source, chosen, assignment);
    examined += missing.examined;
    missing.pairs.forEach((row, i) => {
      for (const { mentor, score } of row) chosen[i]!.set(mentor, score);
    });
    if (missing.violated) continue;
    const instance = chosenInstance(source, chosen);
    const { prices, mentorContested } = missing;
    return {
      assignment: withTiesSettled(instance, { ...assignment, prices, mentorContested }),
      instance,
      examined,
      rounds,
    };
  }
}

interface LeftOutPair {
  readonly mentor: number;
  readonly score: number;
  /** By how much the pair beats the prices; Infinity where it could make one match more. */
  readonly excess: number;
}

interface MissingPairs {
  /** By mentee: pairs that beat the prices, or (when none does anywhere) pairs that equal them. */
  readonly pairs: readonly (readonly LeftOutPair[])[];
  readonly violated: boolean;
  readonly examined: number;
  /** Prices and blocks with mentors without seats put where nobody misses them. */
  readonly prices: Float64Array;
  readonly mentorContested: Uint8Array;
}

function missingPairs(
  source: PairSource,
  chosen: readonly ReadonlyMap<number, number>[],
  assignment: Assignment,
): MissingPairs {
  const { cap, lock } = source;
  const { menteeContested, mentorOf } = assignment;
  const prices = assignment.prices.slice();
  const mentorContested = assignment.mentorContested.slice();
  const beating: LeftOutPair[][] = [];
  const equal: LeftOutPair[][] = [];
  let violated = false;
  let examined = 0;
  for (let i = 0; i < source.mentees; i++) {
    const beats: LeftOutPair[] = [];
    const equals: LeftOutPair[] = [];
    beating.push(beats);
    equal.push(equals);
    if (lock !== undefined && lock[i] !== UNMATCHED) continue;
    const row = chosen[i]!;
    const own = mentorOf[i]!;
    const gain = own === UNMATCHED ? 0 : row.get(own)! - prices[own]!;
    const contested = menteeContested[i] === 1;
    source.forEachPair(i, (mentor, score) => {
      examined++;
      if (mentorContested[mentor] === 1 && !contested) return;
      if (cap[mentor] === 0) {
        if (contested && mentorContested[mentor] === 0) {
          mentorContested[mentor] = 1;
          prices[mentor] = 0;
        }
        prices[mentor] = Math.max(prices[mentor]!, score - gain);
        return;
      }
      if (row.has(mentor)) return;
      const escapes = contested && mentorContested[mentor] === 0;
      const excess = escapes ? Number.POSITIVE_INFINITY : score - prices[mentor]! - gain;
      if (excess > 0) beats.push({ mentor, score, excess });
      else if (excess === 0) equals.push({ mentor, score, excess });
    });
    if (beats.length === 0) continue;
    violated = true;
    beats.sort((a, b) => (a.excess === b.excess ? b.score - a.score || a.mentor - b.mentor : b.excess - a.excess));
    beats.length = Math.min(beats.length, ADDED_PER_ROUND);
  }
  return { pairs: violated ? beating : equal, violated, examined, prices, mentorContested };
}

/** The canonical optimum of the whole: all pairs that equal the prices are there now, and the prices stay. */
function withTiesSettled(instance: AssignmentInstance, assignment: Assignment): Assignment {
  const { lock } = instance;
  const mentorOf = assignment.mentorOf.slice();
  const loads = assignment.loads.slice();
  if (lock !== undefined) {
    for (let i = 0; i < mentorOf.length; i++) {
      if (lock[i] === UNMATCHED) continue;
      loads[lock[i]!]! -= 1;
      mentorOf[i] = UNMATCHED;
    }
  }
  const normal = normaliseInstance(instance);
  settleTies(normal, { ...assignment, mentorOf }, loads);
  if (lock !== undefined) {
    for (let i = 0; i < mentorOf.length; i++) {
      if (lock[i] === UNMATCHED) continue;
      loads[lock[i]!]! += 1;
      mentorOf[i] = lock[i]!;
    }
  }
  return { ...assignment, mentorOf, loads };
}
