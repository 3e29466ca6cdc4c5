// Decides what is to be learned from a run beside its totals: shortages, whom to recruit and whom to ask first, how groups and mentors fared.
// Facts in numbers and codes, without names; the sentences are left to contract/texts.

import { loadsOf } from '../matching/adjust-instance';
import { loadByLabel } from '../matching/outcome-by-label';
import type { MatchingRound } from './admissible-pairs';
import { isLimited } from './assign';
import type { ChoiceReasons } from './explain-choice';
import { type GroupOutcome, groupOutcomes } from './group-outcomes';
import { liftRule } from './lift-rule';
import { seatsWithOneMore } from './next-seats';
import { type OpenMarket, seatsOf } from './pair-market';
import type { Pool } from './pool';
import type { Shortage, Unmatched } from './proposal';
import { type Recruit, recruitFirst } from './recruit-first';
import { broken, RELAXABLE_RULES, type RuleCode } from './rules';
import { triedSeats } from './tried-seats';

/** What one more seat of a mentor would bring if everybody could still be moved. */
export interface SeatValue {
  readonly mentorId: string;
  /** How many more would be matched, at least. */
  readonly pairs: number;
  /** Points that come with them; absent where limits of the curator bind. */
  readonly points?: number;
  /** How many seats the mentor would then have, those of valid pairs among them. */
  readonly seats: number;
}

/** How the mentors of one category are loaded by this run; seats of pairs that are valid already aren't counted. */
export interface CategoryLoad {
  /** Code of the category; blank = not told. */
  readonly category: string;
  readonly mentors: number;
  readonly seats: number;
  readonly taken: number;
  /** Mentors with seats and nobody on them. */
  readonly idle: number;
  /** Mentors with every seat taken. */
  readonly full: number;
}

/** A rule that alone keeps mentors from people, and how many more would be matched were it lifted for everybody. */
export interface RuleLift {
  readonly rule: RuleCode;
  readonly people: number;
}

/** How many seats of new mentors of a form are sure to be enough for everybody who waits for one of this form. */
export interface SeatsWanted {
  readonly form: string;
  readonly seats: number;
}

/** What is to be learned from a run. */
export interface MatchingInsight {
  readonly shortages: readonly Shortage[];
  /** By forms, in the order of the settings; those who may take any form, and whom limits of the curator hold back, are left out. */
  readonly wanted: readonly SeatsWanted[];
  readonly recruits: readonly Recruit[];
  /** People whom the recruits would help, those of the kinds left out included. */
  readonly recruitedPeople: number;
  /** Each brings a match more, though not all of them together; the most points first. */
  readonly seatValues: readonly SeatValue[];
  /** How many mentors' seats would, those left out included. */
  readonly askedMentors: number;
  /** How many mentors' seats weren't tried although they might: limits of the curator leave nothing but tries (`tried-seats.ts`). */
  readonly untriedMentors: number;
  readonly lifts: readonly RuleLift[];
  readonly groups: readonly GroupOutcome[];
  readonly loads: readonly CategoryLoad[];
}

/** Longest lists: more than these nobody reads, and all of it has to fit into one cell of the ledger. */
const MOST = { shortages: 10, recruits: 10, seatValues: 5 } as const;

/**
 * Learns from a run.
 *
 * @param matchedIn  how many would be matched in another pool
 * @param later      seats that second mentors take, of each mentor
 */
export function matchingInsight(
  open: OpenMarket,
  mentorOf: Int32Array,
  reasons: ChoiceReasons,
  unmatched: readonly Unmatched[],
  matchedIn: (pool: Pool) => number,
  later: Int32Array = open.locks.reserved,
): MatchingInsight {
  const heldBack = new Set(unmatched.flatMap(({ menteeId, heldBy }) => (heldBy ? [menteeId] : [])));
  const recruits = recruitFirst(open, mentorOf, heldBack);
  const { found: seats, untried } = isLimited(open.market)
    ? triedSeats(open, mentorOf, matchedIn)
    : { found: seatsToAsk(open, reasons), untried: 0 };
  return {
    shortages: reasons.shortages.slice(0, MOST.shortages),
    wanted: seatsWanted(open, unmatched),
    recruits: recruits.slice(0, MOST.recruits),
    recruitedPeople: recruits.reduce((sum, { people }) => sum + people, 0),
    seatValues: seats.slice(0, MOST.seatValues),
    askedMentors: seats.length,
    untriedMentors: untried,
    lifts: lifts(open, unmatched, matchedIn),
    groups: groupOutcomes(open, mentorOf),
    loads: categoryLoads(open, mentorOf, later),
  };
}

function seatsToAsk({ round }: OpenMarket, { seatValues, askFirst }: ChoiceReasons): SeatValue[] {
  const gains = seatValues() ?? [];
  return askFirst().flatMap((mentor) => {
    const [person, gain] = [round.mentors[mentor], gains[mentor]];
    return person && gain
      ? [{ mentorId: person.id, pairs: 1, points: gain.points, seats: seatsWithOneMore(person) }]
      : [];
  });
}

function seatsWanted({ round }: OpenMarket, unmatched: readonly Unmatched[]): SeatsWanted[] {
  const waiting = unmatched.filter(({ heldBy }) => heldBy === undefined);
  return round.forms.flatMap(({ code: form }) => {
    const seats = Math.max(0, ...waiting.flatMap(({ wanted }) => (wanted.form === form ? [wanted.seats ?? 0] : [])));
    return seats === 0 ? [] : [{ form, seats }];
  });
}

/**
 * Every rule that stands in somebody's way is tried: whom it keeps apart may be others than those without a mentor, who would get the seats
 * that these leave.
 */
function lifts(open: OpenMarket, unmatched: readonly Unmatched[], matchedIn: (pool: Pool) => number): RuleLift[] {
  if (unmatched.length === 0) return [];
  return RELAXABLE_RULES.flatMap((rule) => {
    const lifted = standsAlone(open.round, rule) ? liftRule(open.round.pool, rule) : undefined;
    return lifted ? [{ rule, people: matchedIn(lifted) - (open.rows.length - unmatched.length) }] : [];
  }).filter(({ people }) => people > 0);
}

/** Whether a rule is all that keeps some mentor from everybody, or from somebody. */
function standsAlone({ mentorOwn, bans }: MatchingRound, rule: RuleCode): boolean {
  const alone = broken(rule);
  return mentorOwn.includes(alone) || [...bans.values()].some((masks) => [...masks.values()].includes(alone));
}

/** Mentors whom a rule of their own keeps away have no seats in the market, and are left out. */
function categoryLoads(open: OpenMarket, mentorOf: Int32Array, later: Int32Array): CategoryLoad[] {
  const { round } = open;
  const market = { ...open.market, cap: seatsOf(open) };
  const codes = [...round.settings.lists.categories.map(({ code }) => code), ''];
  const loads = loadsOf(market, mentorOf).map((load, mentor) => load + (later[mentor] ?? 0));
  const labelOf = Int32Array.from(round.mentors, ({ profile }, mentor) => {
    if (market.cap[mentor] === 0) return -1;
    const label = codes.indexOf(profile.category ?? '');
    return label === -1 ? codes.length - 1 : label;
  });
  return loadByLabel(market, { loads }, labelOf, codes.length).flatMap(({ label, ...load }) =>
    load.mentors === 0 ? [] : [{ category: codes[label] ?? '', ...load }],
  );
}
