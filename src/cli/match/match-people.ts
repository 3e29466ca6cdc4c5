/**
 * Decides how people from tables come to proposals without a workbook: the same reading, recognition, rules and engine as in the bundle,
 * called directly (docs/decisions says why). The tables know nothing of registers, trainings and earlier pairs, so nobody is kept out by them.
 */
import { fieldSpecsFor } from '../../contract/questionnaires/catalogue';
import { DEFAULT_SETTINGS } from '../../contract/settings/default-settings';
import type { PeopleFigures } from '../../contract/texts/match-people';
import { deriveBanks } from '../../domain/banks/derive-banks';
import type { Banks, Mentee, Mentor } from '../../domain/banks/member';
import type { CalendarDate } from '../../domain/calendar/calendar-date';
import { instantOf } from '../../domain/calendar/zone';
import type { AnswerEntry } from '../../domain/ledger/entry';
import type { Verdict } from '../../domain/matching/certificate';
import { type ChoiceReasons, explainChoice } from '../../domain/pairs/explain-choice';
import { optimumOf, verdictOn } from '../../domain/pairs/market-optimum';
import { type OpenMarket, openMarket } from '../../domain/pairs/pair-market';
import type { Pool } from '../../domain/pairs/pool';
import type { Proposals } from '../../domain/pairs/proposal';
import { proposalsOf } from '../../domain/pairs/propose-pairs';
import { laterChoice, openSecondMarket } from '../../domain/pairs/second-mentors';
import type { Settings } from '../../domain/programme/settings';
import { type PeopleTable, peopleAnswers } from './people-answers';
import { measureProof, rounded } from './solve-instance';

/** The settings that a matching from tables goes by. */
export const PEOPLE_SETTINGS: Settings = { ...DEFAULT_SETTINGS, registerRequired: false };

/** Tables of people. Without `consents` everybody counts as having given theirs. */
export interface PeopleTables {
  readonly mentees: PeopleTable;
  readonly mentors: PeopleTable;
  readonly consents: PeopleTable | null;
}

/** People matched. */
export interface MatchedPeople {
  readonly banks: Banks;
  readonly proposals: Proposals;
  /** Second mentors; absent where nobody waits for one. */
  readonly second?: Proposals;
  /** Row of each answer in its table, by the answer's key. */
  readonly rows: ReadonlyMap<string, number>;
  readonly figures: PeopleFigures & { readonly solveMs: number; readonly checkMs: number };
  readonly faults: Verdict['faults'];
}

/** People read from tables and judged, before anybody is matched. */
export interface PeoplePool extends Pick<MatchedPeople, 'banks' | 'rows'> {
  readonly pool: Pool;
}

/** Reads tables and judges the people in them. */
export function poolOfTables(tables: PeopleTables, today: CalendarDate): PeoplePool {
  const now = instantOf(today, PEOPLE_SETTINGS.timeZone);
  const asked = [tables.mentees, tables.mentors, ...(tables.consents ? [tables.consents] : [])];
  const read = asked.map((table) => peopleAnswers(table, PEOPLE_SETTINGS, now));
  const entries = read.flatMap((table): readonly AnswerEntry[] => table.entries);
  const judged = deriveBanks(entries, [], PEOPLE_SETTINGS, fieldSpecsFor(PEOPLE_SETTINGS.identity), today);
  const banks = tables.consents === null ? withoutConsents(judged) : judged;
  const rows = new Map(read.flatMap((table) => [...table.rows]));
  const secondForm = ({ answerKeys }: Mentee): string | undefined =>
    answerKeys.map((key) => tables.mentees.secondForms.get(rows.get(key) ?? 0)).find((form) => form !== undefined);
  return { banks, pool: poolOf(banks, secondForm, today), rows };
}

