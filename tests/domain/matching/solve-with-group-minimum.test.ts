/** Groups from a minimum or not at all: feasible always, optimal when said so, and never above the bound. */
import type { AssignmentInstance } from '../../../src/domain/matching/assignment';
import { checkGroupMatching } from '../../../src/domain/matching/group-certificate';
import type { GroupProblem, GroupProof, LimitPrices } from '../../../src/domain/matching/group-problem';
import { lockedWithin, quotaCover } from '../../../src/domain/matching/quotas';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { solveWithGroupMinimum } from '../../../src/domain/matching/solve-with-group-minimum';
import { type Dice, diceOf, instanceOf, smallInstance, withRandomLocks } from './random-instance';

/** Number and points beside locked pairs; undefined where nothing holds. Stuck groups may have any size. */
function bruteWithMinimum(
  { instance, quotas, minimum }: GroupProblem,
  stuck: readonly number[] = [],
): { matched: number; score: number } | undefined {
  const { cap, rowPtr, col, weight, lock } = instance;
  const mentees = rowPtr.length - 1;
  const load = new Int32Array(cap.length);
  let best: { matched: number; score: number } | undefined;
  const covers = quotas.map(quotaCover);
  const room = quotas.map((quota) => Math.max(0, quota.limit - lockedWithin(instance, quota)));
  lock?.forEach((j) => {
    if (j >= 0) load[j] = (load[j] as number) + 1;
  });
  const join = (i: number, j: number, by: 1 | -1): void => {
    load[j] = (load[j] as number) + by;
    covers.forEach((isIn, q) => {
      if (isIn(i, j)) room[q] = (room[q] as number) - by;
    });
  };
  const place = (i: number, matched: number, score: number): void => {
    if (i === mentees) {
      const whole = load.every((mine, j) => mine === 0 || mine >= (minimum[j] as number) || stuck.includes(j));
      if (!whole || (best !== undefined && (best.matched - matched || best.score - score) >= 0)) return;
      best = { matched, score };
      return;
    }
    place(i + 1, matched, score);
    if ((lock?.[i] ?? -1) >= 0) return;
    for (let e = rowPtr[i] as number; e < (rowPtr[i + 1] as number); e++) {
      const j = col[e] as number;
      if ((load[j] as number) >= (cap[j] as number)) continue;
      if (covers.some((isIn, q) => isIn(i, j) && (room[q] as number) <= 0)) continue;
      join(i, j, 1);
      place(i + 1, matched + 1, score + (weight[e] as number));
      join(i, j, -1);
    }
  };
  place(0, 0, 0);
  return best;
}

