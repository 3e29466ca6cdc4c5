// Decides which mistakes in an answer have names. The sentences that people read about them live in contract/texts.

/**
 * Everything that can be wrong with a person's papers, in the order in which a curator would fix it.
 * A code says what is wrong; where it stands and what was given stay in the `Issue`.
 */
export const ISSUE_CODES = [
  'name-missing',
  'code-missing',
  'birth-date-missing',
  'birth-date-malformed',
  'birth-date-implausible',
  'contact-missing',
  'email-malformed',
  'phone-malformed',
  'role-missing',
  'form-missing',
  'form-unknown',
  'form-not-for-role',
  'form-not-for-category',
  'age-outside-form',
  'requests-missing',
  'competences-missing',
  'category-missing',
  'option-unknown',
  'number-malformed',
  'seats-missing',
  'no-seats',
  'certificate-missing',
  'certificate-expired',
  'certificate-malformed',
  'inn-malformed',
  'consent-missing',
  'consent-refused',
  'consent-not-by-representative',
  'consent-not-by-participant',
  'possible-duplicate',
  'pair-unknown',
  'date-missing',
  'date-malformed',
  'value-missing',
  'decision-missing',
] as const;

/** A name of one kind of mistake. */
export type IssueCode = (typeof ISSUE_CODES)[number];

/** How much a mistake weighs: `stop` keeps the person out of the bank, `warn` is shown beside the row and blocks nothing. */
export type IssueWeight = 'stop' | 'warn';

/** One mistake: what (`code`), in which field, what was given, and the facts that its sentence needs (ages, bounds, numbers). */
export interface Issue {
  readonly code: IssueCode;
  readonly weight: IssueWeight;
  /** Key of the field that is to be mended, where there is one. */
  readonly field?: string;
  /** What the person wrote, unchanged. Personal: never journalled. */
  readonly given?: string;
  /** Other facts for the sentence: `{ age: 8, from: 10, to: 19 }`, `{ like: 'Н-0003' }`. */
  readonly facts?: Readonly<Record<string, string | number>>;
}
