// Decides what «Начать» and the command line hand over to set a workbook up. How it is checked is left to read-setup-settings.ts.
import type { IdentityMode, Settings, TargetsSource } from '../../domain/programme/settings';
import type { WorkbookRole } from '../tables/catalogue';

/** What somebody decides before a workbook is set up. What is absent stays at its default. */
export interface SetupSettings {
  readonly role: WorkbookRole;
  /** Full name: the operator of personal data, or the regional centre. */
  readonly organisation: string;
  /** The operator's address; may be blank for a region, whose workbook holds no personal data. */
  readonly address: string;
  /** Why data are processed, in words that follow «цель:». */
  readonly purpose?: string;
  /** Until when consent holds, in words. */
  readonly term?: string;
  readonly organisationType?: string;
  /** May be blank for a region. */
  readonly municipality: string;
  readonly targets: TargetsSource;
  /** Codes of the forms of mentoring in use; ignored for a region. */
  readonly forms: readonly string[];
  readonly cycle: Settings['cycle'];
  readonly identity: IdentityMode;
  /** IANA zone. */
  readonly timeZone?: string;
  /** Mentors are proposed only once they stand in the register. */
  readonly registerRequired?: boolean;
  /** Letter of the roadmap's template, or `none`; ignored for a region, like what follows. */
  readonly roadmap?: string;
  /** Date of the introduction order that the roadmap counts from, in any notation that is read elsewhere. */
  readonly introductionOrder?: string;
  /** Date of the organisation's own order, where the template counts from the ministry's. */
  readonly ownOrder?: string;
  /** `our-cycle` or `as-printed`. */
  readonly roadmapYears?: string;
  /** Year in which the cycle begins. */
  readonly roadmapCycle?: string;
  /** In a copy of another workbook: wipe its rows and begin anew. Means nothing elsewhere. */
  readonly freshStart?: boolean;
}

/** A setting that somebody can get wrong. */
export type SetupField = keyof SetupSettings;

/** Longest text of each field, in characters: the consent text and the header of a form must hold them. */
export const LONGEST_TEXTS = {
  organisation: 300,
  address: 300,
  purpose: 600,
  term: 300,
  organisationType: 100,
  municipality: 150,
} as const;
