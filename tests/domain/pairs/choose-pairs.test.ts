/** The choice carries the checker's word, not the solver's: an engine that errs is found out. */
import type { Assignment } from '../../../src/domain/matching/assignment';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import type { PairMarket } from '../../../src/domain/pairs/assign';
import { choosePairs } from '../../../src/domain/pairs/choose-pairs';
import { diceOf, smallInstance, withRandomLocks } from '../matching/random-instance';

const marketOf = (seed: number): PairMarket => {
  const dice = diceOf(seed);
  const shape = { mentees: 2 + dice(8), mentors: 1 + dice(5), mostSeats: 3, lowest: 0, spread: 60, density: 70 };
  const instance = withRandomLocks(smallInstance(dice, shape), dice);
  return { ...instance, weight: Int32Array.from(instance.weight), lock: instance.lock as Int32Array };
};

const verdictOf = (market: PairMarket, damage: (solved: Assignment) => Partial<Assignment> | undefined) => {
  const solved = solveAssignment(market);
  const harm = damage(solved);
  return harm && choosePairs(market, () => ({ ...solved, ...harm })).proof.verdict;
};

/** Of many markets, the verdicts on those to which the damage can be done. */
const verdicts = (damage: (solved: Assignment, market: PairMarket) => Partial<Assignment> | undefined) =>
  Array.from({ length: 400 }, (_, seed) => marketOf(seed)).flatMap(
    (market) => verdictOf(market, (solved) => damage(solved, market)) ?? [],
  );

const changed = <T extends Int32Array | Float64Array>(array: T, at: number, value: number): T => {
  const copy = array.slice() as T;
  copy[at] = value;
  return copy;
};

const scoreOf = (market: PairMarket, mentee: number, mentor: number): number | undefined => {
  const [from, to] = [market.rowPtr[mentee], market.rowPtr[mentee + 1]];
  const place = market.col.subarray(from, to).indexOf(mentor);
  return place < 0 ? undefined : market.weight[(from ?? 0) + place];
};

test('whatever the engine finds is proven', () => {
  const all = verdicts(() => ({}));
  expect(all).toHaveLength(400);
  expect(new Set(all)).toEqual(new Set(['proven']));
});

test('a pair dropped is not proven, though the totals are honest', () => {
  const all = verdicts(({ mentorOf, loads, matched, score }, market) => {
    const mentee = mentorOf.findIndex((mentor, row) => mentor >= 0 && market.lock[row] === -1);
    if (mentee < 0) return undefined;
    const mentor = mentorOf[mentee] ?? 0;
    return {
      mentorOf: changed(mentorOf, mentee, -1),
      loads: changed(loads, mentor, (loads[mentor] ?? 0) - 1),
      matched: matched - 1,
      score: score - (scoreOf(market, mentee, mentor) ?? 0),
    };
  });
  expect(all.length).toBeGreaterThan(200);
  expect(new Set(all)).toEqual(new Set(['not-proven']));
});

test('two pairs swapped at a loss are not proven, though the totals are honest', () => {
  const all = verdicts(({ mentorOf, score }, market) => {
    for (let a = 0; a < mentorOf.length; a++)
      for (let b = a + 1; b < mentorOf.length; b++) {
        const [one = -1, other = -1] = [mentorOf[a], mentorOf[b]];
        if (one < 0 || other < 0 || market.lock[a] !== -1 || market.lock[b] !== -1) continue;
        const [now, then] = [
          [scoreOf(market, a, one), scoreOf(market, b, other)],
          [scoreOf(market, a, other), scoreOf(market, b, one)],
        ].map(([first, second]) => (first === undefined || second === undefined ? Number.NaN : first + second));
        const loss = (now ?? 0) - (then ?? 0);
        if (!(loss > 0)) continue;
        return { mentorOf: changed(changed(mentorOf, a, other), b, one), score: score - loss };
      }
    return undefined;
  });
  expect(all.length).toBeGreaterThan(100);
  expect(new Set(all)).toEqual(new Set(['not-proven']));
});

test('a price changed for a mentor whose seats are wanted is not proven', () => {
  const all = verdicts(({ mentorOf, prices }, market) => {
    const mentee = mentorOf.findIndex((mentor, row) => mentor >= 0 && market.lock[row] === -1);
    const mentor = mentorOf[mentee];
    return mentor === undefined ? undefined : { prices: changed(prices, mentor, (prices[mentor] ?? 0) - 1000) };
  });
  expect(all.length).toBeGreaterThan(200);
  expect(new Set(all)).toEqual(new Set(['not-proven']));
});
