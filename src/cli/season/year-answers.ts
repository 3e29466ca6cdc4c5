/** Decides which answers a plan of pairs comes to, day by day. Every text in them says that it is simulated. Sending them is left to others. */

import type { ProgrammeSummary } from '../../contract/entry-answers';
import { DEFAULT_LISTS } from '../../contract/settings/default-lists';
import { SIMULATED_TOPICS, SIMULATED_VALUE } from '../../contract/texts/season-command';
import type { QuestionnaireId } from '../../domain/answers/answer';
import type { CalendarDate } from '../../domain/calendar/calendar-date';
import { labelOf } from '../../domain/programme/lists';
import type { Fields } from '../workspaces/form-answers';
import type { PairPlan, PlannedMeeting } from './pair-plan';

/** One answer on its day. */
export interface DatedAnswer {
  readonly date: CalendarDate;
  readonly questionnaire: QuestionnaireId;
  readonly fields: Fields;
}

/** Everything that all pairs answer, by day; of one day in the order of the pairs. Plans belong to the links in the same places. */
export function yearAnswers(pairLinks: ProgrammeSummary['pairLinks'], plans: readonly PairPlan[]): DatedAnswer[] {
  const answers = pairLinks.flatMap(({ menteeToken, mentorToken }, at): DatedAnswer[] => {
    const plan = plans[at];
    if (plan === undefined) return [];
    const tokens = { mentee: menteeToken, mentor: mentorToken };
    const meetings = plan.meetings.flatMap((meeting) =>
      meeting.sides.map((side): DatedAnswer => answer(meeting.date, 'meeting', meetingFields(meeting, tokens[side]))),
    );
    const { finals } = plan;
    if (finals === null) return meetings;
    const { on, menteeMark, mentorMark } = finals;
    const last = [answer(on, 'final', finalFields(menteeMark, menteeToken))];
    if (mentorMark !== null) last.push(answer(on, 'final', finalFields(mentorMark, mentorToken)));
    return [...meetings, ...last];
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
