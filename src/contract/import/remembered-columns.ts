// Decides how a curator's choice of columns is remembered for the next import. Where it is kept is left to application.
import { type ColumnMapping, type ColumnTarget, IGNORED } from './column-target';
import { normaliseHeader } from './normalise-header';

/** Targets by the compared spelling of a column's title, for one questionnaire. */
export type RememberedColumns = Readonly<Record<string, ColumnTarget>>;

/**
 * What to remember of an import: earlier choices, replaced where this one says otherwise. Blank titles, and titles that several
 * columns of the table bear, are left out, since they name no column.
 */
export function rememberColumns(
  header: readonly string[],
  mapping: ColumnMapping,
  earlier: RememberedColumns = {},
): RememberedColumns {
  const spellings = header.map(normaliseHeader);
  const remembered: Record<string, ColumnTarget> = { ...earlier };
  spellings.forEach((spelling, column) => {
    if (isOneOf(spellings, spelling)) remembered[spelling] = mapping[column] ?? IGNORED;
  });
  return remembered;
}

/** The remembered target of every column; undefined where nothing is remembered or the title names no single column. */
export function recallColumns(header: readonly string[], remembered: RememberedColumns): (ColumnTarget | undefined)[] {
  const spellings = header.map(normaliseHeader);
  const known = new Map(Object.entries(remembered));
  return spellings.map((spelling) => (isOneOf(spellings, spelling) ? known.get(spelling) : undefined));
}

function isOneOf(spellings: readonly string[], spelling: string): boolean {
  return spelling !== '' && spellings.indexOf(spelling) === spellings.lastIndexOf(spelling);
}
