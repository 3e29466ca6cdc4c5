/** The facts behind every explanation, each recomputed by solving the changed instance from scratch. */
import type { AssignmentInstance } from '../../../src/domain/matching/assignment';
import { bottleneckOf, bottlenecks, nextInLine } from '../../../src/domain/matching/bottlenecks';
import { exchangeLosses, whyNotMentor, whyThisMentor } from '../../../src/domain/matching/explain-pair';
import { openLiveMatching } from '../../../src/domain/matching/live-matching';
import { labelByCandidates, loadByLabel, outcomeByLabel } from '../../../src/domain/matching/outcome-by-label';
import { seatValues } from '../../../src/domain/matching/seat-values';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { solveByPricing } from '../../../src/domain/matching/solve-by-pricing';
import { listedSource } from './listed-source';
import { type Dice, diceOf, instanceOf, smallInstance, withRandomLocks } from './random-instance';
import { withoutPairs } from './without-pairs';

function someInstance(dice: Dice): AssignmentInstance {
  const shape = {
    mentees: 4 + dice(9),
    mentors: 2 + dice(5),
    mostSeats: 3,
    lowest: 0,
    spread: 1 + dice(50),
    density: 60,
  };
  const plain = smallInstance(dice, shape);
  return dice(3) === 0 ? withRandomLocks(plain, dice) : plain;
}

function withSeats(instance: AssignmentInstance, mentor: number, change: number): AssignmentInstance {
  return { ...instance, cap: instance.cap.map((seats, j) => (j === mentor ? seats + change : seats)) };
}

describe('seatValues', () => {
  test('are what one more seat really brings, for every mentor of 300 instances', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const instance = someInstance(diceOf(seed + 1_500_000));
      const solved = solveAssignment(instance);
      const values = seatValues(openLiveMatching(instance, solved).live.state);
      values.forEach((value, j) => {
        const more = solveAssignment(withSeats(instance, j, 1));
        expect(value).toEqual({ matches: more.matched - solved.matched, points: more.score - solved.score });
      });
    }
  });
});

describe('seatValues, where few pairs are listed,', () => {
  test('are the same as with all of them, however much more a pair scores that is left out', () => {
    let higher = 0;
    for (let seed = 1; seed <= 2000; seed++) {
      const dice = diceOf(seed + 1_550_000);
      const shape = { mentees: 2 + dice(3), mentors: 2 + dice(2), mostSeats: 2, lowest: 0, spread: 5, density: 60 };
      const plain = smallInstance(dice, shape);
      const full = { ...plain, weight: plain.weight.map((score) => (dice(4) === 0 ? 1000 : score)) };
      const source = listedSource(full);
      const poorFirst: typeof source = {
        ...source,
        visitGood: (i, count, visit) =>
          source.visitGood(i, count, (mentor, score) => {
            if (score < 1000) visit(mentor, score);
          }),
      };
      const { assignment, instance } = solveByPricing(poorFirst, { perMentee: 1, perMentor: 0 });
      const pairsOf = (i: number) => ({
        mentors: full.col.subarray(full.rowPtr[i], full.rowPtr[i + 1]),
        scores: full.weight.subarray(full.rowPtr[i], full.rowPtr[i + 1]),
      });
      const told = seatValues(openLiveMatching(instance, assignment, 1000).live.state, pairsOf);
      expect(told).toEqual(seatValues(openLiveMatching(full, solveAssignment(full)).live.state));
      if (full.weight.includes(1000) && !instance.weight.includes(1000)) higher++;
    }
    expect(higher).toBeGreaterThan(10);
  });
});

