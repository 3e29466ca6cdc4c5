// Decides whether the programme grants a mentee a second mentor, and in which form: what the curator says in the bank. Whom they get is
// left to matching.
import type { MarkEntry } from '../ledger/entry';
import { latestValue } from '../ledger/latest-mark';

/** Field of the curator's mark about a mentee, whose value is the code of a form, and column of the bank. Blank = one mentor. */
export const SECOND_FORM_FIELD = 'secondForm';

/** Code of the form in which a mentee is to have a second mentor beside the first; undefined = none is granted. */
export function secondForm(marks: readonly MarkEntry[]): string | undefined {
  return latestValue(marks, SECOND_FORM_FIELD) || undefined;
}
