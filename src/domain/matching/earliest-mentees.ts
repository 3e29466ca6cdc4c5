// Among the optima, the one whose matched mentees come first: the earliest mentee is matched if any optimum matches
// them, then the next, and so on. Who gets which mentor is settled afterwards, in `lowest-mentors.ts`.
import { UNMATCHED } from './assignment';
import type { PricedPairs, TightPairs } from './tight-pairs';

/**
 * Exchanges matched mentees for earlier ones along tight pairs, in place.
 *
 * The sets of mentees matched by optima are the bases of a matroid, so going through the mentees in order and keeping
 * each that can be kept gives the first set. A mentee can be displaced only by an earlier one and only at gain 0.
 * Searches that fail mark what they saw as closed for good: all of it together costs one pass over the tight pairs.
 */
export function preferEarliestMentees(priced: PricedPairs, tight: TightPairs, loads: Int32Array): void {
  const { mentorOf, menteeContested } = priced;
  const { ptr, col, gain } = tight;
  const mentees = mentorOf.length;
  const mentors = loads.length;
  const seatPtr = new Int32Array(mentors + 1);
  for (let j = 0; j < mentors; j++) seatPtr[j + 1] = seatPtr[j]! + loads[j]!;
  const seat = new Int32Array(seatPtr[mentors]!);
  const slot = new Int32Array(mentees);
  const next = seatPtr.slice(0, mentors);
  for (let i = 0; i < mentees; i++) {
    if (mentorOf[i] === UNMATCHED) continue;
    slot[i] = next[mentorOf[i]!]!++;
    seat[slot[i]!] = i;
  }
  const seenBy = new Int32Array(mentors).fill(-1);
  const closed = new Uint8Array(mentors);
  const via = new Int32Array(mentors);
  const queue = new Int32Array(mentors);
  for (let i = 0; i < mentees; i++) {
    if (menteeContested[i] === 0 || mentorOf[i] !== UNMATCHED || ptr[i] === ptr[i + 1]) continue;
    const displaced = searchLaterMentee(i);
    if (displaced < 0) continue;
    let mentor = mentorOf[displaced]!;
    let place = slot[displaced]!;
    mentorOf[displaced] = UNMATCHED;
    for (let mover = via[mentor]!; ; mover = via[mentor]!) {
      const from = mentorOf[mover]!;
      const left = slot[mover]!;
      mentorOf[mover] = mentor;
      slot[mover] = place;
      seat[place] = mover;
      if (mover === i) break;
      mentor = from;
      place = left;
    }
  }

  /** A matched mentee after i with gain 0 whom i can displace, `via` telling who moves where; -1 if there is none. */
  function searchLaterMentee(i: number): number {
    let tail = 0;
    let found = reachFrom(i);
    for (let head = 0; head < tail && found < 0; head++) {
      const j = queue[head]!;
      for (let s = seatPtr[j]!, last = seatPtr[j + 1]!; s < last && found < 0; s++) found = reachFrom(seat[s]!);
    }
    if (found < 0) for (let q = 0; q < tail; q++) closed[queue[q]!] = 1;
    return found;

    function reachFrom(mover: number): number {
      for (let t = ptr[mover]!, end = ptr[mover + 1]!; t < end; t++) {
        const j = col[t]!;
        if (seenBy[j] === i || closed[j] === 1) continue;
        seenBy[j] = i;
        via[j] = mover;
        queue[tail++] = j;
        for (let s = seatPtr[j]!, last = seatPtr[j + 1]!; s < last; s++) {
          const k = seat[s]!;
          if (k > i && gain[k] === 0) return k;
        }
      }
      return -1;
    }
  }
}
