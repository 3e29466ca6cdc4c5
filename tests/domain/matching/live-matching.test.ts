/** After any sequence of changes the pairs are an optimum of the instance as it has become, and the prices prove it. */
import { checkAssignment } from '../../../src/domain/matching/certificate';
import { type LiveMatching, openLiveMatching } from '../../../src/domain/matching/live-matching';
import { liveAssignment, liveInstance, liveTotals } from '../../../src/domain/matching/live-result';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { type Dice, diceOf, instanceOf, smallInstance, withRandomLocks } from './random-instance';

function expectOptimal(live: LiveMatching): void {
  const instance = liveInstance(live.state);
  const claim = liveAssignment(live.state);
  const fresh = solveAssignment(instance);
  expect(claim).toMatchObject({ matched: fresh.matched, score: fresh.score });
  expect(checkAssignment(instance, claim)).toEqual({ proven: true, faults: [], countGap: 0, scoreGap: 0 });
}

function changeAtRandom(live: LiveMatching, dice: Dice): ReturnType<LiveMatching['addSeat']> {
  const mentee = dice(live.state.mentees);
  const mentor = dice(live.state.mentors);
  switch (dice(7)) {
    case 0:
    case 1:
      return live.withdrawMentee(mentee);
    case 2:
      return live.admitMentee(mentee);
    case 3:
      return live.addSeat(mentor);
    case 4:
      return (live.state.cap[mentor] as number) > 0 ? live.removeSeat(mentor) : [];
    case 5:
      return live.forbidPair(mentee, mentor);
    default:
      return dice(3) === 0 ? live.closeMentor(mentor) : [];
  }
}

describe('LiveMatching', () => {
  test('stays optimal and proven through 12 random changes of 500 random instances', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const dice = diceOf(seed + 200_000);
      const shape = {
        mentees: 3 + dice(12),
        mentors: 2 + dice(6),
        mostSeats: 3,
        lowest: -2,
        spread: 1 + dice(60),
        density: 55,
      };
      const plain = smallInstance(dice, shape);
      const instance = dice(3) === 0 ? withRandomLocks(plain, dice) : plain;
      const { live, moves: opening } = openLiveMatching(instance, solveAssignment(instance));
      expect(opening).toEqual([]);
      for (let change = 0; change < 12; change++) {
        const before = liveAssignment(live.state).mentorOf;
        const moves = changeAtRandom(live, dice);
        const after = liveAssignment(live.state).mentorOf;
        const differences = Array.from(after.keys()).filter((i) => before[i] !== after[i]);
        expect(moves).toEqual(differences.map((i) => ({ mentee: i, from: before[i], to: after[i] })));
        expectOptimal(live);
      }
    }
  });

  test('starts from the optimum of another instance with the same people', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const dice = diceOf(seed + 300_000);
      const shape = { mentees: 10, mentors: 5, mostSeats: 3, lowest: 0, spread: 30, density: 50 };
      const earlier = solveAssignment(smallInstance(dice, shape));
      const { live } = openLiveMatching(smallInstance(dice, { ...shape, mentees: 12, mentors: 6 }), earlier);
      expectOptimal(live);
    }
  });

  test('moves nobody when an unmatched mentee leaves', () => {
    const instance = instanceOf([1], [[[0, 5]], [[0, 9]]]);
    const { live } = openLiveMatching(instance, solveAssignment(instance));
    expect(live.withdrawMentee(0)).toEqual([]);
    expect(live.withdrawMentee(0)).toEqual([]);
    expect(liveTotals(live.state)).toEqual({ matched: 1, score: 9 });
  });

  test('gives a freed seat along a chain to the one who brings most', () => {
    const instance = instanceOf(
      [1, 1],
      [
        [[0, 50]],
        [
          [0, 40],
          [1, 10],
        ],
        [[1, 30]],
      ],
    );
    const { live } = openLiveMatching(instance, solveAssignment(instance));
    expect(liveTotals(live.state)).toEqual({ matched: 2, score: 80 });
    expect(live.withdrawMentee(0)).toEqual([
      { mentee: 0, from: 0, to: -1 },
      { mentee: 1, from: -1, to: 0 },
    ]);
    expect(liveTotals(live.state)).toEqual({ matched: 2, score: 70 });
  });

  test('refuses to take a seat from a mentor without one', () => {
    const instance = instanceOf([0], [[[0, 5]]]);
    const { live } = openLiveMatching(instance, solveAssignment(instance));
    expect(() => live.removeSeat(0)).toThrow(RangeError);
  });
});
