// Decides what a run of a set-up workbook works with: its tables, forms, clock and lock, put together from the installation's record.
import type { Ports } from '../application/ports';
import { TABLES_OF } from '../contract/tables/catalogue';
import { GoogleForms } from './forms/google-forms';
import { googleClock, googleLock, googleTokens } from './google-ports';
import type { Installation } from './installation';
import { googleSlices } from './matching-draft';
import { SheetWorkbook } from './sheets/sheet-workbook';

/** A run's ports with what it knows of the installation. */
export interface WorkbookRun extends Ports {
  readonly installation: Installation;
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly workbook: SheetWorkbook;
}

/** The run of a workbook whose record is at hand. */
export function runOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, installation: Installation): WorkbookRun {
  return {
    installation,
    spreadsheet,
    workbookKey: spreadsheet.getId(),
    workbook: new SheetWorkbook(spreadsheet, TABLES_OF[installation.role], spreadsheet.getSpreadsheetTimeZone()),
    forms: new GoogleForms(installation),
    clock: googleClock,
    lock: googleLock,
    tokens: googleTokens,
    slices: googleSlices(),
  };
}
