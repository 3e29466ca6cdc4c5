/** Wishes, refusals, trial meetings and earlier proposals, from the pool to the pairs. */
import fc from 'fast-check';
import { withBonuses } from '../../../src/domain/matching/adjust-instance';
import { choosePairs } from '../../../src/domain/pairs/choose-pairs';
import { openMarket } from '../../../src/domain/pairs/pair-market';
import type { PairConstraint, PairOpinion, Pool } from '../../../src/domain/pairs/pool';
import type { Settings } from '../../../src/domain/programme/settings';
import { bruteForce } from '../matching/brute-force';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';
import { outcomeOf } from './propose';

const WISHING: Settings = { ...SETTINGS, weights: { ...SETTINGS.weights, preference: 300, trial: 200 } };

/** Who gets whom, and the facts of the choice. */
function run(input: Pool, settings = WISHING) {
  const open = openMarket(input, settings);
  const choice = choosePairs(open.market);
  const found = outcomeOf(open, choice.mentorOf);
  const pairs = found.proposals.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`);
  return { ...found, ...choice, market: open.market, pairs };
}

const pair = (menteeId: string, mentorId: string) => ({ menteeId, mentorId });
const two = [mentee('Н-1'), mentee('Н-2', {}, { requestedAt: '2026-09-02T06:00:00.000Z' })];
const both = [mentor('М-1'), mentor('М-2')];

describe('A wish', () => {
  test('decides between mentors who fit alike, and the first choice outweighs the second', () => {
    const opinions = [
      { ...pair('Н-1', 'М-2'), menteeRank: 2 },
      { ...pair('Н-2', 'М-2'), menteeRank: 1 },
    ];
    expect(run(pool(two, both)).pairs).toEqual(['Н-1 М-1', 'Н-2 М-2']);
    expect(run({ ...pool(two, both), opinions: opinions.slice(0, 1) }).pairs).toEqual(['Н-1 М-2', 'Н-2 М-1']);
    const { pairs, proposals } = run({ ...pool(two, both), opinions });
    expect(pairs).toEqual(['Н-1 М-1', 'Н-2 М-2']);
    expect(proposals[1]).toMatchObject({ parts: { preference: 150 }, facts: { menteeRank: 1 } });
  });

  test('of both sides counts as one opinion of the pair', () => {
    const opinions = [
      { ...pair('Н-1', 'М-2'), menteeRank: 1 },
      { ...pair('Н-1', 'М-2'), mentorRank: 1 },
    ];
    const { proposals } = run({ ...pool(two, both), opinions });
    expect(proposals[0]).toMatchObject({ parts: { preference: 300 }, facts: { menteeRank: 1, mentorRank: 1 } });
  });

  test('never brings a refused pair together', () => {
    const constraints: PairConstraint[] = [{ ...pair('Н-1', 'М-1'), kind: 'refused' }];
    const opinions = [{ ...pair('Н-1', 'М-1'), menteeRank: 1, mentorRank: 1 }];
    const mutual = { ...constraints[0], kind: 'mutual' } as PairConstraint;
    const { pairs, unmatched, brokenLocks } = run({
      ...pool([two[0] as never], [both[0] as never], [...constraints, mutual]),
      opinions,
    });
    expect({ pairs, brokenLocks, codes: unmatched.map(({ code }) => code) }).toEqual({
      pairs: [],
      brokenLocks: [],
      codes: ['only-refused'],
    });
  });
});

describe('Two who named each other first, where that joins them,', () => {
  const better = mentor('М-1', { competences: ['maths'] });
  const wished = mentor('М-2', { competences: [] });
  const mutual: PairConstraint = { ...pair('Н-1', 'М-2'), kind: 'mutual' };

  test('are joined whatever the points say', () => {
    expect(run(pool([two[0] as never], [better, wished])).pairs).toEqual(['Н-1 М-1']);
    expect(run(pool([two[0] as never], [better, wished], [mutual])).pairs).toEqual(['Н-1 М-2']);
  });

  test('give way to the curator’s lock and to a missing seat without complaint', () => {
    const lock: PairConstraint = { ...pair('Н-1', 'М-1'), kind: 'lock' };
    expect(run(pool([two[0] as never], [better, wished], [mutual, lock]))).toMatchObject({
      pairs: ['Н-1 М-1'],
      brokenLocks: [],
    });
    const full = mentor('М-2', { seats: 1 }, { takenSeats: 1 });
    expect(run(pool([two[0] as never], [better, full], [mutual]))).toMatchObject({
      pairs: ['Н-1 М-1'],
      brokenLocks: [],
    });
  });
});

describe('A trial meeting', () => {
  const trial = (trialMark: number) => [{ ...pair('Н-1', 'М-2'), trialMark }];

  test('that went well brings the pair forward, one that went badly brings it nothing', () => {
    expect(run({ ...pool(two, both), opinions: trial(10) })).toMatchObject({ pairs: ['Н-1 М-2', 'Н-2 М-1'] });
    expect(run({ ...pool(two, both), opinions: trial(10) }).proposals[0]?.parts.trial).toBe(200);
    expect(run({ ...pool(two, both), opinions: trial(5) })).toMatchObject({ pairs: ['Н-1 М-1', 'Н-2 М-2'] });
  });

  test('that went badly takes the favour of an earlier proposal away', () => {
    const constraints: PairConstraint[] = [{ ...pair('Н-1', 'М-2'), kind: 'proposed' }];
    expect(run(pool(two, both, constraints)).pairs).toEqual(['Н-1 М-2', 'Н-2 М-1']);
    expect(run({ ...pool(two, both, constraints), opinions: trial(6) }).pairs).toEqual(['Н-1 М-2', 'Н-2 М-1']);
    expect(run({ ...pool(two, both, constraints), opinions: trial(5) }).pairs).toEqual(['Н-1 М-1', 'Н-2 М-2']);
  });
});

test('without wishes nothing is said of stability, and the order of the choice changes nothing', () => {
  const plain = run(pool(two, both));
  expect(plain.stability).toBeUndefined();
  expect(run(pool(two, both), { ...WISHING, matchingOrder: 'mutual-wishes' }).pairs).toEqual(plain.pairs);
});

const TAGS = ['maths', 'coding', 'english', 'sport'];
const numbered = <T>(count: number, one: (index: number) => fc.Arbitrary<T>) =>
  fc.tuple(...Array.from({ length: count }, (_, index) => one(index)));
const sides = { menteeId: fc.nat(6).map((i) => `Н-${i}`), mentorId: fc.nat(3).map((j) => `М-${j}`) };
const rank = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined });

/** Ranks as the sheet gives them: nobody gives one place twice, nor one person two places. */
function ranked(
  opinions: readonly (PairOpinion & { menteeRank?: number | undefined; mentorRank?: number | undefined })[],
) {
  const taken = new Set<string>();
  const fresh = (...keys: string[]) => {
    const free = keys.every((key) => !taken.has(key));
    if (free) for (const key of keys) taken.add(key);
    return free;
  };
  return opinions.flatMap(({ menteeId, mentorId, menteeRank, mentorRank }): PairOpinion[] => [
    ...(menteeRank && fresh(`${menteeId}#${menteeRank}`, `${menteeId}>${mentorId}`)
      ? [{ menteeId, mentorId, menteeRank }]
      : []),
    ...(mentorRank && fresh(`${mentorId}#${mentorRank}`, `${mentorId}>${menteeId}`)
      ? [{ menteeId, mentorId, mentorRank }]
      : []),
  ]);
}

