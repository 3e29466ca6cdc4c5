import fc from 'fast-check';
import type { PairConstraint, Pool } from '../../../src/domain/pairs/pool';
import { proposePairs } from '../../../src/domain/pairs/propose-pairs';
import { scoreOf } from '../../../src/domain/pairs/score-parts';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';
import { assignSmall } from './small-assign';

const propose = (input: Pool, settings = SETTINGS) => proposePairs(input, settings, assignSmall);
const joined = (input: Pool) => propose(input).proposals.map(({ menteeId, mentorId }) => `${menteeId}|${mentorId}`);
const constraint = (kind: PairConstraint['kind'], menteeId: string, mentorId: string): PairConstraint => ({
  kind,
  menteeId,
  mentorId,
});

test('empty banks and one-sided banks give no proposals and no accident', () => {
  expect(propose(pool([], []))).toMatchObject({
    eligibleMentees: 0,
    seats: 0,
    matched: 0,
    score: 0,
    proposals: [],
    unmatched: [],
  });
  expect(propose(pool([], [mentor('М-1', { seats: 3 })]))).toMatchObject({ seats: 3, matched: 0 });
  expect(propose(pool([mentee('Н-1')], [])).unmatched).toMatchObject([
    { menteeId: 'Н-1', code: 'no-mentors', candidates: 0 },
  ]);
});

test('a proposal carries its score, its parts, the facts behind them and the form', () => {
  const input = pool(
    [mentee('Н-1', { requests: ['maths', 'coding'], interests: ['chess'], times: ['saturday', 'sunday'] })],
    [
      mentor(
        'М-1',
        { competences: ['other:Кодинг'], interests: ['chess', 'music'], times: ['sunday'], preferredAges: ['14-17'] },
        { trained: false },
      ),
    ],
  );
  const { proposals, score } = propose(input);
  expect(proposals).toEqual([
    {
      menteeId: 'Н-1',
      mentorId: 'М-1',
      form: 'pupil-pupil',
      score: 575,
      parts: {
        requests: 250,
        interests: 150,
        age: 100,
        times: 75,
        format: 0,
        municipality: 0,
        preference: 0,
        confirmed: 0,
        trial: 0,
      },
      facts: {
        requests: ['coding'],
        requestsAsked: 2,
        interests: ['chess'],
        times: ['sunday'],
        timesAsked: 2,
        formats: [],
        age: 14,
        ageFit: 'preferred',
        sameMunicipality: false,
      },
      rank: 1,
      candidates: 1,
      alternatives: [],
      warnings: ['not-trained'],
      locked: false,
    },
  ]);
  expect(score).toBe(575);
});

test('a request told twice, by an option and in own words, is one request', () => {
  const input = pool(
    [mentee('Н-1', { requests: ['coding', 'other:кодинг'] })],
    [mentor('М-1', { competences: ['coding'] })],
  );
  expect(propose(input).proposals[0]?.facts).toMatchObject({ requests: ['coding'], requestsAsked: 1 });
});

test('one place in the mentee’s own list is shared by mentors of one score; up to three alternatives say whether they are free', () => {
  const input = pool(
    [
      mentee('Н-1', { requests: ['maths', 'coding'] }),
      mentee('Н-2', { requests: ['maths', 'coding'] }, { requestedAt: '2026-09-02T06:00:00.000Z' }),
    ],
    [
      mentor('М-1', { competences: ['maths', 'coding'] }),
      mentor('М-2', { competences: ['maths'], seats: 2 }),
      mentor('М-3', { competences: ['coding'] }),
      mentor('М-4', { competences: [] }),
      mentor('М-5', { competences: [] }),
    ],
  );
  const { proposals } = propose(input);
  const first = proposals.find(({ mentorId }) => mentorId === 'М-1');
  const other = proposals.find(({ mentorId }) => mentorId !== 'М-1');
  expect(first).toMatchObject({ rank: 1, candidates: 5 });
  expect(other).toMatchObject({ rank: 2, candidates: 5 });
  expect(other?.alternatives[0]).toEqual({ mentorId: 'М-1', score: 600, free: false });
  expect(other?.alternatives).toHaveLength(3);
  expect(first?.alternatives.map(({ score }) => score)).toEqual([350, 350, 100]);
});

