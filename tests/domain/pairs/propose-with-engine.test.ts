import fc from 'fast-check';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';
import { proposePairs } from './propose';
import { assignSmall } from './small-assign';

const TAGS = ['maths', 'coding', 'english', 'sport'];

test('the engine fits the port and finds as many pairs with as many points as the small exact choice', () => {
  const anyMentee = (index: number) =>
    fc
      .record({ requests: fc.subarray(TAGS), day: fc.integer({ min: 1, max: 3 }) })
      .map(({ requests, day }) => mentee(`Н-${index}`, { requests }, { requestedAt: `2026-09-0${day}T06:00:00.000Z` }));
  const anyMentor = (index: number) =>
    fc
      .record({ competences: fc.subarray(TAGS), seats: fc.integer({ min: 1, max: 2 }) })
      .map((profile) => mentor(`М-${index}`, profile));
  const forbidden = fc.array(
    fc.record({
      kind: fc.constantFrom('forbid' as const, 'lock' as const),
      menteeId: fc.nat(8).map((i) => `Н-${i}`),
      mentorId: fc.nat(4).map((j) => `М-${j}`),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(
      fc.tuple(...Array.from({ length: 9 }, (_, i) => anyMentee(i))),
      fc.tuple(...Array.from({ length: 5 }, (_, j) => anyMentor(j))),
      forbidden,
      (mentees, mentors, constraints) => {
        const input = pool(mentees, mentors, constraints);
        const found = proposePairs(input, SETTINGS, solveAssignment);
        const expected = proposePairs(input, SETTINGS, assignSmall);
        expect(found).toMatchObject({ matched: expected.matched, score: expected.score });
        const shuffled = pool([...mentees].reverse(), [...mentors].reverse(), [...constraints].reverse());
        expect(proposePairs(shuffled, SETTINGS, solveAssignment)).toEqual(found);
      },
    ),
    { numRuns: 200 },
  );
});

test('of two mentees who fit alike, the earlier request gets the only seat', () => {
  const late = mentee('Н-1', {}, { requestedAt: '2026-09-02T06:00:00.000Z' });
  const early = mentee('Н-2', {}, { requestedAt: '2026-09-01T06:00:00.000Z' });
  const { proposals } = proposePairs(pool([late, early], [mentor('М-1')]), SETTINGS, solveAssignment);
  expect(proposals.map(({ menteeId }) => menteeId)).toEqual(['Н-2']);
});
