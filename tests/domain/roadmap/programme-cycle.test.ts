import {
  cycleContaining,
  cycleEnd,
  cycleStart,
  type ProgrammeCycle,
  teachingEnd,
  yearOfMonth,
} from '../../../src/domain/roadmap/programme-cycle';

const calendar: ProgrammeCycle = { kind: 'calendar-year', year: 2023 };
const school: ProgrammeCycle = { kind: 'school-year', year: 2023 };

test('a calendar year runs from January to December, a school year from September to August', () => {
  expect([cycleStart(calendar), cycleEnd(calendar)]).toEqual(['2023-01-01', '2023-12-31']);
  expect([cycleStart(school), cycleEnd(school)]).toEqual(['2023-09-01', '2024-08-31']);
});

test('a day belongs to the cycle that it falls in', () => {
  expect(cycleContaining('school-year', '2024-08-31')).toEqual(school);
  expect(cycleContaining('school-year', '2024-09-01')).toEqual({ kind: 'school-year', year: 2024 });
  expect(cycleContaining('calendar-year', '2023-12-31')).toEqual(calendar);
});

test('a month without a year takes the year that it has in the cycle', () => {
  expect([yearOfMonth(calendar, 1), yearOfMonth(calendar, 12)]).toEqual([2023, 2023]);
  expect([yearOfMonth(school, 9), yearOfMonth(school, 12), yearOfMonth(school, 1)]).toEqual([2023, 2023, 2024]);
});

test('lessons end in May of the cycle', () => {
  expect([teachingEnd(calendar), teachingEnd(school)]).toEqual(['2023-05-31', '2024-05-31']);
});
