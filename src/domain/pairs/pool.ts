// Decides what matching is told: the people who may be joined, as facts without names. Who gets into the pool is decided by the banks.
import type { CalendarDate } from '../calendar/calendar-date';
import type { Instant, MenteeProfile, MentorProfile } from '../people/profile';

/** A mentee waiting for a mentor. `id` is the bank's number, e.g. `Н-0001`. */
export interface PoolMentee {
  readonly id: string;
  /** The person behind the role: equal for one human who is both mentee and mentor (H10). */
  readonly personId: string;
  readonly profile: MenteeProfile;
  /** When the request was made: earlier ones win ties. */
  readonly requestedAt: Instant;
  readonly consentGiven: boolean;
  readonly suspended: boolean;
  /** Code of the form in which the mentee is to have a second mentor at the same time; absent = one mentor. */
  readonly secondForm?: string;
  /** Guest-regime mentoring of an orphan: needs a mentor of 25 or older, or a family (H9). */
  readonly guestRegime?: boolean;
  /** What a third person (class teacher, psychologist) confirmed (S8). */
  readonly confirmedRequests?: readonly string[];
  readonly municipality?: string;
}

/** A mentor with seats. `id` is the bank's number, e.g. `М-0001`. */
export interface PoolMentor {
  readonly id: string;
  readonly personId: string;
  readonly profile: MentorProfile;
  readonly consentGiven: boolean;
  readonly suspended: boolean;
  /** In the register approved by order (H5). */
  readonly inRegister: boolean;
  /** Trained before approval (H7 warns only). */
  readonly trained: boolean;
  /** Seats taken by pairs that are already valid. */
  readonly takenSeats: number;
  /** Names of the mentor's own children (H3), normalised as people's names are. */
  readonly ownChildren?: readonly string[];
  /** A whole family mentors in the guest regime: the age of 25 isn't asked (H9). */
  readonly family?: boolean;
  /** Whether the organisation may call on them (H12): its own, a partner with an agreement, or somebody else's. Absent = its own. */
  readonly scope?: 'own' | 'partner' | 'outside';
  readonly municipality?: string;
}

/** What people have decided about a pair before matching. */
export interface PairConstraint {
  readonly menteeId: string;
  readonly mentorId: string;
  /**
   * `lock`: must be joined; `forbid`: must not; `refused`: a side would not like it (H11); `declined`: turned down until
   * the curator takes that back; `ended`: over, not proposed again;
   * `related`: parent and child (H3); `running`: valid already (H10); `mutual`: named each other first where that joins them, as far as the rules, the seats and locks allow; `proposed` by an
   * earlier run: stays unless moving it brings more.
   */
  readonly kind: 'lock' | 'forbid' | 'declined' | 'refused' | 'ended' | 'related' | 'running' | 'mutual' | 'proposed';
  /** Of a proposal: it was made for a second mentor, beside a first. */
  readonly second?: true;
  /** Code of the form of a valid pair, which counts towards the limits of the curator. */
  readonly form?: string;
}

/** What the two sides said about each other after the group meeting (S6) and the trial meeting (S9); counted when their weights are set. */
export interface PairOpinion {
  readonly menteeId: string;
  readonly mentorId: string;
  /** Place of the mentor in the mentee's list of wishes, 1–3. */
  readonly menteeRank?: number;
  /** Place of the mentee in the mentor's list of wishes, 1–3. */
  readonly mentorRank?: number;
  /** Mark of the trial meeting, 1–10; of two marks the lower. Up to 5 it says nothing for the pair. */
  readonly trialMark?: number;
}

/** The whole input of a matching run. `today` decides ages and the validity of certificates. */
export interface Pool {
  readonly mentees: readonly PoolMentee[];
  readonly mentors: readonly PoolMentor[];
  readonly constraints: readonly PairConstraint[];
  readonly opinions?: readonly PairOpinion[];
  readonly today: CalendarDate;
}
