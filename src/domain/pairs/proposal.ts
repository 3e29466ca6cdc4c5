// Decides what matching hands over: proposals, the unmatched, locks that can't hold — facts by number, without names and sentences.
import type { Gain } from '../matching/gain';
import type { Tag } from '../people/profile';
import type { MissedWish } from './missed-wish';
import type { Opinion } from './opinion-table';
import type { AgeFit } from './pair-score';
import type { RuleCode, WarningCode } from './rules';
import type { ScorePoints } from './score-parts';
import type { SmallGroup } from './small-groups';

/** Why two people fit, as facts. Tags are the mentee's own, as the mentee wrote them. */
export interface PairFacts extends Opinion {
  readonly requests: readonly Tag[];
  /** How many different requests the mentee has. */
  readonly requestsAsked: number;
  readonly interests: readonly Tag[];
  readonly times: readonly string[];
  /** How many times the mentee offered; 0 = nothing was told. */
  readonly timesAsked: number;
  readonly formats: readonly string[];
  readonly age?: number;
  readonly ageFit: AgeFit;
  readonly sameMunicipality: boolean;
}

/** Another mentor whom the mentee could have. */
export interface Alternative {
  readonly mentorId: string;
  readonly score: number;
  /** A seat is still free after this run: the mentee could be moved without anybody else moving. */
  readonly free: boolean;
  /**
   * What the programme as a whole would lose if the mentee had this mentor and everybody else were arranged at their best: no match and no
   * point = an equally good choice. Absent for locked pairs, and where the choice isn't proven.
   */
  readonly loss?: Gain;
}

/** A pair that matching proposes; a decision it becomes by people. */
export interface Proposal {
  readonly menteeId: string;
  readonly mentorId: string;
  /** Code of the form in which both may be joined. */
  readonly form: string;
  /** The sum of `parts`. */
  readonly score: number;
  readonly parts: ScorePoints;
  readonly facts: PairFacts;
  /** Place of the mentor in the mentee's own list, from 1; mentors of one score share a place. */
  readonly rank: number;
  /** How many mentors were admissible. */
  readonly candidates: number;
  readonly alternatives: readonly Alternative[];
  readonly warnings: readonly WarningCode[];
  /** The mentor whom the mentee wished for first, where that is somebody else. */
  readonly missedWish?: MissedWish;
  /** A second mentor, beside the first. */
  readonly second?: true;
  /** Joined before the choice: the curator asked for it, or the two named each other first and the settings join such pairs. */
  readonly locked: boolean;
}

/** Why a mentee got nobody. All but the first four say that no mentor was admissible, and which rule decided that. */
export const UNMATCHED_CODES = [
  'seats-taken',
  'quota-full',
  'group-too-small',
  'no-mentors',
  'no-mentor-in-form',
  'no-category-in-form',
  'role-outside-form',
  'no-free-seats',
  'no-mentor-in-register',
  'no-certificate',
  'no-mentor-consent',
  'only-suspended',
  'only-other-organisations',
  'only-forbidden',
  'only-declined',
  'only-ended',
  'only-refused',
  'no-mentor-of-25',
  'only-own-parent',
  'only-oneself',
  'only-own-mentor',
] as const;

/** A reason to be unmatched. */
export type UnmatchedCode = (typeof UNMATCHED_CODES)[number];

/** People who compete for the seats of these mentors only, and are more than the seats. */
export interface Shortage {
  readonly people: number;
  /** Seats that no lock of the curator holds. */
  readonly seats: number;
  /** So many of the people are left without a mentor. */
  readonly missing: number;
  /** Codes of the forms that these people may take. */
  readonly forms: readonly string[];
  readonly mentors: number;
  /** The first of the mentors, by number. */
  readonly mentorIds: readonly string[];
}

/** A place, from 1, among those who wait for a seat of one mentor: a better score first, then the earlier request. */
export interface QueuePlace {
  readonly mentorId: string;
  readonly place: number;
  /** How many wait there. */
  readonly waiting: number;
}

/** Further back nobody is helped by hearing how many seats to add at one mentor. */
export const LAST_PLACE_TOLD = 3;

/** A limit of the curator on the number of pairs that is used up. */
export interface FullQuota {
  readonly over: 'form' | 'category';
  readonly code: string;
  /** As the curator set it. */
  readonly most: number;
  /** The limit that would leave room for one more pair; absent in what earlier versions remembered. */
  readonly enough?: number;
}

