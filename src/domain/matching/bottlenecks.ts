// Why somebody is left without a mentor although there are candidates: the people who compete, the seats they compete
// for, and who would be next.
import { groupBy } from '../group-by';
import { type Assignment, type AssignmentInstance, menteeCount, UNMATCHED } from './assignment';
import { disjointSets } from './disjoint-sets';
import { compareGains, type Gain } from './gain';
import type { LiveMatching } from './live-matching';
import { liveTotals } from './live-result';

/** Mentees whose candidates are these mentors only, and more of them than seats: a Hall set. Both ascending. */
export interface Bottleneck {
  readonly mentees: readonly number[];
  readonly mentors: readonly number[];
  /** Seats of these mentors that no lock holds. */
  readonly seats: number;
  /** Seats that are missing: exactly so many of the mentees are unmatched. */
  readonly missing: number;
}

/** The mentors of each mentee. Mentees who are given one and the same list are looked at once. */
export type MentorsOf = (mentee: number) => ArrayLike<number>;

const listedMentors =
  ({ rowPtr, col }: AssignmentInstance): MentorsOf =>
  (i) =>
    col.subarray(rowPtr[i], rowPtr[i + 1]);

/**
 * The bottleneck that keeps a mentee unmatched: everyone the mentee would have to displace, directly or along a chain.
 * A mentee without candidates stands alone before no mentors. Undefined for the matched and the locked.
 */
export function bottleneckOf(
  instance: AssignmentInstance,
  assignment: Assignment,
  mentee: number,
): Bottleneck | undefined {
  if (assignment.mentorOf[mentee] !== UNMATCHED) return undefined;
  return bottleneckFrom(listedMentors(instance), holdersOf(instance, assignment), [mentee]);
}

/**
 * All bottlenecks, apart from each other, largest shortage first; mentees without any candidate are left out. One pass over their pairs.
 *
 * @param mentorsOf  everybody's mentors, where the instance doesn't list them all
 */
export function bottlenecks(
  instance: AssignmentInstance,
  assignment: Pick<Assignment, 'mentorOf'>,
  mentorsOf: MentorsOf = listedMentors(instance),
): Bottleneck[] {
  const holders = holdersOf(instance, assignment);
  const { seated } = holders;
  const mentees = menteeCount(instance);
  const { find, join } = disjointSets(mentees);
  const reached = new Uint8Array(mentees);
  const seen = new Uint8Array(seated.length);
  /** Lists looked at, with somebody who holds a seat there, or UNMATCHED. */
  const holderIn = new WeakMap<ArrayLike<number>, number>();
  const queue: number[] = [];
  for (let i = 0; i < mentees; i++) if (assignment.mentorOf[i] === UNMATCHED && mentorsOf(i).length > 0) reach(i);
  for (const i of queue) {
    const list = mentorsOf(i);
    const holder = holderIn.get(list) ?? lookThrough(i, list);
    holderIn.set(list, holder);
    if (holder !== UNMATCHED) join(i, holder);
  }
  return [...groupBy(queue, find).values()]
    .map((members) => bottleneckFrom(mentorsOf, holders, members))
    .sort((a, b) => b.missing - a.missing || a.mentees[0]! - b.mentees[0]!);

  function reach(i: number): void {
    if (reached[i] === 1) return;
    reached[i] = 1;
    queue.push(i);
  }

  /** Joins whoever holds a seat of these mentors with a mentee who wants one, and reaches them. */
  function lookThrough(i: number, list: ArrayLike<number>): number {
    let holder: number = UNMATCHED;
    for (let at = 0; at < list.length; at++) {
      const j = list[at]!;
      for (const k of seated[j]!) {
        holder = k;
        join(i, k);
        // Whoever holds a seat of a mentor looked at before has been joined with the others there.
        if (seen[j] === 1) break;
        reach(k);
      }
      seen[j] = 1;
    }
    return holder;
  }
}

/** Mentees seated at each mentor, not by a lock; and seats that no lock holds. */
interface Holders {
  readonly seated: readonly (readonly number[])[];
  readonly seats: Int32Array;
}

function holdersOf({ cap, lock }: AssignmentInstance, assignment: Pick<Assignment, 'mentorOf'>): Holders {
  const seated: number[][] = Array.from(cap, () => []);
  const seats = cap.slice();
  assignment.mentorOf.forEach((j, i) => {
    if (lock !== undefined && lock[i] !== UNMATCHED) seats[lock[i]!]! -= 1;
    else if (j !== UNMATCHED) seated[j]!.push(i);
  });
  return { seated, seats };
}

function bottleneckFrom(mentorsOf: MentorsOf, { seated, seats }: Holders, start: readonly number[]): Bottleneck {
  const mentees = new Set(start);
  const mentors = new Set<number>();
  const lists = new WeakSet<ArrayLike<number>>();
  for (const i of mentees) {
    const list = mentorsOf(i);
    if (lists.has(list)) continue;
    lists.add(list);
    for (let at = 0; at < list.length; at++) {
      const j = list[at]!;
      if (mentors.has(j)) continue;
      mentors.add(j);
      for (const k of seated[j]!) mentees.add(k);
    }
  }
  const open = [...mentors].reduce((sum, j) => sum + seats[j]!, 0);
  return {
    mentees: [...mentees].sort((a, b) => a - b),
    mentors: [...mentors].sort((a, b) => a - b),
    seats: open,
    missing: mentees.size - open,
  };
}

/** An unmatched mentee in the queue for a mentor. */
export interface Waiting {
  readonly mentee: number;
  /** What the whole would lose if the mentee got this mentor's next seat rather than the one who stands first. */
  readonly behind: Gain;
}

/**
 * Who of the unmatched would come in if a mentor had one more seat, and in which order: by what the whole gains, each tried
 * on a copy. `entrant` is who would actually come by the optimum, perhaps along a chain to another mentor.
 */
export function nextInLine(live: LiveMatching, mentor: number): { entrant: number; queue: Waiting[] } {
  const { state } = live;
  const best = live.fork();
  const entrant = best.addSeat(mentor).find(({ from }) => from === UNMATCHED)?.mentee ?? UNMATCHED;
  const most = liveTotals(best.state);
  const now = liveTotals(state);
  const queue: Waiting[] = [];
  for (let t = state.columnPtr[mentor]!; t < state.columnPtr[mentor + 1]!; t++) {
    const mentee = state.row[t]!;
    if (mentee < 0 || state.active[mentee] === 0 || state.mentorOf[mentee] !== UNMATCHED) continue;
    const matches = most.matched - now.matched - 1;
    queue.push({ mentee, behind: { matches, points: most.score - now.score - state.columnWeight[t]! } });
  }
  queue.sort((a, b) => -compareGains(a.behind, b.behind) || a.mentee - b.mentee);
  return { entrant, queue };
}
