/**
 * Decides in which state a control point is: what the curator hands to the region, and what the region makes of it.
 * Whether it is late is left to `row-status.ts`, to which `controlPointProof` gives its evidence.
 */
import { addDays, type CalendarDate } from '../calendar/calendar-date';
import type { Evidence } from './evidence';

/** «Ожидается», «данные собираются», «сдана куратором», «принята регионом», «возвращена». */
export const CONTROL_POINT_STATES = ['awaited', 'collecting', 'submitted', 'accepted', 'returned'] as const;

/** Names one state. */
export type ControlPointState = (typeof CONTROL_POINT_STATES)[number];

/** What happens to a control point, in the order in which it happened. */
export interface ControlPointEvent {
  readonly kind: 'data-arrived' | 'submitted' | 'accepted' | 'returned';
  readonly on: CalendarDate;
}

/** Data are asked for from so many days before the control point on; half a month, as the roadmaps count. */
const COLLECTING_DAYS = 15;

/** Which events may come in which state; whatever isn't listed is refused. */
const ALLOWED: Readonly<Record<ControlPointState, readonly ControlPointEvent['kind'][]>> = {
  awaited: ['data-arrived', 'submitted'],
  collecting: ['data-arrived', 'submitted'],
  submitted: ['accepted', 'returned'],
  accepted: ['returned'],
  returned: ['data-arrived', 'submitted'],
};

/** Whether the event may come in the state: a report can't be accepted before it was submitted. */
export function controlPointAllows(state: ControlPointState, event: ControlPointEvent['kind']): boolean {
  return ALLOWED[state].includes(event);
}

/** The state on a day. `date` is the control point's own day, null while it isn't known; events come in order. */
export function controlPointState(
  date: CalendarDate | null,
  events: readonly ControlPointEvent[],
  today: CalendarDate,
): ControlPointState {
  const known = events.filter(({ on }) => on <= today);
  const verdict = known.filter(({ kind }) => kind !== 'data-arrived').pop();
  if (verdict !== undefined && verdict.kind !== 'data-arrived') return verdict.kind;
  const collecting = known.length > 0 || (date !== null && today >= addDays(date, -COLLECTING_DAYS));
  return collecting ? 'collecting' : 'awaited';
}

/**
 * The evidence that the row's report stands: the day of the last submission, unless it was returned since. Empty
 * while there is none.
 */
export function controlPointProof(
  rowId: string,
  events: readonly ControlPointEvent[],
  today: CalendarDate,
): Evidence[] {
  let submittedOn: CalendarDate | null = null;
  for (const { kind, on } of events) {
    if (on > today) continue;
    if (kind === 'submitted') submittedOn = on;
    if (kind === 'returned') submittedOn = null;
  }
  return submittedOn === null ? [] : [{ kind: 'control-report', on: submittedOn, rowId }];
}
