// Decides which workbooks a run may work in: one that is set up, no copy, with the sheets of this version. What a run works with is left to workbook-run.ts.
import { AppError } from '../application/app-error';
import type { WorkbookRole } from '../contract/tables/catalogue';
import { type Installation, readInstallation, SCHEMA_VERSION, writeMemory } from './installation';
import { mendWorkbook } from './setup/part';
import { runOf, type WorkbookRun } from './workbook-run';

/** Opens the workbook for what only a workbook of that role can do. Throws `AppError`, as `openRun`, and where the role is the other one. */
export function openRunOf(role: WorkbookRole): WorkbookRun {
  const run = openRun();
  if (run.installation.role !== role) throw new AppError(`${role}-only`);
  return run;
}

/**
 * Opens the workbook for a run. One of an earlier version first gets the sheets and columns that it lacks, by whichever run comes first.
 * Throws `AppError` when it isn't set up, is a copy of one that is, or is held by another run while it should be mended.
 */
export function openRun(): WorkbookRun {
  const spreadsheet = SpreadsheetApp.getActive();
  const installation = readInstallation();
  if (!installation) throw new AppError('not-set-up');
  if (installation.spreadsheetId !== spreadsheet.getId()) throw new AppError('copied-workbook');
  return runOf(spreadsheet, ofThisVersion(spreadsheet, installation));
}

/** The version is raised last: a run that dies before is followed by one that mends what is left. A setup under way builds all sheets itself. */
function ofThisVersion(book: GoogleAppsScript.Spreadsheet.Spreadsheet, installation: Installation): Installation {
  if (installation.schemaVersion === SCHEMA_VERSION) return installation;
  if (installation.ready && !mendWorkbook(book, installation, () => undefined)) return installation;
  const raised = { ...installation, schemaVersion: SCHEMA_VERSION };
  writeMemory({ installation: raised });
  return raised;
}
