// Decides what a curator is told of the choice between keeping the present proposals and a better score.
import { KEEPING_BONUSES, type KeepingStep } from '../../contract/what-if/what-if-protocol';
import { totalsOf } from '../../domain/matching/adjust-instance';
import { UNMATCHED } from '../../domain/matching/assignment';
import { compareMatchings } from '../../domain/matching/compare-matchings';
import { choosePairs } from '../../domain/pairs/choose-pairs';
import { openMarket } from '../../domain/pairs/pair-market';
import type { Programme } from '../../domain/programme/derive-programme';
import { matchingPool } from './matching-pool';

/** What each bonus for keeping leads to, the programme's own among them. Empty where there is no proposal that could be kept. */
export function keepingSteps(programme: Programme): KeepingStep[] {
  const { market } = openMarket(matchingPool(programme), programme.settings);
  const { keep } = market;
  if (!keep) return [];
  const present = keep.earlier.filter((mentor) => mentor !== UNMATCHED).length;
  return [...new Set([...KEEPING_BONUSES, programme.settings.keepPoints])]
    .sort((a, b) => a - b)
    .map((bonus) => {
      const { mentorOf } = choosePairs({ ...market, keep: { ...keep, points: bonus } });
      return { bonus, kept: compareMatchings(keep.earlier, mentorOf).kept, present, ...totalsOf(market, mentorOf) };
    });
}
