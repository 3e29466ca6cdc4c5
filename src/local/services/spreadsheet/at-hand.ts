/**
 * Decides how a member gets from its object to the spreadsheet behind it, as the account for which the script runs.
 * Leaves what is done there to the class files.
 */
import type { Call } from '../../kernel/call';
import type { GridRange } from './grid/grid-range';
import type { RangeState, SheetState, SpreadsheetState } from './objects';
import { assertMayChange, assertMayEdit, assertMayInsert } from './state/access';
import { announceChange, type ChangeKind } from './state/announce';
import { outsideGrid } from './state/errors';
import { factsOf, gridNamed, type OpenSpreadsheet, openSpreadsheet, type ValueFacts } from './state/open-spreadsheet';
import type { SheetGrid } from './state/sheet-grid';

/** A spreadsheet, and what its values are read by. */
export interface SpreadsheetAtHand {
  readonly open: OpenSpreadsheet;
  readonly facts: ValueFacts;
}

/** A sheet of it. */
export interface SheetAtHand extends SpreadsheetAtHand {
  readonly grid: SheetGrid;
}

/** The spreadsheet behind an object. */
export function spreadsheetAt(self: SpreadsheetState, call: Call): SpreadsheetAtHand {
  const open = openSpreadsheet(call.world, self.spreadsheetId);
  return { open, facts: factsOf(open, call.now()) };
}

/** The spreadsheet behind an object that shall be changed. Throws Google's text where the account may not. */
export function changingSpreadsheet(self: SpreadsheetState, call: Call): SpreadsheetAtHand {
  const at = spreadsheetAt(self, call);
  assertMayEdit(at.open.document, call.execution.user);
  return at;
}

/** The sheet behind an object. Throws when it was deleted. */
export function sheetAt(self: SheetState, call: Call): SheetAtHand {
  const at = spreadsheetAt(self, call);
  return { ...at, grid: gridNamed(at.open, self.sheetId) };
}

/** The sheet behind an object of which a rectangle shall be changed. Throws Google's text for protected cells. */
export function changingSheet(self: SheetState, call: Call, range: GridRange): SheetAtHand {
  const at = sheetAt(self, call);
  assertMayChange(at.open.document, at.grid, range, call.execution.user);
  return at;
}

/** The sheet behind an object to which lines shall be added or whose furniture shall change. */
export function growingSheet(self: SheetState, call: Call): SheetAtHand {
  const at = sheetAt(self, call);
  assertMayInsert(at.open.document, at.grid, call.execution.user);
  return at;
}

/** The sheet behind a range to read. Throws Google's text when the sheet has lost the range's cells since. */
export function rangeAtHand(self: RangeState, call: Call): SheetAtHand {
  const at = sheetAt(self, call);
  assertInside(self, at.grid);
  return at;
}

/** The sheet behind a range whose cells shall be changed. */
export function changingRange(self: RangeState, call: Call): SheetAtHand {
  const at = changingSheet(self, call, self.area);
  assertInside(self, at.grid);
  return at;
}

/** Tells the workspace's listeners of a change of a range's cells. */
export function announceRange(self: RangeState, at: SpreadsheetAtHand, kind: ChangeKind): void {
  announceChange(at.open, self.sheetId, kind, self.area);
}

function assertInside({ area }: RangeState, grid: SheetGrid): void {
  if (area.row + area.rows - 1 > grid.rowCount || area.column + area.columns - 1 > grid.columnCount)
    throw outsideGrid();
}
