// What one more seat would be worth, exactly: who would come, and who after them. By it one knows whom to recruit first.
import { UNMATCHED } from './assignment';
import { dropNearest, emptyHeap, pushNode } from './distance-heap';
import { type Gain, gainOf } from './gain';
import type { AllPairsOf } from './left-out-certificate';
import type { LiveState } from './live-state';

/**
 * The gain of one more seat, for every mentor at once: one shortest-path sweep backwards from the people who wait (and
 * from seats that could stay free). Prices of an optimum may say more than a seat is worth; these figures never do.
 *
 * @param pairsOf  all pairs of a mentee, where the state holds some of them, was opened with the highest score of all, and its prices are
 *                 proven for all; each mentee is asked about once
 */
export function seatValues(state: LiveState, pairsOf?: (mentee: number) => AllPairsOf): Gain[] {
  const left = leftOver(state, pairsOf);
  return Array.from(state.price, (price, j) => gainOf(state, price - left[j]!));
}

/**
 * By how much the price of each mentor's seat exceeds the gain of one more: the cost of the cheapest chain that starts
 * with a free seat there.
 */
export function leftOver(state: LiveState, pairsOf = listedPairs(state)): Float64Array {
  const { mentees, mentors, price, gain, mentorOf, active, first, next } = state;
  const left = price.slice();
  for (let i = 0; i < mentees; i++) {
    if (active[i] === 0 || mentorOf[i] !== UNMATCHED) continue;
    const { mentors: others, scores } = pairsOf(i);
    for (let at = 0; at < others.length; at++) {
      const j = others[at]!;
      if (j >= 0) left[j] = Math.min(left[j]!, gain[i]! + price[j]! - scores[at]!);
    }
  }
  const heap = emptyHeap();
  const done = new Uint8Array(mentors);
  for (let j = 0; j < mentors; j++) pushNode(heap, left[j]!, j);
  while (heap.size > 0) {
    const base = heap.distance[0]!;
    const from = heap.node[0]!;
    dropNearest(heap);
    if (done[from] === 1) continue;
    done[from] = 1;
    for (let i = first[from]!; i >= 0; i = next[i]!) {
      const { mentors: others, scores } = pairsOf(i);
      for (let at = 0; at < others.length; at++) {
        const j = others[at]!;
        if (j < 0 || done[j] === 1) continue;
        const through = base + gain[i]! + price[j]! - scores[at]!;
        if (through >= left[j]!) continue;
        left[j] = through;
        pushNode(heap, through, j);
      }
    }
  }
  return left;
}

/** The pairs that the state holds; a mentor of -1 stands for a pair that was forbidden. */
function listedPairs({ rowPtr, col, weight }: LiveState): (mentee: number) => AllPairsOf {
  return (i) => ({
    mentors: col.subarray(rowPtr[i], rowPtr[i + 1]),
    scores: weight.subarray(rowPtr[i], rowPtr[i + 1]),
  });
}
