// What changes for people between two matchings: for a what-if before anything is written, and for re-matching.
import { UNMATCHED } from './assignment';
import type { Move } from './live-searches';

/** How many people keep, change, lose and gain a mentor; and who, in the order of mentees. */
export interface MatchingChange {
  readonly kept: number;
  readonly moved: number;
  readonly lost: number;
  readonly gained: number;
  readonly moves: readonly Move[];
}

/** Compares two matchings of the same mentees; mentees missing from the earlier one had no mentor. */
export function compareMatchings(earlier: Int32Array, later: Int32Array): MatchingChange {
  const moves: Move[] = [];
  let [kept, moved, lost, gained] = [0, 0, 0, 0];
  later.forEach((to, mentee) => {
    const from = earlier[mentee] ?? UNMATCHED;
    if (from === to) {
      if (to !== UNMATCHED) kept++;
      return;
    }
    moves.push({ mentee, from, to });
    if (from === UNMATCHED) gained++;
    else if (to === UNMATCHED) lost++;
    else moved++;
  });
  return { kept, moved, lost, gained, moves };
}
