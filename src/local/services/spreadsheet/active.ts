/**
 * Decides which sheet and range are active in an execution: those a script activated, else the file's first visible sheet.
 * The kernel names the sheet that is open before a person as `activeSheet` in the execution's scratch.
 */
import type { Call } from '../../kernel/call';
import type { SheetState, SpreadsheetState } from './objects';
import { findSheet } from './state/find-sheet';
import { gridsOf, openSpreadsheet } from './state/open-spreadsheet';

const KEY = 'spreadsheet.activeSheets';

/** The active sheet of a file. */
export function activeSheet(self: SpreadsheetState, call: Call): SheetState {
  const open = openSpreadsheet(call.world, self.spreadsheetId);
  const { scratch, container } = call.execution;
  const opened = container === self.spreadsheetId ? scratch.get('activeSheet') : undefined;
  const chosen = sheetsIn(scratch).get(self.spreadsheetId) ?? (opened as string | number | undefined);
  const grids = gridsOf(open);
  const grid =
    (chosen === undefined ? undefined : findSheet(open, chosen)) ??
    grids.find(({ document }) => !document.hidden) ??
    grids[0];
  return { spreadsheetId: self.spreadsheetId, sheetId: grid?.document.id ?? 0 };
}

/** Makes a sheet the active one of its file for the rest of the execution. */
export function setActive(scratch: Map<string, unknown>, sheet: SheetState): void {
  sheetsIn(scratch).set(sheet.spreadsheetId, sheet.sheetId);
}

function sheetsIn(scratch: Map<string, unknown>): Map<string, number> {
  let sheets = scratch.get(KEY) as Map<string, number> | undefined;
  if (sheets === undefined) {
    sheets = new Map();
    scratch.set(KEY, sheets);
  }
  return sheets;
}
