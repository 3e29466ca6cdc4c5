/** Limits that the curator sets: they hold, what is proven is true, and widening the one that is named lets the mentee in. */
import fc from 'fast-check';
import { nestQuotas } from '../../../src/domain/matching/quotas';
import type { PairMarket } from '../../../src/domain/pairs/assign';
import { choosePairs } from '../../../src/domain/pairs/choose-pairs';
import { explainChoice } from '../../../src/domain/pairs/explain-choice';
import { matchingInsight } from '../../../src/domain/pairs/matching-insight';
import { openMarket } from '../../../src/domain/pairs/pair-market';
import type { Pool } from '../../../src/domain/pairs/pool';
import type { Unmatched } from '../../../src/domain/pairs/proposal';
import { lackOf } from '../../../src/domain/pairs/small-groups';
import type { Settings } from '../../../src/domain/programme/settings';
import { bestWithinLimits, compareTotals, isWithinLimits, totals } from './brute-limits';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';
import { outcomeOf, proposePairs } from './propose';

interface Limits {
  readonly forms?: Readonly<Record<string, { readonly mostPairs?: number; readonly smallestGroup?: number }>>;
  readonly categories?: Readonly<Record<string, number>>;
}

const limited = ({ forms = {}, categories = {} }: Limits): Settings => ({
  ...SETTINGS,
  forms: SETTINGS.forms.map((form) => ({ ...form, ...forms[form.code] })),
  lists: {
    ...SETTINGS.lists,
    categories: SETTINGS.lists.categories.map((entry) => {
      const mostPairs = categories[entry.code];
      return mostPairs === undefined ? entry : { ...entry, mostPairs };
    }),
  },
});
const propose = (input: Pool, limits: Limits) => proposePairs(input, limited(limits), choosePairs);
const proofOf = (input: Pool, limits: Limits) => choosePairs(openMarket(input, limited(limits)).market).proof;
const pupils = (count: number) => Array.from({ length: count }, (_, i) => mentee(`Н-${i + 1}`));
const heldBy = ({ unmatched }: { unmatched: readonly Unmatched[] }) =>
  unmatched.map((each) => [each.code, each.heldBy]);
const employee = (id: string, forms: string[], seats = 2) =>
  mentor(id, { category: 'employee', forms, seats, birthDate: '1980-01-01', certificateDate: '2026-01-01' });

describe('A quota', () => {
  test('of a form holds, is proven, and is named to those whom it keeps out; one more lets one more in', () => {
    const input = pool(pupils(4), [mentor('М-1', { seats: 4 })]);
    const limits = { forms: { 'pupil-pupil': { mostPairs: 2 } } };
    const found = propose(input, limits);
    expect(found).toMatchObject({ eligibleMentees: 4, seats: 4, matched: 2 });
    expect(proofOf(input, limits)).toEqual({ verdict: 'proven', withinLimits: true, faults: [] });
    const reason = ['quota-full', { quotas: [{ over: 'form', code: 'pupil-pupil', most: 2, enough: 3 }] }];
    expect(heldBy(found)).toEqual([reason, reason]);
    expect(propose(input, { forms: { 'pupil-pupil': { mostPairs: 3 } } }).matched).toBe(3);
  });

  test('counts pairs that are valid already', () => {
    const running = { kind: 'running' as const, menteeId: 'Н-1', mentorId: 'М-1', form: 'pupil-pupil' };
    const input = pool(pupils(4), [mentor('М-1', { seats: 4 }, { takenSeats: 1 })], [running]);
    expect(propose(input, { forms: { 'pupil-pupil': { mostPairs: 2 } } }).matched).toBe(1);
    const none = propose(input, { categories: { pupil: 0 } });
    expect([none.matched, heldBy(none)[0]]).toEqual([
      0,
      ['quota-full', { quotas: [{ over: 'category', code: 'pupil', most: 0, enough: 2 }] }],
    ]);
    expect(propose(input, { categories: { pupil: 1 } }).matched).toBe(0);
  });

  test('of a category limits its mentors alone', () => {
    const input = pool(
      [...pupils(2), mentee('Н-8', { form: 'employer-pupil' }), mentee('Н-9', { form: 'employer-pupil' })],
      [mentor('М-1', { seats: 3 }), employee('М-2', ['employer-pupil'])],
    );
    const found = propose(input, { categories: { employee: 1 } });
    expect(found.proposals.map(({ menteeId }) => menteeId)).toEqual(['Н-1', 'Н-2', 'Н-8']);
    expect(heldBy(found)).toEqual([
      ['quota-full', { quotas: [{ over: 'category', code: 'employee', most: 1, enough: 2 }] }],
    ]);
  });

  test('is not blamed where seats are missing', () => {
    const input = pool(pupils(3), [mentor('М-1', { seats: 1 })]);
    expect(heldBy(propose(input, { forms: { 'pupil-pupil': { mostPairs: 2 } } })).map(([code]) => code)).toEqual([
      'seats-taken',
      'seats-taken',
    ]);
  });

  test('of a form counts a mentee who named no form by the form of the pair', () => {
    const { form: _form, ...open } = mentee('Н-1').profile;
    const input = pool(
      [{ ...mentee('Н-1'), profile: open }, mentee('Н-2')],
      [mentor('М-1', { seats: 2 }), employee('М-2', ['employer-pupil'])],
    );
    const found = propose(input, { forms: { 'pupil-pupil': { mostPairs: 1 } } });
    expect(found.proposals.map(({ menteeId, form }) => [menteeId, form])).toEqual([
      ['Н-1', 'employer-pupil'],
      ['Н-2', 'pupil-pupil'],
    ]);
  });
});

