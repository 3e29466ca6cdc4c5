// Whether the matching treats groups of people alike: how many of each are matched, how well, and how mentors are loaded.
// What the groups are (forms, ages, class levels, length of the list of candidates) is the caller's: a label per person.
import { placeOfPair } from './adjust-instance';
import { type Assignment, type AssignmentInstance, menteeCount, UNMATCHED } from './assignment';

/** How the mentees of one label fared. */
export interface LabelOutcome {
  readonly label: number;
  readonly mentees: number;
  readonly matched: number;
  /** 0–1; undefined for a label that nobody has. */
  readonly matchedShare: number | undefined;
  /** Mean score of the pairs made; undefined without any. */
  readonly meanScore: number | undefined;
}

/** How the mentors of one label are loaded. */
export interface LabelLoad {
  readonly label: number;
  readonly mentors: number;
  readonly seats: number;
  readonly taken: number;
  /** Mentors with seats and nobody on them. */
  readonly idle: number;
  /** Mentors with every seat taken; those without seats are not counted. */
  readonly full: number;
}

/** Outcomes for labels 0 … labels - 1; mentees labelled -1 are left out. */
export function outcomeByLabel(
  instance: AssignmentInstance,
  assignment: Pick<Assignment, 'mentorOf'>,
  labelOf: Int32Array,
  labels: number,
): LabelOutcome[] {
  const people = new Int32Array(labels);
  const matched = new Int32Array(labels);
  const scores = new Float64Array(labels);
  for (let i = 0; i < menteeCount(instance); i++) {
    const label = labelOf[i]!;
    if (label < 0) continue;
    people[label]! += 1;
    const mentor = assignment.mentorOf[i]!;
    if (mentor === UNMATCHED) continue;
    matched[label]! += 1;
    const e = placeOfPair(instance, i, mentor);
    if (e >= 0) scores[label]! += instance.weight[e]!;
  }
  return Array.from({ length: labels }, (_, label) => ({
    label,
    mentees: people[label]!,
    matched: matched[label]!,
    matchedShare: people[label] === 0 ? undefined : matched[label]! / people[label]!,
    meanScore: matched[label] === 0 ? undefined : scores[label]! / matched[label]!,
  }));
}

/** Loads for labels 0 … labels - 1; mentors labelled -1 are left out. */
export function loadByLabel(
  instance: AssignmentInstance,
  assignment: Pick<Assignment, 'loads'>,
  labelOf: Int32Array,
  labels: number,
): LabelLoad[] {
  const result = Array.from({ length: labels }, (_, label) => ({
    label,
    mentors: 0,
    seats: 0,
    taken: 0,
    idle: 0,
    full: 0,
  }));
  instance.cap.forEach((seats, j) => {
    const outcome = result[labelOf[j]!];
    if (outcome === undefined) return;
    const taken = assignment.loads[j]!;
    outcome.mentors++;
    outcome.seats += seats;
    outcome.taken += taken;
    if (seats > 0 && taken === 0) outcome.idle++;
    if (seats > 0 && taken >= seats) outcome.full++;
  });
  return result;
}

/** A label per mentee by the number of candidates: 0 for none, then the first step that is not exceeded, then the rest. */
export function labelByCandidates(counts: Int32Array, steps: readonly number[]): Int32Array {
  return counts.map((candidates) => {
    if (candidates === 0) return 0;
    const step = steps.findIndex((most) => candidates <= most);
    return 1 + (step < 0 ? steps.length : step);
  });
}
