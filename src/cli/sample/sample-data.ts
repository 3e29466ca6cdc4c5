/** Decides the shape of samples/region.json: the invented region that `start` shows at first, as data that anybody may change. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateKey } from '../../contract/roadmaps/roadmap-template';
import { cloneFolder } from '../workspaces/clone';
import type { SecondMentor } from './grant-second';

/** Denominators and targets of the current year. */
export interface SampleDenominator {
  readonly denominator: string;
  readonly value?: number;
  /** Percent. */
  readonly target?: number;
}

/** An organisation and how far its season is. */
export interface SampleOrganisation {
  readonly organisation: string;
  readonly organisationType: string;
  readonly address: string;
  readonly municipality: string;
  /** Codes of the forms of mentoring in use. */
  readonly forms: readonly string[];
  /** Letter of the roadmap's template. */
  readonly roadmap: TemplateKey;
  /** Classes or study groups. */
  readonly groups: readonly string[];
  /** Proposals that the order approves; the others stay open. */
  readonly approvedPairs: number;
  /** Of them, pairs whose both sides have sent the final questionnaire. */
  readonly completedPairs: number;
  /** Of them, pairs of which only the mentee has. */
  readonly menteeFinals: number;
  /** Somebody with a mentor of one form is granted another one. */
  readonly secondMentor?: SecondMentor;
}

/** A word for men and one for women. */
export type ByGender = readonly [male: string, female: string];

/** The invented region. */
export interface SampleRegion {
  readonly region: { readonly organisation: string; readonly address: string; readonly municipality: string };
  readonly organisations: readonly SampleOrganisation[];
  readonly denominators: {
    readonly source: string;
    readonly region: readonly SampleDenominator[];
    readonly organisation: readonly SampleDenominator[];
  };
  readonly families: readonly ByGender[];
  readonly given: { readonly male: readonly string[]; readonly female: readonly string[] };
  readonly patronymics: readonly ByGender[];
  /** What teachers do. */
  readonly posts: readonly string[];
  /** Where mentors from outside work. */
  readonly enterprises: readonly string[];
  /** Requests in mentees' own words, by the code of their first topic; some are blank. */
  readonly requestTexts: Readonly<Record<string, readonly string[]>>;
}

/** Reads the sample of the clone. */
export function readSampleRegion(): SampleRegion {
  return JSON.parse(readFileSync(join(cloneFolder(), 'samples', 'region.json'), 'utf8')) as SampleRegion;
}
