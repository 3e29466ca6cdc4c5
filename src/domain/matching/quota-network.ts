// A matching problem with nested quotas drawn as a circulation: source → quotas over mentees → mentees → mentors → quotas
// over mentors → sink → source. Values are negative costs; what outweighs what is decided here.
import { type AssignmentInstance, menteeCount, UNMATCHED } from './assignment';
import { addArc, type FlowNetwork, newNetwork } from './flow-network';
import { lockedWithin, type NestedQuota, type QuotaProblem, type QuotaTrees } from './quotas';

/** Points that outweigh scores: what it is worth that a mentee has a mentor at all, and that one has a second (0 where nobody may). */
export interface Worths {
  readonly first: number;
  readonly second: number;
}

/** The circulation and where its arcs stand; -1 where there is none. */
export interface QuotaNetwork {
  readonly network: FlowNetwork;
  readonly worths: Worths;
  /** By mentee. */
  readonly firstArc: Int32Array;
  readonly secondArc: Int32Array;
  /** By pair of the instance. */
  readonly pairArc: Int32Array;
  /** By mentor: the arc of the seats. */
  readonly seatArc: Int32Array;
  /** By quota. */
  readonly quotaArc: Int32Array;
}

/** The number of seats and places that locks leave, which bounds every matching and so what can outweigh what. */
function worthsFor(problem: QuotaProblem): Worths {
  const { cap, weight } = problem.instance;
  let largest = 0;
  for (let e = 0; e < weight.length; e++) largest = Math.max(largest, Math.abs(weight[e]!));
  const mentees = menteeCount(problem.instance);
  const places = problem.demand === undefined ? mentees : problem.demand.reduce((sum, places) => sum + places, 0);
  const pairs = Math.min(
    places,
    cap.reduce((sum, seats) => sum + seats, 0),
  );
  if (problem.demand === undefined) return { first: 2 * largest * pairs + 1, second: 0 };
  const second = 2 * largest * pairs + 1;
  return { first: (second + 2 * largest) * pairs + 1, second };
}

/** Limits that locked pairs leave; a quota that locks already exceed admits nobody else. */
function limitsAfterLocks(problem: QuotaProblem): number[] {
  return problem.quotas.map((quota) => Math.max(0, quota.limit - lockedWithin(problem.instance, quota)));
}

/** Builds the circulation, with potentials from which every place of a mentee starts as a surplus of its own. */
export function quotaNetwork(problem: QuotaProblem, trees: QuotaTrees, barred: Uint8Array): QuotaNetwork {
  const { instance, demand } = problem;
  const { cap, rowPtr, col, weight, lock } = instance;
  const mentees = menteeCount(instance);
  const mentors = cap.length;
  const worths = worthsFor(problem);
  const limits = limitsAfterLocks(problem);
  const source = mentees + mentors;
  const sink = source + 1;
  const firstMenteeQuota = sink + 1;
  const firstMentorQuota = firstMenteeQuota + trees.overMentees.length;
  const network = newNetwork(firstMentorQuota + trees.overMentors.length);
  addArc(network, sink, source, mentees * 2, 0);
  const quotaArc = new Int32Array(problem.quotas.length).fill(-1);
  const menteeParent = parentNodes(trees.overMentees, mentees, source, firstMenteeQuota);
  const mentorParent = parentNodes(trees.overMentors, mentors, sink, firstMentorQuota);
  trees.overMentees.forEach(({ quota, parent }, place) => {
    const around = parent < 0 ? source : firstMenteeQuota + parent;
    quotaArc[quota] = addArc(network, around, firstMenteeQuota + place, limits[quota]!, 0);
  });
  trees.overMentors.forEach(({ quota, parent }, place) => {
    const around = parent < 0 ? sink : firstMentorQuota + parent;
    quotaArc[quota] = addArc(network, firstMentorQuota + place, around, limits[quota]!, 0);
  });

  const firstArc = new Int32Array(mentees).fill(-1);
  const secondArc = new Int32Array(mentees).fill(-1);
  const pairArc = new Int32Array(col.length).fill(-1);
  const seats = cap.slice();
  lock?.forEach((j) => {
    if (j !== UNMATCHED) seats[j]! -= 1;
  });
  const seatArc = Int32Array.from(seats, (left, j) => addArc(network, mentees + j, mentorParent[j]!, left, 0));
  let largest = 0;
  for (let e = 0; e < weight.length; e++) largest = Math.max(largest, weight[e]!);
  for (let i = 0; i < mentees; i++) {
    const lockedTo = lock === undefined ? UNMATCHED : lock[i]!;
    if (lockedTo === UNMATCHED) firstArc[i] = addArc(network, menteeParent[i]!, i, 1, -worths.first);
    if (demand !== undefined && demand[i]! > 1) secondArc[i] = addArc(network, menteeParent[i]!, i, 1, -worths.second);
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
      if (barred[e] === 0 && col[e] !== lockedTo) pairArc[e] = addArc(network, i, mentees + col[e]!, 1, -weight[e]!);
    }
  }
  network.potential.fill(-largest);
  network.potential.fill(0, 0, mentees);
  return { network, worths, firstArc, secondArc, pairArc, seatArc, quotaArc };
}

/** The node above each member: its smallest quota, or the end of the network. */
function parentNodes(tree: readonly NestedQuota[], members: number, end: number, firstQuota: number): Int32Array {
  const parent = new Int32Array(members).fill(end);
  for (let place = tree.length - 1; place >= 0; place--) {
    for (const member of tree[place]!.members) parent[member] = firstQuota + place;
  }
  return parent;
}

/** Row of each pair of an instance. */
export function rowOfPairs(instance: AssignmentInstance): Int32Array {
  const row = new Int32Array(instance.col.length);
  for (let i = 0; i < menteeCount(instance); i++) row.fill(i, instance.rowPtr[i]!, instance.rowPtr[i + 1]!);
  return row;
}