test('a lock of the curator holds though another pair would score higher', () => {
  const input = (constraints: PairConstraint[]) =>
    pool([mentee('Н-1')], [mentor('М-1'), mentor('М-2', { competences: [] })], constraints);
  expect(joined(input([]))).toEqual(['Н-1|М-1']);
  const locked = propose(input([constraint('lock', 'Н-1', 'М-2')]));
  expect(locked.proposals).toMatchObject([{ mentorId: 'М-2', locked: true, rank: 2 }]);
  expect(locked.brokenLocks).toEqual([]);
});

test('a lock that cannot hold is reported and not obeyed', () => {
  const input = pool(
    [mentee('Н-1'), mentee('Н-2'), mentee('Н-3', {}, { consentGiven: false })],
    [mentor('М-1'), mentor('М-2', {}, { inRegister: false }), mentor('М-3')],
    [
      constraint('lock', 'Н-1', 'М-1'),
      constraint('lock', 'Н-1', 'М-3'),
      constraint('lock', 'Н-2', 'М-1'),
      constraint('lock', 'Н-2', 'М-2'),
      constraint('lock', 'Н-3', 'М-3'),
      constraint('lock', 'Н-9', 'М-3'),
    ],
  );
  const { brokenLocks } = propose(input);
  expect(brokenLocks).toEqual([
    { menteeId: 'Н-9', mentorId: 'М-3', code: 'unknown-person', rules: [] },
    { menteeId: 'Н-1', mentorId: 'М-3', code: 'second-lock', rules: [] },
    { menteeId: 'Н-2', mentorId: 'М-1', code: 'no-seats', rules: [] },
    { menteeId: 'Н-2', mentorId: 'М-2', code: 'rules', rules: ['not-in-register'] },
    { menteeId: 'Н-3', mentorId: 'М-3', code: 'mentee-not-eligible', rules: ['no-consent'] },
  ]);
  expect(joined(input)).toEqual(['Н-1|М-1', 'Н-2|М-3']);
});

test('a forbidden pair is neither proposed nor offered as an alternative', () => {
  const input = pool(
    [mentee('Н-1')],
    [mentor('М-1'), mentor('М-2', { competences: [] })],
    [constraint('forbid', 'Н-1', 'М-1')],
  );
  expect(propose(input).proposals).toMatchObject([{ mentorId: 'М-2', alternatives: [] }]);
});

test('a valid pair keeps its seat and takes its mentee out', () => {
  const input = pool(
    [mentee('Н-1'), mentee('Н-2')],
    [mentor('М-1', { seats: 2 }, { takenSeats: 1 })],
    [constraint('running', 'Н-1', 'М-1')],
  );
  const result = propose(input);
  expect(result).toMatchObject({ eligibleMentees: 1, seats: 1, matched: 1 });
  expect(result.proposals.map(({ menteeId }) => menteeId)).toEqual(['Н-2']);
  expect(result.ineligible).toEqual([{ menteeId: 'Н-1', rules: ['already-running'] }]);
});

test('mentors whom a rule keeps away have no seats in the count', () => {
  const input = pool(
    [],
    [
      mentor('М-1', { seats: 3 }),
      mentor('М-2', { seats: 4 }, { inRegister: false }),
      mentor('М-3', { seats: 5 }, { suspended: true }),
    ],
  );
  expect(propose(input).seats).toBe(3);
});

test('warnings stand beside the proposal and keep nobody apart', () => {
  const employer = (id: string, name: string, category: string) =>
    mentor(id, { name, category, forms: ['employer-pupil'], birthDate: '1980-01-01' });
  const settings = {
    ...SETTINGS,
    certificates: 'warn' as const,
    forms: SETTINGS.forms.map((form) => ({ ...form, ageRule: 'warn' as const })),
  };
  const child = mentee('Н-1', { form: 'employer-pupil', name: 'Тюкпеев Пётр', birthDate: '2018-01-01' });
  expect(propose(pool([child], [employer('М-1', 'Тюкпеева Анна', 'parent')]), settings).proposals[0]?.warnings).toEqual(
    ['family-name-alike', 'age-outside-form', 'certificate'],
  );
  expect(
    propose(pool([child], [employer('М-1', 'Тюкпеева Анна', 'employee')]), settings).proposals[0]?.warnings,
  ).toEqual(['age-outside-form', 'certificate']);
});

