// Decides how tables are read from and written to sheets: one read a table, one write a block, rows found by position of the last read.
import { AppError } from '../../application/app-error';
import type { SheetTable, TableChanges, Workbook } from '../../application/ports';
import { TABLES } from '../../contract/tables/catalogue';
import type { Cell, TableId } from '../../contract/tables/table';
import { cellsOf, type SheetValue, toSheet, unchanged } from './cell-values';
import { ColumnPlaces } from './column-places';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where a table's columns stand. */
interface Placed {
  readonly sheet: Sheet;
  readonly columns: ReadonlyMap<string, number>;
}

/** A sheet as it was read, kept up with what was written since. */
interface Loaded extends Placed {
  /** Rows from the first one, header included, as Sheets gave them, down to the last one with anything in it. */
  readonly values: SheetValue[][];
}

/** Cells that are read with their blanks rather than asking first how far the filled ones reach: banks of sixteen thousand people. */
const MOST_CELLS = 500_000;

/** Rows that are added to a full sheet beyond those needed, so that the next answers find room. */
const SPARE_ROWS = 300;

/** The tables of a spreadsheet. One object serves one run. */
export class SheetWorkbook implements Workbook {
  private readonly loaded = new Map<TableId, Loaded>();
  private found: ColumnPlaces | undefined;

  /** @param zone  the spreadsheet's time zone */
  constructor(
    private readonly spreadsheet: Spreadsheet,
    readonly tables: readonly TableId[],
    private readonly zone: string,
  ) {}

  private get places(): ColumnPlaces {
    this.found = this.found ?? new ColumnPlaces(this.spreadsheet);
    return this.found;
  }

  /** The table that a sheet holds; undefined for answer tabs and the curator's own sheets. */
  tableOf(sheetId: number): TableId | undefined {
    return this.tables.find((table) => this.places.has(table) && this.places.sheet(table).getSheetId() === sheetId);
  }

  read(table: TableId): SheetTable {
    const { columns, values } = this.load(table);
    const rows = values
      .slice(1)
      .map((row, index) => ({ position: index + 2, cells: cellsOf(TABLES[table].columns, columns, row, this.zone) }));
    return { rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== '')) };
  }

  write(table: TableId, changes: TableChanges): readonly number[] {
    if (!this.tables.includes(table)) throw new AppError('sheet-missing', { sheet: TABLES[table].title });
    const { changed, added, removed, notes = [] } = changes;
    if (changed.length + removed.length + notes.length === 0) return this.append(table, added);
    const loaded = this.load(table);
    // Notes go first: once a cell is put back, nothing tells a run that comes after a dead one what to explain there.
    if (notes.length > 0) writeNotes(loaded, notes);
    if (changed.length > 0) this.writeChanged(table, loaded, changed);
    const positions = this.append(table, added);
    if (removed.length > 0) {
      deleteRows(loaded, removed);
      this.loaded.delete(table);
    }
    return positions;
  }

  flush(): void {
    SpreadsheetApp.flush();
  }

  private load(table: TableId): Loaded {
    const known = this.loaded.get(table);
    if (known) return known;
    const sheet = this.places.sheet(table);
    const values = filledRange(sheet).getValues() as SheetValue[][];
    values.length = lastFilledRow(values);
    const columns = this.places.columns(table, () => (values[0] ?? []).map(String));
    const loaded = { sheet, columns, values };
    this.loaded.set(table, loaded);
    return loaded;
  }

  /** The columns of a table whose rows nobody needs: one call less than to read it, and nothing to carry. */
  private place(table: TableId): Placed {
    const sheet = this.places.sheet(table);
    const header = () => (sheet.getRange('1:1').getValues()[0] ?? []).map(String);
    return { sheet, columns: this.places.columns(table, header) };
  }

  /** Puts cells into the rows that were read and gives the numbers of the columns touched. */
  private fill(
    table: TableId,
    columns: Placed['columns'],
    row: SheetValue[],
    cells: Readonly<Record<string, Cell>>,
  ): number[] {
    const touched: number[] = [];
    for (const { key, kind } of TABLES[table].columns) {
      const column = columns.get(key);
      const cell = cells[key];
      if (column === undefined || cell === undefined) continue;
      while (row.length < column) row.push('');
      row[column - 1] = toSheet(cell, kind, this.zone);
      touched.push(column);
    }
    return touched;
  }

  /** One block from the first changed row to the last, as wide as the changed columns; the curator's columns in between are spared. */
  private writeChanged(table: TableId, loaded: Loaded, changed: TableChanges['changed']): void {
    const touched = new Set<number>();
    const fresh = new Map<number, SheetValue[]>();
    for (const { position, cells } of changed) {
      const row = (loaded.values[position - 1] ?? []).map(unchanged);
      for (const column of this.fill(table, loaded.columns, row, cells)) touched.add(column);
      fresh.set(position, row);
    }
    const positions = changed.map(({ position }) => position);
    const [first, last] = [Math.min(...positions), Math.max(...positions)];
    const rows: SheetValue[][] = [];
    for (let position = first; position <= last; position++)
      rows.push(fresh.get(position) ?? (loaded.values[position - 1] ?? []).map(unchanged));
    const between = [...loaded.columns.values()].filter(
      (column) => column >= Math.min(...touched) && column <= Math.max(...touched),
    );
    writeBlock(loaded.sheet, first, rows, between);
    rows.forEach((row, index) => {
      loaded.values[first - 1 + index] = row.map(withoutApostrophe);
    });
  }

  /** Puts rows below the last one that holds anything, the curator's own columns included, and gives their positions. */
  private append(table: TableId, added: TableChanges['added']): number[] {
    if (added.length === 0) return [];
    const loaded = this.loaded.get(table);
    const { sheet, columns } = loaded ?? this.place(table);
    const rows = added.map((cells) => {
      const row: SheetValue[] = [];
      this.fill(table, columns, row, cells);
      return row;
    });
    const first = (loaded ? loaded.values.length : Math.max(1, sheet.getLastRow())) + 1;
    const last = rowsOf(sheet);
    const missing = first + rows.length - 1 - last;
    if (missing > 0) sheet.insertRowsAfter(last, missing + SPARE_ROWS);
    writeBlock(sheet, first, rows, [...columns.values()]);
    if (loaded) for (const row of rows) loaded.values.push(row.map(withoutApostrophe));
    return rows.map((_, index) => first + index);
  }
}

