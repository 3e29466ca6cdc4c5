/**
 * Decides which reading the emulation takes where nobody has verified what live Google does. Defaults are the harsher
 * reading, so that a bundle that survives them survives both.
 */
import type { World } from '../../kernel/world';

/** Unverified behaviours of spreadsheets. */
export interface SpreadsheetSwitches {
  /** `=…` written into a plain-text (`@`) cell becomes a formula. */
  readonly formulasInTextCells: boolean;
  /** A number, date or truth written by a script into a plain-text cell becomes text. */
  readonly valuesInTextCellsBecomeText: boolean;
  /** setValue into a cell whose rule rejects the value throws; else the value is written all the same. */
  readonly scriptsObeyValidation: boolean;
  /** Rows that appendRow adds at the end of the grid take over formats and validations of the row above. */
  readonly appendedRowsInherit: boolean;
  /** A bounded rectangle that covers a whole row or column (`A1:A1000`) may carry developer metadata like `A:A`. */
  readonly boundedRangesAreWholeLines: boolean;
  /** Text answers of forms are read as typed (numbers, dates; never formulas) on their way into the answer tab. */
  readonly answersReadAsTyped: boolean;
}

const HARSHER: SpreadsheetSwitches = {
  formulasInTextCells: true,
  valuesInTextCellsBecomeText: true,
  scriptsObeyValidation: true,
  appendedRowsInherit: false,
  boundedRangesAreWholeLines: false,
  answersReadAsTyped: true,
};

/** The switches of a workspace as set last. They live as long as the workspace is open. */
export function switchesOf(world: World): SpreadsheetSwitches {
  return world.transient<SpreadsheetSwitches>('spreadsheet.switches').get('all') ?? HARSHER;
}

/** Sets some switches and leaves the others as they are. */
export function setSwitches(world: World, changes: Partial<SpreadsheetSwitches>): void {
  world.transient<SpreadsheetSwitches>('spreadsheet.switches').set('all', { ...switchesOf(world), ...changes });
}
