import type { TemplateKey } from '../../../src/contract/roadmaps/roadmap-template';
import { placeInCycle, TEMPLATES } from '../../../src/contract/roadmaps/templates';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date';
import { scheduleRows } from '../../../src/domain/roadmap/roadmap-row';
import { type RoadmapWarning, roadmapWarnings } from '../../../src/domain/roadmap/roadmap-warnings';

function warningsOf(
  key: TemplateKey,
  year: number,
  orderDate: CalendarDate | null,
  registerDate: CalendarDate | null,
): RoadmapWarning[] {
  const { rows, cycle } = placeInCycle(TEMPLATES[key], year);
  const timing = { cycle, orderDate, registerDate, programmeEndsOn: null, eventDates: {} };
  return roadmapWarnings(scheduleRows(rows, timing), timing, TEMPLATES[key].cycleKind);
}

function codes(warnings: readonly RoadmapWarning[]): string[] {
  return warnings.map(({ code }) => code);
}

test('the orders of 2020 call for no warning, nor do orders that are not known yet', () => {
  expect(warningsOf('E', 2020, '2020-04-03', '2020-08-20')).toEqual([]);
  expect(warningsOf('E', 2020, '2020-04-03', null)).toEqual([]);
  expect(warningsOf('E', 2020, null, null)).toEqual([]);
});

test('a register later than five months after the order is late, on the last day itself it is not', () => {
  expect(warningsOf('E', 2020, '2020-04-03', '2020-09-03')).toEqual([]);
  const [late] = warningsOf('E', 2020, '2020-04-03', '2020-09-04');
  expect(late).toMatchObject({ code: 'register-late', day: '2020-09-03' });
  expect(late?.rowIds).toContain('E5.6');
  expect(late?.rowIds).not.toContain('E5.7');
});

test('a roadmap where nothing hangs on the register has no late register', () => {
  expect(warningsOf('A', 2024, '2024-09-12', '2025-05-01')).toEqual([]);
});

test('a register older than the introduction order is worth a look', () => {
  expect(codes(warningsOf('E', 2020, '2020-04-03', '2020-04-01'))).toEqual(['register-before-order']);
});

test('a late order pushes rows past the cycle and may leave no day for the meetings', () => {
  const warnings = warningsOf('E', 2024, '2024-08-31', '2025-01-31');
  expect(warnings).toEqual([
    { code: 'empty-span', rowIds: ['E6.4', 'E6.7'], day: null },
    {
      code: 'after-cycle-end',
      rowIds: expect.arrayContaining(['E4.1', 'E4.8', 'E5.1', 'E5.7']),
      day: '2024-12-31',
    },
  ]);
});

test('an order of another year than the cycle is worth a look', () => {
  expect(codes(warningsOf('E', 2025, '2024-11-01', null))).toEqual(['order-outside-cycle']);
});

test('months without a year are worth a look where the roadmap is made for the other kind of cycle', () => {
  const { rows, cycle } = placeInCycle(TEMPLATES.E, 2025, 'school-year');
  const timing = { cycle, orderDate: '2026-04-03', registerDate: null, programmeEndsOn: null, eventDates: {} } as const;
  const warnings = roadmapWarnings(scheduleRows(rows, timing), timing, 'calendar-year');
  const warning = warnings.find(({ code }) => code === 'cycle-of-another-kind');
  expect(warning?.day).toBe('2025-09-01');
  expect(warning?.rowIds).toEqual(expect.arrayContaining(['E6.4', 'E6.5', 'E6.9', 'E7.8']));
  expect(warning?.rowIds).not.toContain('E1.1');
});
