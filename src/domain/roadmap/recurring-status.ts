/**
 * Decides the state of a row that is never simply done: it goes on all the time, or recurs. Such a row is «постоянно»
 * once it was done, and overdue when a turn passed without being done. One-off rows are left to `row-status.ts`.
 */
import { addDays, addMonths, type CalendarDate } from '../calendar/calendar-date';
import { type Recurrence, type Turn, turnAt } from './recurrence';
import type { ResolvedDeadline } from './resolve-deadline';
import type { RowStatus, StatusCause, Watch } from './row-status';

type OpenStatus = (dates: Pick<ResolvedDeadline, 'from' | 'to' | 'missing'>, watch: Watch) => RowStatus;

/** A turn, and the day after which doing the work counts for it. */
interface CountedTurn extends Turn {
  readonly after: CalendarDate;
}

interface TurnsNow {
  /** The last turn that is over; null before the end of the first. */
  readonly past: CountedTurn | null;
  /** The turn that runs or comes next; null after the last. */
  readonly current: CountedTurn | null;
}

/**
 * The state of such a row. `doneOn` holds every day up to today on which it was done, ascending; `openStatus` judges
 * a turn that isn't done yet by its dates.
 */
export function recurringStatus(
  deadline: ResolvedDeadline,
  doneOn: readonly CalendarDate[],
  watch: Watch,
  openStatus: OpenStatus,
): RowStatus {
  const lastDoneOn = doneOn[doneOn.length - 1] ?? null;
  const ongoing = (nextDueOn: CalendarDate | null): RowStatus => ({
    state: 'ongoing',
    because: { code: 'goes-on' },
    lastDoneOn,
    nextDueOn,
  });
  const { recurrence } = deadline;
  if (recurrence === null) {
    const hasFirstSpan = deadline.to !== null || deadline.missing !== null;
    return lastDoneOn === null && hasFirstSpan ? openStatus(deadline, watch) : ongoing(null);
  }
  if (deadline.missing !== null) return lastDoneOn === null ? openStatus(deadline, watch) : ongoing(null);

  const { past, current } = turnsOn(deadline, recurrence, watch.today);
  const missed =
    past !== null &&
    (watch.adoptedOn === null || past.due >= watch.adoptedOn) &&
    (lastDoneOn === null || lastDoneOn <= past.after);
  if (missed) {
    const because: StatusCause = { code: 'turn-missed', due: past.due };
    return { state: 'overdue', because, lastDoneOn, nextDueOn: current?.due ?? past.due };
  }
  if (current === null) return ongoing(null);
  if (lastDoneOn !== null && lastDoneOn > current.after) return ongoing(dueAfter(deadline, recurrence, current.due));
  const open = { ...openStatus({ from: current.from, to: current.due, missing: null }, watch), lastDoneOn };
  const waits = recurrence.kind === 'rhythm' || open.state === 'planned';
  return lastDoneOn !== null && waits ? ongoing(current.due) : open;
}

/** Turn `index`, from 0; where the row's own dates come before the rhythm, they are turn 0. */
function turnOf(deadline: ResolvedDeadline, recurrence: Recurrence, index: number): Turn | null {
  if (recurrence.kind !== 'rhythm' || !recurrence.afterSpan || deadline.to === null) return turnAt(recurrence, index);
  return index === 0 ? { from: deadline.from, due: deadline.to } : turnAt(recurrence, index - 1);
}

function turnsOn(deadline: ResolvedDeadline, recurrence: Recurrence, today: CalendarDate): TurnsNow {
  let past: CountedTurn | null = null;
  for (let index = 0; ; index += 1) {
    const turn = turnOf(deadline, recurrence, index);
    if (turn === null) return { past, current: null };
    const after: CalendarDate = past === null ? beforeFirst(turn, recurrence) : past.due;
    if (turn.due >= today) return { past, current: { ...turn, after } };
    past = { ...turn, after };
  }
}

/** What was done up to this day doesn't count for the first turn: a year before it for what is yearly. */
function beforeFirst(first: Turn, recurrence: Recurrence): CalendarDate {
  return recurrence.kind === 'rhythm' ? '0001-01-01' : addMonths(first.due, -12);
}

function dueAfter(deadline: ResolvedDeadline, recurrence: Recurrence, due: CalendarDate): CalendarDate | null {
  return turnsOn(deadline, recurrence, addDays(due, 1)).current?.due ?? null;
}