test('mentors aren’t sought for those whom a quota keeps out, only for those who lack a seat', () => {
  const seat = { form: 'employer-pupil' };
  const input = pool(
    [...pupils(3), mentee('Н-8', seat), mentee('Н-9', seat)],
    [mentor('М-1', { seats: 3 }), employee('М-2', ['employer-pupil'], 1)],
  );
  const open = openMarket(input, limited({ forms: { 'pupil-pupil': { mostPairs: 1 } } }));
  const { mentorOf } = choosePairs(open.market);
  const { unmatched } = outcomeOf(open, mentorOf);
  const { recruits } = matchingInsight(open, mentorOf, explainChoice(open, mentorOf), unmatched, () => 0);
  expect(recruits.map(({ form, people }) => [form, people])).toEqual([['employer-pupil', 1]]);
});

describe('A least size of a group', () => {
  test('closes groups that can’t be filled, and says so; as many mentees more open one', () => {
    const limits = { forms: { 'pupil-pupil': { smallestGroup: 3 } } };
    const leader = mentor('М-1', { seats: 5 });
    const few = propose(pool(pupils(2), [leader]), limits);
    expect(few.matched).toBe(0);
    const short = { mentorId: 'М-1', least: 3, mentees: 0, seats: 5, people: 2 };
    expect(heldBy(few)).toEqual([
      ['group-too-small', { group: 3, short }],
      ['group-too-small', { group: 3, short }],
    ]);
    expect(propose(pool(pupils(3), [leader]), limits).matched).toBe(3);
    expect(proofOf(pool(pupils(3), [leader]), limits).verdict).toBe('proven');
    expect(proofOf(pool(pupils(2), [leader]), limits).verdict).toBe('proven');
  });

  test('counts those whom the mentor leads already', () => {
    const input = pool(pupils(1), [mentor('М-1', { seats: 3 }, { takenSeats: 2 })]);
    expect(propose(input, { forms: { 'pupil-pupil': { smallestGroup: 3 } } }).matched).toBe(1);
    const missing = propose(input, { forms: { 'pupil-pupil': { smallestGroup: 4 } } });
    expect(heldBy(missing)).toEqual([['group-too-small', { group: 4, short: groupOf('М-1', 4, 2, 3, 3) }]]);
  });

  test('is out of reach without seats for it, and is told with the seats that it lacks', () => {
    const limits = { forms: { 'pupil-pupil': { smallestGroup: 3 } } };
    const found = propose(pool(pupils(3), [mentor('М-1', { seats: 2 })]), limits);
    expect(heldBy(found)[0]).toEqual(['group-too-small', { group: 3, short: groupOf('М-1', 3, 0, 2, 3) }]);
    expect(propose(pool(pupils(3), [mentor('М-1', { seats: 3 })]), limits).matched).toBe(3);
  });

  test('is out of reach with a quota too narrow for it, which is told then', () => {
    const input = pool(pupils(4), [mentor('М-1', { seats: 4 })]);
    const narrow = propose(input, { forms: { 'pupil-pupil': { smallestGroup: 3, mostPairs: 2 } } });
    const quotas = [{ over: 'form', code: 'pupil-pupil', most: 2, enough: 3 }];
    expect(narrow.matched).toBe(0);
    expect(heldBy(narrow)[0]).toEqual(['quota-full', { quotas, group: 3 }]);
    expect(propose(input, { forms: { 'pupil-pupil': { smallestGroup: 3, mostPairs: 3 } } }).matched).toBe(3);
  });

  test('is filled where a lock has opened the group, at the price of points; where it can’t be, the group is told', () => {
    const limits = { forms: { 'pupil-pupil': { smallestGroup: 2 } } };
    const lock = { kind: 'lock' as const, menteeId: 'Н-1', mentorId: 'М-1' };
    const mentors = [mentor('М-1', { seats: 2, competences: [] }), mentor('М-2', { seats: 3 })];
    const filled = propose(pool(pupils(4), mentors, [lock]), limits);
    expect(filled.proposals.filter(({ mentorId }) => mentorId === 'М-1')).toHaveLength(2);
    expect(filled.smallGroups).toEqual([]);
    const alone = propose(pool(pupils(1), mentors, [lock]), limits);
    expect(alone).toMatchObject({ matched: 1, smallGroups: [groupOf('М-1', 2, 1, 2, 1)] });
  });
});

