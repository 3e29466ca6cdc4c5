/** A stretch of one sheet as its page shows it: the frozen rows and a page of the others, with what each cell shows, opens with and offers. */

import type { World } from '../../kernel/world';
import { columnLetters } from '../../services/spreadsheet/grid/a1';
import { type Area, type GridRange, overlaps } from '../../services/spreadsheet/grid/grid-range';
import { idsIn } from '../../services/spreadsheet/grid/runs';
import type { ValidationRule } from '../../services/spreadsheet/state/documents';
import {
  factsOf,
  gridNamed,
  type OpenSpreadsheet,
  openSpreadsheet,
  type ValueFacts,
} from '../../services/spreadsheet/state/open-spreadsheet';
import type { SheetGrid } from '../../services/spreadsheet/state/sheet-grid';
import { stylesIn } from '../../services/spreadsheet/state/styles';
import { offeredTexts } from '../../services/spreadsheet/state/validate';
import { formulaIn, noteIn, valueIn } from '../../services/spreadsheet/values/cell-value';
import { displayValue } from '../../services/spreadsheet/values/display';
import { type LookOf, looksOf } from './cell-look';
import { typedText } from './typed-text';

/** One cell. */
export interface CellView {
  readonly text: string;
  /** The text with which it opens for editing. */
  readonly typed: string;
  readonly note: string;
  /** Number of its dropdown in the view's lists, null for none. */
  readonly list: number | null;
  /** Whether a value outside the dropdown may be typed. */
  readonly allowsOther: boolean;
  /** Null where the cell is no checkbox. */
  readonly ticked: boolean | null;
  /** Whether a protection warns before the cell is changed by hand: a script computes it. */
  readonly guarded: boolean;
  /** CSS, '' for a plain cell. */
  readonly look: string;
}

/** One row; `row` counts from 1. */
export interface RowView {
  readonly row: number;
  readonly cells: readonly CellView[];
}

/** A column that is shown. */
export interface ColumnView {
  readonly column: number;
  readonly letters: string;
  /** What stands over it in the first frozen row that has something there, or its letters. */
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  /** True where the column stays in sight while the others scroll. */
  readonly stays: boolean;
}

/** The stretch. */
export interface SheetView {
  readonly sheetId: number;
  readonly name: string;
  readonly columns: readonly ColumnView[];
  readonly frozen: readonly RowView[];
  readonly rows: readonly RowView[];
  readonly lists: readonly (readonly string[])[];
  /** The first and the last row of the stretch, and the last row with anything in it. */
  readonly from: number;
  readonly to: number;
  readonly lastRow: number;
  readonly formId: string | null;
}

/** Rows on a page. */
export const PAGE_ROWS = 200;
/** Blank rows offered below the last one, blank columns beside the last one. */
const SPARE_ROWS = 3;
const SPARE_COLUMNS = 1;
const SMALLEST = { rows: 12, columns: 8 };
const DEFAULT_WIDTH = 120;

/**
 * The page of a sheet that begins at a row (the first row below the frozen ones for anything before it).
 *
 * @throws GoogleError for a spreadsheet or a sheet that isn't there
 */
export function sheetView(world: World, spreadsheetId: string, sheetId: number, fromRow: number): SheetView {
  const open = openSpreadsheet(world, spreadsheetId);
  const grid = gridNamed(open, sheetId);
  const { document } = grid;
  const lastRow = grid.lastRow();
  const frozenRows = Math.min(document.frozenRows, grid.rowCount);
  const end = Math.min(grid.rowCount, Math.max(lastRow + SPARE_ROWS, SMALLEST.rows));
  const from = Math.min(Math.max(fromRow, frozenRows + 1), Math.max(end, frozenRows + 1));
  const to = Math.min(end, from + PAGE_ROWS - 1);
  const width = Math.min(grid.columnCount, Math.max(grid.lastColumn() + SPARE_COLUMNS, SMALLEST.columns));
  const hidden = new Set(document.hiddenColumns.map((key) => grid.columnOfKey(key)));
  const columns = Array.from({ length: width }, (_, at) => at + 1).filter((column) => !hidden.has(column));
  const reader = new StretchReader(open, grid, columns, width);
  const frozen = reader.rows(1, frozenRows);
  return {
    sheetId,
    name: document.name,
    columns: columns.map((column, at) => ({
      column,
      letters: columnLetters(column),
      title: frozen.find(({ cells }) => cells[at]?.text)?.cells[at]?.text ?? columnLetters(column),
      width: document.columnWidths[grid.columnKey(column)] ?? DEFAULT_WIDTH,
      stays: column <= document.frozenColumns,
    })),
    frozen,
    rows: reader.rows(from, to),
    lists: reader.lists,
    from,
    to,
    lastRow,
    formId: document.form?.formId ?? null,
  };
}