describe('a mentee without a mentor is told why', () => {
  const reason = (mentors: Parameters<typeof pool>[1], constraints: PairConstraint[] = [], one = mentee('Н-1')) =>
    propose(pool([one], mentors, constraints)).unmatched[0];

  test('others took the seats', () => {
    const input = pool([mentee('Н-1', { requests: ['sport'] }), mentee('Н-2')], [mentor('М-1')]);
    expect(propose(input).unmatched).toEqual([
      {
        menteeId: 'Н-1',
        code: 'seats-taken',
        candidates: 1,
        counts: {},
        wanted: { form: 'pupil-pupil', age: 14, requests: ['sport'] },
      },
    ]);
  });

  test('nobody mentors in the form, and how many elsewhere could', () => {
    const elsewhere = mentor('М-1', { forms: ['teacher-teacher'] });
    expect(reason([elsewhere, mentor('М-2', { forms: ['employer-pupil'] }, { suspended: true })])).toMatchObject({
      code: 'no-mentor-in-form',
      counts: { 'form-not-shared': 2, suspended: 1 },
      relax: { rule: 'form-not-shared', mentors: 1 },
    });
  });

  test('the one rule that stands between the mentee and most mentors of the form', () => {
    const full = (id: string) => mentor(id, {}, { takenSeats: 1 });
    const unregistered = mentor('М-3', {}, { inRegister: false });
    const both = mentor('М-4', {}, { inRegister: false, takenSeats: 1 });
    const elsewhere = ['М-5', 'М-6', 'М-7'].map((id) => mentor(id, { forms: ['employer-pupil'] }));
    expect(reason([full('М-1'), full('М-2'), unregistered, both, ...elsewhere])).toMatchObject({
      code: 'no-free-seats',
      counts: { 'no-seats': 3, 'not-in-register': 2, 'form-not-shared': 3 },
      relax: { rule: 'no-seats', mentors: 2 },
    });
  });

  test('of the forms that a mentee may take, the one with the fewest obstacles is told', () => {
    const { form: _, ...open } = mentee('Н-1').profile;
    const colleague = mentor(
      'М-1',
      { category: 'employee', forms: ['employer-pupil'], certificateDate: '2026-08-01' },
      { takenSeats: 1 },
    );
    expect(reason([colleague], [], { ...mentee('Н-1'), profile: open })).toMatchObject({
      code: 'no-free-seats',
      counts: { 'no-seats': 1 },
      relax: { rule: 'no-seats', mentors: 1 },
    });
  });

  test('several rules at once leave no single one to lift', () => {
    const unmatched = reason([mentor('М-1', {}, { inRegister: false, takenSeats: 1, suspended: true })]);
    expect(unmatched?.code).toBe('no-free-seats');
    expect(unmatched).not.toHaveProperty('relax');
  });

  test('what cannot be lifted is named, but never offered to be lifted', () => {
    const own = reason([mentor('М-1')], [constraint('related', 'Н-1', 'М-1')]);
    expect(own?.code).toBe('only-own-parent');
    expect(own).not.toHaveProperty('relax');
    expect(reason([mentor('М-1')], [constraint('refused', 'Н-1', 'М-1')])?.code).toBe('only-refused');
    expect(reason([mentor('М-1')], [constraint('forbid', 'Н-1', 'М-1')])).toMatchObject({
      code: 'only-forbidden',
      relax: { rule: 'forbidden', mentors: 1 },
    });
  });

  test('the role doesn’t belong to the form', () => {
    expect(reason([mentor('М-1')], [], mentee('Н-1', { role: 'teacher' }))?.code).toBe('role-outside-form');
  });
});

test('somebody who may not take part at all is neither matched nor unmatched', () => {
  const input = pool(
    [mentee('Н-1', { birthDate: '2018-01-01' }), mentee('Н-2', {}, { suspended: true, consentGiven: false })],
    [mentor('М-1')],
  );
  expect(propose(input)).toMatchObject({
    eligibleMentees: 0,
    unmatched: [],
    ineligible: [
      { menteeId: 'Н-1', rules: ['age-outside-form'] },
      { menteeId: 'Н-2', rules: ['no-consent', 'suspended'] },
    ],
  });
});

