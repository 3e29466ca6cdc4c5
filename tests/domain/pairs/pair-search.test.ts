import fc from 'fast-check';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { solveByPricing } from '../../../src/domain/matching/solve-by-pricing';
import { candidatesOf } from '../../../src/domain/pairs/admissible-pairs';
import { openMarket } from '../../../src/domain/pairs/pair-market';
import { PairSearch } from '../../../src/domain/pairs/pair-search';
import type { Pool } from '../../../src/domain/pairs/pool';
import { scoreOf } from '../../../src/domain/pairs/score-parts';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';

const TOPICS = ['maths', 'coding', 'english', 'sport', 'other:вышивка', 'other:футболу'];
const TIMES = ['weekday-evening', 'saturday', 'sunday'];
const PLACES = ['Абакан', 'Саяногорск', undefined];
const settings = { ...SETTINGS, weights: { ...SETTINGS.weights, preference: 120, trial: 80 } };

const forms = fc.constantFrom(['pupil-pupil'], ['employer-pupil'], ['pupil-pupil', 'employer-pupil']);
const place = fc.constantFrom(...PLACES);
const anyMentee = (index: number) =>
  fc
    .record({
      requests: fc.subarray(TOPICS),
      times: fc.subarray(TIMES),
      born: fc.constantFrom('2012-05-05', '2010-05-05', '2014-05-05'),
      form: fc.constantFrom('pupil-pupil', 'employer-pupil', undefined),
      municipality: place,
    })
    .map(({ born, form, municipality, ...profile }) =>
      mentee(
        `Н-${String(index).padStart(2, '0')}`,
        { ...profile, birthDate: born, form } as never,
        municipality === undefined ? {} : { municipality },
      ),
    );
const anyMentor = (index: number) =>
  fc
    .record({
      competences: fc.subarray(TOPICS),
      times: fc.subarray(TIMES),
      forms,
      category: fc.constantFrom('pupil', 'parent'),
      preferredAges: fc.subarray(['10-13', '14-17']),
      seats: fc.integer({ min: 0, max: 2 }),
      municipality: place,
    })
    .map(({ municipality, ...profile }) =>
      mentor(
        `М-${String(index).padStart(2, '0')}`,
        { ...profile, certificateDate: '2026-01-01' },
        municipality === undefined ? {} : { municipality },
      ),
    );
const side = <T>(count: number, one: (index: number) => fc.Arbitrary<T>) =>
  fc.tuple(...Array.from({ length: count }, (_, index) => one(index)));
const number = (letter: string, count: number) =>
  fc.nat(count - 1).map((index) => `${letter}-${String(index).padStart(2, '0')}`);
