// Decides what a pair (пара) is once its proposal, the curator's marks, its meetings and final questionnaires are added up.
import { byTime } from '../answers/fold-fields';
import { addDays, type CalendarDate, daysBetween, isCalendarDate } from '../calendar/calendar-date';
import { dateInZone } from '../calendar/zone';
import type { MarkEntry, PairEntry } from '../ledger/entry';
import { type AttentionCause, type PairState, pairState } from '../states/pair-states';
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

/** A mood from this mark down asks for the curator's eye (domain.md (d): low score). */
const LOW_MOOD = 3;

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
  const days = [...new Set(meetings.filter(logCounts).map(meetingDate))]
    .filter((day): day is CalendarDate => day !== undefined)
    .sort();
  const final = (side: 'mentee' | 'mentor'): LogRecord | undefined =>
    byTime(
      finals
        .filter((record) => record.side === side && logCounts(record))
        .map((record) => ({ ...record, key: record.number })),
    ).pop();
  const [menteeFinal, mentorFinal] = [final('mentee'), final('mentor')];
  const on = (at: string): CalendarDate => dateInZone(at, settings.timeZone);

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
  const attention =
    calm && runs(calm.state) ? attentionOf(order, days, meetings, sideMissing, settings, today, mark) : [];
  const standing = pairState([...facts, ...attention.map((cause) => cause.fact)], mark) as Standing<PairState>;
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

function runs(state: PairState): boolean {
  return state === 'approved' || state === 'active' || state === 'attention' || state === 'final-meeting';
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

interface Cause extends PairAttention {
  readonly fact: StateFact<PairState>;
}

function attentionOf(
  order: OrderReference | undefined,
  days: readonly CalendarDate[],
  meetings: readonly LogRecord[],
  sideMissing: 'consent' | 'person' | undefined,
  settings: Settings,
  today: CalendarDate,
  mark: StateMark<PairState> | undefined,
): Cause[] {
  const found: Cause[] = [];
  const since = days[days.length - 1] ?? order?.date;
  const gap = since === undefined ? 0 : daysBetween(since, today);
  if (since && gap > settings.meetingGapDays) {
    found.push({
      cause: 'gap',
      days: gap,
      fact: { state: 'attention', on: addDays(since, settings.meetingGapDays + 1), cause: 'gap' },
    });
  }
  const seenAt = mark?.state === 'active' ? mark.at : '';
  for (const record of meetings.filter(logCounts)) {
    if (record.at <= seenAt) continue;
    const fact = (cause: AttentionCause): Cause => ({
      cause,
      fact: { state: 'attention', on: dateInZone(record.at, settings.timeZone), at: record.at, cause },
    });
    if (record.values.trouble === 'yes') found.push(fact('trouble'));
    else if (typeof record.values.mood === 'number' && record.values.mood <= LOW_MOOD) found.push(fact('low-mark'));
  }
  if (sideMissing) found.push({ cause: sideMissing, fact: { state: 'attention', on: today, cause: sideMissing } });
  return found.filter((cause, index) => found.findIndex((each) => each.cause === cause.cause) === index);
}
