/** What people read of seats where limits of the curator bind: who does what is told, here, gets what is told. */
import fc from 'fast-check';
import { choosePairs, countMatched } from '../../../src/domain/pairs/choose-pairs';
import { explainChoice } from '../../../src/domain/pairs/explain-choice';
import { matchingInsight } from '../../../src/domain/pairs/matching-insight';
import { openMarket } from '../../../src/domain/pairs/pair-market';
import type { PairConstraint, Pool } from '../../../src/domain/pairs/pool';
import { LAST_PLACE_TOLD, type Proposals } from '../../../src/domain/pairs/proposal';
import { proposalsOf } from '../../../src/domain/pairs/propose-pairs';
import { anyLimits, anyPool, type Limits, limited, pupils } from './limited-pools';
import { mentor, pool } from './pool-builder';

const told = (given: Pool, limits: Limits) => {
  const settings = limited(limits);
  const open = openMarket(given, settings);
  const { mentorOf, proof } = choosePairs(open.market);
  const reasons = explainChoice(open, mentorOf);
  const found = proposalsOf(open, mentorOf, reasons);
  const matchedIn = (other: Pool) => countMatched(openMarket(other, settings).market);
  return {
    found,
    proof,
    isLimited: proof.withinLimits === true,
    ...matchingInsight(open, mentorOf, reasons, found.unmatched, matchedIn),
  };
};

/** Fewer seats than people, and limits of which some are wide. */
const scarce = anyPool.map((given) => ({
  ...given,
  mentors: given.mentors.map((person) => ({ ...person, profile: { ...person.profile, seats: 1 } })),
}));
const someLimits = fc.tuple(anyLimits, fc.constantFrom(0, 4)).map(
  ([{ forms = {}, ...others }, wider]): Limits => ({
    ...others,
    forms: Object.fromEntries(
      Object.entries(forms).map(([code, { mostPairs, ...group }]) => [
        code,
        { ...group, ...(mostPairs === undefined ? {} : { mostPairs: mostPairs + wider }) },
      ]),
    ),
  }),
);

const withSeats = (given: Pool, mentorId: string, seats: number): Pool => ({
  ...given,
  mentors: given.mentors.map((person) =>
    person.id === mentorId ? { ...person, profile: { ...person.profile, seats } } : person,
  ),
});

/** The pool once the curator has approved every proposal. */
const approved = (given: Pool, { proposals }: Proposals): Pool => ({
  ...given,
  mentors: given.mentors.map((person) => ({
    ...person,
    takenSeats: person.takenSeats + proposals.filter(({ mentorId }) => mentorId === person.id).length,
  })),
  constraints: proposals.map(
    ({ menteeId, mentorId, form }): PairConstraint => ({ kind: 'running', menteeId, mentorId, form }),
  ),
});

test('a limit elsewhere hides neither whom to ask for a seat, nor the queue', () => {
  const { found, seatValues, untriedMentors } = told(pool(pupils(2), [mentor('М-1')]), {
    forms: { 'employer-pupil': { mostPairs: 3 } },
  });
  expect([seatValues, untriedMentors]).toEqual([[{ mentorId: 'М-1', seats: 2, pairs: 1 }], 0]);
  expect(found.unmatched).toMatchObject([{ code: 'seats-taken', queue: { mentorId: 'М-1', place: 1, waiting: 1 } }]);
});

test('a seat is asked of a mentor whose seats are all taken by valid pairs, and of nobody behind a full quota', () => {
  const full = mentor('М-1', {}, { takenSeats: 1 });
  const elsewhere = { forms: { 'employer-pupil': { mostPairs: 3 } } };
  expect(told(pool(pupils(1), [full]), elsewhere).seatValues).toEqual([{ mentorId: 'М-1', seats: 2, pairs: 1 }]);
  expect(told(pool(pupils(1), [full]), { categories: { pupil: 0 } }).seatValues).toEqual([]);
});

test('whoever is asked for the seat told brings the pairs told, also beside proposals that are kept', () => {
  let asked = 0;
  fc.assert(
    fc.property(scarce, someLimits, (given, limits) => {
      const { found, isLimited, seatValues } = told(given, limits);
      if (!isLimited) return;
      const proposed = found.proposals.map(({ menteeId, mentorId }) => ({
        kind: 'proposed' as const,
        menteeId,
        mentorId,
      }));
      for (const { mentorId, seats, pairs } of seatValues) {
        const next = withSeats({ ...given, constraints: [...given.constraints, ...proposed] }, mentorId, seats);
        expect(told(next, limits).found.matched).toBeGreaterThanOrEqual(found.matched + pairs);
        asked++;
      }
    }),
    { numRuns: 400 },
  );
  expect(asked).toBeGreaterThan(20);
});

test('whoever stands in a queue gets a mentor once the pairs are approved and so many seats are added', () => {
  let stood = 0;
  fc.assert(
    fc.property(scarce, someLimits, (given, limits) => {
      const { found, isLimited } = told(given, limits);
      if (!isLimited) return;
      for (const { menteeId, queue } of found.unmatched) {
        if (!queue || queue.place > LAST_PLACE_TOLD) continue;
        const { mentorId, place } = queue;
        const before = given.mentors.find(({ id }) => id === mentorId);
        const seats = (before?.profile.seats ?? 0) + place;
        const next = told(withSeats(approved(given, found), mentorId, seats), limits).found;
        expect(next.unmatched.map((one) => one.menteeId)).not.toContain(menteeId);
        stood++;
      }
    }),
    { numRuns: 600 },
  );
  expect(stood).toBeGreaterThan(20);
});
