// Decides what of a pair asks for the curator's eye: a gap in its meetings, what its log says, a side that is gone.
import type { CalendarDate } from '../calendar/calendar-date';
import { meetingRhythm } from '../meetings/meeting-rhythm';
import { type MeetingRecord, meetingSignals } from '../meetings/meeting-signals';
import type { Instant } from '../people/profile';
import { type AttentionCause, type PairState, pairIsOpen, pairRuns } from '../states/pair-states';
import type { OrderReference, Standing, StateFact } from '../states/standing';

/** Why a pair needs the curator's eye today. */
export interface PairAttention {
  readonly cause: AttentionCause;
  /** Days without a meeting, for the cause `gap`. */
  readonly days?: number;
}

/** A side that a pair can't count on: its consent is refused or gone, or the person left, was suspended or erased; since when that is known. */
export interface MissingSide {
  readonly cause: Extract<AttentionCause, 'consent' | 'person'>;
  readonly at: Instant;
}

/** A cause with the fact that it is for the pair's state. */
export type AttentionSignal = PairAttention & { readonly fact: StateFact<PairState> };

/** Whether a cause is that a side is missing. */
export function isSideGone(cause: AttentionCause): cause is MissingSide['cause'] {
  return cause === 'consent' || cause === 'person';
}

/** What the log of a valid pair asks the curator to see today: a gap in the meetings, low marks, calls for help. */
export function signalsOfLog(
  order: OrderReference,
  days: readonly CalendarDate[],
  records: readonly MeetingRecord[],
  gapDays: number,
  today: CalendarDate,
): AttentionSignal[] {
  const { overdueSince, daysSince } = meetingRhythm(days, { orderDate: order.date }, gapDays, today);
  const gap: AttentionSignal[] = overdueSince
    ? [{ cause: 'gap', days: daysSince, fact: { state: 'attention', on: overdueSince, cause: 'gap' } }]
    : [];
  return [...gap, ...meetingSignals(records).map((fact): AttentionSignal => ({ cause: fact.cause, fact }))];
}

/** A side that is missing, as a signal. `on` gives an instant's day. */
export function signalOfSide({ cause, at }: MissingSide, on: (at: Instant) => CalendarDate): AttentionSignal {
  return { cause, fact: { state: 'attention', on: on(at), at, cause } };
}

/**
 * What counts of it: everything while the pair runs, but what the curator has seen to since (a gap ends with a meeting only); of a
 * proposal only that a side is missing, which changes no state. Each cause once.
 */
export function attentionOf(
  calm: Standing<PairState>,
  signals: readonly AttentionSignal[],
  seenAt: Instant,
): AttentionSignal[] {
  const [runs, open] = [pairRuns(calm.state), pairIsOpen(calm.state)];
  const counting = signals.filter(({ cause, fact }) => {
    return (runs || (open && isSideGone(cause))) && (cause === 'gap' || (fact.at ?? fact.on) > seenAt);
  });
  return counting.filter(({ cause }, index) => counting.findIndex((each) => each.cause === cause) === index);
}
