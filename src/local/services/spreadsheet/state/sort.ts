/**
 * Decides the order of rows under a sort and moves everything that lies in their cells: values, formulas, notes, looks,
 * rules. Keys of rows, and with them row metadata, stay where they are.
 * Leaves rights to `access.ts`.
 */
import { type Area, areaOf } from '../grid/grid-range';
import { idsIn, writeIds } from '../grid/runs';
import { type Cell, type CellValue, valueIn } from '../values/cell-value';
import type { ValueFacts } from './open-spreadsheet';
import { readKnown } from './read-known';
import { layers, type SheetGrid } from './sheet-grid';

/** One column to sort by, counted in the sheet. */
export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/**
 * Sorts the rows of an area. Numbers come before texts, texts before truths; blanks are last in both directions.
 * Throws NotEmulated where a column to sort by holds a formula of unknown result.
 */
export function sortArea(grid: SheetGrid, area: Area, keys: readonly SortKey[], facts: ValueFacts): void {
  for (const { column } of keys) readKnown(grid, { ...area, column, columns: 1 }, 'a sort by a column');
  const cells = grid.read(area);
  const compareTexts = new Intl.Collator(facts.locale.id.replace('_', '-'), { sensitivity: 'accent' }).compare;
  const order = cells.map((_, index) => index);
  order.sort((a, b) => {
    for (const key of keys) {
      const at = key.column - area.column;
      const difference = compareCells(cells[a]?.[at], cells[b]?.[at], key.ascending, compareTexts);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  if (order.every((from, to) => from === to)) return;
  grid.write(
    area,
    order.map((index) => cells[index] ?? []),
  );
  for (const layer of layers) {
    grid.changeLayer(layer, area, (runs) => {
      const ids = idsIn(runs, area.row - 1, area.rows);
      return writeIds(
        runs,
        area.row - 1,
        order.map((index) => ids[index] ?? 0),
      );
    });
  }
}

/** The rows of a sheet below the frozen ones: what a sort of the whole sheet sorts. */
export function sortableArea(grid: SheetGrid): Area {
  const row = grid.document.frozenRows + 1;
  return areaOf({ row, rows: null, column: 1, columns: null }, { rows: grid.rowCount, columns: grid.columnCount });
}

function compareCells(
  a: Cell | undefined,
  b: Cell | undefined,
  ascending: boolean,
  compareTexts: (a: string, b: string) => number,
): number {
  const first = valueIn(a);
  const second = valueIn(b);
  const [rankA, rankB] = [rankOf(first), rankOf(second)];
  if (rankA === BLANK || rankB === BLANK) return rankA === rankB ? 0 : rankA === BLANK ? 1 : -1;
  const difference = rankA === rankB ? compareLike(first, second, compareTexts) : rankA - rankB;
  return ascending ? difference : -difference;
}

const BLANK = 3;

function rankOf(value: CellValue): number {
  if (value === null || value === '') return BLANK;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function compareLike(a: CellValue, b: CellValue, compareTexts: (a: string, b: string) => number): number {
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  return Number(a) - Number(b);
}
