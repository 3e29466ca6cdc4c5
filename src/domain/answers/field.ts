// Decides what a field of a questionnaire is for the rules. How it looks in a form and what people call it is left to contract.
import type { ListId } from '../programme/lists';
import type { Issue, IssueCode, IssueWeight } from './issue';

/** How a written answer is to be understood. */
export const FIELD_KINDS = [
  'person-name',
  'text',
  'date',
  'birth-date',
  'phone',
  'email',
  'integer',
  'seats',
  'option',
  'options',
  'workplace',
] as const;

/** One way of understanding a written answer. */
export type FieldKind = (typeof FIELD_KINDS)[number];

/** What a form or an import hands over for one field: text as written, or several texts of a checkbox. */
export type RawValue = string | readonly string[];

/** What a field means once read: text, a whole number, a calendar date as text, an option's code, or several codes. */
export type FieldValue = string | number | readonly string[];

/** A field as the rules see it. */
export interface FieldSpec {
  readonly key: string;
  readonly kind: FieldKind;
  /** The list whose options the field takes. */
  readonly list?: ListId;
  /** A text outside the list is kept as `other:…` instead of being a mistake. */
  readonly open?: boolean;
  /** The code when nothing was written; absent = the field may stay blank. */
  readonly required?: IssueCode;
  /** The code when what was written can't be understood; its weight. */
  readonly malformed?: IssueCode;
  readonly malformedWeight?: IssueWeight;
  /** Bounds of an integer, both included. */
  readonly min?: number;
  readonly max?: number;
  /** An integer that is a year of birth: taken from a whole date as well, and judged plausible. */
  readonly birthYear?: boolean;
  /** Belongs to the person and must vanish on withdrawal (name, contact, free text). */
  readonly personal?: boolean;
}

/** A field after reading: its meaning, if it has one, and what is wrong. */
export interface ReadField {
  readonly value?: FieldValue;
  readonly issues: readonly Issue[];
}
