/** Wishes and refusals after the group meeting, in numbers. */

import { type PreferenceRules, type Preferences, withPreferences } from '../../../src/domain/matching/preferences';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { bruteForce } from './brute-force';
import { diceOf, instanceOf, smallInstance, smallShape } from './random-instance';

const rules: PreferenceRules = { menteeBonus: [30, 20, 10], mentorBonus: [15, 10, 5], lockMutualFirsts: true };
const nothing: Preferences = { menteeWishes: [], mentorWishes: [], refusals: [] };
const three = instanceOf(
  [1, 1],
  [
    [
      [0, 100],
      [1, 90],
    ],
    [
      [0, 100],
      [1, 100],
    ],
    [[1, 40]],
  ],
);

describe('withPreferences', () => {
  test('changes nothing without wishes', () => {
    const { instance, locked } = withPreferences(three, nothing, rules);
    expect(locked).toEqual([]);
    expect(Array.from(instance.weight)).toEqual(Array.from(three.weight));
  });

  test('adds the points of both sides by rank, and none for later ranks', () => {
    const { instance } = withPreferences(
      three,
      {
        menteeWishes: [
          { mentee: 0, mentor: 1, rank: 2 },
          { mentee: 1, mentor: 0, rank: 4 },
        ],
        mentorWishes: [{ mentee: 0, mentor: 1, rank: 3 }],
        refusals: [],
      },
      rules,
    );
    expect(Array.from(instance.weight)).toEqual([100, 115, 100, 100, 40]);
  });

  test('forbids a refused pair whatever was wished for', () => {
    const { instance, locked } = withPreferences(
      three,
      {
        menteeWishes: [{ mentee: 0, mentor: 0, rank: 1 }],
        mentorWishes: [{ mentee: 0, mentor: 0, rank: 1 }],
        refusals: [{ mentee: 0, mentor: 0 }],
      },
      rules,
    );
    expect(locked).toEqual([]);
    expect(Array.from(instance.rowPtr)).toEqual([0, 1, 3, 4]);
    expect(solveAssignment(instance).mentorOf[0]).not.toBe(0);
  });

  test('joins two who put each other first even where the total would rather not', () => {
    const wishes = {
      menteeWishes: [{ mentee: 2, mentor: 1, rank: 1 }],
      mentorWishes: [{ mentee: 2, mentor: 1, rank: 1 }],
      refusals: [],
    };
    const { instance, locked } = withPreferences(three, wishes, rules);
    expect(locked).toEqual([{ mentee: 2, mentor: 1 }]);
    expect(Array.from(solveAssignment(instance).mentorOf)).toEqual([0, -1, 1]);
    expect(withPreferences(three, wishes, { ...rules, lockMutualFirsts: false }).locked).toEqual([]);
  });

  test('locks no more firsts than there are seats, and none over an earlier lock', () => {
    const firsts = [0, 1].map((mentee) => ({ mentee, mentor: 1, rank: 1 }));
    const both = { menteeWishes: firsts, mentorWishes: firsts, refusals: [] };
    expect(withPreferences(three, both, rules).locked).toEqual([{ mentee: 0, mentor: 1 }]);
    expect(withPreferences({ ...three, lock: Int32Array.of(0, -1, 1) }, both, rules).locked).toEqual([]);
  });

  test('leads to the pairs of brute force under the same wishes', () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const dice = diceOf(seed + 700_000);
      const plain = smallInstance(dice, smallShape(dice));
      const mentees = plain.rowPtr.length - 1;
      const mentors = plain.cap.length;
      if (mentees === 0 || mentors === 0) continue;
      const wish = () => ({ mentee: dice(mentees), mentor: dice(mentors), rank: 1 + dice(3) });
      const preferences = {
        menteeWishes: [wish(), wish(), wish()],
        mentorWishes: [wish(), wish()],
        refusals: [wish(), wish()],
      };
      const { instance } = withPreferences(plain, preferences, rules);
      expect(Array.from(solveAssignment(instance).mentorOf)).toEqual(bruteForce(instance).mentorOf);
    }
  });
});
