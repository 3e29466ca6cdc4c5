// Decides which proposals stand before a run of matching, and what they come to by the weights of a programme.
import type { ProposalMove, WhatIfNow } from '../../contract/what-if/what-if-protocol';
import { openRound, placeOf } from '../../domain/pairs/admissible-pairs';
import { freeSeats } from '../../domain/pairs/mentor-rules';
import type { OpenMarket } from '../../domain/pairs/pair-market';
import { numberNow, type Programme, validPairsOf } from '../../domain/programme/derive-programme';
import type { Pair } from '../../domain/programme/pair';
import { pairIsOpen } from '../../domain/states/pair-states';
import { refTo } from '../show/names';
import { matchingPool } from './matching-pool';

/** Proposals that aren't decided for good, of which a mentee may have several. */
export function openPairs(programme: Programme): Pair[] {
  return programme.pairs.filter((pair) => pairIsOpen(pair.standing.state));
}

/** How many mentees without a valid pair have an open proposal. */
export function menteesWithProposal(programme: Programme): number {
  const proposed = new Set(openPairs(programme).map((pair) => numberNow(programme, pair.menteeId)));
  return [...proposed].filter((mentee) => validPairsOf(programme, mentee).length === 0).length;
}

/** What the open proposals are worth by the weights of a market; one that the rules don't admit any more counts by its facts all the same. */
export function presentScore(programme: Programme, { round, scorer }: Pick<OpenMarket, 'round' | 'scorer'>): number {
  const menteeAt = new Map(round.mentees.map(({ id }, index) => [id, index]));
  const mentorAt = new Map(round.mentors.map(({ id }, index) => [id, index]));
  return openPairs(programme).reduce((sum, pair) => {
    const mentee = menteeAt.get(numberNow(programme, pair.menteeId));
    const mentor = mentorAt.get(numberNow(programme, pair.mentorId));
    return mentee === undefined || mentor === undefined ? sum : sum + (scorer.scores(mentee, [mentor])[0] ?? 0);
  }, 0);
}

/** Who waits, which seats are free, and what «Пары» proposes now. */
export function matchingNow(programme: Programme): Pick<WhatIfNow, 'eligible' | 'seats' | 'matched' | 'score'> {
  const round = openRound(matchingPool(programme), programme.settings);
  return {
    eligible: round.mentees.filter((_, mentee) => placeOf(round, mentee) === 1).length,
    seats: round.mentors.reduce((sum, mentor, at) => sum + (round.mentorOwn[at] === 0 ? freeSeats(mentor) : 0), 0),
    matched: menteesWithProposal(programme),
    score: openPairs(programme).reduce((sum, { score }) => sum + score, 0),
  };
}

/** A change of one proposal of a mentee, people as the sheets show them. */
export function moveShown(
  programme: Programme,
  mentee: string,
  from: string | undefined,
  to: string | undefined,
  second = false,
): ProposalMove {
  return {
    mentee: refTo(programme, mentee),
    ...(second ? { second: true } : {}),
    ...(from === undefined ? {} : { from: refTo(programme, from) }),
    ...(to === undefined ? {} : { to: refTo(programme, to) }),
  };
}
