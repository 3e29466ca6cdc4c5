// Decides whether a matching under quotas is proven optimal, from the problem, the pairs and the prices alone; nothing of
// the solver is used. Quotas may be of any shape here: if the prices close the gap, the matching is proven.
import { menteeCount } from './assignment';
import { pairWithin } from './pair-within';
import type { QuotaProblem } from './quotas';

/** What the checker looks at. */
export interface QuotaClaim {
  readonly mentorsOf: readonly (readonly number[])[];
  readonly prices: Float64Array;
  readonly quotaPrices: Float64Array;
  readonly worths: { readonly first: number; readonly second: number };
}

/** What can be wrong with a claim. */
export const QUOTA_FAULTS = [
  'shape',
  'pair-forbidden',
  'lock-broken',
  'demand-exceeded',
  'seats-exceeded',
  'quota-exceeded',
  'price-negative',
  'worth-too-small',
  'not-proven',
] as const;
export type QuotaFault = (typeof QUOTA_FAULTS)[number];

/** The verdict; `gap` is what the prices leave possible, in points, a match counting with its worth. */
export interface QuotaVerdict {
  readonly proven: boolean;
  readonly faults: readonly QuotaFault[];
  readonly gap: bigint;
}

/**
 * Checks a claim. By duality no matching is worth more than Σ seats · price + Σ limit · quota price + what each mentee
 * could get at most at those prices; equality proves the claim, and the worths are large enough to prove the order too:
 * matched mentees before second mentors before points.
 */
export function checkQuotaMatching(problem: QuotaProblem, claim: QuotaClaim): QuotaVerdict {
  const { instance, quotas, demand } = problem;
  const { cap, rowPtr, col, weight, lock } = instance;
  const { mentorsOf, prices, quotaPrices, worths } = claim;
  const mentees = menteeCount(instance);
  const found = new Set<QuotaFault>();
  if (mentorsOf.length !== mentees || prices.length !== cap.length || quotaPrices.length !== quotas.length) {
    return { proven: false, faults: ['shape'], gap: BigInt(0) };
  }
  const isPrice = (price: number) => Number.isSafeInteger(price) && price >= 0;
  if (![...prices, ...quotaPrices, worths.first, worths.second].every(isPrice)) {
    return { proven: false, faults: ['price-negative'], gap: BigInt(0) };
  }
  const within = pairWithin(quotas);
  const seatsLeft = Array.from(cap);
  const limitLeft = quotas.map(({ limit }) => limit);
  const take = (i: number, j: number) => {
    seatsLeft[j]! -= 1;
    quotas.forEach((_, q) => {
      if (within(q, i, j)) limitLeft[q]! -= 1;
    });
  };
  const lockOf = (i: number) => (lock === undefined ? -1 : lock[i]!);
  for (let i = 0; i < mentees; i++) {
    if (lockOf(i) < 0) continue;
    take(i, lockOf(i));
    if (!mentorsOf[i]!.includes(lockOf(i))) found.add('lock-broken');
  }

  let bound = BigInt(0);
  prices.forEach((price, j) => {
    bound += BigInt(price) * BigInt(Math.max(0, seatsLeft[j]!));
  });
  quotaPrices.forEach((price, q) => {
    bound += BigInt(price) * BigInt(Math.max(0, limitLeft[q]!));
  });
  let reached = BigInt(0);
  for (let i = 0; i < mentees; i++) {
    const locked = lockOf(i) >= 0;
    const free = mentorsOf[i]!.filter((j) => j !== lockOf(i));
    const places = (demand === undefined ? 1 : demand[i]!) - (locked ? 1 : 0);
    if (free.length > Math.max(0, places) || new Set(mentorsOf[i]!).size !== mentorsOf[i]!.length) {
      found.add('demand-exceeded');
    }
    const gains: number[] = [];
    const points: number[] = [];
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
      const j = col[e]!;
      if (j === lockOf(i)) continue;
      let gain = weight[e]! - prices[j]!;
      quotas.forEach((_, q) => {
        if (within(q, i, j)) gain -= quotaPrices[q]!;
      });
      gains.push(gain);
      if (free.includes(j)) points.push(weight[e]!);
    }
    if (points.length !== free.length) found.add('pair-forbidden');
    for (const j of free) take(i, j);
    const worthOf = (place: number) => (place === 0 && !locked ? worths.first : worths.second);
    points.forEach((score, place) => {
      reached += BigInt(score) + BigInt(worthOf(place));
    });
    gains.sort((a, b) => b - a);
    let most = BigInt(0);
    let sum = BigInt(0);
    gains.slice(0, Math.max(0, places)).forEach((gain, place) => {
      sum += BigInt(gain) + BigInt(worthOf(place));
      if (sum > most) most = sum;
    });
    bound += most;
  }
  if (seatsLeft.some((left) => left < 0)) found.add('seats-exceeded');
  if (limitLeft.some((left, q) => left < 0 && quotas[q]!.limit - left > lockedOnly(q))) found.add('quota-exceeded');
  if (!worthsSuffice(problem, worths)) found.add('worth-too-small');
  const gap = bound - reached;
  if (gap !== BigInt(0)) found.add('not-proven');
  const faults = QUOTA_FAULTS.filter((fault) => found.has(fault));
  return { proven: faults.length === 0, faults, gap };

  /** Pairs that locks alone put into a quota: a quota may be exceeded by these, and by nothing else. */
  function lockedOnly(q: number): number {
    let count = 0;
    for (let i = 0; i < mentees; i++) if (lockOf(i) >= 0 && within(q, i, lockOf(i))) count++;
    return count;
  }
}

/** Whether one matched mentee outweighs every score and, where there are any, every second mentor, and one of these every score. */
function worthsSuffice(problem: QuotaProblem, worths: QuotaClaim['worths']): boolean {
  let largest = 0;
  for (const score of problem.instance.weight) largest = Math.max(largest, Math.abs(score));
  let places = menteeCount(problem.instance);
  if (problem.demand !== undefined) places = problem.demand.reduce((sum, demand) => sum + demand, 0);
  const seats = problem.instance.cap.reduce((sum, cap) => sum + cap, 0);
  const pairs = BigInt(Math.min(places, seats));
  const spread = BigInt(2) * BigInt(largest);
  if (problem.demand === undefined) return BigInt(worths.first) > spread * pairs;
  const second = BigInt(worths.second);
  return second > spread * pairs && BigInt(worths.first) > (second + spread) * pairs;
}
