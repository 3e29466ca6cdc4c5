// Decides which marks a workbook carries besides those of its tables, and reads all of them in one search.
import type { TableId } from '../../contract/tables/table';
import type { QuestionnaireId } from '../../domain/answers/answer';
import { METADATA_KEY } from './identity';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

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

/** Things that bear marks. Where a mark stands is asked of Google only when it is needed, since a workbook has some two hundred of them. */
export class Marked<T> {
  private readonly found = new Map<string, T | undefined>();

  constructor(
    private readonly marks: ReadonlyMap<string, Metadata>,
    private readonly thing: (mark: Metadata) => T | undefined,
  ) {}

  /** What bears a mark; undefined when nothing does. */
  get(mark: string): T | undefined {
    if (!this.found.has(mark)) {
      const metadata = this.marks.get(mark);
      this.found.set(mark, metadata && this.thing(metadata));
    }
    return this.found.get(mark);
  }

  /** Whether anything bears a mark. */
  has(mark: string): boolean {
    return this.found.has(mark) ? this.found.get(mark) !== undefined : this.marks.has(mark);
  }

  /** Notes a mark made or a place changed meanwhile. */
  set(mark: string, thing: T): void {
    this.found.set(mark, thing);
  }

  /** Notes that a mark is gone. */
  delete(mark: string): void {
    this.found.set(mark, undefined);
  }

  /** Everything that bears a mark. */
  values(): readonly T[] {
    return this.names().reduce<T[]>((all, mark) => {
      const thing = this.get(mark);
      return thing === undefined ? all : all.concat(thing);
    }, []);
  }

  /** The marks that something bears. */
  names(): readonly string[] {
    return [...new Set([...this.marks.keys(), ...this.found.keys()])].filter((mark) => this.has(mark));
  }
}

/** The marks of a workbook. Sheets and columns built meanwhile are added to it. */
export interface Marks {
  /** Sheets by `table:…`, `built:…`, `answers:…`; the first where several bear a mark (a duplicated sheet). */
  readonly sheets: Marked<Sheet>;
  /** Columns by `column:…`, with their sheet's id. */
  readonly columns: Marked<{ readonly sheetId: number; readonly place: number }>;
  /** The spreadsheet in which the marks were made; absent where none says so. */
  readonly workbookId: string | undefined;
}

/** Finds every mark. One service call. */
export function readMarks(book: Spreadsheet): Marks {
  const sheets = new Map<string, Metadata>();
  const columns = new Map<string, Metadata>();
  let workbookId: string | undefined;
  for (const metadata of book.createDeveloperMetadataFinder().withKey(METADATA_KEY).find()) {
    const value = metadata.getValue() ?? '';
    const id = WORKBOOK.exec(value)?.[1];
    const kind = value.startsWith('column:') ? columns : sheets;
    if (id !== undefined) workbookId = id;
    else if (!kind.has(value)) kind.set(value, metadata);
  }
  return {
    sheets: new Marked(sheets, (metadata) => metadata.getLocation().getSheet() ?? undefined),
    columns: new Marked(columns, columnOf),
    workbookId,
  };
}

function columnOf(metadata: Metadata): { readonly sheetId: number; readonly place: number } | undefined {
  const column: GoogleAppsScript.Spreadsheet.Range | null = metadata.getLocation().getColumn();
  return column ? { sheetId: column.getSheet().getSheetId(), place: column.getColumn() } : undefined;
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