/** How many rows a sheet has, filled or not. A range over a whole column knows it, without another call. */
function rowsOf(sheet: Sheet): number {
  return sheet.getRange('A:A').getNumRows();
}

/** A range that holds everything that is filled: the whole sheet, since to ask how far the filled cells reach is a call of its own; that alone where a sheet is immense. */
function filledRange(sheet: Sheet): GoogleAppsScript.Spreadsheet.Range {
  const [rows, columns] = [rowsOf(sheet), sheet.getRange('1:1').getNumColumns()];
  return rows * columns <= MOST_CELLS ? sheet.getRange(1, 1, rows, columns) : sheet.getDataRange();
}

/** Writes the named columns of some rows, a call for each run of neighbouring columns. */
function writeBlock(
  sheet: Sheet,
  first: number,
  rows: readonly (readonly SheetValue[])[],
  columns: readonly number[],
): void {
  const sorted = [...columns].sort((a, b) => a - b);
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to + 1 < sorted.length && sorted[to + 1] === (sorted[to] ?? 0) + 1) to++;
    const [start, width] = [sorted[from] ?? 1, to - from + 1];
    const block = rows.map((row) => Array.from({ length: width }, (_, index) => row[start - 1 + index] ?? ''));
    sheet.getRange(first, start, rows.length, width).setValues(block);
    from = to + 1;
  }
}

function withoutApostrophe(value: SheetValue): SheetValue {
  return typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value;
}

/** The last row with anything in it; at least the header's. */
function lastFilledRow(values: readonly (readonly SheetValue[])[]): number {
  for (let row = values.length; row > 1; row--) if (values[row - 1]?.some((value) => value !== '')) return row;
  return 1;
}

/** Deletes rows from the bottom up, a call for each run. Sheets keep at least one row below the frozen ones. */
function deleteRows({ sheet }: Loaded, positions: readonly number[]): void {
  const sorted = [...positions].sort((a, b) => b - a);
  const last = rowsOf(sheet);
  if (sorted.length >= last - 1) sheet.insertRowsAfter(last, 1);
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to + 1 < sorted.length && sorted[to + 1] === (sorted[to] ?? 0) - 1) to++;
    sheet.deleteRows(sorted[to] ?? 0, to - from + 1);
    from = to + 1;
  }
}

/** Leaves notes on cells; notes between them stay as they are. */
function writeNotes({ sheet, columns }: Loaded, notes: NonNullable<TableChanges['notes']>): void {
  for (const column of new Set(notes.map((note) => note.column))) {
    const place = columns.get(column);
    if (place === undefined) continue;
    const own = notes.filter((note) => note.column === column);
    const rows = own.map(({ position }) => position);
    const first = Math.min(...rows);
    const range = sheet.getRange(first, place, Math.max(...rows) - first + 1, 1);
    const texts = range.getNotes();
    let differs = false;
    for (const { position, text } of own) {
      const cell = texts[position - first];
      if (!cell || cell[0] === text) continue;
      cell[0] = text;
      differs = true;
    }
    if (differs) range.setNotes(texts);
  }
}