const groupOf = (mentorId: string, least: number, mentees: number, seats: number, people: number) => ({
  mentorId,
  least,
  mentees,
  seats,
  people,
});

/** Small pools in which forms, categories and open requests mix. */
const anyPool = fc
  .record({
    mentees: fc.array(
      fc.record({
        form: fc.constantFrom('pupil-pupil', 'employer-pupil', undefined),
        requests: fc.subarray(['maths', 'coding', 'english', 'sport']),
      }),
      { maxLength: 5 },
    ),
    mentors: fc.array(
      fc.record({
        kind: fc.constantFrom('pupil' as const, 'employee' as const),
        seats: fc.integer({ min: 1, max: 3 }),
        competences: fc.subarray(['maths', 'coding', 'english', 'sport']),
      }),
      { maxLength: 3 },
    ),
    lock: fc.boolean(),
  })
  .map(({ mentees, mentors, lock }) =>
    pool(
      mentees.map(({ form, requests }, i) => {
        const { form: _form, ...profile } = mentee(`Н-${i}`, { requests }).profile;
        return { ...mentee(`Н-${i}`), profile: form === undefined ? profile : { ...profile, form } };
      }),
      mentors.map(({ kind, seats, competences }, j) =>
        kind === 'pupil' ? mentor(`М-${j}`, { seats, competences }) : employee(`М-${j}`, ['employer-pupil'], seats),
      ),
      lock ? [{ kind: 'lock', menteeId: 'Н-0', mentorId: 'М-0' }] : [],
    ),
  );
const upTo = (most: number) => fc.option(fc.integer({ min: 0, max: most }), { nil: undefined });
const anyLimits = fc
  .record({ pupilForm: upTo(3), employerForm: upTo(3), employees: upTo(2), group: upTo(3) })
  .map(({ pupilForm, employerForm, employees, group }): Limits => {
    const form = (mostPairs?: number) => ({
      ...(mostPairs === undefined ? {} : { mostPairs }),
      ...(group === undefined ? {} : { smallestGroup: group }),
    });
    return {
      forms: { 'pupil-pupil': form(pupilForm), 'employer-pupil': form(employerForm) },
      ...(employees === undefined ? {} : { categories: { employee: employees } }),
    };
  });

/** Mentors with new mentees but too few. */
const smallOf = ({ cap, smallestGroup }: PairMarket, mentorOf: Int32Array): number[] =>
  [...cap.keys()].filter((mentor) => {
    const load = mentorOf.filter((each) => each === mentor).length;
    return load > 0 && load < (smallestGroup?.[mentor] ?? 0);
  });

