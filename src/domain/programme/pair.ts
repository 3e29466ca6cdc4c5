// Decides what a pair (пара) is once its proposal, the curator's marks, its meetings and final questionnaires are added up.
import { byTime } from '../answers/fold-fields';
import { type CalendarDate, isCalendarDate } from '../calendar/calendar-date';
import { dateInZone } from '../calendar/zone';
import type { MarkEntry, PairEntry } from '../ledger/entry';
import { latestMark, latestValue } from '../ledger/latest-mark';
import { meetingDays } from '../meetings/meeting-rhythm';
import type { MeetingRecord } from '../meetings/meeting-signals';
import type { Instant } from '../people/profile';
import { type PairState, pairRuns, pairState } from '../states/pair-states';
import { type OrderReference, type Standing, type StateFact, type StateMark, standingMark } from '../states/standing';
import {
  attentionOf,
  isSideGone,
  type MissingSide,
  type PairAttention,
  signalOfSide,
  signalsOfLog,
} from './pair-attention';
import { type LogRecord, logCounts, meetingDate, type PairSide } from './read-log';
import type { Settings } from './settings';

/** Decisions of the curator about a proposal. */
export const PAIR_DECISION_CODES = ['approve', 'decline', 'lock', 'forbid'] as const;

/** A decision of the curator about a proposal. */
export type PairDecision = (typeof PAIR_DECISION_CODES)[number];

/** A pair as everything known adds up. */
export interface Pair extends PairEntry {
  readonly standing: Standing<PairState>;
  readonly decision?: PairDecision;
  readonly orderNumber?: string;
  readonly orderDate?: CalendarDate;
  readonly reason?: string;
  readonly initiator?: string;
  readonly order?: OrderReference;
  /** When the order was made known here. */
  readonly orderedAt?: Instant;
  /** Days of meetings since the order, each once though both sides log it, earliest first; without an order those of trial meetings. */
  readonly meetingDays: readonly CalendarDate[];
  /** Why the pair needs an eye. A proposal stands here only for a missing side. */
  readonly attention: readonly PairAttention[];
  /** Final marks from 1 to 10. */
  readonly menteeMark?: number;
  readonly mentorMark?: number;
  readonly menteeFinalOn?: CalendarDate;
  readonly mentorFinalOn?: CalendarDate;
}

/** Whether a valid pair takes its seat although a side of it is gone, as far as the curator hasn't seen to it since. */
export function holdsSeatAlone({ standing, attention }: Pair): boolean {
  return pairRuns(standing.state) && attention.some(({ cause }) => isSideGone(cause));
}

/** What a pair is added up from besides its own entry. */
export interface PairPapers {
  readonly marks: readonly MarkEntry[];
  readonly meetings: readonly LogRecord[];
  readonly finals: readonly LogRecord[];
  readonly missing: readonly MissingSide[];
}

type On = (at: Instant) => CalendarDate;
type Fact = StateFact<PairState>;

/** Adds up one pair as of a day. */
export function derivePair(entry: PairEntry, papers: PairPapers, settings: Settings, today: CalendarDate): Pair {
  const { marks, missing } = papers;
  const on: On = (at) => dateInZone(at, settings.timeZone);
  const decision = latestMark(marks, 'decision');
  const [number, date] = [latestMark(marks, 'orderNumber'), latestMark(marks, 'orderDate')];
  const order = orderOf(number?.value, date?.value);
  const orderedAt = order ? laterOf(number?.at, date?.at) : undefined;
  const finals = { mentee: finalOf('mentee', papers.finals), mentor: finalOf('mentor', papers.finals) };
  const records = recordsOf(papers.meetings, on);
  const days = meetingDays(records.map((record) => record.date)).filter((day) => !order || day >= order.date);
  const facts = [
    ...decisionFacts(entry, decision, on),
    ...orderFacts(order, orderedAt, days),
    ...endFacts(finals.mentee, finals.mentor, on),
  ];
  const mark = standingMark(
    marks.filter((each) => each.field === 'state').map((each) => stateMarkOf<PairState>(each, marks, on)),
  );
  const calm = pairState(facts, mark) as Standing<PairState>;
  const signals = order ? signalsOfLog(order, days, records, settings.meetingGapDays, today) : [];
  const sides = missing.map((side) => signalOfSide(side, on));
  const attention = attentionOf(calm, [...signals, ...sides], mark?.state === 'active' ? mark.at : '');
  return {
    ...entry,
    standing: pairState([...facts, ...attention.map(({ fact }) => fact)], mark) as Standing<PairState>,
    meetingDays: days,
    attention: attention.map(({ cause, days: gap }) => (gap === undefined ? { cause } : { cause, days: gap })),
    ...(isDecision(decision?.value) ? { decision: decision?.value as PairDecision } : {}),
    ...text('orderNumber', number?.value),
    ...(isCalendarDate(date?.value) ? { orderDate: date?.value as CalendarDate } : {}),
    ...text('reason', latestValue(marks, 'reason')),
    ...text('initiator', latestValue(marks, 'initiator')),
    ...(order ? { order } : {}),
    ...(orderedAt ? { orderedAt } : {}),
    ...(finals.mentee ? { menteeMark: markIn(finals.mentee), menteeFinalOn: on(finals.mentee.at) } : {}),
    ...(finals.mentor ? { mentorMark: markIn(finals.mentor), mentorFinalOn: on(finals.mentor.at) } : {}),
  };
}

