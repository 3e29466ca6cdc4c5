/**
 * Decides which dates a deadline rule means for one organisation. The only evaluator of the grammar.
 * How a row fares against its dates is left to `row-status.ts`.
 */
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  endOfMonth,
  monthOf,
  yearOf,
} from '../calendar/calendar-date';
import { assertNever } from '../invariant';
import type { DeadlineRule, Rhythm, SpanRule } from './deadline-rule';
import { cycleEnd, cycleStart, type ProgrammeCycle, teachingEnd, yearOfMonth } from './programme-cycle';
import { type Recurrence, turnAt } from './recurrence';
import type { MissingFact, RoadmapTiming } from './roadmap-timing';

/** The dates of one row. A span has both ends, a single day only `to`, a row without dates neither. */
export interface ResolvedDeadline {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** What recurs after the dates or within them; null where nothing does. */
  readonly recurrence: Recurrence | null;
  /** The work goes on all the time, after the dates if there are any. */
  readonly continuous: boolean;
  /** Why there are no dates, where there should be some. */
  readonly missing: MissingFact | null;
}

/** Half a month of a control point, as «два с половиной месяца» in E1.8. */
const HALF_MONTH_DAYS = 15;

const NO_DATES: ResolvedDeadline = { from: null, to: null, recurrence: null, continuous: false, missing: null };

/** The dates that the rule means; a fact that isn't known yet leaves them blank and is named in `missing`. */
export function resolveDeadline(rule: DeadlineRule, timing: RoadmapTiming): ResolvedDeadline {
  switch (rule.kind) {
    case 'order-point': {
      if (timing.orderDate === null) return without('order-date');
      return single(addDays(addMonths(timing.orderDate, rule.months), rule.half ? HALF_MONTH_DAYS : 0));
    }
    case 'cycle-day':
      return single(calendarDate(yearOfCycleMonth(timing.cycle, rule.month, rule.afterMonth), rule.month, rule.day));
    case 'yearly-day':
      return yearly({ ...rule, notBefore: cycleStart(timing.cycle) });
    case 'yearly-month': {
      const inCycle = yearOfMonth(timing.cycle, rule.month);
      const firstYear = rule.firstYear === null ? inCycle : Math.max(inCycle, rule.firstYear);
      return yearly({ kind: 'yearly-month', month: rule.month, firstYear });
    }
    case 'recurring': {
      const span = resolveSpan(rule.within, timing);
      return { ...span, recurrence: rhythm(rule.rhythm, false, span.from, span.to) };
    }
    case 'then-recurring': {
      const span = resolveSpan(rule.first, timing);
      return { ...span, recurrence: rhythm(rule.rhythm, true, span.to, null) };
    }
    case 'then-continuous':
      return { ...resolveSpan(rule.first, timing), continuous: true };
    case 'on-event': {
      const happenedOn = timing.eventDates[rule.event];
      return happenedOn === undefined ? without('event') : { ...NO_DATES, from: happenedOn };
    }
    case 'external-plan':
      return rule.dates === null ? without('plan-dates') : { ...NO_DATES, ...rule.dates };
    case 'continuous':
      return { ...NO_DATES, continuous: true };
    default:
      return resolveSpan(rule, timing);
  }
}

function resolveSpan(rule: SpanRule, timing: RoadmapTiming): ResolvedDeadline {
  const { cycle, orderDate, registerDate } = timing;
  switch (rule.kind) {
    case 'printed-months':
      return span(calendarDate(rule.from.year, rule.from.month, 1), endOfMonth(rule.to.year, rule.to.month));
    case 'cycle-months': {
      const year = yearOfCycleMonth(cycle, rule.from, rule.afterMonth);
      return span(calendarDate(year, rule.from, 1), endOfMonth(rule.to < rule.from ? year + 1 : year, rule.to));
    }
    case 'teaching-year':
      return span(cycleStart(cycle), cycle.kind === 'school-year' ? teachingEnd(cycle) : cycleEnd(cycle));
    case 'teaching-year-end': {
      const end = teachingEnd(cycle);
      return span(calendarDate(yearOf(end), monthOf(end), 1), end);
    }
    case 'order-months':
      if (orderDate === null) return without('order-date');
      return span(addMonths(orderDate, rule.first - 1), addMonths(orderDate, rule.last));
    case 'register-months':
      if (registerDate === null) return without('register-date');
      return span(registerDate, addMonths(registerDate, rule.months));
    case 'register-until':
      if (registerDate === null) return without('register-date');
      return span(
        addMonths(registerDate, rule.months),
        timing.programmeEndsOn ?? endOfMonth(yearOfMonth(cycle, rule.untilMonth), rule.untilMonth),
      );
    case 'own-dates':
      return rule.from === null ? single(rule.to) : span(rule.from, rule.to);
    default:
      return assertNever(rule);
  }
}

/** The year of a month named without one; after `afterMonth` of the cycle where the rule says so. */
function yearOfCycleMonth(cycle: ProgrammeCycle, month: number, afterMonth: number | undefined): number {
  if (afterMonth === undefined) return yearOfMonth(cycle, month);
  const year = yearOfMonth(cycle, afterMonth);
  return month > afterMonth ? year : year + 1;
}

function span(from: CalendarDate, to: CalendarDate): ResolvedDeadline {
  return from > to ? without('empty-span') : { ...NO_DATES, from, to };
}

function single(to: CalendarDate): ResolvedDeadline {
  return { ...NO_DATES, to };
}

function without(missing: MissingFact): ResolvedDeadline {
  return { ...NO_DATES, missing };
}

function yearly(recurrence: Recurrence): ResolvedDeadline {
  const first = turnAt(recurrence, 0);
  return { ...NO_DATES, from: first?.from ?? null, to: first?.due ?? null, recurrence };
}

function rhythm(
  name: Rhythm,
  afterSpan: boolean,
  startsOn: CalendarDate | null,
  endsOn: CalendarDate | null,
): Recurrence {
  return { kind: 'rhythm', rhythm: name, afterSpan, startsOn, endsOn };
}
