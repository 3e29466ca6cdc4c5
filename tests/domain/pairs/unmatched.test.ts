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
        shortage: { people: 2, seats: 1, missing: 1, forms: ['pupil-pupil'], mentors: 1, mentorIds: ['М-1'] },
        queue: { mentorId: 'М-1', place: 1, waiting: 1 },
        wanted: { form: 'pupil-pupil', seats: 1 },
      },
    ]);
  });

  const way = (rules: string[], ...mentorIds: string[]) => ({ rules, mentors: mentorIds.length, mentorIds });

  test('others took the seats, and one step would bring further mentors of the form', () => {
    const mentors = [
      mentor('М-1'),
      mentor('М-2', {}, { takenSeats: 1 }),
      mentor('М-3', {}, { inRegister: false, takenSeats: 1 }),
      mentor('М-4', { forms: ['employer-pupil'] }),
    ];
    const { unmatched } = propose(pool([mentee('Н-1'), mentee('Н-2')], mentors));
    expect(unmatched).toMatchObject([
      { code: 'seats-taken', candidates: 1, against: { ways: [way(['no-seats'], 'М-2')], barred: [] } },
    ]);
  });

  test('nobody mentors in the form, and who elsewhere could', () => {
    const elsewhere = mentor('М-1', { forms: ['employer-pupil'] });
    expect(reason([elsewhere, mentor('М-2', { forms: ['employer-pupil'] }, { suspended: true })])).toMatchObject({
      code: 'no-mentor-in-form',
      against: { inForm: 0, ways: [way(['form-not-shared'], 'М-1')], barred: [] },
    });
  });

  test('nobody mentors in the form: those who neither chose it nor are meant for it aren’t to be asked', () => {
    const teacher = mentor('М-1', { forms: ['teacher-teacher'], category: 'teacher' });
    expect(reason([teacher])).toMatchObject({
      code: 'no-mentor-in-form',
      against: { inForm: 0, ways: [], barred: [] },
    });
    const ended = [constraint('ended', 'Н-1', 'М-2')];
    expect(reason([teacher, mentor('М-2')], ended)).toMatchObject({
      code: 'only-ended',
      against: { inForm: 1, ways: [], barred: [way(['ended'], 'М-2')] },
    });
    const chosen = mentor('М-3', { category: 'teacher' });
    expect(reason([teacher, chosen])?.against?.ways).toEqual([way(['category-not-in-form'], 'М-3')]);
  });

  test('what stands before the nearest mentors of the form, each of whom is counted once', () => {
    const full = (id: string) => mentor(id, {}, { takenSeats: 1 });
    const unregistered = mentor('М-3', {}, { inRegister: false });
    const both = mentor('М-4', {}, { inRegister: false, takenSeats: 1 });
    const elsewhere = ['М-5', 'М-6', 'М-7'].map((id) => mentor(id, { forms: ['employer-pupil'] }));
    expect(reason([full('М-1'), full('М-2'), unregistered, both, ...elsewhere])).toMatchObject({
      code: 'no-free-seats',
      against: { inForm: 4, ways: [way(['no-seats'], 'М-1', 'М-2'), way(['not-in-register'], 'М-3')], barred: [] },
    });
  });

  test('a mentor with a seat whom the mentee can’t have isn’t said to have none', () => {
    const constraints = [constraint('refused', 'Н-1', 'М-2'), constraint('ended', 'Н-1', 'М-3')];
    const mentors = [mentor('М-1', {}, { takenSeats: 1 }), mentor('М-2'), mentor('М-3'), mentor('М-4', { seats: 0 })];
    expect(reason(mentors, constraints)?.against).toEqual({
      inForm: 4,
      ways: [way(['no-seats'], 'М-1', 'М-4')],
      barred: [{ ...way(['refused']), mentors: 1 }, way(['ended'], 'М-3')],
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
      against: { inForm: 1, ways: [way(['no-seats'], 'М-1')] },
    });
  });

  test('several steps are told together, and another form where it takes fewer', () => {
    const far = mentor('М-1', {}, { inRegister: false, takenSeats: 1, suspended: true });
    expect(reason([far])).toMatchObject({
      code: 'no-free-seats',
      against: { inForm: 1, ways: [way(['no-seats', 'not-in-register', 'suspended'], 'М-1')] },
    });
    const elsewhere = mentor('М-2', { forms: ['employer-pupil'] });
    expect(reason([far, elsewhere])?.against).toEqual({
      inForm: 1,
      ways: [way(['form-not-shared'], 'М-2')],
      barred: [],
    });
  });

  test('what cannot be lifted is named, but never offered to be lifted', () => {
    const only = (kind: PairConstraint['kind']) => reason([mentor('М-1')], [constraint(kind, 'Н-1', 'М-1')]);
    const barred = (rule: string) => ({ inForm: 1, ways: [], barred: [way([rule], 'М-1')] });
    expect(only('related')).toMatchObject({ code: 'only-own-parent', against: barred('parent-of-mentee') });
    expect(only('refused')).toMatchObject({
      code: 'only-refused',
      against: { barred: [{ rules: ['refused'], mentors: 1, mentorIds: [] }] },
    });
    expect(only('ended')).toMatchObject({ code: 'only-ended', against: barred('ended') });
    expect(only('forbid')).toMatchObject({ code: 'only-forbidden', against: { ways: [way(['forbidden'], 'М-1')] } });
    expect(only('declined')).toMatchObject({ code: 'only-declined', against: { ways: [way(['declined'], 'М-1')] } });
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
