/** After any sequence of changes the pairs are an optimum of the instance as it has become, and the prices prove it. */
import type { AssignmentInstance } from '../../../src/domain/matching/assignment';
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

/** The best number and score among matchings that give a mentor at least so many mentees. */
function bruteWithFloor(
  instance: AssignmentInstance,
  mentor: number,
  floor: number,
): { matched: number; score: number } {
  const { cap, rowPtr, col, weight } = instance;
  const left = Array.from(cap);
  let best = { matched: -1, score: 0 };
  const place = (i: number, matched: number, score: number): void => {
    if (i === rowPtr.length - 1) {
      const enough = (cap[mentor] as number) - (left[mentor] as number) >= floor;
      if (enough && (matched - best.matched || score - best.score) > 0) best = { matched, score };
      return;
    }
    place(i + 1, matched, score);
    for (let e = rowPtr[i] as number; e < (rowPtr[i + 1] as number); e++) {
      const j = col[e] as number;
      if (left[j] === 0) continue;
      left[j] = (left[j] as number) - 1;
      place(i + 1, matched + 1, score + (weight[e] as number));
      left[j] = (left[j] as number) + 1;
    }
  };
  place(0, 0, 0);
  return best;
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

  test('keeps the mentees that a mentor must have, at the least loss, through changes elsewhere', () => {
    let compared = 0;
    for (let seed = 1; seed <= 1500; seed++) {
      const dice = diceOf(seed + 350_000);
      const shape = {
        mentees: 4 + dice(4),
        mentors: 2 + dice(3),
        mostSeats: 3,
        lowest: 0,
        spread: 1 + dice(40),
        density: 65,
      };
      const instance = smallInstance(dice, shape);
      const { live } = openLiveMatching(instance, solveAssignment(instance));
      const mentor = dice(shape.mentors);
      const least = 1 + dice(3);
      if (live.fork().requireMentees(mentor, least) === undefined) continue;
      live.requireMentees(mentor, least);
      for (let change = 0; change < 4; change++) {
        const other = (mentor + 1 + dice(shape.mentors - 1)) % shape.mentors;
        if (dice(3) === 0) live.withdrawMentee(dice(shape.mentees));
        else if (dice(2) === 0) live.addSeat(other);
        else if (other !== mentor && (live.state.cap[other] as number) > 0) live.removeSeat(other);
        const floor = live.state.floor[mentor] as number;
        expect(liveTotals(live.state)).toEqual(bruteWithFloor(liveInstance(live.state), mentor, floor));
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(2000);
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
