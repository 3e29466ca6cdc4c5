/** The Google class Range: where a rectangle is. What its cells hold is in `range-*.ts`. */
import { googleClass } from '../../kernel/google-class';
import { sheetAt } from './at-hand';
import { writeA1 } from './grid/a1';
import { getter } from './members';
import { declared, make, makeRange, type RangeState } from './objects';
import { rangeFormats } from './range-formats';
import { rangeLooks } from './range-looks';
import { rangeMetadata } from './range-metadata';
import { rangeTools } from './range-tools';
import { rangeValidations } from './range-validations';
import { rangeValues } from './range-values';
import { rangeAt, sizeOf } from './state/find-sheet';

/** Range. */
export const range = declared<'Range'>(
  googleClass<RangeState>(
    'Range',
    {
      getRow: getter('range#getRow()', [[]], ({ area }) => area.row),
      getRowIndex: getter('range#getRowIndex()', [[]], ({ area }) => area.row),
      getColumn: getter('range#getColumn()', [[]], ({ area }) => area.column),
      getNumRows: getter('range#getNumRows()', [[]], ({ area }) => area.rows),
      getNumColumns: getter('range#getNumColumns()', [[]], ({ area }) => area.columns),
      getHeight: getter('range#getHeight()', [[]], ({ area }) => area.rows),
      getWidth: getter('range#getWidth()', [[]], ({ area }) => area.columns),
      getLastRow: getter('range#getLastRow()', [[]], ({ area }) => area.row + area.rows - 1),
      getLastColumn: getter('range#getLastColumn()', [[]], ({ area }) => area.column + area.columns - 1),
      getGridId: getter('range#getGridId()', [[]], ({ sheetId }) => sheetId),
      getA1Notation: getter('range#getA1Notation()', [[]], (self) => writeA1(self.range)),
      getSheet: getter('range#getSheet()', [[]], ({ spreadsheetId, sheetId }) =>
        make('Sheet', { spreadsheetId, sheetId }),
      ),
      getCell: getter('range#getCell(Integer,Integer)', [['Integer', 'Integer']], (self, [row, column], call) => {
        const { grid } = sheetAt(self, call);
        const [down, right] = [row as number, column as number];
        return makeRange(
          self,
          rangeAt(grid, self.area.row + down - 1, self.area.column + right - 1, 1, 1),
          sizeOf(grid),
        );
      }),
      offset: getter(
        'range#offset(Integer,Integer)',
        [
          ['Integer', 'Integer'],
          ['Integer', 'Integer', 'Integer'],
          ['Integer', 'Integer', 'Integer', 'Integer'],
        ],
        (self, args, call) => {
          const [down = 0, right = 0, rows = self.area.rows, columns = self.area.columns] = args as number[];
          const { grid } = sheetAt(self, call);
          return makeRange(
            self,
            rangeAt(grid, self.area.row + down, self.area.column + right, rows, columns),
            sizeOf(grid),
          );
        },
      ),
      ...rangeValues,
      ...rangeFormats,
      ...rangeLooks,
      ...rangeValidations,
      ...rangeMetadata,
      ...rangeTools,
    },
    { service: 'SpreadsheetApp' },
  ),
);
