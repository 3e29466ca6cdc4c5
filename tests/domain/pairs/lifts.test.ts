/** What lifting a rule for everybody brings: told whoever is helped by it, also those whom the rule never kept from anybody. */
import { choosePairs, countMatched } from '../../../src/domain/pairs/choose-pairs';
import { explainChoice } from '../../../src/domain/pairs/explain-choice';
import { matchingInsight } from '../../../src/domain/pairs/matching-insight';
import { openMarket } from '../../../src/domain/pairs/pair-market';
import type { Pool } from '../../../src/domain/pairs/pool';
import { proposalsOf } from '../../../src/domain/pairs/propose-pairs';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';

const liftsOf = (given: Pool) => {
  const open = openMarket(given, SETTINGS);
  const { mentorOf, assignment } = choosePairs(open.market);
  const reasons = explainChoice(open, mentorOf, assignment);
  const { unmatched } = proposalsOf(open, mentorOf, reasons);
  const tried: Pool[] = [];
  const matchedIn = (pool: Pool) => {
    tried.push(pool);
    return countMatched(openMarket(pool, SETTINGS).market);
  };
  const { lifts } = matchingInsight(open, mentorOf, reasons, unmatched, matchedIn);
  return { lifts, tried: tried.length };
};

const { form: _, ...anyForm } = mentee('Н-1').profile;
const open = { ...mentee('Н-1'), profile: anyForm };
const adult = mentor(
  'М-2',
  { category: 'employee', forms: ['employer-pupil'], certificateDate: '2026-08-01' },
  { inRegister: false },
);

test('a register order helps somebody of another form, whose mentor’s seat it sets free', () => {
  expect(liftsOf(pool([open, mentee('Н-2')], [mentor('М-1'), adult])).lifts).toEqual([
    { rule: 'not-in-register', people: 1 },
  ]);
});

test('a ban taken back helps somebody whom it never kept from anybody', () => {
  const registered = { ...adult, inRegister: true };
  const ban = { kind: 'forbid' as const, menteeId: 'Н-1', mentorId: 'М-2' };
  expect(liftsOf(pool([open, mentee('Н-2')], [mentor('М-1'), registered], [ban])).lifts).toEqual([
    { rule: 'forbidden', people: 1 },
  ]);
});

test('rules that are never all that stands in the way aren’t tried, nor any where nobody is left', () => {
  const far = mentor('М-3', {}, { inRegister: false, consentGiven: false });
  expect(liftsOf(pool([mentee('Н-1'), mentee('Н-2')], [mentor('М-1'), far]))).toEqual({ lifts: [], tried: 0 });
  expect(liftsOf(pool([mentee('Н-1')], [mentor('М-1'), adult]))).toEqual({ lifts: [], tried: 0 });
});
