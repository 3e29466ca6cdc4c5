import type { DeadlineRule } from '../../../src/domain/roadmap/deadline-rule';
import { type EnteredDates, withOwnDates } from '../../../src/domain/roadmap/own-dates';
import { resolveDeadline } from '../../../src/domain/roadmap/resolve-deadline';
import type { RoadmapTiming } from '../../../src/domain/roadmap/roadmap-timing';

const timing: RoadmapTiming = {
  cycle: { kind: 'school-year', year: 2026 },
  orderDate: '2026-09-01',
  registerDate: null,
  programmeEndsOn: null,
  eventDates: {},
};

function resolved(rule: DeadlineRule, entered: EnteredDates) {
  return resolveDeadline(withOwnDates(rule, resolveDeadline(rule, timing), entered), timing);
}

const OCTOBER: DeadlineRule = { kind: 'order-months', first: 2, last: 2 };

test('a rule without entered dates stays the same', () => {
  expect(withOwnDates(OCTOBER, resolveDeadline(OCTOBER, timing), { from: null, to: null })).toBe(OCTOBER);
});

test('the end that wasn’t entered stays the template’s', () => {
  expect(resolved(OCTOBER, { from: null, to: '2026-10-20' })).toMatchObject({ from: '2026-10-01', to: '2026-10-20' });
  expect(resolved(OCTOBER, { from: '2026-10-10', to: null })).toMatchObject({ from: '2026-10-10', to: '2026-11-01' });
});

test('a first day that would come after the last one is left out', () => {
  expect(resolved(OCTOBER, { from: null, to: '2026-09-20' })).toMatchObject({
    from: null,
    to: '2026-09-20',
    missing: null,
  });
});

test('a first day alone changes nothing where there is no last one', () => {
  const waiting: DeadlineRule = { kind: 'register-months', months: 1 };
  expect(resolved(waiting, { from: '2026-10-10', to: null })).toMatchObject({ to: null, missing: 'register-date' });
});

test('what recurs goes on recurring: within the new dates, or after them', () => {
  const monthly: DeadlineRule = { kind: 'recurring', rhythm: 'monthly', within: { kind: 'teaching-year' } };
  expect(resolved(monthly, { from: '2026-10-01', to: '2026-12-31' }).recurrence).toMatchObject({
    startsOn: '2026-10-01',
    endsOn: '2026-12-31',
  });
  const after: DeadlineRule = {
    kind: 'then-recurring',
    first: { kind: 'order-months', first: 1, last: 1 },
    rhythm: 'monthly',
  };
  expect(resolved(after, { from: null, to: '2026-10-15' }).recurrence).toMatchObject({
    startsOn: '2026-10-15',
    afterSpan: true,
  });
});

test('somebody else’s plan gets its dates, a yearly row a date of this year', () => {
  const plan: DeadlineRule = { kind: 'external-plan', plan: 'план института', dates: null };
  expect(withOwnDates(plan, resolveDeadline(plan, timing), { from: null, to: '2026-10-20' })).toEqual({
    ...plan,
    dates: { from: null, to: '2026-10-20' },
  });
  const yearly: DeadlineRule = { kind: 'yearly-day', day: 20, months: [6, 12] };
  expect(resolved(yearly, { from: null, to: '2026-12-18' })).toMatchObject({ to: '2026-12-18', recurrence: null });
});
