// Decides what the choice among admissible pairs is asked. How it is made and proven is left to `choose-pairs.ts`.
import type { AllPairsOf } from '../matching/left-out-certificate';
import type { PairSource, Pruning } from '../matching/pair-source';
import type { Quota } from '../matching/quotas';
import type { MatchingOrder } from '../programme/settings';

/**
 * Mentees (rows, in the order that decides ties: date of request, then id) and mentors (columns, by id) with their admissible pairs.
 * A pair that isn't listed is forbidden, but in a market with a search.
 */
export interface PairMarket {
  /** Free seats of each mentor. */
  readonly cap: Int32Array;
  /** The pairs of mentee i stand at rowPtr[i] … rowPtr[i + 1] - 1. */
  readonly rowPtr: Int32Array;
  /** Mentor of each pair, ascending within a row. */
  readonly col: Int32Array;
  /** Score of each pair, 0 or more. */
  readonly weight: Int32Array;
  /** Mentor whom a mentee must get, or -1; within the seats, and listed among the pairs. */
  readonly lock: Int32Array;
  /** Proposals of an earlier run; absent when there are none. */
  readonly keep?: EarlierPairs;
  /** What the sides of each pair said of each other; absent when nobody named anybody. */
  readonly wishes?: PairWishes;
  /** What the choice is after once there are wishes; absent = the most pairs. */
  readonly order?: MatchingOrder;
  /** Limits of the curator on the number of pairs; absent where there are none. */
  readonly quotas?: readonly PairQuota[];
  /** How many mentees each mentor must get at least, if any; absent where groups may have any size. */
  readonly smallestGroup?: Int32Array;
  /** All pairs, where they are too many to be listed: the lists then hold none, or (`market-optimum.ts`) those that matter. */
  readonly search?: MarketSearch;
}

/** Whether limits of the curator bind the choice. */
export function isLimited({ quotas, smallestGroup }: Pick<PairMarket, 'quotas' | 'smallestGroup'>): boolean {
  return quotas !== undefined || smallestGroup !== undefined;
}

/** The admissible pairs of a large market, asked for as they are needed. */
export interface MarketSearch {
  /** How many admissible pairs there are. */
  readonly admissible: number;
  /** The market as the engine asks for it: with these locks, and with proposals that count for their points more. */
  readonly source: (lock: Int32Array, keep?: EarlierPairs) => PairSource;
  /** How long the lists are to begin with; the engine's own choice where absent. */
  readonly pruning?: Pruning;
  readonly allPairsOf: (row: number) => AllPairsOf;
  /** The wishes about pairs, in the places of their list. */
  readonly wishesAbout: (lists: PairLists) => PairWishes | undefined;
}

/** Pairs row by row with their scores. */
export type PairLists = Pick<PairMarket, 'rowPtr' | 'col' | 'weight'>;

/** Mentor whom an earlier run proposed to each mentee, or -1, and the points that each of these pairs is worth besides its score. */
export interface EarlierPairs {
  readonly earlier: Int32Array;
  readonly points: number;
}

/** Worth of the wishes of both sides by pair, in the places of `col`: 3 for the first choice, 0 for none. */
export interface PairWishes {
  readonly byMentee: Uint8Array;
  readonly byMentor: Uint8Array;
}

/** At most `limit` new pairs of a form, or with mentors of a category. */
export interface PairQuota extends Quota {
  readonly over: 'form' | 'category';
  readonly code: string;
  /** As the curator set it: `limit` with the valid pairs, unless these are more. */
  readonly most: number;
  /** Valid pairs that count towards it. */
  readonly running: number;
}
