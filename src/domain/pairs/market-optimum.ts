// Decides how the optimum of a market is found and proven, whether its pairs are listed or have to be searched for: then the lists are made
// on the way, and the proof is about all pairs all the same.
import { type Assignment, UNMATCHED } from '../matching/assignment';
import { checkAssignment, type Verdict } from '../matching/certificate';
import { rematch } from '../matching/keep-pairs';
import { checkLeftOutPairs } from '../matching/left-out-certificate';
import { solveAssignment } from '../matching/solve-assignment';
import { solveByPricing } from '../matching/solve-by-pricing';
import type { EarlierPairs, PairLists, PairMarket } from './assign';

/** The most pairs with the most points. */
export interface MarketOptimum {
  /** The market with lists that hold every pair of every optimum, and those that people spoke about. */
  readonly market: PairMarket;
  readonly best: Assignment;
  /** Scores counted to find it, of pairs and of whole branches of the search. */
  readonly examined: number;
}

/** Finds the optimum of a market. */
export function optimumOf(market: PairMarket, solve = solveAssignment): MarketOptimum {
  const { search } = market;
  if (!search) return { market, best: solve(market), examined: market.col.length };
  const { assignment, instance, examined } = solveByPricing(search.source(market.lock), search.pruning);
  const weight = Int32Array.from(instance.weight);
  return { market: withLists(market, { ...instance, weight }), best: assignment, examined };
}

/** The optimum in which every earlier proposal that stays counts for some points more; and the market with its pairs in the lists. */
export function optimumKeeping(
  market: PairMarket,
  keep: EarlierPairs,
  solve: typeof solveAssignment,
): { readonly market: PairMarket; readonly mentorOf: Int32Array } {
  const { search } = market;
  if (!search) return { market, mentorOf: rematch(market, keep.earlier, keep.points, solve).mentorOf };
  const { mentorOf } = solveByPricing(search.source(market.lock, keep), search.pruning).assignment;
  return { market: withPairs(market, mentorOf), mentorOf };
}

/** What the checkers say of a choice with the prices of the optimum: about all pairs, whether they are listed or not. */
export function verdictOn(market: PairMarket, chosen: Assignment): Verdict {
  const verdict = checkAssignment(market, chosen);
  if (!market.search || !verdict.proven) return verdict;
  const faults = checkLeftOutPairs(market, chosen, market.search.allPairsOf);
  return { ...verdict, proven: faults.length === 0, faults };
}

function withLists(market: PairMarket, { rowPtr, col, weight }: PairLists): PairMarket {
  const { wishes: _, ...rest } = market;
  const wishes = market.search?.wishesAbout({ rowPtr, col, weight });
  return { ...rest, rowPtr, col, weight, ...(wishes ? { wishes } : {}) };
}

/** The market with these pairs in its lists too. */
function withPairs(market: PairMarket, mentorOf: Int32Array): PairMarket {
  const { search, rowPtr, col, weight } = market;
  const rows = [...mentorOf].map((mentor, row) => {
    const [first, end] = [rowPtr[row], rowPtr[row + 1]];
    const mentors = [...col.subarray(first, end)];
    const scores = [...weight.subarray(first, end)];
    if (search && mentor !== UNMATCHED && !mentors.includes(mentor)) {
      const all = search.allPairsOf(row);
      const place = mentors.filter((other) => other < mentor).length;
      mentors.splice(place, 0, mentor);
      scores.splice(place, 0, all.scores[Array.prototype.indexOf.call(all.mentors, mentor)] ?? 0);
    }
    return { mentors, scores };
  });
  const starts = new Int32Array(rowPtr.length);
  rows.forEach(({ mentors }, row) => {
    starts[row + 1] = (starts[row] ?? 0) + mentors.length;
  });
  return withLists(market, {
    rowPtr: starts,
    col: Int32Array.from(rows.flatMap(({ mentors }) => mentors)),
    weight: Int32Array.from(rows.flatMap(({ scores }) => scores)),
  });
}
