import type { CalendarDate } from '../../../src/domain/calendar/calendar-date';
import type { CuratorMark } from '../../../src/domain/roadmap/curator-mark';
import { markProblem } from '../../../src/domain/roadmap/curator-mark';
import type { DeadlineRule } from '../../../src/domain/roadmap/deadline-rule';
import { type Evidence, meetingsShownBy } from '../../../src/domain/roadmap/evidence';
import { resolveDeadline } from '../../../src/domain/roadmap/resolve-deadline';
import type { RoadmapRow } from '../../../src/domain/roadmap/roadmap-row';
import { type RowState, type RowStatus, rowStatus } from '../../../src/domain/roadmap/row-status';

interface Situation {
  readonly rule?: DeadlineRule;
  readonly provenBy?: RoadmapRow['provenBy'];
  readonly evidence?: readonly (readonly [Evidence['kind'], CalendarDate])[];
  /** The row that the evidence names; it names none unless said. */
  readonly evidenceFor?: string;
  readonly marks?: readonly CuratorMark[];
  readonly today: CalendarDate;
  readonly orderDate?: CalendarDate | null;
  readonly adoptedOn?: CalendarDate;
  readonly programmeEndedOn?: CalendarDate;
}

/** A row of months 3 to 4 after 3 April 2020, 3 June to 3 August, unless the situation says otherwise. */
function statusOf(situation: Situation): RowStatus {
  const row: RoadmapRow = {
    id: 'X1.1',
    rule: situation.rule ?? { kind: 'order-months', first: 3, last: 4 },
    ifNeeded: false,
    controlPoint: null,
    provenBy: situation.provenBy ?? ['requests-collected'],
  };
  const deadline = resolveDeadline(row.rule, {
    cycle: { kind: 'calendar-year', year: 2020 },
    orderDate: situation.orderDate === undefined ? '2020-04-03' : situation.orderDate,
    registerDate: '2020-08-20',
    programmeEndsOn: null,
    eventDates: situation.programmeEndedOn === undefined ? {} : { 'programme-ends': situation.programmeEndedOn },
  });
  const evidence = (situation.evidence ?? []).map(([kind, on]) => ({ kind, on, rowId: situation.evidenceFor ?? null }));
  const watch = { today: situation.today, soonDays: 7, adoptedOn: situation.adoptedOn ?? null };
  return rowStatus(row, deadline, evidence, situation.marks ?? [], watch);
}

function stateOf(situation: Situation): RowState {
  return statusOf(situation).state;
}

describe('a row with two ends', () => {
  test.each<[CalendarDate, RowState]>([
    ['2020-06-02', 'planned'],
    ['2020-06-03', 'in-progress'],
    ['2020-07-26', 'in-progress'],
    ['2020-07-27', 'due-soon'],
    ['2020-08-03', 'due-soon'],
    ['2020-08-04', 'overdue'],
  ])('on %s it is %s', (today, state) => {
    expect(stateOf({ today })).toBe(state);
  });

  test('it is done on the day of its evidence, late when that came after the last day', () => {
    const evidence = [['requests-collected', '2020-08-03']] as const;
    expect(stateOf({ evidence, today: '2020-08-02' })).toBe('due-soon');
    expect(statusOf({ evidence, today: '2020-09-01' })).toEqual({
      state: 'done',
      because: { code: 'evidence', kinds: ['requests-collected'] },
      lastDoneOn: '2020-08-03',
      nextDueOn: null,
    });
    expect(stateOf({ evidence: [['requests-collected', '2020-08-04']], today: '2020-09-01' })).toBe('done-late');
  });

  test('several kinds of evidence are wanted all, and the last one dates it', () => {
    const provenBy = ['requests-collected', 'consents-collected'] as const;
    const requests = ['requests-collected', '2020-06-10'] as const;
    const consents = ['consents-collected', '2020-06-20'] as const;
    expect(stateOf({ provenBy, evidence: [requests], today: '2020-07-01' })).toBe('in-progress');
    for (const kinds of [provenBy, [...provenBy].reverse()]) {
      const status = statusOf({ provenBy: kinds, evidence: [consents, requests], today: '2020-07-01' });
      expect(status).toMatchObject({ state: 'done', lastDoneOn: '2020-06-20' });
    }
  });

  test('evidence of another kind leaves it open', () => {
    expect(stateOf({ evidence: [['partners-recorded', '2020-06-10']], today: '2020-07-01' })).toBe('in-progress');
  });

  test('a report or a wave of monitoring for another row leaves it open', () => {
    const evidence = [['interim-monitoring', '2020-06-10']] as const;
    const provenBy = ['interim-monitoring'] as const;
    expect(stateOf({ provenBy, evidence, evidenceFor: 'X9.9', today: '2020-07-01' })).toBe('in-progress');
    expect(stateOf({ provenBy, evidence, evidenceFor: 'X1.1', today: '2020-07-01' })).toBe('done');
  });

  test('a row that nothing proves is not done by itself', () => {
    expect(stateOf({ provenBy: [], evidence: [['partners-recorded', '2020-06-10']], today: '2020-07-01' })).toBe(
      'in-progress',
    );
  });
});

