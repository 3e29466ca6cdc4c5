/** Sheet's members that clear: contents, formats (conditional ones too), notes. */
import type { Call } from '../../kernel/call';
import type { Member } from '../../kernel/google-class';
import type { SheetAtHand } from './at-hand';
import type { Area, GridRange } from './grid/grid-range';
import { service } from './members';
import type { SheetState } from './objects';
import { clearValues } from './range-values';
import { announceChange } from './state/announce';
import { clearStyles } from './state/styles';
import { formulaIn, makeCell, valueIn } from './values/cell-value';

const WHOLE: GridRange = { row: 1, rows: null, column: 1, columns: null };

/** The members; `changing` finds the sheet and throws where the account may not change all of it. */
export function sheetClearing(
  changing: (self: SheetState, call: Call, range: GridRange) => SheetAtHand,
): Record<string, Member<SheetState>> {
  const clearing = (name: string, clear: (at: SheetAtHand, area: Area) => void): Member<SheetState> =>
    service(`sheet#${name}()`, [[]], (self, _args, call) => {
      const at = changing(self, call, WHOLE);
      clear(at, { row: 1, rows: at.grid.rowCount, column: 1, columns: at.grid.columnCount });
      announceChange(at.open, self.sheetId, 'values');
      return call.self;
    });
  return {
    clear: {
      ...clearing('clear', (at, area) => {
        clearValues(at, area);
        clearFormats(at, area);
      }),
      complete: false,
    },
    clearContents: clearing('clearContents', clearValues),
    clearFormats: clearing('clearFormats', clearFormats),
    clearNotes: clearing('clearNotes', ({ grid }, area) => {
      const bare = grid.read(area).map((row) => row.map((cell) => makeCell(valueIn(cell), formulaIn(cell), '')));
      grid.write(area, bare);
    }),
  };
}

/** Conditional formats are formats too: https://developers.google.com/apps-script/reference/spreadsheet/sheet#clearFormats() */
function clearFormats({ grid }: SheetAtHand, area: Area): void {
  clearStyles(grid, area);
  grid.document.conditionalFormats = [];
  grid.save();
}
