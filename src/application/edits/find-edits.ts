// Decides what people changed in a sheet, by comparing it with what it was last shown: right for pastes, fills, undo, sorts and deleted
// rows, and for events that never came. Whether a change is accepted is left to accept-edit.ts.
import type { Cell, Column, Row, Table } from '../../contract/tables/table';
import type { SheetRow, SheetTable } from '../ports';
import { idOf, type RowNames } from '../show/plan-changes';
import { sameCell, spelling } from '../show/same-cell';

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

/** A row that somebody typed, pasted or copied. */
export interface TypedRow extends SheetRow {
  /** The number that it shares with the row of which it is a changed copy. */
  readonly copyOf?: string;
}

/** Everything that people changed in one sheet. */
export interface FoundEdits extends RowNames {
  readonly edits: readonly Edit[];
  readonly typed: readonly TypedRow[];
}

/**
 * Compares a sheet with what it was last shown. Of several rows with one number the one that differs least is the row itself; copies that
 * say nothing else are dropped, the others are as good as typed.
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
  const knownById = shown === known ? shownById : new Map(known.map((row) => [idOf(table, row), row]));
  const editable = table.columns.filter((column) => column.edit !== 'system');
  const changed = (cells: SheetRow['cells'], id: string): Column[] => {
    const expected = [shownById.get(id), knownById.get(id)];
    return editable.filter(({ key }) => expected.every((row) => !row || !sameCell(cells[key], row[key])));
  };

  const ids = new Map<number, string>();
  const rowOf = new Map<string, SheetRow>();
  const typed: TypedRow[] = [];
  const copies: SheetRow[] = [];
  for (const row of visible.rows) {
    const id = idOf(table, row.cells);
    const other = rowOf.get(id);
    if (!shownById.has(id) && !knownById.has(id) && !given.has(id)) typed.push(row);
    else if (!other) rowOf.set(id, row);
    else if (changed(row.cells, id).length < changed(other.cells, id).length) {
      rowOf.set(id, row);
      copies.push(other);
    } else copies.push(row);
  }
  for (const [id, row] of rowOf) ids.set(row.position, id);

  const dropped: number[] = [];
  for (const copy of copies) {
    const id = idOf(table, copy.cells);
    if (changed(copy.cells, id).length === 0 || !(shownById.has(id) || knownById.has(id))) dropped.push(copy.position);
    else typed.push({ ...copy, copyOf: id });
  }
  const lostId = lostRows(
    table,
    shown.filter((row) => !rowOf.has(idOf(table, row))),
  );
  const strangers = typed.filter((row) => {
    const id = row.copyOf === undefined ? lostId(row) : undefined;
    if (id !== undefined) ids.set(row.position, id);
    return id === undefined;
  });

  const edits: Edit[] = [];
  for (const [id, { position, cells }] of rowOf) {
    if (!shownById.has(id) && !knownById.has(id)) continue;
    for (const column of changed(cells, id))
      edits.push({ table, id, position, column, typed: cells[column.key] ?? '', row: cells });
  }
  return { ids, dropped, edits, typed: strangers };
}

/** Finds rows whose number was overwritten: all their other cells are those of a row that is missing now, and whose number they get back. */
function lostRows(table: Table, missing: readonly Row[]): (row: SheetRow) => string | undefined {
  const others = table.columns.filter(({ key }) => key !== table.idColumn);
  const text = (cells: SheetRow['cells']): string => others.map(({ key }) => spelling(cells[key])).join('\u0000');
  const idByText = new Map(missing.map((row) => [text(row), idOf(table, row)]));
  return ({ cells }) => {
    if (idByText.size === 0) return undefined;
    const id = idByText.get(text(cells));
    idByText.delete(text(cells));
    return id;
  };
}
