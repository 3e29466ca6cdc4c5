// Decides what a suggestion about a column tells: the target, how sure it is, and the question for the curator when it isn't.
import type { ColumnTarget } from './column-target';

/** Why a curator should look at a column. */
export type ColumnDoubt =
  /** The title is unknown; the cells alone, or a few words of the title, speak for the target. */
  | { readonly code: 'title-unknown' }
  /** The title fits, the cells don't look like it. */
  | { readonly code: 'content-differs' }
  /** Another column, by its place in the header, suits the target nearly as well. */
  | { readonly code: 'another-column'; readonly column: number }
  /** The column suits another target nearly as well. */
  | { readonly code: 'another-target'; readonly target: ColumnTarget }
  /** The column is ignored, yet may be the target, for which no column was found. */
  | { readonly code: 'perhaps'; readonly target: ColumnTarget };

/** What is suggested for one column. */
export interface ColumnSuggestion {
  readonly target: ColumnTarget;
  /** 0 to 1; 1 for what the curator chose before. */
  readonly confidence: number;
  /** Absent when the suggestion is sure. */
  readonly doubt?: ColumnDoubt;
}

/** What is suggested for a whole table. */
export interface ColumnSuggestions {
  /** One for every column, in the order of the header. */
  readonly columns: readonly ColumnSuggestion[];
  /** Keys of the fields that the questionnaire insists on and no column was found for. */
  readonly missing: readonly string[];
  /** A column tells when the answers were sent. Without one, the order of the rows stands for their time. */
  readonly hasTime: boolean;
}
