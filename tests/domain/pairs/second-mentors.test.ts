import fc from 'fast-check';
import { choosePairs } from '../../../src/domain/pairs/choose-pairs';
import { explainChoice } from '../../../src/domain/pairs/explain-choice';
import { type OpenMarket, openMarket } from '../../../src/domain/pairs/pair-market';
import type { PairConstraint, Pool } from '../../../src/domain/pairs/pool';
import { openSecondMarket } from '../../../src/domain/pairs/second-mentors';
import type { Settings } from '../../../src/domain/programme/settings';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';
import { outcomeOf } from './propose';

/** Both choices of a run: who got whom first, and who got whom beside that. */
function matched(input: Pool, settings: Settings = SETTINGS) {
  const first = openMarket(input, settings);
  const mentorOf = choosePairs(first.market).mentorOf;
  const second = openSecondMarket(first, mentorOf);
  const chosen = second && choosePairs(second.market);
  return {
    first,
    second,
    firsts: idsOf(first, mentorOf),
    seconds: second && chosen ? idsOf(second, chosen.mentorOf) : [],
    proof: chosen?.proof,
    found: second && chosen ? outcomeOf(second, chosen.mentorOf) : undefined,
  };
}

function idsOf({ rows, round }: OpenMarket, mentorOf: Int32Array): [string, string][] {
  return rows.flatMap(({ mentee: at }, row): [string, string][] => {
    const mentorId = round.mentors[mentorOf[row] ?? -1]?.id;
    return mentorId === undefined ? [] : [[round.mentees[at]?.id ?? '', mentorId]];
  });
}

const TWO = { secondForm: 'pupil-pupil' };
const EMPLOYEE = {
  category: 'employee',
  forms: ['employer-pupil'] as string[],
  certificateDate: '2026-08-01',
} as const;
const lock = (menteeId: string, mentorId: string): PairConstraint => ({ kind: 'lock', menteeId, mentorId });

