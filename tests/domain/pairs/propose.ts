/** Matching in one step: the pool opened, a choice made, its outcome with the reasons. */
import { explainChoice } from '../../../src/domain/pairs/explain-choice';
import { type OpenMarket, openMarket } from '../../../src/domain/pairs/pair-market';
import type { Pool } from '../../../src/domain/pairs/pool';
import type { Proposals } from '../../../src/domain/pairs/proposal';
import { proposalsOf } from '../../../src/domain/pairs/propose-pairs';
import type { Settings } from '../../../src/domain/programme/settings';
import type { Assign } from './small-assign';

/** What is proposed for a pool when this makes the choice. */
export function proposePairs(pool: Pool, settings: Settings, assign: Assign): Proposals {
  const open = openMarket(pool, settings);
  return outcomeOf(open, assign(open.market).mentorOf);
}

/** The outcome of a choice of which nothing is proven. */
export function outcomeOf(open: OpenMarket, mentorOf: Int32Array): Proposals {
  return proposalsOf(open, mentorOf, explainChoice(open, mentorOf));
}
