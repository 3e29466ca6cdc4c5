import fc from 'fast-check';
import { nextInLine } from '../../../src/domain/matching/bottlenecks';
import { openLiveMatching } from '../../../src/domain/matching/live-matching';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { explainChoice } from '../../../src/domain/pairs/explain-choice';
import { openMarket } from '../../../src/domain/pairs/pair-market';
import type { PairConstraint, Pool } from '../../../src/domain/pairs/pool';
import { recruitFirst } from '../../../src/domain/pairs/recruit-first';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';

const TAGS = ['maths', 'coding', 'english', 'sport'];
const FORMS = ['pupil-pupil', 'employer-pupil'];

/** Pupils of two forms and their mentors, some of whom mentor in both, with bans and locks; seats are mostly short. */
const anyPool: fc.Arbitrary<Pool> = fc
  .record({
    mentees: fc.array(
      fc.record({
        form: fc.constantFrom(...FORMS, undefined),
        requests: fc.subarray(TAGS),
        birthDate: fc.constantFrom('2015-05-05', '2012-05-05', '2009-05-05'),
        day: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1, maxLength: 9 },
    ),
    mentors: fc.array(
      fc.record({
        form: fc.constantFrom(...FORMS),
        competences: fc.subarray(TAGS),
        seats: fc.integer({ min: 0, max: 2 }),
      }),
      { maxLength: 4 },
    ),
    bans: fc.array(
      fc.record({
        kind: fc.constantFrom<PairConstraint['kind']>('forbid', 'refused', 'lock'),
        i: fc.nat(8),
        j: fc.nat(3),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ mentees, mentors, bans }) =>
    pool(
      mentees.map(({ form, day, ...profile }, i) => {
        const { profile: own, ...person } = mentee(`Н-${i}`, profile, { requestedAt: `2026-09-0${day}T06:00:00.000Z` });
        const { form: _, ...open } = own;
        return { ...person, profile: form === undefined ? open : { ...own, form } };
      }),
      mentors.map(({ form, ...profile }, j) => mentorOf(`М-${j}`, form, profile)),
      bans.map(({ kind, i, j }) => ({ kind, menteeId: `Н-${i}`, mentorId: `М-${j}` })),
    ),
  );

function mentorOf(id: string, form: string, profile: Partial<Pool['mentors'][number]['profile']>) {
  const category = form === 'pupil-pupil' ? 'pupil' : 'employee';
  return mentor(id, { category, forms: [form], certificateDate: '2026-08-01', ...profile });
}

const solved = (given: Pool) => {
  const open = openMarket(given, SETTINGS);
  return { open, chosen: solveAssignment(open.market) };
};
const matchedIds = (given: Pool): Set<string> => {
  const { open, chosen } = solved(given);
  return new Set(
    open.rows.flatMap(({ mentee: at }, row) => (chosen.mentorOf[row] === -1 ? [] : [open.round.mentees[at]?.id ?? ''])),
  );
};

test('with the seats wanted in a form of theirs, everybody left without a mentor is sure to get one', () => {
  fc.assert(
    fc.property(anyPool, (given) => {
      const { open, chosen } = solved(given);
      const reasons = explainChoice(open, chosen.mentorOf, chosen);
      open.rows.forEach(({ mentee: at }, row) => {
        if (chosen.mentorOf[row] !== -1) return;
        const person = open.round.mentees[at];
        const seats = reasons.seatsWanted(row) ?? 0;
        expect(seats).toBeGreaterThan(0);
        const form = person?.profile.form ?? 'pupil-pupil';
        const grown = { ...given, mentors: [...given.mentors, mentorOf('М-9', form, { competences: [], seats })] };
        expect([person?.id, matchedIds(grown).has(person?.id ?? '')]).toEqual([person?.id, true]);
      });
    }),
    { numRuns: 120 },
  );
});

test('so many seats of the mentors to recruit bring exactly so many more matches, one kind after the other', () => {
  fc.assert(
    fc.property(anyPool, (given) => {
      const { open, chosen } = solved(given);
      let grown = given;
      let matched = chosen.matched;
      for (const { form, request, people } of recruitFirst(open, chosen.mentorOf)) {
        const competences = request === undefined ? [] : [request];
        const next = mentorOf(`Р-${grown.mentors.length}`, form, { competences, seats: people });
        grown = { ...grown, mentors: [...grown.mentors, next] };
        matched += people;
        expect(solved(grown).chosen.matched).toBe(matched);
      }
      expect(matched).toBe(open.rows.length);
    }),
    { numRuns: 100 },
  );
});

test('a place in a queue is the place among those who gain by that mentor’s next seats while everybody else stays', () => {
  fc.assert(
    fc.property(anyPool, (given) => {
      const { open, chosen } = solved(given);
      const reasons = explainChoice(open, chosen.mentorOf, chosen);
      const { live } = openLiveMatching(open.market, chosen);
      const queues = open.round.mentors.map((_, at) => nextInLine(live, at).queue.map(({ mentee: row }) => row));
      chosen.mentorOf.forEach((own, row) => {
        const places = queues.flatMap((queue) => (queue.includes(row) ? [queue.indexOf(row) + 1] : []));
        const told = reasons.queue(row);
        if (own !== -1 || places.length === 0) {
          expect(told).toBeUndefined();
          return;
        }
        expect(told?.place).toBe(Math.min(...places));
        const queue = queues[open.round.mentors.findIndex(({ id }) => id === told?.mentorId)] ?? [];
        expect([queue.indexOf(row) + 1, queue.length]).toEqual([told?.place, told?.waiting]);
      });
    }),
    { numRuns: 100 },
  );
});

test('a shortage counts people, seats and those left out, and nothing is short where a seat is left', () => {
  fc.assert(
    fc.property(anyPool, (given) => {
      const { open, chosen } = solved(given);
      const { shortages, shortage } = explainChoice(open, chosen.mentorOf, chosen);
      for (const { people, seats, missing } of shortages)
        expect([missing > 0, people - seats]).toEqual([true, missing]);
      open.rows.forEach(({ candidates }, row) => {
        if (chosen.mentorOf[row] === -1) expect(shortage(row) !== undefined).toBe(candidates.mentors.length > 0);
      });
      const idle = new Int32Array(open.rows.length).fill(-1);
      const free = (row: number): boolean => (open.rows[row]?.candidates.mentors.length ?? 0) > 0;
      const nobody = explainChoice(open, idle);
      open.rows.forEach((_, row) => {
        if (free(row) && open.market.lock.every((lock) => lock === -1)) expect(nobody.shortage(row)).toBeUndefined();
      });
    }),
    { numRuns: 100 },
  );
});

test('nothing is told of exchanges where the prices carry other pairs', () => {
  const two = pool([mentee('Н-1'), mentee('Н-2', { requests: ['sport'] })], [mentor('М-1'), mentor('М-2')]);
  const { open, chosen } = solved(two);
  const told = explainChoice(open, chosen.mentorOf, chosen);
  expect(told.losses(0, [1])).toEqual([{ matches: 0, points: expect.any(Number) }]);
  const damaged = { ...chosen, prices: chosen.prices.map((price) => price + 7_000) };
  const none = Int32Array.of(-1, -1);
  expect(explainChoice(open, none, { ...damaged, mentorOf: none }).losses(0, [1])).toEqual([undefined]);
  expect(explainChoice(open, chosen.mentorOf).losses(0, [1])).toEqual([undefined]);
});
