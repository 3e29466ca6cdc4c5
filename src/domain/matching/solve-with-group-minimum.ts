// A mentor with a group takes at least so many mentees or none: hard in general. The optimum without that says which groups fall short
// and how good any answer could be; closing or filling them one by one, best prospects first, finds the answer, and the prices of every
// case that was left are its proof.
import { invariant } from '../invariant';
import { menteeCount, UNMATCHED } from './assignment';
import { GroupNetwork, type GroupState } from './group-network';
import type { GroupClaim, GroupProblem, GroupProof, LimitPrices } from './group-problem';
import { groupReach, isOutOfReach } from './group-reach';

/** Number first, then score; locked pairs not counted. */
export interface GroupTotals {
  readonly matched: number;
  readonly score: number;
}

/** A group that is too small. */
export interface SmallGroup {
  readonly mentor: number;
  readonly mentees: number;
  readonly minimum: number;
}

/** The matching found, and how far it is proven. */
export interface GroupedMatching extends GroupTotals, GroupClaim {
  readonly loads: Int32Array;
  /** What no matching with these minimums can surpass. */
  readonly bound: GroupTotals;
  /** True when the totals reach the bound. */
  readonly exact: boolean;
  /** Groups below their minimum when minimums are disregarded: where the question arises. */
  readonly small: readonly SmallGroup[];
  /** Cases looked at. */
  readonly examined: number;
}

/** A case that is still to be looked into, or isn't worth it; its place in the proof is filled in as it is. */
interface Prospect {
  readonly state: GroupState;
  readonly proof: OpenProof;
}

/** A proof in the making. */
type OpenProof = { -readonly [Key in 'mentor' | 'closed' | 'filled' | 'prices' | 'quotaPrices']?: unknown };

/** Pairs that may be looked at in all cases together: about a minute in Google's script, the checker's part included. */
const MOST_PAIRS_EXAMINED = 250_000_000;
const MOST_EXAMINED = 4000;

/** So many cases are looked at unless told otherwise. */
function casesAffordable(pairs: number): number {
  return Math.min(MOST_EXAMINED, Math.ceil(MOST_PAIRS_EXAMINED / Math.max(1, pairs)));
}

/**
 * Solves with a minimum per mentor (0 or 1 = none) and quotas. A group that a lock has opened has to be filled; where it can't be it is
 * left as it is, and told as stuck. Which of equally good combinations of groups is found depends on the order inside the rows, which a
 * market keeps (`PairMarket`). Of overlapping quotas nothing is kept here: the matching may exceed them, its bound holds all the same.
 *
 * Branches on a group that is too small: closed, or filled to its minimum; each branch is a few short searches away from its parent,
 * whose totals bound it. Stops after `mostExamined` cases with the best found and the best that the open ones still promise.
 */