describe('whyNotMentor', () => {
  test('names the exact loss, never below the reduced cost, for every pair of 200 instances', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const instance = someInstance(diceOf(seed + 1_600_000));
      const { rowPtr, col, cap, lock } = instance;
      const solved = solveAssignment(instance);
      const { live } = openLiveMatching(instance, solved);
      for (let i = 0; i + 1 < rowPtr.length; i++) {
        for (let e = rowPtr[i] as number; e < (rowPtr[i + 1] as number); e++) {
          const j = col[e] as number;
          const answer = whyNotMentor(live, i, j);
          const isLocked = (lock?.[i] ?? -1) >= 0;
          if (isLocked) expect(answer.kind).toBe('does-not-take-part');
          else if (solved.mentorOf[i] === j) expect(answer.kind).toBe('own');
          if (answer.kind !== 'possible') continue;
          const forced = solveAssignment({
            ...instance,
            lock: (lock ?? new Int32Array(rowPtr.length - 1).fill(-1)).map((l, k) => (k === i ? j : l)),
          });
          expect(answer.exactly).toEqual({
            matches: solved.matched - forced.matched,
            points: solved.score - forced.score,
          });
          const { atLeast, exactly } = answer;
          expect(atLeast.matches).toBeLessThanOrEqual(exactly.matches);
          if (atLeast.matches === exactly.matches) expect(atLeast.points).toBeLessThanOrEqual(exactly.points);
        }
      }
      expect(cap.length).toBe(live.state.mentors);
    }
  });

  test('is what exchangeLosses tells of several mentors at once, for every matched mentee of 300 instances', () => {
    let compared = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const instance = someInstance(diceOf(seed + 1_650_000));
      const { rowPtr, col, lock } = instance;
      const solved = solveAssignment(instance);
      const { live } = openLiveMatching(instance, solved);
      for (let i = 0; i + 1 < rowPtr.length; i++) {
        if (solved.mentorOf[i] === -1 || (lock?.[i] ?? -1) >= 0) continue;
        const exact = Array.from(col.subarray(rowPtr[i], rowPtr[i + 1])).flatMap((j) => {
          const answer = whyNotMentor(live, i, j);
          return answer.kind === 'own' ? [] : [{ j, loss: answer.kind === 'possible' ? answer.exactly : undefined }];
        });
        compared += exact.length;
        const mentors = exact.map(({ j }) => j);
        expect(exchangeLosses(live, i, mentors)).toEqual(exact.map(({ loss }) => loss));
      }
      expect(live.state.mentorOf).toEqual(openLiveMatching(instance, solved).live.state.mentorOf);
    }
    expect(compared).toBeGreaterThan(1_000);
  });

  test('says when there is nothing to weigh', () => {
    const instance = instanceOf(
      [1, 0],
      [
        [
          [0, 5],
          [1, 9],
        ],
        [[0, 3]],
      ],
    );
    const { live } = openLiveMatching(instance, solveAssignment(instance));
    expect(whyNotMentor(live, 0, 1)).toEqual({ kind: 'no-seat' });
    expect(whyNotMentor(live, 1, 1)).toEqual({ kind: 'not-admissible' });
  });
});

describe('whyThisMentor', () => {
  test('gives the rank, the number of candidates and the runner-up', () => {
    const instance = instanceOf(
      [1, 1, 1],
      [
        [
          [0, 50],
          [1, 70],
          [2, 60],
        ],
        [[1, 90]],
        [[2, 65]],
      ],
    );
    const solved = solveAssignment(instance);
    expect(whyThisMentor(instance, solved, 0)).toEqual({
      mentor: 0,
      score: 50,
      rank: 3,
      candidates: 3,
      runnerUp: { mentor: 1, score: 70, ahead: -20 },
    });
    expect(whyThisMentor(instance, solved, 1)).toEqual({ mentor: 1, score: 90, rank: 1, candidates: 1 });
    expect(whyThisMentor(instance, { mentorOf: Int32Array.of(-1, -1, -1) }, 0)).toBeUndefined();
  });
});

