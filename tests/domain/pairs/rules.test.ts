import { againstMentee, againstPair, candidatesOf, openRound } from '../../../src/domain/pairs/admissible-pairs';
import type { PairConstraint, PoolMentee, PoolMentor } from '../../../src/domain/pairs/pool';
import { RULE_CODES, rulesOf } from '../../../src/domain/pairs/rules';
import type { Settings } from '../../../src/domain/programme/settings';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';

function check(one: PoolMentee, other: PoolMentor, { settings = SETTINGS, constraints = [] as PairConstraint[] } = {}) {
  const round = openRound(pool([one], [other], constraints), settings);
  const admissible = candidatesOf(round, 0).mentors.length === 1;
  const rules = rulesOf(againstMentee(round, 0) | againstPair(round, 0, 0));
  expect(admissible).toBe(rules.length === 0);
  return rules;
}

const employer = (more: Partial<PoolMentor['profile']> = {}, rest: Partial<PoolMentor> = {}) =>
  mentor(
    'М-1',
    {
      category: 'employee',
      forms: ['employer-pupil'],
      certificateDate: '2026-08-01',
      birthDate: '1980-01-01',
      ...more,
    },
    rest,
  );
const pupilOfEmployer = (more: Partial<PoolMentee['profile']> = {}, rest: Partial<PoolMentee> = {}) =>
  mentee('Н-1', { form: 'employer-pupil', ...more }, rest);
const constraint = (kind: PairConstraint['kind']): PairConstraint[] => [{ menteeId: 'Н-1', mentorId: 'М-1', kind }];
const settings = (more: Partial<Settings>): Settings => ({ ...SETTINGS, ...more });

test('two people who meet every rule may be joined', () => {
  expect(check(mentee('Н-1'), mentor('М-1'))).toEqual([]);
  expect(check(pupilOfEmployer(), employer())).toEqual([]);
});

test('every rule has a bit of its own', () => {
  expect(RULE_CODES.length).toBeLessThan(31);
  expect(rulesOf(0)).toEqual([]);
});

test('H1: without the consent of either side there is no pair', () => {
  expect(check(mentee('Н-1', {}, { consentGiven: false }), mentor('М-1'))).toEqual(['no-consent']);
  expect(check(mentee('Н-1'), mentor('М-1', {}, { consentGiven: false }))).toEqual(['no-consent']);
});

test.each([
  ['2016-09-20', []],
  ['2016-09-21', ['age-outside-form']],
  ['2006-09-21', []],
  ['2006-09-20', ['age-outside-form']],
])('H2: born on %s, the bounds of the form give %p', (birthDate, rules) => {
  expect(check(mentee('Н-1', { birthDate: birthDate as '2016-09-20' }), mentor('М-1'))).toEqual(rules);
});

test('H2: no bound stops where the form only warns, has none, or the age is not known', () => {
  const warning = settings({ forms: SETTINGS.forms.map((form) => ({ ...form, ageRule: 'warn' as const })) });
  expect(check(mentee('Н-1', { birthDate: '2000-01-01' }), mentor('М-1'), { settings: warning })).toEqual([]);
  const { birthDate: _, ...ageless } = mentee('Н-1').profile;
  expect(check({ ...mentee('Н-1'), profile: ageless }, mentor('М-1'))).toEqual([]);
  expect(
    check(
      mentee('Н-1', { birthDate: '1970-01-01', role: 'teacher', form: 'teacher-teacher' }),
      mentor('М-1', { category: 'teacher', forms: ['teacher-teacher'] }),
    ),
  ).toEqual([]);
});

test('H3: a parent never mentors their own child, by relation, by the child’s name or by the representative’s name', () => {
  expect(check(mentee('Н-1'), mentor('М-1'), { constraints: constraint('related') })).toEqual(['parent-of-mentee']);
  expect(
    check(
      pupilOfEmployer({ name: 'Тюкпеев Пётр' }),
      employer({ category: 'parent' }, { ownChildren: ['тюкпеев петр'] }),
    ),
  ).toEqual(['parent-of-mentee']);
  expect(
    check(
      pupilOfEmployer({ representative: 'ТЮКПЕЕВА  Айго Алексеевна' }),
      employer({ name: 'Тюкпеева Айго Алексеевна' }),
    ),
  ).toEqual(['parent-of-mentee']);
  expect(check(pupilOfEmployer({ representative: '' }), employer({ name: '' }))).toEqual([]);
});

test('H4: the form fixes who may be joined', () => {
  expect(check(mentee('Н-1'), mentor('М-1', { forms: ['teacher-teacher'] }))).toEqual(['form-not-shared']);
  expect(check(mentee('Н-1'), mentor('М-1', { category: 'teacher' }))).toEqual(['category-not-in-form']);
  expect(check(mentee('Н-1', { role: 'teacher' }), mentor('М-1'))).toEqual(['role-not-in-form']);
  const unused = settings({ forms: SETTINGS.forms.map((form) => ({ ...form, inUse: form.code !== 'pupil-pupil' })) });
  expect(check(mentee('Н-1'), mentor('М-1'), { settings: unused })).toEqual(['form-not-shared']);
});

