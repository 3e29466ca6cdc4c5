// Decides whether an age lies within bounds, and which option of the list `ages` it belongs to. Who may join whom is left to the rules, what a
// fitting age is worth to `pair-score.ts`.
import type { ListEntry } from '../programme/lists';

/** Bounds of an age in full years, both ends included. */
export interface AgeBounds {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Whether the option bounds no age: «любой». */
export function isAnyAge({ from, to }: AgeBounds): boolean {
  return from === undefined && to === undefined;
}

/** Whether the age lies within the bounds; a bound left out bounds nothing. */
export function isInBand({ from, to }: AgeBounds, age: number): boolean {
  return age >= (from ?? age) && age <= (to ?? age);
}

/** The band of the list `ages` that bounds this age; undefined where the age isn't known or no band holds it. */
export function ageBandOf(ages: readonly ListEntry[], age: number | undefined): string | undefined {
  if (age === undefined) return undefined;
  return ages.find((band) => !isAnyAge(band) && isInBand(band, age))?.code;
}
