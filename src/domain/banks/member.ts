// Decides what stands behind one row of a bank: a person in one role, whether the bank takes them, and why not.
import type { Issue } from '../answers/issue';
import type { CalendarDate } from '../calendar/calendar-date';
import type { ConsentState, Instant, MenteeProfile, MentorProfile } from '../people/profile';

/** The two roles that have banks. */
export type BankRole = 'mentee' | 'mentor';

/** A person in a role, as everything known adds up. */
export interface Member<R extends BankRole, P> {
  readonly role: R;
  /** Н-0001 or М-0001: given at the first answer, kept for ever. */
  readonly number: string;
  /** Equal for one human in both roles. */
  readonly personId: string;
  readonly profile: P;
  /** What was written where it could not be understood, by field. */
  readonly written: Readonly<Record<string, string>>;
  /** Everything wrong; those of weight `stop` keep the person out of the bank. */
  readonly issues: readonly Issue[];
  readonly inBank: boolean;
  readonly consent: ConsentState;
  /** When the consent that decides was sent; absent while none came. */
  readonly consentAt: Instant | undefined;
  /** When the latest answer or correction in this role was made. */
  readonly changedAt: Instant;
  /** The same, but imported answers count from when they came into the workbook. */
  readonly keptSince: Instant;
  /** When the request was made: the time of the person's first answer in this role. */
  readonly requestedAt: Instant;
  /** Of a member of the bank the first day on which everything needed was there; of others the day of the request or of the consent. */
  readonly acceptedOn: CalendarDate;
  /** Keys of the answers in this role, earliest first. */
  readonly answerKeys: readonly string[];
  /** Numbers that this member also had before being recognised as one. */
  readonly formerNumbers: readonly string[];
  /** Numbers of surer members of the same role, or else of the other, who may be the same person. */
  readonly like: readonly string[];
}

/** A mentee of the bank or of «Разобрать». */
export type Mentee = Member<'mentee', MenteeProfile>;

/** A mentor of the bank or of «Разобрать». */
export type Mentor = Member<'mentor', MentorProfile>;

/** One consent answer (согласие), judged by itself and joined to whom it concerns. */
export interface Consent {
  readonly number: string;
  readonly key: string;
  readonly at: Instant;
  /** The same, or when it came into the workbook, where it was imported. */
  readonly keptSince: Instant;
  readonly participant: string;
  readonly birthDate?: CalendarDate;
  /** In pseudonym mode only. */
  readonly birthYear?: number;
  readonly signer: string;
  readonly relation?: string;
  /** `valid`: agreed and rightly signed; `refused`: «Нет»; `invalid`: can't count, see issues. */
  readonly verdict: 'valid' | 'refused' | 'invalid';
  readonly textVersion?: string;
  readonly issues: readonly Issue[];
  /** The number of whom it concerns, where the curator said so. */
  readonly assignedTo?: string;
  /** The person it concerns: the one that the curator named, else the only one who fits. */
  readonly personId?: string;
}

/** A person whose data were erased: only the numbers and dates that counts need. */
export interface ErasedMember {
  readonly role: BankRole;
  readonly number: string;
  readonly requestedAt: Instant;
  readonly erasedAt: Instant;
}

/** Both banks, the register of consents and all that waits in «Разобрать», as derived from the ledger. */
export interface Banks {
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
  readonly consents: readonly Consent[];
  readonly erased: readonly ErasedMember[];
}
