/**
 * Decides how a spreadsheet is kept: one document for the file, one per sheet, one per column's layers, one per row.
 * A changed row is one small document, so it is cheap to make durable.
 * Leaves the meaning of cells to `values/` and their order to `sheet-grid.ts`.
 */
import type { GridRange } from '../grid/grid-range';
import type { Runs } from '../grid/runs';
import type { Cell } from '../values/cell-value';

/** A file. */
export interface SpreadsheetDocument {
  readonly id: string;
  name: string;
  /** Mail address of the owner, who may do everything. */
  owner: string;
  editors: string[];
  viewers: string[];
  locale: string;
  timeZone: string;
  /** Ids of the sheets in their order. */
  sheets: number[];
  /** Id of the next metadata or protection, ever growing. */
  nextId: number;
  metadata: MetadataDocument[];
}

/** Developer metadata; `line` is the key of the row or column it sits on. */
export interface MetadataDocument {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  /** Script project that wrote it; only that one sees PROJECT metadata. */
  readonly scriptId: string;
  place: 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';
  line: number | null;
}

/** A sheet without its cells. */
export interface SheetDocument {
  readonly spreadsheet: string;
  readonly id: number;
  name: string;
  /** Keys of the rows in their order, as runs of neighbouring keys: [[first, count], …]. A key is never used twice. */
  rowKeys: (readonly [first: number, count: number])[];
  nextRowKey: number;
  columnKeys: number[];
  nextColumnKey: number;
  hidden: boolean;
  frozenRows: number;
  frozenColumns: number;
  tabColor: string | null;
  hiddenRows: number[];
  hiddenColumns: number[];
  /** Widths in pixels by column key. */
  columnWidths: Record<string, number>;
  /** What style and validation ids mean; id 1 is the first. A rule that no cell has any more is forgotten: null. */
  styles: CellStyle[];
  validations: (ValidationRule | null)[];
  metadata: MetadataDocument[];
  protections: ProtectionDocument[];
  conditionalFormats: ConditionalFormat[];
  /** The basic filter's rectangle, if there is one. */
  filter: GridRange | null;
  form: AnswerTab | null;
}

/** What makes a sheet the answer tab of a form. */
export interface AnswerTab {
  readonly formId: string;
  readonly formUrl: string;
  /** Column keys by question key, so that columns may be renamed and moved. */
  columns: Record<string, number>;
}

/** The look of a cell; a missing property is the default. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontWeight?: string;
  readonly fontStyle?: string;
  readonly fontLine?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrap?: string;
}

/** A rule's argument: a plain value, a moment (ISO text), or a rectangle of a sheet. */
export type RuleArgument =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | { readonly date: string }
  | { readonly sheet: number; readonly range: GridRange };

/** A data validation rule. `criteria` is a name of SpreadsheetApp.DataValidationCriteria. */
export interface ValidationRule {
  readonly criteria: string;
  readonly values: readonly RuleArgument[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** A conditional format: where, when (a name of SpreadsheetApp.BooleanCriteria), and the look. */
export interface ConditionalFormat {
  readonly ranges: readonly GridRange[];
  readonly criteria: string;
  readonly values: readonly RuleArgument[];
  readonly style: Readonly<Record<string, string | boolean>>;
}

/** A protection of a rectangle, or of the whole sheet but some rectangles. */
export interface ProtectionDocument {
  readonly id: number;
  readonly kind: 'RANGE' | 'SHEET';
  range: GridRange | null;
  unprotected: GridRange[];
  description: string;
  warningOnly: boolean;
  /** Mail addresses besides the owner, who may always edit. */
  editors: string[];
}

/** Layers of one column: style and validation ids by row. */
export interface ColumnDocument {
  styles: Runs;
  validations: Runs;
}

/** Cells of one row by column key; rows without anything have no document. */
export type RowDocument = Cell[];
