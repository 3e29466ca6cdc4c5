/**
 * Decides in which state a row of the roadmap is on a day, and why. Nothing is remembered between days: the state is
 * a function of the dates, the evidence and the marks. What recurs is judged in `recurring-status.ts`.
 */
import { addDays, type CalendarDate, laterOf } from '../calendar/calendar-date';
import { type CuratorMark, markInForce } from './curator-mark';
import type { Evidence, EvidenceKind } from './evidence';
import { recurringStatus } from './recurring-status';
import type { ResolvedDeadline } from './resolve-deadline';
import type { RoadmapRow } from './roadmap-row';
import type { MissingFact } from './roadmap-timing';

/** The states of a row: «срок не определён», «запланировано», «в работе», «срок близко», «выполнено» and so on. */
export const ROW_STATES = [
  'undetermined',
  'planned',
  'in-progress',
  'due-soon',
  'done',
  'done-late',
  'overdue',
  'not-needed',
  'ongoing',
] as const;

/** Names one state. */
export type RowState = (typeof ROW_STATES)[number];

/** What put the row into its state; the journal tells it. */
export type StatusCause =
  | { readonly code: 'missing'; readonly missing: MissingFact }
  | { readonly code: 'dates' }
  /** The deadline passed before the organisation took up its roadmap, so that it can't be overdue. */
  | { readonly code: 'passed-before-adoption' }
  | { readonly code: 'mark'; readonly mark: CuratorMark }
  | { readonly code: 'evidence'; readonly kinds: readonly EvidenceKind[] }
  | { readonly code: 'goes-on' }
  | { readonly code: 'turn-missed'; readonly due: CalendarDate };

/** A row's state on a day. */
export interface RowStatus {
  readonly state: RowState;
  readonly because: StatusCause;
  /** When the row was done, or done last where it goes on; null when never. */
  readonly lastDoneOn: CalendarDate | null;
  /** The next day on which the row is due; null where none is known or nothing is due any more. */
  readonly nextDueOn: CalendarDate | null;
}

/** On which day a row is looked at, and by which settings. */
export interface Watch {
  readonly today: CalendarDate;
  /** «Срок близко» from so many days before the last day. */
  readonly soonDays: number;
  /** The day on which the organisation took up the roadmap; null where that doesn't matter. */
  readonly adoptedOn: CalendarDate | null;
}

/** The state of a row on `watch.today`; evidence and marks of later days are left out. */
export function rowStatus(
  row: RoadmapRow,
  deadline: ResolvedDeadline,
  evidence: readonly Evidence[],
  marks: readonly CuratorMark[],
  watch: Watch,
): RowStatus {
  const mark = markInForce(marks, watch.today);
  if (mark?.kind === 'not-needed') {
    return { state: 'not-needed', because: { code: 'mark', mark }, lastDoneOn: null, nextDueOn: null };
  }
  const reopenedOn = mark?.kind === 'reopened' ? mark.on : null;
  const known = evidence.filter(
    ({ kind, on, rowId }) =>
      row.provenBy.includes(kind) &&
      (rowId === null || rowId === row.id) &&
      on <= watch.today &&
      (reopenedOn === null || on > reopenedOn),
  );
  const goesOn = deadline.continuous || deadline.recurrence !== null;
  if (!goesOn) {
    const proof = mark?.kind === 'done' ? markProof(mark) : evidenceProof(row, known);
    return proof === null ? openStatus(deadline, watch) : doneStatus(deadline, proof, watch);
  }
  const doneOn = [...known, ...marks.filter((each) => each.kind === 'done' && each.on <= watch.today)]
    .map(({ on }) => on)
    .filter((on) => reopenedOn === null || on > reopenedOn)
    .sort();
  return recurringStatus(deadline, doneOn, watch, openStatus);
}

interface Proof {
  readonly on: CalendarDate;
  readonly because: StatusCause;
}

function markProof(mark: CuratorMark): Proof {
  return { on: mark.on, because: { code: 'mark', mark } };
}

/** The day on which the last of the row's kinds of evidence came in; null while one of them is wanting. */
function evidenceProof(row: RoadmapRow, known: readonly Evidence[]): Proof | null {
  let on: CalendarDate | null = null;
  for (const kind of row.provenBy) {
    const [first] = known
      .filter((each) => each.kind === kind)
      .map((each) => each.on)
      .sort();
    if (first === undefined) return null;
    on = on === null ? first : laterOf(on, first);
  }
  return on === null ? null : { on, because: { code: 'evidence', kinds: row.provenBy } };
}

function doneStatus({ to }: ResolvedDeadline, proof: Proof, watch: Watch): RowStatus {
  const late = to !== null && proof.on > to && !passedBeforeAdoption(to, watch);
  return { state: late ? 'done-late' : 'done', because: proof.because, lastDoneOn: proof.on, nextDueOn: null };
}

function passedBeforeAdoption(to: CalendarDate, { adoptedOn }: Watch): boolean {
  return adoptedOn !== null && to < adoptedOn;
}

/** The state of something that isn't done yet, by its dates alone. */
function openStatus({ from, to, missing }: Pick<ResolvedDeadline, 'from' | 'to' | 'missing'>, watch: Watch): RowStatus {
  const status = (state: RowState, because: StatusCause): RowStatus => ({
    state,
    because,
    lastDoneOn: null,
    nextDueOn: to,
  });
  if (missing !== null) return status('undetermined', { code: 'missing', missing });
  if (to === null) return status('in-progress', { code: 'dates' });
  if (watch.today > to) {
    return passedBeforeAdoption(to, watch)
      ? status('in-progress', { code: 'passed-before-adoption' })
      : status('overdue', { code: 'dates' });
  }
  const soonFrom = addDays(to, -watch.soonDays);
  if (watch.today < (from ?? soonFrom)) return status('planned', { code: 'dates' });
  return status(watch.today >= soonFrom ? 'due-soon' : 'in-progress', { code: 'dates' });
}
