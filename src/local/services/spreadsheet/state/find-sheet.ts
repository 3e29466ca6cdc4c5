/**
 * Decides which sheet or cells a name, a number or a spelled reference means within a spreadsheet.
 */
import { readA1 } from '../grid/a1';
import { type Area, areaOf, type GridRange } from '../grid/grid-range';
import { outsideGrid, rangeNotFound, rangeTooSmall, startTooSmall } from './errors';
import { gridsOf, type OpenSpreadsheet } from './open-spreadsheet';
import type { SheetGrid } from './sheet-grid';

/** The sheet of this name (case does not count) or id, or undefined. */
export function findSheet(open: OpenSpreadsheet, nameOrId: string | number): SheetGrid | undefined {
  const grids = gridsOf(open);
  if (typeof nameOrId === 'number') return grids.find(({ document }) => document.id === nameOrId);
  return (
    grids.find(({ document }) => document.name === nameOrId) ??
    grids.find(({ document }) => document.name.toLowerCase() === nameOrId.toLowerCase())
  );
}

/** The size of a sheet's grid. */
export function sizeOf(grid: SheetGrid): { readonly rows: number; readonly columns: number } {
  return { rows: grid.rowCount, columns: grid.columnCount };
}

/** A rectangle by numbers. Throws Google's texts where it is empty or leaves the grid. */
export function rangeAt(grid: SheetGrid, row: number, column: number, rows: number, columns: number): GridRange {
  if (row < 1) throw startTooSmall('row');
  if (column < 1) throw startTooSmall('column');
  if (rows < 1) throw rangeTooSmall('rows');
  if (columns < 1) throw rangeTooSmall('columns');
  if (row + rows - 1 > grid.rowCount || column + columns - 1 > grid.columnCount) throw outsideGrid();
  return { row, rows, column, columns };
}

/** A rectangle by its spelling, in the named sheet or else in `home`. Throws Google's texts where there is none. */
export function rangeSpelled(
  open: OpenSpreadsheet,
  a1: string,
  home: SheetGrid,
): { readonly grid: SheetGrid; readonly range: GridRange } {
  const reference = readA1(a1);
  if (reference === undefined) throw rangeNotFound();
  const grid = reference.sheetName === null ? home : findSheet(open, reference.sheetName);
  if (grid === undefined) throw rangeNotFound();
  const area: Area = areaOf(reference.range, sizeOf(grid));
  rangeAt(grid, area.row, area.column, area.rows, area.columns);
  return { grid, range: reference.range };
}
