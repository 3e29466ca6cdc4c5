// Decides which groups can't reach their least size at all, whatever else is chosen: too few seats, or too few who could come.
import { type AssignmentInstance, menteeCount, UNMATCHED } from './assignment';

/** How many new mentees a mentor could have at most, by what. Locked ones count in both. */
export interface GroupReach {
  readonly seats: number;
  readonly candidates: number;
}

/** The reach of every mentor by themselves. */
export function groupReach(instance: AssignmentInstance): GroupReach[] {
  const { cap, rowPtr, col, lock } = instance;
  const candidates = new Int32Array(cap.length);
  for (let i = 0; i < menteeCount(instance); i++) {
    const lockedTo = lock?.[i] ?? UNMATCHED;
    if (lockedTo !== UNMATCHED) candidates[lockedTo]! += 1;
    else for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) candidates[col[e]!]! += 1;
  }
  return Array.from(cap, (seats, mentor) => ({ seats, candidates: candidates[mentor]! }));
}

/** Whether a group of this least size is out of reach. */
export function isOutOfReach({ seats, candidates }: GroupReach, least: number): boolean {
  return Math.min(seats, candidates) < least;
}
