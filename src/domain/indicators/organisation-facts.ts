// Decides what indicators are told about an organisation: its valid pairs and the people in them. Names aren't among it.
import type { CalendarDate } from '../calendar/calendar-date';
import type { Settings } from '../programme/settings';

/** A side of a valid pair. */
export interface IndicatorPerson {
  /** The human being: equal in both roles and in all pairs, so that nobody counts twice. */
  readonly personId: string;
  readonly birthDate?: CalendarDate;
  /** Where only the year of birth is known: the age is then the one reached in that year. */
  readonly birthYear?: number;
  /** Role of a mentee or category of a mentor: `pupil`, `student`, `teacher`, … */
  readonly role?: string;
  readonly experienceYears?: number;
  /** Where a mentor works, and the taxpayer's number as written. */
  readonly workplace?: string;
  readonly inn?: string;
}

/** A final mark of 1–10 and the day it was given. */
export interface FinalMark {
  readonly mark: number;
  readonly on: CalendarDate;
}

/** A pair that an order has made valid. Proposals don't belong here. */
export interface IndicatorPair {
  readonly number: string;
  readonly orderDate: CalendarDate;
  /** Last day of a pair that has completed or was dissolved. */
  readonly endedOn?: CalendarDate;
  /** No meeting for too long, as of the day of the report. */
  readonly overdue: boolean;
  readonly mentee: IndicatorPerson;
  readonly mentor: IndicatorPerson;
  readonly menteeMark?: FinalMark;
  readonly mentorMark?: FinalMark;
}

/** Who reports, and on what. */
export interface OrganisationFacts {
  /** Stable key of the organisation, e.g. the workbook's id: two documents of one organisation replace each other by it. */
  readonly organisation: string;
  readonly name: string;
  readonly municipality: string;
  readonly pairs: readonly IndicatorPair[];
}

/** What counts as what: the organisation's settings that indicators depend on. */
export interface IndicatorRules {
  /** A final mark from this value on counts as satisfied. */
  readonly satisfiedFrom: number;
  /** Years of experience up to this value (included) make a young specialist. */
  readonly youngSpecialistYears: number;
  /** Categories of mentors whose workplace counts as an enterprise that gave its people: those from outside. */
  readonly enterpriseCategories: readonly string[];
  /** The day on which age counts: of the report (absent), or the order that joined the person first. */
  readonly ageDate?: 'report' | 'joining';
}

/** The rules that an organisation's settings make. */
export function indicatorRules(settings: Settings): IndicatorRules {
  const { satisfiedFrom, youngSpecialistYears, ageDate, lists } = settings;
  const enterpriseCategories = lists.categories.filter(({ external }) => external === true).map(({ code }) => code);
  return { satisfiedFrom, youngSpecialistYears, enterpriseCategories, ...(ageDate === undefined ? {} : { ageDate }) };
}
