/** Range's members on data validation. */
import type { Member } from '../../kernel/google-class';
import { NotEmulated } from '../../kernel/google-class';
import { announceRange, changingRange, rangeAtHand, type SheetAtHand } from './at-hand';
import { idAt, idsIn, mapRuns, writeIds } from './grid/runs';
import { service } from './members';
import { isObject, make, type RangeState, stateOf } from './objects';
import { assertShape } from './range-values';
import type { SheetGrid } from './state/sheet-grid';
import { byRow, forgetUnusedRules, ruleId, ruleOf } from './state/styles';
import { writeCells } from './state/write-values';
import { hasContent, makeCell, noteIn } from './values/cell-value';

/** Rules of a range. A null takes a rule away. */
export const rangeValidations: Record<string, Member<RangeState>> = {
  getDataValidation: service('range#getDataValidation()', [[]], (self, _args, call) => {
    const { grid } = rangeAtHand(self, call);
    return ruleObject(self, grid, idAt(grid.layer(self.area.column, 'validations'), self.area.row - 1));
  }),
  getDataValidations: service('range#getDataValidations()', [[]], (self, _args, call) => {
    const { grid } = rangeAtHand(self, call);
    const columns = Array.from({ length: self.area.columns }, (_, offset) =>
      idsIn(grid.layer(self.area.column + offset, 'validations'), self.area.row - 1, self.area.rows),
    );
    return byRow(self.area, (row, column) => ruleObject(self, grid, columns[column]?.[row] ?? 0));
  }),
  setDataValidation: service(
    'range#setDataValidation(DataValidation)',
    [['class:DataValidation?']],
    (self, [rule], call) => {
      const at = changingRange(self, call);
      setAll(self, at, idOf(at, rule));
      return call.self;
    },
  ),
  setDataValidations: service('range#setDataValidations(DataValidation)', [['Any[][]']], (self, [table], call) => {
    const rules = table as unknown[][];
    assertShape(self.area, rules);
    const at = changingRange(self, call);
    at.grid.changeLayer('validations', self.area, (runs, offset) =>
      writeIds(
        runs,
        self.area.row - 1,
        rules.map((row) => idOf(at, row[offset])),
      ),
    );
    forgetUnusedRules(at.grid);
    announceRange(self, at, 'validations');
    return call.self;
  }),
  clearDataValidations: service('range#clearDataValidations()', [[]], (self, _args, call) => {
    setAll(self, changingRange(self, call), 0);
    return call.self;
  }),
  insertCheckboxes: service('range#insertCheckboxes()', [[]], (self, _args, call) => {
    const at = changingRange(self, call);
    setAll(self, at, ruleId(at.grid, { criteria: 'CHECKBOX', values: [], allowInvalid: false, helpText: null }));
    const cells = at.grid.read(self.area);
    writeCells(
      at.grid,
      self.area,
      cells.map((row) => row.map((cell) => (hasContent(cell) ? cell : makeCell(false, '', noteIn(cell))))),
    );
    return call.self;
  }),
};

/** Takes the rules of a range away. */
export function clearRules(self: RangeState, at: SheetAtHand): void {
  setAll(self, at, 0);
}

function setAll(self: RangeState, at: SheetAtHand, id: number): void {
  at.grid.changeLayer('validations', self.area, (runs) => mapRuns(runs, self.area.row - 1, self.area.rows, () => id));
  forgetUnusedRules(at.grid);
  announceRange(self, at, 'validations');
}

function idOf(at: SheetAtHand, rule: unknown): number {
  if (rule === null || rule === undefined) return 0;
  if (!isObject('DataValidation', rule)) throw new NotEmulated('Range.setDataValidations(other than DataValidation)');
  return ruleId(at.grid, stateOf('DataValidation', rule).rule);
}

function ruleObject(self: RangeState, grid: SheetGrid, id: number): unknown {
  const rule = ruleOf(grid, id);
  return rule === null ? null : make('DataValidation', { rule, spreadsheetId: self.spreadsheetId });
}
