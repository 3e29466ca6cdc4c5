// Decides what of the workbook follows a change of settings at once: options in the forms and in the sheets' dropdowns, the consent's text
// and address, the spreadsheet's time zone.
import { TABLES_OF } from '../../contract/tables/catalogue';
import type { Settings } from '../../domain/programme/settings';
import { type SyncedForm, syncFormOptions } from '../forms/sync-options';
import type { Installation } from '../installation';
import { syncDropdowns } from '../sheets/build-dropdowns';
import { readMarks } from '../sheets/build-marks';

/** Brings forms and sheets up to the settings. What is as it should be is not touched; called again, it changes nothing. */
export function followSettings(
  book: GoogleAppsScript.Spreadsheet.Spreadsheet,
  installation: Pick<Installation, 'forms' | 'role'>,
  settings: Settings,
): readonly SyncedForm[] {
  if (book.getSpreadsheetTimeZone() !== settings.timeZone) book.setSpreadsheetTimeZone(settings.timeZone);
  syncDropdowns(TABLES_OF[installation.role], readMarks(book), settings.lists);
  return syncFormOptions(installation, settings);
}
