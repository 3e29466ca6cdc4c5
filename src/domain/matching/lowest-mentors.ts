// Among the optima with the same matched mentees, the one in which the first mentee has the lowest mentor possible,
// then the second, and so on. Moves go round on tight pairs only, so neither the number nor the score changes.
import { UNMATCHED } from './assignment';
import type { PricedPairs, TightPairs } from './tight-pairs';

/** A search from one end: mentors seen in this round, in order, and for each the mentee who moves and where to. */
interface SearchSide {
  readonly seen: Int32Array;
  readonly queue: Int32Array;
  readonly mover: Int32Array;
  readonly target: Int32Array;
  head: number;
  tail: number;
  /** A mentor that ends the chain over a free seat, or -1. */
  exit: number;
}

/**
 * Moves mentees to lower mentors, in place; `loads` follows.
 *
 * A mentee can take another mentor if a chain of tight moves leads from there back to the mentor left: either around,
 * or over a free seat when some mentor on the way back may lose one (price 0, block not contested). Chains are searched
 * from both ends at once. A search that fails has found a set that no chain leaves (or enters); it becomes a class of
 * its own, and no later search crosses classes: failures split classes further and further, a success is final.
 */
export function preferLowestMentors(priced: PricedPairs, tight: TightPairs, loads: Int32Array, cap: Int32Array): void {
  const { mentorOf, prices, mentorContested } = priced;
  const { ptr, col } = tight;
  const mentees = mentorOf.length;
  const mentors = cap.length;
  const seatPtr = new Int32Array(mentors + 1);
  for (let j = 0; j < mentors; j++) seatPtr[j + 1] = seatPtr[j]! + Math.min(cap[j]!, mentees);
  const seat = new Int32Array(seatPtr[mentors]!);
  const slot = new Int32Array(mentees);
  /** Mentees who have a choice and would take mentor j at no loss: wish[wishPtr[j]] … wish[wishPtr[j + 1] - 1]. */
  const wishPtr = new Int32Array(mentors + 1);
  loads.fill(0);
  for (let i = 0; i < mentees; i++) {
    if (mentorOf[i] === UNMATCHED) continue;
    sit(i, mentorOf[i]!);
    if (hasChoice(i)) for (let t = ptr[i]!; t < ptr[i + 1]!; t++) wishPtr[col[t]! + 1]! += 1;
  }
  for (let j = 0; j < mentors; j++) wishPtr[j + 1]! += wishPtr[j]!;
  const wish = new Int32Array(wishPtr[mentors]!);
  const nextWish = wishPtr.slice(0, mentors);
  for (let i = 0; i < mentees; i++) {
    if (mentorOf[i] === UNMATCHED || !hasChoice(i)) continue;
    for (let t = ptr[i]!; t < ptr[i + 1]!; t++) wish[nextWish[col[t]!]!++] = i;
  }
  const classOf = new Int32Array(mentors);
  let classes = 1;
  const forward = newSide(mentors);
  const backward = newSide(mentors);
  let round = 0;
  let meeting = -1;
  /** Mentees up to this one have their final mentor or are getting it. */
  let current = 0;

  for (; current < mentees; current++) {
    if (mentorOf[current] === UNMATCHED || !hasChoice(current)) continue;
    const left = mentorOf[current]!;
    for (let t = ptr[current]!; t < ptr[current + 1]! && col[t]! < left; t++) {
      if (classOf[col[t]!] !== classOf[left] || !findChain(col[t]!, left)) continue;
      exchange(col[t]!, left);
      break;
    }
  }

  function hasChoice(i: number): boolean {
    return ptr[i + 1]! - ptr[i]! > 1;
  }

  function sit(i: number, j: number): void {
    const at = seatPtr[j]! + loads[j]!;
    loads[j]! += 1;
    seat[at] = i;
    slot[i] = at;
    mentorOf[i] = j;
  }

  function stand(i: number): void {
    const j = mentorOf[i]!;
    loads[j]! -= 1;
    const last = seat[seatPtr[j]! + loads[j]!]!;
    seat[slot[i]!] = last;
    slot[last] = slot[i]!;
  }

  function findChain(wanted: number, left: number): boolean {
    round++;
    meeting = -1;
    start(forward, wanted);
    start(backward, left);
    for (;;) {
      if (forward.exit < 0) {
        if (forward.head === forward.tail) return splitOff(forward);
        if (expandForward()) return true;
      }
      if (backward.exit < 0) {
        if (backward.head === backward.tail) return splitOff(backward);
        if (expandBackward()) return true;
      }
      if (forward.exit >= 0 && backward.exit >= 0) return true;
    }
  }

  function start(side: SearchSide, j: number): void {
    side.head = 0;
    side.tail = 1;
    side.exit = -1;
    side.queue[0] = j;
    side.seen[j] = round;
  }

  /** Follows the mentees of one mentor to the mentors they could move to; true when the searches meet. */
  function expandForward(): boolean {
    const j = forward.queue[forward.head++]!;
    const within = classOf[j]!;
    if (seatPtr[j]! + loads[j]! < seatPtr[j + 1]!) {
      forward.exit = j;
      return false;
    }
    for (let s = seatPtr[j]!, end = s + loads[j]!; s < end; s++) {
      const k = seat[s]!;
      if (k <= current || !hasChoice(k)) continue;
      for (let t = ptr[k]!, last = ptr[k + 1]!; t < last; t++) {
        const to = col[t]!;
        if (classOf[to] !== within || forward.seen[to] === round) continue;
        forward.seen[to] = round;
        forward.mover[to] = k;
        forward.target[to] = j;
        forward.queue[forward.tail++] = to;
        if (backward.seen[to] === round) {
          meeting = to;
          return true;
        }
      }
    }
    return false;
  }

  /** Follows the mentees who could move to one mentor back to where they are; true when the searches meet. */
  function expandBackward(): boolean {
    const j = backward.queue[backward.head++]!;
    const within = classOf[j]!;
    if (mentorContested[j] === 0 && prices[j] === 0) {
      backward.exit = j;
      return false;
    }
    for (let s = wishPtr[j]!, end = wishPtr[j + 1]!; s < end; s++) {
      const k = wish[s]!;
      const from = mentorOf[k]!;
      if (k <= current || classOf[from] !== within || backward.seen[from] === round) continue;
      backward.seen[from] = round;
      backward.mover[from] = k;
      backward.target[from] = j;
      backward.queue[backward.tail++] = from;
      if (forward.seen[from] === round) {
        meeting = from;
        return true;
      }
    }
    return false;
  }

  function splitOff(side: SearchSide): boolean {
    for (let q = 0; q < side.tail; q++) classOf[side.queue[q]!] = classes;
    classes++;
    return false;
  }

  /** Applies the chain just found, from its far end, so that a seat is always free where the next mentee sits down. */
  function exchange(wanted: number, left: number): void {
    stand(current);
    if (meeting >= 0) {
      moveInto(left, meeting);
      moveAlong(meeting, wanted);
    } else {
      moveAlong(forward.exit, wanted);
    }
    sit(current, wanted);
    if (meeting < 0) moveInto(left, backward.exit);
  }

  /** Moves of the forward search, from the mentor `end` back to `first`. */
  function moveAlong(end: number, first: number): void {
    for (let j = end; j !== first; j = forward.target[j]!) {
      stand(forward.mover[j]!);
      sit(forward.mover[j]!, j);
    }
  }

  /** Moves of the backward search, from the mentor `left` back to `first`. */
  function moveInto(left: number, first: number): void {
    let length = 0;
    for (let j = first; j !== left; j = backward.target[j]!) backward.queue[length++] = j;
    while (length > 0) {
      const j = backward.queue[--length]!;
      stand(backward.mover[j]!);
      sit(backward.mover[j]!, backward.target[j]!);
    }
  }
}

function newSide(mentors: number): SearchSide {
  return {
    seen: new Int32Array(mentors),
    queue: new Int32Array(mentors),
    mover: new Int32Array(mentors),
    target: new Int32Array(mentors),
    head: 0,
    tail: 0,
    exit: -1,
  };
}
