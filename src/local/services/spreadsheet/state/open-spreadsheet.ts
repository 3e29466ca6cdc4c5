/**
 * Decides what «a spreadsheet at hand» is: its document, its grids, its locale and zone.
 * Leaves who may open it to `access.ts`.
 */
import type { World } from '../../../kernel/world';
import { type SpreadsheetSwitches, switchesOf } from '../switches';
import { type Locale, localeOf } from '../values/locale';
import { civilOfSerial, serialOfInstant } from '../values/serial';
import type { SpreadsheetDocument } from './documents';
import { noSuchFile, sheetGone, tooManyCells } from './errors';
import type { SheetGrid } from './sheet-grid';
import { gridOf, spreadsheets } from './spreadsheet-store';

/** A spreadsheet of a workspace. */
export interface OpenSpreadsheet {
  readonly world: World;
  readonly document: SpreadsheetDocument;
}

/** What the reading and showing of values depends on. */
export interface ValueFacts {
  readonly locale: Locale;
  readonly timeZone: string;
  /** The year now, in the spreadsheet's zone. */
  readonly currentYear: number;
  readonly switches: SpreadsheetSwitches;
}

const CELL_LIMIT = 10_000_000;

/** The spreadsheet of this id. Throws Google's text when there is none. */
export function openSpreadsheet(world: World, id: string): OpenSpreadsheet {
  const document = spreadsheets(world).get(id);
  if (document === undefined) throw noSuchFile();
  return { world, document };
}

/** The grids of all sheets in their order. */
export function gridsOf(open: OpenSpreadsheet): SheetGrid[] {
  return open.document.sheets.map((sheetId) => gridNamed(open, sheetId));
}

/** The grid of a sheet. Throws when the sheet is gone. */
export function gridNamed(open: OpenSpreadsheet, sheetId: number): SheetGrid {
  const grid = open.document.sheets.includes(sheetId) ? gridOf(open.world, open.document.id, sheetId) : undefined;
  if (grid === undefined) throw sheetGone(sheetId);
  return grid;
}

/** Locale, zone and year of the spreadsheet; a locale without facts of its own reads as en_US. */
export function factsOf(open: OpenSpreadsheet, nowMs: number = open.world.clock.now()): ValueFacts {
  const { locale, timeZone } = open.document;
  return {
    locale: localeOf(locale) ?? (localeOf('en_US') as Locale),
    timeZone,
    currentYear: civilOfSerial(serialOfInstant(nowMs, timeZone)).year,
    switches: switchesOf(open.world),
  };
}

/** Throws Google's text when so many cells more would pass the limit of a workbook; blank cells count. */
export function assertRoomFor(open: OpenSpreadsheet, moreCells: number): void {
  const cells = gridsOf(open).reduce((sum, grid) => sum + grid.rowCount * grid.columnCount, 0);
  if (cells + moreCells > CELL_LIMIT) throw tooManyCells();
}

/** Stores the file's document after a change in it. */
export function saveSpreadsheet(open: OpenSpreadsheet): void {
  spreadsheets(open.world).put(open.document.id, open.document);
}

/** A new id for metadata or a protection. */
export function nextId(open: OpenSpreadsheet): number {
  const id = open.document.nextId;
  open.document.nextId = id + 1;
  saveSpreadsheet(open);
  return id;
}
