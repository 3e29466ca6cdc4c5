/**
 * Decides in which collections of the world spreadsheets lie and under which ids, and keeps one live grid per sheet.
 * Leaves what happens in a grid to `sheet-grid.ts` and when it becomes durable to the world's commit.
 */
import type { Collection } from '../../../kernel/collections';
import type { World } from '../../../kernel/world';
import type { ColumnDocument, RowDocument, SheetDocument, SpreadsheetDocument } from './documents';
import { SheetGrid } from './sheet-grid';

/** Files by id. */
export function spreadsheets(world: World): Collection<SpreadsheetDocument> {
  return world.collection<SpreadsheetDocument>('spreadsheets');
}

/** The live grid of a sheet, or undefined when the file has no such sheet. */
export function gridOf(world: World, spreadsheetId: string, sheetId: number): SheetGrid | undefined {
  const live = world.transient<SheetGrid>('spreadsheet.grids');
  const id = sheetDocumentId(spreadsheetId, sheetId);
  let grid = live.get(id);
  if (grid === undefined) {
    const document = sheets(world).get(id);
    if (document === undefined) return undefined;
    grid = new SheetGrid(document, storeOf(world, id));
    live.set(id, grid);
  }
  return grid;
}

/** Adds a sheet's document and returns its grid; the file's list of sheets is the caller's to change. */
export function addGrid(world: World, document: SheetDocument): SheetGrid {
  const id = sheetDocumentId(document.spreadsheet, document.id);
  sheets(world).put(id, document);
  const grid = new SheetGrid(document, storeOf(world, id));
  world.transient<SheetGrid>('spreadsheet.grids').set(id, grid);
  return grid;
}

/** Removes a sheet with all its cells; nothing of it stays in the store. */
export function removeGrid(world: World, grid: SheetGrid): void {
  const id = sheetDocumentId(grid.document.spreadsheet, grid.document.id);
  grid.erase();
  sheets(world).delete(id);
  world.transient<SheetGrid>('spreadsheet.grids').delete(id);
}

/** Where a grid keeps its documents. */
export interface GridStore {
  readonly row: (key: number) => RowDocument | undefined;
  readonly putRow: (key: number, row: RowDocument) => void;
  readonly deleteRow: (key: number) => void;
  readonly column: (key: number) => ColumnDocument | undefined;
  readonly putColumn: (key: number, column: ColumnDocument) => void;
  readonly deleteColumn: (key: number) => void;
  readonly putSheet: (document: SheetDocument) => void;
}

function storeOf(world: World, id: string): GridStore {
  const rows = world.collection<RowDocument>('sheetRows');
  const columns = world.collection<ColumnDocument>('sheetColumns');
  return {
    row: (key) => rows.get(`${id}/${key}`),
    putRow: (key, row) => rows.put(`${id}/${key}`, row),
    deleteRow: (key) => rows.delete(`${id}/${key}`),
    column: (key) => columns.get(`${id}/${key}`),
    putColumn: (key, column) => columns.put(`${id}/${key}`, column),
    deleteColumn: (key) => columns.delete(`${id}/${key}`),
    putSheet: (document) => sheets(world).put(id, document),
  };
}

function sheets(world: World): Collection<SheetDocument> {
  return world.collection<SheetDocument>('sheets');
}

function sheetDocumentId(spreadsheetId: string, sheetId: number): string {
  return `${spreadsheetId}/${sheetId}`;
}
