/**
 * Decides nothing: names what the kernel asks of spreadsheets besides Google's classes, and who answers.
 */
import type { SpreadsheetFamily } from '../../kernel/families';
import { make, makeRange } from './objects';
import { actByHand, editByHand } from './people';
import { readSpreadsheet } from './snapshot';
import './spreadsheet-app';
import { sizeOf } from './state/find-sheet';
import { gridNamed, openSpreadsheet } from './state/open-spreadsheet';
import {
  copySpreadsheet,
  createSpreadsheet,
  deleteSpreadsheet,
  hasSpreadsheet,
  shareSpreadsheet,
  spreadsheetIds,
} from './workbook';

/** The spreadsheet family. */
export const spreadsheetFamily: SpreadsheetFamily = {
  create: createSpreadsheet,
  has: hasSpreadsheet,
  ids: spreadsheetIds,
  copy: (world, spreadsheetId, { name, owner }) => copySpreadsheet(world, spreadsheetId, name, owner),
  delete: deleteSpreadsheet,
  share: shareSpreadsheet,
  edit: editByHand,
  act: actByHand,
  read: readSpreadsheet,
  spreadsheetObject: (_world, spreadsheetId) => make('Spreadsheet', { spreadsheetId }),
  rangeObject: (world, { spreadsheetId, sheetId, row, column, rows, columns }) => {
    const grid = gridNamed(openSpreadsheet(world, spreadsheetId), sheetId);
    return makeRange({ spreadsheetId, sheetId }, { row, column, rows, columns }, sizeOf(grid));
  },
};
