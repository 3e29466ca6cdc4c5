// Decides how a table of the workbook is declared. Where its columns stand in a sheet is known to one file of apps-script only.
import type { ListId } from '../../domain/programme/lists';
import type { StateKind } from '../../domain/states/moves';

/** The tables of an organisation's workbook and of a region's. */
export const TABLE_IDS = [
  'mentees',
  'mentors',
  'consents',
  'pairs',
  'matching',
  'meetings',
  'roadmap',
  'attention',
  'indicators',
  'denominators',
  'settings',
  'journal',
  'ledger',
  'import',
  'figures',
] as const;

/** Names one table. */
export type TableId = (typeof TABLE_IDS)[number];

/** How the cells of a column are read and written. Dates travel as `YYYY-MM-DD`, instants as ISO text, lists of options as labels joined by «, ». */
export type ColumnKind = 'text' | 'date' | 'instant' | 'integer' | 'percent';

/**
 * Who may change a column. `answer`: the curator corrects what the person wrote, checked like the answer itself; `state`: allow-listed moves;
 * `choice`: one of `options`, or numbers of people where it has none; `opinion`: what somebody thinks of the other side, as numbers of
 * people or a mark from 1 to 10; `note`: the curator's words, kept as they are; `order`: number or date of an order; `system`: computed, put back.
 */
export type ColumnEdit = 'answer' | 'state' | 'choice' | 'opinion' | 'note' | 'order' | 'system';

/** One column, known by `key` whatever its header says. */
export interface Column {
  readonly key: string;
  readonly title: string;
  /** Other headers under which the column is recognised when its metadata are gone. */
  readonly aliases?: readonly string[];
  readonly kind: ColumnKind;
  readonly edit: ColumnEdit;
  /** Options of a dropdown: a shared list, the states of a kind, or fixed words. Several of them may stand in one cell where `several` says so. */
  readonly list?: ListId;
  readonly states?: StateKind;
  readonly options?: readonly string[];
  readonly several?: boolean;
  /** Width in pixels. */
  readonly width: number;
  /** What the column means, shown as a note on the header. */
  readonly hint?: string;
  readonly hidden?: boolean;
}

/** A colour that cells of some columns take by their text: equal to `text`, or beginning with it. The first that fits counts. */
export interface CellColour {
  readonly columns: readonly string[];
  readonly text: string;
  readonly begins?: boolean;
  /** Colours as `#rrggbb`. */
  readonly background: string;
  readonly letters: string;
}

/** One table: a sheet whose first column is the row's identity. */
export interface Table {
  readonly id: TableId;
  readonly title: string;
  /** The key of the column that names a row. */
  readonly idColumn: string;
  readonly columns: readonly Column[];
  /** Hidden from people: the product's own memory. */
  readonly hidden?: boolean;
  readonly frozenColumns?: number;
  /** Rows that stay on top, the header among them; absent = the header alone. */
  readonly frozenRows?: number;
  readonly colours?: readonly CellColour[];
  readonly tabColour?: string;
}

/** What a cell holds on its way between rules and sheet; blank is `''`. */
export type Cell = string | number;

/** One row: the cells by column key. */
export type Row = Readonly<Record<string, Cell>>;

/** A column that the product computes. */
export function systemColumn(key: string, title: string, width: number, extra: Partial<Column> = {}): Column {
  return { key, title, kind: 'text', edit: 'system', width, ...extra };
}

/** A column that corrects the answer's field of the same key. */
export function answerColumn(key: string, title: string, width: number, extra: Partial<Column> = {}): Column {
  return { key, title, kind: 'text', edit: 'answer', width, ...extra };
}