function problemWithQuotas(dice: Dice): GroupProblem {
  const shape = {
    mentees: 2 + dice(5),
    mentors: 2 + dice(3),
    mostSeats: 4,
    lowest: 0,
    spread: 1 + dice(30),
    density: 70,
  };
  const plain = smallInstance(dice, shape);
  const instance = dice(3) === 0 ? withRandomLocks(plain, dice) : plain;
  const quotas = [{ mentors: [0, 1], limit: dice(5) }, { mentees: [0, 2, 3], limit: dice(4) }, { limit: 1 + dice(5) }];
  return { instance, quotas: quotas.filter(() => dice(2) === 0), minimum: instance.cap.map(() => dice(4)) };
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
      const problem = { instance, quotas: [], minimum };
      const found = solveWithGroupMinimum(problem);
      const brute = bruteWithMinimum(problem, found.stuck);
      expect({ matched: found.matched, score: found.score }).toEqual(brute);
      expect(found).toMatchObject({ exact: true, bound: brute });
      expect(checkGroupMatching(problem, found)).toMatchObject({ proven: true, faults: [] });
      if (found.stuck.length > 0) {
        expect(bruteWithMinimum(problem)).toBeUndefined();
        continue;
      }
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
      const quick = solveWithGroupMinimum({ instance, quotas: [], minimum }, 1);
      const long = solveWithGroupMinimum({ instance, quotas: [], minimum }, 3000);
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
    const found = solveWithGroupMinimum({ instance, quotas: [], minimum: new Int32Array(6).fill(1) });
    expect(found).toMatchObject({ matched: plain.matched, score: plain.score, exact: true, small: [], examined: 0 });
  });

  test('closes a group that cannot be filled and fills one that is worth it', () => {
    const rows = [
      [
        [0, 50],
        [1, 10],
      ],
      [[1, 40]],
      [[1, 40]],
      [[0, 5]],
    ] as const;
    const problem = { instance: instanceOf([3, 3], rows), quotas: [], minimum: Int32Array.of(2, 3) };
    const found = solveWithGroupMinimum(problem);
    expect(Array.from(found.mentorOf)).toEqual([1, 1, 1, -1]);
    expect(found.small).toEqual([{ mentor: 1, mentees: 2, minimum: 3 }]);
    expect(checkGroupMatching(problem, found)).toMatchObject({ proven: true, bound: { matched: 3, score: 90 } });
  });

  test('closes at once a group without enough seats or people, so that its bound is of what can be', () => {
    const row = [[0, 50]] as const;
    const two = { instance: instanceOf([2], [row, row, row]), quotas: [], minimum: Int32Array.of(3) };
    const few = { instance: instanceOf([5], [row, row]), quotas: [], minimum: Int32Array.of(3) };
    for (const problem of [two, few]) {
      const found = solveWithGroupMinimum(problem);
      expect(found).toMatchObject({ matched: 0, bound: { matched: 0, score: 0 }, examined: 0 });
      expect(checkGroupMatching(problem, found).proven).toBe(true);
    }
  });

  test('tells a group that a lock holds below its minimum', () => {
    const instance = { ...instanceOf([3], [[[0, 5]]]), lock: Int32Array.of(0) };
    const problem = { instance, quotas: [], minimum: Int32Array.of(2) };
    const found = solveWithGroupMinimum(problem);
    expect(found.stuck).toEqual([0]);
    expect(Array.from(found.mentorOf)).toEqual([0]);
    expect(checkGroupMatching(problem, found)).toMatchObject({ proven: true, bound: { matched: 1, score: 5 } });
  });

  test('under nested quotas too equals brute force, is proven, and opens the groups of locks where it can', () => {
    let branched = 0;
    let explained = 0;
    for (let seed = 1; seed <= 800; seed++) {
      const problem = problemWithQuotas(diceOf(seed + 1_450_000));
      const found = solveWithGroupMinimum(problem);
      const { matched, score, stuck } = found;
      expect({ matched, score }).toEqual(bruteWithMinimum(problem, stuck));
      for (const mentor of stuck) {
        const others = stuck.filter((each) => each !== mentor);
        expect(bruteWithMinimum(problem, others)).toBeUndefined();
      }
      expect(checkGroupMatching(problem, found)).toMatchObject({ proven: true, faults: [] });
      if (found.examined > 0) branched++;
      explained += found.whyStuck.size;
      const silent = checkGroupMatching(problem, { ...found, whyStuck: new Map() }).faults;
      expect(silent).toEqual(found.whyStuck.size > 0 ? ['stuck-not-proven'] : []);
    }
    expect(branched).toBeGreaterThan(100);
    expect(explained).toBeGreaterThan(5);
  });
});

