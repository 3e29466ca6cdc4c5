// Decides what a proof by cases leaves possible: that the cases are all there are, and what the prices of each allow at most. For the checker
// of groups (`group-certificate.ts`); nothing of the solver is used.
import type { AssignmentInstance } from './assignment';
import { ExactSum, HALF } from './exact-sum';
import type { GroupClaim, GroupProblem, GroupProof, LimitPrices } from './group-problem';
import { pairWithin } from './pair-within';
import type { Quota } from './quotas';

/** What can be wrong with a proof by cases. */
export const CASE_FAULTS = ['price-not-exact', 'price-negative', 'case-missing'] as const;
export type CaseFault = (typeof CASE_FAULTS)[number];

/** Up to here a price, a worth, the points of a pair and the prices of its quotas add up without loss. */
const MOST_EXACT = HALF / 2;

/** Whether a number may stand in a proof. */
export function isExact(value: number): boolean {
  return Number.isSafeInteger(value) && Math.abs(value) <= MOST_EXACT;
}

/** What is held of a mentor's group in the case looked at. */
export const [FREE, CLOSED, FILLED] = [0, 1, 2] as const;

/** What locks leave of a problem. */
export interface GroupRest {
  readonly seats: number[];
  readonly places: number[];
  /** Pairs that locks make, of each mentor. */
  readonly locked: Int32Array;
  /** How many more mentees each group has to have if it is to be one. */
  readonly need: Int32Array;
  /** CLOSED for mentors who can't have a group at all. */
  readonly mark: Uint8Array;
}

/** The largest bound of all cases of a proof, in points, and how many there are. `blame` hears what is wrong with the proof. */
export function mostOfCases(
  { instance, quotas }: GroupProblem,
  { worth, proof }: GroupClaim,
  { seats, places, locked, need, mark }: GroupRest,
  blame: (fault: CaseFault) => void,
): { readonly most: bigint; readonly cases: number } {
  const { rowPtr, col, weight, lock } = instance;
  const { kindOf, kinds } = quotaKinds(instance, quotas);
  let most: bigint | undefined;
  let cases = 0;
  visit(proof);
  return { most: most ?? BigInt(0), cases };

  function visit(node: GroupProof | undefined): void {
    if (node === undefined || !('mentor' in node || 'prices' in node)) {
      blame('case-missing');
      return;
    }
    if (!('mentor' in node)) {
      const bound = boundOf(node);
      if (most === undefined || bound > most) most = bound;
      cases++;
      return;
    }
    const { mentor, closed, filled } = node;
    const before = mark[mentor];
    // The cases of a group that is closed or filled already would be cases of nothing.
    if (before !== FREE || (!closed && locked[mentor] === 0)) {
      blame('case-missing');
      return;
    }
    mark[mentor] = FILLED;
    visit(filled);
    if (closed) {
      mark[mentor] = CLOSED;
      visit(closed);
    }
    mark[mentor] = FREE;
  }

  function boundOf({ prices, quotaPrices }: LimitPrices): bigint {
    if (prices.length !== seats.length || quotaPrices.length !== places.length) {
      blame('case-missing');
      return BigInt(0);
    }
    const ofKind = kinds.map((inside) => inside.reduce((price, q) => price + quotaPrices[q]!, 0));
    if (![...prices, ...quotaPrices, ...ofKind].every(isExact)) {
      blame('price-not-exact');
      return BigInt(0);
    }
    if (quotaPrices.some((price) => price < 0)) blame('price-negative');
    if (prices.some((price, j) => price < 0 && mark[j] !== FILLED)) blame('price-negative');
    const sum = new ExactSum();
    const bar = Float64Array.from(prices, (price, j) =>
      mark[j] === CLOSED ? Number.POSITIVE_INFINITY : price - worth,
    );
    prices.forEach((price, j) => {
      if (mark[j] !== CLOSED) sum.addProduct(price, price < 0 ? need[j]! : seats[j]!);
    });
    quotaPrices.forEach((price, q) => {
      sum.addProduct(price, places[q]!);
    });
    for (let i = 0; i + 1 < rowPtr.length; i++) {
      if (lock !== undefined && lock[i]! >= 0) continue;
      let best = 0;
      for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
        const gain = weight[e]! - bar[col[e]!]! - ofKind[kindOf[e]!]!;
        if (gain > best) best = gain;
      }
      sum.add(best);
    }
    return sum.total();
  }
}

/** The sets of quotas that pairs are in, and which of them is each pair's. */
function quotaKinds(
  { rowPtr, col }: AssignmentInstance,
  quotas: readonly Quota[],
): { readonly kindOf: Int32Array; readonly kinds: readonly (readonly number[])[] } {
  const within = pairWithin(quotas);
  const places = quotas.map((_, q) => q);
  const kindOf = new Int32Array(col.length);
  const kinds: number[][] = [];
  const known = new Map<string, number>();
  for (let i = 0; i + 1 < rowPtr.length; i++) {
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
      const inside = places.filter((q) => within(q, i, col[e]!));
      const key = inside.join();
      if (!known.has(key)) known.set(key, kinds.push(inside) - 1);
      kindOf[e] = known.get(key)!;
    }
  }
  return { kindOf, kinds };
}
