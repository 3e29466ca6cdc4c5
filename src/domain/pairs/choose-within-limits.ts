// Decides how pairs are chosen within the curator's limits, and how much of that the checkers can prove: limits may make the best choice
// hard to find, and then the proof says what no choice can surpass.
import { loadsOf, totalsOf } from '../matching/adjust-instance';
import type { AssignmentInstance } from '../matching/assignment';
import { checkGroupMatching } from '../matching/group-certificate';
import type { GroupProblem } from '../matching/group-problem';
import { withKeeping } from '../matching/keep-pairs';
import { checkQuotaMatching } from '../matching/quota-certificate';
import { countWithin, lockedWithin } from '../matching/quotas';
import type { solveAssignment } from '../matching/solve-assignment';
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

/** Faults that say no more than that something better isn't ruled out, or a group of a lock that isn't too small. */
const OPEN_QUESTIONS: readonly string[] = ['not-proven', 'stuck-not-proven'];

/**
 * Chooses within quotas and with the least size of groups. Proposals of an earlier run count for their points more, as far as limits allow.
 *
 * @param mostCases  how many cases of groups are looked at; as many as time allows where it is left out
 */
export function chooseWithinLimits(
  market: PairMarket,
  solve: typeof solveAssignment,
  mostCases?: number,
): LimitedChoice {
  const { keep, quotas = [], smallestGroup } = market;
  const wanted =
    keep && keep.points > 0 ? { ...market, weight: withKeeping(market, keep.earlier, keep.points).weight } : market;
  return smallestGroup
    ? withGroups(market, wanted, { quotas, minimum: smallestGroup }, solve, mostCases)
    : withinQuotas(market, wanted, quotas);
}

/** @param wanted  the market by which is chosen */
function withinQuotas(market: PairMarket, wanted: Valued, quotas: readonly PairQuota[]): LimitedChoice {
  const first = solveWithQuotas({ instance: market, quotas });
  const mentorOf = mentorsOf(wanted === market ? first : solveWithQuotas({ instance: wanted, quotas }));
  const { prices, quotaPrices, worths } = first;
  const claim = {
    mentorsOf: [...mentorOf].map((mentor) => (mentor === -1 ? [] : [mentor])),
    prices,
    quotaPrices,
    worths,
  };
  const { faults, gap } = checkQuotaMatching({ instance: market, quotas }, claim);
  return { mentorOf, proof: proofOf(faults, boundOf(market, mentorOf, worths.first, gap)) };
}

/** @param wanted  the market by which is chosen; what is proven is about the points of the market */
function withGroups(
  market: PairMarket,
  wanted: Valued,
  limits: Omit<GroupProblem, 'instance'>,
  solve: typeof solveAssignment,
  mostCases: number | undefined,
): LimitedChoice {
  const problem = { instance: market, ...limits };
  const found = solveWithGroupMinimum(problem, mostCases);
  const chosen = wanted === market ? found : solveWithGroupMinimum({ instance: wanted, ...limits }, mostCases);
  const mentorOf = withinAll({ instance: wanted, ...limits }, chosen, solve);
  const stuck = smallGroups(problem, mentorOf).filter((mentor) => market.lock.includes(mentor));
  const { faults, bound } = checkGroupMatching(problem, { ...found, mentorOf, stuck });
  return { mentorOf, proof: proofOf(faults, bound) };
}

/**
 * The same groups given to the earliest mentees and the lowest mentors, where the groups then still hold. Where quotas overlap, the
 * groups found may exceed them; then groups that fall short within them are closed, the smaller half first, but for those of locks.
 */
function withinAll(problem: GroupProblem, found: GroupedMatching, solve: typeof solveAssignment): Int32Array {
  const { instance, quotas } = problem;
  const cap = instance.cap.map((seats, mentor) => (found.loads[mentor] === 0 ? 0 : seats));
  const keepsQuotas = quotas.every(
    (quota) => countWithin(quota, found.mentorOf) <= Math.max(quota.limit, lockedWithin(instance, quota)),
  );
  for (;;) {
    const open = { ...instance, cap };
    const settled = quotas.length === 0 ? solve(open).mentorOf : mentorsOf(solveWithQuotas({ instance: open, quotas }));
    const small = smallGroups(problem, settled).filter((mentor) => !found.stuck.includes(mentor));
    if (small.length === 0) return settled;
    if (keepsQuotas) return found.mentorOf;
    const closable = small.filter((mentor) => cap[mentor] !== 0 && instance.lock?.includes(mentor) !== true);
    if (closable.length === 0) return settled;
    for (const mentor of closable.slice(0, Math.ceil(closable.length / 2))) cap[mentor] = 0;
  }
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

/** Mentors with somebody but too few, the smallest groups first. */
function smallGroups({ instance, minimum }: GroupProblem, mentorOf: Int32Array): number[] {
  return [...loadsOf(instance, mentorOf)]
    .map((load, mentor) => ({ load, mentor }))
    .filter(({ load, mentor }) => load > 0 && load < (minimum[mentor] ?? 0))
    .sort((a, b) => a.load - b.load || a.mentor - b.mentor)
    .map(({ mentor }) => mentor);
}
