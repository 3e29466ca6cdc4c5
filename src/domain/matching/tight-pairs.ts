// The pairs on which the optima differ: those that cost nothing at the final prices, within their block.
// Every optimum uses only them, so ties are settled on this much smaller graph.
import { UNMATCHED } from './assignment';
import type { NormalInstance } from './normal-instance';

/** An optimum with its prices, before ties are settled; `mentorOf` is changed in place. */
export interface PricedPairs {
  readonly mentorOf: Int32Array;
  /** Price of a seat; may be negative in the contested block. */
  readonly prices: Float64Array;
  readonly menteeContested: Uint8Array;
  readonly mentorContested: Uint8Array;
}

/** Mentors of mentee i at no loss: col[ptr[i]] … col[ptr[i + 1] - 1], in the order of mentors; its own mentor is one. */
export interface TightPairs {
  readonly ptr: Int32Array;
  readonly col: Int32Array;
  /** What a matched mentee gains after the price; 0 for an unmatched one. */
  readonly gain: Float64Array;
}

/** Collects the tight pairs of mentees in one pass over all pairs. */
export function tightPairs(instance: NormalInstance, priced: PricedPairs): TightPairs {
  const { mentees, rowPtr, col, weight } = instance;
  const { mentorOf, prices, menteeContested, mentorContested } = priced;
  const ptr = new Int32Array(mentees + 1);
  const gain = new Float64Array(mentees);
  let tight = new Int32Array(2 * mentees + 16);
  let count = 0;
  for (let i = 0; i < mentees; i++) {
    const first = rowPtr[i]!;
    const end = rowPtr[i + 1]!;
    const own = mentorOf[i]!;
    let mine = 0;
    if (own !== UNMATCHED) {
      let e = first;
      while (col[e] !== own) e++;
      mine = weight[e]! - prices[own]!;
    }
    gain[i] = mine;
    const block = menteeContested[i]!;
    if (count + end - first > tight.length) {
      const longer = new Int32Array(2 * tight.length + end - first);
      longer.set(tight);
      tight = longer;
    }
    for (let e = first; e < end; e++) {
      const j = col[e]!;
      if (weight[e]! - prices[j]! === mine && mentorContested[j] === block) tight[count++] = j;
    }
    ptr[i + 1] = count;
  }
  return { ptr, col: tight.subarray(0, count), gain };
}
