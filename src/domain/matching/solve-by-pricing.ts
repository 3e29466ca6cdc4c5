// The optimum over all admissible pairs from a small part of them: solve the part, look for pairs left out that the prices
// find too good, add them, solve again. When none is left, the prices prove the optimum of the whole.
import { type Assignment, type AssignmentInstance, UNMATCHED } from './assignment';
import { normaliseInstance } from './normal-instance';
import { BestOfMentors, bestPairs, chosenInstance, type PairSource, type Pruning } from './pair-source';
import { settleTies } from './settle-ties';
import { solveAssignment } from './solve-assignment';

/** The optimum of the whole, and what it took. */
export interface PricedOptimum {
  /** The very assignment that `solveAssignment` gives on all pairs, with prices that hold for all of them. */
  readonly assignment: Assignment;
  /** The pairs kept; includes every pair of every optimum. */
  readonly instance: AssignmentInstance;
  /** Pairs that the source looked at, every look counted. */
  readonly examined: number;
  readonly rounds: number;
}

/** Pairs of one mentee added in one round at most: the worst offenders. */
const ADDED_PER_ROUND = 6;
/** Pairs of one mentor added in one round at most where they could make one match more: the best. */
const ADDED_PER_MENTOR = 12;

const DEFAULT_PRUNING: Pruning = { perMentee: 16, perMentor: 16 };

/**
 * Solves to the optimum over all pairs of a source. Each round asks the source once for each mentee; rounds end because each but
 * the last adds pairs, and in practice after two to five.
 *
 * @throws RangeError as `solveAssignment`.
 */
export function solveByPricing(source: PairSource, pruning: Pruning = DEFAULT_PRUNING): PricedOptimum {
  const chosen = bestPairs(source, pruning);
  for (let rounds = 1; ; rounds++) {
    const assignment = solveAssignment(chosenInstance(source, chosen));
    const missing = missingPairs(source, chosen, assignment);
    missing.pairs.forEach((row, i) => {
      for (const { mentor, score } of row) chosen[i]!.set(mentor, score);
    });
    if (missing.violated) continue;
    const instance = chosenInstance(source, chosen);
    const { prices, mentorContested } = missing;
    return {
      assignment: withTiesSettled(instance, { ...assignment, prices, mentorContested }),
      instance,
      examined: source.examined,
      rounds,
    };
  }
}

/** Scores and prices are whole: what beats a price beats it by this at least. */
const LEAST_EXCESS = 1;

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
  const bars = barsOf(source.cap, assignment);
  const escaping = new BestOfMentors(cap.length, ADDED_PER_MENTOR);
  let violated = false;
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
    // Pairs that equal the prices matter only when nothing beats them anywhere.
    let least = violated ? gain + LEAST_EXCESS : gain;
    source.visitReaching(i, least, contested ? bars.contested : bars.open, (mentor, score) => {
      if (mentorContested[mentor] === 1 && !contested) return least;
      if (cap[mentor] === 0) {
        if (contested && mentorContested[mentor] === 0) {
          mentorContested[mentor] = 1;
          prices[mentor] = 0;
        }
        prices[mentor] = Math.max(prices[mentor]!, score - gain);
        return least;
      }
      if (row.has(mentor)) return least;
      if (contested && mentorContested[mentor] === 0) {
        escaping.add(mentor, score, i);
        return least;
      }
      const excess = score - prices[mentor]! - gain;
      if (excess === 0) equals.push({ mentor, score, excess });
      if (excess <= 0) return least;
      beats.push({ mentor, score, excess });
      violated = true;
      if (beats.length > ADDED_PER_ROUND) {
        beats.sort(byExcess);
        beats.pop();
      }
      const worst =
        beats.length < ADDED_PER_ROUND ? 0 : beats.reduce((low, beat) => Math.min(low, beat.excess), excess);
      least = gain + worst + LEAST_EXCESS;
      return least;
    });
  }
  for (const { mentor, score, mentee } of escaping.pairs()) {
    violated = true;
    beating[mentee]!.push({ mentor, score, excess: Number.POSITIVE_INFINITY });
  }
  return { pairs: violated ? beating : equal, violated, prices, mentorContested };
}

const byExcess = (a: LeftOutPair, b: LeftOutPair): number =>
  a.excess === b.excess ? b.score - a.score || a.mentor - b.mentor : b.excess - a.excess;

/**
 * What a pair has to score above a mentee's gain to matter, by mentor: the price; anything, where a contested mentee could go to an
 * uncontested mentor or a mentor has no seats (whose price is only found); nothing does where an uncontested one would go to a contested.
 */
function barsOf(cap: Int32Array, { prices, mentorContested }: Assignment): Record<'contested' | 'open', Float64Array> {
  const bars = { contested: prices.slice(), open: prices.slice() };
  for (let j = 0; j < cap.length; j++) {
    const inBlock = mentorContested[j] === 1;
    if (!inBlock || cap[j] === 0) bars.contested[j] = Number.NEGATIVE_INFINITY;
    if (inBlock) bars.open[j] = Number.POSITIVE_INFINITY;
    if (cap[j] === 0) bars.open[j] = Number.NEGATIVE_INFINITY;
  }
  return bars;
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
