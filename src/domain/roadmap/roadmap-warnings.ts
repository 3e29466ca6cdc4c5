/**
 * Decides what is worth a warning about the dates of a whole roadmap: orders that come too late for its fixed dates.
 * Nothing is changed by a warning. The words are left to the contract.
 */
import { addMonths, type CalendarDate } from '../calendar/calendar-date';
import { type CycleKind, cycleEnd, cycleStart } from './programme-cycle';
import type { RoadmapRow, ScheduledRow } from './roadmap-row';
import type { RoadmapTiming } from './roadmap-timing';

/** One warning: the rows that it concerns and the day that matters, if there is one. */
export interface RoadmapWarning {
  readonly code: /** The register came later than the roadmap's months for it: what counts from the introduction order stays. */
    | 'register-late'
    /** The register's order is older than the introduction order. */
    | 'register-before-order'
    /** The anchors leave no day between the two ends of a span. */
    | 'empty-span'
    /** What counts from an order ends after the cycle. */
    | 'after-cycle-end'
    /** The introduction order isn't of the cycle. */
    | 'order-outside-cycle'
    /** The roadmap is made for the other kind of cycle. */
    | 'cycle-of-another-kind';
  readonly rowIds: readonly string[];
  readonly day: CalendarDate | null;
}

/**
 * Every warning about the scheduled rows; empty where all is well or nothing is known yet. `madeFor`: the kind of cycle that the roadmap
 * was written for.
 */
export function roadmapWarnings(
  scheduled: readonly ScheduledRow[],
  timing: RoadmapTiming,
  madeFor: CycleKind,
): RoadmapWarning[] {
  const { cycle, orderDate, registerDate } = timing;
  const rows = scheduled.map(({ row }) => row);
  const warnings: RoadmapWarning[] = [];
  const waiting = rows.filter(hangsOnRegister).map(({ id }) => id);
  if (orderDate !== null && registerDate !== null && waiting.length > 0) {
    const last = registerMonths(rows);
    const lastDay = last === null ? null : addMonths(orderDate, last);
    if (lastDay !== null && registerDate > lastDay) {
      warnings.push({ code: 'register-late', rowIds: waiting, day: lastDay });
    }
    if (registerDate < orderDate) warnings.push({ code: 'register-before-order', rowIds: waiting, day: orderDate });
  }
  const empty = scheduled.filter(({ deadline }) => deadline.missing === 'empty-span').map(({ row }) => row.id);
  if (empty.length > 0) warnings.push({ code: 'empty-span', rowIds: empty, day: null });
  const end = timing.programmeEndsOn ?? cycleEnd(cycle);
  const after = scheduled
    .filter(({ row, deadline }) => hangsOnAnchor(row) && deadline.to !== null && deadline.to > end)
    .map(({ row }) => row.id);
  if (after.length > 0) warnings.push({ code: 'after-cycle-end', rowIds: after, day: end });
  const outside = orderDate !== null && (orderDate < cycleStart(cycle) || orderDate > cycleEnd(cycle));
  const counted = rows.filter(hangsOnOrder).map(({ id }) => id);
  if (outside && counted.length > 0) {
    warnings.push({ code: 'order-outside-cycle', rowIds: counted, day: orderDate });
  }
  if (cycle.kind !== madeFor) {
    const months = rows.filter(hangsOnMonths).map(({ id }) => id);
    if (months.length > 0) warnings.push({ code: 'cycle-of-another-kind', rowIds: months, day: cycleStart(cycle) });
  }
  return warnings;
}

/** The month after the introduction order by whose end the roadmap wants the register; null where it doesn't say. */
function registerMonths(rows: readonly RoadmapRow[]): number | null {
  const register = rows.find(({ provenBy }) => provenBy.includes('register-order'));
  return register?.rule.kind === 'order-months' ? register.rule.last : null;
}

function ruleKinds({ rule }: RoadmapRow): readonly string[] {
  if (rule.kind === 'recurring') return [rule.within.kind];
  if (rule.kind === 'then-recurring' || rule.kind === 'then-continuous') return [rule.first.kind];
  return [rule.kind];
}

/** Months without a year mean other days in the other kind of cycle. */
function hangsOnMonths(row: RoadmapRow): boolean {
  const kinds = ['cycle-months', 'cycle-day', 'teaching-year', 'teaching-year-end', 'register-until'];
  return ruleKinds(row).some((kind) => kinds.includes(kind));
}

function hangsOnRegister(row: RoadmapRow): boolean {
  return ruleKinds(row).some((kind) => kind === 'register-months' || kind === 'register-until');
}

function hangsOnOrder(row: RoadmapRow): boolean {
  return ruleKinds(row).some((kind) => kind === 'order-months' || kind === 'order-point');
}

function hangsOnAnchor(row: RoadmapRow): boolean {
  return hangsOnRegister(row) || hangsOnOrder(row);
}
