// The optimum as something that can be changed: pairs, prices and candidate lists in both directions. What a change does
// to them is decided in `live-searches.ts`; which changes there are, in `live-matching.ts`.
import { type Assignment, type AssignmentInstance, menteeCount, type Scores, UNMATCHED } from './assignment';
import { type NormalInstance, normaliseInstance } from './normal-instance';

/**
 * One price system for the whole instance instead of two blocks: staying unmatched costs a mentee `penalty` points, more
 * than any chain of moves could win. Always: `gain[i] = max(-penalty, max over pairs of (weight - price))` for everyone
 * who takes part, pairs made are tight, prices are not negative (but see `floor`), and 0 where a seat is free.
 */
export interface LiveState {
  readonly mentees: number;
  readonly mentors: number;
  readonly penalty: number;
  /** Seats not held by locks. */
  readonly cap: Int32Array;
  readonly rowPtr: Int32Array;
  /** Mentor of each pair, or -1 once the pair is forbidden. */
  readonly col: Int32Array;
  readonly weight: Scores;
  /** Pairs by mentor: mentees (-1 once forbidden) and scores at columnPtr[j] and on. */
  readonly columnPtr: Int32Array;
  readonly row: Int32Array;
  readonly columnWeight: Scores;
  readonly price: Float64Array;
  readonly gain: Float64Array;
  readonly mentorOf: Int32Array;
  /** 1 for mentees who take part: not withdrawn, not locked. */
  readonly active: Uint8Array;
  /** Mentors of locked mentees, as in the instance; a lock may be withdrawn. */
  readonly lock: Int32Array;
  readonly load: Int32Array;
  /** Mentees a mentor must have at least; the price of such a seat falls below 0 when the mentor has no more than these. */
  readonly floor: Int32Array;
  /** The mentees of a mentor as a linked list: first[j], then next[i]; -1 ends it. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
}

/** The pairs and prices to start from; pairs that no longer exist or no longer fit the prices are dropped by the start. */
export type WarmStart = Pick<Assignment, 'mentorOf' | 'prices' | 'mentorContested'>;

/** Scores beyond this would make the penalty inexact in a double. */
const LARGEST_PENALTY = 2 ** 51;

/**
 * Opens a state on an instance with the pairs of an earlier optimum. Mentees whose pair could not be kept are returned,
 * not yet taking part: they, and mentors with a free seat and a price, have to be settled to make it an optimum again.
 *
 * @param highest  no pair scores more, those included that the instance leaves out and that will be asked about
 * @throws RangeError for a malformed instance, or scores too large for one exact price system.
 */
export function openLiveState(
  instance: AssignmentInstance,
  start: WarmStart,
  highest = 0,
): { state: LiveState; unsettled: number[] } {
  const normal = normaliseInstance(instance);
  const mentees = menteeCount(instance);
  const state = emptyState(instance, normal, mentees, start, highest);
  const { rowPtr, col, weight, gain, price, active, cap, load, penalty } = state;
  const unsettled: number[] = [];
  for (let i = 0; i < mentees; i++) {
    if (active[i] === 0) continue;
    let best = -penalty;
    let own = Number.NEGATIVE_INFINITY;
    const wanted = i < start.mentorOf.length ? start.mentorOf[i]! : UNMATCHED;
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
      const j = col[e]!;
      const worth = weight[e]! - price[j]!;
      if (worth > best) best = worth;
      if (j === wanted) own = worth;
    }
    gain[i] = best;
    if (own === best && load[wanted]! < cap[wanted]!) seatMentee(state, i, wanted);
    else if (best > -penalty) {
      active[i] = 0;
      unsettled.push(i);
    }
  }
  return { state, unsettled };
}

