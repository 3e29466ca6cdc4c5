// Decides how a table gets its sheet: found by its mark or its name, else made; what is there stays as people have it, what is missing is
// put in. A run that dies anywhere is finished by the next one: the mark «built» comes last.
import type { KnownRows } from '../../application/show/known-rows';
import { TABLES } from '../../contract/tables/catalogue';
import type { Table, TableId } from '../../contract/tables/table';
import type { Lists } from '../../domain/programme/lists';
import { markColumns, placeColumns } from './build-columns';
import { mendDropdowns } from './build-dropdowns';
import { furnishColumns, furnishSheet, highlightAdded } from './build-looks';
import { builtMark, type Marks, markSheet } from './build-marks';
import { openSheet } from './build-sheet';
import { columnMark } from './identity';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Something that was missing and is there now. */
export interface SheetFix {
  readonly table: TableId;
  /** `sheet`: made; `name`: known by its name; `column`: put in; `mark`: column known by its header; `dropdown`: given back; `looks`: finished. */
  readonly what: 'sheet' | 'name' | 'column' | 'mark' | 'dropdown' | 'looks';
  /** Title of the column. */
  readonly column?: string;
}

/** Rows of a new sheet: enough to begin with; the product adds more when it writes, and people can. */
const FIRST_ROWS = 200;

/** Builds what is missing of a table's sheet, with what is known of its rows, and says what it was. A whole sheet takes about fifty service calls, an unharmed one at most one. */
export function buildTable(
  book: Spreadsheet,
  id: TableId,
  order: readonly TableId[],
  marks: Marks,
  lists: Lists,
  known: KnownRows,
): readonly SheetFix[] {
  const table = TABLES[id];
  const { sheet, how } = openSheet(book, table, order, marks);
  const isBuilt = marks.sheets.has(builtMark(id));
  if (table.columns.length === 0) return how === 'known' ? [] : [{ table: id, what: fixOf(how) }];
  if (!isBuilt) {
    fitGrid(sheet, table.columns.length);
    buildWhole(sheet, table, marks, lists, known);
    return [{ table: id, what: how === 'known' ? 'looks' : fixOf(how) }];
  }
  const recognised: readonly SheetFix[] = how === 'known' ? [] : [{ table: id, what: fixOf(how) }];
  return recognised.concat(mend(sheet, table, marks, lists, known));
}

function fixOf(how: 'made' | 'recognised'): SheetFix['what'] {
  return how === 'made' ? 'sheet' : 'name';
}

function buildWhole(sheet: Sheet, table: Table, marks: Marks, lists: Lists, known: KnownRows): void {
  const columns = placeColumns(sheet, table, marks, known);
  markColumns(
    sheet,
    table,
    columns.filter(({ how }) => how !== 'known'),
    marks,
  );
  furnishColumns(sheet, table, columns, lists);
  furnishSheet(sheet, table, columns);
  markSheet(sheet, builtMark(table.id), marks);
}

/** Columns get their mark last, so that a run which dies before leaves them to be furnished again. */
function mend(sheet: Sheet, table: Table, marks: Marks, lists: Lists, known: KnownRows): readonly SheetFix[] {
  const { id } = table;
  const columns = placeColumns(sheet, table, marks, known);
  const added = columns.filter(({ how }) => how !== 'known');
  const fixes = added.map(
    ({ column, how }): SheetFix => ({
      table: id,
      what: how === 'inserted' ? 'column' : 'mark',
      column: column.title,
    }),
  );
  if (added.length > 0) {
    furnishColumns(sheet, table, added, lists);
    highlightAdded(sheet, table, added);
    // Columns to the right of one that was put in have moved.
    for (const { column, place } of columns)
      marks.columns.set(columnMark(id, column.key), { sheetId: sheet.getSheetId(), place });
    markColumns(sheet, table, added, marks);
  }
  const mended = mendDropdowns(sheet, id, marks, lists);
  return fixes.concat(
    table.columns
      .filter(({ key }) => mended.includes(key))
      .map((column) => ({ table: id, what: 'dropdown', column: column.title })),
  );
}

/** Cuts the emptiness of a new sheet down, since empty cells count towards the ten million of a workbook, and makes room for all columns. */
function fitGrid(sheet: Sheet, columns: number): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
  if (maxRows <= FIRST_ROWS && maxColumns <= columns) return;
  if (sheet.getLastRow() > 1) return;
  if (maxRows > FIRST_ROWS) sheet.deleteRows(FIRST_ROWS + 1, maxRows - FIRST_ROWS);
  const used = Math.max(columns, sheet.getLastColumn());
  if (maxColumns > used) sheet.deleteColumns(used + 1, maxColumns - used);
}
