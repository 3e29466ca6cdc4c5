// Decides which marks a workbook carries besides those of its tables, and reads all of them in one search.
import type { TableId } from '../../contract/tables/table';
import type { QuestionnaireId } from '../../domain/answers/answer';
import { METADATA_KEY } from './identity';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** On a sheet: everything about it was built. */
export function builtMark(table: TableId): string {
  return `built:${table}`;
}

/** On a tab with the answers of a form. */
export function answersMark(questionnaire: QuestionnaireId): string {
  return `answers:${questionnaire}`;
}

/** On the spreadsheet: it travels with a copy, whose own id is another one. */
const WORKBOOK = /^workbook:(.+)$/;

/** The marks of a workbook. Sheets and columns built meanwhile are added to it. */
export interface Marks {
  /** Sheets by `table:…`, `built:…`, `answers:…`; the first where several bear a mark (a duplicated sheet). */
  readonly sheets: Map<string, Sheet>;
  /** Columns by `column:…`, with their sheet's id. */
  readonly columns: Map<string, { readonly sheetId: number; readonly place: number }>;
  /** The spreadsheet in which the marks were made; absent where none says so. */
  readonly workbookId: string | undefined;
}

/** Finds every mark. One service call. */
export function readMarks(book: Spreadsheet): Marks {
  const sheets: Marks['sheets'] = new Map();
  const columns: Marks['columns'] = new Map();
  let workbookId: string | undefined;
  for (const metadata of book.createDeveloperMetadataFinder().withKey(METADATA_KEY).find()) {
    const value = metadata.getValue() ?? '';
    const location = metadata.getLocation();
    const id = WORKBOOK.exec(value)?.[1];
    if (id !== undefined) {
      workbookId = id;
      continue;
    }
    const sheet: Sheet | null = location.getSheet();
    if (sheet) {
      if (!sheets.has(value)) sheets.set(value, sheet);
      continue;
    }
    const column: GoogleAppsScript.Spreadsheet.Range | null = location.getColumn();
    if (column && !columns.has(value))
      columns.set(value, { sheetId: column.getSheet().getSheetId(), place: column.getColumn() });
  }
  return { sheets, columns, workbookId };
}

/** Writes the spreadsheet's own id into it, in place of an id that came with a copy. Does nothing where it stands already. */
export function markWorkbook(book: Spreadsheet, marks: Marks): void {
  if (marks.workbookId === book.getId()) return;
  const value = `workbook:${book.getId()}`;
  const old = book
    .createDeveloperMetadataFinder()
    .withKey(METADATA_KEY)
    .find()
    .find((metadata) => WORKBOOK.test(metadata.getValue() ?? ''));
  if (old) old.setValue(value);
  else book.addDeveloperMetadata(METADATA_KEY, value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

/** Marks a sheet. */
export function markSheet(sheet: Sheet, mark: string, marks: Marks): void {
  sheet.addDeveloperMetadata(METADATA_KEY, mark, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  marks.sheets.set(mark, sheet);
}

/** Takes a mark off a sheet. */
export function unmarkSheet(sheet: Sheet, mark: string): void {
  for (const metadata of sheet.getDeveloperMetadata())
    if (metadata.getKey() === METADATA_KEY && metadata.getValue() === mark) metadata.remove();
}