export function solveWithGroupMinimum(
  problem: GroupProblem,
  mostExamined: number = casesAffordable(problem.instance.col.length),
): GroupedMatching {
  const { instance, minimum } = problem;
  const lock = instance.lock ?? new Int32Array(menteeCount(instance)).fill(UNMATCHED);
  const lockedLoad = new Int32Array(instance.cap.length);
  for (const j of lock) if (j !== UNMATCHED) lockedLoad[j]! += 1;
  const reach = groupReach(instance);
  const need = minimum.map((least, j) => (least <= 1 ? 0 : Math.max(0, least - lockedLoad[j]!)));
  const stuck: number[] = [];
  const whyStuck = new Map<number, LimitPrices>();
  minimum.forEach((least, j) => {
    if (lockedLoad[j] === 0 || need[j] === 0 || !isOutOfReach(reach[j]!, least)) return;
    stuck.push(j);
    need[j] = 0;
  });
  const outOfReach = minimum.map((least, j) => (lockedLoad[j] === 0 && isOutOfReach(reach[j]!, least) ? 1 : 0));
  const cap = instance.cap.map((seats, j) => (outOfReach[j] === 1 ? 0 : seats));
  const network = new GroupNetwork({ instance: { ...instance, cap }, quotas: problem.quotas }, need);

  const root: OpenProof = {};
  const start = withLockedGroups({ state: network.first(), proof: root });
  const small = smallGroups(start.state);
  let examined = 0;
  let best: GroupState | undefined;
  const open: Prospect[] = [start];
  while (open.length > 0 && (best === undefined || examined < mostExamined)) {
    const prospect = open.splice(bestOf(open), 1)[0]!;
    if (best !== undefined && compare(best, prospect.state) >= 0) {
      open.push(prospect);
      break;
    }
    dive(prospect);
  }
  const found = best;
  invariant(found, 'the first dive ends in an answer: closing every small group is one');
  for (const { state, proof } of open) Object.assign(proof, network.pricesOf(state));
  const bound = open.reduce<GroupTotals>((top, { state }) => (compare(state, top) > 0 ? state : top), found);
  const free = network.mentorsOf(found);
  return {
    matched: found.matched,
    score: found.score,
    mentorOf: lock.map((j, i) => (j === UNMATCHED ? free[i]! : j)),
    loads: found.loads.map((load, j) => load + lockedLoad[j]!),
    bound: { matched: bound.matched, score: bound.score },
    exact: compare(bound, found) === 0,
    small,
    stuck: stuck.sort((a, b) => a - b),
    whyStuck,
    worth: network.matchWorth(),
    proof: root as GroupProof,
    examined,
  };

  /** Goes down the better branch to an answer; the other branches stay open. */
  function dive(from: Prospect): void {
    for (let [at, left] = [from, need.length]; ; left--) {
      const group = smallGroups(at.state)[0];
      if ((best !== undefined && compare(best, at.state) >= 0) || group === undefined) {
        if (best === undefined || compare(at.state, best) > 0) best = at.state;
        Object.assign(at.proof, network.pricesOf(at.state));
        return;
      }
      invariant(left > 0, 'a group is closed or filled once on the way down to an answer');
      const branches = branchesOf(at, group.mentor);
      examined += branches.length;
      const better = bestOf(branches);
      open.push(...branches.filter((_, b) => b !== better));
      at = branches[better]!;
    }
  }

  function branchesOf({ state, proof }: Prospect, mentor: number): Prospect[] {
    const closed = { state: network.close(state, mentor), proof: {} };
    const filled = { state: network.fill(state, mentor), proof: {} };
    Object.assign(proof, { mentor, closed: closed.proof, filled: filled.proof });
    if (network.isWhole(filled.state)) return [closed, filled];
    Object.assign(filled.proof, network.pricesOf(filled.state));
    return [closed];
  }

  /** Groups with somebody but too few, the largest first. */
  function smallGroups({ loads }: GroupState): SmallGroup[] {
    const groups: SmallGroup[] = [];
    loads.forEach((load, j) => {
      if (load > 0 && load < need[j]!) groups.push({ mentor: j, mentees: load + lockedLoad[j]!, minimum: minimum[j]! });
    });
    return groups.sort((a, b) => b.mentees - a.mentees || a.mentor - b.mentor);
  }

  /** A group that a lock has opened has to be filled; where it can't be, it is left as it is. */
  function withLockedGroups(from: Prospect): Prospect {
    let at = from;
    need.forEach((least, mentor) => {
      if (least === 0 || lockedLoad[mentor] === 0) return;
      const filled = { state: network.fill(at.state, mentor), proof: {} };
      if (network.isWhole(filled.state)) {
        Object.assign(at.proof, { mentor, filled: filled.proof });
        at = filled;
      } else {
        stuck.push(mentor);
        whyStuck.set(mentor, network.pricesOf(filled.state));
        need[mentor] = 0;
      }
    });
    return at;
  }
}

function compare(one: GroupTotals, other: GroupTotals): number {
  return one.matched - other.matched || one.score - other.score;
}

/** Place of the best prospect, the first of equals. */
function bestOf(prospects: readonly Prospect[]): number {
  let best = 0;
  prospects.forEach(({ state }, at) => {
    if (compare(state, prospects[best]!.state) > 0) best = at;
  });
  return best;
}
