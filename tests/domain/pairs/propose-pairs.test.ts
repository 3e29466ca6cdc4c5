import type { PairConstraint, Pool } from '../../../src/domain/pairs/pool';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';
import { proposePairs } from './propose';
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

test('a choice that breaks what was asked is our own mistake, not a proposal', () => {
  const input = pool([mentee('Н-1'), mentee('Н-2')], [mentor('М-1'), mentor('М-2', {}, { inRegister: false })]);
  expect(() => proposePairs(input, SETTINGS, () => ({ mentorOf: Int32Array.of(0, 0) }))).toThrow(
    'more mentees than seats',
  );
  expect(() => proposePairs(input, SETTINGS, () => ({ mentorOf: Int32Array.of(1, -1) }))).toThrow(
    'only admissible pairs',
  );
});
