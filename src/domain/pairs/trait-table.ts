// Decides how everything that scores is laid out as bits, so that millions of pairs are scored by a few words each. What a part is worth is
// decided by `score-parts.ts`, what fits whom by `pair-score.ts`; what people said of each other isn't here: it is said of few pairs.
// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside their typed arrays by construction
import type { MatchingRound } from './admissible-pairs';
import { type Compared, PART_OF } from './compared-lists';
import type { AgeFit, PairScorer } from './pair-score';
import { pointsOf } from './score-parts';

/**
 * What somebody wants, entry by entry: a mask over one word of an offer. An entry with points ends a part: so many points for so many of
 * the bits of the part's entries.
 */
export interface Wish {
  readonly word: readonly number[];
  readonly mask: readonly number[];
  readonly points: readonly (readonly number[] | undefined)[];
}

/** What every mentor of a round offers, as bits. */
export interface TraitTable {
  /** Words of one offer. */
  readonly words: number;
  /** The offer of mentor j at j * words and on. */
  readonly offers: Int32Array;
  /** By bit: how much it may matter. */
  readonly worth: Float64Array;
  readonly wishOf: (mentee: number) => Wish;
}

/** Compared lists whose tags are the same numbers. */
const GROUPS: readonly (readonly Compared[])[] = [['requests', 'confirmed'], ['interests'], ['times'], ['formats']];

const SUITED: readonly AgeFit[] = ['preferred', 'any'];

/** What is the same for all mentees with one key, as far as a mentor is concerned: one bit for each key. */
interface Kind {
  readonly keyOf: (mentee: number) => unknown;
  /** Whether the mentor suits the mentees of a kind, told by one of them. */
  readonly suits: (mentee: number, mentor: number) => boolean;
  readonly weight: number;
}

/** Lays out a round. Tags that only one side names have no bit: nobody has them in common. */
export function traitTable(round: MatchingRound, scorer: PairScorer): TraitTable {
  const { weights, mentees, mentors } = scorer;
  const kinds: Kind[] = [
    {
      keyOf: (i) => scorer.ageOf(i),
      suits: (i, j) => SUITED.includes(scorer.ageFit(i, j)),
      weight: weights.age,
    },
    {
      keyOf: (i) => round.mentees[i]?.municipality,
      suits: (i, j) => scorer.samePlace(i, j),
      weight: weights.municipality,
    },
  ];
  const bits = new BitRoom();
  const groups = GROUPS.map((lists) => {
    const offered = new Set(mentors.flatMap((numbers) => lists.flatMap((list) => numbers[list])));
    const wanted = new Set(mentees.flatMap((numbers) => lists.flatMap((list) => numbers[list])));
    const shared = [...wanted].filter((number) => offered.has(number)).sort((a, b) => a - b);
    const start = bits.take(shared.length);
    return { lists, bitOf: new Map(shared.map((number, at) => [number, start + at])) };
  });
  const classes = kinds.map((kind) => {
    const told = new Map(round.mentees.map((_, index) => [kind.keyOf(index), index]));
    const start = bits.take(told.size);
    return { ...kind, told: [...told.values()], bitOf: new Map([...told.keys()].map((key, at) => [key, start + at])) };
  });
  const words = bits.words;
  const offers = new Int32Array(mentors.length * words);
  const worth = new Float64Array(words * 32);
  const offer = (mentor: number, bit: number): void => {
    offers[mentor * words + (bit >> 5)]! |= 1 << (bit & 31);
  };
  for (const { lists, bitOf } of groups) {
    const weight = lists.reduce((sum, list) => sum + weights[PART_OF[list]], 0);
    for (const bit of bitOf.values()) worth[bit] = weight;
    mentors.forEach((numbers, mentor) => {
      for (const number of numbers[lists[0]!]) if (bitOf.has(number)) offer(mentor, bitOf.get(number)!);
    });
  }
  for (const { told, bitOf, suits, weight } of classes) {
    [...bitOf.values()].forEach((bit, at) => {
      worth[bit] = weight;
      for (let mentor = 0; mentor < mentors.length; mentor++) if (suits(told[at]!, mentor)) offer(mentor, bit);
    });
  }
  const wishOf = (mentee: number): Wish => {
    const wish = new WishWriter();
    const numbers = mentees[mentee]!;
    for (const { lists, bitOf } of groups) {
      for (const list of lists) {
        const asked = numbers[list];
        const common = asked.flatMap((number) => bitOf.get(number) ?? []);
        wish.part(weights[PART_OF[list]], common, asked.length);
      }
    }
    for (const { keyOf, bitOf, weight } of classes) wish.part(weight, [bitOf.get(keyOf(mentee))!], 1);
    return wish;
  };
  return { words, offers, worth, wishOf };
}

/** Points of an offer, or of what several people offer together: nobody of them has more. */
export function pointsAt(offers: Int32Array, start: number, { word, mask, points }: Wish): number {
  let sum = 0;
  let common = 0;
  for (let entry = 0; entry < mask.length; entry++) {
    let found = offers[start + word[entry]!]! & mask[entry]!;
    found -= (found >>> 1) & 0x55555555;
    found = (found & 0x33333333) + ((found >>> 2) & 0x33333333);
    common += Math.imul((found + (found >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    const worth = points[entry];
    if (worth === undefined) continue;
    sum += worth[common]!;
    common = 0;
  }
  return sum;
}

/** Gives out bits; a group that fits into one word lies in one. */
class BitRoom {
  private taken = 0;

  /** The first of so many bits. */
  take(count: number): number {
    const left = -this.taken & 31;
    const start = count > left ? this.taken + left : this.taken;
    this.taken = start + count;
    return start;
  }

  get words(): number {
    return (this.taken + 31) >> 5;
  }
}

/** A wish written down part by part. */
class WishWriter implements Wish {
  readonly word: number[] = [];
  readonly mask: number[] = [];
  readonly points: (readonly number[] | undefined)[] = [];

  part(weight: number, bits: readonly number[], asked: number): void {
    if (weight === 0 || bits.length === 0) return;
    const first = this.word.length;
    for (const bit of bits) {
      const word = bit >> 5;
      let entry = first;
      while (entry < this.word.length && this.word[entry] !== word) entry++;
      this.word[entry] = word;
      this.mask[entry] = (this.mask[entry] ?? 0) | (1 << (bit & 31));
      this.points[entry] = undefined;
    }
    this.points[this.points.length - 1] = [0, ...bits].map((_, count) => pointsOf(weight, count, asked));
  }
}
