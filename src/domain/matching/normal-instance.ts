// Brings an instance into the one form that the solver works on: locks taken out, rows sorted by mentor, so that the
// result cannot depend on the order of candidate lists. Malformed input is the caller's bug and is thrown.
import { type AssignmentInstance, menteeCount, type Scores, UNMATCHED } from './assignment';

/** An instance without locks, rows sorted by mentor; rows of locked mentees are empty and their seats taken off. */
export interface NormalInstance {
  readonly mentees: number;
  readonly mentors: number;
  readonly cap: Int32Array;
  readonly rowPtr: Int32Array;
  readonly col: Int32Array;
  readonly weight: Scores;
  /** Lowest and highest score; 0 and 0 without pairs. */
  readonly lowest: number;
  readonly highest: number;
}

/** Sums of scores along any chain of moves must stay exact in a double; beyond this they might not. */
const EXACT_LIMIT = Number.MAX_SAFE_INTEGER;

/**
 * Checks and normalises an instance; arrays that need no change are shared, not copied.
 *
 * @throws RangeError for broken row pointers, a mentor out of range or twice in a row, a score that is no integer,
 * negative seats, more locks than seats, or scores so large that exact arithmetic could not be promised.
 */
export function normaliseInstance(instance: AssignmentInstance): NormalInstance {
  const mentees = menteeCount(instance);
  const mentors = instance.cap.length;
  checkShape(instance, mentees);
  const cap = seatsAfterLocks(instance, mentees, mentors);
  const unlocked = instance.lock === undefined ? instance : withoutLockedRows(instance, instance.lock, mentees);
  const { rowPtr } = unlocked;
  let { col, weight } = unlocked;
  let sorted = true;
  for (let i = 0; i < mentees; i++) {
    let last = -1;
    for (let e = rowPtr[i]!, end = rowPtr[i + 1]!; e < end; e++) {
      const j = col[e]!;
      if (j < 0 || j >= mentors) throw new RangeError(`pair ${e} names mentor ${j} of ${mentors}`);
      if (j <= last) sorted = false;
      last = j;
    }
  }
  if (!sorted) ({ col, weight } = sortedRows(rowPtr, col, weight, mentors));
  let lowest = weight.length > 0 ? weight[0]! : 0;
  let highest = lowest;
  for (let e = 0; e < weight.length; e++) {
    const w = weight[e]!;
    if (w < lowest) lowest = w;
    else if (w > highest) highest = w;
    if (w !== Math.floor(w)) throw new RangeError(`pair ${e} has the score ${w}, which is no integer`);
  }
  const steps = Math.max(mentees, 2 * Math.min(mentees, mentors) + 4);
  if (!(steps * (Math.max(Math.abs(lowest), Math.abs(highest)) + 1) <= EXACT_LIMIT)) {
    throw new RangeError(`scores from ${lowest} to ${highest} are too large to stay exact for ${mentees} mentees`);
  }
  return { mentees, mentors, cap, rowPtr, col, weight, lowest, highest };
}

function checkShape(instance: AssignmentInstance, mentees: number): void {
  const { cap, rowPtr, col, weight } = instance;
  if (mentees < 0 || rowPtr[0] !== 0 || rowPtr[mentees] !== col.length || col.length !== weight.length) {
    throw new RangeError('row pointers, mentors and scores of the pairs do not fit together');
  }
  for (let i = 0; i < mentees; i++)
    if (rowPtr[i + 1]! < rowPtr[i]!) throw new RangeError(`row ${i} has a negative length`);
  for (let j = 0; j < cap.length; j++) if (cap[j]! < 0) throw new RangeError(`mentor ${j} has ${cap[j]} seats`);
}

function seatsAfterLocks(instance: AssignmentInstance, mentees: number, mentors: number): Int32Array {
  const { lock } = instance;
  if (lock === undefined) return instance.cap;
  if (lock.length !== mentees) throw new RangeError(`${lock.length} locks for ${mentees} mentees`);
  const cap = instance.cap.slice();
  for (let i = 0; i < mentees; i++) {
    const j = lock[i]!;
    if (j === UNMATCHED) continue;
    if (j < 0 || j >= mentors) throw new RangeError(`mentee ${i} is locked to mentor ${j} of ${mentors}`);
    cap[j]! -= 1;
    if (cap[j]! < 0) throw new RangeError(`mentor ${j} has more locks than seats`);
  }
  return cap;
}

function withoutLockedRows(instance: AssignmentInstance, lock: Int32Array, mentees: number): AssignmentInstance {
  const { rowPtr, col, weight } = instance;
  const ptr = new Int32Array(mentees + 1);
  const keep = new Int32Array(col.length);
  let at = 0;
  for (let i = 0; i < mentees; i++) {
    ptr[i] = at;
    if (lock[i] === UNMATCHED) for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) keep[at++] = e;
  }
  ptr[mentees] = at;
  const keptCol = new Int32Array(at);
  const keptWeight = scoresLike(weight, at);
  for (let e = 0; e < at; e++) {
    keptCol[e] = col[keep[e]!]!;
    keptWeight[e] = weight[keep[e]!]!;
  }
  return { cap: instance.cap, rowPtr: ptr, col: keptCol, weight: keptWeight };
}

/** Counting sort by mentor, then back by mentee: each row ends up in the order of mentors. */
function sortedRows(
  rowPtr: Int32Array,
  col: Int32Array,
  weight: Scores,
  mentors: number,
): { col: Int32Array; weight: Scores } {
  const pairs = col.length;
  const mentees = rowPtr.length - 1;
  const start = new Int32Array(mentors + 1);
  for (let e = 0; e < pairs; e++) start[col[e]! + 1]! += 1;
  for (let j = 0; j < mentors; j++) start[j + 1]! += start[j]!;
  const row = new Int32Array(pairs);
  const edge = new Int32Array(pairs);
  for (let i = 0; i < mentees; i++) {
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
      const at = start[col[e]!]!++;
      row[at] = i;
      edge[at] = e;
    }
  }
  const next = rowPtr.slice();
  const outCol = new Int32Array(pairs);
  const outWeight = scoresLike(weight, pairs);
  for (let k = 0; k < pairs; k++) {
    const i = row[k]!;
    const at = next[i]!++;
    const j = col[edge[k]!]!;
    if (at > rowPtr[i]! && outCol[at - 1] === j) throw new RangeError(`mentee ${i} lists mentor ${j} twice`);
    outCol[at] = j;
    outWeight[at] = weight[edge[k]!]!;
  }
  return { col: outCol, weight: outWeight };
}

/** An empty array of the same kind. */
export function scoresLike(scores: Scores, length: number): Scores {
  return scores instanceof Int32Array ? new Int32Array(length) : new Float64Array(length);
}
