// The two shortest-path searches by which an optimum follows a change: a free seat looks for the best mentee (and so on
// along the chain), a mentee without a seat looks for the best place. They only look; settling applies what was found.
import { UNMATCHED } from './assignment';
import { type DistanceHeap, dropNearest, emptyHeap, pushNode } from './distance-heap';
import { type LiveState, seatMentee, unseatMentee } from './live-state';

/** Working memory of the searches; after `clearSearch` it is as new. */
export interface SearchMemory {
  readonly heap: DistanceHeap;
  readonly distance: Float64Array;
  readonly done: Uint8Array;
  /** The mentee whose move leads on to a mentor, and the mentor (or -1) on the nearer side of that move. */
  readonly mover: Int32Array;
  readonly nearer: Int32Array;
  readonly touched: Int32Array;
  touchedCount: number;
}

/** The cheapest chain found: its cost, the mentor at its end, and the mentee who enters or leaves there (or -1). */
export interface Chain {
  readonly cost: number;
  readonly end: number;
  readonly mentee: number;
}

/** A move of one mentee; UNMATCHED stands for no mentor. */
export interface Move {
  readonly mentee: number;
  readonly from: number;
  readonly to: number;
}

/** Memory for the searches of a state with so many mentors. */
export function searchMemory(mentors: number): SearchMemory {
  return {
    heap: emptyHeap(),
    distance: new Float64Array(mentors).fill(Number.POSITIVE_INFINITY),
    done: new Uint8Array(mentors),
    mover: new Int32Array(mentors),
    nearer: new Int32Array(mentors),
    touched: new Int32Array(mentors),
    touchedCount: 0,
  };
}

/** Forgets a search. */
export function clearSearch(memory: SearchMemory): void {
  for (let t = 0; t < memory.touchedCount; t++) {
    memory.distance[memory.touched[t]!] = Number.POSITIVE_INFINITY;
    memory.done[memory.touched[t]!] = 0;
  }
  memory.touchedCount = 0;
  memory.heap.size = 0;
}

function reach(memory: SearchMemory, j: number, distance: number, mover: number, nearer: number): void {
  if (memory.distance[j] === Number.POSITIVE_INFINITY) memory.touched[memory.touchedCount++] = j;
  memory.distance[j] = distance;
  memory.mover[j] = mover;
  memory.nearer[j] = nearer;
  pushNode(memory.heap, distance, j);
}

/** The nearest mentor not yet done that is nearer than `bound`, now marked done; -1 if there is none. */
function nextMentor(memory: SearchMemory, bound: number): number {
  const { heap, done } = memory;
  while (heap.size > 0 && done[heap.node[0]!] === 1) dropNearest(heap);
  if (heap.size === 0 || heap.distance[0]! >= bound) return -1;
  const j = heap.node[0]!;
  dropNearest(heap);
  done[j] = 1;
  return j;
}

/**
 * A seat of mentor `start` is free: who should take it? The chain ends with an unmatched mentee who enters, or with a
 * mentor whose own seat stays free (`mentee` = -1), where that leaves enough mentees. Its cost is what the seat is worth
 * less than its price; Infinity when the seat must be filled and nobody can come.
 */
export function searchForMentee(state: LiveState, memory: SearchMemory, start: number): Chain {
  const { columnPtr, row, columnWeight, price, gain, mentorOf, active, load, floor } = state;
  let cost = Number.POSITIVE_INFINITY;
  let end = start;
  let mentee = -1;
  reach(memory, start, 0, -1, -1);
  for (let j = nextMentor(memory, cost); j >= 0; j = nextMentor(memory, cost)) {
    const base = memory.distance[j]!;
    const ask = base + price[j]!;
    if (ask < cost && (j === start ? load[j]! >= floor[j]! : load[j]! > floor[j]!)) {
      cost = ask;
      end = j;
      mentee = -1;
    }
    for (let t = columnPtr[j]!, last = columnPtr[j + 1]!; t < last; t++) {
      const i = row[t]!;
      if (i < 0 || active[i] === 0) continue;
      const from = mentorOf[i]!;
      if (from === j) continue;
      const through = ask + gain[i]! - columnWeight[t]!;
      if (through >= cost) continue;
      if (from === UNMATCHED) {
        cost = through;
        end = j;
        mentee = i;
      } else if (through < memory.distance[from]!) reach(memory, from, through, i, j);
    }
  }
  return { cost, end, mentee };
}

