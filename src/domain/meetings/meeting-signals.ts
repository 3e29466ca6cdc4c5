// Decides which records of the meeting log ask for the curator's eye: a low mark, a call for help. Gaps are left to `meeting-rhythm.ts`.
import type { CalendarDate } from '../calendar/calendar-date';
import type { Instant } from '../people/profile';
import type { AttentionCause } from '../states/pair-states';
import type { StateFact } from '../states/standing';

/** A mood from this mark of 1–10 down asks for the curator's eye, domain.md (d): low score. */
export const LOW_MOOD = 3;

/** One record of the meeting log, of one side. */
export interface MeetingRecord {
  readonly side: 'mentee' | 'mentor';
  readonly date: CalendarDate;
  /** When the record was sent, and its day in the programme's zone. */
  readonly at: Instant;
  readonly on: CalendarDate;
  /** 1–10. */
  readonly mood?: number;
  readonly trouble: boolean;
}

/** A fact that puts the pair under attention until the curator has seen to it. */
export type MeetingSignal = StateFact<'attention'> & {
  readonly cause: Extract<AttentionCause, 'low-mark' | 'trouble'>;
};

/**
 * What the log of a pair asks the curator to see, earliest first. Every call for help counts until the curator's mark `active` answers it
 * (`pairState` knows); a low mark counts while it is the latest mark of that side: a better meeting afterwards answers it.
 */
export function meetingSignals(records: readonly MeetingRecord[]): MeetingSignal[] {
  const calls = records.filter(({ trouble }) => trouble).map((record) => signalOf(record, 'trouble'));
  const low = (['mentee', 'mentor'] as const).flatMap((side) => {
    const marked = records.filter((record) => record.side === side && record.mood !== undefined).sort(byMeeting);
    const latest = marked[marked.length - 1];
    return latest && (latest.mood ?? 0) <= LOW_MOOD ? [signalOf(latest, 'low-mark')] : [];
  });
  return [...calls, ...low].sort((a, b) => compareText(a.at ?? a.on, b.at ?? b.on) || compareText(b.cause, a.cause));
}

function signalOf({ on, at }: MeetingRecord, cause: MeetingSignal['cause']): MeetingSignal {
  return { state: 'attention', on, at, cause };
}

function byMeeting(a: MeetingRecord, b: MeetingRecord): number {
  return compareText(a.date, b.date) || compareText(a.at, b.at) || (b.mood ?? 0) - (a.mood ?? 0);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
