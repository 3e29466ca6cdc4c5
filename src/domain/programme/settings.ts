// Decides what an organisation can set and what each setting means. Default values and their Russian names live in contract/settings.
import type { CalendarDate } from '../calendar/calendar-date';
import type { Instant } from '../people/profile';
import type { RoadmapSettings } from '../roadmap/roadmap-settings';
import type { Lists } from './lists';

/** A form of mentoring (форма наставничества): who may be joined with whom, and at what age. Sources: domain.md (e) H2, H4. */
export interface MentoringForm {
  readonly code: string;
  /** Codes of the list `roles` that may be mentees in this form. */
  readonly menteeRoles: readonly string[];
  /** Codes of the list `categories` that may mentor in this form. */
  readonly mentorCategories: readonly string[];
  /** Bounds of the mentee's age in full years, both ends included; absent = none. */
  readonly ageFrom?: number;
  readonly ageTo?: number;
  /** What an age outside the bounds does: keeps the person out of the bank, warns, or nothing. */
  readonly ageRule: 'stop' | 'warn' | 'off';
  /** The organisation runs this form. */
  readonly inUse: boolean;
  /** Pairs of this form at most, valid ones included; absent = no limit. */
  readonly mostPairs?: number;
  /** A mentor of this form leads so many mentees at least, or nobody; absent = any number. */
  readonly smallestGroup?: number;
}

/** Whether a rule keeps a person out, warns, or is off. */
export type Strictness = 'stop' | 'warn' | 'off';

/** Identity of people: by name, birth date and contacts, or by a code that the curator hands out (pseudonym mode). */
export type IdentityMode = 'person' | 'code';

/** Region whose targets the indicators are held against. */
export type TargetsSource = 'kirov' | 'khakassia' | 'own';

/** Points for each part of a score, per mille of a full match; integers. Their sum is the best possible score. */
export interface ScoreWeights {
  readonly requests: number;
  readonly interests: number;
  readonly age: number;
  readonly times: number;
  readonly format: number;
  readonly municipality: number;
  /** Wishes after the group meeting (S6); absent = not counted, like the next two. */
  readonly preference?: number;
  /** Requests that a third person confirmed (S8). */
  readonly confirmed?: number;
  /** Marks of the trial meeting (S9). */
  readonly trial?: number;
}

/** What a choice among admissible pairs is after: the most pairs and points, or pairs that nobody would rather leave (stable). */
export const MATCHING_ORDERS = ['most-pairs', 'mutual-wishes'] as const;

/** One of them. */
export type MatchingOrder = (typeof MATCHING_ORDERS)[number];

/** Who collects the personal data: the consent text must name it (152-ФЗ, art. 9). */
export interface Operator {
  readonly organisation: string;
  readonly address: string;
  readonly purpose: string;
  /** Until when, in words, e.g. «до завершения программы наставничества». */
  readonly term: string;
  readonly textVersion: string;
}

/** Everything an organisation sets once and may change later. */
export interface Settings {
  readonly operator: Operator;
  readonly organisationType: string;
  readonly municipality: string;
  readonly targets: TargetsSource;
  readonly identity: IdentityMode;
  /** IANA zone in which calendar dates of the programme are read, e.g. `Asia/Krasnoyarsk`. */
  readonly timeZone: string;
  /** Calendar year (January–December) or school year (September–August). */
  readonly cycle: 'calendar-year' | 'school-year';
  readonly forms: readonly MentoringForm[];
  readonly lists: Lists;
  /** H5: a mentor must stand in the approved register (реестр) before being proposed. */
  readonly registerRequired: boolean;
  /** H6: the criminal-record certificate of external mentors. */
  readonly certificates: Strictness;
  /** Months for which a certificate is valid; null = for ever. */
  readonly certificateMonths: number | null;
  /** Longest allowed gap between meetings of a pair, in days. */
  readonly meetingGapDays: number;
  /** A final mark from this value on counts as satisfied (1–10). */
  readonly satisfiedFrom: number;
  /** Young specialist: years of experience up to this value (included). */
  readonly youngSpecialistYears: number;
  /** The day on which the ages of the indicators count: of the report (absent), or the order that joined the person first. */
  readonly ageDate?: 'report' | 'joining';
  /** Below how many respondents a share is not shown. */
  readonly fewRespondents: number;
  readonly weights: ScoreWeights;
  readonly matchingOrder: MatchingOrder;
  /** Two who named each other first are joined before the choice is made. */
  readonly lockMutualFirsts: boolean;
  /** Points that all together must gain for an earlier proposal to be moved, per proposal; 0 = nothing is kept for its own sake. */
  readonly keepPoints: number;
  /** Words of requests and interests that mean one thing, as the curator wrote them (see `synonyms.ts`); absent = none. */
  readonly synonyms?: string;
  /** Answers without consent are offered for deletion after so many days. */
  readonly retentionDays: number;
  /** Editions of the consent text that were replaced, the earliest first, with the instant until which each stood; absent = none. */
  readonly replacedTexts?: readonly { readonly textVersion: string; readonly until: Instant }[];
  /** Start of the programme's year that indicators speak of; absent = the year of today. */
  readonly cycleStart?: CalendarDate;
  /** Which roadmap is kept, and what its dates hang on; absent = none. */
  readonly roadmap?: RoadmapSettings;
}
