/** The checker of groups: it agrees with what is proven, and no damage to a claim passes. */
import type { AssignmentInstance } from '../../../src/domain/matching/assignment';
import { checkGroupMatching } from '../../../src/domain/matching/group-certificate';
import type { GroupProof, LimitPrices } from '../../../src/domain/matching/group-problem';
import { solveWithGroupMinimum } from '../../../src/domain/matching/solve-with-group-minimum';
import { bruteWithMinimum, problemWithQuotas } from './brute-groups';
import { type Dice, diceOf, instanceOf } from './random-instance';

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
