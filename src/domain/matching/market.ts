// One block of an instance as a market: bidders, each with its offers from the highest value down. The side whose
// places are all filled in every optimum bids; the other side carries the prices. Sorting lets a bidder stop early.
import type { Scores } from './assignment';
import { type NormalInstance, scoresLike } from './normal-instance';

/** Offers of bidder b stand at ptr[b] … ptr[b + 1] - 1, highest value first, then lowest object first. */
export interface Market {
  readonly bidders: number;
  readonly objects: number;
  readonly ptr: Int32Array;
  readonly object: Int32Array;
  readonly value: Scores;
}

/** Which mentees and mentors take part, and under which numbers of their own (-1 = left out). */
export interface Block {
  readonly menteeIndex: Int32Array;
  readonly mentorIndex: Int32Array;
  /** Members by their own number. */
  readonly mentees: Int32Array;
  readonly mentors: Int32Array;
}

/** The mentors of a block bid for its mentees. */
export function marketOfMentors(instance: NormalInstance, block: Block): Market {
  return offersPerBidder(byFallingValue(instance, block), block.mentors.length, block.mentees.length, 1);
}

/** The mentees of a block bid for the seats of its mentors. */
export function marketOfMentees(instance: NormalInstance, block: Block): Market {
  return offersPerBidder(byFallingValue(instance, block), block.mentees.length, block.mentors.length, 0);
}

/** Pairs of a block in some order: mentee and mentor side by side, so that moving a pair touches one place. */
interface PairList {
  readonly people: Int32Array;
  readonly value: Scores;
}

/** Digits of this base are sorted one after another; a narrow range of scores needs a single pass. */
const RADIX = 4096;

/** Radix sort, highest value first; pairs of equal value stay in the order of mentees and mentors. */
function byFallingValue(instance: NormalInstance, block: Block): PairList {
  const range = instance.highest - instance.lowest;
  let pairs = byLastDigit(instance, block, Math.min(RADIX, range + 1));
  for (let unit = RADIX; range / unit >= 1; unit *= RADIX) {
    pairs = byDigit(pairs, instance.highest, unit, Math.min(RADIX, Math.floor(range / unit) + 1));
  }
  return pairs;
}

/** The first pass, straight from the instance. */
function byLastDigit(instance: NormalInstance, block: Block, buckets: number): PairList {
  const { mentees, rowPtr, col, weight, highest, lowest } = instance;
  const { menteeIndex, mentorIndex } = block;
  const single = highest - lowest < RADIX;
  const start = new Int32Array(buckets + 1);
  for (let i = 0; i < mentees; i++) {
    if (menteeIndex[i]! < 0) continue;
    for (let e = rowPtr[i]!, end = rowPtr[i + 1]!; e < end; e++) {
      if (mentorIndex[col[e]!]! < 0) continue;
      const below = highest - weight[e]!;
      start[(single ? below : below % RADIX) + 1]! += 1;
    }
  }
  for (let d = 0; d < buckets; d++) start[d + 1]! += start[d]!;
  const count = start[buckets]!;
  const people = new Int32Array(2 * count);
  const value = scoresLike(weight, count);
  for (let i = 0; i < mentees; i++) {
    const row = menteeIndex[i]!;
    if (row < 0) continue;
    for (let e = rowPtr[i]!, end = rowPtr[i + 1]!; e < end; e++) {
      const mentor = mentorIndex[col[e]!]!;
      if (mentor < 0) continue;
      const w = weight[e]!;
      const below = highest - w;
      const at = start[single ? below : below % RADIX]!++;
      people[2 * at] = row;
      people[2 * at + 1] = mentor;
      value[at] = w;
    }
  }
  return { people, value };
}

function byDigit({ people, value }: PairList, highest: number, unit: number, buckets: number): PairList {
  const count = value.length;
  const start = new Int32Array(buckets + 1);
  for (let k = 0; k < count; k++) start[(Math.floor((highest - value[k]!) / unit) % RADIX) + 1]! += 1;
  for (let d = 0; d < buckets; d++) start[d + 1]! += start[d]!;
  const sorted = { people: new Int32Array(2 * count), value: scoresLike(value, count) };
  for (let k = 0; k < count; k++) {
    const at = start[Math.floor((highest - value[k]!) / unit) % RADIX]!++;
    sorted.people[2 * at] = people[2 * k]!;
    sorted.people[2 * at + 1] = people[2 * k + 1]!;
    sorted.value[at] = value[k]!;
  }
  return sorted;
}

/** Deals the pairs out to their bidders, who stand at place `bidder` (0 = mentee, 1 = mentor) of each pair. */
function offersPerBidder({ people, value }: PairList, bidders: number, objects: number, bidder: 0 | 1): Market {
  const count = value.length;
  const ptr = new Int32Array(bidders + 1);
  for (let k = 0; k < count; k++) ptr[people[2 * k + bidder]! + 1]! += 1;
  for (let b = 0; b < bidders; b++) ptr[b + 1]! += ptr[b]!;
  const next = ptr.slice(0, bidders);
  const object = new Int32Array(count);
  const dealt = scoresLike(value, count);
  for (let k = 0; k < count; k++) {
    const at = next[people[2 * k + bidder]!]!++;
    object[at] = people[2 * k + 1 - bidder]!;
    dealt[at] = value[k]!;
  }
  return { bidders, objects, ptr, object, value: dealt };
}