describe('checkGroupMatching', () => {
  const rows = [
    [
      [0, 50],
      [1, 10],
    ],
    [
      [1, 40],
      [2, 9],
    ],
    [
      [1, 40],
      [2, 9],
    ],
    [[0, 5]],
  ] as const;
  const problem = {
    instance: instanceOf([3, 3, 1], rows),
    quotas: [{ mentors: [1, 2], limit: 3 }],
    minimum: Int32Array.of(2, 3, 1),
  };
  const found = solveWithGroupMinimum(problem);
  const faults = (claim: Partial<typeof found>) => checkGroupMatching(problem, { ...found, ...claim }).faults;

  test('accepts the optimum, whose proof has cases', () => {
    expect(Array.from(found.mentorOf)).toEqual([1, 1, 1, -1]);
    expect(checkGroupMatching(problem, found)).toEqual({
      proven: true,
      faults: [],
      bound: { matched: 3, score: 90 },
      cases: 3,
    });
  });

  test('refuses each kind of damage to the pairs', () => {
    expect(faults({ mentorOf: Int32Array.of(0, 2, 2, 0) })).toContain('seats-exceeded');
    expect(faults({ mentorOf: Int32Array.of(0, 0, -1, 0) })).toContain('pair-forbidden');
    expect(faults({ mentorOf: Int32Array.of(0, 1, 1, 0) })).toContain('group-too-small');
    expect(faults({ mentorOf: Int32Array.of(0, 2, -1, 0) })).toEqual(['not-proven']);
    expect(faults({ mentorOf: Int32Array.of(0) })).toEqual(['shape']);
    const narrow = { ...problem, quotas: [{ mentors: [1, 2], limit: 0 }] };
    expect(checkGroupMatching(narrow, found).faults).toContain('quota-exceeded');
    const locked = { ...problem, instance: { ...problem.instance, lock: Int32Array.of(2, -1, -1, -1) } };
    expect(checkGroupMatching(locked, found).faults).toContain('lock-broken');
  });

  test('refuses proofs with a case too few, with the cases of a mentor twice, and with prices that are none', () => {
    const [leaf, other] = casesOf(found.proof) as [LimitPrices, LimitPrices];
    const mentor = 1;
    const whole: GroupProof = { mentor, closed: leaf, filled: other };
    expect(faults({ proof: leaf })).not.toEqual([]);
    expect(faults({ proof: { mentor, filled: other } })).toContain('case-missing');
    expect(faults({ proof: { mentor, closed: leaf } as unknown as GroupProof })).toContain('case-missing');
    expect(faults({ proof: {} as unknown as GroupProof })).toContain('case-missing');
    expect(faults({ proof: { mentor, closed: leaf, filled: whole } })).toContain('case-missing');
    expect(faults({ proof: { ...leaf, prices: leaf.prices.map((price) => price + 0.5) } })).toContain(
      'price-not-exact',
    );
    expect(faults({ proof: { ...leaf, prices: Float64Array.of(-1, 0, 0) } })).toContain('price-negative');
    expect(faults({ proof: { ...leaf, quotaPrices: Float64Array.of(-1) } })).toContain('price-negative');
    expect(faults({ worth: 10 })).toContain('worth-too-small');
    expect(faults({ worth: found.worth - 1 })).toContain('worth-too-small');
    expect(checkGroupMatching(problem, { ...found, worth: 10 }).bound).toBeUndefined();
    expect(faults({ worth: found.worth + 0.5 })).toEqual(['price-not-exact']);
  });

  test('tells the number of a bound from its points where these are below 0', () => {
    const below = { instance: instanceOf([1], [[[0, -3]]]), quotas: [], minimum: Int32Array.of(0) };
    const verdict = checkGroupMatching(below, solveWithGroupMinimum(below));
    expect(verdict).toMatchObject({ proven: true, bound: { matched: 1, score: -3 } });
  });

  test('refuses numbers so large that sums would lose a point', () => {
    const two = {
      instance: instanceOf(
        [1, 1],
        [
          [
            [0, 2],
            [1, 1],
          ],
        ],
      ),
      quotas: [{ limit: 1 }],
      minimum: new Int32Array(2),
    };
    const huge = Number.MAX_SAFE_INTEGER;
    const proof = { prices: new Float64Array(2), quotaPrices: Float64Array.of(huge) };
    const second = { mentorOf: Int32Array.of(1), stuck: [], whyStuck: new Map(), worth: huge, proof };
    expect(checkGroupMatching(two, second)).toEqual({ proven: false, faults: ['price-not-exact'], cases: 0 });
    expect(checkGroupMatching(two, { ...second, worth: 100 }).faults).toContain('price-not-exact');
    const most = { prices: new Float64Array(2), quotaPrices: Float64Array.of(2 ** 51) };
    expect(checkGroupMatching(two, { ...second, worth: 2 ** 51, proof: most })).toMatchObject({
      faults: ['not-proven'],
      bound: { matched: 1, score: 2 },
    });
    const twice = { ...two, quotas: [{ limit: 1 }, { limit: 1 }] };
    const doubled = { prices: new Float64Array(2), quotaPrices: Float64Array.of(2 ** 51, 2 ** 51) };
    expect(checkGroupMatching(twice, { ...second, worth: 100, proof: doubled }).faults).toContain('price-not-exact');
  });

  test('refuses to leave a group of a lock too small that could be filled, whatever the prices', () => {
    const rows = [
      [[0, 9]],
      [
        [0, 1],
        [1, 50],
      ],
    ] as const;
    const instance = { ...instanceOf([2, 1], rows), lock: Int32Array.of(0, -1) };
    const asked = { instance, quotas: [], minimum: Int32Array.of(2, 1) };
    const relaxed = { instance, quotas: [], minimum: new Int32Array(2) };
    const better = { ...solveWithGroupMinimum(relaxed), stuck: [0] };
    expect(solveWithGroupMinimum(asked)).toMatchObject({ score: 1, stuck: [] });
    expect(better).toMatchObject({ score: 50, whyStuck: new Map() });
    expect(checkGroupMatching(asked, better).faults).toEqual(['stuck-not-proven']);
    const none = { prices: Float64Array.of(0, 0), quotaPrices: new Float64Array() };
    const fallen = { prices: Float64Array.of(-1_000_000, 0), quotaPrices: new Float64Array() };
    const wrong = { prices: Float64Array.of(-1_000_000, -1_000_000), quotaPrices: new Float64Array() };
    for (const why of [none, fallen, wrong]) {
      const claim = { ...better, whyStuck: new Map([[0, why]]) };
      expect(checkGroupMatching(asked, claim).faults).toEqual(['stuck-not-proven']);
    }
  });

  test('never bounds below what can be, whatever the prices', () => {
    let bounded = 0;
    for (let seed = 1; seed <= 600; seed++) {
      const dice = diceOf(seed + 1_480_000);
      const any = problemWithQuotas(dice);
      const { proof, ...claim } = solveWithGroupMinimum(any);
      const worth = claim.worth + dice(3) - 1;
      const damaged = checkGroupMatching(any, { ...claim, worth, proof: withOtherPrices(proof, dice) });
      if (damaged.bound === undefined) continue;
      bounded++;
      const best = bruteWithMinimum(any, claim.stuck);
      const { matched, score } = lockedTotals(any.instance);
      const left = worth * (damaged.bound.matched - matched) + damaged.bound.score - score;
      expect(left).toBeGreaterThanOrEqual(worth * (best?.matched ?? 0) + (best?.score ?? 0));
    }
    expect(bounded).toBeGreaterThan(100);
  });
});

