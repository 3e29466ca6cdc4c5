// What a matching under quotas is asked and answers, and which quotas can be kept exactly: those that nest.
import { type AssignmentInstance, menteeCount, UNMATCHED } from './assignment';

/** At most `limit` pairs between these mentees and these mentors; a side left out means all of it. */
export interface Quota {
  readonly mentees?: readonly number[];
  readonly mentors?: readonly number[];
  /** Which pairs between them count, where the two sides alone don't tell; absent = all. */
  readonly pairs?: (mentee: number, mentor: number) => boolean;
  readonly limit: number;
}

/** An instance with quotas, and mentees who may have two mentors. Locked pairs count towards quotas and demands. */
export interface QuotaProblem {
  readonly instance: AssignmentInstance;
  readonly quotas: readonly Quota[];
  /** Mentors each mentee may have: 1 or 2; 1 for everyone when left out. */
  readonly demand?: Int32Array;
}

/** A quota as a node of one side's tree: the people under it, and the next larger quota around it (-1 = none). */
export interface NestedQuota {
  readonly quota: number;
  readonly members: readonly number[];
  readonly parent: number;
}

/** Quotas sorted by how they can be kept. */
export interface QuotaTrees {
  /** Smaller ones first; `parent` is a place in the same list. */
  readonly overMentors: readonly NestedQuota[];
  readonly overMentees: readonly NestedQuota[];
  /** Quotas that cut across the others, or across the people: no exact method of this kind keeps them. */
  readonly overlapping: readonly number[];
}

/**
 * Sorts quotas into two trees. A quota stands over mentors when it takes in all pairs of each mentor it touches, over
 * mentees likewise, and in a tree any two quotas are nested or apart. Two such trees, one on each side, make a network,
 * so the optimum is exact and whole; anything else does not, and is listed as overlapping.
 */
export function nestQuotas(instance: AssignmentInstance, quotas: readonly Quota[]): QuotaTrees {
  const touched = quotas.map((quota) => membersOf(instance, quota));
  const overMentors: PlacedSet[] = [];
  const overMentees: PlacedSet[] = [];
  const overlapping: number[] = [];
  const choices = (q: number) => Number(touched[q]!.mentors !== undefined) + Number(touched[q]!.mentees !== undefined);
  const byFreedom = quotas.map((_, q) => q).sort((a, b) => choices(a) - choices(b) || a - b);
  for (const quota of byFreedom) {
    const { mentors, mentees } = touched[quota]!;
    if (mentors !== undefined && overMentors.every((other) => nest(other.members, mentors))) {
      overMentors.push({ quota, members: mentors });
    } else if (mentees !== undefined && overMentees.every((other) => nest(other.members, mentees))) {
      overMentees.push({ quota, members: mentees });
    } else overlapping.push(quota);
  }
  return {
    overMentors: asTree(overMentors),
    overMentees: asTree(overMentees),
    overlapping: overlapping.sort((a, b) => a - b),
  };
}

interface PlacedSet {
  readonly quota: number;
  readonly members: ReadonlySet<number>;
}

/** The mentors (or mentees) with pairs in a quota, when all their pairs are in it. */
function membersOf(instance: AssignmentInstance, quota: Quota): { mentors?: Set<number>; mentees?: Set<number> } {
  const { rowPtr, col } = instance;
  const covers = quotaCover(quota);
  const mentors = new Set<number>();
  const mentees = new Set<number>();
  const outsideMentors = new Set<number>();
  const outsideMentees = new Set<number>();
  for (let i = 0; i < menteeCount(instance); i++) {
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
      const inside = covers(i, col[e]!);
      (inside ? mentors : outsideMentors).add(col[e]!);
      (inside ? mentees : outsideMentees).add(i);
    }
  }
  const apart = (one: Set<number>, other: Set<number>) => [...one].every((member) => !other.has(member));
  return {
    ...(apart(mentors, outsideMentors) ? { mentors } : {}),
    ...(apart(mentees, outsideMentees) ? { mentees } : {}),
  };
}

/** Whether a pair counts towards a quota. */
export function quotaCover(quota: Quota): (mentee: number, mentor: number) => boolean {
  const mentees = quota.mentees === undefined ? undefined : new Set(quota.mentees);
  const mentors = quota.mentors === undefined ? undefined : new Set(quota.mentors);
  return (i, j) =>
    (mentees === undefined || mentees.has(i)) &&
    (mentors === undefined || mentors.has(j)) &&
    (quota.pairs === undefined || quota.pairs(i, j));
}

function nest(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const member of small) if (large.has(member)) shared++;
  return shared === 0 || shared === small.size;
}

function asTree(sets: readonly PlacedSet[]): NestedQuota[] {
  const bySize = [...sets].sort((a, b) => a.members.size - b.members.size || a.quota - b.quota);
  return bySize.map(({ quota, members }, at) => {
    const [anyone] = members;
    const parent = bySize.findIndex((other, place) => place > at && anyone !== undefined && other.members.has(anyone));
    return { quota, members: [...members], parent };
  });
}

/** Locked pairs that count towards a quota. */
export function lockedWithin(instance: AssignmentInstance, quota: Quota): number {
  return instance.lock ? countWithin(quota, instance.lock) : 0;
}

/** Pairs of a matching that count towards a quota. */
export function countWithin(quota: Quota, mentorOf: Int32Array): number {
  const covers = quotaCover(quota);
  return mentorOf.reduce((count, j, i) => (j !== UNMATCHED && covers(i, j) ? count + 1 : count), 0);
}
