// Decides which of many mentors need a look: a tree of what they offer, each branch with everything that anybody in it offers, so that
// a branch whose best can't be good enough is left out whole. What traits are and what they are worth is decided by `pair-search.ts`.
// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside their typed arrays by construction

/** What somebody wants: traits part by part, and the points of each part by how many of them are offered. */
export interface Wish {
  readonly traits: readonly (readonly number[])[];
  readonly points: readonly (readonly number[])[];
}

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
  /** The lowest bar in a branch, for the bars asked about last. */
  private readonly lowest: Float64Array;
  private bars: Float64Array | undefined;
  private nodes = 0;

  /** @param offers  traits by member; @param worth  how much each trait may matter, to tell which to part members by */
  constructor(offers: ReadonlyMap<number, readonly number[]>, worth: Float64Array) {
    this.words = (worth.length + 31) >> 5;
    const most = Math.max(0, 2 * offers.size - 1);
    this.traits = new Int32Array(most * this.words);
    this.second = new Int32Array(most).fill(LEAF);
    this.memberOf = new Int32Array(most);
    this.lowest = new Float64Array(most);
    if (offers.size > 0) this.grow([...offers.keys()], offers, worth);
  }

  /** Visits every member whose points reach `floor` above their bar (0 without bars), better branches first. */
  search(wish: Wish, floor: number, bars: Float64Array | undefined, visit: Visit): void {
    if (this.nodes === 0) return;
    if (bars !== this.bars) this.setBars(bars);
    this.descend(0, this.pointsAt(0, wish), wish, floor, visit);
  }

  private descend(node: number, points: number, wish: Wish, floor: number, visit: Visit): number {
    if (points - this.lowest[node]! < floor) return floor;
    const second = this.second[node]!;
    if (second === LEAF) return visit(this.memberOf[node]!, points);
    const [first, other] = [this.pointsAt(node + 1, wish), this.pointsAt(second, wish)];
    if (first - this.lowest[node + 1]! >= other - this.lowest[second]!) {
      return this.descend(second, other, wish, this.descend(node + 1, first, wish, floor, visit), visit);
    }
    return this.descend(node + 1, first, wish, this.descend(second, other, wish, floor, visit), visit);
  }

  /** Points of everything that anybody in a branch offers: no member of it has more, and a single member has exactly these. */
  private pointsAt(node: number, { traits, points }: Wish): number {
    this.examined++;
    const start = node * this.words;
    let sum = 0;
    for (let part = 0; part < traits.length; part++) {
      const wanted = traits[part]!;
      let common = 0;
      for (let at = 0; at < wanted.length; at++) {
        const trait = wanted[at]!;
        common += (this.traits[start + (trait >> 5)]! >>> (trait & 31)) & 1;
      }
      sum += points[part]![common]!;
    }
    return sum;
  }

  private setBars(bars: Float64Array | undefined): void {
    this.bars = bars;
    for (let node = this.nodes - 1; node >= 0; node--) {
      const second = this.second[node]!;
      if (second === LEAF) this.lowest[node] = bars === undefined ? 0 : bars[this.memberOf[node]!]!;
      else this.lowest[node] = Math.min(this.lowest[node + 1]!, this.lowest[second]!);
    }
  }

  private grow(
    members: readonly number[],
    offers: ReadonlyMap<number, readonly number[]>,
    worth: Float64Array,
  ): number {
    const node = this.nodes++;
    const start = node * this.words;
    const counts = new Map<number, number>();
    for (const member of members) {
      for (const trait of offers.get(member) ?? []) {
        this.traits[start + (trait >> 5)]! |= 1 << (trait & 31);
        counts.set(trait, (counts.get(trait) ?? 0) + 1);
      }
    }
    if (members.length === 1) {
      this.memberOf[node] = members[0]!;
      return node;
    }
    let parting = -1;
    let best = 0;
    for (const [trait, count] of counts) {
      const value = worth[trait]! * Math.min(count, members.length - count);
      if (value > best) [best, parting] = [value, trait];
    }
    const half = members.length >> 1;
    const isIn = (member: number, place: number): boolean =>
      parting === -1 ? place < half : offers.get(member)!.includes(parting);
    this.grow(members.filter(isIn), offers, worth);
    this.second[node] = this.grow(
      members.filter((member, place) => !isIn(member, place)),
      offers,
      worth,
    );
    return node;
  }
}
