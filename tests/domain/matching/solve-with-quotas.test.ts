/** Quotas and second mentors: exact where quotas nest, bounded where they overlap, proven either way when possible. */
import { checkQuotaMatching } from '../../../src/domain/matching/quota-certificate';
import type { Quota, QuotaProblem } from '../../../src/domain/matching/quotas';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { solveWithQuotas } from '../../../src/domain/matching/solve-with-quotas';
import { bruteQuotas } from './brute-quotas';
import { type Dice, diceOf, instanceOf, smallInstance, smallShape, withRandomLocks } from './random-instance';

function someOf(count: number, dice: Dice): number[] {
  return Array.from({ length: count }, (_, k) => k).filter(() => dice(2) === 0);
}

function nestedQuotas(mentees: number, mentors: number, dice: Dice): Quota[] {
  const outer = someOf(mentors, dice);
  const inner = outer.filter(() => dice(2) === 0);
  const group = someOf(mentees, dice);
  const all: Quota[] = [
    { mentors: outer, limit: dice(4) },
    { mentors: inner, limit: dice(3) },
    { mentees: group, limit: dice(4) },
    { mentees: group.filter(() => dice(2) === 0), limit: dice(3) },
    { limit: dice(6) },
  ];
  return all.filter(() => dice(3) > 0);
}

function randomProblem(dice: Dice): QuotaProblem {
  const plain = smallInstance(dice, { ...smallShape(dice), mentees: 1 + dice(5) });
  const instance = dice(4) === 0 ? withRandomLocks(plain, dice) : plain;
  const mentees = instance.rowPtr.length - 1;
  const quotas = nestedQuotas(mentees, instance.cap.length, dice);
  if (dice(2) === 0) return { instance, quotas };
  return { instance, quotas, demand: Int32Array.from({ length: mentees }, () => 1 + dice(2)) };
}

/** Everybody is admissible for everybody, and the score is that of two kinds of mentees and two of mentors. */
function alikeProblem(dice: Dice): QuotaProblem {
  const scores = [dice(3), dice(3), dice(3), dice(3)];
  const kinds = Array.from({ length: 3 }, () => dice(2));
  const cap = kinds.map(() => 1 + dice(3));
  const rows = Array.from({ length: 6 }, () => {
    const kind = dice(2);
    return kinds.map((other, j) => [j, scores[2 * kind + other] as number] as const);
  });
  const quotas = [...nestedQuotas(rows.length, cap.length, dice), { limit: 1 + dice(5) }];
  return { instance: instanceOf(cap, rows), quotas };
}

