/** The Google class Sheet: its name, size, ranges, place among the sheets. Lines and furniture are in `sheet-*.ts`. */
import { googleClass } from '../../kernel/google-class';
import { setActive } from './active';
import { changingSheet, growingSheet, sheetAt } from './at-hand';
import { filterOf } from './filter';
import { getter, service } from './members';
import { metadataMembers } from './metadata-members';
import { declared, make, makeRange, type SheetState } from './objects';
import { sheetClearing } from './sheet-clearing';
import { sheetFurniture } from './sheet-furniture';
import { sheetLines } from './sheet-lines';
import { announceChange } from './state/announce';
import { rangeAt, rangeSpelled, sizeOf } from './state/find-sheet';
import { renameSheet, setSheetHidden } from './state/sheet-list';

/** Sheet. */
export const sheet = declared<'Sheet'>(
  googleClass<SheetState>(
    'Sheet',
    {
      getName: getter('sheet#getName()', [[]], (self, _args, call) => sheetAt(self, call).grid.document.name),
      getSheetName: getter('sheet#getSheetName()', [[]], (self, _args, call) => sheetAt(self, call).grid.document.name),
      getSheetId: getter('sheet#getSheetId()', [[]], ({ sheetId }) => sheetId),
      getParent: getter('sheet#getParent()', [[]], ({ spreadsheetId }) => make('Spreadsheet', { spreadsheetId })),
      getRange: getter(
        'sheet#getRange(Integer,Integer,Integer,Integer)',
        [
          ['String'],
          ['Integer', 'Integer'],
          ['Integer', 'Integer', 'Integer'],
          ['Integer', 'Integer', 'Integer', 'Integer'],
        ],
        (self, args, call) => {
          const { open, grid } = sheetAt(self, call);
          if (typeof args[0] === 'string') {
            const spelled = rangeSpelled(open, args[0], grid);
            const place = { spreadsheetId: self.spreadsheetId, sheetId: spelled.grid.document.id };
            return makeRange(place, spelled.range, sizeOf(spelled.grid));
          }
          const [row = 0, column = 0, rows = 1, columns = 1] = args as number[];
          return makeRange(self, rangeAt(grid, row, column, rows, columns), sizeOf(grid));
        },
      ),
      getDataRange: service('sheet#getDataRange()', [[]], (self, _args, call) => {
        const { grid } = sheetAt(self, call);
        const range = { row: 1, column: 1, rows: Math.max(1, grid.lastRow()), columns: Math.max(1, grid.lastColumn()) };
        return makeRange(self, range, sizeOf(grid));
      }),
      getLastRow: service('sheet#getLastRow()', [[]], (self, _args, call) => sheetAt(self, call).grid.lastRow()),
      getLastColumn: service('sheet#getLastColumn()', [[]], (self, _args, call) =>
        sheetAt(self, call).grid.lastColumn(),
      ),
      getMaxRows: service('sheet#getMaxRows()', [[]], (self, _args, call) => sheetAt(self, call).grid.rowCount),
      getMaxColumns: service(
        'sheet#getMaxColumns()',
        [[]],
        (self, _args, call) => sheetAt(self, call).grid.columnCount,
      ),
      getIndex: service('sheet#getIndex()', [[]], (self, _args, call) => {
        return sheetAt(self, call).open.document.sheets.indexOf(self.sheetId) + 1;
      }),
      setName: service('sheet#setName(String)', [['String']], (self, [name], call) => {
        const { open, grid } = growingSheet(self, call);
        renameSheet(open, grid, name as string);
        return call.self;
      }),
      activate: service('sheet#activate()', [[]], (self, _args, call) => {
        setActive(call.execution.scratch, self);
        return call.self;
      }),
      hideSheet: service('sheet#hideSheet()', [[]], (self, _args, call) => {
        const { open, grid } = growingSheet(self, call);
        setSheetHidden(open, grid, true);
        return call.self;
      }),
      showSheet: service('sheet#showSheet()', [[]], (self, _args, call) => {
        const { open, grid } = growingSheet(self, call);
        setSheetHidden(open, grid, false);
        return call.self;
      }),
      isSheetHidden: service(
        'sheet#isSheetHidden()',
        [[]],
        (self, _args, call) => sheetAt(self, call).grid.document.hidden,
      ),
      getTabColor: service('sheet#getTabColor()', [[]], (self, _args, call) => {
        return sheetAt(self, call).grid.document.tabColor ?? '';
      }),
      setTabColor: service('sheet#setTabColor(String)', [['String?']], (self, [colour], call) => {
        const { open, grid } = growingSheet(self, call);
        grid.document.tabColor = (colour as string | null | undefined) ?? null;
        grid.save();
        announceChange(open, self.sheetId, 'sheets');
        return call.self;
      }),
      // null where no form is linked; throws without the right to edit: https://developers.google.com/apps-script/reference/spreadsheet/sheet#getFormUrl()
      getFormUrl: service('sheet#getFormUrl()', [[]], (self, _args, call) => {
        return growingSheet(self, call).grid.document.form?.formUrl ?? null;
      }),
      getFilter: service('sheet#getFilter()', [[]], (self, _args, call) => filterOf(self, call)),
      ...metadataMembers<SheetState>(
        'sheet',
        (self, call) => ({ place: 'SHEET', grid: sheetAt(self, call).grid }),
        (self, call) => ({ place: 'SHEET', grid: growingSheet(self, call).grid }),
      ),
      ...sheetLines,
      ...sheetFurniture,
      ...sheetClearing(changingSheet),
    },
    { service: 'SpreadsheetApp' },
  ),
);
