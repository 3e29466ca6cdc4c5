// What a matching with least sizes of groups is asked and answers, and the form of its proof.
import type { AssignmentInstance } from './assignment';
import type { Quota } from './quotas';

/** A matching in which every mentor gets at least so many mentees, locked ones included, or nobody. */
export interface GroupProblem {
  readonly instance: AssignmentInstance;
  readonly quotas: readonly Quota[];
  readonly minimum: Int32Array;
}

/** Prices of a seat of each mentor and of a place in each quota, in points, a match counting with its worth. */
export interface LimitPrices {
  readonly prices: Float64Array;
  readonly quotaPrices: Float64Array;
}

/** Prices that bound a case; or the two cases of a mentor: nobody joins any more, or at least the least size have to. */
export type GroupProof =
  | LimitPrices
  | {
      readonly mentor: number;
      /** Absent where a lock has opened the group already. */
      readonly closed?: GroupProof;
      readonly filled: GroupProof;
    };

/** What the checker looks at. */
export interface GroupClaim {
  readonly mentorOf: Int32Array;
  /** Mentors with locks whose groups are left below the minimum: the claim is about matchings that leave them so too. */
  readonly stuck: readonly number[];
  /**
   * Why a stuck group can't be filled beside the other groups of locks that aren't stuck: prices at which that is worth less than nothing.
   * Not needed where its mentor has too few seats or candidates.
   */
  readonly whyStuck: ReadonlyMap<number, LimitPrices>;
  /** What a match is worth in points. */
  readonly worth: number;
  readonly proof: GroupProof;
}
