// Decides which rows «Пары» and «Встречи» show. Sentences come from contract/texts, links from the forms.

import { PAIR_DECISIONS } from '../../contract/tables/programme';
import type { Row } from '../../contract/tables/table';
import { joined } from '../../contract/texts/compose';
import { issueLines } from '../../contract/texts/issues';
import { missedWishText } from '../../contract/texts/missed-wish';
import { alternativesText, placeText, scorePartsText, warningsText, whyPairText } from '../../contract/texts/proposals';
import * as words from '../../contract/texts/rows';
import { ATTENTION_LABELS, PAIR_STATE_LABELS } from '../../contract/texts/states';
import { unmatchedText } from '../../contract/texts/unmatched';
import { formatDottedDate } from '../../domain/calendar/dotted-date';
import type { MarkEntry } from '../../domain/ledger/entry';
import { latestValue } from '../../domain/ledger/latest-mark';
import { trialFailed } from '../../domain/pairs/opinion-table';
import { type Proposal, UNMATCHED_FIELD, type Unmatched } from '../../domain/pairs/proposal';
import type { Programme } from '../../domain/programme/derive-programme';
import { holdsSeatAlone, type Pair } from '../../domain/programme/pair';
import { type LogRecord, meetingDate } from '../../domain/programme/read-log';
import { secondForm } from '../../domain/programme/second-form';
import { lowerTrialMark, TRIAL_FIELDS, trialMark } from '../../domain/programme/trial-marks';
import { pairIsOpen } from '../../domain/states/pair-states';
import type { PersonalLinks } from '../ports';
import { cell, label } from './cells';
import { refTo } from './names';

/** Rows of «Пары»: every proposal and pair that counts. */
export function pairRows(programme: Programme, links: PersonalLinks): Row[] {
  return programme.pairs.map((pair) => pairRow(pair, programme, links));
}

function pairRow(pair: Pair, programme: Programme, links: PersonalLinks): Row {
  const { lists } = programme.settings;
  const { proposal } = pair;
  const marks = programme.marks.get(pair.number);
  const link = (form: 'meeting' | 'final', token: string): string =>
    pair.order ? links.prefilledUrl(form, { pairToken: token }) : '';
  return {
    number: pair.number,
    state: PAIR_STATE_LABELS[pair.standing.state],
    reason: cell(pair.reason),
    initiator: cell(pair.initiator),
    decision: pair.decision ? PAIR_DECISIONS[pair.decision] : '',
    mentee: refTo(programme, pair.menteeId),
    mentor: refTo(programme, pair.mentorId),
    form: label(lists, 'forms', pair.form),
    score: pair.score,
    why: joined('\n', [
      proposal.second ? words.SECOND_MENTOR : '',
      whyPairText(proposal.facts, lists),
      warningsText(proposal.warnings),
    ]),
    parts: scorePartsText(proposal),
    alternatives: pairIsOpen(pair.standing.state) ? exchangeText(proposal, programme) : placeText(proposal),
    [TRIAL_FIELDS.mentee]: cell(trialMark(marks, 'mentee')),
    [TRIAL_FIELDS.mentor]: cell(trialMark(marks, 'mentor')),
    orderNumber: cell(pair.orderNumber),
    orderDate: cell(pair.orderDate),
    attention: joined('\n', [
      ...pair.attention.map(({ cause, days }) =>
        cause === 'gap' ? words.noMeetings(days ?? 0) : ATTENTION_LABELS[cause],
      ),
      holdsSeatAlone(pair) ? words.SEAT_HELD : '',
      pairIsOpen(pair.standing.state) ? trialText(lowerTrialMark(marks)) : '',
    ]),
    meetings: pair.order ? pair.meetingDays.length : '',
    lastMeeting: cell(pair.meetingDays[pair.meetingDays.length - 1]),
    menteeLink: link('meeting', pair.tokens.mentee),
    mentorLink: link('meeting', pair.tokens.mentor),
    menteeFinalLink: link('final', pair.tokens.mentee),
    mentorFinalLink: link('final', pair.tokens.mentor),
    menteeMark: cell(pair.menteeMark),
    mentorMark: cell(pair.mentorMark),
    finished: pair.standing.state === 'completed' ? pair.standing.since : '',
  };
}

/** What a trial meeting that speaks against the pair asks for; blank for others. */
function trialText(mark: number | undefined): string {
  return mark !== undefined && trialFailed({ trialMark: mark }) ? words.lowTrial(mark) : '';
}

/** Whom else the mentee could have, and at what cost: of a proposal only, since nothing else can be exchanged. */
function exchangeText(proposal: Proposal, programme: Programme): string {
  return joined('\n', [
    alternativesText(proposal, (mentorId) => refTo(programme, mentorId)),
    proposal.missedWish ? missedWishText(proposal.missedWish) : '',
  ]);
}

/**
 * Why the last run of matching left a mentee without a mentor, or without a second one; blank while there is nothing to say.
 *
 * @param marks  all about the mentee
 * @param pairs  how many pairs the mentee has by orders
 */
export function unmatchedSentence(programme: Programme, marks: readonly MarkEntry[], pairs: number): string {
  const value = latestValue(marks, UNMATCHED_FIELD);
  if (value === '') return '';
  const unmatched = JSON.parse(value) as Unmatched;
  const isOver = unmatched.second ? secondForm(marks) === undefined || pairs > 1 : pairs > 0;
  return isOver ? '' : unmatchedText(unmatched, programme.settings.lists, (number) => refTo(programme, number));
}

/** Rows of «Встречи»: every entry of the log, also those whose code fits no pair. */
export function meetingRows(programme: Programme): Row[] {
  const orderOf = new Map(programme.pairs.map(({ number, order }) => [number, order]));
  return programme.meetings.map((meeting) => meetingRow(meeting, orderOf.get(meeting.pair ?? ''), programme));
}

/** A trial meeting is no mistake, but whoever counts meetings must see that it isn't among them. */
function beforeOrder(meeting: LogRecord, order: Pair['order']): string {
  const date = meetingDate(meeting);
  return order && date && date < order.date ? words.heldBeforeOrder(formatDottedDate(order.date)) : '';
}

function meetingRow(meeting: LogRecord, order: Pair['order'], { settings: { lists } }: Programme): Row {
  const text = (field: string): string => String(meeting.values[field] ?? meeting.written[field] ?? '');
  const number = (field: string): number | '' =>
    typeof meeting.values[field] === 'number' ? (meeting.values[field] as number) : '';
  return {
    number: meeting.number,
    pair: cell(meeting.pair),
    side: meeting.side ? words.SIDES[meeting.side] : '',
    date: text('date'),
    minutes: number('minutes'),
    format: label(lists, 'formats', meeting.values.format === undefined ? undefined : text('format')),
    topic: text('topic'),
    result: text('result'),
    nextStep: text('nextStep'),
    mood: number('mood'),
    trouble: meeting.values.trouble === 'yes' ? words.YES : '',
    problems: issueLines(meeting.issues, 'problem') || beforeOrder(meeting, order),
  };
}
