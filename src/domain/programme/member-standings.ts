// Decides where each mentee and mentor stands: gathers the facts that the banks, the pairs and the orders give, and the curator's marks.
import type { Mentee, Mentor } from '../banks/member';
import { type CalendarDate, isCalendarDate } from '../calendar/calendar-date';
import { dateInZone } from '../calendar/zone';
import type { MarkEntry } from '../ledger/entry';
import { latestMark } from '../ledger/latest-mark';
import type { Instant } from '../people/profile';
import { type MenteeState, menteeState } from '../states/mentee-states';
import { type MentorState, mentorState } from '../states/mentor-states';
import { pairRuns } from '../states/pair-states';
import { type Standing, type StateFact, standingMark } from '../states/standing';
import { type Pair, stateMarkOf } from './pair';
import type { Settings } from './settings';

type On = (at: Instant) => CalendarDate;

/** Where a mentee stands. `pairs` and `marks` are all that concern any of their numbers. */
export function menteeStanding(
  mentee: Mentee,
  pairs: readonly Pair[],
  marks: readonly MarkEntry[],
  settings: Settings,
): Standing<MenteeState> {
  const on: On = (at) => dateInZone(at, settings.timeZone);
  const facts: StateFact<MenteeState>[] = [
    { state: 'request-received', on: on(mentee.requestedAt), at: mentee.requestedAt },
  ];
  const stops = mentee.issues.filter((issue) => issue.weight === 'stop').map((issue) => issue.code);
  if (stops.length > 0 && stops.every((code) => code.startsWith('consent-')))
    facts.push({ state: 'awaiting-consent', on: on(mentee.requestedAt) });
  if (mentee.inBank) facts.push({ state: 'in-bank', on: mentee.acceptedOn });
  for (const pair of pairs) facts.push(...factsOfPair(pair, on));
  facts.push(...factsOfEnd(pairs));
  return menteeState(facts, markOf<MenteeState>(marks, on)) as Standing<MenteeState>;
}

function factsOfPair(pair: Pair, on: On): StateFact<MenteeState>[] {
  const { state, since } = pair.standing;
  if (state === 'dissolved' || state === 'declined' || state === 'incompatible') return [];
  const facts: StateFact<MenteeState>[] = [{ state: 'mentor-proposed', on: on(pair.at), at: pair.at }];
  if (state === 'trial-meeting') facts.push({ state: 'trial-meeting', on: since });
  if (!pair.order) return facts;
  facts.push({ state: 'approved', on: pair.order.date, order: pair.order, ...recorded(pair.orderedAt) });
  if (pair.meetingDays[0]) facts.push({ state: 'in-programme', on: pair.meetingDays[0] });
  return facts;
}

/** What ends: of several pairs that an order joined, the last one to end ends the programme for the mentee. */
function factsOfEnd(pairs: readonly Pair[]): StateFact<MenteeState>[] {
  const running = pairs.filter((pair) => pairRuns(pair.standing.state));
  const completed = pairs.filter((pair) => pair.standing.state === 'completed');
  const facts: StateFact<MenteeState>[] = [];
  const given = lastOf([...running, ...completed].map((pair) => pair.menteeFinalOn));
  if (given && running.every((pair) => pair.menteeFinalOn)) facts.push({ state: 'final-questionnaire', on: given });
  if (running.length > 0) return facts;
  const ended = lastOf(completed.map((pair) => pair.standing.since));
  if (ended) facts.push({ state: 'completed', on: ended });
  for (const { standing } of pairs)
    if (standing.state === 'dissolved') facts.push({ state: 'replacing-mentor', on: standing.since });
  return facts;
}

/** The latest of some days; undefined without any. */
function lastOf(days: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  const known = days.filter((day) => day !== undefined).sort();
  return known[known.length - 1];
}

/** Where a mentor stands. `pairs` and `marks` are all that concern any of their numbers. */
export function mentorStanding(
  mentor: Mentor,
  pairs: readonly Pair[],
  marks: readonly MarkEntry[],
  settings: Settings,
): Standing<MentorState> {
  const on: On = (at) => dateInZone(at, settings.timeZone);
  const facts: StateFact<MentorState>[] = [
    { state: 'questionnaire', on: on(mentor.requestedAt), at: mentor.requestedAt },
  ];
  if (mentor.consent === 'given') facts.push({ state: 'consent-received', on: mentor.acceptedOn });
  if (mentor.inBank && mentor.profile.certificateDate)
    facts.push({ state: 'documents-checked', on: mentor.acceptedOn });
  facts.push(...factsOfRegister(marks));
  const valid = pairs.filter((pair) => pair.order && pair.standing.state !== 'dissolved');
  for (const pair of valid) {
    if (pair.order) facts.push({ state: 'assigned', on: pair.order.date, ...recorded(pair.orderedAt) });
    if (pair.meetingDays[0]) facts.push({ state: 'working', on: pair.meetingDays[0] });
  }
  const last = lastOf(valid.map(({ standing }) => (standing.state === 'completed' ? standing.since : undefined)));
  if (last && !valid.some((pair) => pairRuns(pair.standing.state))) facts.push({ state: 'completed', on: last });
  return mentorState(facts, markOf<MentorState>(marks, on)) as Standing<MentorState>;
}

function factsOfRegister(marks: readonly MarkEntry[]): StateFact<MentorState>[] {
  const [number, date] = [latestMark(marks, 'registerOrder'), latestMark(marks, 'registerDate')];
  const registered = (number?.value ?? '').trim() !== '' && isCalendarDate(date?.value);
  const facts: StateFact<MentorState>[] = [];
  if (registered)
    facts.push({
      state: 'in-register',
      on: date?.value as CalendarDate,
      ...recorded(laterText(number?.at, date?.at)),
    });
  const trained = latestMark(marks, 'trainedOn');
  if (isCalendarDate(trained?.value)) facts.push({ state: registered ? 'available' : 'trained', on: trained.value });
  return facts;
}

function recorded(at: Instant | undefined): { readonly at?: Instant } {
  return at ? { at } : {};
}

function laterText(a = '', b = ''): string {
  return a > b ? a : b;
}

function markOf<S extends string>(marks: readonly MarkEntry[], on: On): ReturnType<typeof standingMark<S>> {
  const states = marks.filter((mark) => mark.field === 'state');
  return states.length === 0 ? undefined : standingMark(states.map((mark) => stateMarkOf<S>(mark, marks, on)));
}
