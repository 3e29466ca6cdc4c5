// Decides where the columns of a table stand: known ones where people have put them, lost ones found by header, missing ones put in.
import type { KnownRows } from '../../application/show/known-rows';
import type { Column, Table } from '../../contract/tables/table';
import { normaliseLabel } from '../../domain/programme/lists';
import { NUMBER_FORMATS, type PlacedColumn } from './build-looks';
import type { Marks } from './build-marks';
import { wholeColumn } from './build-places';
import { columnMark, METADATA_KEY } from './identity';
import { lostCells } from './lost-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A column with its place, and how it was come by: by its mark, by its header, or put in. */
export interface FoundColumn extends PlacedColumn {
  readonly how: 'known' | 'recognised' | 'inserted';
}

/** The columns of a table in their places, from left to right by contract. Missing ones are put in with their headers and what is known of the rows, not yet marked. */
export function placeColumns(sheet: Sheet, table: Table, marks: Marks, known: KnownRows): readonly FoundColumn[] {
  const sheetId = sheet.getSheetId();
  const places = new Map<string, number>();
  for (const { key } of table.columns) {
    const mark = marks.columns.get(columnMark(table.id, key));
    if (mark?.sheetId === sheetId) places.set(key, mark.place);
  }
  if (places.size === table.columns.length) return table.columns.map((column) => found(column, places, 'known'));
  const header = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0]?.map(String) ?? [];
  if (places.size === 0 && header.every((text) => text === '')) return writeHeader(sheet, table);

  const how = new Map<string, FoundColumn['how']>();
  for (const column of table.columns) {
    if (places.has(column.key)) continue;
    const at = recognise(column, header, new Set(places.values()));
    if (at > 0) places.set(column.key, at);
    how.set(column.key, at > 0 ? 'recognised' : 'inserted');
  }
  let before = 0;
  let cellsOf: ReturnType<typeof lostCells> | undefined;
  for (const column of table.columns) {
    const place = places.get(column.key) ?? before + 1;
    before = place;
    if (places.has(column.key)) continue;
    cellsOf = cellsOf ?? lostCells(sheet, table, places, known);
    makeRoom(sheet, place, header, places);
    const values = [column.title, ...cellsOf(column)];
    const range = sheet.getRange(1, place, values.length, 1);
    // A new column takes after its neighbour, which may be a dropdown of something else.
    range.clearDataValidations();
    range.setNumberFormat(NUMBER_FORMATS[column.kind]);
    // Header and cells in one call: a column that has its header is read, and blanks in it are somebody's wish.
    range.setValues(values.map((value) => [value]));
    header[place - 1] = column.title;
    places.set(column.key, place);
  }
  return table.columns.map((column) => found(column, places, how.get(column.key) ?? 'known'));
}

/** Marks columns as the table's. */
export function markColumns(sheet: Sheet, table: Table, columns: readonly PlacedColumn[], marks: Marks): void {
  const visibility = SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT;
  for (const { column, place } of columns) {
    const mark = columnMark(table.id, column.key);
    wholeColumn(sheet, place).addDeveloperMetadata(METADATA_KEY, mark, visibility);
  }
  const sheetId = sheet.getSheetId();
  for (const { column, place } of columns) marks.columns.set(columnMark(table.id, column.key), { sheetId, place });
}

function found(column: Column, places: ReadonlyMap<string, number>, how: FoundColumn['how']): FoundColumn {
  return { column, place: places.get(column.key) ?? 0, how };
}

function writeHeader(sheet: Sheet, table: Table): readonly FoundColumn[] {
  sheet.getRange(1, 1, 1, table.columns.length).setValues([table.columns.map(({ title }) => title)]);
  return table.columns.map((column, index) => ({ column, place: index + 1, how: 'inserted' }));
}

/** The place of the only free column that bears a column's title or one of its other names; 0 where there is none. */
function recognise(column: Column, header: readonly string[], taken: ReadonlySet<number>): number {
  const names = [column.title, ...(column.aliases ?? [])].map(normaliseLabel);
  const places = header
    .map((text, index) => (names.includes(normaliseLabel(text)) && !taken.has(index + 1) ? index + 1 : 0))
    .filter((place) => place > 0);
  return places[0] ?? 0;
}

/** Makes room for a column at a place and moves the places behind it; a blank one that a stopped run has put there serves as well. */
function makeRoom(sheet: Sheet, place: number, header: string[], places: Map<string, number>): void {
  const isTaken = [...places.values()].includes(place);
  if (!isTaken && header[place - 1] === '' && isBlank(sheet, place)) return;
  if (place === 1) sheet.insertColumnBefore(1);
  else sheet.insertColumnAfter(place - 1);
  header.splice(place - 1, 0, '');
  for (const [key, at] of places) if (at >= place) places.set(key, at + 1);
}

function isBlank(sheet: Sheet, place: number): boolean {
  return sheet
    .getRange(1, place, sheet.getMaxRows(), 1)
    .getValues()
    .every(([value]) => value === '');
}
