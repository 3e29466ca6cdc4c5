// Decides what the programme knows about a mentee, a mentor and a consent once their answers are read and folded.
import type { CalendarDate } from '../calendar/calendar-date';

/** A moment as an ISO string in UTC with milliseconds, `2026-09-01T06:00:00.000Z`: comparable as text. */
export type Instant = string;

/** A tag of the lists `requests` or `interests`: the option's code, or `другое` text kept as written with the prefix `other:`. */
export type Tag = string;

/** What both roles tell about themselves. In pseudonym mode `name` holds the code that the curator handed out. */
export interface Participant {
  readonly name: string;
  readonly gender?: string;
  readonly birthDate?: CalendarDate;
  /** In pseudonym mode only: the year alone, which leaves the age uncertain by a year. */
  readonly birthYear?: number;
  readonly phone?: string;
  readonly email?: string;
  readonly groupOrPost?: string;
  readonly experienceYears?: number;
  readonly interests: readonly Tag[];
  readonly times: readonly string[];
  readonly formats: readonly string[];
  readonly regularity?: string;
}

/** A mentee (наставляемый): who asks for help, with what, in which form. */
export interface MenteeProfile extends Participant {
  readonly role?: string;
  readonly form?: string;
  readonly requests: readonly Tag[];
  readonly requestText?: string;
  readonly preferredMentor?: string;
  readonly earlierExperience?: string;
  /** Name of the legal representative (законный представитель) of a minor. */
  readonly representative?: string;
}

/** A mentor (наставник): what they can help with, whom, and how many. */
export interface MentorProfile extends Participant {
  readonly category?: string;
  readonly forms: readonly string[];
  readonly competences: readonly Tag[];
  readonly lifeExperience?: string;
  readonly motivation?: string;
  /** Codes of the list `ages`; empty = any age. */
  readonly preferredAges: readonly string[];
  /** Mentees they are ready to lead at the same time. */
  readonly seats?: number;
  readonly workplace?: string;
  readonly inn?: string;
  /** Date of the criminal-record certificate (справка об отсутствии судимости). */
  readonly certificateDate?: CalendarDate;
}

/** Where a person's consent stands (H1): the latest signed answer decides. */
export type ConsentState = 'missing' | 'given' | 'refused' | 'not-by-representative' | 'not-by-participant';