describe('A mentee with two mentors', () => {
  test('gets the second on a seat that nobody needs for a first one', () => {
    const seats = { seats: 2 };
    const input = pool([mentee('Н-1', {}, TWO), mentee('Н-2')], [mentor('М-1', seats), mentor('М-2')]);
    expect(matched(input)).toMatchObject({ seconds: [['Н-1', 'М-2']], proof: { verdict: 'proven' } });
    const both = pool([mentee('Н-1', {}, TWO), mentee('Н-2')], [mentor('М-1'), mentor('М-2')]);
    expect(matched(both)).toMatchObject({
      firsts: [
        ['Н-1', 'М-1'],
        ['Н-2', 'М-2'],
      ],
      seconds: [],
      found: {
        unmatched: [{ menteeId: 'Н-1', second: true, code: 'no-free-seats', against: { ways: [{ mentors: 1 }] } }],
      },
    });
  });

  test('is joined with one person once, and is told when nobody else would do', () => {
    const alone = pool([mentee('Н-1', {}, TWO)], [mentor('М-1', { seats: 3 })]);
    expect(matched(alone)).toMatchObject({
      firsts: [['Н-1', 'М-1']],
      seconds: [],
      found: { unmatched: [{ code: 'only-own-mentor', against: { inForm: 1, ways: [] } }] },
    });
  });

  test('gets one of each form where the curator names another form for the second, whoever fits better as the first', () => {
    const input = pool(
      [mentee('Н-1', { requests: ['sport'] }, { secondForm: 'employer-pupil' })],
      [mentor('М-1'), mentor('М-2'), mentor('М-3', { ...EMPLOYEE, competences: ['sport'] }), mentor('М-4', EMPLOYEE)],
    );
    expect(matched(input)).toMatchObject({ firsts: [['Н-1', 'М-3']], seconds: [['Н-1', 'М-1']] });
    const valid: PairConstraint = { kind: 'running', menteeId: 'Н-1', mentorId: 'М-1', form: 'pupil-pupil' };
    expect(matched({ ...input, constraints: [valid] })).toMatchObject({ firsts: [], seconds: [['Н-1', 'М-3']] });
    expect(matched({ ...input, constraints: [{ ...valid, mentorId: 'М-4', form: 'employer-pupil' }] })).toMatchObject({
      firsts: [],
      seconds: [['Н-1', 'М-1']],
    });
    const peers = matched(pool(input.mentees, input.mentors.slice(0, 2)));
    expect(peers.found?.unmatched).toMatchObject([
      { code: 'no-mentor-in-form', second: true, wanted: { form: 'employer-pupil' } },
    ]);
  });

  test('waits for the second alone while the first pair is valid, and for none while two are', () => {
    const running = (mentorId: string): PairConstraint => ({
      kind: 'running',
      menteeId: 'Н-1',
      mentorId,
      form: 'pupil-pupil',
    });
    const mentors = [mentor('М-1', {}, { takenSeats: 1 }), mentor('М-2'), mentor('М-3')];
    const one = matched(pool([mentee('Н-1', {}, TWO)], mentors, [running('М-1')]));
    expect([one.first.rows, one.first.ineligible, one.seconds]).toEqual([[], [], [['Н-1', 'М-2']]]);
    const two = matched(pool([mentee('Н-1', {}, TWO)], mentors, [running('М-1'), running('М-2')]));
    expect([two.first.ineligible, two.second]).toEqual([[{ menteeId: 'Н-1', rules: ['already-running'] }], undefined]);
  });

  test('keeps both mentors whom the curator locked, though another loses a first one by that', () => {
    const input = pool(
      [mentee('Н-1', {}, TWO), mentee('Н-2', { requests: ['sport'] })],
      [mentor('М-1'), mentor('М-2', { competences: ['sport'] })],
      [lock('Н-1', 'М-1'), lock('Н-1', 'М-2')],
    );
    expect(matched(input)).toMatchObject({ firsts: [['Н-1', 'М-1']], seconds: [['Н-1', 'М-2']] });
    const third = pool(input.mentees, [...input.mentors, mentor('М-3')], [...input.constraints, lock('Н-1', 'М-3')]);
    expect(matched(third).first.locks.broken).toMatchObject([{ mentorId: 'М-3', code: 'second-lock' }]);
  });

  test('by a wish of both sides alone takes nobody’s first mentor', () => {
    const input: Pool = pool(
      [mentee('Н-1', {}, TWO), mentee('Н-2', { requests: ['sport'] })],
      [mentor('М-1'), mentor('М-2', { competences: ['sport'] })],
      [lock('Н-1', 'М-1'), { kind: 'mutual', menteeId: 'Н-1', mentorId: 'М-2' }],
    );
    expect(matched(input)).toMatchObject({
      firsts: [
        ['Н-1', 'М-1'],
        ['Н-2', 'М-2'],
      ],
      seconds: [],
    });
  });

  test('keeps the first proposal as the first and the second as the second', () => {
    const mentors = ['М-1', 'М-2', 'М-3', 'М-4'].map((id) => mentor(id));
    const input = pool([mentee('Н-1', {}, TWO)], mentors, [
      { kind: 'proposed', menteeId: 'Н-1', mentorId: 'М-4' },
      { kind: 'proposed', menteeId: 'Н-1', mentorId: 'М-2', second: true },
    ]);
    expect(matched(input)).toMatchObject({ firsts: [['Н-1', 'М-4']], seconds: [['Н-1', 'М-2']] });
  });

  test('counts both pairs towards a limit of the curator', () => {
    const limited = {
      ...SETTINGS,
      forms: SETTINGS.forms.map((form) => (form.code === 'pupil-pupil' ? { ...form, mostPairs: 1 } : form)),
    };
    const input = pool([mentee('Н-1', {}, TWO)], [mentor('М-1'), mentor('М-2')]);
    expect(matched(input, limited)).toMatchObject({ seconds: [], found: { unmatched: [{ code: 'quota-full' }] } });
  });
});