function text<K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } {
  return value ? ({ [key]: value } as { [key in K]: string }) : {};
}

function isDecision(value: string | undefined): boolean {
  return (PAIR_DECISION_CODES as readonly (string | undefined)[]).includes(value);
}

function orderOf(number: string | undefined, date: string | undefined): OrderReference | undefined {
  return number && number.trim() !== '' && isCalendarDate(date) ? { number: number.trim(), date } : undefined;
}

function laterOf(a = '', b = ''): string {
  return a > b ? a : b;
}

/** The latest final questionnaire of a side that counts. */
function finalOf(side: PairSide, finals: readonly LogRecord[]): LogRecord | undefined {
  const own = finals.filter((record) => record.side === side && logCounts(record));
  return byTime(own.map((record) => ({ ...record, key: record.number }))).pop();
}

function markIn(final: LogRecord): number {
  return Number(final.values.satisfaction);
}

function decisionFacts(entry: PairEntry, decision: MarkEntry | undefined, on: On): Fact[] {
  const facts: Fact[] = [{ state: 'proposed', on: on(entry.at), at: entry.at }];
  const state = isDecision(decision?.value) ? STATE_OF_DECISION[decision?.value as PairDecision] : undefined;
  if (decision && state) facts.push({ state, on: on(decision.at), at: decision.at });
  return facts;
}

const STATE_OF_DECISION: Readonly<Record<PairDecision, PairState>> = {
  approve: 'offered-to-sides',
  lock: 'under-review',
  decline: 'declined',
  forbid: 'declined',
};

function orderFacts(
  order: OrderReference | undefined,
  orderedAt: Instant | undefined,
  days: readonly CalendarDate[],
): Fact[] {
  if (!order) return [];
  const approved: Fact = { state: 'approved', on: order.date, order, ...(orderedAt ? { at: orderedAt } : {}) };
  return days[0] ? [approved, { state: 'active', on: days[0] }] : [approved];
}

function endFacts(mentee: LogRecord | undefined, mentor: LogRecord | undefined, on: On): Fact[] {
  if (!mentee || !mentor) return [];
  const at = laterOf(mentee.at, mentor.at);
  return [{ state: 'completed', on: on(at), at }];
}

/** The state that the curator chose, with the reason and the initiator that stood in the row at that time. */
export function stateMarkOf<S extends string>(mark: MarkEntry, marks: readonly MarkEntry[], on: On): StateMark<S> {
  const before = marks.filter((each) => each.at <= mark.at);
  const reason = mark.reason ?? latestValue(before, 'reason');
  const initiator = latestValue(before, 'initiator');
  return {
    state: mark.value as S,
    on: on(mark.at),
    at: mark.at,
    by: mark.by,
    ...(reason ? { reason } : {}),
    ...(initiator ? { initiator } : {}),
  };
}

/** The entries of the log that count, as the meetings' rules want them. */
function recordsOf(log: readonly LogRecord[], on: On): MeetingRecord[] {
  return log.filter(logCounts).flatMap((record): MeetingRecord[] => {
    const date = meetingDate(record);
    if (!date || !record.side) return [];
    const { mood, trouble } = record.values;
    // Words instead of «да» or «нет» are a call for help until somebody has read them.
    const calls = trouble === 'yes' || record.written.trouble !== undefined;
    const common = { side: record.side, date, at: record.at, on: on(record.at), trouble: calls };
    return [typeof mood === 'number' ? { ...common, mood } : common];
  });
}
