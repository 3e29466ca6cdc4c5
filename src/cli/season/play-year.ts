/**
 * Decides how a planned year reaches the workbook: each answer through the published form on its day, by the pair's personal word, and the
 * triggers at the end of each fortnight. What is planned is left to pair-plan.ts; what the answers lead to, to the bundle.
 */
import { DEFAULT_LISTS } from '../../contract/settings/default-lists';
import { SIMULATED_TOPICS, SIMULATED_VALUE } from '../../contract/texts/season-command';
import type { QuestionnaireId } from '../../domain/answers/answer';
import { addDays, type CalendarDate, earlierOf } from '../../domain/calendar/calendar-date';
import { instantOf } from '../../domain/calendar/zone';
import { labelOf } from '../../domain/programme/lists';
import type { ProgrammeSummary } from '../workspaces/entry-answers';
import type { Fields } from '../workspaces/form-answers';
import type { ProgrammeBook } from '../workspaces/programme-book';
import type { PairPlan, PlannedMeeting } from './pair-plan';

/** A year to be played. */
export interface YearToPlay {
  readonly book: ProgrammeBook;
  readonly pairLinks: ProgrammeSummary['pairLinks'];
  /** One for each of the pairs, in their order. */
  readonly plans: readonly PairPlan[];
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly timeZone: string;
  /** Use case under which the calls are counted. */
  readonly useCase: string;
  /** Hears after each fortnight how much of the year is over, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** One answer on its day. */
interface DatedAnswer {
  readonly date: CalendarDate;
  readonly questionnaire: QuestionnaireId;
  readonly fields: Fields;
}

const FORTNIGHT_DAYS = 14;
const HOUR_SECONDS = 3600;
/** People write in the evening; at the end of the day the triggers have their turn. */
const EVENING_HOUR = 18;
const LATE_HOUR = 22;

/** Plays the year. The workspace's clock ends at the evening of its last day. */
export async function playYear(year: YearToPlay): Promise<void> {
  const { book, from, to, timeZone, useCase, onProgress } = year;
  const answers = datedAnswers(year);
  const at = (date: CalendarDate, hour: number) => instantOf(date, timeZone, hour * HOUR_SECONDS);
  let sent = 0;
  for (let day = from; day < to; ) {
    const before = day;
    day = earlierOf(addDays(day, FORTNIGHT_DAYS), to);
    const due = answers.filter(({ date }) => date > before && date <= day);
    for (const [index, { date, questionnaire, fields }] of due.entries()) {
      book.workspace.setNow(at(date, EVENING_HOUR));
      await book.submit(questionnaire, fields, index === due.length - 1);
    }
    book.workspace.setNow(at(day, LATE_HOUR));
    await book.runDue(useCase);
    sent += due.length;
    onProgress?.(sent / Math.max(1, answers.length));
  }
}

/** Everything that all pairs answer, by day; of one day in the order of the pairs. */
function datedAnswers({ pairLinks, plans }: YearToPlay): DatedAnswer[] {
  const answers = pairLinks.flatMap(({ menteeToken, mentorToken }, at): DatedAnswer[] => {
    const plan = plans[at];
    if (plan === undefined) return [];
    const tokens = { mentee: menteeToken, mentor: mentorToken };
    const meetings = plan.meetings.flatMap((meeting) =>
      meeting.sides.map((side): DatedAnswer => answer(meeting.date, 'meeting', meetingFields(meeting, tokens[side]))),
    );
    const { finals } = plan;
    if (finals === null) return meetings;
    return [
      ...meetings,
      answer(finals.on, 'final', finalFields(finals.menteeMark, menteeToken)),
      answer(finals.on, 'final', finalFields(finals.mentorMark, mentorToken)),
    ];
  });
  return answers
    .map((each, at) => ({ each, at }))
    .sort(byDay)
    .map(({ each }) => each);
}

function answer(date: CalendarDate, questionnaire: QuestionnaireId, fields: Fields): DatedAnswer {
  return { date, questionnaire, fields };
}

function byDay(a: { each: DatedAnswer; at: number }, b: { each: DatedAnswer; at: number }): number {
  if (a.each.date === b.each.date) return a.at - b.at;
  return a.each.date < b.each.date ? -1 : 1;
}

function meetingFields(meeting: PlannedMeeting, pairToken: string): Fields {
  return {
    pairToken,
    date: meeting.date,
    minutes: String(meeting.minutes),
    format: labelOf(DEFAULT_LISTS.formats, meeting.inPerson ? 'in-person' : 'remote'),
    topic: SIMULATED_TOPICS[Math.floor(meeting.topic * SIMULATED_TOPICS.length)] ?? '',
    mood: String(meeting.mood),
    trouble: yesNo(meeting.trouble),
  };
}

function finalFields(mark: number, pairToken: string): Fields {
  return {
    pairToken,
    satisfaction: String(mark),
    expectations: String(mark),
    value: SIMULATED_VALUE,
    continue: yesNo(mark >= 7),
    becomeMentor: yesNo(mark >= 9),
  };
}

function yesNo(yes: boolean): string {
  return labelOf(DEFAULT_LISTS.decisions, yes ? 'yes' : 'no');
}