function lockedTotals({ rowPtr, col, weight, lock }: AssignmentInstance): { matched: number; score: number } {
  let [matched, score] = [0, 0];
  lock?.forEach((mentor, i) => {
    if (mentor < 0) return;
    const place = col.subarray(rowPtr[i], rowPtr[i + 1]).indexOf(mentor);
    matched++;
    score += place < 0 ? 0 : (weight[(rowPtr[i] as number) + place] as number);
  });
  return { matched, score };
}

function casesOf(proof: GroupProof): LimitPrices[] {
  if (!('mentor' in proof)) return [proof];
  return [...(proof.closed ? casesOf(proof.closed) : []), ...casesOf(proof.filled)];
}

/** Prices moved, cases dropped, put in each other's place, or looked at twice. */
function withOtherPrices(proof: GroupProof, dice: Dice): GroupProof {
  if ('mentor' in proof) {
    const { mentor, closed, filled } = proof;
    const [one, other] = dice(8) === 0 ? [filled, closed ?? filled] : [closed, filled];
    if (dice(8) === 0) return withOtherPrices(other, dice);
    return {
      mentor,
      ...(one && dice(8) > 0 ? { closed: withOtherPrices(one, dice) } : {}),
      filled: withOtherPrices(dice(8) === 0 ? proof : other, dice),
    };
  }
  const moved = (prices: Float64Array) => prices.map((price) => price + dice(5) - (price > 4 ? 2 : 0));
  return { prices: moved(proof.prices), quotaPrices: moved(proof.quotaPrices) };
}
