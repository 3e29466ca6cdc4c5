// The exact solver: locks, then the largest number of matches, then the highest score, then the earliest mentees, then
// the lowest mentors. It proves nothing itself; its prices let `certificate.ts` do so without trusting it.
import { type Assignment, type AssignmentInstance, UNMATCHED } from './assignment';
import { type Block, marketOfMentees, marketOfMentors } from './market';
import { type MaximumCount, maximumCount } from './maximum-count';
import { seatAllMentees } from './mentees-bid';
import { fillSeatsOfMentors } from './mentors-bid';
import { type NormalInstance, normaliseInstance } from './normal-instance';
import { settleTies } from './settle-ties';
import type { PricedPairs } from './tight-pairs';

/**
 * Solves an instance to the one optimum that the order of mentees and mentors singles out.
 * The same people and scores give the same pairs and prices, whatever the order inside the rows.
 *
 * @throws RangeError for a malformed instance (see `normaliseInstance`).
 */
export function solveAssignment(instance: AssignmentInstance): Assignment {
  const normal = normaliseInstance(instance);
  const count = maximumCount(normal);
  const priced: PricedPairs = {
    mentorOf: new Int32Array(normal.mentees).fill(UNMATCHED),
    prices: new Float64Array(normal.mentors),
    menteeContested: count.menteeContested,
    mentorContested: count.mentorContested,
  };
  solveContested(normal, blockOf(normal, count, 1), priced);
  solveUncontested(normal, blockOf(normal, count, 0), priced);
  const loads = loadsOf(priced.mentorOf, normal.mentors);
  const { gain } = settleTies(normal, priced, loads);
  priceSeatless(normal, priced, gain);
  return withLocks(instance, priced, loads);
}

/** The members of one block who can trade at all; mentors without seats and mentees without pairs stay out. */
function blockOf(instance: NormalInstance, count: MaximumCount, contested: number): Block {
  const { mentees, mentors, cap, rowPtr } = instance;
  const menteeIndex = new Int32Array(mentees).fill(-1);
  const mentorIndex = new Int32Array(mentors).fill(-1);
  const menteeList = new Int32Array(mentees);
  const mentorList = new Int32Array(mentors);
  let menteeTotal = 0;
  let mentorTotal = 0;
  for (let i = 0; i < mentees; i++) {
    if (count.menteeContested[i] !== contested || rowPtr[i] === rowPtr[i + 1]) continue;
    menteeIndex[i] = menteeTotal;
    menteeList[menteeTotal++] = i;
  }
  for (let j = 0; j < mentors; j++) {
    if (count.mentorContested[j] !== contested || cap[j] === 0) continue;
    mentorIndex[j] = mentorTotal;
    mentorList[mentorTotal++] = j;
  }
  return {
    menteeIndex,
    mentorIndex,
    mentees: menteeList.subarray(0, menteeTotal),
    mentors: mentorList.subarray(0, mentorTotal),
  };
}

function solveContested(instance: NormalInstance, block: Block, priced: PricedPairs): void {
  if (block.mentors.length === 0) return;
  const seats = block.mentors.map((j) => instance.cap[j]!);
  const { holder, level } = fillSeatsOfMentors(marketOfMentors(instance, block), seats);
  block.mentees.forEach((i, o) => {
    if (holder[o]! >= 0) priced.mentorOf[i] = block.mentors[holder[o]!]!;
  });
  block.mentors.forEach((j, b) => {
    priced.prices[j] = level[b]!;
  });
}

function solveUncontested(instance: NormalInstance, block: Block, priced: PricedPairs): void {
  if (block.mentees.length === 0) return;
  const seats = block.mentors.map((j) => instance.cap[j]!);
  const { objectOf, price } = seatAllMentees(marketOfMentees(instance, block), seats);
  block.mentees.forEach((i, b) => {
    priced.mentorOf[i] = block.mentors[objectOf[b]!]!;
  });
  block.mentors.forEach((j, o) => {
    priced.prices[j] = price[o]!;
  });
}

function loadsOf(mentorOf: Int32Array, mentors: number): Int32Array {
  const loads = new Int32Array(mentors);
  for (let i = 0; i < mentorOf.length; i++) if (mentorOf[i] !== UNMATCHED) loads[mentorOf[i]!]! += 1;
  return loads;
}

/** A mentor without seats costs what the keenest mentee of its block would gain, so that the prices fit every pair. */
function priceSeatless(instance: NormalInstance, priced: PricedPairs, gain: Float64Array): void {
  const { mentees, cap, rowPtr, col, weight } = instance;
  const { prices, menteeContested, mentorContested } = priced;
  if (!cap.includes(0)) return;
  for (let i = 0; i < mentees; i++) {
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) {
      const j = col[e]!;
      if (cap[j] !== 0 || mentorContested[j] !== menteeContested[i]) continue;
      prices[j] = Math.max(prices[j]!, weight[e]! - gain[i]!);
    }
  }
}

function withLocks(instance: AssignmentInstance, priced: PricedPairs, loads: Int32Array): Assignment {
  const { rowPtr, col, weight, lock } = instance;
  const { mentorOf, prices, mentorContested } = priced;
  const menteeContested = priced.menteeContested;
  let matched = 0;
  let score = 0;
  for (let i = 0; i < mentorOf.length; i++) {
    if (lock !== undefined && lock[i] !== UNMATCHED) {
      mentorOf[i] = lock[i]!;
      loads[mentorOf[i]!]! += 1;
      menteeContested[i] = 0;
    }
    const own = mentorOf[i]!;
    if (own === UNMATCHED) continue;
    matched++;
    for (let e = rowPtr[i]!; e < rowPtr[i + 1]!; e++) if (col[e] === own) score += weight[e]!;
  }
  return { mentorOf, matched, score, loads, prices, menteeContested, mentorContested };
}
