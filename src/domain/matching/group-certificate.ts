// Decides what is proven about a matching with least sizes of groups, and quotas beside them: from the problem, the pairs, and a tree of
// cases with prices. Nothing of the solver is used.
import type { AssignmentInstance } from './assignment';
import { ExactSum } from './exact-sum';
import { pairWithin } from './pair-within';
import type { Quota } from './quotas';

/** A matching in which every mentor gets at least so many mentees, locked ones included, or nobody. */
export interface GroupProblem {
  readonly instance: AssignmentInstance;
  readonly quotas: readonly Quota[];
  readonly minimum: Int32Array;
}

/** Prices of a seat of each mentor and of a place in each quota, in points, a match counting with its worth. */
export interface LimitPrices {
  readonly prices: Float64Array;
  readonly quotaPrices: Float64Array;
}

/** Prices that bound a case; or the two cases of a mentor: nobody joins any more, or at least the least size have to. */
export type GroupProof =
  | LimitPrices
  | {
      readonly mentor: number;
      /** Absent where a lock has opened the group already. */
      readonly closed?: GroupProof;
      readonly filled: GroupProof;
    };

/** What the checker looks at. */
export interface GroupClaim {
  readonly mentorOf: Int32Array;
  /** Mentors with locks whose groups are left below the minimum: the claim is about matchings that leave them so too. */
  readonly stuck: readonly number[];
  /** What a match is worth in points. */
  readonly worth: number;
  readonly proof: GroupProof;
}

/** What can be wrong with a claim. */
export const GROUP_FAULTS = [
  'shape',
  'lock-broken',
  'pair-forbidden',
  'seats-exceeded',
  'quota-exceeded',
  'group-too-small',
  'worth-too-small',
  'price-not-exact',
  'price-negative',
  'case-missing',
  'not-proven',
] as const;
export type GroupFault = (typeof GROUP_FAULTS)[number];

/** The verdict. */
export interface GroupVerdict {
  readonly proven: boolean;
  readonly faults: readonly GroupFault[];
  /** What the cases together leave possible, locked pairs included; absent where the proof itself is at fault. */
  readonly bound?: { readonly matched: number; readonly score: number };
  /** Cases with prices. */
  readonly cases: number;
}

/** Faults that leave no bound to be told. */
const PROOF_FAULTS: readonly GroupFault[] = ['worth-too-small', 'price-not-exact', 'price-negative', 'case-missing'];

/** What is held of a mentor's group in the case looked at. */
const [FREE, CLOSED, FILLED] = [0, 1, 2] as const;

/** What locks leave of a problem. */
interface Rest {
  readonly seats: number[];
  readonly places: number[];
  /** Pairs that locks make, of each mentor. */
  readonly locked: Int32Array;
  /** How many more mentees each group has to have if it is to be one. */
  readonly need: Int32Array;
  /** CLOSED for mentors who can't have a group at all. */
  readonly mark: Uint8Array;
  readonly totals: Totals;
}

interface Totals {
  readonly matched: number;
  readonly score: number;
}

/**
 * Checks a claim. Every matching belongs to a case: a group is closed, or has its least size; a mentor with fewer seats or candidates
 * than that can only be closed. By duality no matching of a case is worth more than what each mentee could get at most at its prices
 * with Σ seats · price and Σ places · quota price; a price below 0 counts with the least size, which has to be there. The largest of
 * the cases bounds them all, and a match outweighs all points, so that number and points can be told apart.
 */
export function checkGroupMatching(problem: GroupProblem, claim: GroupClaim): GroupVerdict {
  const { instance, minimum } = problem;
  const found = new Set<GroupFault>();
  if (claim.mentorOf.length !== instance.rowPtr.length - 1 || minimum.length !== instance.cap.length) {
    return { proven: false, faults: ['shape'], cases: 0 };
  }
  const rest = restOf(problem, claim.stuck);
  const made = judgeMade(problem, claim, rest, found);
  if (!outweighsPoints(instance, rest, claim.worth)) found.add('worth-too-small');
  const { most, cases } = mostOf(problem, claim, rest, found);
  const worth = BigInt(claim.worth);
  if (most !== worth * BigInt(made.matched) + BigInt(made.score)) found.add('not-proven');
  const faults = GROUP_FAULTS.filter((fault) => found.has(fault));
  const verdict = { proven: faults.length === 0, faults, cases };
  if (faults.some((fault) => PROOF_FAULTS.includes(fault))) return verdict;
  const matched = roundedRatio(most, worth);
  const score = Number(most - matched * worth);
  return {
    ...verdict,
    bound: { matched: Number(matched) + rest.totals.matched, score: score + rest.totals.score },
  };
}

