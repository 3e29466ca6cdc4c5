// Decides how the choice among admissible pairs is made and proven: the engine solves, and a checker that shares nothing with it judges.
// What is asked besides the most pairs and points, earlier proposals kept or a stable order, is measured against that optimum.
import { loadsOf, totalsOf } from '../matching/adjust-instance';
import { type Assignment, UNMATCHED } from '../matching/assignment';
import { checkAssignment } from '../matching/certificate';
import { compareMatchings } from '../matching/compare-matchings';
import { rematch } from '../matching/keep-pairs';
import { solveAssignment } from '../matching/solve-assignment';
import type { PairMarket } from './assign';
import { chooseWithinLimits } from './choose-within-limits';
import type { KeepingFacts, MatchingProof, StabilityFacts } from './matching-run';
import { blockingWishes, chooseStably } from './stable-choice';

/** Who is given to whom, and what is proven about it. */
export interface PairChoice {
  /** Mentor of each row of the market, or -1. */
  readonly mentorOf: Int32Array;
  readonly proof: MatchingProof;
  /**
   * The choice with the prices of the engine's optimum: they explain it where it is proven to be an optimum itself. Absent where limits of
   * the curator shaped the choice.
   */
  readonly assignment?: Assignment;
  readonly keeping?: KeepingFacts;
  readonly stability?: StabilityFacts;
}

/**
 * Chooses pairs. `solve` is the engine; whatever it claims is believed only when the checker agrees. Limits of the curator come before a
 * stable order, which couldn't keep them.
 */
export function choosePairs(market: PairMarket, solve = solveAssignment): PairChoice {
  if (market.quotas || market.smallestGroup) {
    const chosen = chooseWithinLimits(market, solve);
    const stability = { order: 'most-pairs' as const, blocking: blockingWishes(market, chosen.mentorOf) };
    return { ...chosen, ...keepingOf(market, chosen.mentorOf), ...(market.wishes ? { stability } : {}) };
  }
  const best = solve(market);
  const most = keepingEarlier(market, best, solve);
  if (!market.wishes) return judged(market, best, most);
  const stable = chooseStably(market);
  const isStable = market.order === 'mutual-wishes';
  const [chosen, other] = isStable ? [stable, most] : [most, stable];
  const stability: StabilityFacts = {
    order: isStable ? 'mutual-wishes' : 'most-pairs',
    blocking: blockingWishes(market, chosen),
    other: { ...totalsOf(market, other), blocking: blockingWishes(market, other) },
  };
  return { ...judged(market, best, chosen), stability };
}

/** The engine's optimum, or the one in which every proposal that stays counts for some points more. */
function keepingEarlier({ keep, ...market }: PairMarket, best: Assignment, solve: typeof solveAssignment): Int32Array {
  if (!keep || keep.points === 0) return best.mentorOf;
  const stays = keep.earlier.every((mentor, row) => mentor === UNMATCHED || mentor === best.mentorOf[row]);
  return stays ? best.mentorOf : rematch(market, keep.earlier, keep.points, solve).mentorOf;
}

function judged(market: PairMarket, best: Assignment, mentorOf: Int32Array): PairChoice {
  const assignment =
    mentorOf === best.mentorOf
      ? best
      : { ...best, mentorOf, ...totalsOf(market, mentorOf), loads: loadsOf(market, mentorOf) };
  return { mentorOf, assignment, proof: proofOf(market, best, assignment), ...keepingOf(market, mentorOf) };
}

/** Prices prove any optimum; a choice that isn't one has the optimum for its bound. */
function proofOf(market: PairMarket, best: Assignment, chosen: Assignment): MatchingProof {
  const { proven, faults } = checkAssignment(market, chosen);
  if (proven) return { verdict: 'proven', faults };
  const bound = chosen === best ? undefined : checkAssignment(market, best);
  if (!bound) return { verdict: 'not-proven', faults };
  if (!bound.proven) return { verdict: 'not-proven', faults: bound.faults };
  return { verdict: 'not-proven', bound: { matched: best.matched, score: best.score }, faults: [] };
}

/** What became of earlier proposals; nothing when every one of them stays, or there was none. */
function keepingOf({ keep }: PairMarket, mentorOf: Int32Array): Pick<PairChoice, 'keeping'> {
  if (!keep) return {};
  const earlier = keep.earlier.filter((mentor) => mentor !== UNMATCHED).length;
  const { kept } = compareMatchings(keep.earlier, mentorOf);
  return kept < earlier ? { keeping: { earlier, kept } } : {};
}
