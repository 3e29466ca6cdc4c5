// Decides what «Проверить и починить» does about sheets: puts back what is missing, but never builds on a lost memory.
import { TABLES, TABLES_OF } from '../../contract/tables/catalogue';
import type { TableId } from '../../contract/tables/table';
import { SHEET_FIXES } from '../../contract/texts/check';
import type { Lists } from '../../domain/programme/lists';
import { normaliseLabel } from '../../domain/programme/lists';
import type { Installation } from '../installation';
import type { Marks } from '../sheets/build-marks';
import { buildTable, type SheetFix } from '../sheets/build-table';
import { columnMark, tableMark } from '../sheets/identity';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Tables whose rows come from nowhere else: put back, they are empty. */
const IRREPLACEABLE: readonly TableId[] = ['journal', 'denominators', 'figures'];

/** Whether the ledger's sheet and all of its columns are there, by mark or by name. */
export function ledgerStands(book: Spreadsheet, marks: Marks): boolean {
  const table = TABLES.ledger;
  const sheet = marks.sheets.get(tableMark('ledger')) ?? book.getSheetByName(table.title);
  if (!sheet) return false;
  const lost = table.columns.filter(({ key }) => !marks.columns.has(columnMark('ledger', key)));
  if (lost.length === 0) return true;
  const header = (sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0] ?? []).map((title) =>
    normaliseLabel(String(title)),
  );
  return lost.every(({ title }) => header.includes(normaliseLabel(title)));
}

/** Puts back what is missing of the named tables and says what it was. */
export function mendSheets(
  book: Spreadsheet,
  { role }: Pick<Installation, 'role'>,
  tables: readonly TableId[],
  marks: Marks,
  lists: Lists,
): readonly string[] {
  return tables.reduce<string[]>(
    (all, id) => all.concat(buildTable(book, id, TABLES_OF[role], marks, lists).map(fixText)),
    [],
  );
}

function fixText({ table, what, column = '' }: SheetFix): string {
  const { title } = TABLES[table];
  switch (what) {
    case 'sheet':
      return IRREPLACEABLE.includes(table) ? SHEET_FIXES.empty(title) : SHEET_FIXES.sheet(title);
    case 'name':
      return SHEET_FIXES.name(title);
    case 'looks':
      return SHEET_FIXES.looks(title);
    default:
      return SHEET_FIXES[what](title, column);
  }
}
