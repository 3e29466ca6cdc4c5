// Decides how the choice among admissible pairs is made and proven: the engine solves, and a checker that shares nothing with it judges.
// What is asked besides the most pairs and points, earlier proposals kept or a stable order, is measured against that optimum.
import { loadsOf, totalsOf } from '../matching/adjust-instance';
import { type Assignment, UNMATCHED } from '../matching/assignment';
import { solveAssignment } from '../matching/solve-assignment';
import { isLimited, type PairMarket } from './assign';
import { chooseWithinLimits } from './choose-within-limits';
import { optimumKeeping, optimumOf, verdictOn } from './market-optimum';
import type { MatchingProof, StabilityFacts } from './matching-run';
import { blockingWishes, chooseStably } from './stable-choice';

/** Who is given to whom, and what is proven about it. */
export interface PairChoice {
  /** Mentor of each row of the market, or -1. */
  readonly mentorOf: Int32Array;
  /** The market chosen from, with every pair of the choice in its lists: a market with a search had none. */
  readonly market: PairMarket;
  readonly proof: MatchingProof;
  /**
   * The choice with the prices of the engine's optimum: they explain it where it is proven to be an optimum itself. Absent where limits of
   * the curator shaped the choice.
   */
  readonly assignment?: Assignment;
  readonly stability?: StabilityFacts;
}

/**
 * Chooses pairs. `solve` is the engine for markets that are listed; whatever it claims is believed only when the checker agrees. Limits of
 * the curator come before a stable order, which couldn't keep them.
 */
export function choosePairs(market: PairMarket, solve = solveAssignment): PairChoice {
  if (isLimited(market)) {
    const chosen = { market, ...chooseWithinLimits(market, solve) };
    const stability = { order: 'most-pairs' as const, blocking: blockingWishes(market, chosen.mentorOf) };
    return { ...chosen, ...(market.wishes ? { stability } : {}) };
  }
  const found = optimumOf(market, solve);
  const { market: listed, mentorOf: most } = keepingEarlier(found.market, found.best, solve);
  if (!listed.wishes) return judged(listed, found.best, most);
  if (listed.search) {
    const stability = { order: 'most-pairs' as const, blocking: blockingWishes(listed, most) };
    return { ...judged(listed, found.best, most), stability };
  }
  const stable = chooseStably(listed);
  const isStable = listed.order === 'mutual-wishes';
  const [chosen, other] = isStable ? [stable, most] : [most, stable];
  const stability: StabilityFacts = {
    order: isStable ? 'mutual-wishes' : 'most-pairs',
    blocking: blockingWishes(listed, chosen),
    other: { ...totalsOf(listed, other), blocking: blockingWishes(listed, other) },
  };
  return { ...judged(listed, found.best, chosen), stability };
}

/**
 * How many would get a mentor. Where groups have a least size, no more than one combination of groups is looked into: a choice finds as many
 * at least.
 */
export function countMatched(market: PairMarket, solve = solveAssignment): number {
  const { keep: _, ...anew } = market;
  const { mentorOf } = market.smallestGroup ? chooseWithinLimits(anew, solve, 1) : choosePairs(market, solve);
  return mentorOf.filter((mentor) => mentor !== UNMATCHED).length;
}

/** The engine's optimum, or the one in which every proposal that stays counts for some points more. */
function keepingEarlier(
  market: PairMarket,
  best: Assignment,
  solve: typeof solveAssignment,
): Pick<PairChoice, 'market' | 'mentorOf'> {
  const { keep } = market;
  if (!keep || keep.points === 0) return { market, mentorOf: best.mentorOf };
  const stays = keep.earlier.every((mentor, row) => mentor === UNMATCHED || mentor === best.mentorOf[row]);
  return stays ? { market, mentorOf: best.mentorOf } : optimumKeeping(market, keep, solve);
}

function judged(market: PairMarket, best: Assignment, mentorOf: Int32Array): PairChoice {
  const assignment =
    mentorOf === best.mentorOf
      ? best
      : { ...best, mentorOf, ...totalsOf(market, mentorOf), loads: loadsOf(market, mentorOf) };
  return { mentorOf, market, assignment, proof: proofOf(market, best, assignment) };
}

/** Prices prove any optimum; a choice that isn't one has the optimum for its bound. */
function proofOf(market: PairMarket, best: Assignment, chosen: Assignment): MatchingProof {
  const { proven, faults } = verdictOn(market, chosen);
  if (proven) return { verdict: 'proven', faults };
  const bound = chosen === best ? undefined : verdictOn(market, best);
  if (!bound) return { verdict: 'not-proven', faults };
  if (!bound.proven) return { verdict: 'not-proven', faults: bound.faults };
  return { verdict: 'not-proven', bound: { matched: best.matched, score: best.score }, faults: [] };
}
