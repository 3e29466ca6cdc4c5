import fc from 'fast-check';
import { RRule, rrulestr } from 'rrule';
import { recurrenceRule } from '../../../src/contract/roadmaps/recurrence-rule';
import { TEMPLATE_KEYS } from '../../../src/contract/roadmaps/roadmap-template';
import { placeInCycle, TEMPLATES } from '../../../src/contract/roadmaps/templates';
import { addDays, type CalendarDate, partsOf, yearOf } from '../../../src/domain/calendar/calendar-date';
import type { DeadlineRule } from '../../../src/domain/roadmap/deadline-rule';
import type { Recurrence } from '../../../src/domain/roadmap/recurrence';
import { turnAt } from '../../../src/domain/roadmap/recurrence';
import { resolveDeadline } from '../../../src/domain/roadmap/resolve-deadline';
import { scheduleRows } from '../../../src/domain/roadmap/roadmap-row';
import type { RoadmapTiming } from '../../../src/domain/roadmap/roadmap-timing';

const anyDate = fc.integer({ min: 0, max: 365 * 12 }).map((days) => addDays('2019-01-01', days));

function timing(orderDate: CalendarDate | null, registerDate: CalendarDate | null): RoadmapTiming {
  const year = yearOf(orderDate ?? registerDate ?? '2020-01-01');
  return {
    cycle: { kind: 'calendar-year', year },
    orderDate,
    registerDate,
    programmeEndsOn: null,
    eventDates: {},
  };
}

function utc(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

function text(date: Date | undefined): string | undefined {
  return date?.toISOString().slice(0, 10);
}

/** The last day of the month `months` later that isn't after the anchor's day, as a recurrence rule counts it. */
function monthsLaterByRule(anchor: CalendarDate, months: number): string | undefined {
  const { year, month, day } = partsOf(anchor);
  const rule = new RRule({
    freq: RRule.MONTHLY,
    dtstart: new Date(Date.UTC(year, month - 1, 1)),
    bymonthday: day <= 28 ? [day] : [28, 29, 30, 31].filter((each) => each <= day),
    bysetpos: [-1],
    count: months + 1,
  });
  return text(rule.all()[months]);
}

function anchorKind(rule: DeadlineRule): 'order' | 'register' | null {
  if (rule.kind === 'recurring') return anchorKind(rule.within);
  if (rule.kind === 'then-recurring' || rule.kind === 'then-continuous') return anchorKind(rule.first);
  if (rule.kind === 'order-months' || rule.kind === 'order-point') return 'order';
  return rule.kind === 'register-months' || rule.kind === 'register-until' ? 'register' : null;
}

test('the dates of a row never precede its anchor, nor its end its beginning', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEMPLATE_KEYS), anyDate, anyDate, (key, orderDate, registerDate) => {
      const { rows, cycle } = placeInCycle(TEMPLATES[key], yearOf(orderDate));
      for (const { row, deadline } of scheduleRows(rows, { ...timing(orderDate, registerDate), cycle })) {
        const { from, to } = deadline;
        if (from !== null && to !== null) expect(from <= to).toBe(true);
        const kind = anchorKind(row.rule);
        const anchor = kind === null ? null : kind === 'order' ? orderDate : registerDate;
        if (anchor !== null && from !== null) expect(from >= anchor).toBe(true);
        if (anchor !== null && to !== null) expect(to >= anchor).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('without anchors no row that hangs on one has dates, and every other row has the same as with them', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEMPLATE_KEYS), anyDate, anyDate, (key, orderDate, registerDate) => {
      const { rows, cycle } = placeInCycle(TEMPLATES[key], yearOf(orderDate));
      const known = scheduleRows(rows, { ...timing(orderDate, registerDate), cycle });
      const unknown = scheduleRows(rows, { ...timing(null, null), cycle });
      unknown.forEach(({ row, deadline }, index) => {
        const kind = anchorKind(row.rule);
        if (kind === null) expect(deadline).toEqual(known[index]?.deadline);
        else expect(deadline).toMatchObject({ from: null, to: null, missing: `${kind}-date` });
      });
    }),
  );
});

test('months after an anchor are clamped as a recurrence rule clamps them', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 6 }), (anchor, first, more) => {
      const last = first + more;
      const months = resolveDeadline({ kind: 'order-months', first, last }, timing(anchor, null));
      expect(months.from).toBe(monthsLaterByRule(anchor, first - 1));
      expect(months.to).toBe(monthsLaterByRule(anchor, last));
      const register = resolveDeadline({ kind: 'register-months', months: last }, timing(null, anchor));
      expect([register.from, register.to]).toEqual([anchor, monthsLaterByRule(anchor, last)]);
    }),
  );
});

function turnsUpTo(recurrence: Recurrence, lastDay: CalendarDate): CalendarDate[] {
  const dues: CalendarDate[] = [];
  for (let index = 0; ; index += 1) {
    const turn = turnAt(recurrence, index);
    if (turn === null || turn.due > lastDay) return dues;
    dues.push(turn.due);
  }
}

function datesByRule(recurrence: Recurrence, start: CalendarDate, lastDay: CalendarDate): (string | undefined)[] {
  const dtstart = start.replace(/-/g, '');
  const rule = rrulestr(`DTSTART:${dtstart}T000000Z\nRRULE:${recurrenceRule(recurrence)}`);
  return rule.between(utc(start), utc(lastDay), true).map(text);
}

test('what recurs in a rhythm is due when the rule written for calendars says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('two-weekly', 'monthly', 'quarterly'),
      anyDate,
      fc.option(fc.integer({ min: 0, max: 700 })),
      (rhythm, startsOn, lasts) => {
        const endsOn = lasts === null ? null : addDays(startsOn, lasts);
        const recurrence: Recurrence = { kind: 'rhythm', rhythm, afterSpan: false, startsOn, endsOn };
        const lastDay = addDays(startsOn, 800);
        // The rule begins with the start itself, which is no turn's end.
        expect(turnsUpTo(recurrence, lastDay)).toEqual(datesByRule(recurrence, startsOn, lastDay).slice(1));
      },
    ),
  );
});

test('what recurs yearly on a day is due when the rule written for calendars says', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 28 }),
      anyDate,
      (months, day, notBefore) => {
        const recurrence: Recurrence = { kind: 'yearly-day', day, months, notBefore };
        const lastDay = addDays(notBefore, 1200);
        expect(turnsUpTo(recurrence, lastDay)).toEqual(datesByRule(recurrence, notBefore, lastDay));
      },
    ),
  );
});

test('what recurs in a month begins when the rule written for calendars says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2019, max: 2030 }), (month, firstYear) => {
      const recurrence: Recurrence = { kind: 'yearly-month', month, firstYear };
      const begins = [0, 1, 2].map((index) => turnAt(recurrence, index)?.from);
      const [first] = begins;
      expect(first).toBeTruthy();
      if (first) expect(datesByRule(recurrence, first, addDays(first, 800))).toEqual(begins);
    }),
  );
});
