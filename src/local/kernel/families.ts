/**
 * Decides what the kernel needs of the spreadsheet and form families besides Google's classes: what people do by hand,
 * plain reading, copying, and objects for events. services/registry.ts names the implementations.
 * Left to others: how they keep their state; triggers and executions (kernel).
 */
import type { GoogleObject } from './google-class';
import type { World } from './world';

/** A value as a person sees or types it. Dates are ISO strings of the instant. */
export type PlainValue = string | number | boolean | null;

/** A block of cells of a sheet; rows and columns count from 1. */
export interface CellBlock {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell or block named by a person: 'B2', 'A1:C3', or row and column of its first cell. */
export type Place = string | { readonly row: number; readonly column: number };

/** What a new spreadsheet is born with. */
export interface NewSpreadsheet {
  readonly name: string;
  readonly owner: string;
  readonly locale: string;
  readonly timeZone: string;
}

/** What an edit by hand did, as the edit event tells it. */
export interface EditOutcome {
  readonly block: CellBlock;
  /** Only for a single cell: the new value as event objects give it (a string), undefined for a cleared one. */
  readonly value?: string;
  /** Only for a single cell that was not empty: the old value, as event objects give it. */
  readonly oldValue?: string;
}

/** What a person does to a sheet besides typing values. Rows and columns count from 1; `to` is the place in front of which the column comes to stand. */
export type SheetAction =
  | { readonly do: 'insertColumns'; readonly before: number; readonly count: number }
  | { readonly do: 'deleteColumns'; readonly column: number; readonly count: number }
  | { readonly do: 'moveColumn'; readonly column: number; readonly to: number }
  | { readonly do: 'insertRows'; readonly before: number; readonly count: number }
  | { readonly do: 'deleteRows'; readonly row: number; readonly count: number }
  | { readonly do: 'sort'; readonly column: number; readonly ascending: boolean }
  | { readonly do: 'renameSheet'; readonly name: string }
  | { readonly do: 'insertSheet'; readonly name: string }
  | { readonly do: 'deleteSheet' };

/** The `changeType` of Google's change event. */
export const changeTypes = [
  'EDIT',
  'INSERT_ROW',
  'INSERT_COLUMN',
  'REMOVE_ROW',
  'REMOVE_COLUMN',
  'INSERT_GRID',
  'REMOVE_GRID',
  'FORMAT',
  'OTHER',
] as const;
export type ChangeType = (typeof changeTypes)[number];

/** One sheet, read plainly; blocks are rows of cells over the used range. */
export interface PlainSheet {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly values: readonly (readonly PlainValue[])[];
  /** As `values`, '' where a script's formula stands, which nobody computes. */
  readonly displayValues: readonly (readonly string[])[];
  /** '' where a cell holds no formula. */
  readonly formulas: readonly (readonly string[])[];
  /** '' where a cell has no note. */
  readonly notes: readonly (readonly string[])[];
  readonly hiddenColumns: readonly number[];
  /** Labels of a cell's dropdown, null where it has none. Same shape as `values`, longer where rules stand below the last value. */
  readonly dropdowns: readonly (readonly (readonly string[] | null)[])[];
  /** Id of the form that answers into this sheet, null for others. */
  readonly formId: string | null;
}

/** A spreadsheet, read plainly. */
export interface PlainSpreadsheet {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly PlainSheet[];
}

/** The spreadsheet family: `spreadsheetFamily` in services/spreadsheet/family.ts. */
export interface SpreadsheetFamily {
  create(world: World, made: NewSpreadsheet): string;
  has(world: World, spreadsheetId: string): boolean;
  ids(world: World): readonly string[];
  /** Copies cells, tabs, validations, formats, protections and metadata into a new spreadsheet; no form stays linked. Returns its id. */
  copy(world: World, spreadsheetId: string, made: { readonly name: string; readonly owner: string }): string;
  delete(world: World, spreadsheetId: string): void;
  /** Makes people editors or viewers; 'anyone' stands for everybody. */
  share(
    world: World,
    spreadsheetId: string,
    people: { readonly editors?: readonly string[]; readonly viewers?: readonly string[] },
  ): void;
  /** Puts typed texts into cells as a person's keyboard (one cell) or paste (several) does: parsed by locale, rejected by strict validation with GoogleError. */
  edit(
    world: World,
    spreadsheetId: string,
    sheet: string | number,
    place: Place,
    typed: readonly (readonly PlainValue[])[],
    user: string,
  ): EditOutcome;
  /** Does a structural action; the change type is what an onChange trigger hears. `sheet` is a name or an id. */
  act(world: World, spreadsheetId: string, sheet: string | number, action: SheetAction, user: string): ChangeType;
  read(world: World, spreadsheetId: string): PlainSpreadsheet;
  /** The Spreadsheet object of an event. */
  spreadsheetObject(world: World, spreadsheetId: string): GoogleObject;
  /** The Range object of an event. */
  rangeObject(world: World, block: CellBlock): GoogleObject;
}

/** A person's answers by item id; a list for checkboxes and for grids (one entry a row). */
export type FormAnswers = Readonly<Record<string, string | readonly string[] | readonly (readonly string[])[]>>;

/** What a form submission did. */
export interface Submission {
  readonly responseId: string;
  /** The row written into the linked sheet, null for a form without destination. */
  readonly row: {
    readonly block: CellBlock;
    /** Headers of the sheet's columns, as far as the form fills them. */
    readonly headers: readonly string[];
    /** The row's values as the spreadsheet's locale shows them; '' for what the event leaves blank. */
    readonly values: readonly string[];
  } | null;
}

/** The form family: `formFamily` in services/forms/family.ts. `Page` is whatever its renderer takes. */
export interface FormFamily<Page = unknown> {
  has(world: World, formId: string): boolean;
  ids(world: World): readonly string[];
  /** The form as a respondent gets it. */
  page(world: World, formId: string): Page;
  /** Stores a person's answer and its row. Throws GoogleError with what the respondent is told. `editOf` is an earlier response's id. */
  submit(
    world: World,
    formId: string,
    answers: FormAnswers,
    by: { readonly user: string | null; readonly editOf: string | null },
  ): Submission;
  /** The Form object of an event. */
  formObject(world: World, formId: string): GoogleObject;
  /** The FormResponse object of an event. Throws GoogleError where the response is gone. */
  responseObject(world: World, formId: string, responseId: string): GoogleObject;
}