test('H4: a mentee who named no form looks in every form of the role', () => {
  const { form: _, ...open } = mentee('Н-1').profile;
  const anywhere = { ...mentee('Н-1'), profile: open };
  const round = openRound(
    pool([anywhere], [employer(), mentor('М-2'), mentor('М-3', { forms: ['teacher-teacher'] })]),
    SETTINGS,
  );
  const { mentors, formWith } = candidatesOf(round, 0);
  expect(mentors.map((index) => [index, round.forms[formWith(index)]?.code])).toEqual([
    [0, 'employer-pupil'],
    [1, 'pupil-pupil'],
  ]);
});

test('H5: outside the register there is no pair, where the organisation keeps one', () => {
  const outside = mentor('М-1', {}, { inRegister: false });
  expect(check(mentee('Н-1'), outside)).toEqual(['not-in-register']);
  expect(check(mentee('Н-1'), outside, { settings: settings({ registerRequired: false }) })).toEqual([]);
});

test('H6: a mentor from outside needs a certificate, and a valid one', () => {
  const { certificateDate: _, ...bare } = employer().profile;
  const without = { ...employer(), profile: bare };
  expect(check(pupilOfEmployer(), without)).toEqual(['certificate']);
  expect(check(pupilOfEmployer(), without, { settings: settings({ certificates: 'warn' }) })).toEqual([]);
  const year = settings({ certificateMonths: 12 });
  expect(check(pupilOfEmployer(), employer({ certificateDate: '2025-09-20' }), { settings: year })).toEqual([]);
  expect(check(pupilOfEmployer(), employer({ certificateDate: '2025-09-19' }), { settings: year })).toEqual([
    'certificate',
  ]);
  expect(check(mentee('Н-1'), mentor('М-1'))).toEqual([]);
});

test('H8: a seat that is taken by a valid pair, or was never told, is no seat', () => {
  expect(check(mentee('Н-1'), mentor('М-1', { seats: 2 }, { takenSeats: 1 }))).toEqual([]);
  expect(check(mentee('Н-1'), mentor('М-1', { seats: 2 }, { takenSeats: 2 }))).toEqual(['no-seats']);
  expect(check(mentee('Н-1'), mentor('М-1', { seats: 1 }, { takenSeats: 3 }))).toEqual(['no-seats']);
  const { seats: _, ...untold } = mentor('М-1').profile;
  expect(check(mentee('Н-1'), { ...mentor('М-1'), profile: untold })).toEqual(['no-seats']);
});

test('H9: an orphan in the guest regime gets a family or an adult of 25', () => {
  const orphan = pupilOfEmployer({}, { guestRegime: true });
  expect(check(orphan, employer({ birthDate: '2001-09-20' }))).toEqual([]);
  expect(check(orphan, employer({ birthDate: '2001-09-21' }))).toEqual(['under-25-for-orphan']);
  expect(check(orphan, employer({ birthDate: '2001-09-21' }, { family: true }))).toEqual([]);
});

test('H10: nobody mentors themselves, is joined twice, or takes part while suspended', () => {
  expect(check(mentee('Н-1', {}, { personId: 'one' }), mentor('М-1', {}, { personId: 'one' }))).toEqual([
    'same-person',
  ]);
  expect(check(mentee('Н-1'), mentor('М-1'), { constraints: constraint('running') })).toEqual([
    'already-running',
    'already-together',
  ]);
  expect(check(mentee('Н-1', {}, { suspended: true }), mentor('М-1'))).toEqual(['suspended']);
  expect(check(mentee('Н-1'), mentor('М-1', {}, { suspended: true }))).toEqual(['suspended']);
});

test('H11 and the curator’s word keep two people apart', () => {
  expect(check(mentee('Н-1'), mentor('М-1'), { constraints: constraint('refused') })).toEqual(['refused']);
  expect(check(mentee('Н-1'), mentor('М-1'), { constraints: constraint('forbid') })).toEqual(['forbidden']);
});

test('H12: a mentor of another organisation needs an agreement', () => {
  expect(check(mentee('Н-1'), mentor('М-1', {}, { scope: 'outside' }))).toEqual(['out-of-scope']);
  expect(check(mentee('Н-1'), mentor('М-1', {}, { scope: 'partner' }))).toEqual([]);
});

test('several broken rules are all told', () => {
  expect(
    check(mentee('Н-1', {}, { consentGiven: false }), mentor('М-1', { forms: [] }, { inRegister: false }), {
      constraints: constraint('refused'),
    }),
  ).toEqual(['not-in-register', 'no-consent', 'form-not-shared', 'refused']);
});
