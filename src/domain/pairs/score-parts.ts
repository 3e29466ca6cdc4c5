// Decides what a score is made of and how shares become whole points. What is counted for each part is left to `pair-score.ts`.
import { invariant } from '../invariant';
import type { ScoreWeights } from '../programme/settings';

/** Parts of a score, domain.md (e): S1, S2, S3, S4, S7, S10, then S6, S8, S9 where their weights are set. */
export const SCORE_PARTS = [
  'requests',
  'interests',
  'age',
  'times',
  'format',
  'municipality',
  'preference',
  'confirmed',
  'trial',
] as const;

/** A part of a score. */
export type ScorePart = (typeof SCORE_PARTS)[number];

/** Points by part: whole numbers, 0 or more; their sum is the score. */
export type ScorePoints = Readonly<Record<ScorePart, number>>;

/** The most points that a part can be given, and the keeping of a proposal. */
export const MOST_POINTS = 1000;

/** The weight of a part in whole points; parts whose weight isn't set count nothing. */
export function weightOf(weights: ScoreWeights, part: ScorePart): number {
  const weight = weights[part] ?? 0;
  invariant(Number.isInteger(weight) && weight >= 0, `the weight of ${part} is a whole number, 0 or more`);
  return weight;
}

/** The points of a share `of / outOf` of a weight, rounded once, halves up; nothing out of nothing is 0. Exact for whole numbers. */
export function pointsOf(weight: number, of: number, outOf: number): number {
  if (outOf <= 0 || of <= 0) return 0;
  return Math.floor((2 * weight * Math.min(of, outOf) + outOf) / (2 * outOf));
}

/** The sum of all parts. */
export function scoreOf(points: ScorePoints): number {
  return SCORE_PARTS.reduce((sum, part) => sum + points[part], 0);
}

/** Points by part, each asked for by its name. */
export function pointsByPart(pointsFor: (part: ScorePart) => number): ScorePoints {
  const points: Record<ScorePart, number> = {
    requests: 0,
    interests: 0,
    age: 0,
    times: 0,
    format: 0,
    municipality: 0,
    preference: 0,
    confirmed: 0,
    trial: 0,
  };
  for (const part of SCORE_PARTS) points[part] = pointsFor(part);
  return points;
}
