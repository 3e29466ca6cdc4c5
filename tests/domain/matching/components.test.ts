/** Solved part by part, an instance comes out as when it is solved whole. */
import { checkAssignment } from '../../../src/domain/matching/certificate';
import { joinParts, partsOf } from '../../../src/domain/matching/components';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { diceOf, instanceOf, smallInstance, withRandomLocks } from './random-instance';

describe('partsOf', () => {
  test('gives the pairs of the whole, and a proof of it, in 500 sparse instances', () => {
    let most = 0;
    for (let seed = 1; seed <= 500; seed++) {
      const dice = diceOf(seed + 2_000_000);
      const plain = smallInstance(dice, { mentees: 14, mentors: 9, mostSeats: 3, lowest: 0, spread: 3, density: 15 });
      const instance = dice(2) === 0 ? plain : withRandomLocks(plain, dice);
      const parts = partsOf(instance);
      most = Math.max(most, parts.length);
      const joined = joinParts(
        instance,
        parts,
        parts.map((part) => solveAssignment(part.instance)),
      );
      const whole = solveAssignment(instance);
      expect(joined).toMatchObject({
        mentorOf: whole.mentorOf,
        matched: whole.matched,
        score: whole.score,
        loads: whole.loads,
      });
      expect(checkAssignment(instance, joined)).toEqual({ proven: true, faults: [], countGap: 0, scoreGap: 0 });
    }
    expect(most).toBeGreaterThan(3);
  });

  test('puts people who share a candidate together and leaves out those who share nothing', () => {
    const instance = instanceOf(
      [1, 1, 1, 1],
      [
        [[2, 1]],
        [],
        [[0, 1]],
        [
          [2, 1],
          [3, 1],
        ],
      ],
    );
    expect(partsOf(instance).map(({ mentees, mentors }) => [Array.from(mentees), Array.from(mentors)])).toEqual([
      [
        [0, 3],
        [2, 3],
      ],
      [[2], [0]],
    ]);
  });
});
