// Decides what one more seat of each mentor would bring, of those too whose seats are all taken by valid pairs: the market has no pairs of
// theirs, so that they join it for this question alone.
import type { Assignment } from '../matching/assignment';
import { compareGains, type Gain } from '../matching/gain';
import type { AllPairsOf } from '../matching/left-out-certificate';
import { openLiveMatching } from '../matching/live-matching';
import { seatValues } from '../matching/seat-values';
import { againstPair } from './admissible-pairs';
import type { PairMarket } from './assign';
import type { OpenMarket } from './pair-market';
import type { PoolMentor } from './pool';
import { broken } from './rules';

/** The mark of those of whom nothing but a seat is wanted. */
export const NO_SEATS = broken('no-seats');

/** Beyond so many comparisons of two people they would take minutes; then mentors without a free seat count as bringing nothing. */
const MOST_COMPARED = 5_000_000;

/**
 * The gain of one more seat, by mentors of the round. Whom a rule besides seats keeps away brings nothing.
 *
 * @param proven  an optimum of the market, proven for all of its pairs
 */
export function nextSeatGains(open: OpenMarket, proven: Assignment): Gain[] {
  const { round, market, rows, scorer } = open;
  const full = round.mentors.flatMap((_, mentor) => (round.mentorOwn[mentor] === NO_SEATS ? [mentor] : []));
  if (full.length === 0 || full.length * rows.length > MOST_COMPARED)
    return seatValues(openLiveMatching(market, proven, scorer.highest).live.state, market.search?.allPairsOf);
  const more = pairsOfFull(open, full);
  // Without a seat a mentor may have any price: one that is beyond everybody's scores leaves the others' as they are.
  const { prices, mentorContested } = proven;
  const start = {
    ...proven,
    prices: prices.map((price, mentor) => (full.includes(mentor) ? scorer.highest : price)),
    mentorContested: mentorContested.map((contested, mentor) => (full.includes(mentor) ? 1 : contested)),
  };
  const { search } = market;
  const all = search && ((row: number) => joined(search.allPairsOf(row), more[row]));
  return seatValues(openLiveMatching(withMore(market, more), start, scorer.highest).live.state, all);
}

/** By row, the pairs that nothing but the want of a seat forbids. */
function pairsOfFull({ round, rows, scorer }: OpenMarket, full: readonly number[]): AllPairsOf[] {
  return rows.map(({ mentee }) => {
    const mentors = full.filter((mentor) => againstPair(round, mentee, mentor) === NO_SEATS);
    return { mentors, scores: scorer.scores(mentee, mentors) };
  });
}

/** The lists of a market with more pairs in them. */
function withMore(market: PairMarket, more: readonly AllPairsOf[]): Omit<PairMarket, 'search'> {
  const { rowPtr, col, weight } = market;
  const total = more.reduce((sum, { mentors }) => sum + mentors.length, col.length);
  const grown = { rowPtr: new Int32Array(rowPtr.length), col: new Int32Array(total), weight: new Int32Array(total) };
  more.forEach((pairs, row) => {
    const [from, to] = [rowPtr[row] ?? 0, rowPtr[row + 1] ?? 0];
    const at = grown.rowPtr[row] ?? 0;
    const { mentors, scores } = joined({ mentors: col.subarray(from, to), scores: weight.subarray(from, to) }, pairs);
    grown.col.set(mentors, at);
    grown.weight.set(scores, at);
    grown.rowPtr[row + 1] = at + mentors.length;
  });
  return { ...market, ...grown };
}

function joined(one: AllPairsOf, other: AllPairsOf = { mentors: [], scores: [] }): AllPairsOf {
  const mentors = new Int32Array(one.mentors.length + other.mentors.length);
  const scores = new Int32Array(mentors.length);
  mentors.set(one.mentors);
  scores.set(one.scores);
  mentors.set(other.mentors, one.mentors.length);
  scores.set(other.scores, one.scores.length);
  return { mentors, scores };
}

/** Mentors of whom one more seat brings a pair, the most points first: in this order they are to be asked. */
export function bestSeats(gains: readonly Gain[]): number[] {
  return gains
    .map((gain, mentor) => ({ gain, mentor }))
    .filter(({ gain }) => gain.matches > 0)
    .sort((a, b) => compareGains(a.gain, b.gain) || a.mentor - b.mentor)
    .map(({ mentor }) => mentor);
}

/** How many seats a mentor would have to tell for one more than are promised or taken: more pairs may be valid than seats told. */
export function seatsWithOneMore({ profile, takenSeats }: PoolMentor): number {
  return Math.max(profile.seats ?? 0, takenSeats) + 1;
}
