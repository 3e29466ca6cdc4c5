/** Stability: what blocks a matching, and the matching that nothing blocks. */
import type { AssignmentInstance } from '../../../src/domain/matching/assignment';
import { blockingPairs, type Liking, UNRANKED } from '../../../src/domain/matching/blocking-pairs';
import { matchStably, priceOfStability } from '../../../src/domain/matching/deferred-acceptance';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { type Dice, diceOf, instanceOf, smallInstance, smallShape, withRandomLocks } from './random-instance';

function randomLiking(instance: AssignmentInstance, dice: Dice): Liking {
  const values = () => Int32Array.from(instance.col, () => (dice(6) === 0 ? UNRANKED : dice(4)));
  return { byMentee: values(), byMentor: values() };
}

/** Every way to fill the seats from the listed pairs. */
function everyMatching(instance: AssignmentInstance): Int32Array[] {
  const { cap, rowPtr, col } = instance;
  const mentees = rowPtr.length - 1;
  const left = Array.from(cap);
  const all: Int32Array[] = [];
  const mentorOf = new Int32Array(mentees).fill(-1);
  const place = (i: number): void => {
    if (i === mentees) {
      all.push(mentorOf.slice());
      return;
    }
    place(i + 1);
    for (let e = rowPtr[i] as number; e < (rowPtr[i + 1] as number); e++) {
      const j = col[e] as number;
      if (left[j] === 0) continue;
      left[j] = (left[j] as number) - 1;
      mentorOf[i] = j;
      place(i + 1);
      mentorOf[i] = -1;
      left[j] = (left[j] as number) + 1;
    }
  };
  place(0);
  return all;
}

describe('matchStably', () => {
  test('leaves no blocking pair in 2,000 random instances, with locks and pairs that nobody ranked', () => {
    for (let seed = 1; seed <= 2000; seed++) {
      const dice = diceOf(seed + 800_000);
      const plain = smallInstance(dice, { ...smallShape(dice), mentees: 10, mentors: 5 });
      const instance = dice(2) === 0 ? plain : withRandomLocks(plain, dice);
      const liking = randomLiking(instance, dice);
      const stable = matchStably(instance, liking);
      expect(blockingPairs(instance, stable.mentorOf, liking)).toEqual([]);
      expect(stable.loads.every((load, j) => load <= (instance.cap[j] as number))).toBe(true);
    }
  });

  test('gives each mentee the best mentor of any stable matching when nobody is indifferent', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const dice = diceOf(seed + 900_000);
      const instance = smallInstance(dice, { mentees: 5, mentors: 3, mostSeats: 2, lowest: 0, spread: 9, density: 80 });
      const distinct = () => Int32Array.from(instance.col, (_, e) => dice(50) * 100 + e);
      const liking = { byMentee: distinct(), byMentor: distinct() };
      const ours = matchStably(instance, liking).mentorOf;
      const valueTo = (i: number, j: number): number => {
        const row = instance.col.subarray(instance.rowPtr[i], instance.rowPtr[i + 1]);
        return j < 0 ? -1 : (liking.byMentee[(instance.rowPtr[i] as number) + row.indexOf(j)] as number);
      };
      for (const other of everyMatching(instance)) {
        if (blockingPairs(instance, other, liking).length > 0) continue;
        expect(ours.every((j, i) => valueTo(i, j) >= valueTo(i, other[i] as number))).toBe(true);
      }
    }
  });

  test('costs matches and points against the optimum', () => {
    const instance = instanceOf(
      [1, 1],
      [
        [
          [0, 90],
          [1, 80],
        ],
        [[0, 50]],
      ],
    );
    const stable = matchStably(instance, { byMentee: instance.weight, byMentor: instance.weight });
    expect(Array.from(stable.mentorOf)).toEqual([0, -1]);
    expect(priceOfStability(solveAssignment(instance), stable)).toEqual({ matches: 1, points: 40 });
  });
});

describe('blockingPairs', () => {
  const pairOfTwo = instanceOf(
    [1, 1],
    [
      [
        [0, 1],
        [1, 1],
      ],
      [
        [0, 1],
        [1, 1],
      ],
    ],
  );
  const crossed = Int32Array.of(0, 1);

  test('names two who both would rather be together', () => {
    const liking = { byMentee: Int32Array.of(1, 2, 2, 1), byMentor: Int32Array.of(1, 2, 2, 1) };
    expect(blockingPairs(pairOfTwo, crossed, liking)).toEqual([
      { mentee: 0, mentor: 1 },
      { mentee: 1, mentor: 0 },
    ]);
  });

  test('counts neither equal liking, nor a wish of one side, nor a seat held by a lock', () => {
    expect(
      blockingPairs(pairOfTwo, crossed, { byMentee: Int32Array.of(1, 1, 1, 1), byMentor: Int32Array.of(1, 2, 2, 1) }),
    ).toEqual([]);
    const unranked = { byMentee: Int32Array.of(1, 2, 2, 1), byMentor: Int32Array.of(1, UNRANKED, UNRANKED, 1) };
    expect(blockingPairs(pairOfTwo, crossed, unranked)).toEqual([]);
    const liking = { byMentee: Int32Array.of(1, 2, 2, 1), byMentor: Int32Array.of(1, 2, 2, 1) };
    expect(blockingPairs({ ...pairOfTwo, lock: Int32Array.of(-1, 1) }, crossed, liking)).toEqual([]);
  });

  test('counts a free seat that both would like to be taken', () => {
    expect(
      blockingPairs(pairOfTwo, Int32Array.of(0, -1), {
        byMentee: Int32Array.of(1, 2, 1, 1),
        byMentor: Int32Array.of(1, 1, 1, 1),
      }),
    ).toEqual([
      { mentee: 0, mentor: 1 },
      { mentee: 1, mentor: 1 },
    ]);
  });
});
