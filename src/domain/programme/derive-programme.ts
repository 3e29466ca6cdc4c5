// Decides what the whole programme looks like on a day: one function of the ledger, from which every sheet is drawn.

import { byTime } from '../answers/fold-fields';
import { deriveBanks, latestRevisions, type Questionnaires } from '../banks/derive-banks';
import type { Banks, Mentee, Mentor } from '../banks/member';
import { type CalendarDate, isCalendarDate } from '../calendar/calendar-date';
import { dateInZone } from '../calendar/zone';
import type { AnswerEntry, Entry, MarkEntry, PairEntry } from '../ledger/entry';
import { type MenteeState, menteeState } from '../states/mentee-states';
import { type MentorState, mentorState } from '../states/mentor-states';
import { pairRuns } from '../states/pair-states';
import { type Standing, type StateFact, standingMark } from '../states/standing';
import { foldSettings } from './fold-settings';
import { derivePair, type Pair, stateMarkOf } from './pair';
import { type LogRecord, readLog } from './read-log';
import type { Settings } from './settings';

/** The programme on a day. */
export interface Programme {
  readonly today: CalendarDate;
  readonly settings: Settings;
  readonly banks: Banks;
  /** Pairs that count, superseded proposals left out, by number. */
  readonly pairs: readonly Pair[];
  readonly meetings: readonly LogRecord[];
  readonly finals: readonly LogRecord[];
  /** Where each mentee and mentor stands, by number. */
  readonly menteeStandings: ReadonlyMap<string, Standing<MenteeState>>;
  readonly mentorStandings: ReadonlyMap<string, Standing<MentorState>>;
  /** Marks by what they are about. */
  readonly marks: ReadonlyMap<string, readonly MarkEntry[]>;
}

/** What the derivation needs besides the ledger. */
export interface ProgrammeRules {
  readonly defaults: Settings;
  /** What each questionnaire asks in a mode of identity. */
  readonly questionnaires: (identity: Settings['identity']) => Questionnaires;
}

/** Derives the programme from the ledger. `today` decides ages, certificates, gaps between meetings. */
export function deriveProgramme(
  entries: readonly Entry[],
  rules: ProgrammeRules,
  dayOf: (settings: Settings) => CalendarDate,
): Programme {
  const marks = entries.filter((entry): entry is MarkEntry => entry.kind === 'mark');
  const answers = entries.filter((entry): entry is AnswerEntry => entry.kind === 'answer');
  const settings = foldSettings(rules.defaults, marks);
  const today = dayOf(settings);
  const questionnaires = rules.questionnaires(settings.identity);
  const marksByTarget = new Map<string, MarkEntry[]>();
  for (const mark of marks) {
    const known = marksByTarget.get(mark.target);
    if (known) known.push(mark);
    else marksByTarget.set(mark.target, [mark]);
  }
  const banks = deriveBanks(answers, marks, settings, questionnaires, today);
  const living = latestRevisions(answers).filter((answer) => !answer.erased);
  const pairEntries = latestPairs(entries).filter((pair) => !pair.superseded);
  const about = (id: 'meeting' | 'final'): LogRecord[] =>
    readLog(
      living.filter((answer) => answer.questionnaire === id),
      questionnaires[id],
      pairEntries,
      settings,
    );
  const [meetings, finals] = [about('meeting'), about('final')];
  const [meetingsOf, finalsOf] = [byPair(meetings), byPair(finals)];
  const inBank = new Set(
    [...banks.mentees, ...banks.mentors]
      .filter((member) => member.inBank)
      .flatMap((member) => [member.number, ...member.formerNumbers]),
  );
  const erased = new Set(banks.erased.map((member) => member.number));
  const sideMissing = (number: string): 'consent' | 'person' | undefined =>
    erased.has(number) ? 'person' : inBank.has(number) ? undefined : 'consent';
  const pairs = pairEntries.map((entry) =>
    derivePair(
      entry,
      marksByTarget.get(entry.number) ?? [],
      meetingsOf.get(entry.number) ?? [],
      finalsOf.get(entry.number) ?? [],
      sideMissing(entry.menteeId) ?? sideMissing(entry.mentorId),
      settings,
      today,
    ),
  );
  const programme = { today, settings, banks, pairs, meetings, finals, marks: marksByTarget };
  return {
    ...programme,
    menteeStandings: new Map(banks.mentees.map((mentee) => [mentee.number, menteeStanding(mentee, programme)])),
    mentorStandings: new Map(banks.mentors.map((mentor) => [mentor.number, mentorStanding(mentor, programme)])),
  };
}

/** A pair's entry may be rewritten by a later run: the last one in the ledger counts. */
function latestPairs(entries: readonly Entry[]): PairEntry[] {
  const latest = new Map<string, PairEntry>();
  for (const entry of entries) if (entry.kind === 'pair') latest.set(entry.number, entry);
  return [...latest.values()].sort((a, b) => (a.number < b.number ? -1 : 1));
}

