// Decides how pairs are chosen within the curator's limits, and how much of that the checkers can prove: limits may make the best choice
// hard to find, and then the proof says what no choice can surpass.
import { loadsOf, totalsOf } from '../matching/adjust-instance';
import type { Assignment, AssignmentInstance } from '../matching/assignment';
import { checkAssignment } from '../matching/certificate';
import { withKeeping } from '../matching/keep-pairs';
import { checkQuotaMatching } from '../matching/quota-certificate';
import { solveAssignment } from '../matching/solve-assignment';
import { type GroupedMatching, solveWithGroupMinimum } from '../matching/solve-with-group-minimum';
import { type QuotaMatching, solveWithQuotas } from '../matching/solve-with-quotas';
import type { PairMarket, PairQuota } from './assign';
import type { MatchingProof, MatchingTotals } from './matching-run';

/** A market by the points that count for the choice. */
type Valued = Omit<PairMarket, 'weight'> & Pick<AssignmentInstance, 'weight'>;

/** Who is given to whom within limits, and what is proven about it. */
export interface LimitedChoice {
  readonly mentorOf: Int32Array;
  readonly proof: MatchingProof;
}

type Loaded = Pick<Assignment, 'mentorOf' | 'loads'>;

/** Faults that say no more than that something better isn't ruled out. */
const OPEN_QUESTIONS: readonly string[] = ['count-not-proven', 'score-not-proven', 'not-proven'];

/** Chooses within quotas and with the least size of groups. Proposals of an earlier run count for their points more, as far as limits allow. */
export function chooseWithinLimits(market: PairMarket, solve: typeof solveAssignment): LimitedChoice {
  const { keep, quotas, smallestGroup } = market;
  const wanted =
    keep && keep.points > 0 ? { ...market, weight: withKeeping(market, keep.earlier, keep.points).weight } : market;
  if (quotas) return withinQuotas(market, wanted, quotas);
  return withGroups(market, wanted, smallestGroup ?? new Int32Array(market.cap.length), solve(market));
}

/**
 * Chooses with a least size of groups. The optimum without it, proven by its prices, is what no choice surpasses.
 *
 * @param wanted  the market by which is chosen
 * @param free    the optimum of the market without the least size
 */
function withGroups(market: PairMarket, wanted: Valued, smallestGroup: Int32Array, free: Assignment): LimitedChoice {
  const { mentorOf, loads } = withEarliest(wanted, smallestGroup, solveWithGroupMinimum(wanted, smallestGroup));
  const claim = { ...free, mentorOf, loads, ...totalsOf(market, mentorOf) };
  const faults = [
    ...checkAssignment(market, claim).faults,
    ...(groupsHold(market, smallestGroup, loads) ? [] : ['group-too-small']),
  ];
  const bound = checkAssignment(market, free).proven ? { matched: free.matched, score: free.score } : undefined;
  return { mentorOf, proof: proofOf(faults, bound) };
}

/** The same groups given to the earliest mentees and the lowest mentors, where the groups then still hold. */
function withEarliest(market: Valued, smallestGroup: Int32Array, found: GroupedMatching): Loaded {
  const cap = market.cap.map((seats, mentor) => (found.loads[mentor] === 0 ? 0 : seats));
  const settled = solveAssignment({ ...market, cap });
  return groupsHold(market, smallestGroup, settled.loads) ? settled : found;
}

/** Chooses with quotas, and with a least size of groups where there is one: groups that fall short are closed, the smaller half first. */
function withinQuotas(market: PairMarket, wanted: Valued, quotas: readonly PairQuota[]): LimitedChoice {
  const { smallestGroup } = market;
  const cap = market.cap.slice();
  const first = solveWithQuotas({ instance: market, quotas });
  let mentorOf = mentorsOf(wanted === market ? first : solveWithQuotas({ instance: wanted, quotas }));
  for (;;) {
    const small = smallGroups(market, smallestGroup, mentorOf);
    if (small.length === 0) break;
    for (const { mentor } of small.slice(0, Math.ceil(small.length / 2))) cap[mentor] = 0;
    mentorOf = mentorsOf(solveWithQuotas({ instance: { ...wanted, cap }, quotas }));
  }
  const { prices, quotaPrices, worths } = first;
  const claim = {
    mentorsOf: [...mentorOf].map((mentor) => (mentor === -1 ? [] : [mentor])),
    prices,
    quotaPrices,
    worths,
  };
  const { faults, gap } = checkQuotaMatching({ instance: market, quotas }, claim);
  const inFull = smallGroups(market, smallestGroup, mentorOf).length === 0 ? [] : ['group-too-small'];
  return { mentorOf, proof: proofOf([...faults, ...inFull], boundOf(market, mentorOf, worths.first, gap)) };
}

function proofOf(faults: readonly string[], bound: MatchingTotals | undefined): MatchingProof {
  const sound = faults.every((fault) => OPEN_QUESTIONS.includes(fault));
  if (faults.length === 0) return { verdict: 'proven', faults, withinLimits: true };
  return { verdict: 'not-proven', faults, withinLimits: true, ...(sound && bound ? { bound } : {}) };
}

/** What the checker's gap leaves possible, when a match is worth `worth` points: the number first, then the points. */
function boundOf(market: PairMarket, mentorOf: Int32Array, worth: number, gap: bigint): MatchingTotals {
  const locked = mentorOf.map((mentor, row) => (market.lock[row] === -1 ? -1 : mentor));
  const [all, fixed] = [totalsOf(market, mentorOf), totalsOf(market, locked)];
  const free = { matched: all.matched - fixed.matched, score: all.score - fixed.score };
  const most = BigInt(worth) * BigInt(free.matched) + BigInt(free.score) + gap;
  return {
    matched: fixed.matched + Number(most / BigInt(worth)),
    score: fixed.score + Number(most % BigInt(worth)),
  };
}

const mentorsOf = (matching: QuotaMatching): Int32Array =>
  Int32Array.from(matching.mentorsOf, ([mentor = -1]) => mentor);

/** Groups with somebody but too few, the smallest first; those that a lock holds open are left to the curator. */
function smallGroups(market: PairMarket, smallestGroup: Int32Array | undefined, mentorOf: Int32Array) {
  if (!smallestGroup) return [];
  return [...loadsOf(market, mentorOf)]
    .map((load, mentor) => ({ load, mentor }))
    .filter(({ load, mentor }) => load > 0 && load < (smallestGroup[mentor] ?? 0) && !market.lock.includes(mentor))
    .sort((a, b) => a.load - b.load || a.mentor - b.mentor);
}

function groupsHold(market: Pick<PairMarket, 'lock'>, smallestGroup: Int32Array, loads: Int32Array): boolean {
  return loads.every(
    (load, mentor) => load === 0 || load >= (smallestGroup[mentor] ?? 0) || market.lock.includes(mentor),
  );
}
