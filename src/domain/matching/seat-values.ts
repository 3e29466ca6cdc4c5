// What one more seat would be worth, exactly: who would come, and who after them. By it one knows whom to recruit first.
import { UNMATCHED } from './assignment';
import { dropNearest, emptyHeap, pushNode } from './distance-heap';
import { type Gain, gainOf } from './gain';
import type { LiveState } from './live-state';

/**
 * The gain of one more seat, for every mentor at once: one shortest-path sweep backwards from the people who wait (and
 * from seats that could stay free). Prices of an optimum may say more than a seat is worth; these figures never do.
 */
export function seatValues(state: LiveState): Gain[] {
  const left = leftOver(state);
  return Array.from(state.price, (price, j) => gainOf(state, price - left[j]!));
}

/**
 * By how much the price of each mentor's seat exceeds the gain of one more: the cost of the cheapest chain that starts
 * with a free seat there.
 */
export function leftOver(state: LiveState): Float64Array {
  const { mentees, mentors, rowPtr, col, weight, price, gain, mentorOf, active, first, next } = state;
  const left = price.slice();
  for (let i = 0; i < mentees; i++) {
    if (active[i] === 0 || mentorOf[i] !== UNMATCHED) continue;
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
      const j = col[e]!;
      if (j >= 0) left[j] = Math.min(left[j]!, gain[i]! + price[j]! - weight[e]!);
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
      for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
        const j = col[e]!;
        if (j < 0 || done[j] === 1) continue;
        const through = base + gain[i]! + price[j]! - weight[e]!;
        if (through >= left[j]!) continue;
        left[j] = through;
        pushNode(heap, through, j);
      }
    }
  }
  return left;
}
