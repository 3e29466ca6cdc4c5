// Decides where a run of matching that didn't end in time leaves what it has solved: in the document's properties, as numbers without names.
import type { Slices } from '../application/ports';
import { eraseLongText, readLongTexts, writeLongTexts } from './long-properties';

const DRAFT = 'nastavnik.matching';

/** The slices of an execution that has just begun. */
export function googleSlices(): Slices {
  const startedMs = Date.now();
  return {
    isTimeUp: (budgetMs) => Date.now() - startedMs >= budgetMs,
    draft: () => readLongTexts()[DRAFT] ?? '',
    keep: (draft) => (draft === '' ? eraseLongText(DRAFT) : writeLongTexts({ [DRAFT]: draft })),
  };
}