/** Limits of the curator that keep a mentee from an admissible mentor: full quotas, or the least size of a group. */
export type HeldBy =
  | {
      readonly quotas: readonly FullQuota[];
      /** The mentors behind the quotas have no seat left either. */
      readonly seatsToo?: true;
      /** The quotas have places left, but too few for a group of this least size. */
      readonly group?: number;
    }
  | {
      /** The least size, as the curator set it. */
      readonly group: number;
      /** The group that could take the mentee most easily; absent in what earlier versions remembered, and where nobody can tell. */
      readonly short?: SmallGroup;
    };

/** Mentors between whom and a mentee the same rules stand. */
export interface Obstacle {
  readonly rules: readonly RuleCode[];
  readonly mentors: number;
  /**
   * The first of them: those of whom seats are wanted in the order in which they are to be asked, others by number. None where a side
   * refused: whose refusal it is stays between them and the curator.
   */
  readonly mentorIds: readonly string[];
}

/** What stands between a mentee and the mentors who aren't admissible; every mentor is counted once. */
export interface Obstacles {
  /** Mentors of the forms that the mentee may take. */
  readonly inForm: number;
  /** Whom the fewest steps that people can take would make admissible; of other forms only where that takes fewer. */
  readonly ways: readonly Obstacle[];
  /** Of the forms those with whom nothing can be done, though no more stands between. */
  readonly barred: readonly Obstacle[];
}

/** A mentee whom this run leaves without a mentor, and what would help. */
export interface Unmatched {
  readonly menteeId: string;
  /** The mentee has a mentor, by a valid pair or by this run, and gets no second one. */
  readonly second?: true;
  readonly code: UnmatchedCode;
  /** Admissible mentors, all of whose seats went to others; 0 when the rules leave nobody. */
  readonly candidates: number;
  /**
   * With candidates, all of whose seats are taken, only by which single step others of the form would do; absent where limits of the curator hold the
   * mentee back, where nobody is left, and in what earlier versions remembered.
   */
  readonly against?: Obstacles;
  /** Who competes for the seats, with candidates only. */
  readonly shortage?: Shortage;
  /** Where the mentee stands foremost, with candidates only. */
  readonly queue?: QueuePlace;
  /** The curator's limits that stand in the way; absent where nothing but seats or rules does. */
  readonly heldBy?: HeldBy;
  readonly missedWish?: MissedWish;
  readonly wanted: Wanted;
}

/** Field of the mark by which matching says why a mentee got nobody; its value is an `Unmatched` as JSON, blank once it's over. */
export const UNMATCHED_FIELD = 'unmatched';

/** Whom to look for. */
export interface Wanted {
  readonly form?: string;
  /** The guest regime asks for a family, or an adult of 25 or older. */
  readonly guestRegime?: boolean;
  /**
   * With so many seats of such mentors the mentee is sure to be matched; of fewer, others who wait for them may take all. 0 = no form fits;
   * absent where nobody can tell, and in what earlier versions remembered.
   */
  readonly seats?: number;
}

/** A mentee who doesn't take part in this run at all: no consent, suspended, joined already as often as granted, too old or too young. */
export interface Ineligible {
  readonly menteeId: string;
  readonly rules: readonly RuleCode[];
}

/** A lock of the curator that can't hold: rules that the pair breaks, no seat left, or a second lock for one mentee. */
export interface BrokenLock {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly code: 'rules' | 'no-seats' | 'second-lock' | 'unknown-person' | 'mentee-not-eligible';
  readonly rules: readonly RuleCode[];
}

/** The outcome of choosing the mentors of one place. `matched + unmatched.length === eligibleMentees`. */
export interface Proposals {
  readonly eligibleMentees: number;
  /** Free seats of the mentors whom no rule of their own keeps away. */
  readonly seats: number;
  readonly matched: number;
  /** Sum of the scores of all proposals. */
  readonly score: number;
  /** By date of request, then id of the mentee; so are the next two. */
  readonly proposals: readonly Proposal[];
  readonly unmatched: readonly Unmatched[];
  readonly ineligible: readonly Ineligible[];
  readonly brokenLocks: readonly BrokenLock[];
  /** Groups that locks have opened and that stay below the curator's least size. */
  readonly smallGroups: readonly SmallGroup[];
}
