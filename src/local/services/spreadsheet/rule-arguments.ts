/** Decides how arguments of validation and conditional format rules are kept, and how scripts get them back. */
import { NotEmulated } from '../../kernel/google-class';
import { isObject, makeRange, stateOf } from './objects';
import type { RuleArgument } from './state/documents';
import { sizeOf } from './state/find-sheet';
import type { OpenSpreadsheet } from './state/open-spreadsheet';
import { gridNamed } from './state/open-spreadsheet';

/** An argument as kept: Dates as ISO text, ranges by sheet and rectangle. */
export function keptArgument(given: unknown): RuleArgument {
  if (given instanceof Date) return { date: given.toISOString() };
  if (isObject('Range', given)) {
    const { sheetId, range } = stateOf('Range', given);
    return { sheet: sheetId, range };
  }
  if (Array.isArray(given)) return given.map(String);
  if (given === null || given === undefined) return null;
  if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') return given;
  throw new NotEmulated('a rule with an argument of this kind');
}

/** An argument as `getCriteriaValues` gives it. */
export function givenArgument(kept: RuleArgument, open: OpenSpreadsheet | undefined): unknown {
  if (kept === null || typeof kept !== 'object' || Array.isArray(kept)) return kept;
  if ('date' in kept) return new Date(kept.date);
  if (!('sheet' in kept) || open === undefined) return kept;
  const sheet = { spreadsheetId: open.document.id, sheetId: kept.sheet };
  return makeRange(sheet, kept.range, sizeOf(gridNamed(open, kept.sheet)));
}
