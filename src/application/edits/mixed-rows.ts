// Decides which rows have got the words of another person, as a paste over the wrong row or a sort without the numbers gives them: taken
// for corrections, they would make one person of two.
import type { Row, Table } from '../../contract/tables/table';
import { normaliseName } from '../../domain/answers/read-name';
import { idOf } from '../show/plan-changes';
import { sameCell } from '../show/same-cell';
import type { Edit } from './find-edits';

/** Columns by which people tell whose a row is. */
const NAMES: readonly string[] = ['name', 'participant'];

/**
 * Rows that got the name of another row, with that row's number: together with more of its answers, or while that row loses it or
 * others get it too. A name alone is a correction: people may be namesakes, or have answered twice.
 */
export function mixedRows(table: Table, edits: readonly Edit[], shown: readonly Row[]): ReadonlyMap<string, string> {
  const mixed = new Map<string, string>();
  const renamed = edits.filter(({ column, typed }) => NAMES.includes(column.key) && typed !== '');
  for (const { id, column, typed } of renamed) {
    const name = nameOf(typed);
    const other = shown.find((row) => nameOf(row[column.key]) === name && idOf(table, row) !== id);
    if (!other) continue;
    const otherId = idOf(table, other);
    const more = edits.some(
      (edit) =>
        edit.id === id &&
        edit.column.key !== column.key &&
        edit.typed !== '' &&
        sameCell(edit.typed, other[edit.column.key]),
    );
    const alike = renamed.some((edit) => edit.id !== id && (edit.id === otherId || nameOf(edit.typed) === name));
    if (more || alike) mixed.set(id, otherId);
  }
  return mixed;
}

function nameOf(cell: Row[string] | undefined): string {
  return normaliseName(String(cell ?? ''));
}
