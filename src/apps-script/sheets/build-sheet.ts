// Decides which sheet is a table's: the one that bears its mark, one of its name that can be its, else a new one in its place among the tabs.
import type { Table, TableId } from '../../contract/tables/table';
import { normaliseLabel } from '../../domain/programme/lists';
import { type Marks, markSheet } from './build-marks';
import { tableMark } from './identity';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A table's sheet, and how it was come by. */
export interface OpenedSheet {
  readonly sheet: Sheet;
  readonly how: 'known' | 'recognised' | 'made';
}

/** Finds or makes the sheet of a table and marks it. `order` is the order of the tables' tabs. */
export function openSheet(book: Spreadsheet, table: Table, order: readonly TableId[], marks: Marks): OpenedSheet {
  const known = marks.sheets.get(tableMark(table.id));
  if (known) return { sheet: known, how: 'known' };
  const opened = recogniseOrMake(book, table, order, marks);
  markSheet(opened.sheet, tableMark(table.id), marks);
  return opened;
}

function recogniseOrMake(book: Spreadsheet, table: Table, order: readonly TableId[], marks: Marks): OpenedSheet {
  for (let number = 1; ; number++) {
    const name = number === 1 ? table.title : `${table.title} (${number})`;
    const namesake = book.getSheetByName(name);
    if (!namesake) return { sheet: book.insertSheet(name, tabIndex(book, table, order, marks)), how: 'made' };
    if (canBe(namesake, table)) return { sheet: namesake, how: 'recognised' };
  }
}

/** An empty sheet can serve, and one whose header names the table's first column; a stranger's list of the same name can't. */
function canBe(sheet: Sheet, table: Table): boolean {
  if (sheet.getLastRow() === 0) return true;
  const titles = (sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0] ?? []).map((title) =>
    normaliseLabel(String(title)),
  );
  const own = table.columns.filter(({ title }) => titles.includes(normaliseLabel(title)));
  return own.length * 2 >= table.columns.length;
}

/** The place behind the nearest earlier table that is there, counted from 0. */
function tabIndex(book: Spreadsheet, table: Table, order: readonly TableId[], marks: Marks): number {
  const ids = book.getSheets().map((sheet) => sheet.getSheetId());
  const earlier = order.slice(0, Math.max(0, order.indexOf(table.id)));
  for (const id of [...earlier].reverse()) {
    const sheet = marks.sheets.get(tableMark(id));
    if (sheet) return ids.indexOf(sheet.getSheetId()) + 1;
  }
  return 0;
}
