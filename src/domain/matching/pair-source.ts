// All admissible pairs without a list of them: what the engine asks of whoever finds candidates, and how it picks the
// pairs worth starting with. Which pairs are admissible, and how many had to be looked at to know, is the source's matter.
import { type AssignmentInstance, UNMATCHED } from './assignment';

/**
 * Every admissible pair with its score (an integer), asked for a mentee at a time and never all at once: a source that can tell
 * without a look that pairs are no good leaves them out. Each pair is visited at most once a call, in any order.
 */
export interface PairSource {
  readonly mentees: number;
  /** Seats of each mentor. */
  readonly cap: Int32Array;
  readonly lock?: Int32Array;
  /** Pairs looked at so far, every look counted. */
  readonly examined: number;
  /** Pairs of a mentee that are listed whatever they score; that of a lock is one of them. */
  named(mentee: number): Iterable<readonly [mentor: number, score: number]>;
  /**
   * Visits good pairs of a mentee to start with, at least so many where there are. How good they are decides how soon the optimum is
   * reached, never which it is.
   */
  visitGood(mentee: number, count: number, visit: (mentor: number, score: number) => void): void;
  /**
   * Visits at least every pair that scores `least` or more above its mentor's bar (which may be infinite; -Infinity takes every pair).
   * Every visit answers how much that is from now on.
   */
  visitReaching(
    mentee: number,
    least: number,
    bars: Float64Array,
    visit: (mentor: number, score: number) => number,
  ): void;
}

/** How many pairs are kept to start with: the best of each mentee, and the best of each mentor besides. */
export interface Pruning {
  readonly perMentee: number;
  readonly perMentor: number;
}

/** Chosen pairs by mentee: mentor → score. */
export type ChosenPairs = readonly Map<number, number>[];

/**
 * The pairs that are named, and the best of everyone, by score, then by the lower number. The mentors' own best matter: with the mentees' alone
 * a mentor whom nobody likes best stays empty though people are left over; they are picked among the pairs that the source shows.
 * Mentors without seats are left out.
 */
export function bestPairs(source: PairSource, pruning: Pruning): Map<number, number>[] {
  const { mentees, cap, lock } = source;
  const mentors = cap.length;
  const { perMentee, perMentor } = pruning;
  const chosen = Array.from({ length: mentees }, () => new Map<number, number>());
  const ofMentors = new BestOfMentors(mentors, perMentor);
  const rowScore = new Float64Array(perMentee);
  const rowMentor = new Int32Array(perMentee);
  for (let i = 0; i < mentees; i++) {
    for (const [j, score] of source.named(i)) chosen[i]!.set(j, score);
    if (lock !== undefined && lock[i] !== UNMATCHED) continue;
    rowScore.fill(Number.NEGATIVE_INFINITY);
    source.visitGood(i, perMentee, (j, score) => {
      if (cap[j] === 0) return;
      insert(rowScore, rowMentor, 0, perMentee, score, j);
      ofMentors.add(j, score, i);
    });
    for (let t = 0; t < perMentee && rowScore[t]! > Number.NEGATIVE_INFINITY; t++)
      chosen[i]!.set(rowMentor[t]!, rowScore[t]!);
  }
  for (const { mentor, score, mentee } of ofMentors.pairs()) chosen[mentee]!.set(mentor, score);
  return chosen;
}

/** The best pairs of each mentor among those that were met, by score, then by the lower mentee. */
export class BestOfMentors {
  private readonly scores: Float64Array;
  private readonly mentees: Int32Array;

  constructor(
    mentors: number,
    private readonly most: number,
  ) {
    this.scores = new Float64Array(mentors * most).fill(Number.NEGATIVE_INFINITY);
    this.mentees = new Int32Array(mentors * most).fill(-1);
  }

  /** Meets a pair. */
  add(mentor: number, score: number, mentee: number): void {
    insert(this.scores, this.mentees, mentor * this.most, this.most, score, mentee);
  }

  /** The pairs kept, mentor by mentor. */
  *pairs(): Generator<{ readonly mentor: number; readonly score: number; readonly mentee: number }> {
    for (let at = 0; at < this.mentees.length; at++) {
      if (this.mentees[at]! < 0) continue;
      yield { mentor: Math.floor(at / this.most), score: this.scores[at]!, mentee: this.mentees[at]! };
    }
  }
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
