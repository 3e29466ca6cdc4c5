/**
 * Decides where developer metadata is kept and which of it a place or a search finds. It follows its row or column and
 * dies with it: https://developers.google.com/sheets/api/reference/rest/v4/spreadsheets.developerMetadata
 * Leaves the shape of searches to `developer-metadata-finder.ts`.
 */
import type { GridRange } from '../grid/grid-range';
import type { MetadataDocument } from './documents';
import { metadataOnArbitraryRange } from './errors';
import { gridsOf, nextId, type OpenSpreadsheet, saveSpreadsheet } from './open-spreadsheet';
import type { SheetGrid } from './sheet-grid';

/** Where metadata sits: the file, a sheet, a row or a column of it. */
export type MetadataPlace =
  | { readonly place: 'SPREADSHEET' }
  | { readonly place: 'SHEET'; readonly grid: SheetGrid }
  | { readonly place: 'ROW' | 'COLUMN'; readonly grid: SheetGrid; readonly line: number };

/** Metadata with its place now; `line` counts from 1. */
export interface PlacedMetadata {
  readonly entry: MetadataDocument;
  readonly at: MetadataPlace;
}

/** What is written. */
export interface MetadataContent {
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly scriptId: string;
}

/** Adds metadata to a place. */
export function addMetadata(open: OpenSpreadsheet, at: MetadataPlace, content: MetadataContent): void {
  put(open, at, { id: nextId(open), ...content, place: 'SPREADSHEET', line: null });
}

/** All metadata that this script may see: PROJECT metadata is only for the project that wrote it. */
export function metadataSeenBy(open: OpenSpreadsheet, scriptId: string): PlacedMetadata[] {
  const all: PlacedMetadata[] = open.document.metadata.map((entry) => ({ entry, at: { place: 'SPREADSHEET' } }));
  for (const grid of gridsOf(open)) {
    for (const entry of grid.document.metadata) all.push({ entry, at: placeOf(grid, entry) });
  }
  return all.filter(({ entry }) => entry.visibility === 'DOCUMENT' || entry.scriptId === scriptId);
}

/** Metadata of this id, or undefined when it is gone. */
export function metadataById(open: OpenSpreadsheet, id: number, scriptId: string): PlacedMetadata | undefined {
  return metadataSeenBy(open, scriptId).find(({ entry }) => entry.id === id);
}

/** Changes metadata in its place. */
export function changeMetadata(open: OpenSpreadsheet, found: PlacedMetadata, change: Partial<MetadataContent>): void {
  Object.assign(found.entry, change);
  save(open, found.at);
}

/** Takes metadata away. */
export function removeMetadata(open: OpenSpreadsheet, found: PlacedMetadata): void {
  const list = found.at.place === 'SPREADSHEET' ? open.document.metadata : found.at.grid.document.metadata;
  list.splice(list.indexOf(found.entry), 1);
  save(open, found.at);
}

/** Moves metadata to another place; its id stays. */
export function moveMetadata(open: OpenSpreadsheet, found: PlacedMetadata, at: MetadataPlace): void {
  removeMetadata(open, found);
  put(open, at, found.entry);
}

/**
 * The row or column that a rectangle is, whole. Throws Google's text for any other rectangle.
 * `boundedCounts` takes a rectangle with given bounds that covers a whole line for that line.
 */
export function lineOf(grid: SheetGrid, range: GridRange, boundedCounts: boolean): MetadataPlace {
  const isWholeColumn = range.row === 1 && (range.rows === null || (boundedCounts && range.rows === grid.rowCount));
  const isWholeRow =
    range.column === 1 && (range.columns === null || (boundedCounts && range.columns === grid.columnCount));
  if (isWholeColumn && range.columns === 1) return { place: 'COLUMN', grid, line: range.column };
  if (isWholeRow && range.rows === 1) return { place: 'ROW', grid, line: range.row };
  throw metadataOnArbitraryRange();
}

/** True when both are the same place. */
export function isSamePlace(a: MetadataPlace, b: MetadataPlace): boolean {
  if (a.place !== b.place) return false;
  if (a.place === 'SPREADSHEET' || b.place === 'SPREADSHEET') return true;
  if (a.grid !== b.grid) return false;
  return !('line' in a) || !('line' in b) || a.line === b.line;
}

function placeOf(grid: SheetGrid, entry: MetadataDocument): MetadataPlace {
  if (entry.place === 'ROW') return { place: 'ROW', grid, line: grid.rowOfKey(entry.line ?? -1) };
  if (entry.place === 'COLUMN') return { place: 'COLUMN', grid, line: grid.columnOfKey(entry.line ?? -1) };
  return { place: 'SHEET', grid };
}

function put(open: OpenSpreadsheet, at: MetadataPlace, entry: MetadataDocument): void {
  entry.place = at.place;
  entry.line = at.place === 'ROW' ? at.grid.rowKey(at.line) : at.place === 'COLUMN' ? at.grid.columnKey(at.line) : null;
  if (at.place === 'SPREADSHEET') open.document.metadata.push(entry);
  else at.grid.document.metadata.push(entry);
  save(open, at);
}

function save(open: OpenSpreadsheet, at: MetadataPlace): void {
  if (at.place === 'SPREADSHEET') saveSpreadsheet(open);
  else at.grid.save();
}
