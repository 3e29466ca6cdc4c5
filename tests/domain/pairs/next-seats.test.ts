/** Whom to ask for one more seat: tried out with that seat, for mentors with free seats and for those whose seats valid pairs take. */
import fc from 'fast-check';
import { choosePairs } from '../../../src/domain/pairs/choose-pairs';
import { explainChoice } from '../../../src/domain/pairs/explain-choice';
import { matchingInsight } from '../../../src/domain/pairs/matching-insight';
import { openMarket } from '../../../src/domain/pairs/pair-market';
import type { Pool } from '../../../src/domain/pairs/pool';
import { proposalsOf } from '../../../src/domain/pairs/propose-pairs';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';

const TAGS = ['maths', 'coding', 'english', 'sport'];
/** Points for pairs kept would hide what a seat brings: nothing stands here before. */
const outcome = (given: Pool) => {
  const opened = openMarket(given, SETTINGS);
  const choice = choosePairs(opened.market);
  const open = { ...opened, market: choice.market };
  const reasons = explainChoice(open, choice.mentorOf, choice.assignment);
  const { seatValues, askedMentors } = matchingInsight(open, choice.mentorOf, reasons, [], () => 0);
  const { matched = 0, score = 0 } = choice.assignment ?? {};
  return { matched, score, seatValues, askedMentors };
};

/** Valid pairs take all, some or more than the seats of some mentors; bans stand between some people. */
const anyPool: fc.Arbitrary<Pool> = fc
  .record({
    mentees: fc.array(
      fc.record({ form: fc.constantFrom('pupil-pupil', 'employer-pupil'), requests: fc.subarray(TAGS) }),
      { minLength: 2, maxLength: 8 },
    ),
    mentors: fc.array(
      fc.record({
        outside: fc.boolean(),
        competences: fc.subarray(TAGS),
        seats: fc.option(fc.nat(2), { nil: undefined }),
        takenSeats: fc.nat(3),
        inRegister: fc.constantFrom(true, true, true, false),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    bans: fc.array(fc.record({ i: fc.nat(7), j: fc.nat(4), kind: fc.constantFrom('forbid', 'declined', 'refused') }), {
      maxLength: 5,
    }),
  })
  .map(({ mentees, mentors, bans }) =>
    pool(
      mentees.map((profile, i) => mentee(`Н-${i}`, profile)),
      mentors.map(({ outside, seats, takenSeats, inRegister, ...profile }, j) => {
        const person = mentor(`М-${j}`, profile, { takenSeats, inRegister });
        const { seats: _, ...untold } = person.profile;
        const form = outside ? 'employer-pupil' : 'pupil-pupil';
        const category = outside ? 'employee' : 'pupil';
        const own = { category, forms: [form], certificateDate: '2026-08-01' as const };
        return { ...person, profile: { ...untold, ...own, ...(seats === undefined ? {} : { seats }) } };
      }),
      bans.map(({ i, j, kind }) => ({ kind: kind as 'forbid', menteeId: `Н-${i}`, mentorId: `М-${j}` })),
    ),
  );

test('the mentors to ask are exactly those with whom one more is matched, with the seats and the points told', () => {
  let full = 0;
  fc.assert(
    fc.property(anyPool, (given) => {
      const { matched, score, seatValues, askedMentors } = outcome(given);
      const told = new Map(seatValues.map(({ mentorId, ...rest }) => [mentorId, rest]));
      const tried = given.mentors.map((person) => {
        const seats = Math.max(person.profile.seats ?? 0, person.takenSeats) + 1;
        const mentors = given.mentors.map((one) =>
          one === person ? { ...one, profile: { ...one.profile, seats } } : one,
        );
        const then = outcome({ ...given, mentors });
        return { person, seats, brings: then.matched - matched, points: then.score - score };
      });
      expect(askedMentors).toBe(tried.filter(({ brings }) => brings > 0).length);
      for (const { person, seats, brings, points } of tried) {
        expect([person.id, told.get(person.id)]).toEqual([
          person.id,
          brings > 0 ? { seats, pairs: 1, points } : undefined,
        ]);
        if (brings > 0 && person.takenSeats >= (person.profile.seats ?? 0)) full++;
      }
    }),
    { numRuns: 300 },
  );
  expect(full).toBeGreaterThan(50);
});

test('whoever waits reads of the mentors to ask in the order in which «Подбор» tells them', () => {
  const full = ['М-1', 'М-2', 'М-3', 'М-4', 'М-5'].map((id, j) =>
    mentor(id, { competences: TAGS.slice(0, j) }, { takenSeats: 1 }),
  );
  const opened = openMarket(pool([mentee('Н-1', { requests: TAGS })], full), SETTINGS);
  const choice = choosePairs(opened.market);
  const open = { ...opened, market: choice.market };
  const reasons = explainChoice(open, choice.mentorOf, choice.assignment);
  const { unmatched } = proposalsOf(open, choice.mentorOf, reasons);
  const { seatValues } = matchingInsight(open, choice.mentorOf, reasons, unmatched, () => 0);
  expect(seatValues.map(({ mentorId }) => mentorId)).toEqual(['М-5', 'М-4', 'М-3', 'М-2', 'М-1']);
  expect(unmatched[0]?.against?.ways).toEqual([{ rules: ['no-seats'], mentors: 5, mentorIds: ['М-5', 'М-4', 'М-3'] }]);
});

test('of many mentors to ask the best five are told, and the others counted', () => {
  const full = Array.from({ length: 7 }, (_, j) =>
    mentor(`М-${j}`, j === 6 ? { competences: [] } : {}, { takenSeats: 1 }),
  );
  const { seatValues, askedMentors } = outcome(pool([mentee('Н-1')], full));
  expect([seatValues.map(({ mentorId }) => mentorId), askedMentors]).toEqual([['М-0', 'М-1', 'М-2', 'М-3', 'М-4'], 7]);
});
