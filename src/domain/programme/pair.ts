// Decides what a pair (пара) is once its proposal, the curator's marks, its meetings and final questionnaires are added up.
import { byTime } from '../answers/fold-fields';
import { type CalendarDate, isCalendarDate } from '../calendar/calendar-date';
import { dateInZone } from '../calendar/zone';
import type { MarkEntry, PairEntry } from '../ledger/entry';
import { meetingDays, meetingRhythm } from '../meetings/meeting-rhythm';
import { type MeetingRecord, meetingSignals } from '../meetings/meeting-signals';
import { type AttentionCause, type PairState, pairRuns, pairState } from '../states/pair-states';
import { type OrderReference, type Standing, type StateFact, type StateMark, standingMark } from '../states/standing';
import { type LogRecord, logCounts, meetingDate } from './read-log';
import type { Settings } from './settings';

/** Decisions of the curator about a proposal. */
export const PAIR_DECISION_CODES = ['approve', 'decline', 'lock', 'forbid'] as const;

/** A decision of the curator about a proposal. */
export type PairDecision = (typeof PAIR_DECISION_CODES)[number];

/** Why a pair needs the curator's eye today. */
export interface PairAttention {
  readonly cause: AttentionCause;
  /** Days without a meeting, for the cause `gap`. */
  readonly days?: number;
}

/** A pair as everything known adds up. */
export interface Pair extends PairEntry {
  readonly standing: Standing<PairState>;
  readonly decision?: PairDecision;
  readonly orderNumber?: string;
  readonly orderDate?: CalendarDate;
  readonly reason?: string;
  readonly initiator?: string;
  readonly order?: OrderReference;
  /** Days of meetings, each once though both sides log it, earliest first. */
  readonly meetingDays: readonly CalendarDate[];
  readonly attention: readonly PairAttention[];
  /** Final marks from 1 to 10. */
  readonly menteeMark?: number;
  readonly mentorMark?: number;
  readonly menteeFinalOn?: CalendarDate;
  readonly mentorFinalOn?: CalendarDate;
}

/** Adds up one pair. `sideMissing` says that a side's consent was refused or their data erased. */
export function derivePair(
  entry: PairEntry,
  marks: readonly MarkEntry[],
  meetings: readonly LogRecord[],
  finals: readonly LogRecord[],
  sideMissing: 'consent' | 'person' | undefined,
  settings: Settings,
  today: CalendarDate,
): Pair {
  const latest = (field: string): MarkEntry | undefined => byTime(marks.filter((mark) => mark.field === field)).pop();
  const decision = latest('decision');
  const order = orderOf(latest('orderNumber')?.value, latest('orderDate')?.value);
  const final = (side: 'mentee' | 'mentor'): LogRecord | undefined =>
    byTime(
      finals
        .filter((record) => record.side === side && logCounts(record))
        .map((record) => ({ ...record, key: record.number })),
    ).pop();
  const [menteeFinal, mentorFinal] = [final('mentee'), final('mentor')];
  const on = (at: string): CalendarDate => dateInZone(at, settings.timeZone);
  const records = recordsOf(meetings, on);
  const days = meetingDays(records.map(({ date }) => date));

  const facts: StateFact<PairState>[] = [{ state: 'proposed', on: on(entry.at), at: entry.at }];
  if (decision?.value === 'approve') facts.push({ state: 'offered-to-sides', on: on(decision.at), at: decision.at });
  if (decision?.value === 'lock') facts.push({ state: 'under-review', on: on(decision.at), at: decision.at });
  if (decision?.value === 'decline' || decision?.value === 'forbid')
    facts.push({ state: 'declined', on: on(decision.at), at: decision.at });
  if (order)
    facts.push({
      state: 'approved',
      on: order.date,
      at: latestOf(latest('orderNumber')?.at, latest('orderDate')?.at),
      order,
    });
  if (days[0]) facts.push({ state: 'active', on: days[0] });
  if (menteeFinal && mentorFinal) {
    const at = menteeFinal.at > mentorFinal.at ? menteeFinal.at : mentorFinal.at;
    facts.push({ state: 'completed', on: on(at), at });
  }
  const stateMarks = marks
    .filter((mark) => mark.field === 'state')
    .map((mark) => stateMarkOf<PairState>(mark, marks, on));
  const mark = standingMark(stateMarks);
  const calm = pairState(facts, mark);
  const seenAt = mark?.state === 'active' ? mark.at : '';
  const attention = attentionOf(order, days, records, sideMissing, settings.meetingGapDays, today).filter(
    ({ cause, fact }, index, all) =>
      calm &&
      pairRuns(calm.state) &&
      (cause === 'gap' || (fact.at ?? fact.on) > seenAt) &&
      all.findIndex((each) => each.cause === cause) === index,
  );
  const standing = pairState([...facts, ...attention.map(({ fact }) => fact)], mark) as Standing<PairState>;
  return {
    ...entry,
    standing,
    meetingDays: days,
    attention: attention.map(({ cause, days: gap }) => (gap === undefined ? { cause } : { cause, days: gap })),
    ...(decision && (PAIR_DECISION_CODES as readonly string[]).includes(decision.value)
      ? { decision: decision.value as PairDecision }
      : {}),
    ...text('orderNumber', latest('orderNumber')?.value),
    ...(isCalendarDate(latest('orderDate')?.value) ? { orderDate: latest('orderDate')?.value as CalendarDate } : {}),
    ...text('reason', latest('reason')?.value),
    ...text('initiator', latest('initiator')?.value),
    ...(order ? { order } : {}),
    ...(menteeFinal ? { menteeMark: Number(menteeFinal.values.satisfaction), menteeFinalOn: on(menteeFinal.at) } : {}),
    ...(mentorFinal ? { mentorMark: Number(mentorFinal.values.satisfaction), mentorFinalOn: on(mentorFinal.at) } : {}),
  };
}

