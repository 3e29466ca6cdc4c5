// Decides which pairs have to be listed so that exchanges can be tried out where pairs are searched for, and up to which loss the trial is to
// be believed. Trying them out is left to `matching/explain-pair.ts`.
import type { Assignment, AssignmentInstance } from '../matching/assignment';
import { chosenInstance } from '../matching/pair-source';
import type { PairMarket } from './assign';

/** The market with every pair in its lists that falls short of the prices by `reach` points at most. */
export interface NearPairs {
  readonly lists: AssignmentInstance;
  readonly reach: number;
}

/** So many pairs are tried out within seconds. */
const MOST_PAIRS = 500_000;
/** Points; twice as many as long as the pairs aren't too many. */
const FIRST_REACH = 16;

/**
 * The pairs near the prices of an optimum. What an arrangement loses is what its pairs fall short of the prices, and more: one that loses no
 * more than `reach` is made of these pairs alone. So a loss found among them is exact up to `reach`; a greater one may be too great.
 *
 * @param proven  the optimum, proven for all pairs
 * @returns undefined where pairs aren't searched for, or even the nearest are too many
 */
export function nearPairs(market: PairMarket, proven: Assignment, mostPairs = MOST_PAIRS): NearPairs | undefined {
  const listsWithin = lister(market, proven, mostPairs);
  const farthest = 2 * market.weight.reduce((most, score) => Math.max(most, score), 0);
  let near: NearPairs | undefined;
  for (let reach = FIRST_REACH; ; reach *= 2) {
    const lists = listsWithin(reach);
    if (!lists) return near;
    near = { lists, reach };
    if (reach > farthest) return near;
  }
}

/** Makes the lists of the market with the pairs that they lack within a reach; undefined where these are too many. */
function lister(
  { rowPtr, col, weight, lock, cap, search }: PairMarket,
  { mentorOf, prices, menteeContested, mentorContested }: Assignment,
  mostPairs: number,
): (reach: number) => AssignmentInstance | undefined {
  const source = search?.source(lock);
  const bars = [0, 1].map((block) =>
    Float64Array.from(prices, (price, mentor) =>
      mentorContested[mentor] === block && (cap[mentor] ?? 0) > 0 ? price : Number.POSITIVE_INFINITY,
    ),
  );
  return (reach) => {
    if (!source) return undefined;
    let total = 0;
    const found: Map<number, number>[] = [];
    for (let row = 0; row + 1 < rowPtr.length; row++) {
      const pairs = new Map<number, number>();
      for (let e = rowPtr[row] ?? 0; e < (rowPtr[row + 1] ?? 0); e++) pairs.set(col[e] ?? -1, weight[e] ?? 0);
      found.push(pairs);
      const own = mentorOf[row] ?? -1;
      const bar = bars[menteeContested[row] ?? 0];
      if (lock[row] === -1 && bar) {
        const gain = own === -1 ? 0 : (pairs.get(own) ?? 0) - (prices[own] ?? 0);
        source.visitReaching(row, gain - reach, bar, (mentor, score) => {
          if (score - (bar[mentor] ?? 0) >= gain - reach) pairs.set(mentor, score);
          return gain - reach;
        });
      }
      total += pairs.size;
      if (total > mostPairs) return undefined;
    }
    return chosenInstance(source, found);
  };
}
