// A mentor with a group takes at least so many mentees or none: hard in general. The relaxed optimum says which groups fall
// short and how good any answer could be; closing or filling them one by one, best prospects first, finds the answer.
import { invariant } from '../invariant';
import { type Assignment, type AssignmentInstance, UNMATCHED } from './assignment';
import { type LiveMatching, openLiveMatching } from './live-matching';
import { liveTotals } from './live-result';
import { solveAssignment } from './solve-assignment';

/** Number first, then score; locked pairs not counted. */
export interface GroupTotals {
  readonly matched: number;
  readonly score: number;
}

/** A group that the relaxed optimum leaves too small. */
export interface SmallGroup {
  readonly mentor: number;
  readonly mentees: number;
  readonly minimum: number;
}

/** The matching found, and how far it is proven. */
export interface GroupedMatching extends GroupTotals {
  readonly mentorOf: Int32Array;
  readonly loads: Int32Array;
  /** What no matching with these minimums can surpass. */
  readonly bound: GroupTotals;
  /** True when the totals reach the bound. */
  readonly exact: boolean;
  /** Groups below their minimum when minimums are disregarded: where the question arises. */
  readonly small: readonly SmallGroup[];
  /** Groups that locks hold below their minimum and nobody could fill. */
  readonly stuck: readonly SmallGroup[];
  /** Combinations looked at. */
  readonly examined: number;
}

interface Prospect {
  readonly live: LiveMatching;
  readonly totals: GroupTotals;
}

const DEFAULT_EXAMINED = 1000;

/**
 * Solves with a minimum per mentor (0 or 1 = none). Branches on a group that is too small: closed, or filled to its
 * minimum; each branch is a few short searches away from its parent, whose totals bound it. Stops after `mostExamined`
 * branches with the best found and the best that the open branches still promise.
 */
export function solveWithGroupMinimum(
  instance: AssignmentInstance,
  minimum: Int32Array,
  mostExamined: number = DEFAULT_EXAMINED,
): GroupedMatching {
  const relaxed: Assignment = solveAssignment(instance);
  const { live } = openLiveMatching(instance, relaxed);
  const lockedLoad = new Int32Array(instance.cap.length);
  for (const j of live.state.lock) if (j !== UNMATCHED) lockedLoad[j]! += 1;
  const need = minimum.map((least, j) => Math.max(0, least - lockedLoad[j]!));
  const stuck = fillLockedGroups(live);
  const small = smallGroups(live);

  let examined = 0;
  let best: Prospect | undefined;
  const open: Prospect[] = [prospectOf(live)];
  while (open.length > 0 && (best === undefined || examined < mostExamined)) {
    const prospect = open.splice(bestOf(open), 1)[0]!;
    if (best !== undefined && compare(best.totals, prospect.totals) >= 0) {
      open.length = 0;
      break;
    }
    dive(prospect);
  }
  const found = best;
  invariant(found, 'the first dive ends in an answer: closing every small group is one');
  const bound = open.reduce<GroupTotals>((top, { totals }) => (compare(totals, top) > 0 ? totals : top), found.totals);
  const { state } = found.live;
  return {
    ...found.totals,
    mentorOf: state.mentorOf.map((j, i) => (state.lock[i] === UNMATCHED ? j : state.lock[i]!)),
    loads: state.load.map((load, j) => load + lockedLoad[j]!),
    bound,
    exact: compare(bound, found.totals) === 0,
    small,
    stuck,
    examined,
  };

  /** Goes down the better branch to an answer; the other branches stay open. */
  function dive(from: Prospect): void {
    for (let at = from; ; ) {
      if (best !== undefined && compare(best.totals, at.totals) >= 0) return;
      const group = smallGroups(at.live)[0];
      if (group === undefined) {
        best = at;
        return;
      }
      const branches = branchesOf(at, group.mentor);
      examined += branches.length;
      const better = bestOf(branches);
      open.push(...branches.filter((_, b) => b !== better));
      at = branches[better]!;
    }
  }

  function branchesOf({ live: parent }: Prospect, j: number): Prospect[] {
    const closed = parent.fork();
    closed.closeMentor(j);
    const filled = parent.fork();
    const canFill = filled.requireMentees(j, need[j]!) !== undefined;
    return canFill ? [prospectOf(closed), prospectOf(filled)] : [prospectOf(closed)];
  }

  /** Groups with somebody but too few, the largest first. */
  function smallGroups({ state }: LiveMatching): SmallGroup[] {
    const groups: SmallGroup[] = [];
    state.load.forEach((load, j) => {
      if (load > 0 && load < need[j]!) groups.push({ mentor: j, mentees: load + lockedLoad[j]!, minimum: minimum[j]! });
    });
    return groups.sort((a, b) => b.mentees - a.mentees || a.mentor - b.mentor);
  }

  /** A group that a lock already opened has to be filled; where it cannot be, it is reported and left as it is. */
  function fillLockedGroups(at: LiveMatching): SmallGroup[] {
    const left: SmallGroup[] = [];
    for (let j = 0; j < need.length; j++) {
      if (lockedLoad[j] === 0 || need[j] === 0) continue;
      if (at.fork().requireMentees(j, need[j]!) !== undefined) at.requireMentees(j, need[j]!);
      else {
        left.push({ mentor: j, mentees: lockedLoad[j]! + at.state.load[j]!, minimum: minimum[j]! });
        need[j] = 0;
      }
    }
    return left;
  }
}

function prospectOf(live: LiveMatching): Prospect {
  return { live, totals: liveTotals(live.state) };
}

function compare(one: GroupTotals, other: GroupTotals): number {
  return one.matched - other.matched || one.score - other.score;
}

/** Place of the best prospect, the first of equals. */
function bestOf(prospects: readonly Prospect[]): number {
  let best = 0;
  prospects.forEach(({ totals }, at) => {
    if (compare(totals, prospects[best]!.totals) > 0) best = at;
  });
  return best;
}