function byPair(records: readonly LogRecord[]): ReadonlyMap<string, readonly LogRecord[]> {
  const groups = new Map<string, LogRecord[]>();
  for (const record of records) if (record.pair) groups.set(record.pair, [...(groups.get(record.pair) ?? []), record]);
  return groups;
}

type Context = Omit<Programme, 'menteeStandings' | 'mentorStandings'>;

function marksAbout(member: Mentee | Mentor, context: Context): MarkEntry[] {
  return [member.number, ...member.formerNumbers].reduce<MarkEntry[]>(
    (all, number) => all.concat(context.marks.get(number) ?? []),
    [],
  );
}

function menteeStanding(mentee: Mentee, context: Context): Standing<MenteeState> {
  const on = (at: string): CalendarDate => dateInZone(at, context.settings.timeZone);
  const facts: StateFact<MenteeState>[] = [
    { state: 'request-received', on: on(mentee.requestedAt), at: mentee.requestedAt },
  ];
  const stops = mentee.issues.filter((issue) => issue.weight === 'stop').map((issue) => issue.code);
  if (stops.length > 0 && stops.every((code) => code.startsWith('consent-')))
    facts.push({ state: 'awaiting-consent', on: on(mentee.requestedAt) });
  if (mentee.inBank) facts.push({ state: 'in-bank', on: mentee.acceptedOn });
  const numbers = [mentee.number, ...mentee.formerNumbers];
  const own = context.pairs.filter((pair) => numbers.includes(pair.menteeId));
  for (const pair of own) {
    const { state, since } = pair.standing;
    if (state === 'dissolved' && !own.some((other) => pairRuns(other.standing.state)))
      facts.push({ state: 'replacing-mentor', on: since });
    if (state === 'declined' || state === 'incompatible' || state === 'dissolved') continue;
    facts.push({ state: 'mentor-proposed', on: on(pair.at), at: pair.at });
    if (state === 'trial-meeting') facts.push({ state: 'trial-meeting', on: since });
    if (pair.order) facts.push({ state: 'approved', on: pair.order.date, order: pair.order });
    if (pair.order && pair.meetingDays[0]) facts.push({ state: 'in-programme', on: pair.meetingDays[0] });
    if (pair.order && pair.menteeFinalOn) facts.push({ state: 'final-questionnaire', on: pair.menteeFinalOn });
    if (state === 'completed') facts.push({ state: 'completed', on: since });
  }
  const stateMarks = marksAbout(mentee, context).filter((mark) => mark.field === 'state');
  const mark = standingMark(stateMarks.map((each) => stateMarkOf<MenteeState>(each, marksAbout(mentee, context), on)));
  return menteeState(facts, mark) as Standing<MenteeState>;
}

function mentorStanding(mentor: Mentor, context: Context): Standing<MentorState> {
  const { settings } = context;
  const on = (at: string): CalendarDate => dateInZone(at, settings.timeZone);
  const marks = marksAbout(mentor, context);
  const latest = (field: string): string => byTime(marks.filter((mark) => mark.field === field)).pop()?.value ?? '';
  const facts: StateFact<MentorState>[] = [
    { state: 'questionnaire', on: on(mentor.requestedAt), at: mentor.requestedAt },
  ];
  if (mentor.consent === 'given') facts.push({ state: 'consent-received', on: mentor.acceptedOn });
  if (mentor.inBank && mentor.profile.certificateDate)
    facts.push({ state: 'documents-checked', on: mentor.acceptedOn });
  const registerDate = latest('registerDate');
  const registered = latest('registerOrder').trim() !== '' && isCalendarDate(registerDate);
  if (registered) facts.push({ state: 'in-register', on: registerDate as CalendarDate });
  const trainedOn = latest('trainedOn');
  if (isCalendarDate(trainedOn)) facts.push({ state: registered ? 'available' : 'trained', on: trainedOn });
  const numbers = [mentor.number, ...mentor.formerNumbers];
  const own = context.pairs.filter(
    (pair) => numbers.includes(pair.mentorId) && pair.order && pair.standing.state !== 'dissolved',
  );
  for (const pair of own) {
    if (pair.order) facts.push({ state: 'assigned', on: pair.order.date });
    if (pair.meetingDays[0]) facts.push({ state: 'working', on: pair.meetingDays[0] });
  }
  const ended = own.filter((pair) => pair.standing.state === 'completed');
  if (ended.length > 0 && !own.some((pair) => pairRuns(pair.standing.state))) {
    facts.push({
      state: 'completed',
      on: ended.map((pair) => pair.standing.since).sort()[ended.length - 1] as CalendarDate,
    });
  }
  const mark = standingMark(
    marks.filter((each) => each.field === 'state').map((each) => stateMarkOf<MentorState>(each, marks, on)),
  );
  return mentorState(facts, mark) as Standing<MentorState>;
}
