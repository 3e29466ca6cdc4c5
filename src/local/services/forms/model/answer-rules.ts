/**
 * Decides which limits an item can put on answers, as data.
 * Left to others: building them from a script (../validation-builders.ts), holding an answer against them (../pages/answer-checks.ts).
 */

/** A limit on a number typed into a text question. */
export const numberLimits = [
  'NUMBER',
  'WHOLE_NUMBER',
  'EQUAL_TO',
  'NOT_EQUAL_TO',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL_TO',
  'BETWEEN',
  'NOT_BETWEEN',
] as const;
export type NumberLimit = (typeof numberLimits)[number];

/** A limit that holds an answer against a regular expression of RE2. */
export const patternLimits = ['CONTAINS', 'DOES_NOT_CONTAIN', 'MATCHES', 'DOES_NOT_MATCH'] as const;
export type PatternLimit = (typeof patternLimits)[number];

/** The limit of a text question; `helpText` is said to the respondent instead of Google's words, '' for Google's words. */
export type TextRule = { readonly helpText: string } & (
  | { readonly limit: NumberLimit; readonly numbers: readonly number[] }
  | { readonly limit: 'EMAIL' | 'URL' }
  | { readonly limit: 'LENGTH_AT_LEAST' | 'LENGTH_AT_MOST'; readonly length: number }
  | { readonly limit: PatternLimit; readonly pattern: string }
);

/** How many checkboxes may be ticked. */
export interface CheckboxRule {
  readonly helpText: string;
  readonly limit: 'AT_LEAST' | 'AT_MOST' | 'EXACTLY';
  readonly count: number;
}

/** True for the limits that hold an answer against a pattern. */
export function isPatternLimit(limit: string): limit is PatternLimit {
  return (patternLimits as readonly string[]).includes(limit);
}

/** True for the limits on numbers. */
export function isNumberLimit(limit: string): limit is NumberLimit {
  return (numberLimits as readonly string[]).includes(limit);
}
