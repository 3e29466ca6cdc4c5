// Decides which of many mentors need a look: a tree of what they offer, each branch with everything that anybody in it offers, so that
// a branch whose best can't be good enough is left out whole. What traits are and what they are worth is decided by `trait-table.ts`.
// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside their typed arrays by construction
import { pointsAt, type TraitTable, type Wish } from './trait-table';

/** Hears of a member with the points of their offer; answers from how many points above the bar others matter from now on. */
export type Visit = (member: number, points: number) => number;

const LEAF = -1;

/** Members by what they offer. */
export class TraitTree {
  /** Points counted so far, of members and of branches. */
  examined = 0;
  private readonly words: number;
  private readonly traits: Int32Array;
  /** The second child of a branch, LEAF for a member; the first child is the next node. */
  private readonly second: Int32Array;
  private readonly memberOf: Int32Array;
  /** The lowest bar in each branch, by the bars asked about. */
  private readonly lowestOf = new WeakMap<Float64Array, Float64Array>();
  private readonly noBars: Float64Array;
  private lowest: Float64Array;
  private nodes = 0;

  constructor(members: readonly number[], { words, offers, worth }: TraitTable) {
    this.words = words;
    const most = Math.max(0, 2 * members.length - 1);
    this.traits = new Int32Array(most * words);
    this.second = new Int32Array(most).fill(LEAF);
    this.memberOf = new Int32Array(most);
    this.noBars = new Float64Array(most);
    this.lowest = this.noBars;
    if (members.length > 0) this.grow(members, offers, worth);
  }

  /** Visits every member whose points reach `floor` above their bar (0 without bars), better branches first. */
  search(wish: Wish, floor: number, bars: Float64Array | undefined, visit: Visit): void {
    if (this.nodes === 0) return;
    this.lowest = bars === undefined ? this.noBars : this.lowestBars(bars);
    this.descend(0, this.look(0, wish), wish, floor, visit);
  }

  private descend(node: number, points: number, wish: Wish, floor: number, visit: Visit): number {
    if (points - this.lowest[node]! < floor) return floor;
    const second = this.second[node]!;
    if (second === LEAF) return visit(this.memberOf[node]!, points);
    const [first, other] = [this.look(node + 1, wish), this.look(second, wish)];
    if (first - this.lowest[node + 1]! >= other - this.lowest[second]!) {
      return this.descend(second, other, wish, this.descend(node + 1, first, wish, floor, visit), visit);
    }
    return this.descend(node + 1, first, wish, this.descend(second, other, wish, floor, visit), visit);
  }

  /** Points of everything that anybody in a branch offers: no member of it has more, and a single member has exactly these. */
  private look(node: number, wish: Wish): number {
    this.examined++;
    return pointsAt(this.traits, node * this.words, wish);
  }

  private lowestBars(bars: Float64Array): Float64Array {
    const known = this.lowestOf.get(bars);
    if (known) return known;
    const lowest = new Float64Array(this.nodes);
    for (let node = this.nodes - 1; node >= 0; node--) {
      const second = this.second[node]!;
      lowest[node] = second === LEAF ? bars[this.memberOf[node]!]! : Math.min(lowest[node + 1]!, lowest[second]!);
    }
    this.lowestOf.set(bars, lowest);
    return lowest;
  }

  private grow(members: readonly number[], offers: Int32Array, worth: Float64Array): number {
    const node = this.nodes++;
    const start = node * this.words;
    for (const member of members) {
      for (let word = 0; word < this.words; word++) this.traits[start + word]! |= offers[member * this.words + word]!;
    }
    if (members.length === 1) {
      this.memberOf[node] = members[0]!;
      return node;
    }
    const has = (member: number, trait: number): boolean =>
      ((offers[member * this.words + (trait >> 5)]! >>> (trait & 31)) & 1) === 1;
    let parting = -1;
    let best = 0;
    for (let trait = 0; trait < worth.length; trait++) {
      if (worth[trait] === 0 || ((this.traits[start + (trait >> 5)]! >>> (trait & 31)) & 1) === 0) continue;
      let count = 0;
      for (const member of members) if (has(member, trait)) count++;
      const value = worth[trait]! * Math.min(count, members.length - count);
      if (value > best) [best, parting] = [value, trait];
    }
    const half = members.length >> 1;
    const isIn = (member: number, place: number): boolean => (parting === -1 ? place < half : has(member, parting));
    this.grow(members.filter(isIn), offers, worth);
    this.second[node] = this.grow(
      members.filter((member, place) => !isIn(member, place)),
      offers,
      worth,
    );
    return node;
  }
}
