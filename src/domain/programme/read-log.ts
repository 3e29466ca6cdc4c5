// Decides what an answer to the meeting log or the final questionnaire says, and which pair and side it belongs to.
import type { FieldSpec, FieldValue } from '../answers/field';
import { foldFields } from '../answers/fold-fields';
import type { Issue } from '../answers/issue';
import type { CalendarDate } from '../calendar/calendar-date';
import { dateInZone } from '../calendar/zone';
import type { AnswerEntry, PairEntry } from '../ledger/entry';
import type { Instant } from '../people/profile';
import type { Settings } from './settings';

/** Which side of a pair speaks. */
export type PairSide = 'mentee' | 'mentor';

/** One answer about a pair: a meeting or a final questionnaire. */
export interface LogRecord {
  readonly number: string;
  readonly at: Instant;
  /** Number of the pair; absent when the link's word fits no pair. */
  readonly pair?: string;
  readonly side?: PairSide;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly written: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
}

/** The day of a meeting: as given. Undefined where it could not be read. */
export function meetingDate(record: LogRecord): CalendarDate | undefined {
  return record.values.date as CalendarDate | undefined;
}

/**
 * Reads answers about pairs. A meeting in the future is a slip of the hand: its date counts as malformed.
 */
export function readLog(
  answers: readonly AnswerEntry[],
  specs: readonly FieldSpec[],
  pairs: readonly PairEntry[],
  settings: Settings,
): LogRecord[] {
  const byToken = new Map<string, { pair: string; side: PairSide }>();
  for (const { number, tokens } of pairs) {
    byToken.set(tokens.mentee, { pair: number, side: 'mentee' });
    byToken.set(tokens.mentor, { pair: number, side: 'mentor' });
  }
  return answers.map((answer) => {
    const sentOn = dateInZone(answer.at, settings.timeZone);
    const folded = foldFields(specs, [answer], settings.lists, sentOn);
    const token = String(folded.values.pairToken ?? '').trim();
    const found = byToken.get(token);
    const issues: Issue[] = [...folded.issues];
    if (token !== '' && !found) issues.push({ code: 'pair-unknown', weight: 'stop', field: 'pairToken' });
    const date = folded.values.date as CalendarDate | undefined;
    if (date && date > sentOn) issues.push({ code: 'date-malformed', weight: 'stop', field: 'date', given: date });
    return { number: answer.number, at: answer.at, ...found, values: folded.values, written: folded.written, issues };
  });
}

/** Whether an answer about a pair counts: it names a pair and nothing that matters is wrong with it. */
export function logCounts(record: LogRecord): boolean {
  return record.pair !== undefined && record.issues.every((issue) => issue.weight !== 'stop');
}
