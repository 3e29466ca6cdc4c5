// Decides what the sidebar «Подбор: что, если…» and the script tell each other. JSON both ways; the sentences are in texts/what-if.ts.
import type { MentorPlace } from '../../domain/pairs/admissible-pairs';
import type { RuleCode } from '../../domain/pairs/rules';
import { MOST_POINTS as MOST_POINTS_OF_A_PART, type ScorePart } from '../../domain/pairs/score-parts';

/** The most points that anything can be given: as many as the settings take. */
export const MOST_POINTS = MOST_POINTS_OF_A_PART;

/** What can be given points: a part of the score, or a present proposal for staying as it is. */
export type Weighed = ScorePart | 'keepPoints';

/** Points for everything of this kind that the settings know: whole numbers, 0 or more. */
export type Weights = Readonly<Partial<Record<Weighed, number>>>;

/** What keeping one present proposal may be worth, in points, from nothing to more than most differences of score. */
export const KEEPING_BONUSES: readonly number[] = [0, 10, 50, 200];

/** A person to choose: number, and number with name as the sheets show them. */
export interface PersonChoice {
  readonly number: string;
  readonly ref: string;
}

/** What stands in the workbook before anything is tried. */
export interface WhatIfNow {
  readonly weights: Weights;
  /** Those before the last change; absent where nobody has changed any. */
  readonly former?: Weights;
  /** Mentees who wait for a mentor, and free seats of the mentors who take part. */
  readonly eligible: number;
  readonly seats: number;
  /** Mentees with a proposal on «Пары» that isn't decided for good, and the sum of the scores shown there. */
  readonly matched: number;
  readonly score: number;
  /** Everybody in the banks, by number. */
  readonly mentees: readonly PersonChoice[];
  readonly mentors: readonly PersonChoice[];
}

/** What becomes of one proposal of a mentee; people as the sheets show them. No `from` = had no proposal, no `to` = loses it. */
export interface ProposalMove {
  readonly mentee: string;
  /** Instead of nobody, or nobody instead: but the mentee had, or keeps, another mentor. */
  readonly second?: true;
  readonly from?: string;
  readonly to?: string;
}

/** What proposing by certain weights would lead to, beside the proposals that stand now. */
export interface WeightsPreview {
  readonly eligible: number;
  readonly seats: number;
  readonly matched: number;
  readonly score: number;
  /** The present proposals: how many mentees have one, and what those pairs are worth by the weights tried. */
  readonly present: { readonly matched: number; readonly score: number };
  readonly moved: number;
  readonly gained: number;
  readonly lost: number;
  /** Second mentors found or lost beside a first one. */
  readonly seconds: number;
  /** Pairs that the curator keeps and that can't hold: on the sheet, but not among those counted here. */
  readonly brokenLocks: number;
  /** Everybody whose proposal changes, by number. */
  readonly moves: readonly ProposalMove[];
}

/** What keeping the present proposals costs when each kept one is worth so many points more. */
export interface KeepingStep {
  readonly bonus: number;
  /** How many of the `present` proposals stay. */
  readonly kept: number;
  readonly present: number;
  /** Pairs with second mentors among them, as above. */
  readonly matched: number;
  /** By the plain scores, without the bonus. */
  readonly score: number;
}

/** Points by part and their sum. */
export interface ScoreShown {
  readonly parts: Readonly<Record<ScorePart, number>>;
  readonly score: number;
}

/** Why a mentee doesn't have a certain mentor. People as the sheets show them. */
export type PairAnswer =
  /** Somebody isn't in the banks any more. */
  | { readonly kind: 'unknown' }
  /** An order has made this very pair valid. */
  | { readonly kind: 'running'; readonly pair: string }
  /** Hard rules stand between; `aside`: they keep the mentee out whatever the mentor. */
  | { readonly kind: 'ruled-out'; readonly rules: readonly RuleCode[]; readonly aside: boolean }
  /** It is the pair proposed. */
  | ({ readonly kind: 'proposed'; readonly pair: string } & ScoreShown)
  /** It would be the pair proposed, if proposals were made now. */
  | ({ readonly kind: 'would-be-proposed' } & ScoreShown)
  /** The curator has locked the mentee to somebody else, or all seats of the mentor to others. */
  | ({ readonly kind: 'locked'; readonly mentor: string } & ScoreShown)
  | ({ readonly kind: 'seats-locked' } & ScoreShown)
  /**
   * The question is about a second mentor, and all seats of this one go to those whose first mentor it is. `first`: the mentor whom a lock
   * gives the mentee first.
   */
  | ({ readonly kind: 'seats-to-firsts'; readonly first?: string } & ScoreShown)
  /**
   * It is possible. `lost` is what everybody together would lose if the curator insisted, nothing for an equal exchange; what is below 0 is
   * won, where the present pairs stand for other reasons than points.
   */
  | ({
      readonly kind: 'possible';
      readonly lost: { readonly pairs: number; readonly points: number };
      /** The score of all proposals, for comparison: of those for the mentor of this `place` alone, where second mentors are proposed too. */
      readonly total: number;
      readonly place?: MentorPlace;
      /** Who else would be proposed another mentor, or none. */
      readonly others: readonly ProposalMove[];
    } & ScoreShown);

/** The functions of the script that the sidebar calls. Only `applyWeights` writes. */
export interface WhatIfScript {
  whatIfNow(): WhatIfNow;
  previewWeights(weights: Weights): WeightsPreview;
  keepingCurve(weights: Weights): readonly KeepingStep[];
  explainPair(mentee: string, mentor: string): PairAnswer;
  applyWeights(weights: Weights): WeightsPreview;
}
