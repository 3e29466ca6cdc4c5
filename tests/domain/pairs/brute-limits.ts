// The best choice within limits by trying all of them: for markets of a handful of people.
import { quotaCover } from '../../../src/domain/matching/quotas';
import type { PairMarket } from '../../../src/domain/pairs/assign';
import type { MatchingTotals } from '../../../src/domain/pairs/matching-run';

/** The first total is the better one when this is above 0: the number first, then the points. */
export const compareTotals = (one: MatchingTotals, other: MatchingTotals): number =>
  one.matched - other.matched || one.score - other.score;

/**
 * Whether a choice keeps locks, seats, quotas and groups. Quotas that locks alone break are left to the curator, and so are groups that
 * locks have opened and nobody can fill: those named as `stuck`.
 */
export function isWithinLimits(market: PairMarket, mentorOf: Int32Array, stuck: readonly number[] = []): boolean {
  const { cap, lock, quotas = [], smallestGroup } = market;
  const loads = new Int32Array(cap.length);
  for (const mentor of mentorOf) if (mentor !== -1) loads[mentor] = (loads[mentor] ?? 0) + 1;
  const counted = (quota: (typeof quotas)[number], of: Int32Array) =>
    [...of].filter((mentor, row) => mentor !== -1 && quotaCover(quota)(row, mentor)).length;
  return (
    mentorOf.every((mentor, row) => lock[row] === -1 || lock[row] === mentor) &&
    loads.every((load, mentor) => load <= (cap[mentor] ?? 0)) &&
    quotas.every((quota) => counted(quota, mentorOf) <= Math.max(quota.limit, counted(quota, lock))) &&
    loads.every((load, mentor) => load === 0 || load >= (smallestGroup?.[mentor] ?? 0) || stuck.includes(mentor))
  );
}

/** Number and points of a choice. */
export function totals(market: PairMarket, mentorOf: Int32Array): MatchingTotals {
  let [matched, score] = [0, 0];
  mentorOf.forEach((mentor, row) => {
    if (mentor === -1) return;
    const start = market.rowPtr[row] ?? 0;
    matched++;
    score += market.weight[start + market.col.subarray(start, market.rowPtr[row + 1]).indexOf(mentor)] ?? 0;
  });
  return { matched, score };
}

/** The best totals of all choices within the limits; -1 matched where there is none. */
export function bestWithinLimits(market: PairMarket, stuck: readonly number[] = []): MatchingTotals {
  const mentorOf = new Int32Array(market.lock.length).fill(-1);
  let best: MatchingTotals = { matched: -1, score: 0 };
  const choose = (row: number): void => {
    if (row === mentorOf.length) {
      const found = totals(market, mentorOf);
      if (compareTotals(found, best) > 0 && isWithinLimits(market, mentorOf, stuck)) best = found;
      return;
    }
    const candidates = market.col.subarray(market.rowPtr[row], market.rowPtr[row + 1]);
    for (const mentor of market.lock[row] === -1 ? [-1, ...candidates] : [market.lock[row] ?? -1]) {
      mentorOf[row] = mentor;
      choose(row + 1);
    }
  };
  choose(0);
  return best;
}
