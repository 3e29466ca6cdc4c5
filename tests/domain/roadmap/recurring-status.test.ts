import type { CalendarDate } from '../../../src/domain/calendar/calendar-date';
import type { DeadlineRule } from '../../../src/domain/roadmap/deadline-rule';
import { resolveDeadline } from '../../../src/domain/roadmap/resolve-deadline';
import { type RowStatus, rowStatus } from '../../../src/domain/roadmap/row-status';

const quarterly: DeadlineRule = {
  kind: 'then-recurring',
  first: { kind: 'order-months', first: 3, last: 4 },
  rhythm: 'quarterly',
};
const twoWeekly: DeadlineRule = {
  kind: 'recurring',
  rhythm: 'two-weekly',
  within: { kind: 'register-until', months: 1, untilMonth: 12 },
};
const sharing: DeadlineRule = { kind: 'then-continuous', first: { kind: 'cycle-months', from: 10, to: 11 } };

/** The status by rules of O = 3 April and R = 20 August 2020, the row done on the days given. */
function statusOn(
  today: CalendarDate,
  rule: DeadlineRule,
  doneOn: readonly CalendarDate[],
  adoptedOn: CalendarDate | null = null,
): RowStatus {
  const deadline = resolveDeadline(rule, {
    cycle: { kind: 'calendar-year', year: 2020 },
    orderDate: '2020-04-03',
    registerDate: '2020-08-20',
    programmeEndsOn: null,
    eventDates: {},
  });
  const evidence = doneOn.map((on) => ({ kind: 'meeting-held', on, rowId: null }) as const);
  const row = { id: 'X1.1', rule, ifNeeded: false, controlPoint: null, provenBy: ['meeting-held'] } as const;
  return rowStatus(row, deadline, evidence, [], { today, soonDays: 7, adoptedOn });
}

function stateOn(today: CalendarDate, rule: DeadlineRule, doneOn: readonly CalendarDate[]): string {
  return statusOn(today, rule, doneOn).state;
}

describe('a span, then quarterly', () => {
  test('it is never simply done: once done in its months it goes on', () => {
    expect(stateOn('2020-06-02', quarterly, [])).toBe('planned');
    expect(stateOn('2020-07-01', quarterly, [])).toBe('in-progress');
    expect(statusOn('2020-07-01', quarterly, ['2020-06-20'])).toEqual({
      state: 'ongoing',
      because: { code: 'goes-on' },
      lastDoneOn: '2020-06-20',
      nextDueOn: '2020-11-03',
    });
  });

  test('its months missed, or a quarter missed, make it overdue until it is done again', () => {
    expect(stateOn('2020-08-04', quarterly, [])).toBe('overdue');
    expect(stateOn('2020-11-03', quarterly, ['2020-06-20'])).toBe('ongoing');
    expect(statusOn('2020-11-04', quarterly, ['2020-06-20'])).toMatchObject({
      state: 'overdue',
      because: { code: 'turn-missed', due: '2020-11-03' },
      lastDoneOn: '2020-06-20',
    });
    expect(stateOn('2020-11-05', quarterly, ['2020-06-20', '2020-11-05'])).toBe('ongoing');
  });

  test('what was done on the last day of a turn counts for that turn and not for the next', () => {
    expect(statusOn('2020-08-05', quarterly, ['2020-08-03'])).toMatchObject({
      state: 'ongoing',
      nextDueOn: '2020-11-03',
    });
    expect(stateOn('2020-11-04', quarterly, ['2020-08-03'])).toBe('overdue');
  });

  test('what was missed before the roadmap was taken up is not held against it', () => {
    expect(statusOn('2020-08-04', quarterly, [], '2020-08-04').state).not.toBe('overdue');
    expect(statusOn('2020-08-04', quarterly, [], '2020-08-03').state).toBe('overdue');
    expect(statusOn('2020-11-04', quarterly, [], '2020-08-04').state).toBe('overdue');
  });
});

describe('every two weeks within a span', () => {
  test('it is planned, runs, and is near before the first turn ends', () => {
    expect(stateOn('2020-09-19', twoWeekly, [])).toBe('planned');
    expect(stateOn('2020-09-20', twoWeekly, [])).toBe('in-progress');
    expect(stateOn('2020-09-27', twoWeekly, [])).toBe('due-soon');
    expect(stateOn('2020-10-05', twoWeekly, [])).toBe('overdue');
  });

  test('it goes on while each turn has its meeting', () => {
    expect(statusOn('2020-10-18', twoWeekly, ['2020-10-01'])).toMatchObject({
      state: 'ongoing',
      nextDueOn: '2020-10-18',
    });
    expect(stateOn('2020-10-19', twoWeekly, ['2020-10-01'])).toBe('overdue');
  });

  test('after the end of the span nothing more is due, but a missed last turn stays missed', () => {
    expect(statusOn('2021-03-01', twoWeekly, ['2020-12-20'])).toMatchObject({ state: 'ongoing', nextDueOn: null });
    expect(stateOn('2021-03-01', twoWeekly, ['2020-12-01'])).toBe('overdue');
  });
});

describe('all the time', () => {
  test('it goes on from the first day to the last, done or not', () => {
    const always: DeadlineRule = { kind: 'continuous', through: 'always' };
    expect(stateOn('2020-01-01', always, [])).toBe('ongoing');
    expect(statusOn('2031-01-01', always, ['2020-05-01']).lastDoneOn).toBe('2020-05-01');
  });

  test('where a span comes first, the span can be overdue', () => {
    expect(stateOn('2020-09-30', sharing, [])).toBe('planned');
    expect(stateOn('2020-12-01', sharing, [])).toBe('overdue');
    expect(stateOn('2021-05-01', sharing, ['2020-11-15'])).toBe('ongoing');
  });
});

describe('yearly', () => {
  const days: DeadlineRule = { kind: 'yearly-day', day: 20, months: [6, 12] };
  const august: DeadlineRule = { kind: 'yearly-month', month: 8, firstYear: null };

  test('each day of the year is watched by itself', () => {
    expect(stateOn('2020-06-12', days, [])).toBe('planned');
    expect(stateOn('2020-06-13', days, [])).toBe('due-soon');
    expect(stateOn('2020-06-21', days, [])).toBe('overdue');
    expect(statusOn('2020-06-21', days, ['2020-06-18'])).toMatchObject({ state: 'ongoing', nextDueOn: '2020-12-20' });
    expect(stateOn('2020-12-13', days, ['2020-06-18'])).toBe('due-soon');
    expect(stateOn('2020-12-21', days, ['2020-06-18'])).toBe('overdue');
  });

  test('a month is in work while it lasts, and comes again the next year', () => {
    expect(stateOn('2020-07-31', august, [])).toBe('planned');
    expect(stateOn('2020-08-01', august, [])).toBe('in-progress');
    expect(statusOn('2020-08-20', august, ['2020-08-19'])).toMatchObject({
      state: 'ongoing',
      nextDueOn: '2021-08-31',
    });
    expect(stateOn('2021-07-31', august, ['2020-08-19'])).toBe('ongoing');
    expect(stateOn('2021-08-10', august, ['2020-08-19'])).toBe('in-progress');
    expect(stateOn('2021-09-01', august, ['2020-08-19'])).toBe('overdue');
  });

  test('work of more than a year before does not count for the first turn', () => {
    expect(stateOn('2020-09-01', august, ['2019-08-20'])).toBe('overdue');
  });
});
