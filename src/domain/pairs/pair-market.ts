// Decides what there is to choose from: who waits, whom each of them could have and with what score, which locks hold, and whether there are
// too many pairs to list them. The choice is left to the engine.
import type { Settings } from '../programme/settings';
import {
  againstMentee,
  againstPair,
  type Candidates,
  candidatesOf,
  type MatchingRound,
  type MentorPlace,
  openRound,
  placeOf,
  sharedByRules,
} from './admissible-pairs';
import { type AppliedLocks, applyLocks } from './apply-locks';
import { isLimited, type MarketSearch, type PairLists, type PairMarket, type PairWishes } from './assign';
import { freeSeats } from './mentor-rules';
import { trialFailed, worthOfRank } from './opinion-table';
import { pairLimits } from './pair-limits';
import { PairScorer } from './pair-score';
import { PairSearch } from './pair-search';
import type { Pool } from './pool';
import type { Ineligible } from './proposal';
import { rulesOf } from './rules';

/** One mentee's admissible mentors with their scores, ascending by mentor. In a market with a search they are made anew whenever asked for. */
export interface CandidateRow {
  /** Index among the mentees of the round. */
  readonly mentee: number;
  readonly candidates: Candidates;
  readonly scores: Int32Array;
}

/** A run of matching before the choice is made. */
export interface OpenMarket {
  readonly round: MatchingRound;
  /** Which mentors are being chosen: the first of each mentee, or the second of those who are to have two. */
  readonly place: MentorPlace;
  readonly scorer: PairScorer;
  /** Those who wait for a mentor of this place, by date of request, then id: the rows of the market. */
  readonly rows: readonly CandidateRow[];
  readonly ineligible: readonly Ineligible[];
  readonly locks: AppliedLocks;
  readonly market: PairMarket;
}

/** From so many admissible pairs on none is listed: 5 million take 40 MB, and several times as much while they are solved and explained. */
export const SEARCHED_FROM_PAIRS = 5_000_000;

/**
 * Applies the rules to everybody and scores what they admit.
 *
 * @param searchedFrom  with so many admissible pairs, none is listed; limits of the curator and the stable order need the list all the same
 */
export function openMarket(
  pool: Pool,
  settings: Settings,
  place: MentorPlace = 1,
  searchedFrom = SEARCHED_FROM_PAIRS,
): OpenMarket {
  const round = openRound(pool, settings);
  const scorer = new PairScorer(round);
  const waiting: number[] = [];
  const ineligible: Ineligible[] = [];
  round.mentees.forEach(({ id }, mentee) => {
    const against = againstMentee(round, mentee);
    if (against !== 0) ineligible.push({ menteeId: id, rules: rulesOf(against) });
    else if (placeOf(round, mentee) === place) waiting.push(mentee);
  });
  const locks = applyLocks(round, place);
  const asked = rowsAskedFor(round, scorer, waiting);
  const admissible = asked.reduce((sum, { candidates }) => sum + candidates.mentors.length, 0);
  const isStable = scorer.hasWishes && settings.matchingOrder === 'mutual-wishes';
  const isSearched = admissible >= searchedFrom && !isStable && !isLimited(pairLimits(round, asked));
  const lists = isSearched ? noPairs(asked) : listsOf(asked);
  const rows = isSearched ? asked : listed(asked, lists);
  // Limits ask for the form of every pair, over and over: they are to ask rows that keep their candidates.
  const limits = isSearched ? {} : pairLimits(round, rows);
  const earlier = earlierOf(round, scorer, waiting, place);
  // Mentors whom a rule of their own keeps away have no seats here.
  const cap = Int32Array.from(round.mentors, (mentor, index) =>
    round.mentorOwn[index] === 0 ? freeSeats(mentor) - (locks.reserved[index] ?? 0) : 0,
  );
  const wishesAbout = (about: PairLists): PairWishes | undefined =>
    scorer.hasWishes ? wishesOf(scorer, waiting, about) : undefined;
  const wishes = wishesAbout(lists);
  const market: PairMarket = {
    cap,
    ...lists,
    lock: Int32Array.from(waiting, (mentee) => locks.mentorOf[mentee] ?? -1),
    ...limits,
    order: settings.matchingOrder,
    ...(earlier.some((mentor) => mentor !== -1) ? { keep: { earlier, points: settings.keepPoints } } : {}),
    ...(wishes ? { wishes } : {}),
    ...(isSearched ? { search: searchOf(round, scorer, asked, cap, admissible, wishesAbout) } : {}),
  };
  return { round, place, scorer, rows, ineligible, locks, market };
}

