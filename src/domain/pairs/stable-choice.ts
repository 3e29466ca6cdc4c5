// Decides the stable order: each side likes a pair first by its own wish, then by the score. Nobody is left who would rather be together.
import { blockingPairs, UNRANKED } from '../matching/blocking-pairs';
import { matchStably } from '../matching/deferred-acceptance';
import { withKeeping } from '../matching/keep-pairs';
import type { PairMarket } from './assign';

/** More than any score: a wish outweighs whatever points say. */
const WORTH_OF_WISH = 2 ** 20;

/** The stable pairs that suit mentees best; of pairs that nobody wished for the better score counts, and an earlier proposal adds to it. */
export function chooseStably(market: PairMarket): Int32Array {
  const { keep } = market;
  const { weight } = keep ? withKeeping(market, keep.earlier, keep.points) : market;
  const liking = (wish: Uint8Array | undefined): Float64Array =>
    Float64Array.from(weight, (score, place) => (wish?.[place] ?? 0) * WORTH_OF_WISH + score);
  const { byMentee, byMentor } = market.wishes ?? {};
  return matchStably(market, { byMentee: liking(byMentee), byMentor: liking(byMentor) }).mentorOf;
}

/** How many pairs named each other and would both rather be together than with whom they are; none in the stable order. */
export function blockingWishes(market: PairMarket, mentorOf: Int32Array): number {
  if (!market.wishes) return 0;
  const { byMentee, byMentor } = market.wishes;
  const named = (wish: Uint8Array): Int32Array => Int32Array.from(wish, (worth) => (worth === 0 ? UNRANKED : worth));
  return blockingPairs(market, mentorOf, { byMentee: named(byMentee), byMentor: named(byMentor) }).length;
}
