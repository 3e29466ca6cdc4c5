// Decides what people changed in a sheet, by comparing it with what it was last shown: right for pastes, fills, undo, sorts and deleted
// rows, and for events that never came. Whether a change is accepted is left to accept-edit.ts.
import type { Cell, Column, Row, Table } from '../../contract/tables/table';
import type { SheetTable } from '../ports';
import { idOf, type RowNames } from '../show/plan-changes';
import { sameCell } from '../show/same-cell';

/** One cell that somebody changed. */
export interface Edit {
  readonly table: Table;
  /** The row's number. */
  readonly id: string;
  readonly position: number;
  readonly column: Column;
  /** What stands there now. */
  readonly typed: Cell;
  /** The whole row as it stands now, since one edit may need another (a reason beside a state). */
  readonly row: Readonly<Record<string, Cell>>;
}

/** A row that somebody typed or pasted. */
export interface TypedRow {
  readonly position: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Everything that people changed in one sheet. */
export interface FoundEdits extends RowNames {
  readonly edits: readonly Edit[];
  readonly typed: readonly TypedRow[];
}

/**
 * Compares a sheet with what it was last shown.
 *
 * @param shown  what the sheet showed after the last finished run
 * @param known  what it should show by the ledger; a run that died may have written part of it, which is no edit
 * @param given  every number that the ledger ever gave: a row with one of them that isn't due here is ours to take away
 */
export function findEdits(
  table: Table,
  visible: SheetTable,
  shown: readonly Row[],
  known: readonly Row[],
  given: ReadonlySet<string>,
): FoundEdits {
  const shownById = new Map(shown.map((row) => [idOf(table, row), row]));
  const knownById = new Map(known.map((row) => [idOf(table, row), row]));
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  const nameless: TypedRow[] = [];
  for (const { position, cells } of visible.rows) {
    const id = idOf(table, cells);
    if ((shownById.has(id) || knownById.has(id) || given.has(id)) && !taken.has(id)) {
      taken.add(id);
      ids.set(position, id);
    } else nameless.push({ position, cells });
  }
  const typed = nameless.filter((row) => {
    const lost = lostRow(table, row, shownById, taken);
    if (lost === undefined) return true;
    taken.add(lost);
    ids.set(row.position, lost);
    return false;
  });
  const edits: Edit[] = [];
  for (const { position, cells } of visible.rows) {
    const id = ids.get(position);
    if (id !== undefined && (shownById.has(id) || knownById.has(id)))
      edits.push(...editsOfRow(table, position, cells, id, [shownById.get(id), knownById.get(id)]));
  }
  return { ids, dropped: [], edits, typed };
}

/** A row whose number was overwritten: all its other cells are those of a row that is missing now. */
function lostRow(
  table: Table,
  row: TypedRow,
  shown: ReadonlyMap<string, Row>,
  taken: ReadonlySet<string>,
): string | undefined {
  for (const [id, known] of shown) {
    if (taken.has(id)) continue;
    if (table.columns.every(({ key }) => key === table.idColumn || sameCell(row.cells[key], known[key]))) return id;
  }
  return undefined;
}

function editsOfRow(
  table: Table,
  position: number,
  cells: Readonly<Record<string, Cell>>,
  id: string,
  expected: readonly (Row | undefined)[],
): Edit[] {
  return table.columns
    .filter((column) => column.edit !== 'system')
    .filter((column) => expected.every((row) => row === undefined || !sameCell(cells[column.key], row[column.key])))
    .map((column) => ({ table, id, position, column, typed: cells[column.key] ?? '', row: cells }));
}
