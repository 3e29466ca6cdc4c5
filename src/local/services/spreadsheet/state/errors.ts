/**
 * Decides the words of Google's errors about spreadsheets. Each is as scripts met it live; sources stand beside them.
 */
import { GoogleError } from '../../../kernel/google-class';

/** https://github.com/brucemcpherson/gas-fakes/blob/main/src/services/spreadsheetapp/fakesheetrange.js */
export function rangeTooSmall(what: 'rows' | 'columns'): GoogleError {
  return new GoogleError(`The number of ${what} in the range must be at least 1.`);
}

/** A row or column below 1. */
export function startTooSmall(what: 'row' | 'column'): GoogleError {
  return new GoogleError(`The starting ${what} of the range is too small.`);
}

/** A rectangle that leaves the grid. */
export function outsideGrid(): GoogleError {
  return new GoogleError('The coordinates of the range are outside the dimensions of the sheet.');
}

/** Lines named in a change of shape that the sheet does not have: https://github.com/mogsdad/SheetConverter/issues/20 */
export function linesOutOfBounds(what: 'rows' | 'columns'): GoogleError {
  return new GoogleError(`Those ${what} are out of bounds.`);
}

/** A sheet keeps at least one row and one column. */
export function cannotDeleteAll(what: 'rows' | 'columns'): GoogleError {
  return new GoogleError(`You can't delete all the ${what} on the sheet.`);
}

/** A reference in A1 notation that names nothing. */
export function rangeNotFound(): GoogleError {
  return new GoogleError('Range not found');
}

/** Data of another shape than the range. */
export function wrongShape(what: 'rows' | 'columns', given: number, expected: number): GoogleError {
  return new GoogleError(
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
      `The data has ${given} but the range has ${expected}.`,
  );
}

/** https://support.google.com/drive/answer/37603 */
export function textTooLong(): GoogleError {
  return new GoogleError('Your input contains more than the maximum of 50000 characters in a single cell.');
}

/** https://workspaceupdates.googleblog.com/2022/03/ten-million-cells-google-sheets.html */
export function tooManyCells(): GoogleError {
  return new GoogleError(
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  );
}

/** A value that a rule rejects. */
export function violatesValidation(a1: string): GoogleError {
  return new GoogleError(`The data you entered in cell ${a1} violates the data validation rules set on this cell.`);
}

/** https://github.com/theoephraim/node-google-spreadsheet/pull/20 */
export function protectedCell(): GoogleError {
  return new GoogleError(
    'You are trying to edit a protected cell or object. ' +
      'Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}

/** A file that this account may not open. */
export function noAccess(): GoogleError {
  return new GoogleError('You do not have permission to access the requested document.');
}

/** A file that does not exist. */
export function noSuchFile(): GoogleError {
  return new GoogleError("Document is missing (perhaps it was deleted, or you don't have read access?)");
}

/** A name that another sheet has. */
export function nameTaken(name: string): GoogleError {
  return new GoogleError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

/** What Google's Sheets API says of a name of over 100 characters: https://github.com/getodk/collect/issues/2918 */
export function nameTooLong(): GoogleError {
  return new GoogleError('The sheet name cannot be greater than 100 characters.');
}

/** The last visible sheet must stay. */
export function lastVisibleSheet(): GoogleError {
  return new GoogleError("You can't remove all the visible sheets in a document.");
}

/** A sheet that was deleted after it was fetched. */
export function sheetGone(sheetId: number): GoogleError {
  return new GoogleError(`Sheet ${sheetId} not found`);
}

/** https://github.com/brucemcpherson/gas-fakes/blob/main/test/testsheetsdeveloper.js */
export function metadataOnArbitraryRange(): GoogleError {
  return new GoogleError(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added ' +
      'to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}
