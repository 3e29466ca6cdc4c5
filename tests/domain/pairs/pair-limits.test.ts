/** Limits that the curator sets: they hold, what is proven is true, and widening the one that is named lets the mentee in. */
import fc from 'fast-check';
import { nestQuotas } from '../../../src/domain/matching/quotas';
import type { PairMarket } from '../../../src/domain/pairs/assign';
import { choosePairs, countMatched } from '../../../src/domain/pairs/choose-pairs';
import { explainChoice } from '../../../src/domain/pairs/explain-choice';
import { matchingInsight } from '../../../src/domain/pairs/matching-insight';
import { openMarket } from '../../../src/domain/pairs/pair-market';
import { bestWithinLimits, compareTotals, isWithinLimits, totals } from './brute-limits';
import { anyLimits, anyPool, employee, heldBy, type Limits, limited, proofOf, propose, pupils } from './limited-pools';
import { mentee, mentor, pool } from './pool-builder';
import { outcomeOf } from './propose';

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
      expect(countMatched(market)).toBeLessThanOrEqual(totals(market, mentorOf).matched);
      const [ours, best] = [totals(market, mentorOf), bestWithinLimits(market, stuckGroups)];
      expect(compareTotals(best, ours)).toBeGreaterThanOrEqual(0);
      if (proof.verdict === 'proven') {
        proven++;
        expect(ours).toEqual(best);
      } else {
        open++;
        expect(proof.bound && compareTotals(proof.bound, best)).toBeGreaterThanOrEqual(0);
      }
      // Where quotas overlap and nothing is proven, no more is promised than that groups of locks are told.
      const isOpen = proof.verdict !== 'proven' && nestQuotas(market, market.quotas ?? []).overlapping.length > 0;
      if (stuckGroups.length === 0 || isOpen) return;
      stuck++;
      expect(bestWithinLimits(market, stuckGroups.slice(1)).matched).toBe(-1);
    }),
    { numRuns: 500 },
  );
  expect(proven).toBeGreaterThan(open);
  expect(stuck).toBeGreaterThan(0);
});

test('the order in which people and constraints are given changes nothing within limits', () => {
  let grouped = 0;
  fc.assert(
    fc.property(
      anyPool.chain((input) =>
        fc.tuple(
          fc.constant(input),
          fc.shuffledSubarray([...input.mentees], { minLength: input.mentees.length }),
          fc.shuffledSubarray([...input.mentors], { minLength: input.mentors.length }),
        ),
      ),
      anyLimits,
      ([input, mentees, mentors], limits) => {
        const found = propose(input, limits);
        expect(propose({ ...input, mentees, mentors }, limits)).toEqual(found);
        if (found.matched > 1) grouped++;
      },
    ),
    { numRuns: 200 },
  );
  expect(grouped).toBeGreaterThan(20);
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
