// Reads a changed optimum back: the instance as it has become, and the pairs with the prices that prove them.
import { type Assignment, type AssignmentInstance, UNMATCHED } from './assignment';
import type { LiveState } from './live-state';
import { scoresLike } from './normal-instance';

/** Number and score of the pairs that are not locked, from gains and prices, in one pass over the mentees. */
export function liveTotals(state: LiveState): { readonly matched: number; readonly score: number } {
  const { mentees, mentorOf, gain, price } = state;
  let matched = 0;
  let score = 0;
  for (let i = 0; i < mentees; i++) {
    if (mentorOf[i] === UNMATCHED) continue;
    matched++;
    score += gain[i]! + price[mentorOf[i]!]!;
  }
  return { matched, score };
}

/** The instance after the changes: the withdrawn have no candidates, forbidden pairs are gone, seats are counted anew. */
export function liveInstance(state: LiveState): AssignmentInstance {
  const { mentees, rowPtr, weight, active, lock } = state;
  const cap = state.cap.slice();
  const ptr = new Int32Array(mentees + 1);
  const keep = new Int32Array(state.col.length);
  let count = 0;
  for (let i = 0; i < mentees; i++) {
    if (active[i] === 1) {
      for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) if (state.col[e]! >= 0) keep[count++] = e;
    }
    ptr[i + 1] = count;
    if (lock[i] !== UNMATCHED) cap[lock[i]!]! += 1;
  }
  const col = new Int32Array(count);
  const kept = scoresLike(weight, count);
  for (let k = 0; k < count; k++) {
    col[k] = state.col[keep[k]!]!;
    kept[k] = weight[keep[k]!]!;
  }
  return { cap, rowPtr: ptr, col, weight: kept, lock: lock.slice() };
}

/** The present optimum in the form that `checkAssignment` proves against `liveInstance`. */
export function liveAssignment(state: LiveState): Assignment {
  const { mentees, mentors, penalty, active, lock } = state;
  const { menteeContested, mentorContested } = contestedBlock(state);
  const mentorOf = state.mentorOf.slice();
  const loads = state.load.slice();
  const totals = liveTotals(state);
  let { matched } = totals;
  for (let i = 0; i < mentees; i++) {
    if (lock[i] !== UNMATCHED) {
      mentorOf[i] = lock[i]!;
      loads[lock[i]!]! += 1;
      matched++;
    } else if (active[i] === 0) menteeContested[i] = 1;
  }
  const prices = state.price.slice();
  for (let j = 0; j < mentors; j++) if (mentorContested[j] === 1) prices[j]! -= penalty;
  return { mentorOf, matched, score: totals.score, loads, prices, menteeContested, mentorContested };
}

/** Everyone whom an unmatched mentee could displace, and the mentors they could go to: all of them full. */
function contestedBlock(state: LiveState): Pick<Assignment, 'menteeContested' | 'mentorContested'> {
  const { mentees, mentors, rowPtr, col, mentorOf, active, first, next } = state;
  const menteeContested = new Uint8Array(mentees);
  const mentorContested = new Uint8Array(mentors);
  const queue: number[] = [];
  for (let i = 0; i < mentees; i++) if (active[i] === 1 && mentorOf[i] === UNMATCHED) queue.push(i);
  for (let head = 0; head < queue.length; head++) {
    const i = queue[head]!;
    menteeContested[i] = 1;
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
      const j = col[e]!;
      if (j < 0 || mentorContested[j] === 1) continue;
      mentorContested[j] = 1;
      for (let k = first[j]!; k >= 0; k = next[k]!) queue.push(k);
    }
  }
  return { menteeContested, mentorContested };
}
