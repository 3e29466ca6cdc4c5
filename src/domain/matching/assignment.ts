// The numbers that the engine takes and gives: an instance of the assignment problem and its solved form.
// Who the mentees and mentors are, and how a pair came by its score, is decided elsewhere.

/** Stands in `mentorOf` for a mentee without a mentor, and in `lock` for a mentee without a lock. */
export const UNMATCHED = -1;

/** Whole scores (or whole scores with a bonus added): integers, negative ones allowed. */
export type Scores = Int32Array | Float64Array;

/**
 * Mentees (rows, in the order that decides ties: date of request, then id) and mentors (columns, by id).
 * Only admissible pairs are listed: a pair that is absent is forbidden. The order inside a row means nothing.
 */
export interface AssignmentInstance {
  /** Seats of each mentor, 0 or more. */
  readonly cap: Int32Array;
  /** The pairs of mentee i stand at rowPtr[i] … rowPtr[i + 1] - 1; one entry more than there are mentees. */
  readonly rowPtr: Int32Array;
  /** Mentor of each pair; no mentor twice in a row. */
  readonly col: Int32Array;
  /** Score of each pair. */
  readonly weight: Scores;
  /** Mentor whom a mentee keeps whatever it costs, or UNMATCHED; such a pair need not be listed (its score is then 0). */
  readonly lock?: Int32Array;
}

/**
 * The optimum with its proof.
 *
 * The mentees of the contested block have candidates in the contested block only, and fill every seat there: so nobody
 * could match more. Every other mentee is matched. Within each block the prices prove the score (see `certificate.ts`).
 */
export interface Assignment {
  /** Mentor of each mentee, or UNMATCHED. */
  readonly mentorOf: Int32Array;
  /** Pairs made, locked ones included. */
  readonly matched: number;
  /** Sum of the scores of the pairs made; locked pairs count when they are listed. */
  readonly score: number;
  /** Pairs of each mentor. */
  readonly loads: Int32Array;
  /** Price of a seat of each mentor, in points: what the mentees competing for it would give for one more. */
  readonly prices: Float64Array;
  /** 1 for a mentee of the contested block, 0 otherwise; 0 for locked ones. */
  readonly menteeContested: Uint8Array;
  /** 1 for a mentor of the contested block, 0 otherwise. */
  readonly mentorContested: Uint8Array;
}

/** Number of mentees of an instance. */
export function menteeCount(instance: AssignmentInstance): number {
  return instance.rowPtr.length - 1;
}
