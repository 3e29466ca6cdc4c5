// Decides what there is to choose from: who waits, whom each of them could have and with what score, which locks hold. The choice is left to the engine.
import type { Settings } from '../programme/settings';
import {
  againstMentee,
  type Candidates,
  candidatesOf,
  type MatchingRound,
  type MentorPlace,
  openRound,
  placeOf,
} from './admissible-pairs';
import { type AppliedLocks, applyLocks } from './apply-locks';
import type { PairMarket, PairWishes } from './assign';
import { freeSeats } from './mentor-rules';
import { trialFailed, worthOfRank } from './opinion-table';
import { pairLimits } from './pair-limits';
import { PairScorer } from './pair-score';
import type { Pool } from './pool';
import type { Ineligible } from './proposal';
import { rulesOf } from './rules';

/** One mentee's admissible mentors with their scores, ascending by mentor. */
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

/** Applies the rules to everybody and scores what they admit. */
export function openMarket(pool: Pool, settings: Settings, place: MentorPlace = 1): OpenMarket {
  const round = openRound(pool, settings);
  const scorer = new PairScorer(round);
  const waiting: number[] = [];
  const ineligible: Ineligible[] = [];
  round.mentees.forEach(({ id }, mentee) => {
    const against = againstMentee(round, mentee);
    if (against !== 0) ineligible.push({ menteeId: id, rules: rulesOf(against) });
    else if (placeOf(round, mentee) === place) waiting.push(mentee);
  });
  const rows = waiting.map((mentee): CandidateRow => {
    const candidates = candidatesOf(round, mentee);
    return { mentee, candidates, scores: scorer.scores(mentee, candidates.mentors) };
  });
  const locks = applyLocks(round, place);
  const plain = marketOf(round, rows, locks);
  const earlier = earlierOf(round, scorer, rows, place);
  const market: PairMarket = {
    ...plain,
    ...pairLimits(round, rows),
    order: settings.matchingOrder,
    ...(earlier.some((mentor) => mentor !== -1) ? { keep: { earlier, points: settings.keepPoints } } : {}),
    ...(scorer.hasWishes ? { wishes: wishesOf(scorer, rows, plain) } : {}),
  };
  return { round, place, scorer, rows, ineligible, locks, market };
}

/** Free seats of each mentor before anybody is chosen, those that locks keep for second mentors included. */
export function seatsOf({ market, locks }: Pick<OpenMarket, 'market' | 'locks'>): Int32Array {
  return market.cap.map((seats, mentor) => seats + (locks.reserved[mentor] ?? 0));
}

/** Mentors whom a rule of their own keeps away have no seats here. */
function marketOf(round: MatchingRound, rows: readonly CandidateRow[], locks: AppliedLocks): PairMarket {
  const cap = Int32Array.from(round.mentors, (mentor, index) =>
    round.mentorOwn[index] === 0 ? freeSeats(mentor) - (locks.reserved[index] ?? 0) : 0,
  );
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
  return { cap, rowPtr, col, weight, lock: Int32Array.from(rows, ({ mentee }) => locks.mentorOf[mentee] ?? -1) };
}

/**
 * Whom an earlier run proposed; of several proposals of one mentee the one made for this place, then the first mentor. What was proposed for
 * another place counts as far as the rules admit it here. A trial meeting that went badly keeps nobody.
 */
function earlierOf(
  { mentees, mentors, pool }: MatchingRound,
  scorer: PairScorer,
  rows: readonly CandidateRow[],
  place: MentorPlace,
): Int32Array {
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
  return Int32Array.from(rows, ({ mentee, candidates }) => {
    const { mentor = -1, elsewhere } = proposed.get(mentees[mentee]?.id ?? '') ?? {};
    if (elsewhere && !candidates.mentors.includes(mentor)) return -1;
    return trialFailed(scorer.opinion(mentee, mentor) ?? {}) ? -1 : mentor;
  });
}

function wishesOf(scorer: PairScorer, rows: readonly CandidateRow[], market: PairMarket): PairWishes {
  const [byMentee, byMentor] = [new Uint8Array(market.col.length), new Uint8Array(market.col.length)];
  rows.forEach(({ mentee, candidates }, index) => {
    const start = market.rowPtr[index] ?? 0;
    candidates.mentors.forEach((mentor, place) => {
      const { menteeRank, mentorRank } = scorer.opinion(mentee, mentor) ?? {};
      byMentee[start + place] = worthOfRank(menteeRank);
      byMentor[start + place] = worthOfRank(mentorRank);
    });
  });
  return { byMentee, byMentor };
}
