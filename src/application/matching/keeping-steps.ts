// Decides what a curator is told of the choice between keeping the present proposals and a better score.
import { KEEPING_BONUSES, type KeepingStep } from '../../contract/what-if/what-if-protocol';
import { totalsOf } from '../../domain/matching/adjust-instance';
import { UNMATCHED } from '../../domain/matching/assignment';
import { compareMatchings } from '../../domain/matching/compare-matchings';
import { type OpenMarket, openMarket } from '../../domain/pairs/pair-market';
import { type ChosenPlace, choosePlaces } from '../../domain/pairs/second-mentors';
import type { Programme } from '../../domain/programme/derive-programme';
import { matchingPool } from './matching-pool';

/** What each bonus for keeping leads to, the programme's own among them. Empty where there is no proposal that could be kept. */
export function keepingSteps(programme: Programme): KeepingStep[] {
  const pool = matchingPool(programme);
  if (!pool.constraints.some(({ kind }) => kind === 'proposed')) return [];
  const opened = openMarket(pool, programme.settings);
  return [...new Set([...KEEPING_BONUSES, programme.settings.keepPoints])]
    .sort((a, b) => a - b)
    .map((bonus) => {
      const { first, second } = choosePlaces(withBonus(opened, bonus));
      const [one, other] = [placeStep(first), second && placeStep(second)];
      const sum = (what: keyof typeof one): number => one[what] + (other?.[what] ?? 0);
      return { bonus, kept: sum('kept'), present: sum('present'), matched: sum('matched'), score: sum('score') };
    })
    .filter(({ present }) => present > 0);
}

/** The market where a kept proposal is worth so many points more, here and where second mentors are chosen. */
function withBonus({ round, market, ...open }: OpenMarket, points: number): OpenMarket {
  const { keep } = market;
  return {
    ...open,
    round: { ...round, settings: { ...round.settings, keepPoints: points } },
    market: keep ? { ...market, keep: { ...keep, points } } : market,
  };
}

function placeStep({ open: { market }, choice: { mentorOf } }: ChosenPlace): Omit<KeepingStep, 'bonus'> {
  const earlier = market.keep?.earlier ?? new Int32Array(mentorOf.length).fill(UNMATCHED);
  const present = earlier.filter((mentor) => mentor !== UNMATCHED).length;
  return { kept: compareMatchings(earlier, mentorOf).kept, present, ...totalsOf(market, mentorOf) };
}