/** Reads, judges and matches; `searchedFrom` as for `openMarket`. */
export function matchPeople(tables: PeopleTables, today: CalendarDate, searchedFrom?: number): MatchedPeople {
  const { banks, pool, rows } = poolOfTables(tables, today);
  const opened = openMarket(pool, PEOPLE_SETTINGS, 1, searchedFrom);
  const { open, mentorOf, reasons, examined, faults, measured } = matchPlace(opened);
  const second = matchSecond(open, mentorOf, reasons);
  const proposals = proposalsOf(open, mentorOf, reasons, second?.later);
  const members = [...banks.mentees, ...banks.mentors];
  const { eligibleMentees, seats, matched, score } = proposals;
  const sum = (what: 'gap' | 'solveMs' | 'checkMs'): number => rounded(measured[what] + (second?.measured[what] ?? 0));
  return {
    banks,
    proposals,
    ...(second ? { second: second.proposals } : {}),
    rows,
    figures: {
      mentees: banks.mentees.length,
      mentors: banks.mentors.length,
      aside: members
        .filter(({ inBank }) => !inBank)
        .map(({ number, answerKeys, issues }) => ({
          number,
          rows: answerKeys.map((key) => rows.get(key)).join(', '),
          stops: issues.filter(({ weight }) => weight === 'stop'),
        })),
      eligibleMentees,
      seats,
      matched,
      score,
      pairs: {
        possible: eligibleMentees * open.round.mentors.length,
        admissible: open.market.search?.admissible ?? open.market.col.length,
        examined,
        searched: open.market.search !== undefined,
      },
      gap: sum('gap'),
      solveMs: sum('solveMs'),
      checkMs: sum('checkMs'),
      ...(second ? { second: second.proposals } : {}),
    },
    faults: [...faults, ...(second?.faults ?? [])],
  };
}

/** The proven choice of one place, the clock beside it, with what it says of single people. */
function matchPlace(opened: OpenMarket, before?: ChoiceReasons) {
  const { found, verdict, ...measured } = measureProof(
    () => optimumOf(opened.market),
    ({ market, best }) => verdictOn(market, best),
  );
  const { market, best, examined } = found;
  const { mentorOf } = best;
  const open = { ...opened, market };
  const reasons = explainChoice(open, mentorOf, verdict.proven ? best : undefined, before);
  return { open, mentorOf, reasons, examined, faults: verdict.faults, measured };
}

/** Second mentors on the seats that are left. */
function matchSecond(first: OpenMarket, mentorOf: Int32Array, before: ChoiceReasons) {
  const opened = openSecondMarket(first, mentorOf);
  if (!opened) return undefined;
  const { open, mentorOf: chosen, reasons, faults, measured } = matchPlace(opened, before);
  return { proposals: proposalsOf(open, chosen, reasons), later: laterChoice(open, chosen), measured, faults };
}

/** Nobody is asked for a paper that nobody handed in. */
function withoutConsents(banks: Banks): Banks {
  const waived = <M extends Mentee | Mentor>(member: M): M => {
    const issues = member.issues.filter(({ code }) => code !== 'consent-missing');
    return { ...member, issues, consent: 'given', inBank: issues.every(({ weight }) => weight !== 'stop') };
  };
  return { ...banks, mentees: banks.mentees.map(waived), mentors: banks.mentors.map(waived) };
}

/** Everybody in the banks, with all their seats. */
function poolOf(banks: Banks, secondFormOf: (mentee: Mentee) => string | undefined, today: CalendarDate): Pool {
  const known = { consentGiven: true, suspended: false };
  return {
    mentees: banks.mentees
      .filter(({ inBank }) => inBank)
      .map((mentee) => {
        const { number, personId, profile, requestedAt } = mentee;
        const secondForm = secondFormOf(mentee);
        const own = { id: number, personId, profile, requestedAt, ...known };
        return secondForm === undefined ? own : { ...own, secondForm };
      }),
    mentors: banks.mentors
      .filter(({ inBank }) => inBank)
      .map(({ number, personId, profile }) => ({
        id: number,
        personId,
        profile,
        ...known,
        inRegister: true,
        trained: true,
        takenSeats: 0,
      })),
    constraints: [],
    today,
  };
}