test('The seats that a second mentor wants are more than those whom nobody has at all would take', () => {
  const running: PairConstraint = { kind: 'running', menteeId: 'Н-1', mentorId: 'М-1', form: 'pupil-pupil' };
  const people = [mentee('Н-1', {}, TWO), mentee('Н-2')];
  const taken = mentor('М-1', {}, { takenSeats: 1 });
  const { first, second } = matched(pool(people, [taken], [running]));
  if (!second) throw new Error('somebody waits for a second mentor');
  const nobody = Int32Array.of(-1);
  const reasons = explainChoice(second, nobody, undefined, explainChoice(first, nobody));
  expect(reasons.seatsWanted(0)).toBe(2);
  const seconds = (seats: number) => matched(pool(people, [taken, mentor('М-2', { seats })], [running])).seconds;
  expect([seconds(1), seconds(2)]).toEqual([[], [['Н-1', 'М-2']]]);
});

const TAGS = ['maths', 'coding', 'english'];

/** Up to four pupils, some of whom are to have two mentors, and up to four mentors; bans, locks and valid pairs among them. */
const anyPool: fc.Arbitrary<Pool> = fc
  .record({
    mentees: fc.array(
      fc.record({
        requests: fc.subarray(TAGS, { minLength: 1 }),
        secondForm: fc.constantFrom(undefined, 'pupil-pupil', 'employer-pupil'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    mentors: fc.array(
      fc.record({
        competences: fc.subarray(TAGS),
        seats: fc.integer({ min: 0, max: 2 }),
        more: fc.constantFrom({}, {}, EMPLOYEE),
      }),
      { maxLength: 4 },
    ),
    said: fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom<PairConstraint['kind']>('forbid', 'forbid', 'lock', 'running', 'mutual'),
        i: fc.nat(3),
        j: fc.nat(3),
      }),
      { maxLength: 6, selector: ({ i, j }) => 4 * i + j },
    ),
  })
  .map(({ mentees, mentors, said }) => {
    const constraints = said
      .filter(({ i, j }) => i < mentees.length && j < mentors.length)
      .map(({ kind, i, j }): PairConstraint => ({ kind, menteeId: `Н-${i}`, mentorId: `М-${j}`, form: 'pupil-pupil' }));
    const taken = (id: string) =>
      constraints.filter(({ kind, mentorId }) => kind === 'running' && mentorId === id).length;
    return pool(
      mentees.map(({ secondForm, ...profile }, i) => mentee(`Н-${i}`, profile, secondForm ? { secondForm } : {})),
      mentors.map(({ more, ...profile }, j) =>
        mentor(`М-${j}`, { ...profile, ...more }, { takenSeats: taken(`М-${j}`) }),
      ),
      constraints,
    );
  });

/** The most pairs, then points, of all ways to give rows one mentor each on these seats, every way tried. */
function bestByTrial({ market, rows }: OpenMarket): readonly [number, number] {
  const cap = [...market.cap];
  const tryRow = (row: number): readonly [number, number] => {
    if (row === rows.length) return [0, 0];
    const locked = market.lock[row] ?? -1;
    let best: readonly [number, number] = locked === -1 ? tryRow(row + 1) : [-1, 0];
    for (let e = market.rowPtr[row] ?? 0; e < (market.rowPtr[row + 1] ?? 0); e++) {
      const at = market.col[e] ?? -1;
      if ((cap[at] ?? 0) === 0 || (locked !== -1 && locked !== at)) continue;
      cap[at] = (cap[at] ?? 0) - 1;
      const [pairs, points] = tryRow(row + 1);
      cap[at] = (cap[at] ?? 0) + 1;
      const way = [pairs + 1, points + (market.weight[e] ?? 0)] as const;
      if (way[0] > best[0] || (way[0] === best[0] && way[1] > best[1])) best = way;
    }
    return best;
  };
  return tryRow(0);
}

/** How many people could have at least one mentor, of all ways in which everybody has up to as many as granted: every set of pairs tried. */
function mostServedByTrial({ rows, market, round, locks }: OpenMarket): number {
  const cap = [...market.cap].map((seats, at) => seats + (locks.reserved[at] ?? 0));
  const pairs = rows.flatMap((_, row) =>
    [...market.col.subarray(market.rowPtr[row], market.rowPtr[row + 1])].map((at) => [row, at] as const),
  );
  const had = new Int32Array(rows.length);
  const tryPair = (place: number): number => {
    const pair = pairs[place];
    if (!pair) return had.filter((count) => count > 0).length;
    const [row, at] = pair;
    let best = tryPair(place + 1);
    const wanted = round.mentees[rows[row]?.mentee ?? -1]?.secondForm ? 2 : 1;
    if ((cap[at] ?? 0) === 0 || (had[row] ?? 0) === wanted) return best;
    cap[at] = (cap[at] ?? 0) - 1;
    had[row] = (had[row] ?? 0) + 1;
    best = Math.max(best, tryPair(place + 1));
    cap[at] = (cap[at] ?? 0) + 1;
    had[row] = (had[row] ?? 0) - 1;
    return best;
  };
  return tryPair(0);
}

test('second mentors are as many and as good as the seats left allow, by brute force; no rule, seat or person is passed over', () => {
  fc.assert(
    fc.property(anyPool, (input) => {
      const { first, second, firsts, seconds, proof } = matched(input);
      if (!second) return expect(seconds).toEqual([]);
      const score = (pairs: readonly (readonly [string, string])[]): number =>
        pairs.reduce((sum, [menteeId, mentorId]) => {
          const row = second.rows.find((one) => second.round.mentees[one.mentee]?.id === menteeId);
          const at = second.round.mentors.findIndex(({ id }) => id === mentorId);
          return sum + (row?.scores[row.candidates.mentors.indexOf(at)] ?? Number.NaN);
        }, 0);
      expect([seconds.length, score(seconds)]).toEqual(bestByTrial(second));
      expect(proof?.verdict).toBe('proven');
      const valid = input.constraints
        .filter(({ kind }) => kind === 'running')
        .map((one) => [one.menteeId, one.mentorId]);
      const formOf = (id: string) => input.mentors.find((one) => one.id === id)?.profile.forms[0] ?? '';
      const all = [...valid, ...firsts, ...seconds];
      expect(new Set(all.map((pair) => pair.join())).size).toBe(all.length);
      for (const { id, profile, takenSeats } of input.mentors) {
        const load = all.filter(([, mentorId]) => mentorId === id).length;
        expect(load).toBeLessThanOrEqual(Math.max(profile.seats ?? 0, takenSeats));
      }
      for (const { id, secondForm } of input.mentees) {
        const load = all.filter(([menteeId]) => menteeId === id).length;
        const had = valid.filter(([menteeId]) => menteeId === id).length;
        expect(load).toBeLessThanOrEqual(Math.max(secondForm ? 2 : 1, had));
        const chosen = [...firsts, ...seconds]
          .filter(([menteeId]) => menteeId === id)
          .map(([, mentorId]) => formOf(mentorId));
        if (had === 0) expect(['pupil-pupil', secondForm ?? '']).toEqual(expect.arrayContaining(chosen));
        if (had === 0 && chosen.length === 2) expect([...chosen].sort()).toEqual(['pupil-pupil', secondForm].sort());
      }
      expect(first.rows.length).toBe(new Set(first.rows.map((row) => row.mentee)).size);
    }),
    { numRuns: 400 },
  );
});

test('as many people as can have a mentor have one; a second mentor of the same form changes nobody’s first', () => {
  fc.assert(
    fc.property(anyPool, (input) => {
      const free = { ...input, constraints: input.constraints.filter(({ kind }) => kind === 'forbid') };
      const unlocked = { ...free, mentors: input.mentors.map((one) => ({ ...one, takenSeats: 0 })) };
      const single = { ...unlocked, mentees: input.mentees.map(({ secondForm: _, ...one }) => one) };
      const { first, firsts } = matched(unlocked);
      expect(firsts.length).toBe(mostServedByTrial(first));
      if (input.mentees.every(({ secondForm = 'pupil-pupil' }) => secondForm === 'pupil-pupil'))
        expect(firsts).toEqual(matched(single).firsts);
    }),
    { numRuns: 200 },
  );
});
