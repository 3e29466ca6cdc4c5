/** Groups from a minimum or not at all: feasible always, optimal when said so, and never above the bound. */
import { checkGroupMatching } from '../../../src/domain/matching/group-certificate';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { solveWithGroupMinimum } from '../../../src/domain/matching/solve-with-group-minimum';
import { bruteWithMinimum, problemWithQuotas } from './brute-groups';
import { diceOf, instanceOf, smallInstance, withRandomLocks } from './random-instance';

describe('solveWithGroupMinimum', () => {
  test('equals brute force in 1,500 small instances, locks included', () => {
    for (let seed = 1; seed <= 1500; seed++) {
      const dice = diceOf(seed + 1_300_000);
      const shape = {
        mentees: 2 + dice(6),
        mentors: 2 + dice(3),
        mostSeats: 4,
        lowest: 0,
        spread: 1 + dice(30),
        density: 65,
      };
      const plain = smallInstance(dice, shape);
      const instance = dice(4) === 0 ? withRandomLocks(plain, dice) : plain;
      const minimum = instance.cap.map(() => dice(4));
      const problem = { instance, quotas: [], minimum };
      const found = solveWithGroupMinimum(problem);
      const brute = bruteWithMinimum(problem, found.stuck);
      expect({ matched: found.matched, score: found.score }).toEqual(brute);
      expect(found).toMatchObject({ exact: true, bound: brute });
      expect(checkGroupMatching(problem, found)).toMatchObject({ proven: true, faults: [] });
      if (found.stuck.length > 0) {
        expect(bruteWithMinimum(problem)).toBeUndefined();
        continue;
      }
      expect(found.loads.every((load, j) => load <= (instance.cap[j] as number))).toBe(true);
      expect(found.loads.every((load, j) => load === 0 || load >= (minimum[j] as number))).toBe(true);
    }
  });

  test('stops early with a whole answer and an honest bound', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const dice = diceOf(seed + 1_400_000);
      const instance = smallInstance(dice, {
        mentees: 40,
        mentors: 16,
        mostSeats: 5,
        lowest: 0,
        spread: 100,
        density: 50,
      });
      const minimum = instance.cap.map((cap) => Math.min(cap, 3));
      const quick = solveWithGroupMinimum({ instance, quotas: [], minimum }, 1);
      const long = solveWithGroupMinimum({ instance, quotas: [], minimum }, 3000);
      const worth = (totals: { matched: number; score: number }) => totals.matched * 10_000 + totals.score;
      expect(quick.loads.every((load, j) => load === 0 || load >= (minimum[j] as number))).toBe(true);
      expect(worth(quick)).toBeLessThanOrEqual(worth(long));
      expect(worth(long)).toBeLessThanOrEqual(worth(quick.bound));
      expect(worth(long.bound)).toBeLessThanOrEqual(worth(quick.bound));
    }
  });

  test('is the plain optimum when no group is too small', () => {
    const instance = smallInstance(diceOf(3), {
      mentees: 20,
      mentors: 6,
      mostSeats: 3,
      lowest: 0,
      spread: 50,
      density: 60,
    });
    const plain = solveAssignment(instance);
    const found = solveWithGroupMinimum({ instance, quotas: [], minimum: new Int32Array(6).fill(1) });
    expect(found).toMatchObject({ matched: plain.matched, score: plain.score, exact: true, small: [], examined: 0 });
  });

  test('closes a group that cannot be filled and fills one that is worth it', () => {
    const rows = [
      [
        [0, 50],
        [1, 10],
      ],
      [[1, 40]],
      [[1, 40]],
      [[0, 5]],
    ] as const;
    const problem = { instance: instanceOf([3, 3], rows), quotas: [], minimum: Int32Array.of(2, 3) };
    const found = solveWithGroupMinimum(problem);
    expect(Array.from(found.mentorOf)).toEqual([1, 1, 1, -1]);
    expect(found.small).toEqual([{ mentor: 1, mentees: 2, minimum: 3 }]);
    expect(checkGroupMatching(problem, found)).toMatchObject({ proven: true, bound: { matched: 3, score: 90 } });
  });

  test('closes at once a group without enough seats or people, so that its bound is of what can be', () => {
    const row = [[0, 50]] as const;
    const two = { instance: instanceOf([2], [row, row, row]), quotas: [], minimum: Int32Array.of(3) };
    const few = { instance: instanceOf([5], [row, row]), quotas: [], minimum: Int32Array.of(3) };
    for (const problem of [two, few]) {
      const found = solveWithGroupMinimum(problem);
      expect(found).toMatchObject({ matched: 0, bound: { matched: 0, score: 0 }, examined: 0 });
      expect(checkGroupMatching(problem, found).proven).toBe(true);
    }
  });

  test('tells a group that a lock holds below its minimum', () => {
    const instance = { ...instanceOf([3], [[[0, 5]]]), lock: Int32Array.of(0) };
    const problem = { instance, quotas: [], minimum: Int32Array.of(2) };
    const found = solveWithGroupMinimum(problem);
    expect(found.stuck).toEqual([0]);
    expect(Array.from(found.mentorOf)).toEqual([0]);
    expect(checkGroupMatching(problem, found)).toMatchObject({ proven: true, bound: { matched: 1, score: 5 } });
  });

  test('under nested quotas too equals brute force, is proven, and opens the groups of locks where it can', () => {
    let branched = 0;
    let explained = 0;
    for (let seed = 1; seed <= 800; seed++) {
      const problem = problemWithQuotas(diceOf(seed + 1_450_000));
      const found = solveWithGroupMinimum(problem);
      const { matched, score, stuck } = found;
      expect({ matched, score }).toEqual(bruteWithMinimum(problem, stuck));
      for (const mentor of stuck) {
        const others = stuck.filter((each) => each !== mentor);
        expect(bruteWithMinimum(problem, others)).toBeUndefined();
      }
      expect(checkGroupMatching(problem, found)).toMatchObject({ proven: true, faults: [] });
      if (found.examined > 0) branched++;
      explained += found.whyStuck.size;
      const silent = checkGroupMatching(problem, { ...found, whyStuck: new Map() }).faults;
      expect(silent).toEqual(found.whyStuck.size > 0 ? ['stuck-not-proven'] : []);
    }
    expect(branched).toBeGreaterThan(100);
    expect(explained).toBeGreaterThan(5);
  });
});