const anyPool = fc
  .record({
    mentees: numbered(7, (i) => fc.subarray(TAGS).map((requests) => mentee(`Н-${i}`, { requests }))),
    mentors: numbered(4, (j) =>
      fc
        .record({ competences: fc.subarray(TAGS), seats: fc.integer({ min: 0, max: 3 }) })
        .map((profile) => mentor(`М-${j}`, profile)),
    ),
    constraints: fc.array(
      fc.record({
        ...sides,
        kind: fc.constantFrom('proposed' as const, 'proposed' as const, 'refused' as const, 'lock' as const),
      }),
      { maxLength: 10 },
    ),
    opinions: fc
      .array(fc.record({ ...sides, menteeRank: rank, mentorRank: rank }), { maxLength: 14 })
      .map((all) => ranked(all as never)),
  })
  .map(({ mentees, mentors, constraints, opinions }): Pool => ({ ...pool(mentees, mentors, constraints), opinions }));

/** Pairs that block, by the definition: every pair of two who named each other is looked at. */
function blocking({
  market,
  pairs,
  opinions,
}: {
  market: ReturnType<typeof run>['market'];
  pairs: readonly string[];
  opinions: readonly PairOpinion[];
}) {
  const rankOf = (side: 'menteeRank' | 'mentorRank', key: string) =>
    opinions.find((each) => `${each.menteeId} ${each.mentorId}` === key && each[side])?.[side] ?? 9;
  const locked = new Set([...market.lock].flatMap((mentor, row) => (mentor >= 0 ? [`Н-${row}`] : [])));
  const named = new Set(opinions.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`));
  return [...named].filter((key) => {
    const [one = '', other = ''] = key.split(' ');
    const row = Number(one.slice(2));
    const admissible = market.col.subarray(market.rowPtr[row], market.rowPtr[row + 1]).includes(Number(other.slice(2)));
    if (rankOf('menteeRank', key) > 3 || rankOf('mentorRank', key) > 3) return false;
    if (!admissible || locked.has(one) || pairs.includes(key)) return false;
    const own = pairs.find((each) => each.startsWith(`${one} `));
    const theirs = pairs.filter((each) => each.endsWith(` ${other}`));
    const free = theirs.length < (market.cap[Number(other.slice(2))] ?? 0);
    const rather = own === undefined || rankOf('menteeRank', key) < rankOf('menteeRank', own);
    const givesWay = theirs.some(
      (each) => !locked.has(each.split(' ')[0] ?? '') && rankOf('mentorRank', each) > rankOf('mentorRank', key),
    );
    return rather && (free || givesWay);
  }).length;
}

describe('For any pool', () => {
  test('the choice is that of brute force when each earlier proposal that may stay is worth the points of the setting', () => {
    fc.assert(
      fc.property(anyPool, fc.constantFrom(0, 10, 60, 400), (input, keepPoints) => {
        const { market, mentorOf, assignment, proof } = run(input, { ...WISHING, keepPoints });
        const bonuses = [...(market.keep?.earlier ?? [])].flatMap((mentor, row) =>
          mentor < 0 ? [] : [{ mentee: row, mentor, points: keepPoints }],
        );
        expect([...mentorOf]).toEqual(bruteForce(withBonuses(market, bonuses)).mentorOf);
        const most = bruteForce(market);
        const optimal = { matched: most.matched, score: most.score };
        expect(assignment?.matched).toBe(optimal.matched);
        expect(proof).toEqual(
          assignment?.score === optimal.score
            ? { verdict: 'proven', faults: [] }
            : { verdict: 'not-proven', bound: optimal, faults: [] },
        );
      }),
      { numRuns: 400 },
    );
  });

  test('a second run over the proposals of the first moves nobody', () => {
    fc.assert(
      fc.property(anyPool, (input) => {
        const first = run(input);
        const constraints = [
          ...input.constraints.filter(({ kind }) => kind !== 'proposed'),
          ...first.proposals.map(({ menteeId, mentorId }) => ({ menteeId, mentorId, kind: 'proposed' as const })),
        ];
        const second = run({ ...input, constraints });
        expect(second.pairs).toEqual(first.pairs);
      }),
      { numRuns: 200 },
    );
  });

  test('blocking pairs are those of the definition; the stable order has none, holds locks, and each order tells the other’s totals', () => {
    let [withBlocking, withPrice] = [0, 0];
    fc.assert(
      fc.property(anyPool, (input) => {
        fc.pre((input.opinions ?? []).length > 0);
        const opinions = input.opinions ?? [];
        const most = run(input, { ...WISHING, keepPoints: 0 });
        const stable = run(input, { ...WISHING, keepPoints: 0, matchingOrder: 'mutual-wishes' });
        expect(most.stability).toEqual({
          order: 'most-pairs',
          blocking: blocking({ ...most, opinions }),
          other: { matched: stable.matched, score: stable.score, blocking: 0 },
        });
        expect(stable.stability).toEqual({
          order: 'mutual-wishes',
          blocking: 0,
          other: { matched: most.matched, score: most.score, blocking: most.stability?.blocking },
        });
        expect(blocking({ ...stable, opinions })).toBe(0);
        const locks = [...stable.market.lock];
        expect(locks.every((mentor, row) => mentor < 0 || stable.mentorOf[row] === mentor)).toBe(true);
        if ((most.stability?.blocking ?? 0) > 0) withBlocking++;
        if (stable.matched < most.matched || stable.score < most.score) withPrice++;
      }),
      { numRuns: 400 },
    );
    expect(withBlocking).toBeGreaterThan(10);
    expect(withPrice).toBeGreaterThan(10);
  });
});
