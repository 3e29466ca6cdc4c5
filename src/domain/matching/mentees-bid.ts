// Optimum of the block in which every mentee is matched: the mentees bid and the seats carry the prices; a mentor with
// a free seat costs nothing. An auction without ε makes a start in which complementary slackness already holds; one
// shortest path for each mentee left over completes it. Which of several optima counts is decided elsewhere.
import { invariant } from '../invariant';
import { dropNearest, emptyHeap, pushNode } from './distance-heap';
import type { Market } from './market';

/** Seats held by mentees: no seat elsewhere is worth more to a mentee, after its price, than the one held. */
export interface MenteeHoldings {
  /** Mentor (object) whose seat a mentee (bidder) holds. */
  readonly objectOf: Int32Array;
  /** Price of a seat of a mentor: 0 while one is free. */
  readonly price: Float64Array;
}

/** The auction stops after this many bids per mentee and leaves the rest to shortest paths. */
const BIDS_PER_MENTEE = 12;

/**
 * Gives every bidder a seat (of `supply[o]` at each object) at the highest total value.
 */
export function seatAllMentees(market: Market, supply: Int32Array): MenteeHoldings {
  const { bidders, objects, ptr, object, value } = market;
  const seatPtr = new Int32Array(objects + 1);
  for (let o = 0; o < objects; o++) seatPtr[o + 1] = seatPtr[o]! + Math.min(supply[o]!, bidders + 1);
  /** Bidders seated at o stand at seat[seatPtr[o]] and on, `count[o]` of them. */
  const seat = new Int32Array(seatPtr[objects]!);
  const count = new Int32Array(objects);
  const slot = new Int32Array(bidders);
  /** Offer that a bidder holds, or -1. */
  const heldPair = new Int32Array(bidders).fill(-1);
  const price = new Float64Array(objects);

  runAuction();
  completeByShortestPaths();
  const objectOf = new Int32Array(bidders);
  for (let b = 0; b < bidders; b++) objectOf[b] = object[heldPair[b]!]!;
  return { objectOf, price };

  function sit(b: number, e: number): void {
    const o = object[e]!;
    const at = seatPtr[o]! + count[o]!++;
    seat[at] = b;
    slot[b] = at;
    heldPair[b] = e;
  }

  function stand(b: number): void {
    const o = object[heldPair[b]!]!;
    const last = seatPtr[o]! + --count[o]!;
    const moved = seat[last]!;
    seat[slot[b]!] = moved;
    slot[moved] = slot[b]!;
  }

  function runAuction(): void {
    /** The price at which a seated bidder would be indifferent; the price of a full mentor is the lowest of them. */
    const bid = new Float64Array(bidders);
    const stack = new Int32Array(bidders);
    let waiting = 0;
    let bidsLeft = BIDS_PER_MENTEE * bidders;
    let spread = 1;
    for (let b = 0; b < bidders; b++) {
      stack[b] = bidders - 1 - b;
      if (ptr[b]! < ptr[b + 1]!) spread = Math.max(spread, value[ptr[b]!]! - value[ptr[b + 1]! - 1]! + 1);
    }
    waiting = bidders;
    while (waiting > 0 && bidsLeft-- > 0) {
      const b = stack[--waiting]!;
      let best = Number.NEGATIVE_INFINITY;
      let second = Number.NEGATIVE_INFINITY;
      let pair = -1;
      for (let e = ptr[b]!, end = ptr[b + 1]!; e < end; e++) {
        const v = value[e]!;
        if (v <= second) break;
        const gain = v - price[object[e]!]!;
        if (gain > best) {
          second = best;
          best = gain;
          pair = e;
        } else if (gain > second) second = gain;
      }
      if (pair < 0) continue;
      const o = object[pair]!;
      bid[b] = price[o]! + (second === Number.NEGATIVE_INFINITY ? spread : best - second);
      const first = seatPtr[o]!;
      const end = seatPtr[o + 1]!;
      if (first + count[o]! === end) {
        let weakest = seat[first]!;
        for (let s = first + 1; s < end; s++) if (bid[seat[s]!]! < bid[weakest]!) weakest = seat[s]!;
        if (bid[b]! <= bid[weakest]!) continue;
        stand(weakest);
        heldPair[weakest] = -1;
        stack[waiting++] = weakest;
      }
      sit(b, pair);
      if (first + count[o]! === end) {
        let lowest = Number.POSITIVE_INFINITY;
        for (let s = first; s < end; s++) lowest = Math.min(lowest, bid[seat[s]!]!);
        price[o] = lowest;
      }
    }
  }

  function completeByShortestPaths(): void {
    const heap = emptyHeap();
    const distance = new Float64Array(objects).fill(Number.POSITIVE_INFINITY);
    const done = new Uint8Array(objects);
    /** The offer and the bidder by which a mentor was reached. */
    const viaPair = new Int32Array(objects);
    const viaBidder = new Int32Array(objects);
    const touched = new Int32Array(objects);
    let touchedCount = 0;
    let bound = 0;
    let end = -1;
    for (let source = 0; source < bidders; source++) if (heldPair[source]! < 0) seatOne(source);

    function seatOne(source: number): void {
      heap.size = 0;
      touchedCount = 0;
      bound = Number.POSITIVE_INFINITY;
      end = -1;
      let best = Number.NEGATIVE_INFINITY;
      for (let e = ptr[source]!, last = ptr[source + 1]!; e < last && value[e]! > best; e++) {
        best = Math.max(best, value[e]! - price[object[e]!]!);
      }
      scan(source, best);
      for (;;) {
        while (heap.size > 0 && done[heap.node[0]!] === 1) dropNearest(heap);
        if (heap.size === 0 || heap.distance[0]! >= bound) break;
        const base = heap.distance[0]!;
        const o = heap.node[0]!;
        dropNearest(heap);
        done[o] = 1;
        for (let s = seatPtr[o]!, last = s + count[o]!; s < last; s++) {
          const b = seat[s]!;
          scan(b, base + value[heldPair[b]!]! - price[o]!);
        }
      }
      invariant(end >= 0, 'everyone outside the contested block can be seated');
      for (let t = 0; t < touchedCount; t++) {
        const o = touched[t]!;
        if (done[o] === 1) price[o]! += bound - distance[o]!;
        done[o] = 0;
        distance[o] = Number.POSITIVE_INFINITY;
      }
      for (let o = end; ; ) {
        const b = viaBidder[o]!;
        const e = viaPair[o]!;
        if (b === source) {
          sit(b, e);
          break;
        }
        const left = object[heldPair[b]!]!;
        stand(b);
        sit(b, e);
        o = left;
      }
    }

    /** Relaxes the offers of a bidder whose best gain, plus the distance so far, is `offset`. */
    function scan(b: number, offset: number): void {
      for (let e = ptr[b]!, last = ptr[b + 1]!; e < last; e++) {
        const least = offset - value[e]!;
        if (least >= bound) break;
        const o = object[e]!;
        const reach = least + price[o]!;
        if (reach >= bound || reach >= distance[o]!) continue;
        if (distance[o] === Number.POSITIVE_INFINITY) touched[touchedCount++] = o;
        distance[o] = reach;
        viaPair[o] = e;
        viaBidder[o] = b;
        if (seatPtr[o]! + count[o]! < seatPtr[o + 1]!) {
          bound = reach;
          end = o;
        } else pushNode(heap, reach, o);
      }
    }
  }
}
