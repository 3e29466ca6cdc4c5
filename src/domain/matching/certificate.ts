// Decides whether an assignment is proven optimal, from the instance, the pairs and the prices alone. It shares nothing
// with the solver: no code, no intermediate result. What it does not judge is which of several optima was taken.
import type { Assignment, AssignmentInstance, Scores } from './assignment';
import { ExactSum, HALF } from './exact-sum';

/** What can be wrong with an assignment or its proof. */
export const CERTIFICATE_FAULTS = [
  'shape',
  'lock-broken',
  'pair-forbidden',
  'seats-exceeded',
  'loads-wrong',
  'count-wrong',
  'score-wrong',
  'price-not-exact',
  'price-negative',
  'block-not-closed',
  'count-not-proven',
  'score-not-proven',
] as const;
export type CertificateFault = (typeof CERTIFICATE_FAULTS)[number];

/** The verdict: proven only without faults and with both gaps 0. */
export interface Verdict {
  readonly proven: boolean;
  /** Every kind of fault found, in the order of the list. */
  readonly faults: readonly CertificateFault[];
  /** Matches that the proof leaves possible beyond those made. */
  readonly countGap: number;
  /** Points that the prices leave possible beyond the score made, exactly; as a number where it is a safe integer. */
  readonly scoreGap: number | bigint;
}

/**
 * Checks an assignment in one pass over the pairs, in exact integers.
 *
 * Count: candidates of contested mentees are contested mentors only, so at most the free mentees minus the contested
 * ones plus the contested seats can be matched; equality proves the number, and shows that an optimum fills those seats
 * with contested mentees and matches everyone else to the other mentors.
 * Score: with `u` = the best that a mentee could get at the prices (at least 0 for a contested one, who may stay
 * unmatched), no such matching scores more than Σu + Σ seats · price (prices of others are not negative, since their
 * seats may stay free); equality proves the score.
 */
export function checkAssignment(instance: AssignmentInstance, assignment: Assignment): Verdict {
  const { cap, rowPtr, col, weight, lock } = instance;
  const { mentorOf, prices, loads, menteeContested, mentorContested } = assignment;
  const mentees = rowPtr.length - 1;
  const mentors = cap.length;
  const found = new Set<CertificateFault>();
  if (
    mentorOf.length !== mentees ||
    menteeContested.length !== mentees ||
    prices.length !== mentors ||
    loads.length !== mentors ||
    mentorContested.length !== mentors
  ) {
    return verdict(new Set<CertificateFault>(['shape']), 0, BigInt(0));
  }

  const taken = new Int32Array(mentors);
  const open = cap.slice();
  const bound = new ExactSum();
  const score = new ExactSum();
  let matched = 0;
  let locked = 0;
  let lockedPoints = 0;
  let possible = 0;
  const row: OwnPair = { place: -1 };
  /** What a pair's score has to surpass, for contested mentees and for the others. */
  const bars = [new Float64Array(mentors), new Float64Array(mentors)] as const;
  for (let j = 0; j < mentors; j++) {
    const price = prices[j]!;
    const isContested = mentorContested[j] === 1;
    if (price !== Math.floor(price) || !(Math.abs(price) <= HALF)) found.add('price-not-exact');
    else if (!isContested && price < 0) found.add('price-negative');
    bars[0][j] = isContested ? BARRED : price;
    bars[1][j] = isContested ? price : ESCAPE;
  }
  if (found.has('price-not-exact')) return verdict(found, 0, BigInt(0));

  for (let i = 0; i < mentees; i++) {
    const own = mentorOf[i]!;
    const lockedTo = lock === undefined ? -1 : lock[i]!;
    const contested = menteeContested[i] === 1;
    const best = bestGain(col, weight, rowPtr[i]!, rowPtr[i + 1]!, bars[contested ? 1 : 0], own, row);
    const points = row.place < 0 ? 0 : weight[row.place]!;
    const escapes = best === Number.POSITIVE_INFINITY;
    if (escapes) found.add('block-not-closed');
    if (own >= mentors || own < -1) {
      found.add('pair-forbidden');
      continue;
    }
    if (own >= 0) {
      matched++;
      taken[own]! += 1;
    }
    if (lockedTo >= 0) {
      locked++;
      open[lockedTo]! -= 1;
      if (own !== lockedTo) found.add('lock-broken');
      lockedPoints += points;
      continue;
    }
    if (own >= 0) {
      if (row.place >= 0) score.add(points);
      else found.add('pair-forbidden');
    }
    if (contested) {
      if (best > 0 && !escapes) bound.add(best);
    } else {
      possible++;
      if (best > Number.NEGATIVE_INFINITY) bound.add(best);
      else found.add('block-not-closed');
    }
  }
  for (let j = 0; j < mentors; j++) {
    if (taken[j]! > cap[j]!) found.add('seats-exceeded');
    if (taken[j] !== loads[j]) found.add('loads-wrong');
    if (mentorContested[j] === 1) possible += open[j]!;
    bound.addProduct(open[j]!, prices[j]!);
  }
  const countGap = possible + locked - matched;
  const scoreGap = bound.total() - score.total();
  if (assignment.matched !== matched) found.add('count-wrong');
  if (score.total() + BigInt(lockedPoints) !== BigInt(assignment.score)) found.add('score-wrong');
  if (countGap !== 0) found.add('count-not-proven');
  if (scoreGap !== BigInt(0)) found.add('score-not-proven');
  return verdict(found, countGap, scoreGap);
}

/** Where the pair made stands in the list; -1 = nowhere. */
interface OwnPair {
  place: number;
}

/** The bar of a contested mentor for those of the other block, whose pairs say nothing. */
const BARRED = Number.POSITIVE_INFINITY;

/** The bar of any other mentor for contested mentees: it must not be met at all. */
const ESCAPE = Number.NEGATIVE_INFINITY;

/**
 * The best gain above the bars among some pairs, -Infinity without any, and the place of the pair made. Nothing but this is done for each
 * pair: so a checker that is called once costs little even before it is compiled.
 */
function bestGain(
  col: Int32Array,
  weight: Scores,
  first: number,
  end: number,
  bars: Float64Array,
  own: number,
  found: OwnPair,
): number {
  let best = Number.NEGATIVE_INFINITY;
  found.place = -1;
  for (let e = first; e < end; e++) {
    const j = col[e]!;
    if (j === own) found.place = e;
    const gain = weight[e]! - bars[j]!;
    if (gain > best) best = gain;
  }
  return best;
}

function verdict(found: ReadonlySet<CertificateFault>, countGap: number, scoreGap: bigint): Verdict {
  const faults = CERTIFICATE_FAULTS.filter((fault) => found.has(fault));
  const asNumber = Number(scoreGap);
  return {
    proven: faults.length === 0,
    faults,
    countGap,
    scoreGap: Number.isSafeInteger(asNumber) ? asNumber : scoreGap,
  };
}
