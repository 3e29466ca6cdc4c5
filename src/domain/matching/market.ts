/**
 * One block of an instance as a market: bidders, each with its offers from the highest value down. The side whose
 * places are all filled in every optimum bids; the other side carries the prices. Sorting lets a bidder stop early.
 */
// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside their typed arrays by construction
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
  const { mentee, mentor, value } = byFallingValue(pairsWithin(instance, block), instance);
  return offersPerBidder(block.mentors.length, block.mentees.length, mentor, mentee, value);
}

/** The mentees of a block bid for the seats of its mentors. */
export function marketOfMentees(instance: NormalInstance, block: Block): Market {
  const { mentee, mentor, value } = byFallingValue(pairsWithin(instance, block), instance);
  return offersPerBidder(block.mentees.length, block.mentors.length, mentee, mentor, value);
}

interface PairList {
  readonly mentee: Int32Array;
  readonly mentor: Int32Array;
  readonly value: Scores;
}

function pairsWithin(instance: NormalInstance, block: Block): PairList {
  const { mentees, rowPtr, col, weight } = instance;
  const { menteeIndex, mentorIndex } = block;
  let count = 0;
  for (let i = 0; i < mentees; i++) {
    if (menteeIndex[i]! < 0) continue;
    for (let e = rowPtr[i]!, end = rowPtr[i + 1]!; e < end; e++) if (mentorIndex[col[e]!]! >= 0) count++;
  }
  const mentee = new Int32Array(count);
  const mentor = new Int32Array(count);
  const value = scoresLike(weight, count);
  let at = 0;
  for (let i = 0; i < mentees; i++) {
    const row = menteeIndex[i]!;
    if (row < 0) continue;
    for (let e = rowPtr[i]!, end = rowPtr[i + 1]!; e < end; e++) {
      const j = mentorIndex[col[e]!]!;
      if (j < 0) continue;
      mentee[at] = row;
      mentor[at] = j;
      value[at] = weight[e]!;
      at++;
    }
  }
  return { mentee, mentor, value };
}

/** Digits of this base are sorted one after another; a narrow range of scores needs a single pass. */
const RADIX = 4096;

/** Radix sort, highest value first; pairs of equal value stay in the order of mentees and mentors. */
function byFallingValue(pairs: PairList, instance: NormalInstance): PairList {
  const range = instance.highest - instance.lowest;
  let sorted = pairs;
  for (let unit = 1; range / unit >= 1; unit *= RADIX) {
    sorted = sortedByDigit(sorted, instance.highest, unit, Math.min(RADIX, Math.floor(range / unit) + 1));
  }
  return sorted;
}

function sortedByDigit(pairs: PairList, highest: number, unit: number, buckets: number): PairList {
  const count = pairs.value.length;
  const { mentee, mentor, value } = pairs;
  const digits = new Uint16Array(count);
  const start = new Int32Array(buckets + 1);
  for (let e = 0; e < count; e++) {
    const digit =
      unit === 1 && buckets < RADIX ? highest - value[e]! : Math.floor((highest - value[e]!) / unit) % RADIX;
    digits[e] = digit;
    start[digit + 1]! += 1;
  }
  for (let d = 0; d < buckets; d++) start[d + 1]! += start[d]!;
  const out = { mentee: new Int32Array(count), mentor: new Int32Array(count), value: scoresLike(value, count) };
  for (let e = 0; e < count; e++) {
    const at = start[digits[e]!]!++;
    out.mentee[at] = mentee[e]!;
    out.mentor[at] = mentor[e]!;
    out.value[at] = value[e]!;
  }
  return out;
}

function offersPerBidder(
  bidders: number,
  objects: number,
  bidderOf: Int32Array,
  objectOf: Int32Array,
  values: Scores,
): Market {
  const count = values.length;
  const ptr = new Int32Array(bidders + 1);
  for (let e = 0; e < count; e++) ptr[bidderOf[e]! + 1]! += 1;
  for (let b = 0; b < bidders; b++) ptr[b + 1]! += ptr[b]!;
  const next = ptr.slice(0, bidders);
  const object = new Int32Array(count);
  const value = scoresLike(values, count);
  for (let e = 0; e < count; e++) {
    const at = next[bidderOf[e]!]!++;
    object[at] = objectOf[e]!;
    value[at] = values[e]!;
  }
  return { bidders, objects, ptr, object, value };
}
