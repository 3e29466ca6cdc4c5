// Cuts an instance into parts that have nothing to do with each other, so that long work can be done a part at a time and
// resumed. When to stop and where to keep finished parts is decided by whoever runs it.
import { type Assignment, type AssignmentInstance, menteeCount, UNMATCHED } from './assignment';
import { disjointSets } from './disjoint-sets';
import { scoresLike } from './normal-instance';

/** One part: its people by their numbers in the whole, ascending, and its pairs by numbers of its own. */
export interface InstancePart {
  readonly mentees: Int32Array;
  readonly mentors: Int32Array;
  readonly instance: AssignmentInstance;
}

/**
 * The connected parts of an instance, the one with the earliest mentee first. Mentees without candidates or lock, and
 * mentors whom nobody lists, are in none. The optimum of the whole, ties included, is the optima of the parts together.
 */
export function partsOf(instance: AssignmentInstance): InstancePart[] {
  const { cap, rowPtr, col, lock } = instance;
  const mentees = menteeCount(instance);
  const { find, join } = disjointSets(mentees + cap.length);
  for (let i = 0; i < mentees; i++) {
    const locked = lock === undefined ? UNMATCHED : lock[i]!;
    if (locked !== UNMATCHED) join(i, mentees + locked);
    else for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) join(i, mentees + col[e]!);
  }
  const partOfRoot = new Int32Array(mentees + cap.length).fill(-1);
  const members: { mentees: number[]; mentors: number[] }[] = [];
  for (let i = 0; i < mentees; i++) {
    if (rowPtr[i] === rowPtr[i + 1] && (lock === undefined || lock[i] === UNMATCHED)) continue;
    const top = find(i);
    if (partOfRoot[top]! < 0) partOfRoot[top] = members.push({ mentees: [], mentors: [] }) - 1;
    members[partOfRoot[top]!]!.mentees.push(i);
  }
  for (let j = 0; j < cap.length; j++) {
    const part = partOfRoot[find(mentees + j)]!;
    if (part >= 0) members[part]!.mentors.push(j);
  }
  const numberOf = new Int32Array(cap.length);
  return members.map((part) =>
    partFrom(instance, Int32Array.from(part.mentees), Int32Array.from(part.mentors), numberOf),
  );
}

function partFrom(
  instance: AssignmentInstance,
  mentees: Int32Array,
  mentors: Int32Array,
  numberOf: Int32Array,
): InstancePart {
  const { cap, rowPtr, col, weight, lock } = instance;
  mentors.forEach((j, number) => {
    numberOf[j] = number;
  });
  const ptr = new Int32Array(mentees.length + 1);
  const keep: number[] = [];
  mentees.forEach((i, row) => {
    const locked = lock === undefined ? UNMATCHED : lock[i]!;
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) if (locked === UNMATCHED || col[e] === locked) keep.push(e);
    ptr[row + 1] = keep.length;
  });
  const partCol = new Int32Array(keep.length);
  const partWeight = scoresLike(weight, keep.length);
  keep.forEach((e, at) => {
    partCol[at] = numberOf[col[e]!]!;
    partWeight[at] = weight[e]!;
  });
  const partLock =
    lock === undefined ? undefined : mentees.map((i) => (lock[i] === UNMATCHED ? UNMATCHED : numberOf[lock[i]!]!));
  return {
    mentees,
    mentors,
    instance: {
      cap: mentors.map((j) => cap[j]!),
      rowPtr: ptr,
      col: partCol,
      weight: partWeight,
      ...(partLock === undefined ? {} : { lock: partLock }),
    },
  };
}

/** The assignment of the whole from those of its parts, in the same order; its prices prove the whole. */
export function joinParts(
  instance: AssignmentInstance,
  parts: readonly InstancePart[],
  solved: readonly Assignment[],
): Assignment {
  const mentees = menteeCount(instance);
  const mentors = instance.cap.length;
  const whole = {
    mentorOf: new Int32Array(mentees).fill(UNMATCHED),
    matched: 0,
    score: 0,
    loads: new Int32Array(mentors),
    prices: new Float64Array(mentors),
    menteeContested: new Uint8Array(mentees).fill(1),
    mentorContested: new Uint8Array(mentors),
  };
  parts.forEach((part, p) => {
    const own = solved[p]!;
    whole.matched += own.matched;
    whole.score += own.score;
    part.mentees.forEach((i, row) => {
      const mentor = own.mentorOf[row]!;
      whole.mentorOf[i] = mentor === UNMATCHED ? UNMATCHED : part.mentors[mentor]!;
      whole.menteeContested[i] = own.menteeContested[row]!;
    });
    part.mentors.forEach((j, number) => {
      whole.loads[j] = own.loads[number]!;
      whole.prices[j] = own.prices[number]!;
      whole.mentorContested[j] = own.mentorContested[number]!;
    });
  });
  return whole;
}
