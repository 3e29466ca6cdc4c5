import type { PairConstraint } from '../../../src/domain/pairs/pool';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';
import { proposePairs } from './propose';
import { assignSmall } from './small-assign';

const propose = (input: Parameters<typeof proposePairs>[0]) => proposePairs(input, SETTINGS, assignSmall);

const constraint = (kind: PairConstraint['kind'], menteeId: string, mentorId: string): PairConstraint => ({
  kind,
  menteeId,
  mentorId,
});

describe('a mentee without a mentor is told why', () => {
  const reason = (mentors: Parameters<typeof pool>[1], constraints: PairConstraint[] = [], one = mentee('Н-1')) =>
    propose(pool([one], mentors, constraints)).unmatched[0];

  test('others took the seats', () => {
    const input = pool([mentee('Н-1', { requests: ['sport'] }), mentee('Н-2')], [mentor('М-1')]);
    expect(propose(input).unmatched).toEqual([
      {
        menteeId: 'Н-1',
        code: 'seats-taken',
        candidates: 1,
        counts: {},
        shortage: { people: 2, seats: 1, missing: 1, forms: ['pupil-pupil'], mentors: 1, mentorIds: ['М-1'] },
        queue: { mentorId: 'М-1', place: 1, waiting: 1 },
        wanted: { form: 'pupil-pupil', age: 14, requests: ['sport'], seats: 1 },
      },
    ]);
  });

  test('nobody mentors in the form, and how many elsewhere could', () => {
    const elsewhere = mentor('М-1', { forms: ['teacher-teacher'] });
    expect(reason([elsewhere, mentor('М-2', { forms: ['employer-pupil'] }, { suspended: true })])).toMatchObject({
      code: 'no-mentor-in-form',
      counts: { 'form-not-shared': 2, suspended: 1 },
      relax: { rule: 'form-not-shared', mentors: 1 },
    });
  });

  test('the one rule that stands between the mentee and most mentors of the form', () => {
    const full = (id: string) => mentor(id, {}, { takenSeats: 1 });
    const unregistered = mentor('М-3', {}, { inRegister: false });
    const both = mentor('М-4', {}, { inRegister: false, takenSeats: 1 });
    const elsewhere = ['М-5', 'М-6', 'М-7'].map((id) => mentor(id, { forms: ['employer-pupil'] }));
    expect(reason([full('М-1'), full('М-2'), unregistered, both, ...elsewhere])).toMatchObject({
      code: 'no-free-seats',
      counts: { 'no-seats': 3, 'not-in-register': 2, 'form-not-shared': 3 },
      relax: { rule: 'no-seats', mentors: 2 },
    });
  });

  test('of the forms that a mentee may take, the one with the fewest obstacles is told', () => {
    const { form: _, ...open } = mentee('Н-1').profile;
    const colleague = mentor(
      'М-1',
      { category: 'employee', forms: ['employer-pupil'], certificateDate: '2026-08-01' },
      { takenSeats: 1 },
    );
    expect(reason([colleague], [], { ...mentee('Н-1'), profile: open })).toMatchObject({
      code: 'no-free-seats',
      counts: { 'no-seats': 1 },
      relax: { rule: 'no-seats', mentors: 1 },
    });
  });

  test('several rules at once leave no single one to lift', () => {
    const unmatched = reason([mentor('М-1', {}, { inRegister: false, takenSeats: 1, suspended: true })]);
    expect(unmatched?.code).toBe('no-free-seats');
    expect(unmatched).not.toHaveProperty('relax');
  });

  test('what cannot be lifted is named, but never offered to be lifted', () => {
    const own = reason([mentor('М-1')], [constraint('related', 'Н-1', 'М-1')]);
    expect(own?.code).toBe('only-own-parent');
    expect(own).not.toHaveProperty('relax');
    expect(reason([mentor('М-1')], [constraint('refused', 'Н-1', 'М-1')])?.code).toBe('only-refused');
    const ended = reason([mentor('М-1')], [constraint('ended', 'Н-1', 'М-1')]);
    expect(ended?.code).toBe('only-ended');
    expect(ended).not.toHaveProperty('relax');
    expect(reason([mentor('М-1')], [constraint('forbid', 'Н-1', 'М-1')])).toMatchObject({
      code: 'only-forbidden',
      relax: { rule: 'forbidden', mentors: 1 },
    });
    expect(reason([mentor('М-1')], [constraint('declined', 'Н-1', 'М-1')])).toMatchObject({
      code: 'only-declined',
      relax: { rule: 'declined', mentors: 1 },
    });
  });

  test('the role doesn’t belong to the form', () => {
    expect(reason([mentor('М-1')], [], mentee('Н-1', { role: 'teacher' }))?.code).toBe('role-outside-form');
  });
});

test('somebody who may not take part at all is neither matched nor unmatched', () => {
  const input = pool(
    [mentee('Н-1', { birthDate: '2018-01-01' }), mentee('Н-2', {}, { suspended: true, consentGiven: false })],
    [mentor('М-1')],
  );
  expect(propose(input)).toMatchObject({
    eligibleMentees: 0,
    unmatched: [],
    ineligible: [
      { menteeId: 'Н-1', rules: ['age-outside-form'] },
      { menteeId: 'Н-2', rules: ['no-consent', 'suspended'] },
    ],
  });
});