function restOf({ instance, quotas, minimum }: GroupProblem, stuck: readonly number[]): Rest {
  const { cap, rowPtr, col, weight, lock } = instance;
  const within = pairWithin(quotas);
  const seats = Array.from(cap);
  const places = quotas.map(({ limit }) => limit);
  const locked = new Int32Array(cap.length);
  const candidates = new Int32Array(cap.length);
  let [matched, score] = [0, 0];
  for (let i = 0; i + 1 < rowPtr.length; i++) {
    const own = lock === undefined ? -1 : lock[i]!;
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
      if (own < 0) candidates[col[e]!]! += 1;
      else if (col[e] === own) score += weight[e]!;
    }
    if (own < 0) continue;
    matched++;
    locked[own]! += 1;
    seats[own]! -= 1;
    quotas.forEach((_, q) => {
      if (within(q, i, own)) places[q]! -= 1;
    });
  }
  const need = minimum.map((least, j) => (locked[j]! > 0 && stuck.includes(j) ? 0 : Math.max(0, least - locked[j]!)));
  const isClosed = (least: number, j: number) => locked[j] === 0 && least > Math.min(seats[j]!, candidates[j]!);
  return {
    seats,
    places: places.map((left) => Math.max(0, left)),
    locked,
    need,
    mark: Uint8Array.from(need, (least, j) => (isClosed(least, j) ? CLOSED : FREE)),
    totals: { matched, score },
  };
}

/** Number and points of the pairs made beside locks, and whether they keep to the problem. */
function judgeMade(
  { instance, quotas }: GroupProblem,
  { mentorOf }: GroupClaim,
  { seats, places, locked, need }: Rest,
  found: Set<GroupFault>,
): Totals {
  const { rowPtr, col, weight, lock } = instance;
  const within = pairWithin(quotas);
  const loads = new Int32Array(seats.length);
  const taken = new Int32Array(places.length);
  let [matched, score] = [0, 0];
  mentorOf.forEach((own, i) => {
    const lockedTo = lock === undefined ? -1 : lock[i]!;
    if (lockedTo >= 0 && own !== lockedTo) found.add('lock-broken');
    if (lockedTo >= 0 || own === -1) return;
    const listed = col.subarray(rowPtr[i]!, rowPtr[i + 1]!).indexOf(own);
    if (listed < 0) {
      found.add('pair-forbidden');
      return;
    }
    matched++;
    score += weight[rowPtr[i]! + listed]!;
    loads[own]! += 1;
    quotas.forEach((_, q) => {
      if (within(q, i, own)) taken[q]! += 1;
    });
  });
  if (loads.some((load, j) => load > seats[j]!)) found.add('seats-exceeded');
  if (taken.some((count, q) => count > places[q]!)) found.add('quota-exceeded');
  if (loads.some((load, j) => load + locked[j]! > 0 && load < need[j]!)) found.add('group-too-small');
  return { matched, score };
}

/** The largest bound of all cases of a proof, in points. */
function mostOf(
  { instance, quotas }: GroupProblem,
  { worth, proof }: GroupClaim,
  { seats, places, locked, need, mark }: Rest,
  found: Set<GroupFault>,
): { readonly most: bigint; readonly cases: number } {
  const { rowPtr, col, weight, lock } = instance;
  const { kindOf, kinds } = quotaKinds(instance, quotas);
  let most: bigint | undefined;
  let cases = 0;
  visit(proof);
  return { most: most ?? BigInt(0), cases };

  function visit(node: GroupProof | undefined): void {
    if (node === undefined) {
      found.add('case-missing');
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
      found.add('case-missing');
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
      found.add('case-missing');
      return BigInt(0);
    }
    if (![...prices, ...quotaPrices].every((price) => Number.isSafeInteger(price))) {
      found.add('price-not-exact');
      return BigInt(0);
    }
    if (quotaPrices.some((price) => price < 0)) found.add('price-negative');
    if (prices.some((price, j) => price < 0 && mark[j] !== FILLED)) found.add('price-negative');
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
    const ofKind = kinds.map((inside) => inside.reduce((price, q) => price + quotaPrices[q]!, 0));
    for (let i = 0; i + 1 < rowPtr.length; i++) {
      if (lock !== undefined && lock[i]! >= 0) continue;
      let best = 0;
      for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
        const gain = weight[e]! - bar[col[e]!]! - ofKind[kindOf[e]!]!;
        if (gain > best) best = gain;
      }
      if (Number.isSafeInteger(best)) sum.add(best);
      else found.add('price-not-exact');
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

/** Whether one match outweighs all points that the free pairs of a matching could win or lose. */
function outweighsPoints({ rowPtr, weight }: AssignmentInstance, { seats, mark }: Rest, worth: number): boolean {
  let largest = 0;
  for (const score of weight) largest = Math.max(largest, Math.abs(score));
  const open = seats.reduce((sum, own, j) => (mark[j] === CLOSED ? sum : sum + own), 0);
  return BigInt(worth) > BigInt(2) * BigInt(largest) * BigInt(Math.min(rowPtr.length - 1, open));
}

/** The whole number nearest to a ratio: points take less than half a match away from it, or add less. */
function roundedRatio(value: bigint, worth: bigint): bigint {
  const [twice, double] = [BigInt(2) * value + worth, BigInt(2) * worth];
  const whole = twice / double;
  return twice < BigInt(0) && whole * double !== twice ? whole - BigInt(1) : whole;
}
