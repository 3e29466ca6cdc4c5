// Decides what there is to choose from: who waits, whom each of them could have and with what score, which locks hold. The choice is left to the engine.
import type { Settings } from '../programme/settings';
import { againstMentee, type Candidates, candidatesOf, type MatchingRound, openRound } from './admissible-pairs';
import { type AppliedLocks, applyLocks } from './apply-locks';
import type { PairMarket } from './assign';
import { freeSeats } from './mentor-rules';
import { PairScorer } from './pair-score';
import type { Pool } from './pool';
import type { Ineligible } from './proposal';
import { rulesOf } from './rules';

/** One mentee's admissible mentors with their scores, ascending by mentor. */
export interface CandidateRow {
  /** Index among the mentees of the round. */
  readonly mentee: number;
  readonly candidates: Candidates;
  readonly scores: readonly number[];
}

/** A run of matching before the choice is made. */
export interface OpenMarket {
  readonly round: MatchingRound;
  readonly scorer: PairScorer;
  /** Those who wait, by date of request, then id: the rows of the market. */
  readonly rows: readonly CandidateRow[];
  readonly ineligible: readonly Ineligible[];
  readonly locks: AppliedLocks;
  readonly market: PairMarket;
}

/** Applies the rules to everybody and scores what they admit. */
export function openMarket(pool: Pool, settings: Settings): OpenMarket {
  const round = openRound(pool, settings);
  const scorer = new PairScorer(round);
  const waiting: number[] = [];
  const ineligible: Ineligible[] = [];
  round.mentees.forEach(({ id }, mentee) => {
    const against = againstMentee(round, mentee);
    if (against === 0) waiting.push(mentee);
    else ineligible.push({ menteeId: id, rules: rulesOf(against) });
  });
  const rows = waiting.map((mentee): CandidateRow => {
    const candidates = candidatesOf(round, mentee);
    return { mentee, candidates, scores: scorer.scores(mentee, candidates.mentors) };
  });
  const locks = applyLocks(round);
  return { round, scorer, rows, ineligible, locks, market: marketOf(round, rows, locks.mentorOf) };
}

/** Mentors whom a rule of their own keeps away have no seats here. */
function marketOf(round: MatchingRound, rows: readonly CandidateRow[], locks: Int32Array): PairMarket {
  const cap = Int32Array.from(round.mentors, (mentor, index) => (round.mentorOwn[index] === 0 ? freeSeats(mentor) : 0));
  const rowPtr = new Int32Array(rows.length + 1);
  rows.forEach(({ candidates }, index) => {
    rowPtr[index + 1] = (rowPtr[index] ?? 0) + candidates.mentors.length;
  });
  const pairs = rowPtr[rows.length] ?? 0;
  const col = new Int32Array(pairs);
  const weight = new Int32Array(pairs);
  rows.forEach(({ candidates, scores }, index) => {
    const start = rowPtr[index] ?? 0;
    candidates.mentors.forEach((mentor, place) => {
      col[start + place] = mentor;
      weight[start + place] = scores[place] ?? 0;
    });
  });
  return { cap, rowPtr, col, weight, lock: Int32Array.from(rows, ({ mentee }) => locks[mentee] ?? -1) };
}
