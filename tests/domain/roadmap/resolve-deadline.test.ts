import { recurrenceRule } from '../../../src/contract/roadmaps/recurrence-rule';
import type { TemplateKey } from '../../../src/contract/roadmaps/roadmap-template';
import { placeAsPrinted, placeInCycle, TEMPLATES } from '../../../src/contract/roadmaps/templates';
import type { DeadlineRule } from '../../../src/domain/roadmap/deadline-rule';
import { resolveDeadline } from '../../../src/domain/roadmap/resolve-deadline';
import { scheduleRows } from '../../../src/domain/roadmap/roadmap-row';
import type { RoadmapTiming } from '../../../src/domain/roadmap/roadmap-timing';
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

describe('what the documents leave to an organisation', () => {
  const timing: RoadmapTiming = {
    cycle: { kind: 'calendar-year', year: 2020 },
    orderDate: '2020-04-03',
    registerDate: '2020-08-20',
    programmeEndsOn: null,
    eventDates: { 'pair-ends': '2020-10-01' },
  };
  const meetings: DeadlineRule = { kind: 'register-until', months: 1, untilMonth: 12 };

  test('its own last day of the programme takes the place of the printed month', () => {
    expect(resolveDeadline(meetings, { ...timing, programmeEndsOn: '2020-12-20' })).toMatchObject({
      from: '2020-09-20',
      to: '2020-12-20',
    });
  });

  test('a span of one day is a span, and one that would end before it begins has no dates', () => {
    expect(resolveDeadline(meetings, { ...timing, programmeEndsOn: '2020-09-20' })).toMatchObject({
      from: '2020-09-20',
      to: '2020-09-20',
    });
    expect(resolveDeadline(meetings, { ...timing, programmeEndsOn: '2020-09-19' })).toMatchObject({
      from: null,
      to: null,
      missing: 'empty-span',
    });
  });

  test('months that run over the end of the calendar year end in the next one', () => {
    const winter: DeadlineRule = { kind: 'cycle-months', from: 11, to: 1 };
    const dates = { from: '2020-11-01', to: '2021-01-31' };
    expect(resolveDeadline(winter, timing)).toMatchObject(dates);
    expect(resolveDeadline(winter, { ...timing, cycle: { kind: 'school-year', year: 2020 } })).toMatchObject(dates);
  });

  test('the January after December is of the same winter in a calendar year and in a school year', () => {
    const january: DeadlineRule = { kind: 'cycle-day', month: 1, day: 20, afterMonth: 12, sense: 'by' };
    expect(resolveDeadline(january, timing).to).toBe('2021-01-20');
    expect(resolveDeadline(january, { ...timing, cycle: { kind: 'school-year', year: 2020 } }).to).toBe('2021-01-20');
  });

  test('a yearly day that is the first of the cycle itself is not passed over', () => {
    expect(resolveDeadline({ kind: 'yearly-day', day: 1, months: [1] }, timing).to).toBe('2020-01-01');
  });

  test('dates entered by hand are taken as they are, for own rows and for the plans of others', () => {
    const dates = { from: '2020-05-01', to: '2020-05-10' } as const;
    expect(resolveDeadline({ kind: 'own-dates', ...dates }, timing)).toMatchObject(dates);
    expect(resolveDeadline({ kind: 'own-dates', from: null, to: '2020-05-10' }, timing).from).toBeNull();
    expect(resolveDeadline({ kind: 'external-plan', plan: 'план института', dates }, timing)).toMatchObject(dates);
  });

  test('an event that came opens the row that waits for it, and sets no last day', () => {
    expect(resolveDeadline({ kind: 'on-event', event: 'pair-ends' }, timing)).toMatchObject({
      from: '2020-10-01',
      to: null,
      missing: null,
    });
  });
});

test('the table has a line for each of the 138 rows, and none for anything else', () => {
  const [everyRow] = sections.filter(({ file }) => file === 'every-row.txt');
  const ids = everyRow?.rows.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(138);
  expect(ids).toHaveLength(138);
});
