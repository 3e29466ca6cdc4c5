/**
 * Decides what a new sheet is like: 1000 rows by 26 columns, an id, a name in the spreadsheet's language.
 * Leaves its place among the sheets to the caller.
 */
import { NotEmulated } from '../../../kernel/google-class';
import type { SheetDocument } from './documents';
import { nameTaken, nameTooLong } from './errors';
import { assertRoomFor, gridsOf, type OpenSpreadsheet, saveSpreadsheet } from './open-spreadsheet';
import type { SheetGrid } from './sheet-grid';
import { addGrid } from './spreadsheet-store';

/** https://github.com/getodk/collect/issues/2918 */
const LONGEST_NAME = 100;

const DEFAULT_SIZE = { rows: 1000, columns: 26 };

/** How a sheet shall be made; the rest is Google's default. */
export interface NewSheet {
  readonly name?: string;
  readonly rows?: number;
  readonly columns?: number;
  /** 0-based place among the sheets; the end by default. */
  readonly index?: number;
  /** The id; a fresh one by default. */
  readonly id?: number;
}

/** Adds a sheet. Throws Google's texts for a name that it refuses and for a workbook that grows too large. */
export function addSheet(open: OpenSpreadsheet, wish: NewSheet = {}): SheetGrid {
  const { rows, columns } = { ...DEFAULT_SIZE, ...wish };
  if (wish.name !== undefined) assertName(open, wish.name);
  assertRoomFor(open, rows * columns);
  const document = emptySheet(
    open.document.id,
    wish.id ?? freshSheetId(open),
    wish.name ?? freshName(open),
    rows,
    columns,
  );
  open.document.sheets.splice(wish.index ?? open.document.sheets.length, 0, document.id);
  saveSpreadsheet(open);
  return addGrid(open.world, document);
}

/** Throws Google's text for a name that is too long or that another sheet has; case does not count. */
export function assertName(open: OpenSpreadsheet, name: string, except: number | null = null): void {
  if (name.trim() === '') throw new NotEmulated('a sheet with an empty name');
  if (name.length > LONGEST_NAME) throw nameTooLong();
  const isTaken = gridsOf(open).some(
    ({ document }) => document.id !== except && document.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw nameTaken(name);
}

/** The name that Google gives to sheet number `n` of a new file: `Лист1` in Russian, `Sheet1` in English. */
export function defaultSheetName(locale: string, n: number): string {
  return locale.startsWith('ru') ? `Лист${n}` : `Sheet${n}`;
}

function freshName(open: OpenSpreadsheet): string {
  const names = new Set(gridsOf(open).map(({ document }) => document.name));
  let n = names.size + 1;
  while (names.has(defaultSheetName(open.document.locale, n))) n += 1;
  return defaultSheetName(open.document.locale, n);
}

function freshSheetId(open: OpenSpreadsheet): number {
  let id = open.world.ids.number(9);
  while (open.document.sheets.includes(id)) id = open.world.ids.number(9);
  return id;
}

function emptySheet(spreadsheet: string, id: number, name: string, rows: number, columns: number): SheetDocument {
  return {
    spreadsheet,
    id,
    name,
    rowKeys: [[1, rows]],
    nextRowKey: rows + 1,
    columnKeys: Array.from({ length: columns }, (_, index) => index + 1),
    nextColumnKey: columns + 1,
    hidden: false,
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: null,
    hiddenRows: [],
    hiddenColumns: [],
    columnWidths: {},
    styles: [],
    validations: [],
    metadata: [],
    protections: [],
    conditionalFormats: [],
    filter: null,
    form: null,
  };
}
