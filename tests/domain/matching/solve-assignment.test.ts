/** The solver against brute force: number, score, who is matched and with whom, tie-breaks included. */
import type { AssignmentInstance } from '../../../src/domain/matching/assignment';
import { checkAssignment } from '../../../src/domain/matching/certificate';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { bruteForce } from './brute-force';
import { diceOf, instanceOf, smallInstance, smallShape, withRandomLocks, withShuffledRows } from './random-instance';

function expectAsBruteForce(instance: AssignmentInstance): void {
  const solved = solveAssignment(instance);
  const brute = bruteForce(instance);
  expect({ mentorOf: Array.from(solved.mentorOf), matched: solved.matched, kept: 0, score: solved.score }).toEqual(
    brute,
  );
  expect(checkAssignment(instance, solved)).toEqual({ proven: true, faults: [], countGap: 0, scoreGap: 0 });
}

describe('solveAssignment', () => {
  test('finds the very pairs of brute force in 6,000 small instances with ties, zero seats and empty lists', () => {
    for (let seed = 1; seed <= 6000; seed++) {
      const dice = diceOf(seed);
      expectAsBruteForce(smallInstance(dice, smallShape(dice)));
    }
  });

  test('finds the very pairs of brute force in 2,000 small instances with locks', () => {
    for (let seed = 1; seed <= 2000; seed++) {
      const dice = diceOf(seed + 70_000);
      expectAsBruteForce(withRandomLocks(smallInstance(dice, smallShape(dice)), dice));
    }
  });

  test('gives the same pairs and prices however the candidate lists are ordered', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const dice = diceOf(seed + 90_000);
      const instance = smallInstance(dice, {
        mentees: 30,
        mentors: 12,
        mostSeats: 3,
        lowest: 0,
        spread: 1 + dice(6),
        density: 40,
      });
      const solved = solveAssignment(instance);
      expect(solveAssignment(withShuffledRows(instance, dice))).toEqual(solved);
      expect(checkAssignment(instance, solved).proven).toBe(true);
    }
  });

  test('matches more mentees rather than better ones', () => {
    const instance = instanceOf(
      [1, 1],
      [
        [
          [0, 900],
          [1, 10],
        ],
        [[0, 1000]],
      ],
    );
    expect(solveAssignment(instance)).toMatchObject({ matched: 2, score: 1010 });
    const chain = instanceOf(
      [1, 1],
      [
        [[0, 900]],
        [
          [0, 1000],
          [1, 1],
        ],
      ],
    );
    expect(solveAssignment(chain)).toMatchObject({ matched: 2, score: 901 });
  });

  test('gives a contested seat to the earlier of two equal mentees', () => {
    expect(Array.from(solveAssignment(instanceOf([1], [[[0, 5]], [[0, 5]]])).mentorOf)).toEqual([0, -1]);
  });

  test('gives the earlier mentee the lower of two equal mentors', () => {
    const equal = [
      [
        [1, 5],
        [0, 5],
      ],
      [
        [0, 5],
        [1, 5],
      ],
    ] as [number, number][][];
    expect(Array.from(solveAssignment(instanceOf([1, 1], equal)).mentorOf)).toEqual([0, 1]);
  });

  test('solves nothing to nothing', () => {
    const empty = solveAssignment(instanceOf([], []));
    expect(empty).toMatchObject({ matched: 0, score: 0 });
    expect(checkAssignment(instanceOf([], []), empty).proven).toBe(true);
    expect(solveAssignment(instanceOf([0, 3], [[], []]))).toMatchObject({ matched: 0, score: 0 });
    expect(solveAssignment(instanceOf([], [[]]))).toMatchObject({ matched: 0, score: 0 });
  });

  test('refuses a malformed instance instead of guessing', () => {
    const good = instanceOf(
      [1, 1],
      [
        [
          [0, 1],
          [1, 2],
        ],
        [],
      ],
    );
    const damaged: [string, AssignmentInstance][] = [
      ['mentor out of range', { ...good, col: Int32Array.of(0, 2) }],
      ['mentor twice', { ...good, col: Int32Array.of(1, 1) }],
      ['negative seats', { ...good, cap: Int32Array.of(1, -1) }],
      ['fractional score', { ...good, weight: Float64Array.of(0.5, 1) }],
      ['endless score', { ...good, weight: Float64Array.of(Number.POSITIVE_INFINITY, 1) }],
      ['inexact score', { ...good, weight: Float64Array.of(2 ** 52, 1) }],
      ['row of negative length', { ...good, rowPtr: Int32Array.of(0, 3, 2) }],
      ['scores missing', { ...good, weight: Int32Array.of(1) }],
      ['more locks than seats', { ...good, lock: Int32Array.of(0, 0) }],
      ['lock out of range', { ...good, lock: Int32Array.of(5, -1) }],
    ];
    for (const [, instance] of damaged) expect(() => solveAssignment(instance)).toThrow(RangeError);
  });
});
