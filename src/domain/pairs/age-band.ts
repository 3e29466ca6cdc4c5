// Decides which option of the list `ages` an age belongs to. Who may join whom is left to the rules, what a fitting age is worth to `pair-score.ts`.
import type { ListEntry } from '../programme/lists';

/** Whether the option bounds no age: «любой». */
export function isAnyAge({ from, to }: ListEntry): boolean {
  return from === undefined && to === undefined;
}

/** Whether the age lies within the bounds of the option; a bound left out bounds nothing. */
export function isInBand({ from, to }: ListEntry, age: number): boolean {
  return age >= (from ?? age) && age <= (to ?? age);
}

/** The band of the list `ages` that bounds this age; undefined where the age isn't known or no band holds it. */
export function ageBandOf(ages: readonly ListEntry[], age: number | undefined): string | undefined {
  if (age === undefined) return undefined;
  return ages.find((band) => !isAnyAge(band) && isInBand(band, age))?.code;
}
