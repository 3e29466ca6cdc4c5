/**
 * Decides which months of the cycle a row of the roadmap fills in the strip of twelve narrow columns, and with which
 * sign. How signs are coloured is left to the table.
 */
import { MONTH_COLUMNS } from '../../contract/tables/roadmap';
import { BEYOND_STRIP, STATE_SIGNS, shortMonth, THIS_MONTH } from '../../contract/texts/roadmap-sheet';
import { type CalendarDate, partsOf } from '../../domain/calendar/calendar-date';
import { cycleStart, type ProgrammeCycle, teachingEnd } from '../../domain/roadmap/programme-cycle';
import { turnAt } from '../../domain/roadmap/recurrence';
import type { RoadmapLine } from '../roadmap/derive-roadmap';

/** Months counted from the year zero, so that they can be subtracted. */
function monthIndex(date: CalendarDate): number {
  const { year, month } = partsOf(date);
  return year * 12 + month - 1;
}

/** The strip's head: the names of the cycle's months, the running one marked. */
export function stripHead(cycle: ProgrammeCycle, today: CalendarDate): Record<string, string> {
  const first = monthIndex(cycleStart(cycle));
  const now = monthIndex(today) - first;
  const cells: Record<string, string> = {};
  MONTH_COLUMNS.forEach((key, index) => {
    cells[key] = `${index === now ? `${THIS_MONTH} ` : ''}${shortMonth(((first + index) % 12) + 1)}`;
  });
  return cells;
}

/** A row's cells of the strip. A row whose dates lie wholly outside points to where they are. */
export function stripCells(line: RoadmapLine, cycle: ProgrammeCycle): Record<string, string> {
  const first = monthIndex(cycleStart(cycle));
  const sign = STATE_SIGNS[line.status.state];
  const months = sign === '' ? [] : monthsOf(line, cycle, first + MONTH_COLUMNS.length - 1).map((each) => each - first);
  const last = MONTH_COLUMNS.length - 1;
  const within = new Set(months.filter((index) => index >= 0 && index <= last));
  const before = within.size === 0 && months.some((index) => index < 0);
  const after = within.size === 0 && months.some((index) => index > last);
  const cells: Record<string, string> = {};
  MONTH_COLUMNS.forEach((key, index) => {
    const pointer = index === 0 && before ? BEYOND_STRIP.before : index === last && after ? BEYOND_STRIP.after : '';
    cells[key] = within.has(index) ? sign : pointer;
  });
  return cells;
}

/** Every month in which the row's work lies, up to `horizon` for what has no end. */
function monthsOf({ row, deadline }: RoadmapLine, cycle: ProgrammeCycle, horizon: number): number[] {
  const { from, to, recurrence, continuous } = deadline;
  if (continuous) {
    const start = from ?? to ?? cycleStart(cycle);
    const ends = row.rule.kind === 'continuous' && row.rule.through === 'teaching-year' && cycle.kind === 'school-year';
    return range(monthIndex(start), ends ? monthIndex(teachingEnd(cycle)) : horizon);
  }
  if (recurrence?.kind === 'rhythm') {
    const start = from ?? recurrence.startsOn;
    if (start === null) return [];
    return range(monthIndex(start), recurrence.endsOn === null ? horizon : monthIndex(recurrence.endsOn));
  }
  if (recurrence !== null) {
    const months: number[] = [];
    for (let index = 0; ; index++) {
      const turn = turnAt(recurrence, index);
      if (turn === null || monthIndex(turn.due) > horizon) break;
      months.push(monthIndex(turn.due));
    }
    const next = turnAt(recurrence, months.length);
    return months.length === 0 && next ? [monthIndex(next.due)] : months;
  }
  if (to === null) return from === null ? [] : [monthIndex(from)];
  return range(monthIndex(from ?? to), monthIndex(to));
}

function range(from: number, to: number): number[] {
  return to < from ? [from] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
