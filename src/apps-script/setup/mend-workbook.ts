// Decides how a workbook's sheets are brought to what this version knows: what is missing is put back, but never on a lost memory.
import { alone } from '../../application/alone';
import { deriveNow } from '../../application/derive-at';
import { type KnownRows, knownRows } from '../../application/show/known-rows';
import { DEFAULT_LISTS } from '../../contract/settings/default-lists';
import { TABLES, TABLES_OF } from '../../contract/tables/catalogue';
import type { TableId } from '../../contract/tables/table';
import { SHEET_FIXES } from '../../contract/texts/check';
import type { Lists } from '../../domain/programme/lists';
import { normaliseLabel } from '../../domain/programme/lists';
import type { Settings } from '../../domain/programme/settings';
import type { Installation } from '../installation';
import { type Marks, readMarks } from '../sheets/build-marks';
import { buildTable, type SheetFix } from '../sheets/build-table';
import { columnMark, tableMark } from '../sheets/identity';
import { runOf } from '../workbook-run';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Tables whose rows come from nowhere else: put back, they are empty. */
const IRREPLACEABLE: readonly TableId[] = ['journal', 'denominators', 'figures'];

/**
 * Mends the sheets while no other run reads or writes them; the ledger first, since it holds the settings, which are given back. Undefined
 * when the ledger is gone. Throws `AppError` busy.
 */
export function mendWorkbook(
  book: Spreadsheet,
  installation: Installation,
  repaired: (text: string) => void,
): Settings | undefined {
  return alone(runOf(book, installation).lock, () => {
    const marks = readMarks(book);
    if (!ledgerStands(book, marks)) return undefined;
    mendSheets(book, installation, ['ledger'], marks, DEFAULT_LISTS, () => []).forEach(repaired);
    const run = runOf(book, installation);
    const { settings } = deriveNow(run);
    const others = TABLES_OF[installation.role].filter((id) => id !== 'ledger');
    mendSheets(book, installation, others, marks, settings.lists, knownRows(run)).forEach(repaired);
    return settings;
  });
}

/** Whether the ledger's sheet and all of its columns are there, by mark or by name. */
function ledgerStands(book: Spreadsheet, marks: Marks): boolean {
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
function mendSheets(
  book: Spreadsheet,
  { role }: Pick<Installation, 'role'>,
  tables: readonly TableId[],
  marks: Marks,
  lists: Lists,
  known: KnownRows,
): readonly string[] {
  return tables.reduce<string[]>(
    (all, id) => all.concat(buildTable(book, id, TABLES_OF[role], marks, lists, known).map(fixText)),
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
