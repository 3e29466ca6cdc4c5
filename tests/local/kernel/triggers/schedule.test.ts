/** Clock triggers: https://developers.google.com/apps-script/reference/script/clock-trigger-builder */
import fc from 'fast-check';
import { nextDue, type Schedule } from '../../../../src/local/kernel/triggers/schedule';

const instant = (text: string) => Date.parse(text);
/** The first n times of a schedule created at an instant, as ISO texts to the minute. */
function times(schedule: Schedule, createdAt: string, count: number, chance = 0): string[] {
  const origin = { createdAt: instant(createdAt), chance };
  const found: string[] = [];
  for (let after = origin.createdAt; found.length < count; ) {
    const due = nextDue(schedule, origin, after);
    if (due === null) break;
    found.push(new Date(due).toISOString().slice(0, 16));
    after = due;
  }
  return found;
}

test('every n minutes or hours, counted from its creation', () => {
  expect(times({ kind: 'minutes', every: 15 }, '2026-09-01T10:02:00Z', 3)).toEqual([
    '2026-09-01T10:17',
    '2026-09-01T10:32',
    '2026-09-01T10:47',
  ]);
  expect(times({ kind: 'hours', every: 6, nearMinute: null }, '2026-09-01T10:02:00Z', 2)).toEqual([
    '2026-09-01T16:02',
    '2026-09-01T22:02',
  ]);
});

test('every day at an hour of a zone, at a minute that stays the same', () => {
  const schedule: Schedule = { kind: 'days', every: 1, hour: 8, nearMinute: null, timeZone: 'Asia/Krasnoyarsk' };
  expect(times(schedule, '2026-09-01T00:00:00Z', 3, 0.5)).toEqual([
    '2026-09-01T01:30',
    '2026-09-02T01:30',
    '2026-09-03T01:30',
  ]);
  expect(times(schedule, '2026-09-01T02:00:00Z', 1, 0.5)).toEqual(['2026-09-02T01:30']);
});

test('a day with another offset keeps the hour of the wall clock', () => {
  const schedule: Schedule = { kind: 'days', every: 1, hour: 8, nearMinute: 15, timeZone: 'Europe/Berlin' };
  expect(times(schedule, '2026-03-27T12:00:00Z', 3, 0.499)).toEqual([
    '2026-03-28T07:15',
    '2026-03-29T06:15',
    '2026-03-30T06:15',
  ]);
});

test('near a minute means within fifteen', () => {
  const schedule: Schedule = { kind: 'days', every: 1, hour: 8, nearMinute: 30, timeZone: 'UTC' };
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.999999, noNaN: true }), (chance) => {
      const minute = Number(times(schedule, '2026-09-01T00:00:00Z', 1, chance)[0]?.slice(14));
      expect(Math.abs(minute - 30)).toBeLessThanOrEqual(15);
    }),
  );
});

test('every n days and every n weeks on a day of the week', () => {
  expect(
    times({ kind: 'days', every: 3, hour: 0, nearMinute: null, timeZone: 'UTC' }, '2026-09-01T12:00:00Z', 3),
  ).toEqual(['2026-09-04T00:00', '2026-09-07T00:00', '2026-09-10T00:00']);
  const weekly = { kind: 'weeks', weekDay: 'MONDAY', hour: 9, nearMinute: null, timeZone: 'UTC' } as const;
  expect(times({ ...weekly, every: 1 }, '2026-09-01T12:00:00Z', 2)).toEqual(['2026-09-07T09:00', '2026-09-14T09:00']);
  expect(times({ ...weekly, every: 2 }, '2026-09-01T12:00:00Z', 2)).toEqual(['2026-09-07T09:00', '2026-09-21T09:00']);
});

test('a day that a month lacks is its last day', () => {
  expect(
    times({ kind: 'months', monthDay: 31, hour: 6, nearMinute: null, timeZone: 'UTC' }, '2026-01-31T12:00:00Z', 3),
  ).toEqual(['2026-02-28T06:00', '2026-03-31T06:00', '2026-04-30T06:00']);
});

test('a single time comes once', () => {
  expect(times({ kind: 'once', at: instant('2026-09-05T00:00:00Z') }, '2026-09-01T00:00:00Z', 3)).toEqual([
    '2026-09-05T00:00',
  ]);
});
