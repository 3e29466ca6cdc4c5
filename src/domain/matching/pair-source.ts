// All admissible pairs without a list of them: what the engine asks of whoever finds candidates, and how it picks the
// pairs worth starting with. Which pairs are admissible, and how many had to be looked at to know, is the source's matter.
import { type AssignmentInstance, UNMATCHED } from './assignment';

/** Every admissible pair with its score, a mentee at a time; the same pairs at every call. */
export interface PairSource {
  readonly mentees: number;
  /** Seats of each mentor. */
  readonly cap: Int32Array;
  readonly lock?: Int32Array;
  /** Calls `visit` once for each admissible mentor of a mentee, in any order; scores are integers. */
  forEachPair(mentee: number, visit: (mentor: number, score: number) => void): void;
}

/** How many pairs are kept to start with: the best of each mentee, and the best of each mentor besides. */
export interface Pruning {
  readonly perMentee: number;
  readonly perMentor: number;
}

/** Chosen pairs by mentee: mentor → score. */
export type ChosenPairs = readonly Map<number, number>[];

/**
 * The best pairs of everyone, by score, then by the lower number. The mentors' own best matter: with the mentees' alone
 * a mentor whom nobody likes best stays empty though people are left over. Mentors without seats are left out.
 */
export function bestPairs(source: PairSource, pruning: Pruning): { chosen: Map<number, number>[]; examined: number } {
  const { mentees, cap, lock } = source;
  const mentors = cap.length;
  const { perMentee, perMentor } = pruning;
  const chosen = Array.from({ length: mentees }, () => new Map<number, number>());
  const topScore = new Float64Array(mentors * perMentor).fill(Number.NEGATIVE_INFINITY);
  const topMentee = new Int32Array(mentors * perMentor).fill(-1);
  const rowScore = new Float64Array(perMentee);
  const rowMentor = new Int32Array(perMentee);
  let examined = 0;
  for (let i = 0; i < mentees; i++) {
    const lockedTo = lock === undefined ? UNMATCHED : lock[i]!;
    rowScore.fill(Number.NEGATIVE_INFINITY);
    source.forEachPair(i, (j, score) => {
      examined++;
      if (lockedTo !== UNMATCHED) {
        if (j === lockedTo) chosen[i]!.set(j, score);
        return;
      }
      if (cap[j] === 0) return;
      insert(rowScore, rowMentor, 0, perMentee, score, j);
      insert(topScore, topMentee, j * perMentor, perMentor, score, i);
    });
    if (lockedTo !== UNMATCHED) continue;
    for (let t = 0; t < perMentee && rowScore[t]! > Number.NEGATIVE_INFINITY; t++)
      chosen[i]!.set(rowMentor[t]!, rowScore[t]!);
  }
  for (let j = 0; j < mentors; j++) {
    for (let t = j * perMentor; t < (j + 1) * perMentor && topMentee[t]! >= 0; t++)
      chosen[topMentee[t]!]!.set(j, topScore[t]!);
  }
  return { chosen, examined };
}

/** Inserts into a short list sorted by falling score, then rising number, that starts at `first` and holds `size`. */
function insert(
  scores: Float64Array,
  numbers: Int32Array,
  first: number,
  size: number,
  score: number,
  number: number,
): void {
  let at = first + size - 1;
  if (size === 0 || scores[at]! > score || (scores[at] === score && numbers[at]! < number)) return;
  for (; at > first && (scores[at - 1]! < score || (scores[at - 1] === score && numbers[at - 1]! > number)); at--) {
    scores[at] = scores[at - 1]!;
    numbers[at] = numbers[at - 1]!;
  }
  scores[at] = score;
  numbers[at] = number;
}

/** The instance of the chosen pairs, rows in the order of mentors. */
export function chosenInstance(source: PairSource, chosen: ChosenPairs): AssignmentInstance {
  const rowPtr = new Int32Array(source.mentees + 1);
  chosen.forEach((row, i) => {
    rowPtr[i + 1] = rowPtr[i]! + row.size;
  });
  const col = new Int32Array(rowPtr[source.mentees]!);
  const weight = new Float64Array(col.length);
  chosen.forEach((row, i) => {
    const mentors = Int32Array.from(row.keys()).sort();
    mentors.forEach((j, place) => {
      col[rowPtr[i]! + place] = j;
      weight[rowPtr[i]! + place] = row.get(j)!;
    });
  });
  return { cap: source.cap, rowPtr, col, weight, ...(source.lock === undefined ? {} : { lock: source.lock }) };
}
