/** Seeded small instances for comparison with brute force, and the same instance with its rows shuffled. */
import type { AssignmentInstance } from '../../../src/domain/matching/assignment';

/** A sequence of whole numbers below `limit`, the same for the same seed. */
export type Dice = (limit: number) => number;

/** xorshift32: enough disorder for test data. */
export function diceOf(seed: number): Dice {
  let state = (seed * 2654435761 + 1013904223) | 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

export interface SmallShape {
  readonly mentees: number;
  readonly mentors: number;
  /** Seats run from 0 to this. */
  readonly mostSeats: number;
  /** Scores run from `lowest` to `lowest + spread - 1`. */
  readonly lowest: number;
  readonly spread: number;
  /** A pair is admissible with this chance in a hundred. */
  readonly density: number;
}

/** Candidate lists as people think of them: mentee → [mentor, score] in any order. */
export function instanceOf(
  cap: readonly number[],
  rows: readonly (readonly (readonly [number, number])[])[],
): AssignmentInstance {
  const rowPtr = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    rowPtr[i + 1] = (rowPtr[i] as number) + row.length;
  });
  return {
    cap: Int32Array.from(cap),
    rowPtr,
    col: Int32Array.from(rows.flatMap((row) => row.map(([mentor]) => mentor))),
    weight: Int32Array.from(rows.flatMap((row) => row.map(([, score]) => score))),
  };
}

export function smallInstance(dice: Dice, shape: SmallShape): AssignmentInstance {
  const cap = Array.from({ length: shape.mentors }, () => dice(shape.mostSeats + 1));
  const rows = Array.from({ length: shape.mentees }, () => {
    const row: [number, number][] = [];
    for (let j = 0; j < shape.mentors; j++) {
      if (dice(100) < shape.density) row.push([j, shape.lowest + dice(shape.spread)]);
    }
    return row;
  });
  return instanceOf(cap, rows);
}

/** A random shape small enough to be enumerated, ties and negative scores included. */
export function smallShape(dice: Dice): SmallShape {
  return {
    mentees: dice(7),
    mentors: dice(5),
    mostSeats: 1 + dice(3),
    lowest: dice(4) === 0 ? -3 : 0,
    spread: [1, 2, 3, 5, 40][dice(5)] as number,
    density: [30, 60, 90][dice(3)] as number,
  };
}

/** Locks some mentees to some mentors within the seats; a lock may name a pair that is not listed. */
export function withRandomLocks(instance: AssignmentInstance, dice: Dice): AssignmentInstance {
  const left = instance.cap.slice();
  const lock = new Int32Array(instance.rowPtr.length - 1).fill(-1);
  for (let i = 0; i < lock.length; i++) {
    if (left.length === 0 || dice(4) > 0) continue;
    const j = dice(left.length);
    if ((left[j] as number) === 0) continue;
    left[j] = (left[j] as number) - 1;
    lock[i] = j;
  }
  return { ...instance, lock };
}

/** The same pairs with every candidate list in another order. */
export function withShuffledRows(instance: AssignmentInstance, dice: Dice): AssignmentInstance {
  const { rowPtr } = instance;
  const col = instance.col.slice();
  const weight = instance.weight.slice();
  for (let i = 0; i + 1 < rowPtr.length; i++) {
    const first = rowPtr[i] as number;
    for (let e = (rowPtr[i + 1] as number) - 1; e > first; e--) {
      const other = first + dice(e - first + 1);
      [col[e], col[other]] = [col[other] as number, col[e] as number];
      [weight[e], weight[other]] = [weight[other] as number, weight[e] as number];
    }
  }
  return { ...instance, col, weight };
}
