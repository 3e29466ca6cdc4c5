// Decides what a curator is told of the choice between keeping the present proposals and a better score.
import { KEEPING_BONUSES, type KeepingStep } from '../../contract/what-if/what-if-protocol';
import { UNMATCHED } from '../../domain/matching/assignment';
import { keepingCurve } from '../../domain/matching/keep-pairs';
import { openMarket } from '../../domain/pairs/pair-market';
import { numberNow, type Programme } from '../../domain/programme/derive-programme';
import { matchingPool } from './matching-pool';
import { openPairs } from './proposals-now';

/** What each bonus for keeping leads to, by the programme's weights. Pairs that the rules no longer admit can't be kept. */
export function keepingSteps(programme: Programme): KeepingStep[] {
  const { market, rows, round } = openMarket(matchingPool(programme), programme.settings);
  const mentorAt = new Map(round.mentors.map(({ id }, index) => [id, index]));
  const mentorOf = new Map(
    openPairs(programme).map((pair) => [numberNow(programme, pair.menteeId), numberNow(programme, pair.mentorId)]),
  );
  const present = Int32Array.from(
    rows,
    ({ mentee }) => mentorAt.get(mentorOf.get(round.mentees[mentee]?.id ?? '') ?? '') ?? UNMATCHED,
  );
  const proposed = present.filter((mentor) => mentor !== UNMATCHED).length;
  return keepingCurve(market, present, KEEPING_BONUSES).map(({ bonus, kept, matched, score }) => ({
    bonus,
    kept,
    present: proposed,
    matched,
    score,
  }));
}