/** Reads rows of one sheet; dropdowns that many cells share are read once. */
class StretchReader {
  readonly lists: (readonly string[])[] = [];
  private readonly listOf = new Map<ValidationRule, number | null>();
  private readonly facts: ValueFacts;
  private readonly lookOf: LookOf;
  private readonly hiddenRows: ReadonlySet<number>;
  private readonly guards: readonly GridRange[];

  constructor(
    private readonly open: OpenSpreadsheet,
    private readonly grid: SheetGrid,
    private readonly columns: readonly number[],
    private readonly width: number,
  ) {
    this.facts = factsOf(open);
    this.lookOf = looksOf(open, grid, this.facts);
    this.hiddenRows = new Set(grid.document.hiddenRows);
    this.guards = grid.document.protections.flatMap(({ warningOnly, range }) => (warningOnly && range ? [range] : []));
  }

  rows(from: number, to: number): readonly RowView[] {
    if (to < from) return [];
    const { grid } = this;
    const area: Area = { row: from, rows: to - from + 1, column: 1, columns: this.width };
    const cells = grid.read(area);
    const styles = stylesIn(grid, area);
    const rules = Array.from({ length: this.width }, (_, at) =>
      idsIn(grid.layer(at + 1, 'validations'), from - 1, area.rows),
    );
    return cells.flatMap((line, at) => {
      const row = from + at;
      if (this.hiddenRows.has(grid.rowKey(row))) return [];
      const shown = this.columns.map((column): CellView => {
        const cell = line[column - 1];
        const style = styles[at]?.[column - 1] ?? {};
        const value = valueIn(cell);
        const text = formulaIn(cell) || displayValue(value, style.numberFormat, this.facts.locale);
        const rule = grid.document.validations[(rules[column - 1]?.[at] ?? 0) - 1] ?? undefined;
        const isCheckbox = rule?.criteria === 'CHECKBOX';
        return {
          text,
          typed: typedText(cell, style.numberFormat, text, this.facts),
          note: noteIn(cell),
          list: rule === undefined ? null : this.listNumber(rule),
          allowsOther: rule?.allowInvalid ?? true,
          ticked: isCheckbox ? value === true || (value !== null && value === rule.values[0]) : null,
          guarded: this.guards.some((guard) => overlaps(guard, { row, column, rows: 1, columns: 1 })),
          look: this.lookOf({ row, column, value, text, style }),
        };
      });
      return [{ row, cells: shown }];
    });
  }

  private listNumber(rule: ValidationRule): number | null {
    const known = this.listOf.get(rule);
    if (known !== undefined) return known;
    const number = rule.criteria.startsWith('VALUE_IN_') ? this.lists.length : null;
    if (number !== null) this.lists.push(offeredTexts(rule, this.open, this.facts));
    this.listOf.set(rule, number);
    return number;
  }
}

/** A tab of a spreadsheet. */
export interface Tab {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  /** Id of the form whose answers it takes, null for others. */
  readonly formId: string | null;
}

/** The tabs of a spreadsheet in their order. */
export function tabsOf(world: World, spreadsheetId: string): readonly Tab[] {
  const open = openSpreadsheet(world, spreadsheetId);
  return open.document.sheets.map((id) => {
    const { name, hidden, form } = gridNamed(open, id).document;
    return { id, name, hidden, formId: form?.formId ?? null };
  });
}
