// Decides what the whole programme looks like on a day: one function of the ledger, from which every sheet is drawn.

import { deriveBanks, latestRevisions, type Questionnaires } from '../banks/derive-banks';
import type { Banks, Mentee, Mentor } from '../banks/member';
import type { CalendarDate } from '../calendar/calendar-date';
import { groupBy } from '../group-by';
import type { AnswerEntry, Entry, MarkEntry, PairEntry } from '../ledger/entry';
import type { MenteeState } from '../states/mentee-states';
import type { MentorState } from '../states/mentor-states';
import { pairRuns } from '../states/pair-states';
import type { Standing } from '../states/standing';
import { foldSettings } from './fold-settings';
import { menteeStanding, mentorStanding } from './member-standings';
import { missingSide } from './missing-side';
import { derivePair, type Pair } from './pair';
import { type LogRecord, readLog } from './read-log';
import type { Settings } from './settings';
import { changesSinceMatching, type MatchingChange } from './since-matching';

/** The programme on a day. */
export interface Programme {
  readonly today: CalendarDate;
  readonly settings: Settings;
  readonly banks: Banks;
  /** Mentees and mentors by every number that they ever had. */
  readonly members: ReadonlyMap<string, Mentee | Mentor>;
  /** Pairs that count, superseded proposals left out, by number. */
  readonly pairs: readonly Pair[];
  /** The same pairs by the number of either side: the one by which the member goes now. */
  readonly pairsOf: ReadonlyMap<string, readonly Pair[]>;
  /** Proposals that a later run replaced: what was said of them still counts. */
  readonly superseded: readonly PairEntry[];
  readonly meetings: readonly LogRecord[];
  readonly finals: readonly LogRecord[];
  /** Where each mentee and mentor stands, by number. */
  readonly menteeStandings: ReadonlyMap<string, Standing<MenteeState>>;
  readonly mentorStandings: ReadonlyMap<string, Standing<MentorState>>;
  /** Marks by what they are about, in the order of the ledger. */
  readonly marks: ReadonlyMap<string, readonly MarkEntry[]>;
  /** What bears on matching and has changed since its last run; nothing = what the run said still counts. */
  readonly sinceMatching: readonly MatchingChange[];
}

/** What the derivation needs besides the ledger. */
export interface ProgrammeRules {
  readonly defaults: Settings;
  /** What each questionnaire asks in a mode of identity. */
  readonly questionnaires: (identity: Settings['identity']) => Questionnaires;
}

/** Derives the programme from the ledger. `dayOf` says which day it is by the settings: that decides ages, certificates, gaps. */
export function deriveProgramme(
  entries: readonly Entry[],
  rules: ProgrammeRules,
  dayOf: (settings: Settings) => CalendarDate,
): Programme {
  const allMarks = entries.filter((entry): entry is MarkEntry => entry.kind === 'mark');
  const answers = entries.filter((entry): entry is AnswerEntry => entry.kind === 'answer');
  const settings = foldSettings(rules.defaults, allMarks);
  const today = dayOf(settings);
  const questionnaires = rules.questionnaires(settings.identity);
  const marks = groupBy(allMarks, (mark) => mark.target);
  const banks = deriveBanks(answers, allMarks, settings, questionnaires, today);
  const members = membersByNumber(banks);
  const living = latestRevisions(answers).filter((answer) => !answer.erased);
  const everProposed = latestPairs(entries);
  const pairEntries = everProposed.filter((pair) => !pair.superseded);
  const about = (id: 'meeting' | 'final'): LogRecord[] =>
    readLog(
      living.filter((answer) => answer.questionnaire === id),
      questionnaires[id],
      pairEntries,
      settings,
    );
  const [meetings, finals] = [about('meeting'), about('final')];
  const [meetingsOf, finalsOf] = [meetings, finals].map((log) => groupBy(log, (record) => record.pair ?? ''));
  const missing = (number: string) => missingSide(number, { banks, members, marks });
  const pairs = pairEntries.map((entry) =>
    derivePair(
      entry,
      {
        marks: marks.get(entry.number) ?? [],
        meetings: meetingsOf?.get(entry.number) ?? [],
        finals: finalsOf?.get(entry.number) ?? [],
        missing: [...missing(entry.menteeId), ...missing(entry.mentorId)],
      },
      settings,
      today,
    ),
  );
  const pairsOf = pairsByMember(pairs, members);
  const superseded = everProposed.filter((pair) => pair.superseded);
  const sinceMatching = changesSinceMatching(entries);
  const found = { today, settings, banks, members, pairs, superseded, pairsOf };
  const programme = { ...found, meetings, finals, marks, sinceMatching };
  return {
    ...programme,
    menteeStandings: new Map(
      banks.mentees.map((mentee) => [
        mentee.number,
        menteeStanding(mentee, pairsOf.get(mentee.number) ?? [], marksAbout(programme, mentee), settings),
      ]),
    ),
    mentorStandings: new Map(
      banks.mentors.map((mentor) => [
        mentor.number,
        mentorStanding(mentor, pairsOf.get(mentor.number) ?? [], marksAbout(programme, mentor), settings),
      ]),
    ),
  };
}

/** The pairs of a member, by their number, that an order made valid and that run. */
export function validPairsOf(programme: Pick<Programme, 'pairsOf'>, number: string): Pair[] {
  return (programme.pairsOf.get(number) ?? []).filter((pair) => pairRuns(pair.standing.state));
}

/** The marks about a member under any of their numbers. */
export function marksAbout(programme: Pick<Programme, 'marks'>, member: Mentee | Mentor): readonly MarkEntry[] {
  const own = programme.marks.get(member.number) ?? [];
  if (member.formerNumbers.length === 0) return own;
  return own.concat(...member.formerNumbers.map((number) => programme.marks.get(number) ?? []));
}

/** The number by which somebody goes now; the number itself when nobody living has it. */
export function numberNow(programme: Pick<Programme, 'members'>, number: string): string {
  return programme.members.get(number)?.number ?? number;
}

function membersByNumber(banks: Banks): ReadonlyMap<string, Mentee | Mentor> {
  const members = new Map<string, Mentee | Mentor>();
  for (const member of [...banks.mentees, ...banks.mentors])
    for (const number of [member.number, ...member.formerNumbers]) members.set(number, member);
  return members;
}

function pairsByMember(pairs: readonly Pair[], members: Programme['members']): ReadonlyMap<string, readonly Pair[]> {
  const byMember = new Map<string, Pair[]>();
  for (const pair of pairs) {
    for (const side of [pair.menteeId, pair.mentorId]) {
      const number = numberNow({ members }, side);
      const known = byMember.get(number);
      if (known) known.push(pair);
      else byMember.set(number, [pair]);
    }
  }
  return byMember;
}

/** A pair's entry may be rewritten by a later run: the last one in the ledger counts. */
function latestPairs(entries: readonly Entry[]): PairEntry[] {
  const latest = new Map<string, PairEntry>();
  for (const entry of entries) if (entry.kind === 'pair') latest.set(entry.number, entry);
  return [...latest.values()].sort((a, b) => (a.number < b.number ? -1 : 1));
}
