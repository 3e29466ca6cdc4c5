/**
 * Decides what a copy of a sheet takes along: everything but its tie to a form.
 * Leaves its name and place to the caller.
 */
import type { SheetDocument } from './documents';
import { type OpenSpreadsheet, saveSpreadsheet } from './open-spreadsheet';
import { layers, type SheetGrid } from './sheet-grid';
import { addGrid } from './spreadsheet-store';

/** Adds a copy of a sheet, of this or another file, under the given id at the end of the file. */
export function addCopiedSheet(open: OpenSpreadsheet, source: SheetGrid, id: number): SheetGrid {
  const document: SheetDocument = {
    ...(JSON.parse(JSON.stringify(source.document)) as SheetDocument),
    spreadsheet: open.document.id,
    id,
    form: null,
  };
  open.document.sheets.push(id);
  saveSpreadsheet(open);
  const grid = addGrid(open.world, document);
  const area = { row: 1, rows: source.rowCount, column: 1, columns: source.columnCount };
  grid.write(area, source.read(area));
  for (const layer of layers) {
    grid.changeLayer(layer, area, (_, offset) => source.layer(1 + offset, layer));
  }
  return grid;
}