function text<K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } {
  return value ? ({ [key]: value } as { [key in K]: string }) : {};
}

function orderOf(number: string | undefined, date: string | undefined): OrderReference | undefined {
  return number && number.trim() !== '' && isCalendarDate(date) ? { number: number.trim(), date } : undefined;
}

function latestOf(a = '', b = ''): string {
  return a > b ? a : b;
}

/** The state that the curator chose, with the reason that stood in the row at that time. */
export function stateMarkOf<S extends string>(
  mark: MarkEntry,
  marks: readonly MarkEntry[],
  on: (at: string) => CalendarDate,
): StateMark<S> {
  const reason =
    mark.reason ?? byTime(marks.filter((each) => each.field === 'reason' && each.at <= mark.at)).pop()?.value;
  const initiator = byTime(marks.filter((each) => each.field === 'initiator' && each.at <= mark.at)).pop()?.value;
  return {
    state: mark.value as S,
    on: on(mark.at),
    at: mark.at,
    by: mark.by,
    ...(reason ? { reason } : {}),
    ...(initiator ? { initiator } : {}),
  };
}

/** What the curator should see today: a gap in the meetings, the log's own signals, a side that is gone. */
function attentionOf(
  order: OrderReference | undefined,
  dates: readonly CalendarDate[],
  records: readonly MeetingRecord[],
  sideMissing: 'consent' | 'person' | undefined,
  gapDays: number,
  today: CalendarDate,
): (PairAttention & { readonly fact: StateFact<PairState> })[] {
  const rhythm = order && meetingRhythm(dates, { orderDate: order.date }, gapDays, today);
  const gap: StateFact<PairState>[] = rhythm?.overdueSince
    ? [{ state: 'attention', on: rhythm.overdueSince, cause: 'gap' }]
    : [];
  const missing: StateFact<PairState>[] = sideMissing ? [{ state: 'attention', on: today, cause: sideMissing }] : [];
  return [...gap, ...meetingSignals(records), ...missing].map((fact) => {
    const cause = fact.cause as AttentionCause;
    return cause === 'gap' && rhythm ? { cause, days: rhythm.daysSince, fact } : { cause, fact };
  });
}

/** The entries of the log that count, as the meetings' rules want them. */
function recordsOf(log: readonly LogRecord[], on: (at: string) => CalendarDate): MeetingRecord[] {
  return log.filter(logCounts).flatMap((record): MeetingRecord[] => {
    const date = meetingDate(record);
    if (!date || !record.side) return [];
    const { mood, trouble } = record.values;
    const common = { side: record.side, date, at: record.at, on: on(record.at), trouble: trouble === 'yes' };
    return [typeof mood === 'number' ? { ...common, mood } : common];
  });
}
