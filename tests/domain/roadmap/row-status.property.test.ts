import fc from 'fast-check';
import { rowsOf, TEMPLATE_KEYS } from '../../../src/contract/roadmaps/roadmap-template';
import { TEMPLATES } from '../../../src/contract/roadmaps/templates';
import { addDays, type CalendarDate } from '../../../src/domain/calendar/calendar-date';
import type { CuratorMark } from '../../../src/domain/roadmap/curator-mark';
import type { Evidence } from '../../../src/domain/roadmap/evidence';
import { cycleContaining } from '../../../src/domain/roadmap/programme-cycle';
import { turnAt } from '../../../src/domain/roadmap/recurrence';
import { type ResolvedDeadline, resolveDeadline } from '../../../src/domain/roadmap/resolve-deadline';
import type { RoadmapRow } from '../../../src/domain/roadmap/roadmap-row';
import { ROW_STATES, rowStatus } from '../../../src/domain/roadmap/row-status';

const soonDays = 7;
const firstDay: CalendarDate = '2023-06-01';
const twoYears = 731;
const everyRow = TEMPLATE_KEYS.flatMap((key) => rowsOf(TEMPLATES[key]).map((row) => ({ key, row })));
const anyDay = fc.integer({ min: 0, max: twoYears }).map((days) => addDays(firstDay, days));

const anyMark: fc.Arbitrary<CuratorMark> = fc.oneof(
  anyDay.map((on) => ({ kind: 'done', on }) as const),
  anyDay.map((on) => ({ kind: 'not-needed', on, reason: 'не понадобилось' }) as const),
  anyDay.map((on) => ({ kind: 'reopened', on, reason: 'проверили ещё раз' }) as const),
);

const anySituation = fc
  .record({
    which: fc.constantFrom(...everyRow),
    orderDate: fc.option(anyDay),
    registerDate: fc.option(anyDay),
    evidenceOn: fc.array(fc.tuple(fc.nat({ max: 3 }), anyDay), { maxLength: 6 }),
    marks: fc.array(anyMark, { maxLength: 3 }),
    adoptedOn: fc.option(anyDay),
  })
  .map(({ which, orderDate, registerDate, evidenceOn, ...rest }) => {
    const { key, row } = which;
    const deadline = resolveDeadline(row.rule, {
      cycle: cycleContaining(TEMPLATES[key].cycleKind, orderDate ?? firstDay),
      orderDate,
      registerDate,
      programmeEndsOn: null,
      eventDates: { 'pair-ends': '2024-03-01' },
    });
    const evidence: Evidence[] = evidenceOn.flatMap(([index, on]) => {
      const kind = row.provenBy[index % Math.max(row.provenBy.length, 1)];
      return kind === undefined ? [] : [{ kind, on, rowId: null }];
    });
    return { row, deadline, evidence, ...rest };
  });

/** The days on which the state may differ from the day before: what the rule, the evidence and the marks name. */
function boundaries(deadline: ResolvedDeadline, given: readonly CalendarDate[]): Set<CalendarDate> {
  const days = new Set(given);
  const addSpan = (from: CalendarDate | null, to: CalendarDate | null): void => {
    if (from !== null) days.add(from);
    if (to !== null) days.add(addDays(to, -soonDays)).add(addDays(to, 1));
  };
  addSpan(deadline.from, deadline.to);
  const lastDay = addDays(firstDay, twoYears + 100);
  for (let index = 0; deadline.recurrence !== null; index += 1) {
    const turn = turnAt(deadline.recurrence, index);
    if (turn === null || turn.due > lastDay) break;
    addSpan(turn.from, turn.due);
  }
  return days;
}

function statesDayByDay(
  row: RoadmapRow,
  deadline: ResolvedDeadline,
  evidence: readonly Evidence[],
  marks: readonly CuratorMark[],
  adoptedOn: CalendarDate | null,
): (readonly [CalendarDate, string])[] {
  return Array.from({ length: twoYears }, (_, index) => {
    const today = addDays(firstDay, index);
    return [today, rowStatus(row, deadline, evidence, marks, { today, soonDays, adoptedOn }).state] as const;
  });
}

test('as today moves day by day through two years, a state changes only at its boundaries', () => {
  fc.assert(
    fc.property(anySituation, ({ row, deadline, evidence, marks, adoptedOn }) => {
      const allowed = boundaries(
        deadline,
        [...evidence, ...marks].map(({ on }) => on),
      );
      let before: string | null = null;
      for (const [today, state] of statesDayByDay(row, deadline, evidence, marks, adoptedOn)) {
        if (before !== null && before !== state && !allowed.has(today)) {
          throw new Error(`${row.id} went from ${before} to ${state} on ${today}`);
        }
        before = state;
      }
    }),
    { numRuns: 300 },
  );
});

test('while nothing is done, a one-off row only moves on: planned, in progress, near, overdue', () => {
  const order = ['planned', 'in-progress', 'due-soon', 'overdue'];
  fc.assert(
    fc.property(anySituation, ({ row, deadline }) => {
      fc.pre(deadline.missing === null && deadline.recurrence === null && !deadline.continuous);
      const steps = statesDayByDay(row, deadline, [], [], null).map(([, state]) => order.indexOf(state));
      expect(steps).not.toContain(-1);
      expect(steps).toEqual([...steps].sort((first, second) => first - second));
    }),
    { numRuns: 100 },
  );
});

test('evidence and marks of later days change nothing today', () => {
  fc.assert(
    fc.property(anySituation, anyDay, ({ row, deadline, evidence, marks, adoptedOn }, today) => {
      const upToNow = <Fact extends { readonly on: CalendarDate }>(facts: readonly Fact[]): Fact[] =>
        facts.filter(({ on }) => on <= today);
      const watch = { today, soonDays, adoptedOn };
      expect(rowStatus(row, deadline, evidence, marks, watch)).toEqual(
        rowStatus(row, deadline, upToNow(evidence), upToNow(marks), watch),
      );
    }),
  );
});

test('nothing is overdue on the day on which a roadmap is taken up', () => {
  fc.assert(
    fc.property(anySituation, anyDay, ({ row, deadline }, today) => {
      const status = rowStatus(row, deadline, [], [], { today, soonDays, adoptedOn: today });
      expect(status.state).not.toBe('overdue');
    }),
  );
});

test('what goes on or recurs is never simply done', () => {
  fc.assert(
    fc.property(anySituation, anyDay, ({ row, deadline, evidence, marks, adoptedOn }, today) => {
      fc.pre(deadline.continuous || deadline.recurrence !== null);
      const { state } = rowStatus(row, deadline, evidence, marks, { today, soonDays, adoptedOn });
      expect(ROW_STATES).toContain(state);
      expect(['done', 'done-late']).not.toContain(state);
    }),
  );
});