test('whatever the limits, they are kept, no choice beats what is proven, and only what nobody can fill is left too small', () => {
  let proven = 0;
  let open = 0;
  let stuck = 0;
  fc.assert(
    fc.property(anyPool, anyLimits, (input, limits) => {
      const { market } = openMarket(input, limited(limits));
      const { mentorOf, proof } = choosePairs(market);
      const stuckGroups = smallOf(market, mentorOf).filter((mentor) => market.lock.includes(mentor));
      expect(isWithinLimits(market, mentorOf, stuckGroups)).toBe(true);
      const [ours, best] = [totals(market, mentorOf), bestWithinLimits(market, stuckGroups)];
      expect(compareTotals(best, ours)).toBeGreaterThanOrEqual(0);
      if (proof.verdict === 'proven') {
        proven++;
        expect(ours).toEqual(best);
      } else {
        open++;
        expect(proof.bound && compareTotals(proof.bound, best)).toBeGreaterThanOrEqual(0);
      }
      // Where quotas overlap, no more is promised than that groups of locks are told.
      if (stuckGroups.length === 0 || nestQuotas(market, market.quotas ?? []).overlapping.length > 0) return;
      stuck++;
      expect(bestWithinLimits(market, stuckGroups.slice(1)).matched).toBe(-1);
    }),
    { numRuns: 500 },
  );
  expect(proven).toBeGreaterThan(open);
  expect(stuck).toBeGreaterThan(0);
});

test('every mentee whom a quota keeps out makes room for one more once the quotas that were named grow', () => {
  let helped = 0;
  fc.assert(
    fc.property(anyPool, anyLimits, (input, { forms = {}, categories = {} }) => {
      const quotasOnly: Limits = {
        categories,
        forms: Object.fromEntries(
          Object.entries(forms).map(([code, { mostPairs }]) => [code, mostPairs === undefined ? {} : { mostPairs }]),
        ),
      };
      const before = propose(input, quotasOnly);
      const [held] = before.unmatched.filter((each) => each.code === 'quota-full');
      if (!held?.heldBy || !('quotas' in held.heldBy) || held.heldBy.seatsToo) return;
      const { quotas } = held.heldBy;
      const grown = (over: string, code: string, most: number | undefined) =>
        quotas.find((each) => each.over === over && each.code === code)?.enough ?? most;
      const after = propose(input, {
        categories: Object.fromEntries(
          Object.entries(quotasOnly.categories ?? {}).map(([code, most]) => [
            code,
            grown('category', code, most) ?? most,
          ]),
        ),
        forms: Object.fromEntries(
          Object.entries(quotasOnly.forms ?? {}).map(([code, { mostPairs }]) => {
            const most = grown('form', code, mostPairs);
            return [code, most === undefined ? {} : { mostPairs: most }];
          }),
        ),
      });
      helped++;
      expect(after.matched).toBeGreaterThan(before.matched);
    }),
    { numRuns: 500 },
  );
  expect(helped).toBeGreaterThan(10);
});

test('every mentee who lacks a group gets into the programme once the people and seats that were told are there', () => {
  let helped = 0;
  fc.assert(
    fc.property(anyPool, fc.integer({ min: 2, max: 4 }), (input, smallestGroup) => {
      const limits = { forms: { 'pupil-pupil': { smallestGroup }, 'employer-pupil': { smallestGroup } } };
      const before = propose(input, limits);
      const [held] = before.unmatched.filter((each) => each.code === 'group-too-small');
      if (!held?.heldBy || !('short' in held.heldBy) || !held.heldBy.short) return;
      const { short } = held.heldBy;
      const lack = lackOf(short);
      const like = input.mentees.find(({ id }) => id === held.menteeId);
      const more = Array.from({ length: lack.people }, (_, at) => like && { ...like, id: `Н-9${at}` });
      const after = propose(
        {
          ...input,
          mentees: [...input.mentees, ...more.flatMap((each) => each ?? [])],
          mentors: input.mentors.map((each) =>
            each.id === short.mentorId
              ? { ...each, profile: { ...each.profile, seats: (each.profile.seats ?? 0) + lack.seats } }
              : each,
          ),
        },
        limits,
      );
      helped++;
      expect(lack.people + lack.seats).toBeGreaterThan(0);
      expect(after.matched).toBeGreaterThan(before.matched);
    }),
    { numRuns: 500 },
  );
  expect(helped).toBeGreaterThan(50);
});