describe('for any pool', () => {
  const subset = (codes: readonly string[]) => fc.subarray([...codes]);
  const anyMentee = (index: number) =>
    fc
      .record({
        requests: subset(['maths', 'coding', 'english', 'other:кодинг']),
        times: subset(['saturday', 'sunday']),
        form: fc.constantFrom('pupil-pupil', 'employer-pupil'),
        day: fc.integer({ min: 1, max: 3 }),
        suspended: fc.boolean(),
      })
      .map(({ day, suspended, ...profile }) =>
        mentee(`Н-${index}`, profile, {
          requestedAt: `2026-09-0${day}T06:00:00.000Z`,
          suspended: suspended && index % 3 === 0,
        }),
      );
  const anyMentor = (index: number) =>
    fc
      .record({
        competences: subset(['maths', 'coding', 'english']),
        times: subset(['saturday', 'sunday']),
        seats: fc.integer({ min: 0, max: 3 }),
        external: fc.boolean(),
        inRegister: fc.boolean(),
      })
      .map(({ external, inRegister, ...profile }) =>
        mentor(
          `М-${index}`,
          {
            ...profile,
            ...(external
              ? { category: 'employee', forms: ['employer-pupil'], certificateDate: '2026-08-01' as const }
              : {}),
          },
          { inRegister: inRegister || index % 2 === 0 },
        ),
      );
  const anyPool = fc.tuple(fc.nat(7), fc.nat(5)).chain(([n, m]) =>
    fc
      .record({
        mentees: fc.tuple(...Array.from({ length: n }, (_, i) => anyMentee(i))),
        mentors: fc.tuple(...Array.from({ length: m }, (_, j) => anyMentor(j))),
        constraints: fc.array(
          fc.record({
            kind: fc.constantFrom('lock' as const, 'forbid' as const, 'refused' as const, 'running' as const),
            menteeId: fc.nat(7).map((i) => `Н-${i}`),
            mentorId: fc.nat(5).map((j) => `М-${j}`),
          }),
          { maxLength: 4 },
        ),
      })
      .map(({ mentees, mentors, constraints }) => pool(mentees, mentors, constraints)),
  );

  test('the figures add up, rules and seats hold, parts sum to scores', () => {
    fc.assert(
      fc.property(anyPool, (input) => {
        const result = propose(input);
        expect(result.matched + result.unmatched.length).toBe(result.eligibleMentees);
        expect(result.eligibleMentees + result.ineligible.length).toBe(input.mentees.length);
        expect(result.score).toBe(result.proposals.reduce((sum, one) => sum + one.score, 0));
        const load = new Map<string, number>();
        for (const one of result.proposals) {
          expect(scoreOf(one.parts)).toBe(one.score);
          expect(
            input.constraints.some(
              (c) =>
                c.menteeId === one.menteeId &&
                (c.kind === 'running' || (c.mentorId === one.mentorId && c.kind !== 'lock')),
            ),
          ).toBe(false);
          const found = input.mentors.find(({ id }) => id === one.mentorId);
          expect(found).toMatchObject({ inRegister: true });
          expect(found?.profile.forms).toContain(one.form);
          load.set(one.mentorId, (load.get(one.mentorId) ?? 0) + 1);
        }
        for (const { id, profile } of input.mentors) expect(load.get(id) ?? 0).toBeLessThanOrEqual(profile.seats ?? 0);
        for (const one of result.unmatched) expect(one.code === 'seats-taken').toBe(one.candidates > 0);
      }),
      { numRuns: 300 },
    );
  });

  test('the order in which people and constraints are given changes nothing', () => {
    fc.assert(
      fc.property(
        anyPool.chain((input) =>
          fc.tuple(
            fc.constant(input),
            fc.shuffledSubarray([...input.mentees], { minLength: input.mentees.length }),
            fc.shuffledSubarray([...input.mentors], { minLength: input.mentors.length }),
            fc.shuffledSubarray([...input.constraints], { minLength: input.constraints.length }),
          ),
        ),
        ([input, mentees, mentors, constraints]) => {
          expect(propose({ ...input, mentees, mentors, constraints })).toEqual(propose(input));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('every lock either holds or is reported', () => {
    fc.assert(
      fc.property(anyPool, (input) => {
        const result = propose(input);
        for (const { kind, menteeId, mentorId } of input.constraints) {
          if (kind !== 'lock') continue;
          const held = result.proposals.some(
            (one) => one.menteeId === menteeId && one.mentorId === mentorId && one.locked,
          );
          const told = result.brokenLocks.some((one) => one.menteeId === menteeId && one.mentorId === mentorId);
          expect(held !== told).toBe(true);
        }
      }),
    );
  });
});

test('a choice that breaks what was asked is our own mistake, not a proposal', () => {
  const input = pool([mentee('Н-1'), mentee('Н-2')], [mentor('М-1'), mentor('М-2', {}, { inRegister: false })]);
  expect(() => proposePairs(input, SETTINGS, () => ({ mentorOf: Int32Array.of(0, 0) }))).toThrow(
    'more mentees than seats',
  );
  expect(() => proposePairs(input, SETTINGS, () => ({ mentorOf: Int32Array.of(1, -1) }))).toThrow(
    'only admissible pairs',
  );
});
