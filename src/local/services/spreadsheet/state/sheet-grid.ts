/**
 * Decides where the cells of one sheet are: rows and columns with keys that never change, values by row, styles and
 * validations as runs by column. Every change goes to the store at once.
 * Leaves furniture that moves with the cells (protections, metadata) to `reshape.ts` and meaning to `values/`.
 */
import type { Area } from '../grid/grid-range';
import { deleteRuns, idAt, idsIn, insertRuns, type Runs, uniformRuns, writeIds } from '../grid/runs';
import { type Cell, hasContent } from '../values/cell-value';
import type { ColumnDocument, RowDocument, SheetDocument } from './documents';
import type { GridStore } from './spreadsheet-store';

/** Names of a column's layers. */
export const layers = ['styles', 'validations'] as const;
export type Layer = (typeof layers)[number];

/** A sheet's cells. Rows and columns are counted from 1. */
export class SheetGrid {
  /** Row keys by place. */
  private rows: number[];
  private readonly cells = new Map<number, RowDocument>();

  constructor(
    readonly document: SheetDocument,
    private readonly store: GridStore,
  ) {
    this.rows = document.rowKeys.flatMap(([first, count]) =>
      Array.from({ length: count }, (_, index) => first + index),
    );
    for (const key of this.rows) {
      const row = store.row(key);
      if (row !== undefined) this.cells.set(key, row);
    }
  }

  get rowCount(): number {
    return this.rows.length;
  }

  get columnCount(): number {
    return this.document.columnKeys.length;
  }

  rowKey(row: number): number {
    return this.rows[row - 1] ?? -1;
  }

  columnKey(column: number): number {
    return this.document.columnKeys[column - 1] ?? -1;
  }

  /** The place of a row key, 0 when it is gone. */
  rowOfKey(key: number): number {
    return this.rows.indexOf(key) + 1;
  }

  /** The place of a column key, 0 when it is gone. */
  columnOfKey(key: number): number {
    return this.document.columnKeys.indexOf(key) + 1;
  }

  cell(row: number, column: number): Cell {
    return this.cells.get(this.rowKey(row))?.[this.columnKey(column)] ?? null;
  }

  /** The cells of an area by row. */
  read(area: Area): Cell[][] {
    const keys = this.document.columnKeys.slice(area.column - 1, area.column - 1 + area.columns);
    return this.rows.slice(area.row - 1, area.row - 1 + area.rows).map((rowKey) => {
      const row = this.cells.get(rowKey);
      return row === undefined ? keys.map(() => null) : keys.map((key) => row[key] ?? null);
    });
  }

  /** Writes cells from the area's first on; blank cells take no room, blank rows no document. */
  write(area: Area, cells: readonly (readonly Cell[])[]): void {
    cells.forEach((line, index) => {
      const key = this.rowKey(area.row + index);
      const row = this.cells.get(key) ?? [];
      line.forEach((cell, offset) => {
        const at = this.columnKey(area.column + offset);
        while (row.length <= at) row.push(null);
        row[at] = cell;
      });
      this.keepRow(key, row);
    });
  }

  /** The last row with a value or a formula, 0 in an empty sheet. */
  lastRow(): number {
    for (let row = this.rows.length; row > 0; row -= 1) {
      if (this.cells.get(this.rowKey(row))?.some(hasContent)) return row;
    }
    return 0;
  }

  /** The last column with a value or a formula, 0 in an empty sheet. */
  lastColumn(): number {
    const filled = new Set<number>();
    for (const row of this.cells.values()) {
      row.forEach((cell, key) => {
        if (hasContent(cell)) filled.add(key);
      });
    }
    return this.document.columnKeys.reduce((last, key, index) => (filled.has(key) ? index + 1 : last), 0);
  }

  layer(column: number, layer: Layer): Runs {
    return this.store.column(this.columnKey(column))?.[layer] ?? uniformRuns(this.rowCount);
  }

  /** Changes a layer of the area's columns. */
  changeLayer(layer: Layer, area: Area, change: (runs: Runs, offset: number) => Runs): void {
    for (let offset = 0; offset < area.columns; offset += 1) {
      const key = this.columnKey(area.column + offset);
      const old = this.columnDocument(key);
      this.store.putColumn(key, { ...old, [layer]: change(old[layer], offset) });
    }
  }

