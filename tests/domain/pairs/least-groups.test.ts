/** The least size of a group: whom it keeps out, what is told then, and that it helps. */
import fc from 'fast-check';
import { nestQuotas } from '../../../src/domain/matching/quotas';
import type { PairMarket } from '../../../src/domain/pairs/assign';
import { choosePairs } from '../../../src/domain/pairs/choose-pairs';
import { lackOf } from '../../../src/domain/pairs/small-groups';
import { anyPool, heldBy, proofOf, propose, pupils } from './limited-pools';
import { mentor, pool } from './pool-builder';

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

  test('that is full already and lacks one seat is named before one that lacks people', () => {
    const limits = { forms: { 'pupil-pupil': { smallestGroup: 2 } } };
    const leaders = (seats: number) => [mentor('М-1', { seats: 1 }), mentor('М-2', { seats })];
    const found = propose(pool(pupils(3), leaders(2)), limits);
    expect(heldBy(found)).toEqual([['group-too-small', { group: 2, short: groupOf('М-2', 2, 2, 2, 3) }]]);
    expect(lackOf(groupOf('М-2', 2, 2, 2, 3))).toEqual({ people: 0, seats: 1 });
    expect(propose(pool(pupils(3), leaders(3)), limits).matched).toBe(3);
  });

  test('is not blamed once it is reached and the seats are taken', () => {
    const found = propose(pool(pupils(3), [mentor('М-1', { seats: 2 })]), {
      forms: { 'pupil-pupil': { smallestGroup: 2 } },
    });
    expect(heldBy(found).map(([code]) => code)).toEqual(['seats-taken']);
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

test('a group of a lock that quotas keep too small where they overlap isn’t called proven, but has its bound', () => {
  const quota = { over: 'category', most: 5, running: 0 } as const;
  const market: PairMarket = {
    cap: Int32Array.of(2, 2, 2),
    rowPtr: Int32Array.of(0, 1, 3, 6),
    col: Int32Array.of(1, 0, 1, 0, 1, 2),
    weight: Int32Array.of(10, 7, 9, 8, 9, 1),
    lock: Int32Array.of(1, -1, -1),
    quotas: [
      { ...quota, code: 'one', mentors: [0, 1], limit: 5 },
      { ...quota, code: 'other', mentors: [1, 2], limit: 1 },
    ],
    smallestGroup: Int32Array.of(0, 2, 0),
  };
  expect(nestQuotas(market, market.quotas ?? []).overlapping).toEqual([1]);
  const { mentorOf, proof } = choosePairs(market);
  expect([...mentorOf]).toEqual([1, 0, 0]);
  expect(proof).toMatchObject({ verdict: 'not-proven', withinLimits: true, bound: { matched: 3 } });
  expect(proof.faults).toContain('stuck-not-proven');
});

const groupOf = (mentorId: string, least: number, mentees: number, seats: number, people: number) => ({
  mentorId,
  least,
  mentees,
  seats,
  people,
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
