// Decides what is remembered of a run of matching as a whole: facts in numbers and codes, without names. The sentences are left to contract/texts.
import { latestMark } from '../ledger/latest-mark';
import type { Instant } from '../people/profile';
import type { Programme } from '../programme/derive-programme';
import type { MatchingOrder } from '../programme/settings';
import type { UnmatchedCode } from './proposal';
import type { SmallGroup } from './small-groups';

/** Target and field of the mark that holds the last run; its value is a `MatchingRun` as JSON. */
export const MATCHING_TARGET = 'matching';
export const RUN_FIELD = 'run';

/** A number of pairs and their points. */
export interface MatchingTotals {
  readonly matched: number;
  readonly score: number;
}

/** What a checker that knows nothing of the solver says of the pairs of a run. */
export interface MatchingProof {
  /** `proven`: the rules and the seats allow neither more pairs nor, with as many pairs, more points. */
  readonly verdict: 'proven' | 'not-proven';
  /** What no choice of pairs can surpass, the number first, where the checker could confirm that much only. */
  readonly bound?: MatchingTotals;
  /** Limits of the curator were kept (quotas, the least size of a group): `proven` is about choices that keep them too. */
  readonly withinLimits?: true;
  /** What the checker found wrong, by the codes of `certificate.ts` and `quota-certificate.ts`. */
  readonly faults: readonly string[];
}

/** A change of one proposal of a mentee: another mentor instead, no mentor any more (`to` absent), or a new one (`from` absent). */
export interface ProposalChange {
  readonly menteeId: string;
  /** The mentee has another mentor beside this one. */
  readonly second?: true;
  readonly from?: string;
  readonly to?: string;
}

/** What became of the proposals that stood before a run, second mentors among them. Kept, replaced and added ones are all that it proposes. */
export interface RunChanges {
  readonly kept: number;
  readonly replaced: number;
  readonly removed: number;
  readonly added: number;
  /** Pairs that the run doesn't propose and that the curator's word alone leaves as they are; absent when there are none. */
  readonly held?: number;
  /** How many of the replaced and removed aren't named, since a side refused the pair; absent when there are none. */
  readonly refused?: number;
  /** The first of each kind: replaced, removed, added; none of a pair that a side refused. */
  readonly moves: readonly ProposalChange[];
}

/** What people's wishes say of a run. A pair blocks when both named each other and would rather be together than with whom they are. */
export interface StabilityFacts {
  /** By which order the pairs were chosen. */
  readonly order: MatchingOrder;
  readonly blocking: number;
  /** What the other order comes to, by the same scores; absent where the curator's limits leave only one order. */
  readonly other?: MatchingTotals & { readonly blocking: number };
}

/** What a run says of second mentors, found on the seats that the first ones leave. */
export interface SecondMentors extends MatchingTotals {
  /** Mentees who have a first mentor, by a valid pair or by this run, and are to have a second. */
  readonly eligibleMentees: number;
  readonly proof: MatchingProof;
}

/** The facts of a run. What isn't said of second mentors is about the first ones alone. */
export interface MatchingRun extends MatchingTotals {
  readonly eligibleMentees: number;
  /** Free seats of the mentors whom no rule of their own keeps away. */
  readonly seats: number;
  /** How many mentees each reason leaves without a proposal. */
  readonly unmatched: Readonly<Partial<Record<UnmatchedCode, number>>>;
  /** Pairs that the curator asked for and that can't hold. */
  readonly brokenLocks: number;
  /** Groups that locks have opened and that stay below the least size of the curator; absent when there are none. */
  readonly smallGroups?: readonly SmallGroup[];
  readonly proof: MatchingProof;
  /** A mentor must stand in the register, and none of those in the bank does. */
  readonly noRegister?: true;
  /** Absent in what earlier versions remembered. */
  readonly changes?: RunChanges;
  /** Present when anybody named anybody. */
  readonly stability?: StabilityFacts;
  /** Present when anybody waits for a second mentor. */
  readonly second?: SecondMentors;
}

/** How far a run is that goes on in a later execution: parts of the people who have nothing to do with each other. */
export interface MatchingProgress {
  readonly done: number;
  readonly parts: number;
}

/** The last run that changed anything, and when that was; undefined before the first, and where an erasure took its facts for somebody's code. */
export function lastRun(programme: Pick<Programme, 'marks'>): { run: MatchingRun; at: Instant } | undefined {
  const mark = latestMark(programme.marks.get(MATCHING_TARGET), RUN_FIELD);
  return mark?.value ? { run: JSON.parse(mark.value) as MatchingRun, at: mark.at } : undefined;
}
