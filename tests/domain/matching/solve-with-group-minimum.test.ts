/** Groups from a minimum or not at all: feasible always, optimal when said so, and never above the bound. */
import type { AssignmentInstance } from '../../../src/domain/matching/assignment';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { solveWithGroupMinimum } from '../../../src/domain/matching/solve-with-group-minimum';
import { diceOf, instanceOf, smallInstance, withRandomLocks } from './random-instance';

function bruteWithMinimum(
  instance: AssignmentInstance,
  minimum: Int32Array,
): { matched: number; score: number } | undefined {
  const { cap, rowPtr, col, weight, lock } = instance;
  const mentees = rowPtr.length - 1;
  const load = new Int32Array(cap.length);
  let best: { matched: number; score: number } | undefined;
  lock?.forEach((j) => {
    if (j >= 0) load[j] = (load[j] as number) + 1;
  });
  const place = (i: number, matched: number, score: number): void => {
    if (i === mentees) {
      const whole = load.every((mine, j) => mine === 0 || mine >= (minimum[j] as number));
      if (!whole || (best !== undefined && (best.matched - matched || best.score - score) >= 0)) return;
      best = { matched, score };
      return;
    }
    place(i + 1, matched, score);
    if ((lock?.[i] ?? -1) >= 0) return;
    for (let e = rowPtr[i] as number; e < (rowPtr[i + 1] as number); e++) {
      const j = col[e] as number;
      if ((load[j] as number) >= (cap[j] as number)) continue;
      load[j] = (load[j] as number) + 1;
      place(i + 1, matched + 1, score + (weight[e] as number));
      load[j] = (load[j] as number) - 1;
    }
  };
  place(0, 0, 0);
  return best;
}

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
      const found = solveWithGroupMinimum(instance, minimum);
      const brute = bruteWithMinimum(instance, minimum);
      if (found.stuck.length > 0) {
        expect(brute).toBeUndefined();
        continue;
      }
      expect({ matched: found.matched, score: found.score }).toEqual(brute);
      expect(found).toMatchObject({ exact: true, bound: brute });
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
      const quick = solveWithGroupMinimum(instance, minimum, 1);
      const long = solveWithGroupMinimum(instance, minimum, 3000);
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
    const found = solveWithGroupMinimum(instance, new Int32Array(6).fill(1));
    expect(found).toMatchObject({ matched: plain.matched, score: plain.score, exact: true, small: [], examined: 0 });
  });

  test('closes a group that cannot be filled and fills one that is worth it', () => {
    const instance = instanceOf(
      [3, 3],
      [
        [
          [0, 50],
          [1, 10],
        ],
        [[1, 40]],
        [[1, 40]],
      ],
    );
    const found = solveWithGroupMinimum(instance, Int32Array.of(2, 3));
    expect(Array.from(found.mentorOf)).toEqual([1, 1, 1]);
    expect(found.small).toEqual([
      { mentor: 1, mentees: 2, minimum: 3 },
      { mentor: 0, mentees: 1, minimum: 2 },
    ]);
  });

  test('reports a group that a lock holds below its minimum', () => {
    const instance = { ...instanceOf([3], [[[0, 5]]]), lock: Int32Array.of(0) };
    const found = solveWithGroupMinimum(instance, Int32Array.of(2));
    expect(found.stuck).toEqual([{ mentor: 0, mentees: 1, minimum: 2 }]);
    expect(Array.from(found.mentorOf)).toEqual([0]);
  });
});