describe('what a curator marks', () => {
  test('a row marked done is done, late when the mark is of a later day', () => {
    expect(stateOf({ marks: [{ kind: 'done', on: '2020-07-01' }], today: '2020-07-01' })).toBe('done');
    expect(stateOf({ marks: [{ kind: 'done', on: '2020-08-05' }], today: '2020-08-05' })).toBe('done-late');
  });

  test('a row not needed says why, and comes back when it is opened again', () => {
    const notNeeded: CuratorMark = { kind: 'not-needed', on: '2020-06-10', reason: 'все нашли пару' };
    const reopened: CuratorMark = { kind: 'reopened', on: '2020-07-01', reason: 'пара распалась' };
    expect(statusOf({ marks: [notNeeded], today: '2020-09-01' }).because).toEqual({ code: 'mark', mark: notNeeded });
    expect(stateOf({ marks: [notNeeded], today: '2020-06-09' })).toBe('in-progress');
    expect(stateOf({ marks: [notNeeded, reopened], today: '2020-07-02' })).toBe('in-progress');
  });

  test('opening a row again sets the evidence up to that day aside, not what comes later', () => {
    const marks: CuratorMark[] = [{ kind: 'reopened', on: '2020-07-01', reason: 'анкеты неполные' }];
    const early = ['requests-collected', '2020-06-10'] as const;
    const late = ['requests-collected', '2020-07-05'] as const;
    expect(stateOf({ marks, evidence: [early], today: '2020-07-10' })).toBe('in-progress');
    expect(stateOf({ marks, evidence: [early, late], today: '2020-07-10' })).toBe('done');
  });

  test('of two marks of one day the last given counts', () => {
    const marks: CuratorMark[] = [
      { kind: 'done', on: '2020-07-01' },
      { kind: 'reopened', on: '2020-07-01', reason: 'отметили по ошибке' },
    ];
    expect(stateOf({ marks, today: '2020-07-02' })).toBe('in-progress');
    expect(stateOf({ marks: [...marks].reverse(), today: '2020-07-02' })).toBe('done');
  });

  test('a mark without its reason or from the future is refused', () => {
    expect(markProblem({ kind: 'not-needed', on: '2020-06-10', reason: ' ' }, '2020-07-01')).toBe('reason-missing');
    expect(markProblem({ kind: 'reopened', on: '2020-06-10', reason: '' }, '2020-07-01')).toBe('reason-missing');
    expect(markProblem({ kind: 'done', on: '2020-07-02' }, '2020-07-01')).toBe('in-the-future');
    expect(markProblem({ kind: 'done', on: '2020-07-01' }, '2020-07-01')).toBeNull();
  });
});

describe('a row whose dates are not known', () => {
  test('it has no deadline until its anchor is there, and says which fact is missing', () => {
    expect(statusOf({ orderDate: null, today: '2020-09-01' })).toEqual({
      state: 'undetermined',
      because: { code: 'missing', missing: 'order-date' },
      lastDoneOn: null,
      nextDueOn: null,
    });
  });

  test('it can be done all the same, and never late', () => {
    const evidence = [['requests-collected', '2021-06-10']] as const;
    expect(stateOf({ orderDate: null, evidence, today: '2021-09-01' })).toBe('done');
  });

  test('what waits for an event is open once the event came, without a last day', () => {
    const rule: DeadlineRule = { kind: 'on-event', event: 'programme-ends' };
    expect(stateOf({ rule, today: '2020-12-31' })).toBe('undetermined');
    expect(stateOf({ rule, programmeEndedOn: '2020-12-25', today: '2021-12-31' })).toBe('in-progress');
  });
});

test('a single day is planned until it is near, then overdue when it passed', () => {
  const rule: DeadlineRule = { kind: 'order-point', months: 2, half: true };
  const states = (['2020-06-10', '2020-06-11', '2020-06-18', '2020-06-19'] as const).map((today) =>
    stateOf({ rule, today }),
  );
  expect(states).toEqual(['planned', 'due-soon', 'due-soon', 'overdue']);
});

test('a deadline that passed before the roadmap was taken up is not overdue, nor late when done', () => {
  expect(statusOf({ adoptedOn: '2020-09-01', today: '2020-09-01' })).toMatchObject({
    state: 'in-progress',
    because: { code: 'passed-before-adoption' },
  });
  const evidence = [['requests-collected', '2020-09-10']] as const;
  expect(stateOf({ adoptedOn: '2020-09-01', evidence, today: '2020-10-01' })).toBe('done');
  expect(stateOf({ adoptedOn: '2020-08-03', today: '2020-09-01' })).toBe('overdue');
});

test('one record of a meeting satisfies both rows that name it', () => {
  const both: RoadmapRow = {
    id: 'E5.3',
    rule: { kind: 'register-months', months: 1 },
    ifNeeded: false,
    controlPoint: null,
    provenBy: ['trial-meeting-held', 'planning-meeting-held'],
  };
  const shown = meetingsShownBy(both, '2020-09-01').map(({ kind, on }) => [kind, on] as const);
  for (const kind of both.provenBy) {
    expect(stateOf({ rule: both.rule, provenBy: [kind], evidence: shown, today: '2020-09-15' })).toBe('done');
  }
  expect(meetingsShownBy({ ...both, provenBy: ['pairs-order'] }, '2020-09-01')).toEqual([]);
});
