/**
 * Decides what a person may do by hand in a spreadsheet, and what of it an edit event tells.
 * Everything is checked against rights, protections and rejecting rules first; a refused edit changes nothing and
 * throws the words that the person is shown. Leaves firing triggers to the kernel.
 */
import type { CellBlock, ChangeType, EditOutcome, Place, PlainValue, SheetAction } from '../../kernel/families';
import { GoogleError, NotEmulated } from '../../kernel/google-class';
import type { World } from '../../kernel/world';
import { readA1 } from './grid/a1';
import type { Area, Axis, GridRange } from './grid/grid-range';
import { assertMayChange, assertMayEdit, assertMayInsert } from './state/access';
import { announceChange } from './state/announce';
import { rangeNotFound } from './state/errors';
import { findSheet, rangeAt } from './state/find-sheet';
import { addSheet } from './state/new-sheet';
import { factsOf, type OpenSpreadsheet, openSpreadsheet } from './state/open-spreadsheet';
import { deleteLines, insertLines, moveLines } from './state/reshape';
import type { SheetGrid } from './state/sheet-grid';
import { removeSheet, renameSheet } from './state/sheet-list';
import { sortArea, sortableArea } from './state/sort';
import { writeValues } from './state/write-values';
import { type CellValue, valueIn } from './values/cell-value';

/** Types (one cell) or pastes (several) values; strings are read as typed, null clears. */
export function editByHand(
  world: World,
  spreadsheetId: string,
  sheet: string | number,
  place: Place,
  typed: readonly (readonly PlainValue[])[],
  user: string,
): EditOutcome {
  const open = openSpreadsheet(world, spreadsheetId);
  const grid = sheetNamed(open, sheet);
  const area = areaAt(grid, place, typed);
  assertMayChange(open.document, grid, area, user);
  const before = valueIn(grid.cell(area.row, area.column));
  writeValues(open, grid, area, typed, factsOf(open), 'person');
  announceChange(open, grid.document.id, 'values', area);
  const block: CellBlock = { spreadsheetId, sheetId: grid.document.id, ...area };
  if (area.rows * area.columns > 1) return { block };
  const value = eventValue(valueIn(grid.cell(area.row, area.column)));
  const oldValue = eventValue(before);
  return {
    block,
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
}

/** Does a structural action and names the change as an onChange trigger hears it. */
export function actByHand(
  world: World,
  spreadsheetId: string,
  sheet: string | number,
  action: SheetAction,
  user: string,
): ChangeType {
  const open = openSpreadsheet(world, spreadsheetId);
  assertMayEdit(open.document, user);
  if (action.do === 'insertSheet') {
    const grid = addSheet(open, { name: action.name });
    announceChange(open, grid.document.id, 'sheets');
    return 'INSERT_GRID';
  }
  const grid = sheetNamed(open, sheet);
  const assertFree = (axis: Axis, at: number, count: number) => {
    const line: GridRange =
      axis === 'rows'
        ? { row: at, rows: count, column: 1, columns: null }
        : { row: 1, rows: null, column: at, columns: count };
    assertMayChange(open.document, grid, line, user);
  };
  switch (action.do) {
    case 'insertColumns':
      assertMayInsert(open.document, grid, user);
      insertLines(open, grid, 'columns', action.before, action.count, Math.max(1, action.before - 1));
      return 'INSERT_COLUMN';
    case 'deleteColumns':
      assertFree('columns', action.column, action.count);
      deleteLines(open, grid, 'columns', action.column, action.count);
      return 'REMOVE_COLUMN';
    case 'moveColumn':
      assertFree('columns', action.column, 1);
      moveLines(open, grid, 'columns', action.column, 1, action.to);
      return 'OTHER';
    case 'insertRows':
      assertMayInsert(open.document, grid, user);
      insertLines(open, grid, 'rows', action.before, action.count, Math.max(1, action.before - 1));
      return 'INSERT_ROW';
    case 'deleteRows':
      assertFree('rows', action.row, action.count);
      deleteLines(open, grid, 'rows', action.row, action.count);
      return 'REMOVE_ROW';
    case 'sort': {
      const area = sortableArea(grid);
      assertMayChange(open.document, grid, area, user);
      sortArea(grid, area, [{ column: action.column, ascending: action.ascending }], factsOf(open));
      announceChange(open, grid.document.id, 'values', area);
      return 'OTHER';
    }
    case 'renameSheet':
      assertMayInsert(open.document, grid, user);
      renameSheet(open, grid, action.name);
      return 'OTHER';
    case 'deleteSheet':
      assertFree('rows', 1, grid.rowCount);
      removeSheet(open, grid);
      return 'REMOVE_GRID';
  }
}

/** A value as an edit event spells it: a number (also a date's serial) and a truth as text, undefined for a blank. */
function eventValue(value: CellValue): string | undefined {
  if (value === null || value === '') return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function areaAt(grid: SheetGrid, place: Place, typed: readonly (readonly PlainValue[])[]): Area {
  const rows = typed.length;
  const columns = typed[0]?.length ?? 0;
  if (typed.some((row) => row.length !== columns)) throw new NotEmulated('a paste of rows of different lengths');
  if (typeof place !== 'string') return boundedAt(grid, place.row, place.column, rows, columns);
  const reference = readA1(place);
  if (reference === undefined || reference.sheetName !== null) throw rangeNotFound();
  return boundedAt(grid, reference.range.row, reference.range.column, rows, columns);
}

function boundedAt(grid: SheetGrid, row: number, column: number, rows: number, columns: number): Area {
  rangeAt(grid, row, column, rows, columns);
  return { row, column, rows, columns };
}

function sheetNamed(open: OpenSpreadsheet, sheet: string | number): SheetGrid {
  const grid = findSheet(open, sheet);
  if (grid === undefined) throw new GoogleError(`There is no sheet ${String(sheet)} in ${open.document.name}`);
  return grid;
}
