/**
 * Decides which cells a script may ask for their value: all but formulas that a script wrote, as nobody computes them here.
 * Google would: https://developers.google.com/apps-script/reference/spreadsheet/range#setFormula(String)
 */
import { NotEmulated } from '../../../kernel/google-class';
import type { Area } from '../grid/grid-range';
import { type Cell, formulaIn, isUnknown } from '../values/cell-value';
import type { SheetGrid } from './sheet-grid';

/** The cells of an area by row. Throws NotEmulated, naming what was asked for, where the value of one is unknown. */
export function readKnown(grid: SheetGrid, area: Area, asked: string): Cell[][] {
  const cells = grid.read(area);
  for (const row of cells) {
    const unknown = row.find(isUnknown);
    if (unknown !== undefined) throw new NotEmulated(`${asked} of the formula ${formulaIn(unknown)}`);
  }
  return cells;
}
