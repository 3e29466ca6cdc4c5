// Decides what people changed in a sheet, by comparing it with what it was last shown: right for pastes, fills, undo, sorts and deleted
// rows, and for events that never came. Whether a change is accepted is left to accept-edit.ts.
import type { Cell, Column, Row, Table } from '../../contract/tables/table';
import type { SheetRow, SheetTable } from '../ports';
import { idOf, type RowNames } from '../show/plan-changes';
import { sameCell, spelling } from '../show/same-cell';
import { mixedRows } from './mixed-rows';

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
  /** Rows whose number was overwritten and comes back. */
  readonly renumbered: readonly number[];
  /** Rows that got another row's words, with the number of that one: nothing of them is an edit worth taking. */
  readonly mixed: ReadonlyMap<string, string>;
}

/**
 * Compares a sheet with what it was last shown. A row is known by its number, but where all its other cells are those of another row: then
 * the number was overwritten. Of several rows with one number the one that differs least is the row itself; copies that say nothing else
 * are dropped, the others are as good as typed.
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
  const editable = table.columns.filter(({ edit }) => edit !== 'system');
  const changed = (cells: SheetRow['cells'], id: string, columns: readonly Column[] = editable): Column[] => {
    const expected = [shownById.get(id), knownById.get(id)];
    return columns.filter(({ key }) => expected.every((row) => !row || !sameCell(cells[key], row[key])));
  };

  const rowOf = new Map<string, SheetRow>();
  const others = visible.rows.filter((row) => {
    const id = idOf(table, row.cells);
    const untouched =
      !rowOf.has(id) && (shownById.has(id) || knownById.has(id)) && !changed(row.cells, id, table.columns)[0];
    if (untouched) rowOf.set(id, row);
    return !untouched;
  });
  const owner = ownersByWords(table, others.length === 0 ? [] : [...shown, ...known], rowOf);
  const renumbered: number[] = [];
  const typed: TypedRow[] = [];
  const copies: SheetRow[] = [];
  const unclear = others.filter((row) => {
    const id = owner(row);
    if (id === undefined) return true;
    rowOf.set(id, row);
    if (id !== idOf(table, row.cells)) renumbered.push(row.position);
    return false;
  });
  for (const row of unclear) {
    const id = idOf(table, row.cells);
    const other = rowOf.get(id);
    if (!shownById.has(id) && !knownById.has(id) && !given.has(id)) typed.push(row);
    else if (!other) rowOf.set(id, row);
    else if (changed(row.cells, id).length < changed(other.cells, id).length) {
      rowOf.set(id, row);
      copies.push(other);
    } else copies.push(row);
  }

  const dropped: number[] = [];
  for (const copy of copies) {
    const id = idOf(table, copy.cells);
    if (changed(copy.cells, id).length === 0 || !(shownById.has(id) || knownById.has(id))) dropped.push(copy.position);
    else typed.push({ ...copy, copyOf: id });
  }

  const ids = new Map<number, string>();
  const edits: Edit[] = [];
  for (const [id, { position, cells }] of rowOf) {
    ids.set(position, id);
    if (!shownById.has(id) && !knownById.has(id)) continue;
    for (const column of changed(cells, id))
      edits.push({ table, id, position, column, typed: cells[column.key] ?? '', row: cells });
  }
  return { ids, dropped, edits, typed, renumbered, mixed: mixedRows(table, edits, shown) };
}

/** Tells of a row whose it is by all its cells but the number: a row that nobody has claimed yet. Each is told once. */
function ownersByWords(
  table: Table,
  expected: readonly Row[],
  claimed: ReadonlyMap<string, SheetRow>,
): (row: SheetRow) => string | undefined {
  const columns = table.columns.filter(({ key }) => key !== table.idColumn);
  const words = (cells: SheetRow['cells']): string => columns.map(({ key }) => spelling(cells[key])).join('\u0000');
  const idByWords = new Map<string, string>();
  for (const row of expected) if (!claimed.has(idOf(table, row))) idByWords.set(words(row), idOf(table, row));
  return ({ cells }) => {
    const id = idByWords.size === 0 ? undefined : idByWords.get(words(cells));
    return id === undefined || claimed.has(id) ? undefined : id;
  };
}
