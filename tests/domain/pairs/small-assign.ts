// A small exact choice for tests: one more mentee at a time by the dearest augmenting path (Bellman–Ford), locks taken beforehand.
import type { PairMarket } from '../../../src/domain/pairs/assign';

/**
 * Chooses a mentor for each mentee, or -1: locks hold, loads stay within the seats, as many mentees as possible are matched,
 * and of those choices the total score is the highest. The same market always gets the same answer.
 */
export type Assign = (market: PairMarket) => { readonly mentorOf: Int32Array };

export const assignSmall: Assign = ({ cap, rowPtr, col, weight, lock }) => {
  const mentees = lock.length;
  const seats = Array.from(cap);
  const mentorOf = Int32Array.from(lock);
  for (const mentor of lock) if (mentor >= 0) seats[mentor] = (seats[mentor] ?? 0) - 1;
  const score = (i: number, j: number) => {
    for (let e = rowPtr[i] ?? 0; e < (rowPtr[i + 1] ?? 0); e++) if (col[e] === j) return weight[e] ?? 0;
    return Number.NEGATIVE_INFINITY;
  };
  const movable = Array.from({ length: mentees }, (_, i) => i).filter((i) => lock[i] === -1);
  for (;;) {
    // Nodes: mentees by index; value = best gain of a path that leaves the mentee in search of a seat.
    const gain = new Map<number, number>();
    const from = new Map<number, number>();
    for (const i of movable) if (mentorOf[i] === -1) gain.set(i, 0);
    const mentorGain = cap.reduce<number[]>((all) => [...all, Number.NEGATIVE_INFINITY], []);
    const mentorFrom: number[] = [];
    for (let changed = true; changed; ) {
      changed = false;
      for (const [i, value] of gain) {
        for (let e = rowPtr[i] ?? 0; e < (rowPtr[i + 1] ?? 0); e++) {
          const j = col[e] ?? -1;
          const reached = value + (weight[e] ?? 0);
          if (mentorOf[i] === j || reached <= (mentorGain[j] ?? 0)) continue;
          mentorGain[j] = reached;
          mentorFrom[j] = i;
          changed = true;
          for (const k of movable) {
            if (mentorOf[k] !== j) continue;
            const freed = reached - score(k, j);
            if (freed > (gain.get(k) ?? Number.NEGATIVE_INFINITY)) {
              gain.set(k, freed);
              from.set(k, j);
            }
          }
        }
      }
    }
    let end = -1;
    mentorGain.forEach((value, j) => {
      if ((seats[j] ?? 0) > 0 && value > (end === -1 ? Number.NEGATIVE_INFINITY : (mentorGain[end] ?? 0))) end = j;
    });
    if (end === -1) return { mentorOf };
    seats[end] = (seats[end] ?? 0) - 1;
    for (let j = end; ; ) {
      const i = mentorFrom[j] ?? -1;
      const before = mentorOf[i] ?? -1;
      mentorOf[i] = j;
      if (before === -1) break;
      j = from.get(i) ?? -1;
    }
  }
};
