// Decides the stable order: each side likes a pair first by its own wish, then by the score. Nobody is left who would rather be together.
import { type Bonus, withBonuses } from '../matching/adjust-instance';
import { UNMATCHED } from '../matching/assignment';
import { blockingPairs, UNRANKED } from '../matching/blocking-pairs';
import { matchStably } from '../matching/deferred-acceptance';
import type { PairMarket } from './assign';

/** More than any score: a wish outweighs whatever points say. */
const WORTH_OF_WISH = 2 ** 20;

/** The stable pairs that suit mentees best; of pairs that nobody wished for the better score counts, and an earlier proposal adds to it. */
export function chooseStably(market: PairMarket): Int32Array {
  const { keep } = market;
  const kept: Bonus[] = [];
  keep?.earlier.forEach((mentor, mentee) => {
    if (mentor !== UNMATCHED) kept.push({ mentee, mentor, points: keep.points });
  });
  const { weight } = kept.length === 0 ? market : withBonuses(market, kept);
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
