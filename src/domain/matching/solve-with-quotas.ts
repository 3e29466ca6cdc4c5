// The best matching under quotas and with second mentors: exact where the quotas nest, and honest about the bound where
// they do not. Prices come with it; `quota-certificate.ts` proves what can be proven.
import { menteeCount, UNMATCHED } from './assignment';
import { flowOn, reducedCost } from './flow-network';
import { circulateAtLeastCost } from './least-cost-flow';
import { type QuotaNetwork, quotaNetwork, rowOfPairs, type Worths } from './quota-network';
import { lockedWithin, nestQuotas, type Quota, type QuotaProblem, quotaCover } from './quotas';
import { TurningFlow } from './rotate-flow';

/** What a matching amounts to, in the order in which it is compared. */
export interface QuotaTotals {
  /** Mentees with at least one mentor. */
  readonly matched: number;
  /** All pairs, second mentors included. */
  readonly pairs: number;
  readonly score: number;
}

/** The matching found. */
export interface QuotaMatching extends QuotaTotals {
  /** Mentors of each mentee, ascending; locked pairs included. */
  readonly mentorsOf: readonly (readonly number[])[];
  /** What no matching can surpass; the totals themselves when the quotas nest. */
  readonly bound: QuotaTotals;
  /** True when the totals reach the bound. */
  readonly exact: boolean;
  /** Quotas kept by giving way rather than exactly. */
  readonly overlapping: readonly number[];
  /** Prices of a seat of each mentor and of a place in each quota, and what a match was worth beside scores. */
  readonly prices: Float64Array;
  readonly quotaPrices: Float64Array;
  readonly worths: Worths;
}

/**
 * Solves for: most mentees matched, then most second mentors, then the score; among optima the earliest mentees, then the
 * lowest mentors. Overlapping quotas are first left out; if the optimum then exceeds one, pairs in it are barred, the
 * least loss first by the prices, until it holds: feasible, and its distance from the bound is known, but not exact.
 *
 * Meant for a school: a few thousand mentees.
 */
export function solveWithQuotas(problem: QuotaProblem): QuotaMatching {
  const trees = nestQuotas(problem.instance, problem.quotas);
  const barred = new Uint8Array(problem.instance.col.length);
  const relaxed = solveNested(problem, trees, barred);
  const bound = totalsOfMatching(problem, relaxed.mentorsOf);
  let found = relaxed;
  for (;;) {
    const over = trees.overlapping.flatMap((q) => pairsToBar(problem, problem.quotas[q]!, found));
    if (over.length === 0) break;
    for (const e of over) barred[e] = 1;
    found = solveNested(problem, trees, barred);
  }
  const totals = totalsOfMatching(problem, found.mentorsOf);
  const exact = totals.matched === bound.matched && totals.pairs === bound.pairs && totals.score === bound.score;
  const { prices, quotaPrices, worths } = relaxed;
  return {
    ...totals,
    mentorsOf: found.mentorsOf,
    bound,
    exact,
    overlapping: trees.overlapping,
    prices,
    quotaPrices,
    worths,
  };
}

interface NestedSolution extends Pick<QuotaMatching, 'mentorsOf' | 'prices' | 'quotaPrices' | 'worths'> {
  /** By pair: 1 where it was made, not by a lock. */
  readonly made: Uint8Array;
  /** By pair made: by how much it beats the next best use of its mentee. */
  readonly lead: (pair: number) => number;
}

function solveNested(problem: QuotaProblem, trees: ReturnType<typeof nestQuotas>, barred: Uint8Array): NestedSolution {
  const { instance } = problem;
  const { rowPtr, col, lock } = instance;
  const built = quotaNetwork(problem, trees, barred);
  const { network, pairArc, seatArc, quotaArc, worths } = built;
  circulateAtLeastCost(network);
  settleTies(problem, built);
  const made = new Uint8Array(col.length);
  const mentorsOf = Array.from({ length: menteeCount(instance) }, (_, i) => {
    const mine: number[] = lock === undefined || lock[i] === UNMATCHED ? [] : [lock[i]!];
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
      if (pairArc[e]! < 0 || flowOn(network, pairArc[e]!) === 0) continue;
      made[e] = 1;
      mine.push(col[e]!);
    }
    return mine.sort((a, b) => a - b);
  });
  const priceOf = (arc: number) => (arc < 0 ? 0 : Math.max(0, -reducedCost(network, arc)));
  return {
    mentorsOf,
    made,
    prices: Float64Array.from(seatArc, priceOf),
    quotaPrices: Float64Array.from(quotaArc, priceOf),
    worths,
    lead: (pair) => -reducedCost(network, pairArc[pair]!),
  };
}

/** The earliest mentees, then the earliest with second mentors, then the lowest mentors, each decision held in turn. */
function settleTies(problem: QuotaProblem, { network, firstArc, secondArc, pairArc }: QuotaNetwork): void {
  const turning = new TurningFlow(network);
  for (const arc of [...firstArc, ...secondArc]) if (arc >= 0) turning.settle(arc);
  const { rowPtr, col } = problem.instance;
  for (let i = 0; i + 1 < rowPtr.length; i++) {
    const pairs: number[] = [];
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
      if (pairArc[e]! >= 0 && reducedCost(network, pairArc[e]!) === 0) pairs.push(e);
    }
    for (const e of pairs.sort((a, b) => col[a]! - col[b]!)) turning.settle(pairArc[e]!);
  }
}

/** The pairs made beyond the limit of a quota, those first whose mentees lose least. */
function pairsToBar(problem: QuotaProblem, quota: Quota, found: NestedSolution): number[] {
  const { instance } = problem;
  const row = rowOfPairs(instance);
  const covers = quotaCover(quota);
  const inside: number[] = [];
  for (let e = 0; e < row.length; e++) if (found.made[e] === 1 && covers(row[e]!, instance.col[e]!)) inside.push(e);
  const excess = lockedWithin(instance, quota) + inside.length - quota.limit;
  return inside.sort((a, b) => found.lead(a) - found.lead(b) || b - a).slice(0, Math.max(0, excess));
}

function totalsOfMatching(problem: QuotaProblem, mentorsOf: readonly (readonly number[])[]): QuotaTotals {
  const { rowPtr, col, weight } = problem.instance;
  let score = 0;
  mentorsOf.forEach((mentors, i) => {
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) if (mentors.includes(col[e]!)) score += weight[e]!;
  });
  return {
    matched: mentorsOf.filter((mentors) => mentors.length > 0).length,
    pairs: mentorsOf.reduce((sum, mentors) => sum + mentors.length, 0),
    score,
  };
}
