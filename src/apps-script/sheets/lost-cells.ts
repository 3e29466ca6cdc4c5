// Decides what stands in a column that was lost and is put in again: what is known of each row, told by its number or, without numbers, by its words.
import type { KnownRows } from '../../application/show/known-rows';
import { idOf } from '../../application/show/plan-changes';
import { spelling } from '../../application/show/same-cell';
import type { Column, Row, Table } from '../../contract/tables/table';
import { cellsOf, type SheetValue, toSheet } from './cell-values';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Tells the cells of a column from the second row down; none where nothing is known of the table. The rows are read once, while the
 * columns stand where `places` says: before the first one is put in.
 */
export function lostCells(
  sheet: Sheet,
  table: Table,
  places: ReadonlyMap<string, number>,
  known: KnownRows,
): (column: Column) => readonly SheetValue[] {
  const last = sheet.getLastRow();
  const rows = last < 2 ? [] : known(table.id);
  if (rows.length === 0) return () => [];
  const zone = sheet.getParent().getSpreadsheetTimeZone();
  const left = table.columns.filter(({ key }) => places.has(key));
  const values = sheet.getRange(2, 1, last - 1, sheet.getMaxColumns()).getValues() as SheetValue[][];
  const rowOf = rowsBy(table, places.has(table.idColumn) ? (row) => idOf(table, row) : wordsOf(left), rows);
  const found = values.map((row) => rowOf(cellsOf(left, places, row, zone)));
  return ({ key, kind }) => found.map((row) => toSheet(row?.[key] ?? '', kind, zone));
}

const wordsOf = (columns: readonly Column[]) => (row: Row) =>
  columns.map(({ key }) => spelling(row[key])).join('\u0000');

/** Tells which known row a row of the sheet is: the first of its name, none where different rows share it. */
function rowsBy(table: Table, name: (row: Row) => string, rows: readonly Row[]): (row: Row) => Row | undefined {
  const found = new Map<string, Row | undefined>();
  for (const row of rows) {
    const known = name(row);
    const other = found.get(known);
    if (!found.has(known)) found.set(known, row);
    else if (other && idOf(table, other) !== idOf(table, row)) found.set(known, undefined);
  }
  return (row) => found.get(name(row));
}