function emptyState(
  instance: AssignmentInstance,
  normal: NormalInstance,
  mentees: number,
  start: WarmStart,
  highest: number,
): LiveState {
  const { mentors, rowPtr, col, weight, cap } = normal;
  const penalty = penaltyOf({ ...normal, highest: Math.max(normal.highest, highest) });
  const price = new Float64Array(mentors);
  for (let j = 0; j < Math.min(mentors, start.prices.length); j++) {
    price[j] = Math.max(0, start.prices[j]! + (start.mentorContested[j] === 1 ? penalty : 0));
  }
  const lock = instance.lock === undefined ? new Int32Array(mentees).fill(UNMATCHED) : instance.lock.slice();
  const active = new Uint8Array(mentees);
  for (let i = 0; i < mentees; i++) if (lock[i] === UNMATCHED) active[i] = 1;
  return {
    mentees,
    mentors,
    penalty,
    cap: cap.slice(),
    rowPtr,
    col: col.slice(),
    weight,
    ...columnsOf(normal),
    price,
    gain: new Float64Array(mentees).fill(-penalty),
    mentorOf: new Int32Array(mentees).fill(UNMATCHED),
    active,
    lock,
    load: new Int32Array(mentors),
    floor: new Int32Array(mentors),
    first: new Int32Array(mentors).fill(-1),
    next: new Int32Array(mentees).fill(-1),
    previous: new Int32Array(mentees).fill(-1),
  };
}

function penaltyOf(instance: NormalInstance): number {
  const largest = Math.max(Math.abs(instance.lowest), Math.abs(instance.highest), instance.highest - instance.lowest);
  const penalty = 4 * (largest + 1) * (Math.min(instance.mentees, instance.mentors) + 1);
  if (penalty > LARGEST_PENALTY) throw new RangeError(`scores up to ${largest} are too large to repair exactly`);
  return penalty;
}

function columnsOf(instance: NormalInstance): Pick<LiveState, 'columnPtr' | 'row' | 'columnWeight'> {
  const { mentees, mentors, rowPtr, col, weight } = instance;
  const columnPtr = new Int32Array(mentors + 1);
  for (let e = 0; e < col.length; e++) columnPtr[col[e]! + 1]! += 1;
  for (let j = 0; j < mentors; j++) columnPtr[j + 1]! += columnPtr[j]!;
  const next = columnPtr.slice(0, mentors);
  const row = new Int32Array(col.length);
  const columnWeight = weight.slice();
  for (let i = 0; i < mentees; i++) {
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
      const at = next[col[e]!]!++;
      row[at] = i;
      columnWeight[at] = weight[e]!;
    }
  }
  return { columnPtr, row, columnWeight };
}

/** A copy for trying changes out. The lists of pairs are shared: forbidding a pair in one forbids it in both. */
export function forkLiveState(state: LiveState): LiveState {
  return {
    ...state,
    cap: state.cap.slice(),
    price: state.price.slice(),
    gain: state.gain.slice(),
    mentorOf: state.mentorOf.slice(),
    active: state.active.slice(),
    lock: state.lock.slice(),
    load: state.load.slice(),
    floor: state.floor.slice(),
    first: state.first.slice(),
    next: state.next.slice(),
    previous: state.previous.slice(),
  };
}

/** Puts an unmatched mentee on a seat. */
export function seatMentee(state: LiveState, i: number, j: number): void {
  const { first, next, previous, load, mentorOf } = state;
  const head = first[j]!;
  next[i] = head;
  previous[i] = -1;
  if (head >= 0) previous[head] = i;
  first[j] = i;
  load[j]! += 1;
  mentorOf[i] = j;
}

/** Takes a matched mentee off the seat. */
export function unseatMentee(state: LiveState, i: number): void {
  const { first, next, previous, load, mentorOf } = state;
  const j = mentorOf[i]!;
  const before = previous[i]!;
  const after = next[i]!;
  if (before >= 0) next[before] = after;
  else first[j] = after;
  if (after >= 0) previous[after] = before;
  load[j]! -= 1;
  mentorOf[i] = UNMATCHED;
}
