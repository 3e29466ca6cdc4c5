/** Decides what looks like chance and is none: everything follows from one whole number, the seed, on every machine alike. */

/** A stream of choices that a seed determines (mulberry32, a public-domain generator of 32 bits). */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number from 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** Yes in a share of cases, 0 to 1. */
  happens(share: number): boolean {
    return this.next() < share;
  }

  /** One of several, which must not be none. */
  pick<T>(choices: readonly T[]): T {
    return choices[this.between(0, choices.length - 1)] as T;
  }

  /** So many different ones in their order; all of them where there are fewer. */
  some<T>(choices: readonly T[], count: number): T[] {
    const chosen = new Set(this.shuffled(choices.map((_, at) => at)).slice(0, count));
    return choices.filter((_, at) => chosen.has(at));
  }

  /** The same in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    const result = [...list];
    for (let at = result.length - 1; at > 0; at -= 1) {
      const other = this.between(0, at);
      [result[at], result[other]] = [result[other] as T, result[at] as T];
    }
    return result;
  }
}
