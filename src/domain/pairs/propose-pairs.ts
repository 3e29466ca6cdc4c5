// Decides which pairs are proposed: applies the rules, scores what they admit, leaves the choice to the engine, and gathers the facts why.
import { invariant } from '../invariant';
import { ageOn } from '../people/age';
import type { MatchingRound } from './admissible-pairs';
import type { PairMarket } from './assign';
import type { ChoiceReasons } from './explain-choice';
import { unmatchedExplainer } from './explain-unmatched';
import { heldBack } from './held-back';
import { missedWishes } from './missed-wish';
import { type CandidateRow, type OpenMarket, seatsOf } from './pair-market';
import type { PairScorer } from './pair-score';
import { pairWarnings } from './pair-warnings';
import type { Alternative, PairFacts, Proposal, Proposals, Unmatched } from './proposal';
import { scoreOf } from './score-parts';
import { smallGroups } from './small-groups';

/** Alternatives shown beside a proposal at most. */
const MOST_ALTERNATIVES = 3;

/** What second mentors take of what a first choice leaves. */
export interface LaterChoice {
  /** Seats of each mentor. */
  readonly loads: Int32Array;
  /** Mentor of each mentee of the round beside the first, or -1. */
  readonly mentorOf: Int32Array;
}

/**
 * Proposes pairs for everybody who waits. Locks of the curator come first as far as the rules and the seats allow; forbidden pairs and
 * valid ones are never proposed, valid pairs keep their seats. The order in which people and constraints are given changes nothing.
 *
 * @param mentorOf  the choice: the mentor of each row of the market, or -1
 * @param reasons   what the choice as a whole says of single people
 * @param later     what a choice made after this one takes
 */
export function proposalsOf(
  open: OpenMarket,
  mentorOf: Int32Array,
  reasons: ChoiceReasons,
  later?: LaterChoice,
): Proposals {
  const { rows, ineligible, locks, market } = open;
  const left = seatsLeft(market, mentorOf);
  const taken = later?.loads ?? locks.reserved;
  const free = left.map((seats, mentor) => seats + (locks.reserved[mentor] ?? 0) - (taken[mentor] ?? 0));

  const heldBy = heldBack(open, mentorOf, left);
  const proposals: Proposal[] = [];
  const unmatched: Unmatched[] = [];
  const explain = unmatchedExplainer(open, reasons);
  const missedBy = missedWishes(open, mentorOf, reasons, free, later);
  rows.forEach((row, index) => {
    const mentor = mentorOf[index] ?? -1;
    const missed = missedBy(index);
    const wish = missed ? { missedWish: missed } : {};
    if (mentor === -1) unmatched.push({ ...explain(index, heldBy(index)), ...wish });
    else {
      const { mentee, candidates, scores } = row;
      const own = { mentee, candidates, scores };
      proposals.push({
        ...proposalOf(open, own, mentor),
        alternatives: alternativesTo(open, own, index, [mentor, later?.mentorOf[mentee] ?? -1], free, reasons),
        ...wish,
      });
    }
  });
  return {
    eligibleMentees: rows.length,
    seats: seatsOf(open).reduce((sum, seats) => sum + seats, 0),
    matched: proposals.length,
    score: proposals.reduce((sum, { score }) => sum + score, 0),
    proposals,
    unmatched,
    ineligible,
    brokenLocks: locks.broken,
    smallGroups: smallGroups(open, mentorOf),
  };
}

/** Seats left by the choice; refuses a choice that breaks what was asked. */
function seatsLeft(market: PairMarket, mentorOf: Int32Array): Int32Array {
  const left = Int32Array.from(market.cap);
  invariant(mentorOf.length === market.lock.length, 'every mentee is answered for');
  mentorOf.forEach((mentor, row) => {
    const lock = market.lock[row] ?? -1;
    invariant(lock === -1 || lock === mentor, 'a lock holds');
    if (mentor === -1) return;
    invariant(
      market.col.subarray(market.rowPtr[row], market.rowPtr[row + 1]).includes(mentor),
      'only admissible pairs are chosen',
    );
    left[mentor] = (left[mentor] ?? 0) - 1;
  });
  invariant(
    left.every((seats) => seats >= 0),
    'no mentor gets more mentees than seats',
  );
  return left;
}

function proposalOf(
  { round, place, scorer, locks }: OpenMarket,
  row: CandidateRow,
  mentor: number,
): Omit<Proposal, 'alternatives'> {
  const { candidates, scores } = row;
  const at = candidates.mentors.indexOf(mentor);
  const parts = scorer.points(row.mentee, mentor);
  const score = scoreOf(parts);
  invariant(scores[at] === score, 'the parts add up to the score');
  const form = candidates.formWith(mentor);
  return {
    menteeId: round.mentees[row.mentee]?.id ?? '',
    mentorId: round.mentors[mentor]?.id ?? '',
    form: round.forms[form]?.code ?? '',
    ...(place === 2 ? { second: true as const } : {}),
    score,
    parts,
    facts: factsOf(round, scorer, row.mentee, mentor),
    rank: 1 + scores.reduce((better, other) => (other > score ? better + 1 : better), 0),
    candidates: candidates.mentors.length,
    warnings: pairWarnings(round, row.mentee, mentor, form),
    locked: locks.mentorOf[row.mentee] === mentor,
  };
}

function factsOf(round: MatchingRound, scorer: PairScorer, mentee: number, mentor: number): PairFacts {
  const profile = round.mentees[mentee]?.profile;
  invariant(profile, 'a proposal is about somebody of the pool');
  const age = ageOn(profile, round.pool.today);
  return {
    requests: scorer.common(profile.requests, mentor, 'requests'),
    requestsAsked: scorer.asked(mentee, 'requests'),
    interests: scorer.common(profile.interests, mentor, 'interests'),
    times: scorer.common(profile.times, mentor, 'times'),
    timesAsked: scorer.asked(mentee, 'times'),
    formats: scorer.common(profile.formats, mentor, 'formats'),
    ...(age === undefined ? {} : { age }),
    ageFit: scorer.ageFit(mentee, mentor),
    sameMunicipality: scorer.samePlace(mentee, mentor),
    ...scorer.opinion(mentee, mentor),
  };
}

/** The best others than the mentee's own, by score, then by mentor: picked in one pass, since the list of candidates may be long. */
function alternativesTo(
  { round }: OpenMarket,
  { candidates, scores }: CandidateRow,
  row: number,
  own: readonly number[],
  left: Int32Array,
  reasons: ChoiceReasons,
): Alternative[] {
  const best: { readonly mentor: number; readonly score: number }[] = [];
  candidates.mentors.forEach((mentor, place) => {
    const score = scores[place] ?? 0;
    const last = best[MOST_ALTERNATIVES - 1];
    if (own.includes(mentor) || (last && last.score >= score)) return;
    const better = best.findIndex((other) => other.score < score);
    best.splice(better === -1 ? best.length : better, 0, { mentor, score });
    best.length = Math.min(best.length, MOST_ALTERNATIVES);
  });
  const losses = reasons.losses(
    row,
    best.map(({ mentor }) => mentor),
  );
  return best.map(({ mentor, score }, index) => {
    const loss = losses[index];
    return {
      mentorId: round.mentors[mentor]?.id ?? '',
      score,
      free: (left[mentor] ?? 0) > 0,
      ...(loss ? { loss } : {}),
    };
  });
}
