/** A general solver agrees where we claim an optimum, and stays between our answer and our bound where we do not. */

import { checkGroupMatching } from '../../../src/domain/matching/group-certificate';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { solveWithGroupMinimum } from '../../../src/domain/matching/solve-with-group-minimum';
import { solveWithQuotas } from '../../../src/domain/matching/solve-with-quotas';
import { solveWithHighs } from '../../bench/matching/highs-model';
import { diceOf, smallInstance } from './random-instance';

const school = { mentees: 220, mentors: 80, mostSeats: 5, lowest: 1, spread: 100, density: 12 };
const half = { ...school, mentees: 90, mentors: 30 };
const roomy = { ...school, mentees: 90, mentors: 45, mostSeats: 6 };
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);

describe('against HiGHS', () => {
  test('the plain optimum of 300 people is the same', async () => {
    const instance = smallInstance(diceOf(11), school);
    const { matched, score } = solveAssignment(instance);
    expect(await solveWithHighs(instance, {})).toEqual({ matched, pairs: matched, score });
  });

  test('nested quotas over 300 people, with and without second mentors, cost the same', async () => {
    for (const seed of [21, 22]) {
      const instance = smallInstance(diceOf(seed), school);
      const quotas = [
        { mentors: range(0, 40), limit: 60 },
        { mentors: range(0, 15), limit: 18 },
        { mentees: range(0, 100), limit: 70 },
        { mentees: range(50, 70), limit: 9 },
      ];
      const demand = Int32Array.from({ length: 220 }, (_, i) => (seed === 22 && i % 5 === 0 ? 2 : 1));
      const { matched, pairs, score, exact } = solveWithQuotas({ instance, quotas, demand });
      expect(exact).toBe(true);
      expect({ matched, pairs, score }).toEqual(await solveWithHighs(instance, { quotas, demand }));
    }
  });

  test('overlapping quotas leave ours at or below HiGHS, and HiGHS at or below our bound', async () => {
    const instance = smallInstance(diceOf(31), half);
    const quotas = [
      { mentors: range(0, 18), limit: 20 },
      { mentors: range(10, 26), limit: 18 },
      { mentees: range(0, 45), mentors: range(5, 30), limit: 20 },
    ];
    const ours = solveWithQuotas({ instance, quotas });
    const theirs = await solveWithHighs(instance, { quotas });
    const worth = (totals: { matched: number; score: number }) => totals.matched * 100_000 + totals.score;
    expect(ours.overlapping.length).toBeGreaterThan(0);
    expect(worth(ours)).toBeLessThanOrEqual(worth(theirs));
    expect(worth(theirs)).toBeLessThanOrEqual(worth(ours.bound));
  });

  test.each([
    ['', []],
    [
      ' beside nested quotas',
      [
        { mentors: range(0, 25), limit: 30 },
        { mentees: range(0, 40), limit: 25 },
      ],
    ],
  ])(
    'group minimums%s leave ours at or below HiGHS, and HiGHS at or below the bound that is proven',
    async (_, quotas) => {
      for (const seed of [41, 42, 43]) {
        const instance = smallInstance(diceOf(seed), roomy);
        const minimum = instance.cap.map((cap) => (cap >= 3 ? 3 : 0));
        const problem = { instance, quotas, minimum };
        const ours = solveWithGroupMinimum(problem);
        const theirs = await solveWithHighs(instance, { minimum, quotas });
        const worth = (totals: { matched: number; score: number }) => totals.matched * 100_000 + totals.score;
        const { proven, bound } = checkGroupMatching(problem, ours);
        if (bound === undefined) throw new Error('the proof is at fault');
        expect(ours.small.length).toBeGreaterThan(0);
        expect(worth(ours)).toBeLessThanOrEqual(worth(theirs));
        expect(worth(theirs)).toBeLessThanOrEqual(worth(bound));
        expect(bound).toEqual(ours.bound);
        if (proven) expect(worth(ours)).toBe(worth(theirs));
      }
    },
  );
});