  /** New rows before the place `at` (`rowCount + 1` is the end), with the layers of the row `like`, 0 for none. */
  insertRows(at: number, count: number, like: number): void {
    const first = this.document.nextRowKey;
    this.document.nextRowKey += count;
    this.eachColumn((column) => {
      const id = (runs: Runs) => (like === 0 ? 0 : idAt(runs, like - 1));
      column.styles = insertRuns(column.styles, at - 1, count, id(column.styles));
      column.validations = insertRuns(column.validations, at - 1, count, id(column.validations));
    });
    const keys = Array.from({ length: count }, (_, index) => first + index);
    this.setRows([...this.rows.slice(0, at - 1), ...keys, ...this.rows.slice(at - 1)]);
  }

  deleteRows(at: number, count: number): void {
    for (const key of this.rows.slice(at - 1, at - 1 + count)) this.keepRow(key, []);
    this.eachColumn((column) => {
      column.styles = deleteRuns(column.styles, at - 1, count);
      column.validations = deleteRuns(column.validations, at - 1, count);
    });
    this.setRows([...this.rows.slice(0, at - 1), ...this.rows.slice(at - 1 + count)]);
  }

  /** New columns before the place `at`, with the layers of the column `like`, 0 for none. */
  insertColumns(at: number, count: number, like: number): void {
    const model = like === 0 ? undefined : this.store.column(this.columnKey(like));
    const keys = Array.from({ length: count }, (_, index) => this.document.nextColumnKey + index);
    this.document.nextColumnKey += count;
    this.document.columnKeys.splice(at - 1, 0, ...keys);
    if (model !== undefined) for (const key of keys) this.store.putColumn(key, { ...model });
    this.save();
  }

  deleteColumns(at: number, count: number): void {
    const keys = this.document.columnKeys.splice(at - 1, count);
    for (const [rowKey, row] of [...this.cells]) {
      if (!keys.some((key) => (row[key] ?? null) !== null)) continue;
      for (const key of keys) if (key < row.length) row[key] = null;
      this.keepRow(rowKey, row);
    }
    for (const key of keys) {
      this.store.deleteColumn(key);
      delete this.document.columnWidths[key];
    }
    this.save();
  }

  /** Puts `count` columns from `at` on before the column `before`. */
  moveColumns(at: number, count: number, before: number): void {
    const keys = this.document.columnKeys.splice(at - 1, count);
    this.document.columnKeys.splice((before > at ? before - count : before) - 1, 0, ...keys);
    this.save();
  }

  /** Puts `count` rows from `at` on before the row `before`, with their layers. */
  moveRows(at: number, count: number, before: number): void {
    const order = this.rows.map((_, index) => index);
    order.splice((before > at ? before - count : before) - 1, 0, ...order.splice(at - 1, count));
    const moved = order.map((index) => this.rows[index] ?? -1);
    this.eachColumn((column) => {
      for (const layer of layers) {
        const ids = idsIn(column[layer], 0, order.length);
        column[layer] = writeIds(
          [],
          0,
          order.map((index) => ids[index] ?? 0),
        );
      }
    });
    this.setRows(moved);
  }

  /** Removes every cell and layer from the store. */
  erase(): void {
    for (const key of this.rows) this.keepRow(key, []);
    for (const key of this.document.columnKeys) this.store.deleteColumn(key);
  }

  /** Stores the sheet's own document after a change in it. */
  save(): void {
    this.store.putSheet(this.document);
  }

  private keepRow(key: number, row: RowDocument): void {
    if (row.some((cell) => cell !== null)) {
      this.cells.set(key, row);
      this.store.putRow(key, row);
    } else if (this.cells.delete(key)) this.store.deleteRow(key);
  }

  private columnDocument(key: number): ColumnDocument {
    return this.store.column(key) ?? { styles: uniformRuns(this.rowCount), validations: uniformRuns(this.rowCount) };
  }

  private eachColumn(change: (column: ColumnDocument) => void): void {
    for (const key of this.document.columnKeys) {
      const column = this.store.column(key);
      if (column === undefined) continue;
      change(column);
      this.store.putColumn(key, column);
    }
  }

  private setRows(keys: number[]): void {
    this.rows = keys;
    const runs: [number, number][] = [];
    for (const key of keys) {
      const last = runs[runs.length - 1];
      if (last !== undefined && last[0] + last[1] === key) last[1] += 1;
      else runs.push([key, 1]);
    }
    this.document.rowKeys = runs;
    this.save();
  }
}
