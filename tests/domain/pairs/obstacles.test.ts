/** Whoever has no admissible mentor is told what stands between: here it is done, and the person gets a pair; and no sentence says more than is so. */
import fc from 'fast-check';
import { DEFAULT_LISTS } from '../../../src/contract/settings/default-lists';
import { unmatchedText } from '../../../src/contract/texts/unmatched';
import { choosePairs } from '../../../src/domain/pairs/choose-pairs';
import type { PairConstraint, Pool, PoolMentor } from '../../../src/domain/pairs/pool';
import type { Unmatched } from '../../../src/domain/pairs/proposal';
import { RELAXABLE_RULES, type RuleCode } from '../../../src/domain/pairs/rules';
import type { Settings } from '../../../src/domain/programme/settings';
import { mentee, mentor, pool, SETTINGS, TODAY } from './pool-builder';
import { proposePairs } from './propose';

const FORMS = ['pupil-pupil', 'employer-pupil'];
const KINDS = ['forbid', 'declined', 'refused', 'ended', 'related'] as const;
const mostly = (usual: boolean) => fc.constantFrom(usual, usual, usual, !usual);

/** Few mentors, most of whom something keeps away. */
const anyPool: fc.Arbitrary<Pool> = fc
  .record({
    mentees: fc.array(fc.constantFrom(...FORMS, undefined), { minLength: 1, maxLength: 3 }),
    mentors: fc.array(
      fc.record({
        profile: fc.record({
          category: fc.constantFrom('pupil', 'employee', 'teacher'),
          forms: fc.subarray([...FORMS]),
          seats: fc.nat(1),
        }),
        certified: fc.boolean(),
        facts: fc.record({
          takenSeats: fc.nat(1),
          inRegister: mostly(true),
          consentGiven: mostly(true),
          suspended: mostly(false),
          scope: fc.constantFrom('own' as const, 'own' as const, 'outside' as const),
        }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    bans: fc.array(fc.record({ i: fc.nat(2), j: fc.nat(5), kind: fc.constantFrom(...KINDS) }), { maxLength: 8 }),
  })
  .map(({ mentees, mentors, bans }) =>
    pool(
      mentees.map((form, i) => {
        const { form: _, ...open } = mentee('').profile;
        return { ...mentee(`Н-${i}`), profile: form === undefined ? open : { ...open, form } };
      }),
      mentors.map(({ profile, certified, facts }, j) =>
        mentor(`М-${j}`, { ...profile, ...(certified ? { certificateDate: TODAY } : {}) }, facts),
      ),
      bans.map(({ i, j, kind }): PairConstraint => ({ kind, menteeId: `Н-${i}`, mentorId: `М-${j}` })),
    ),
  );

const propose = (given: Pool, settings: Settings = SETTINGS) => proposePairs(given, settings, choosePairs);

const onProfile = (person: PoolMentor, change: Partial<PoolMentor['profile']>): PoolMentor => ({
  ...person,
  profile: { ...person.profile, ...change },
});

/** What a step makes of a mentor; the other steps change pairs or settings. */
const MENDED: Readonly<Partial<Record<RuleCode, (person: PoolMentor, given: Pool) => PoolMentor>>> = {
  'no-seats': (person, given) => onProfile(person, { seats: person.takenSeats + given.mentees.length }),
  'not-in-register': (person) => ({ ...person, inRegister: true }),
  certificate: (person) => onProfile(person, { certificateDate: TODAY }),
  'no-consent': (person) => ({ ...person, consentGiven: true }),
  suspended: (person) => ({ ...person, suspended: false }),
  'form-not-shared': (person) => onProfile(person, { forms: FORMS }),
  'out-of-scope': (person) => ({ ...person, scope: 'own' }),
};

/** The pool and the settings after the steps with one mentor, who has room for everybody. */
function done(given: Pool, rules: readonly RuleCode[], mentorId: string, menteeId: string): [Pool, Settings] {
  const mend = (person: PoolMentor): PoolMentor =>
    rules.reduce((next, rule) => MENDED[rule]?.(next, given) ?? next, onProfile(person, roomFor(person, given)));
  const lifted: readonly string[] = rules.map((rule) => (rule === 'forbidden' ? 'forbid' : rule));
  const constraints = given.constraints.filter(
    (each) => each.menteeId !== menteeId || each.mentorId !== mentorId || !lifted.includes(each.kind),
  );
  const category = given.mentors.find(({ id }) => id === mentorId)?.profile.category ?? '';
  const forms = SETTINGS.forms.map((form) => ({
    ...form,
    mentorCategories: rules.includes('category-not-in-form')
      ? [...form.mentorCategories, category]
      : form.mentorCategories,
  }));
  const mentors = given.mentors.map((person) => (person.id === mentorId ? mend(person) : person));
  return [
    { ...given, mentors, constraints },
    { ...SETTINGS, forms },
  ];
}

/** Room changes nothing of a mentor who has a seat. */
function roomFor({ profile, takenSeats }: PoolMentor, given: Pool): { seats: number } {
  const seats = profile.seats ?? 0;
  return { seats: seats > takenSeats ? takenSeats + given.mentees.length : seats };
}

const isOf = (one: Unmatched, person: PoolMentor): boolean =>
  one.wanted.form === undefined ? person.profile.forms.length > 0 : person.profile.forms.includes(one.wanted.form);

test('who does what is told, with any of the mentors named, has the person matched', () => {
  let [tried, together] = [0, 0];
  fc.assert(
    fc.property(anyPool, (given) => {
      for (const { menteeId, against } of propose(given).unmatched) {
        for (const { rules, mentorIds } of against?.ways ?? []) {
          expect(rules.filter((rule) => !RELAXABLE_RULES.includes(rule))).toEqual([]);
          for (const mentorId of mentorIds) {
            const left = propose(...done(given, rules, mentorId, menteeId)).unmatched.map((one) => one.menteeId);
            expect([menteeId, mentorId, left.includes(menteeId)]).toEqual([menteeId, mentorId, false]);
            // Each of the steps is needed.
            for (const rule of rules) {
              const others = rules.filter((other) => other !== rule);
              const still = propose(...done(given, others, mentorId, menteeId)).unmatched;
              expect(still.map((one) => one.menteeId)).toContain(menteeId);
            }
            tried++;
            if (rules.length > 1) together++;
          }
        }
      }
    }),
    { numRuns: 250 },
  );
  expect([tried > 200, together > 20]).toEqual([true, true]);
});

test('what is said of the mentors of a form is so of every one of them', () => {
  const said = { all: 0, some: 0 };
  fc.assert(
    fc.property(anyPool, (given) => {
      for (const one of propose(given).unmatched) {
        if (!one.against) continue;
        const text = unmatchedText(one, DEFAULT_LISTS, (id) => id);
        const theirs = given.mentors.filter((person) => isOf(one, person));
        const claims: [RegExp, (person: PoolMentor) => boolean][] = [
          [/не осталось свободных мест/, ({ profile, takenSeats }) => (profile.seats ?? 0) <= takenSeats],
          [/^Наставники.* ещё не внесены в реестр/, ({ inRegister }) => !inRegister],
          [/^Наставники.* ещё не дали согласие/, ({ consentGiven }) => !consentGiven],
          [/^Участие наставников.* приостановлено/, ({ suspended }) => suspended],
          [/^Наставники.* из других организаций/, ({ scope }) => scope === 'outside'],
        ];
        for (const [claim, holds] of claims) {
          if (!claim.test(text)) continue;
          said.all++;
          expect([text, theirs.filter((person) => !holds(person))]).toEqual([text, []]);
        }
        const [, among] = /^Из (\d+) наставник/.exec(text) ?? [];
        if (among === undefined) continue;
        said.some++;
        expect([text, Number(among)]).toEqual([text, one.against.inForm]);
        const { ways, barred } = one.against;
        const counted = [...ways.filter(({ rules }) => !rules.includes('form-not-shared')), ...barred];
        const rest = Number(/Остальные \((\d+)\)/.exec(text)?.[1] ?? 0);
        expect(counted.reduce((sum, { mentors }) => sum + mentors, rest)).toBe(Number(among));
        expect(theirs).toHaveLength(Number(among));
      }
    }),
    { numRuns: 400 },
  );
  expect([said.all > 3, said.some > 50]).toEqual([true, true]);
});