const [MENTEES, MENTORS] = [12, 14];
const anyPool: fc.Arbitrary<Pool> = fc
  .record({
    mentees: side(MENTEES, anyMentee),
    mentors: side(MENTORS, anyMentor),
    constraints: fc.array(
      fc.record({
        kind: fc.constantFrom('forbid' as const, 'lock' as const),
        menteeId: number('Н', MENTEES),
        mentorId: number('М', MENTORS),
      }),
      { maxLength: 8 },
    ),
    opinions: fc.array(
      fc.record({
        menteeId: number('Н', MENTEES),
        mentorId: number('М', MENTORS),
        menteeRank: fc.integer({ min: 1, max: 3 }),
        trialMark: fc.integer({ min: 1, max: 10 }),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ mentees, mentors, constraints, opinions }) => ({ ...pool(mentees, mentors, constraints), opinions }));

test('a score is the sum of its parts, whatever the two people named and said', () => {
  fc.assert(
    fc.property(anyPool, (people) => {
      const { scorer, rows } = openMarket(people, settings);
      for (const { mentee: own, candidates, scores } of rows) {
        candidates.mentors.forEach((j, at) => {
          expect(scores[at]).toBe(scoreOf(scorer.points(own, j)));
        });
      }
    }),
    { numRuns: 100 },
  );
});

test('tags of a list longer than a word count as those of a short one', () => {
  const many = Array.from({ length: 70 }, (_, at) => `other:дело ${at}`);
  const given = pool([mentee('Н-1', { requests: many })], [mentor('М-1', { competences: many.slice(20, 60) })]);
  const { scorer, rows } = openMarket(given, SETTINGS);
  expect(scorer.points(0, 0).requests).toBe(Math.round((SETTINGS.weights.requests * 40) / 70));
  expect(rows[0]?.scores[0]).toBe(scoreOf(scorer.points(0, 0)));
});

test('the search shows every pair that reaches its bar, each once, with its score, and no pair that the rules forbid', () => {
  const bar = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 600 }) },
    { weight: 1, arbitrary: fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY) },
  );
  const asked = fc.array(bar, { minLength: MENTORS, maxLength: MENTORS });
  fc.assert(
    fc.property(anyPool, asked, fc.integer({ min: -200, max: 700 }), (people, bars, least) => {
      const { round, scorer, rows, market } = openMarket(people, settings);
      const search = new PairSearch(round, scorer);
      const source = search.source(
        rows.map((row) => row.mentee),
        market.cap,
        market.lock,
      );
      rows.forEach(({ candidates, scores }, row) => {
        const shown = new Map<number, number>();
        source.visitReaching(row, least, Float64Array.from(bars), (j, score) => {
          expect(shown.has(j)).toBe(false);
          shown.set(j, score);
          return least;
        });
        candidates.mentors.forEach((j, at) => {
          const score = scores[at] ?? Number.NaN;
          expect(shown.get(j) ?? score).toBe(score);
          if (score - (bars[j] ?? 0) >= least) expect(shown.has(j)).toBe(true);
        });
        for (const j of shown.keys()) expect(candidates.mentors).toContain(j);
      });
    }),
    { numRuns: 150 },
  );
});

test('to start with it shows as many pairs as are asked for where there are', () => {
  fc.assert(
    fc.property(anyPool, fc.integer({ min: 1, max: 5 }), (people, count) => {
      const { round, scorer, rows, market } = openMarket(people, settings);
      const of = rows.map((row) => row.mentee);
      const source = new PairSearch(round, scorer).source(of, market.cap, market.lock);
      rows.forEach(({ candidates }, row) => {
        const shown: number[] = [];
        source.visitGood(row, count, (j) => shown.push(j));
        expect(shown.length).toBeGreaterThanOrEqual(Math.min(count, candidates.mentors.length));
      });
    }),
    { numRuns: 50 },
  );
});

test('pricing over the search gives the very choice that the full list gives', () => {
  fc.assert(
    fc.property(
      anyPool,
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 3 }),
      (people, perMentee, perMentor) => {
        const { round, scorer, rows, market } = openMarket(people, settings);
        const of = rows.map((row) => row.mentee);
        const source = new PairSearch(round, scorer).source(of, market.cap, market.lock);
        const { assignment } = solveByPricing(source, { perMentee, perMentor });
        const full = solveAssignment(market);
        expect([assignment.matched, assignment.score]).toEqual([full.matched, full.score]);
        expect(Array.from(assignment.mentorOf)).toEqual(Array.from(full.mentorOf));
      },
    ),
    { numRuns: 150 },
  );
});

test('branches that can’t be good enough are left out whole', () => {
  const mentors = Array.from({ length: 256 }, (_, index) =>
    mentor(`М-${String(index).padStart(3, '0')}`, {
      competences: TOPICS.filter((_topic, at) => (index >> at) & 1),
      times: TIMES.filter((_time, at) => (index >> (at + 5)) & 1),
    }),
  );
  const { round, scorer } = openMarket(pool([mentee('Н-1', { requests: TOPICS, times: TIMES })], mentors), SETTINGS);
  const source = new PairSearch(round, scorer).source([0], new Int32Array(256).fill(1), Int32Array.of(-1));
  const { mentors: all } = candidatesOf(round, 0);
  const best = Math.max(...scorer.scores(0, all));
  const shown: number[] = [];
  source.visitReaching(0, best, new Float64Array(all.length), (_, score) => {
    shown.push(score);
    return best;
  });
  expect(shown).toEqual([best]);
  expect(source.examined).toBeLessThan(all.length / 2);
});
