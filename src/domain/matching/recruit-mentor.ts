// What a mentor who is not there yet would bring: tried out, not estimated. Whom such a mentor could take is the caller's.
import { type Assignment, type AssignmentInstance, menteeCount } from './assignment';
import type { Gain } from './gain';
import { openLiveMatching } from './live-matching';
import { liveTotals } from './live-result';
import { scoresLike } from './normal-instance';

/** A mentor imagined: the mentees who could be theirs, with scores (no mentee twice), and seats. */
export interface ImaginedMentor {
  readonly seats: number;
  readonly pairs: readonly { readonly mentee: number; readonly score: number }[];
}

/**
 * The gain of adding a mentor to an optimum, exactly: how many more mentees would be matched, and how many more points
 * there would be. Locked mentees take no part.
 */
export function gainOfMentor(instance: AssignmentInstance, assignment: Assignment, mentor: ImaginedMentor): Gain {
  const { live } = openLiveMatching(withMentor(instance, mentor), assignment);
  const { live: before } = openLiveMatching(instance, assignment);
  const now = liveTotals(before.state);
  const then = liveTotals(live.state);
  return { matches: then.matched - now.matched, points: then.score - now.score };
}

/** The instance with one more mentor, numbered last. */
export function withMentor(instance: AssignmentInstance, mentor: ImaginedMentor): AssignmentInstance {
  const { cap, rowPtr, col, weight } = instance;
  const scoreOf = new Map(mentor.pairs.map(({ mentee, score }) => [mentee, score]));
  const mentees = menteeCount(instance);
  const total = col.length + scoreOf.size;
  const grown = {
    cap: new Int32Array(cap.length + 1),
    rowPtr: new Int32Array(mentees + 1),
    col: new Int32Array(total),
  };
  const grownWeight = scoresLike(weight, total);
  grown.cap.set(cap);
  grown.cap[cap.length] = mentor.seats;
  let at = 0;
  for (let i = 0; i < mentees; i++) {
    const first = rowPtr[i]!;
    const end = rowPtr[i + 1]!;
    grown.col.set(col.subarray(first, end), at);
    grownWeight.set(weight.subarray(first, end), at);
    at += end - first;
    const score = scoreOf.get(i);
    if (score !== undefined) {
      grown.col[at] = cap.length;
      grownWeight[at] = score;
      at++;
    }
    grown.rowPtr[i + 1] = at;
  }
  return { ...instance, ...grown, weight: grownWeight };
}