/** Free seats of each mentor before anybody is chosen, those that locks keep for second mentors included. */
export function seatsOf({ market, locks }: Pick<OpenMarket, 'market' | 'locks'>): Int32Array {
  return market.cap.map((seats, mentor) => seats + (locks.reserved[mentor] ?? 0));
}

/** Rows that keep nothing. */
function rowsAskedFor(round: MatchingRound, scorer: PairScorer, waiting: readonly number[]): CandidateRow[] {
  const candidatesOfMentee = sharedByRules(round, candidatesOf);
  return waiting.map((mentee) => ({
    mentee,
    get candidates() {
      return candidatesOfMentee(mentee);
    },
    get scores() {
      return scorer.scores(mentee, candidatesOfMentee(mentee).mentors);
    },
  }));
}

function noPairs(rows: readonly CandidateRow[]): PairLists {
  return { rowPtr: new Int32Array(rows.length + 1), col: new Int32Array(0), weight: new Int32Array(0) };
}

function listsOf(rows: readonly CandidateRow[]): PairLists {
  const rowPtr = new Int32Array(rows.length + 1);
  rows.forEach(({ candidates }, index) => {
    rowPtr[index + 1] = (rowPtr[index] ?? 0) + candidates.mentors.length;
  });
  const pairs = rowPtr[rows.length] ?? 0;
  const col = new Int32Array(pairs);
  const weight = new Int32Array(pairs);
  rows.forEach(({ candidates, scores }, index) => {
    col.set(candidates.mentors, rowPtr[index]);
    weight.set(scores, rowPtr[index]);
  });
  return { rowPtr, col, weight };
}

/** Rows whose scores are those of the lists. */
function listed(rows: readonly CandidateRow[], { rowPtr, weight }: PairLists): CandidateRow[] {
  return rows.map(({ mentee, candidates }, index) => ({
    mentee,
    candidates,
    scores: weight.subarray(rowPtr[index], rowPtr[index + 1]),
  }));
}

function searchOf(
  round: MatchingRound,
  scorer: PairScorer,
  rows: readonly CandidateRow[],
  cap: Int32Array,
  admissible: number,
  wishesAbout: MarketSearch['wishesAbout'],
): MarketSearch {
  const mentees = rows.map(({ mentee }) => mentee);
  return {
    admissible,
    source: (lock, keep) => new PairSearch(round, scorer).source(mentees, cap, lock, keep),
    allPairsOf: (row) => ({ mentors: rows[row]?.candidates.mentors ?? [], scores: rows[row]?.scores ?? [] }),
    wishesAbout,
  };
}

/**
 * Whom an earlier run proposed; of several proposals of one mentee the one made for this place, then the first mentor. What was proposed for
 * another place counts as far as the rules admit it here. A trial meeting that went badly keeps nobody.
 */
function earlierOf(
  round: MatchingRound,
  scorer: PairScorer,
  waiting: readonly number[],
  place: MentorPlace,
): Int32Array {
  const { mentees, mentors, pool } = round;
  const mentorAt = new Map(mentors.map(({ id }, index) => [id, index]));
  const proposed = new Map<string, { readonly elsewhere: number; readonly mentor: number }>();
  for (const { menteeId, mentorId, kind, second } of pool.constraints) {
    const mentor = mentorAt.get(mentorId);
    if (kind !== 'proposed' || mentor === undefined) continue;
    const elsewhere = (second ? 2 : 1) === place ? 0 : 1;
    const known = proposed.get(menteeId);
    if (!known || elsewhere - known.elsewhere < 0 || (elsewhere === known.elsewhere && mentor < known.mentor))
      proposed.set(menteeId, { elsewhere, mentor });
  }
  return Int32Array.from(waiting, (mentee) => {
    const { mentor = -1, elsewhere } = proposed.get(mentees[mentee]?.id ?? '') ?? {};
    if (elsewhere && againstPair(round, mentee, mentor) !== 0) return -1;
    return trialFailed(scorer.opinion(mentee, mentor) ?? {}) ? -1 : mentor;
  });
}

function wishesOf(scorer: PairScorer, mentees: readonly number[], { rowPtr, col }: PairLists): PairWishes {
  const [byMentee, byMentor] = [new Uint8Array(col.length), new Uint8Array(col.length)];
  mentees.forEach((mentee, row) => {
    const said = scorer.opinionsOf(mentee);
    if (!said) return;
    for (let place = rowPtr[row] ?? 0; place < (rowPtr[row + 1] ?? 0); place++) {
      const { menteeRank, mentorRank } = said.get(col[place] ?? -1) ?? {};
      byMentee[place] = worthOfRank(menteeRank);
      byMentor[place] = worthOfRank(mentorRank);
    }
  });
  return { byMentee, byMentor };
}
