/** Keeping pairs people know: first of all, or for points, with the choice between laid open. */
import { checkAssignment } from '../../../src/domain/matching/certificate';
import { keepingCurve, rematch, rematchKeepingFirst } from '../../../src/domain/matching/keep-pairs';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { bruteForce } from './brute-force';
import { diceOf, instanceOf, smallInstance, smallShape, withRandomLocks } from './random-instance';

describe('rematch', () => {
  test('keeps first exactly as brute force does in 2,000 small instances', () => {
    for (let seed = 1; seed <= 2000; seed++) {
      const dice = diceOf(seed + 500_000);
      const plain = smallInstance(dice, smallShape(dice));
      const instance = dice(4) === 0 ? withRandomLocks(plain, dice) : plain;
      const mentors = instance.cap.length;
      const earlier = Int32Array.from({ length: instance.rowPtr.length - 1 }, () => dice(mentors + 1) - 1);
      const result = rematchKeepingFirst(instance, earlier);
      const { mentorOf, matched, kept, score } = result;
      expect({ mentorOf: Array.from(mentorOf), matched, kept, score }).toEqual(bruteForce(instance, earlier));
      expect(checkAssignment(result.instance, result.assignment).proven).toBe(true);
    }
  });

  test('counts who keeps, moves, loses and gains', () => {
    const instance = instanceOf(
      [1, 1],
      [
        [[0, 10]],
        [
          [0, 50],
          [1, 20],
        ],
        [[1, 90]],
      ],
    );
    expect(rematch(instance, Int32Array.of(0, 1), 0)).toMatchObject({
      kept: 0,
      moved: 1,
      lost: 1,
      gained: 1,
      score: 140,
    });
    expect(rematch(instance, Int32Array.of(0, 1, -1), 100)).toMatchObject({
      kept: 2,
      moved: 0,
      lost: 0,
      gained: 0,
      score: 30,
    });
  });

  test('with a rising bonus keeps no fewer pairs at no higher score, and matches as many', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const dice = diceOf(seed + 600_000);
      const shape = { mentees: 30, mentors: 12, mostSeats: 3, lowest: 0, spread: 200, density: 40 };
      const earlier = solveAssignment(smallInstance(dice, shape)).mentorOf;
      const later = smallInstance(dice, shape);
      const curve = keepingCurve(later, earlier, [0, 10, 50, 200, 100_000]);
      curve.slice(1).forEach((point, index) => {
        const before = curve[index] as (typeof curve)[number];
        expect(point.matched).toBe(before.matched);
        expect(point.kept).toBeGreaterThanOrEqual(before.kept);
        expect(point.score).toBeLessThanOrEqual(before.score);
      });
      expect(curve[4]?.kept).toBe(rematchKeepingFirst(later, earlier).kept);
    }
  });
});
