// Differences between matchings, counted as people count them: matches first, then points.
import type { LiveState } from './live-state';

/** So many matches and so many points more (or less, when negative); a match outweighs any points. */
export interface Gain {
  readonly matches: number;
  readonly points: number;
}

/** Splits a value of one price system into matches (worth the penalty each) and points. */
export function gainOf(state: Pick<LiveState, 'penalty'>, value: number): Gain {
  const matches = Math.round(value / state.penalty);
  return { matches: matches === 0 ? 0 : matches, points: value - matches * state.penalty };
}

/** The better gain first. */
export function compareGains(one: Gain, other: Gain): number {
  return other.matches - one.matches || other.points - one.points;
}
