import fc from 'fast-check';
import { scoreOf } from '../../../src/domain/pairs/score-parts';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';
import { proposePairs } from './propose';
import { assignSmall } from './small-assign';

const propose = (input: Parameters<typeof proposePairs>[0]) => proposePairs(input, SETTINGS, assignSmall);

describe('for any pool', () => {
  const subset = (codes: readonly string[]) => fc.subarray([...codes]);
  const anyMentee = (index: number) =>
    fc
      .record({
        requests: subset(['maths', 'coding', 'english', 'other:кодинг']),
        times: subset(['saturday', 'sunday']),
        form: fc.constantFrom('pupil-pupil', 'employer-pupil'),
        day: fc.integer({ min: 1, max: 3 }),
        suspended: fc.boolean(),
      })
      .map(({ day, suspended, ...profile }) =>
        mentee(`Н-${index}`, profile, {
          requestedAt: `2026-09-0${day}T06:00:00.000Z`,
          suspended: suspended && index % 3 === 0,
        }),
      );
  const anyMentor = (index: number) =>
    fc
      .record({
        competences: subset(['maths', 'coding', 'english']),
        times: subset(['saturday', 'sunday']),
        seats: fc.integer({ min: 0, max: 3 }),
        external: fc.boolean(),
        inRegister: fc.boolean(),
      })
      .map(({ external, inRegister, ...profile }) =>
        mentor(
          `М-${index}`,
          {
            ...profile,
            ...(external
              ? { category: 'employee', forms: ['employer-pupil'], certificateDate: '2026-08-01' as const }
              : {}),
          },
          { inRegister: inRegister || index % 2 === 0 },
        ),
      );
  const anyPool = fc.tuple(fc.nat(7), fc.nat(5)).chain(([n, m]) =>
    fc
      .record({
        mentees: fc.tuple(...Array.from({ length: n }, (_, i) => anyMentee(i))),
        mentors: fc.tuple(...Array.from({ length: m }, (_, j) => anyMentor(j))),
        constraints: fc.array(
          fc.record({
            kind: fc.constantFrom('lock' as const, 'forbid' as const, 'refused' as const, 'running' as const),
            menteeId: fc.nat(7).map((i) => `Н-${i}`),
            mentorId: fc.nat(5).map((j) => `М-${j}`),
          }),
          { maxLength: 4 },
        ),
      })
      .map(({ mentees, mentors, constraints }) => pool(mentees, mentors, constraints)),
  );

  test('the figures add up, rules and seats hold, parts sum to scores', () => {
    fc.assert(
      fc.property(anyPool, (input) => {
        const result = propose(input);
        expect(result.matched + result.unmatched.length).toBe(result.eligibleMentees);
        expect(result.eligibleMentees + result.ineligible.length).toBe(input.mentees.length);
        expect(result.score).toBe(result.proposals.reduce((sum, one) => sum + one.score, 0));
        const load = new Map<string, number>();
        for (const one of result.proposals) {
          expect(scoreOf(one.parts)).toBe(one.score);
          expect(
            input.constraints.some(
              (c) =>
                c.menteeId === one.menteeId &&
                (c.kind === 'running' || (c.mentorId === one.mentorId && c.kind !== 'lock')),
            ),
          ).toBe(false);
          const found = input.mentors.find(({ id }) => id === one.mentorId);
          expect(found).toMatchObject({ inRegister: true });
          expect(found?.profile.forms).toContain(one.form);
          load.set(one.mentorId, (load.get(one.mentorId) ?? 0) + 1);
        }
        for (const { id, profile } of input.mentors) expect(load.get(id) ?? 0).toBeLessThanOrEqual(profile.seats ?? 0);
        for (const one of result.unmatched) expect(one.code === 'seats-taken').toBe(one.candidates > 0);
      }),
      { numRuns: 300 },
    );
  });

  test('the order in which people and constraints are given changes nothing', () => {
    fc.assert(
      fc.property(
        anyPool.chain((input) =>
          fc.tuple(
            fc.constant(input),
            fc.shuffledSubarray([...input.mentees], { minLength: input.mentees.length }),
            fc.shuffledSubarray([...input.mentors], { minLength: input.mentors.length }),
            fc.shuffledSubarray([...input.constraints], { minLength: input.constraints.length }),
          ),
        ),
        ([input, mentees, mentors, constraints]) => {
          expect(propose({ ...input, mentees, mentors, constraints })).toEqual(propose(input));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('every lock either holds or is reported', () => {
    fc.assert(
      fc.property(anyPool, (input) => {
        const result = propose(input);
        for (const { kind, menteeId, mentorId } of input.constraints) {
          if (kind !== 'lock') continue;
          const held = result.proposals.some(
            (one) => one.menteeId === menteeId && one.mentorId === mentorId && one.locked,
          );
          const told = result.brokenLocks.some((one) => one.menteeId === menteeId && one.mentorId === mentorId);
          expect(held !== told).toBe(true);
        }
      }),
    );
  });
});
