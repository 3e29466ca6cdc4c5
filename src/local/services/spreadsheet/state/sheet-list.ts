/**
 * Decides how the sheets of a file are renamed, ordered and removed.
 * Leaves making one to `new-sheet.ts` and rights to `access.ts`.
 */
import { announceChange } from './announce';
import { lastVisibleSheet } from './errors';
import { assertName } from './new-sheet';
import { gridsOf, type OpenSpreadsheet, saveSpreadsheet } from './open-spreadsheet';
import type { SheetGrid } from './sheet-grid';
import { removeGrid } from './spreadsheet-store';

/** Gives a sheet another name. Throws Google's text for a name that it refuses. */
export function renameSheet(open: OpenSpreadsheet, grid: SheetGrid, name: string): void {
  assertName(open, name, grid.document.id);
  grid.document.name = name;
  grid.save();
  announceChange(open, grid.document.id, 'sheets');
}

/** Removes a sheet with all its cells. Throws Google's text for the last visible one. */
export function removeSheet(open: OpenSpreadsheet, grid: SheetGrid): void {
  assertNotLastVisible(open, grid);
  open.document.sheets = open.document.sheets.filter((id) => id !== grid.document.id);
  saveSpreadsheet(open);
  removeGrid(open.world, grid);
  announceChange(open, grid.document.id, 'sheets');
}

/** Shows or hides a sheet. Throws Google's text when the last visible one shall go. */
export function setSheetHidden(open: OpenSpreadsheet, grid: SheetGrid, hidden: boolean): void {
  if (hidden) assertNotLastVisible(open, grid);
  grid.document.hidden = hidden;
  grid.save();
  announceChange(open, grid.document.id, 'sheets');
}

/** Puts a sheet at a 0-based place among the others. */
export function placeSheet(open: OpenSpreadsheet, sheetId: number, index: number): void {
  const others = open.document.sheets.filter((id) => id !== sheetId);
  others.splice(index, 0, sheetId);
  open.document.sheets = others;
  saveSpreadsheet(open);
  announceChange(open, sheetId, 'sheets');
}

function assertNotLastVisible(open: OpenSpreadsheet, grid: SheetGrid): void {
  const others = gridsOf(open).filter(({ document }) => document.id !== grid.document.id && !document.hidden);
  if (!grid.document.hidden && others.length === 0) throw lastVisibleSheet();
}
