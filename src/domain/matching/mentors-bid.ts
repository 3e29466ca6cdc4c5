// Optimum of the contested block: every seat is filled in the end, so the mentors bid and the mentees carry the prices.
// An auction without ε makes a start in which complementary slackness already holds; one shortest path for each seat
// left over completes it. What the block is, and which of several optima counts, is decided elsewhere.
import { invariant } from '../invariant';
import { dropNearest, emptyHeap, pushNode } from './distance-heap';
import type { Market } from './market';

/** Mentees held by mentors: every held pair is worth `level` to its mentor after the mentee's price, no other pair more. */
export interface MentorHoldings {
  /** Mentor (bidder) who holds a mentee (object), or -1. */
  readonly holder: Int32Array;
  /** Price of a mentee: 0 while nobody ever wanted it enough. */
  readonly price: Float64Array;
  /** What one more seat of a mentor is worth. */
  readonly level: Float64Array;
}

/** The auction stops after this many bids per seat and leaves the rest to shortest paths. */
const BIDS_PER_SEAT = 12;

/** Seats filled by one bid at most, so that a bid reads its offers once with a short list of the best. */
const SEATS_PER_BID = 8;

/**
 * Fills all `demand[b]` seats of every mentor at the highest total value.
 */
export function fillSeatsOfMentors(market: Market, demand: Int32Array): MentorHoldings {
  const { bidders, objects, ptr, object, value } = market;
  const heldPtr = new Int32Array(bidders + 1);
  for (let b = 0; b < bidders; b++) heldPtr[b + 1] = heldPtr[b]! + demand[b]!;
  /** Offers held by mentor b stand at held[heldPtr[b]] and on, `count[b]` of them. */
  const held = new Int32Array(heldPtr[bidders]!);
  const count = new Int32Array(bidders);
  const slot = new Int32Array(objects);
  const holder = new Int32Array(objects).fill(-1);
  const price = new Float64Array(objects);
  const level = new Float64Array(bidders).fill(Number.POSITIVE_INFINITY);

  runAuction();
  completeByShortestPaths();
  return { holder, price, level };

  function take(b: number, e: number): void {
    const at = heldPtr[b]! + count[b]!++;
    held[at] = e;
    holder[object[e]!] = b;
    slot[object[e]!] = at;
  }

  function release(b: number, o: number): void {
    const last = heldPtr[b]! + --count[b]!;
    const moved = held[last]!;
    held[slot[o]!] = moved;
    slot[object[moved]!] = slot[o]!;
  }

  function runAuction(): void {
    const queue = new Int32Array(bidders);
    const queued = new Uint8Array(bidders).fill(1);
    for (let b = 0; b < bidders; b++) queue[b] = b;
    let head = 0;
    let waiting = bidders;
    let bidsLeft = BIDS_PER_SEAT * held.length;
    const bestPair = new Int32Array(SEATS_PER_BID + 1);
    const bestGain = new Float64Array(SEATS_PER_BID + 1);
    while (waiting > 0 && bidsLeft > 0) {
      const b = queue[head]!;
      head = head + 1 === bidders ? 0 : head + 1;
      waiting--;
      queued[b] = 0;
      const wanted = Math.min(SEATS_PER_BID, demand[b]! - count[b]!);
      if (wanted === 0) continue;
      bidsLeft -= wanted;
      let found = 0;
      let worst = Number.NEGATIVE_INFINITY;
      for (let e = ptr[b]!, end = ptr[b + 1]!; e < end; e++) {
        const v = value[e]!;
        if (v <= worst) break;
        const o = object[e]!;
        const gain = v - price[o]!;
        if (gain <= worst || holder[o] === b) continue;
        let at = found <= wanted ? found++ : wanted;
        while (at > 0 && bestGain[at - 1]! < gain) {
          bestGain[at] = bestGain[at - 1]!;
          bestPair[at] = bestPair[at - 1]!;
          at--;
        }
        bestGain[at] = gain;
        bestPair[at] = e;
        if (found > wanted) worst = bestGain[wanted]!;
      }
      if (found === 0) continue;
      const next = bestGain[found - 1]!;
      level[b] = next;
      for (let s = heldPtr[b]!, end = s + count[b]!; s < end; s++) price[object[held[s]!]!] = value[held[s]!]! - next;
      const tries = Math.min(wanted, found);
      for (let t = 0; t < tries; t++) {
        const e = bestPair[t]!;
        const o = object[e]!;
        const loser = holder[o]!;
        if (loser >= 0) {
          if (bestGain[t] === next) continue;
          release(loser, o);
          if (queued[loser] === 0) {
            queued[loser] = 1;
            let tail = head + waiting;
            if (tail >= bidders) tail -= bidders;
            queue[tail] = loser;
            waiting++;
          }
        }
        take(b, e);
        price[o] = value[e]! - next;
      }
      if (demand[b]! - count[b]! > 0 && wanted === SEATS_PER_BID && tries === wanted && queued[b] === 0) {
        queued[b] = 1;
        let tail = head + waiting;
        if (tail >= bidders) tail -= bidders;
        queue[tail] = b;
        waiting++;
      }
    }
  }

  function completeByShortestPaths(): void {
    const heap = emptyHeap();
    const distance = new Float64Array(bidders).fill(Number.POSITIVE_INFINITY);
    const done = new Uint8Array(bidders);
    /** The offer by which a mentor's mentee is taken away, and who takes it. */
    const lostPair = new Int32Array(bidders);
    const taker = new Int32Array(bidders);
    const touched = new Int32Array(bidders);
    for (let source = 0; source < bidders; source++) {
      while (count[source]! < demand[source]!) fillOneSeat(source);
    }

    function fillOneSeat(source: number): void {
      if (count[source] === 0) level[source] = bestGainOf(source);
      heap.size = 0;
      let touchedCount = 0;
      let bound = Number.POSITIVE_INFINITY;
      let endPair = -1;
      let endBidder = -1;
      let b = source;
      let base = 0;
      distance[b] = 0;
      touched[touchedCount++] = b;
      for (;;) {
        done[b] = 1;
        const offset = base + level[b]!;
        for (let e = ptr[b]!, end = ptr[b + 1]!; e < end; e++) {
          const least = offset - value[e]!;
          if (least >= bound) break;
          const o = object[e]!;
          const owner = holder[o]!;
          if (owner < 0) {
            bound = least;
            endPair = e;
            endBidder = b;
            break;
          }
          const reach = least + price[o]!;
          if (reach >= bound || reach >= distance[owner]!) continue;
          if (distance[owner] === Number.POSITIVE_INFINITY) touched[touchedCount++] = owner;
          distance[owner] = reach;
          lostPair[owner] = e;
          taker[owner] = b;
          pushNode(heap, reach, owner);
        }
        while (heap.size > 0 && done[heap.node[0]!] === 1) dropNearest(heap);
        if (heap.size === 0 || heap.distance[0]! >= bound) break;
        base = heap.distance[0]!;
        b = heap.node[0]!;
        dropNearest(heap);
      }
      invariant(endPair >= 0, 'every seat of a contested block can be filled');
      for (let t = 0; t < touchedCount; t++) {
        const x = touched[t]!;
        if (done[x] === 1) {
          const fall = bound - distance[x]!;
          level[x]! -= fall;
          if (fall > 0) for (let s = heldPtr[x]!, end = s + count[x]!; s < end; s++) price[object[held[s]!]!]! += fall;
          done[x] = 0;
        }
        distance[x] = Number.POSITIVE_INFINITY;
      }
      for (let x = endBidder, e = endPair; ; e = lostPair[x]!, x = taker[x]!) {
        if (x !== source) release(x, object[lostPair[x]!]!);
        take(x, e);
        if (x === source) break;
      }
    }

    function bestGainOf(b: number): number {
      let best = Number.NEGATIVE_INFINITY;
      for (let e = ptr[b]!, end = ptr[b + 1]!; e < end && value[e]! > best; e++) {
        best = Math.max(best, value[e]! - price[object[e]!]!);
      }
      return best;
    }
  }
}
