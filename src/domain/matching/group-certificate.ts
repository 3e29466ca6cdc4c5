// Decides what is proven about a matching with least sizes of groups, and quotas beside them: from the problem, the pairs, and a tree of
// cases with prices. Nothing of the solver is used.
import type { AssignmentInstance } from './assignment';
import { CASE_FAULTS, CLOSED, FILLED, FREE, type GroupRest, isExact, mostOfCases } from './group-cases';
import type { GroupClaim, GroupProblem } from './group-problem';
import { pairWithin } from './pair-within';

/** What can be wrong with a claim. */
export const GROUP_FAULTS = [
  'shape',
  'lock-broken',
  'pair-forbidden',
  'seats-exceeded',
  'quota-exceeded',
  'group-too-small',
  'stuck-not-proven',
  'worth-too-small',
  ...CASE_FAULTS,
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
const PROOF_FAULTS: readonly GroupFault[] = ['worth-too-small', ...CASE_FAULTS];

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
  if (!isExact(claim.worth)) return { proven: false, faults: ['price-not-exact'], cases: 0 };
  const rest = restOf(problem, claim.stuck);
  const made = judgeMade(problem, claim, rest, found);
  if (!outweighsPoints(instance, rest, claim.worth)) found.add('worth-too-small');
  if (claim.stuck.some((j) => !isStuck(problem, claim, rest, j))) found.add('stuck-not-proven');
  const { most, cases } = mostOfCases(problem, claim, rest, (fault) => found.add(fault));
  const worth = BigInt(claim.worth);
  if (most !== worth * BigInt(made.matched) + BigInt(made.score)) found.add('not-proven');
  const faults = GROUP_FAULTS.filter((fault) => found.has(fault));
  const verdict = { proven: faults.length === 0, faults, cases };
  if (faults.some((fault) => PROOF_FAULTS.includes(fault))) return verdict;
  // The nearest whole number: points take less than half a match away from it, or add less.
  const matched = (BigInt(2) * most + worth) / (BigInt(2) * worth);
  const score = Number(most - matched * worth);
  return {
    ...verdict,
    bound: { matched: Number(matched) + rest.totals.matched, score: score + rest.totals.score },
  };
}

/** What locks leave, and which groups lack seats or candidates of their own. */
interface OwnRest extends GroupRest {
  readonly outOfReach: readonly boolean[];
  /** What locks alone come to. */
  readonly totals: Totals;
}

function restOf({ instance, quotas, minimum }: GroupProblem, stuck: readonly number[]): OwnRest {
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
  const outOfReach = Array.from(minimum, (least, j) => least > locked[j]! + Math.min(seats[j]!, candidates[j]!));
  return {
    seats,
    places: places.map((left) => Math.max(0, left)),
    locked,
    need,
    mark: Uint8Array.from(outOfReach, (isOut, j) => (isOut && locked[j] === 0 ? CLOSED : FREE)),
    outOfReach,
    totals: { matched, score },
  };
}

/** Whether a lock opened a group and nobody can fill it beside those of locks that aren't stuck: any matching is worth something. */
function isStuck(problem: GroupProblem, claim: GroupClaim, rest: OwnRest, j: number): boolean {
  const { locked, mark, need, outOfReach } = rest;
  const proof = claim.whyStuck.get(j);
  if (outOfReach[j] || proof === undefined) return outOfReach[j] === true;
  let isSound = true;
  const asked = {
    ...rest,
    need: need.map((least, k) => (k === j ? problem.minimum[j]! - locked[j]! : least)),
    mark: mark.map((each, k) => (locked[k]! > 0 ? FILLED : each)),
  };
  const { most } = mostOfCases(problem, { ...claim, proof }, asked, () => {
    isSound = false;
  });
  return isSound && most < BigInt(0);
}

/** Number and points of the pairs made beside locks, and whether they keep to the problem. */
function judgeMade(
  { instance, quotas }: GroupProblem,
  { mentorOf }: GroupClaim,
  { seats, places, locked, need }: GroupRest,
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

/** Whether one match outweighs all points that the free pairs of a matching could win or lose. */
function outweighsPoints({ rowPtr, weight }: AssignmentInstance, { seats, mark }: GroupRest, worth: number): boolean {
  let largest = 0;
  for (const score of weight) largest = Math.max(largest, Math.abs(score));
  const open = seats.reduce((sum, own, j) => (mark[j] === CLOSED ? sum : sum + own), 0);
  return BigInt(worth) > BigInt(2) * BigInt(largest) * BigInt(Math.min(rowPtr.length - 1, open));
}
