import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../../src/domain/calendar/calendar-date';
import { meetingDays, meetingRhythm } from '../../../src/domain/meetings/meeting-rhythm';

const ORDER = '2026-10-01';
const rhythm = (dates: CalendarDate[], today: CalendarDate, endedOn?: CalendarDate) =>
  meetingRhythm(dates, { orderDate: ORDER, ...(endedOn ? { endedOn } : {}) }, 14, today);

test('a meeting that both sides log is one meeting', () => {
  expect(meetingDays(['2026-10-09', '2026-10-02', '2026-10-09'])).toEqual(['2026-10-02', '2026-10-09']);
});

test('without meetings days are counted from the order', () => {
  expect(rhythm([], '2026-10-15')).toEqual({
    count: 0,
    daysSince: 14,
    overdue: false,
    longestGapDays: 14,
    stretches: 1,
    stretchesMet: 0,
  });
  expect(rhythm([], '2026-10-16')).toMatchObject({ daysSince: 15, overdue: true, overdueSince: '2026-10-16' });
});

test('after a meeting days are counted from the last one', () => {
  const dates: CalendarDate[] = ['2026-10-20', '2026-10-05'];
  expect(rhythm(dates, '2026-11-03')).toMatchObject({
    count: 2,
    first: '2026-10-05',
    last: '2026-10-20',
    daysSince: 14,
    overdue: false,
    longestGapDays: 15,
  });
  expect(rhythm(dates, '2026-11-04')).toMatchObject({ daysSince: 15, overdue: true, overdueSince: '2026-11-04' });
});

test('trial meetings before the order and slips into the future don’t count', () => {
  expect(rhythm(['2026-09-28', '2026-12-01'], '2026-10-10')).toMatchObject({ count: 0, daysSince: 9 });
  expect(rhythm(['2026-10-01'], '2026-10-10')).toMatchObject({ count: 1, daysSince: 9 });
});

test('an ended pair is never overdue and is looked at up to its end', () => {
  expect(rhythm(['2026-10-05'], '2027-03-01', '2026-12-20')).toMatchObject({
    overdue: false,
    daysSince: 76,
    longestGapDays: 76,
  });
  expect(rhythm(['2026-10-05'], '2026-11-01', '2026-12-20')).toMatchObject({ overdue: true });
});

test('an order dated after today counts nothing yet', () => {
  expect(rhythm([], '2026-09-20')).toEqual({
    count: 0,
    daysSince: 0,
    overdue: false,
    longestGapDays: 0,
    stretches: 0,
    stretchesMet: 0,
  });
});

test('regularity is told by full fortnights with a meeting', () => {
  expect(rhythm(['2026-10-03', '2026-10-04', '2026-10-30'], '2026-11-12')).toMatchObject({
    stretches: 3,
    stretchesMet: 2,
  });
  expect(rhythm(['2026-10-15'], '2026-10-15')).toMatchObject({ stretches: 1, stretchesMet: 1 });
  expect(rhythm(['2026-10-01'], '2026-10-15')).toMatchObject({ stretches: 1, stretchesMet: 1 });
});

test('whatever the meetings, their order and repetition change nothing and the figures stay whole', () => {
  const dates = fc.array(
    fc.integer({ min: -20, max: 120 }).map((days) => addDays(ORDER, days)),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(dates, fc.integer({ min: 0, max: 100 }), (days, after) => {
      const today = addDays(ORDER, after);
      const once = rhythm(days, today);
      expect(rhythm([...days, ...days].reverse(), today)).toEqual(once);
      expect(once.overdue).toBe(once.daysSince > 14);
      expect(once.longestGapDays).toBeGreaterThanOrEqual(once.daysSince);
      expect(once.stretchesMet).toBeLessThanOrEqual(Math.min(once.stretches, once.count));
      if (once.overdue) expect(once.overdueSince && once.overdueSince <= today).toBe(true);
    }),
    { numRuns: 300 },
  );
});