describe('bottlenecks', () => {
  test('are closed, miss exactly their unmatched, and cover every unmatched mentee with candidates, in 300 instances', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const instance = someInstance(diceOf(seed + 1_700_000));
      const { rowPtr, col } = instance;
      const solved = solveAssignment(instance);
      const all = bottlenecks(instance, solved);
      const seen = new Set<number>();
      for (const { mentees, mentors, seats, missing } of all) {
        expect(mentees.some((i) => seen.has(i))).toBe(false);
        for (const i of mentees) seen.add(i);
        expect(mentees.filter((i) => solved.mentorOf[i] === -1).length).toBe(missing);
        expect(mentees.length - seats).toBe(missing);
        const candidates = mentees.flatMap((i) => Array.from(col.subarray(rowPtr[i], rowPtr[i + 1])));
        expect(candidates.every((j) => mentors.includes(j))).toBe(true);
      }
      for (let i = 0; i + 1 < rowPtr.length; i++) {
        const own = bottleneckOf(instance, solved, i);
        expect(own === undefined).toBe(solved.mentorOf[i] !== -1);
        if (own === undefined) continue;
        expect(own.mentees).toContain(i);
        expect(own.missing).toBeGreaterThan(0);
        expect(seen.has(i)).toBe(rowPtr[i] !== rowPtr[i + 1]);
        const others = Array.from(rowPtr.keys())
          .slice(0, -1)
          .filter((k) => !own.mentees.includes(k));
        const alone = withoutPairs(
          instance,
          others.flatMap((mentee) => own.mentors.map((mentor) => ({ mentee, mentor }))),
        );
        const cap = instance.cap.map((c, j) => (own.mentors.includes(j) ? c + own.missing : c));
        const relieved = solveAssignment({ ...alone, cap }).mentorOf;
        expect(own.mentees.every((k) => (relieved[k] as number) >= 0)).toBe(own.mentors.length > 0);
      }
    }
  });

  test('tell who competes for how many seats', () => {
    const instance = instanceOf(
      [1, 1, 5],
      [
        [[0, 1]],
        [[0, 2]],
        [
          [0, 3],
          [1, 3],
        ],
        [[2, 1]],
        [],
      ],
    );
    const solved = solveAssignment(instance);
    expect(bottlenecks(instance, solved)).toEqual([{ mentees: [0, 1], mentors: [0], seats: 1, missing: 1 }]);
    expect(bottleneckOf(instance, solved, 4)).toEqual({ mentees: [4], mentors: [], seats: 0, missing: 1 });
  });
});

describe('nextInLine', () => {
  test('names who would come with one more seat, and how far behind the others are', () => {
    const instance = instanceOf([1], [[[0, 90]], [[0, 40]], [[0, 70]]]);
    const { live } = openLiveMatching(instance, solveAssignment(instance));
    expect(nextInLine(live, 0)).toEqual({
      entrant: 2,
      queue: [
        { mentee: 2, behind: { matches: 0, points: 0 } },
        { mentee: 1, behind: { matches: 0, points: 30 } },
      ],
    });
  });

  test('agrees with solving anew in 200 instances', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const instance = someInstance(diceOf(seed + 1_800_000));
      const solved = solveAssignment(instance);
      const { live } = openLiveMatching(instance, solved);
      for (let j = 0; j < instance.cap.length; j++) {
        const more = solveAssignment(withSeats(instance, j, 1));
        const { entrant, queue } = nextInLine(live, j);
        expect(entrant >= 0).toBe(more.matched > solved.matched);
        for (const { mentee, behind } of queue) {
          const lock = (instance.lock ?? new Int32Array(instance.rowPtr.length - 1).fill(-1)).map((l, k) =>
            k === mentee ? j : l,
          );
          const given = solveAssignment({ ...withSeats(instance, j, 1), lock });
          expect(behind).toEqual({ matches: more.matched - given.matched, points: more.score - given.score });
        }
      }
    }
  });
});

describe('outcomes by label', () => {
  const instance = instanceOf(
    [2, 1, 0],
    [
      [[0, 10]],
      [
        [0, 30],
        [1, 20],
      ],
      [[0, 50]],
      [],
      [[1, 5]],
    ],
  );
  const solved = solveAssignment(instance);

  test('count people, matches and mean scores per label, and leave labels without people undefined', () => {
    expect(outcomeByLabel(instance, solved, Int32Array.of(0, 0, 1, 1, -1), 3)).toEqual([
      { label: 0, mentees: 2, matched: 1, matchedShare: 0.5, meanScore: 30 },
      { label: 1, mentees: 2, matched: 1, matchedShare: 0.5, meanScore: 50 },
      { label: 2, mentees: 0, matched: 0, matchedShare: undefined, meanScore: undefined },
    ]);
  });

  test('count seats, idle and full mentors', () => {
    expect(loadByLabel(instance, solved, Int32Array.of(0, 0, 0), 1)).toEqual([
      { label: 0, mentors: 3, seats: 3, taken: 3, idle: 0, full: 2 },
    ]);
  });

  test('tell apart who has no candidates, few, or many', () => {
    expect(Array.from(labelByCandidates(Int32Array.of(1, 2, 1, 0, 1), [1]))).toEqual([1, 2, 1, 0, 1]);
  });
});
