import { recurrenceRule } from '../../../src/contract/roadmaps/recurrence-rule';
import type { TemplateKey } from '../../../src/contract/roadmaps/roadmap-template';
import { placeAsPrinted, placeInCycle, TEMPLATES } from '../../../src/contract/roadmaps/templates';
import { scheduleRows } from '../../../src/domain/roadmap/roadmap-row';
import { type HandCountedDates, handCountedDates } from './dates-by-hand';

const sections = handCountedDates();

function datesOf(section: HandCountedDates, id: string) {
  const template = TEMPLATES[id.slice(0, 1) as TemplateKey];
  const placed =
    section.cycle === null
      ? placeAsPrinted(template, section.orderDate ?? '2020-01-01')
      : placeInCycle(template, section.cycle);
  const scheduled = scheduleRows(placed.rows, {
    cycle: placed.cycle,
    orderDate: section.orderDate,
    registerDate: section.registerDate,
    programmeEndsOn: null,
    eventDates: {},
  });
  const found = scheduled.find(({ row }) => row.id === id);
  if (!found) return null;
  const { from, to, recurrence } = found.deadline;
  return { from, to, recurrence: recurrence && recurrenceRule(recurrence) };
}

describe.each(sections.map((section) => [section.file, section.heading, section] as const))(
  '%s: %s',
  (_file, _heading, section) => {
    test.each(section.rows)('$id, «$quote»: from $from to $to', (row) => {
      const { from, to, recurrence } = row;
      expect(datesOf(section, row.id)).toEqual({ from, to, recurrence });
    });
  },
);

test('the table has a line for each of the 138 rows, and none for anything else', () => {
  const [everyRow] = sections.filter(({ file }) => file === 'every-row.txt');
  const ids = everyRow?.rows.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(138);
  expect(ids).toHaveLength(138);
});
