/** Spreadsheet's members on its sheets: finding, adding, moving, deleting them. */
import type { Member } from '../../kernel/google-class';
import { activeSheet, setActive } from './active';
import { changingSheet, changingSpreadsheet, spreadsheetAt } from './at-hand';
import { partly, service } from './members';
import { make, type SpreadsheetState, stateOf } from './objects';
import { announceChange } from './state/announce';
import { findSheet } from './state/find-sheet';
import { addSheet } from './state/new-sheet';
import { placeSheet, removeSheet } from './state/sheet-list';

const WHOLE = { row: 1, rows: null, column: 1, columns: null };

/** Sheets of a file. */
export const spreadsheetSheets: Record<string, Member<SpreadsheetState>> = {
  getSheets: service('spreadsheet#getSheets()', [[]], ({ spreadsheetId }, _args, call) =>
    spreadsheetAt({ spreadsheetId }, call).open.document.sheets.map((sheetId) =>
      make('Sheet', { spreadsheetId, sheetId }),
    ),
  ),
  getNumSheets: service(
    'spreadsheet#getNumSheets()',
    [[]],
    (self, _args, call) => spreadsheetAt(self, call).open.document.sheets.length,
  ),
  getSheetByName: service('spreadsheet#getSheetByName(String)', [['String']], (self, [name], call) => {
    const grid = findSheet(spreadsheetAt(self, call).open, name as string);
    return grid === undefined ? null : make('Sheet', { spreadsheetId: self.spreadsheetId, sheetId: grid.document.id });
  }),
  getSheetById: service('spreadsheet#getSheetById(Integer)', [['Integer']], (self, [id], call) => {
    const grid = findSheet(spreadsheetAt(self, call).open, id as number);
    return grid === undefined ? null : make('Sheet', { spreadsheetId: self.spreadsheetId, sheetId: grid.document.id });
  }),
  // A new sheet stands after the active one and becomes active: https://github.com/brucemcpherson/gas-fakes/blob/main/test/testsheetsvalues.js
  insertSheet: partly(
    service(
      'spreadsheet#insertSheet(String,Integer)',
      [[], ['Integer'], ['String'], ['String', 'Integer']],
      (self, args, call) => {
        const { open } = changingSpreadsheet(self, call);
        const name = args.find((arg) => typeof arg === 'string') as string | undefined;
        const given = args.find((arg) => typeof arg === 'number') as number | undefined;
        const index = given ?? open.document.sheets.indexOf(activeSheet(self, call).sheetId) + 1;
        const grid = addSheet(open, { index, ...(name === undefined ? {} : { name }) });
        const state = { spreadsheetId: self.spreadsheetId, sheetId: grid.document.id };
        setActive(call.execution.scratch, state);
        announceChange(open, state.sheetId, 'sheets');
        return make('Sheet', state);
      },
    ),
  ),
  deleteSheet: service('spreadsheet#deleteSheet(Sheet)', [['class:Sheet']], (_self, [sheet], call) => {
    const { open, grid } = changingSheet(stateOf('Sheet', sheet), call, WHOLE);
    removeSheet(open, grid);
  }),
  moveActiveSheet: service('spreadsheet#moveActiveSheet(Integer)', [['Integer']], (self, [position], call) => {
    const { open } = changingSpreadsheet(self, call);
    placeSheet(open, activeSheet(self, call).sheetId, (position as number) - 1);
  }),
};
