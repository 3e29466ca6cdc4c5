import fc from 'fast-check';
import { instantOfTime, readSerialDate, readTime, writesMonthFirst } from '../../../src/contract/import/read-time';
import { wallClock } from '../../../src/domain/calendar/zone';

/** The instant of a written time for an organisation in Krasnoyarsk (UTC+7). */
const instant = (text: string, monthFirst = false) => {
  const time = readTime(text, monthFirst);
  return time && instantOfTime(time, 'Asia/Krasnoyarsk');
};

test.each([
  '2026-09-01 06:00:00',
  '2026-09-01T06:00:00',
  '2026-09-01T06:00',
  '2026/09/01 6:00:00',
  '01.09.2026 6:00',
  ' 01.09.2026  06:00:00 ',
  '01.09.2026, 06:00:00',
  '1/9/2026 6:00 AM',
  '1 сентября 2026 г. в 6:00',
  '1 сентября 2026 г., 6:00',
  '1 сен. 2026, 06:00',
  '2026-09-01 06:00:00.123',
  '46266.25',
  '46266,25',
])('"%s" is six in the morning of the organisation', (text) => {
  expect(instant(text)).toBe('2026-08-31T23:00:00.000Z');
});

test.each([
  ['2026-09-01T06:00:00Z', '2026-09-01T06:00:00.000Z'],
  ['2026-09-01T06:00:00+03:00', '2026-09-01T03:00:00.000Z'],
  ['2026-09-01 06:00:00 -0500', '2026-09-01T11:00:00.000Z'],
  ['2026/09/01 6:00:00 PM GMT+7', '2026-09-01T11:00:00.000Z'],
  ['01.09.2026 06:00 UTC', '2026-09-01T06:00:00.000Z'],
  ['01.09.2026 06:00 МСК', '2026-09-01T03:00:00.000Z'],
])('an offset that is written counts: "%s"', (text, expected) => {
  expect(instant(text)).toBe(expected);
});

test('noon and midnight of twelve hours', () => {
  expect(instant('2026-09-01 12:00 AM')).toBe('2026-08-31T17:00:00.000Z');
  expect(instant('2026-09-01 12:00 PM')).toBe('2026-09-01T05:00:00.000Z');
});

test.each(['2026-09-01', '01.09.2026', '1 сентября 2026 г.', '46266', '01/09/2026'])(
  '"%s" is a day without a time',
  (text) => {
    expect(readTime(text)).toEqual({ kind: 'wall', date: '2026-09-01' });
  },
);

test.each([
  '',
  'вчера',
  '6:00',
  '32.01.2026 6:00',
  '2026-02-30',
  '01.09.26 6:00',
  '2026-09-01 24:30',
  '2026-09-01 13:00 PM',
  '1000',
])('"%s" is no time', (text) => {
  expect(readTime(text)).toBeUndefined();
});

test('the month comes first only in a column that shows it', () => {
  expect(writesMonthFirst(['9/1/2026 6:00', '9/13/2026 6:00'])).toBe(true);
  expect(writesMonthFirst(['9/1/2026 6:00', '9/10/2026 6:00'])).toBe(false);
  expect(writesMonthFirst(['9/13/2026', '13/9/2026'])).toBe(false);
  expect(writesMonthFirst(['2026-09-13', 'сегодня', ''])).toBe(false);
  expect(instant('9/1/2026 06:00:00', true)).toBe('2026-08-31T23:00:00.000Z');
  expect(readTime('13/9/2026', true)).toBeUndefined();
});

test('serial numbers of spreadsheets are dates, other numbers are not', () => {
  expect(readSerialDate('40179')).toBe('2010-01-01');
  expect(readSerialDate('25569')).toBe('1970-01-01');
  expect([readSerialDate('9999'), readSerialDate('2010'), readSerialDate('90000'), readSerialDate('1.5')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('every wall clock that is written is the wall clock that is read, in every zone', () => {
  const zones = fc.constantFrom('Europe/Moscow', 'Asia/Krasnoyarsk', 'America/Sao_Paulo', 'UTC', 'Asia/Kolkata');
  fc.assert(
    fc.property(fc.integer({ min: 946684800, max: 4102444800 }), zones, (seconds, zone) => {
      const wall = wallClock(new Date(seconds * 1000).toISOString(), zone);
      const time = readTime(wall);
      expect(time && wallClock(instantOfTime(time, zone), zone)).toBe(wall);
    }),
  );
});
