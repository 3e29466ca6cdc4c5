// Decides what one more seat of each mentor would bring, of those too whose seats are all taken by valid pairs: the market has no pairs of
// theirs, so that they join it for this question alone.
import type { Assignment } from '../matching/assignment';
import type { Gain } from '../matching/gain';
import { openLiveMatching } from '../matching/live-matching';
import { seatValues } from '../matching/seat-values';
import { againstPair } from './admissible-pairs';
import type { PairMarket } from './assign';
import type { OpenMarket } from './pair-market';
import type { PoolMentor } from './pool';
import { broken } from './rules';

/** Beyond so many comparisons of two people they would take minutes; then mentors without a free seat count as bringing nothing. */
const MOST_COMPARED = 5_000_000;

/**
 * The gain of one more seat, by mentors of the round. Whom a rule besides seats keeps away brings nothing.
 *
 * @param proven  an optimum of the market
 */
export function nextSeatGains(open: OpenMarket, proven: Assignment): Gain[] {
  const { round, market, rows } = open;
  const full = round.mentors.flatMap((_, mentor) => (round.mentorOwn[mentor] === NO_SEATS ? [mentor] : []));
  if (full.length === 0 || full.length * rows.length > MOST_COMPARED)
    return seatValues(openLiveMatching(market, proven).live.state);
  const instance = withFullMentors(open, full);
  // Without a seat a mentor may have any price: one that is beyond everybody's scores leaves the others' as they are.
  const { prices, mentorContested } = proven;
  const beyond = instance.weight.reduce((most, score) => Math.max(most, score), 0);
  const start = {
    ...proven,
    prices: prices.map((price, mentor) => (full.includes(mentor) ? beyond : price)),
    mentorContested: mentorContested.map((contested, mentor) => (full.includes(mentor) ? 1 : contested)),
  };
  return seatValues(openLiveMatching(instance, start).live.state);
}

/** The market with the pairs that nothing but the want of a seat forbids. */
function withFullMentors(
  { round, rows, scorer, market }: OpenMarket,
  full: readonly number[],
): Omit<PairMarket, 'search'> {
  const { rowPtr, col, weight } = market;
  const more = rows.map(({ mentee }) => full.filter((mentor) => againstPair(round, mentee, mentor) === NO_SEATS));
  const total = more.reduce((sum, mentors) => sum + mentors.length, col.length);
  const grown = { rowPtr: new Int32Array(rows.length + 1), col: new Int32Array(total), weight: new Int32Array(total) };
  rows.forEach(({ mentee }, row) => {
    const mentors = more[row] ?? [];
    const [from, to] = [rowPtr[row] ?? 0, rowPtr[row + 1] ?? 0];
    const at = grown.rowPtr[row] ?? 0;
    grown.col.set(col.subarray(from, to), at);
    grown.weight.set(weight.subarray(from, to), at);
    grown.col.set(mentors, at + to - from);
    grown.weight.set(scorer.scores(mentee, mentors), at + to - from);
    grown.rowPtr[row + 1] = at + to - from + mentors.length;
  });
  return { ...market, ...grown };
}

const NO_SEATS = broken('no-seats');

/** How many seats a mentor would have to tell for one more than are promised or taken: more pairs may be valid than seats told. */
export function seatsWithOneMore({ profile, takenSeats }: PoolMentor): number {
  return Math.max(profile.seats ?? 0, takenSeats) + 1;
}