describe('solveWithQuotas', () => {
  test('finds the very pairs of brute force under nested quotas, with locks and second mentors, and proves them', () => {
    for (let seed = 1; seed <= 2500; seed++) {
      const problem = randomProblem(diceOf(seed + 1_000_000));
      const found = solveWithQuotas(problem);
      const { mentorsOf, matched, pairs, score } = found;
      expect({ mentorsOf, matched, pairs, score }).toEqual(bruteQuotas(problem));
      expect(found).toMatchObject({ exact: true, overlapping: [], bound: { matched, pairs, score } });
      expect(checkQuotaMatching(problem, found)).toEqual({ proven: true, faults: [], gap: BigInt(0) });
    }
  });

  test('finds the very pairs of brute force among people alike, of whom quotas take a part', () => {
    let settled = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const problem = alikeProblem(diceOf(seed + 1_250_000));
      const found = solveWithQuotas(problem);
      const { mentorsOf, matched, pairs, score } = found;
      expect({ mentorsOf, matched, pairs, score }).toEqual(bruteQuotas(problem));
      expect(checkQuotaMatching(problem, found).proven).toBe(true);
      if (matched > 0 && matched < mentorsOf.length) settled++;
    }
    expect(settled).toBeGreaterThan(200);
  });

  test('without quotas is the plain optimum', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const dice = diceOf(seed + 1_100_000);
      const instance = smallInstance(dice, {
        mentees: 25,
        mentors: 10,
        mostSeats: 3,
        lowest: 0,
        spread: 4,
        density: 50,
      });
      const plain = solveAssignment(instance);
      const found = solveWithQuotas({ instance, quotas: [] });
      expect(found).toMatchObject({ matched: plain.matched, score: plain.score });
      expect(found.mentorsOf.map(([mentor]) => mentor ?? -1)).toEqual(Array.from(plain.mentorOf));
    }
  });

  test('keeps overlapping quotas, names them, and stays within its bound', () => {
    let inexact = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const dice = diceOf(seed + 1_200_000);
      const instance = smallInstance(dice, { mentees: 5, mentors: 4, mostSeats: 2, lowest: 0, spread: 9, density: 80 });
      const quotas: Quota[] = [
        { mentors: [0, 1], limit: 1 + dice(2) },
        { mentors: [1, 2], limit: 1 + dice(2) },
        { mentees: [0, 1, 2], mentors: [0, 2, 3], limit: 1 + dice(2) },
      ];
      const problem = { instance, quotas };
      const found = solveWithQuotas(problem);
      expect(found.overlapping.length).toBeGreaterThan(0);
      const brute = bruteQuotas(problem);
      const worth = (totals: { matched: number; score: number }) => totals.matched * 1000 + totals.score;
      expect(worth(found)).toBeLessThanOrEqual(worth(brute));
      expect(worth(brute)).toBeLessThanOrEqual(worth(found.bound));
      const verdict = checkQuotaMatching(problem, found);
      expect(verdict.faults.filter((fault) => fault !== 'not-proven')).toEqual([]);
      if (found.exact) expect(worth(found)).toBe(worth(brute));
      else inexact++;
    }
    expect(inexact).toBeGreaterThan(0);
  });

  test('gives nobody a second mentor while somebody else could have a first', () => {
    const instance = instanceOf(
      [1, 1],
      [
        [
          [0, 90],
          [1, 90],
        ],
        [[1, 1]],
      ],
    );
    const found = solveWithQuotas({ instance, quotas: [], demand: Int32Array.of(2, 1) });
    expect(found.mentorsOf).toEqual([[0], [1]]);
  });

  test('lets locks exceed a quota but admits nobody else to it', () => {
    const instance = instanceOf([2, 1], [[[0, 5]], [[0, 9]], [[1, 1]]]);
    const problem = { instance: { ...instance, lock: Int32Array.of(0, -1, -1) }, quotas: [{ mentors: [0], limit: 0 }] };
    const found = solveWithQuotas(problem);
    expect(found.mentorsOf).toEqual([[0], [], [1]]);
    expect(checkQuotaMatching(problem, found).proven).toBe(true);
  });
});

describe('checkQuotaMatching', () => {
  const instance = instanceOf(
    [1, 1, 1],
    [
      [
        [0, 50],
        [2, 20],
      ],
      [
        [1, 60],
        [2, 30],
      ],
      [[1, 55]],
    ],
  );
  const problem: QuotaProblem = { instance, quotas: [{ mentors: [0, 1], limit: 1 }] };
  const found = solveWithQuotas(problem);

  test('accepts the optimum and names its price of a place in the quota', () => {
    expect(found).toMatchObject({ matched: 2, score: 85, exact: true });
    expect(found.mentorsOf).toEqual([[], [2], [1]]);
    expect(checkQuotaMatching(problem, found).proven).toBe(true);
  });

  test('refuses each kind of damage', () => {
    const faults = (claim: Partial<typeof found>) => checkQuotaMatching(problem, { ...found, ...claim }).faults;
    expect(faults({ mentorsOf: [[0], [2], [1]] })).toContain('quota-exceeded');
    expect(faults({ mentorsOf: [[2], [2], [1]] })).toContain('seats-exceeded');
    expect(faults({ mentorsOf: [[1], [2], []] })).toContain('pair-forbidden');
    expect(faults({ mentorsOf: [[], [2, 1], []] })).toContain('demand-exceeded');
    expect(faults({ mentorsOf: [[2], [1], []] })).toEqual(['not-proven']);
    expect(faults({ mentorsOf: [[], [2], []] })).toEqual(['not-proven']);
    expect(faults({ prices: Float64Array.of(-1, 0, 0) })).toEqual(['price-negative']);
    expect(faults({ worths: { first: 10, second: 1 } })).toContain('worth-too-small');
    expect(faults({ quotaPrices: Float64Array.of(0) })).toEqual(['not-proven']);
    expect(faults({ mentorsOf: [] })).toEqual(['shape']);
    const locked = { ...problem, instance: { ...instance, lock: Int32Array.of(2, -1, -1) } };
    expect(checkQuotaMatching(locked, found).faults).toContain('lock-broken');
  });
});