/** Prices after the search from a free seat: every seat on the way falls by what the chain left over. */
export function settleFreeSeat(state: LiveState, memory: SearchMemory, start: number, chain: Chain): Move[] {
  shiftPrices(state, memory, chain.cost, -1);
  const moves: Move[] = [];
  if (chain.mentee >= 0) {
    seatMentee(state, chain.mentee, chain.end);
    moves.push({ mentee: chain.mentee, from: UNMATCHED, to: chain.end });
  }
  for (let j = chain.end; j !== start; j = memory.nearer[j]!) {
    const i = memory.mover[j]!;
    unseatMentee(state, i);
    seatMentee(state, i, memory.nearer[j]!);
    moves.push({ mentee: i, from: j, to: memory.nearer[j]! });
  }
  clearSearch(memory);
  return moves;
}

/**
 * A mentee needs a place: either `source` (an unmatched mentee with its gain set), or whoever is best moved out of
 * mentor `overfull` (when `source` is -1). The chain ends at a free seat, or with a mentee who loses the place
 * (`mentee`; `end` = -1 when that is the source itself).
 */
export function searchForSeat(state: LiveState, memory: SearchMemory, source: number, overfull: number): Chain {
  const { rowPtr, col, weight, price, gain, cap, load, first, next, penalty } = state;
  let cost = Number.POSITIVE_INFINITY;
  let end = -1;
  let mentee = -1;
  if (source >= 0) {
    cost = gain[source]! + penalty;
    mentee = source;
    scan(source, 0, -1);
  } else reach(memory, overfull, 0, -1, -1);
  for (let j = nextMentor(memory, cost); j >= 0; j = nextMentor(memory, cost)) {
    const base = memory.distance[j]!;
    for (let k = first[j]!; k >= 0; k = next[k]!) {
      const out = base + gain[k]! + penalty;
      if (out < cost) {
        cost = out;
        end = j;
        mentee = k;
      }
      scan(k, base, j);
    }
  }
  return { cost, end, mentee };

  function scan(k: number, base: number, from: number): void {
    const offset = base + gain[k]!;
    for (let e = rowPtr[k]!, last = rowPtr[k + 1]!; e < last; e++) {
      const j = col[e]!;
      if (j < 0 || j === from) continue;
      const through = offset + price[j]! - weight[e]!;
      if (through >= cost || through >= memory.distance[j]!) continue;
      reach(memory, j, through, k, from);
      if (load[j]! < cap[j]! && through - Math.min(0, price[j]!) < cost) {
        cost = through - Math.min(0, price[j]!);
        end = j;
        mentee = -1;
      }
    }
  }
}

/** Prices after the search for a place: every seat on the way rises by what the chain left over. */
export function settleMentee(state: LiveState, memory: SearchMemory, source: number, chain: Chain): Move[] {
  shiftPrices(state, memory, chain.cost, 1);
  if (source >= 0) state.gain[source]! -= chain.cost;
  const moves: Move[] = [];
  if (chain.end >= 0) {
    if (chain.mentee >= 0) {
      unseatMentee(state, chain.mentee);
      moves.push({ mentee: chain.mentee, from: chain.end, to: UNMATCHED });
    }
    for (let j = chain.end; memory.mover[j]! >= 0; ) {
      const i = memory.mover[j]!;
      const from = memory.nearer[j]!;
      if (from >= 0) unseatMentee(state, i);
      seatMentee(state, i, j);
      moves.push({ mentee: i, from, to: j });
      if (from < 0) break;
      j = from;
    }
  }
  clearSearch(memory);
  return moves;
}

/** Moves the price of every mentor done, and the gains of its mentees the other way, by what is left of the cost. */
function shiftPrices(state: LiveState, memory: SearchMemory, cost: number, sign: 1 | -1): void {
  const { price, gain, first, next } = state;
  for (let t = 0; t < memory.touchedCount; t++) {
    const j = memory.touched[t]!;
    const shift = sign * (cost - memory.distance[j]!);
    if (memory.done[j] === 0 || shift === 0) continue;
    price[j]! += shift;
    for (let i = first[j]!; i >= 0; i = next[i]!) gain[i]! -= shift;
  }
}
