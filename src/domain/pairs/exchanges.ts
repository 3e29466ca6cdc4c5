// Decides how it is found out what an exchange would cost everybody: tried out on the listed pairs, or, where pairs are searched for, on those
// near the prices, and then told as far as that is exact.
import type { Assignment, AssignmentInstance } from '../matching/assignment';
import { exchangeLosses } from '../matching/explain-pair';
import type { Gain } from '../matching/gain';
import { type LiveMatching, openLiveMatching } from '../matching/live-matching';
import { once } from '../once';
import type { PairMarket } from './assign';
import { nearPairs } from './near-pairs';

/** What everybody together would lose if the mentee of a row had each of these mentors instead; undefined where nobody can tell. */
export type Exchanges = (row: number, mentors: readonly number[]) => readonly (Gain | undefined)[];

/** The choice as it can be tried out; undefined where the prices don't carry exactly these pairs. */
export function livePairs(lists: AssignmentInstance, proven: Assignment): LiveMatching | undefined {
  const { live, moves } = openLiveMatching(lists, proven);
  return moves.length === 0 ? live : undefined;
}

/** Each exchange is tried out: beyond so many rows that would take minutes, and nothing is told. */
const MOST_TRIED = 5_000;

/** Exchanges in the market of a proven choice; undefined where there are too many rows. Near pairs are looked for once somebody asks. */
export function exchangesOf(market: PairMarket, live: LiveMatching, proven: Assignment): Exchanges | undefined {
  if (market.rowPtr.length - 1 > MOST_TRIED) return undefined;
  if (!market.search) return (row, mentors) => exchangeLosses(live, row, mentors);
  const near = once(() => searchedExchanges(market, proven));
  return (row, mentors) => near()?.(row, mentors) ?? mentors.map(() => undefined);
}

/**
 * Exchanges in a market whose pairs are searched for. A loss that is greater than the near pairs reach, or that costs a pair, isn't told.
 *
 * @param proven  the optimum, proven for all pairs
 */
export function searchedExchanges(market: PairMarket, proven: Assignment, mostPairs?: number): Exchanges | undefined {
  const near = nearPairs(market, proven, mostPairs);
  const live = near && livePairs(near.lists, proven);
  if (!live) return undefined;
  return (row, mentors) =>
    exchangeLosses(live, row, mentors).map((loss) =>
      loss && loss.matches === 0 && loss.points <= near.reach ? loss : undefined,
    );
}
