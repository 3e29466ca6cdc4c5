import * as fc from 'fast-check';
import { addDays, partsOf } from '../../../src/domain/calendar/calendar-date';
import { cycleStart, type ProgrammeCycle } from '../../../src/domain/roadmap/programme-cycle';
import { readPlannedDate } from '../../../src/domain/roadmap/read-planned-date';

const school: ProgrammeCycle = { kind: 'school-year', year: 2026 };
const calendar: ProgrammeCycle = { kind: 'calendar-year', year: 2026 };

test.each([
  ['05.09.2026', '2026-09-05'],
  ['2026-09-05', '2026-09-05'],
  ['5 сентября 2026 г.', '2026-09-05'],
  ['05.09.26', '2026-09-05'],
  ['5/9/26', '2026-09-05'],
  ['5.9', '2026-09-05'],
  ['5 сентября', '2026-09-05'],
  ['20 января', '2027-01-20'],
  ['20.01', '2027-01-20'],
  ['29.02', undefined],
  ['31.04', undefined],
  ['5', undefined],
  ['сентябрь', undefined],
  ['2026', undefined],
  ['скоро', undefined],
  ['', undefined],
])('«%s» in the school year 2026/27 is %s', (text, date) => {
  expect(readPlannedDate(text, school)).toBe(date);
});

test('a date without a year belongs to the calendar year where that is the cycle', () => {
  expect(readPlannedDate('20 января', calendar)).toBe('2026-01-20');
});

test('every day of a cycle is read back from its day and month', () => {
  fc.assert(
    fc.property(fc.constantFrom(school, calendar), fc.integer({ min: 0, max: 364 }), (cycle, index) => {
      const date = addDays(cycleStart(cycle), index);
      const { day, month } = partsOf(date);
      expect(readPlannedDate(`${day}.${month}`, cycle)).toBe(date);
    }),
  );
});
