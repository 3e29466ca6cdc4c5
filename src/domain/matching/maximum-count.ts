// How many mentees can be matched at all, and which of them are contested: Hopcroft and Karp's algorithm with seats.
// Scores play no part here; the pairs it makes are thrown away, the number and the two blocks stay.
import { UNMATCHED } from './assignment';
import type { NormalInstance } from './normal-instance';

/** The largest number of matches and the block of over-demanded mentees and mentors that proves it. */
export interface MaximumCount {
  readonly matched: number;
  /** 1 for a mentee reachable from an unmatched one over alternating pairs (the unmatched included). */
  readonly menteeContested: Uint8Array;
  /** 1 for a mentor who is a candidate of a contested mentee: all such seats are full. */
  readonly mentorContested: Uint8Array;
}

/** Pairs under construction: the mentees of mentor j stand at seat[seatPtr[j]] and on, `load[j]` of them. */
interface SeatPlan {
  readonly mentorOf: Int32Array;
  readonly seatPtr: Int32Array;
  readonly seat: Int32Array;
  readonly load: Int32Array;
}

/**
 * The largest matching by count and the over-demanded part of the Dulmage–Mendelsohn split.
 * Takes O(E √V); in practice a greedy start and one to four phases.
 */
export function maximumCount(instance: NormalInstance): MaximumCount {
  const { mentees, mentors, cap } = instance;
  const seatPtr = new Int32Array(mentors + 1);
  for (let j = 0; j < mentors; j++) seatPtr[j + 1] = seatPtr[j]! + Math.min(cap[j]!, mentees);
  const plan: SeatPlan = {
    mentorOf: new Int32Array(mentees).fill(UNMATCHED),
    seatPtr,
    seat: new Int32Array(seatPtr[mentors]!),
    load: new Int32Array(mentors),
  };
  const layer = new Int32Array(mentors);
  const queue = new Int32Array(mentees);
  let matched = seatGreedily(instance, plan);
  let queued = layerMentors(instance, plan, layer, queue);
  while (queued < 0) {
    matched += augmentAlongLayers(instance, plan, layer);
    queued = layerMentors(instance, plan, layer, queue);
  }
  const menteeContested = new Uint8Array(mentees);
  for (let h = 0; h < queued; h++) menteeContested[queue[h]!] = 1;
  const mentorContested = new Uint8Array(mentors);
  for (let j = 0; j < mentors; j++) if (layer[j]! > 0) mentorContested[j] = 1;
  return { matched, menteeContested, mentorContested };
}

/** Gives each mentee the first mentor with a free seat; returns how many got one. */
function seatGreedily(instance: NormalInstance, plan: SeatPlan): number {
  const { mentees, rowPtr, col } = instance;
  const { mentorOf, seatPtr, seat, load } = plan;
  let count = 0;
  for (let i = 0; i < mentees; i++) {
    for (let e = rowPtr[i]!, end = rowPtr[i + 1]!; e < end; e++) {
      const j = col[e]!;
      const free = seatPtr[j]! + load[j]!;
      if (free === seatPtr[j + 1]) continue;
      seat[free] = i;
      load[j]! += 1;
      mentorOf[i] = j;
      count++;
      break;
    }
  }
  return count;
}

/**
 * Breadth-first search from the unmatched mentees. `layer[j]` becomes the number of moves to mentor j, 0 if unreached.
 * Returns -1 when a free seat is reached (the search stops behind that layer), else the number of mentees in `queue`:
 * they are the contested ones.
 */
function layerMentors(instance: NormalInstance, plan: SeatPlan, layer: Int32Array, queue: Int32Array): number {
  const { mentees, rowPtr, col } = instance;
  const { mentorOf, seatPtr, seat, load } = plan;
  layer.fill(0);
  let tail = 0;
  for (let i = 0; i < mentees; i++) if (mentorOf[i] === UNMATCHED) queue[tail++] = i;
  let head = 0;
  for (let depth = 1; head < tail; depth++) {
    let freeSeat = false;
    for (const layerEnd = tail; head < layerEnd; head++) {
      const i = queue[head]!;
      for (let e = rowPtr[i]!, end = rowPtr[i + 1]!; e < end; e++) {
        const j = col[e]!;
        if (layer[j] !== 0) continue;
        layer[j] = depth;
        const first = seatPtr[j]!;
        const last = first + load[j]!;
        if (last < seatPtr[j + 1]!) freeSeat = true;
        else for (let s = first; s < last; s++) queue[tail++] = seat[s]!;
      }
    }
    if (freeSeat) return -1;
  }
  return tail;
}

/** Finds disjoint shortest augmenting paths along the layers, depth first, and applies them; returns how many. */
function augmentAlongLayers(instance: NormalInstance, plan: SeatPlan, layer: Int32Array): number {
  const { mentees, mentors, rowPtr, col } = instance;
  const { mentorOf, seatPtr, seat, load } = plan;
  const nextPair = rowPtr.slice(0, mentees);
  const nextSeat = new Int32Array(mentors);
  const pathMentee = new Int32Array(mentors + 2);
  const pathMentor = new Int32Array(mentors + 2);
  let augmented = 0;
  for (let root = 0; root < mentees; root++) {
    if (mentorOf[root] !== UNMATCHED) continue;
    let depth = 0;
    pathMentee[0] = root;
    while (depth >= 0) {
      const i = pathMentee[depth]!;
      const end = rowPtr[i + 1]!;
      let e = nextPair[i]!;
      while (
        e < end &&
        !(layer[col[e]!] === depth + 1 && nextSeat[col[e]!]! < seatPtr[col[e]! + 1]! - seatPtr[col[e]!]!)
      )
        e++;
      nextPair[i] = e;
      if (e === end) {
        if (depth > 0) nextSeat[pathMentor[depth]!]! += 1;
        depth--;
        continue;
      }
      const j = col[e]!;
      if (load[j]! < seatPtr[j + 1]! - seatPtr[j]!) {
        const free = seatPtr[j]! + load[j]!;
        load[j]! += 1;
        mentorOf[i] = j;
        seat[free] = i;
        for (let d = depth; d > 0; d--) {
          const full = pathMentor[d]!;
          const mover = pathMentee[d - 1]!;
          seat[seatPtr[full]! + nextSeat[full]!] = mover;
          nextSeat[full]! += 1;
          mentorOf[mover] = full;
        }
        augmented++;
        break;
      }
      depth++;
      pathMentor[depth] = j;
      pathMentee[depth] = seat[seatPtr[j]! + nextSeat[j]!]!;
    }
  }
  return augmented;
}
