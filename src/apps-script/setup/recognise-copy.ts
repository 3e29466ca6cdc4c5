// Decides whether a workbook is a copy of another one. A copy gets cells, metadata and the script, but no properties, triggers or forms:
// https://developers.google.com/apps-script/guides/bound
import type { Memory } from '../installation';
import type { Marks } from '../sheets/build-marks';

/**
 * Whether the workbook is a copy whose fresh start nobody has accepted yet. Marks without any memory are a copy's, unless they name this
 * very workbook: then its script was made anew, and the rows are its own.
 */
export function isCopy(workbookId: string, memory: Memory, marks: Marks): boolean {
  const { installation, setup } = memory;
  if (installation && installation.spreadsheetId !== workbookId) return true;
  if (setup?.wipe) return false;
  if (marks.workbookId !== undefined) return marks.workbookId !== workbookId;
  return !installation && marks.sheets.names().some((mark) => mark.startsWith('table:'));
}
