/**
 * Decides what the rest of the workspace may do with spreadsheet files without a script: make, find, share, copy, drop.
 * Left to others: what people do inside a file (`people.ts`), answers of forms (`answer-tab.ts`), reading (`snapshot.ts`).
 */
import type { World } from '../../kernel/world';
import { announceChange } from './state/announce';
import { addCopiedSheet } from './state/copy-sheet';
import type { SpreadsheetDocument } from './state/documents';
import { addSheet } from './state/new-sheet';
import { gridsOf, type OpenSpreadsheet, openSpreadsheet, saveSpreadsheet } from './state/open-spreadsheet';
import { removeGrid, spreadsheets } from './state/spreadsheet-store';

/** What a new spreadsheet is like. */
export interface NewSpreadsheet {
  readonly name: string;
  /** Mail address of the owner. */
  readonly owner: string;
  /** Mail addresses of editors; `anyone` stands for everybody. */
  readonly editors?: readonly string[];
  /** `ru_RU` by default. */
  readonly locale?: string;
  /** `Europe/Moscow` by default. */
  readonly timeZone?: string;
  /** Size of the first sheet, 1000 by 26 by default. */
  readonly rows?: number;
  readonly columns?: number;
}

/** Makes a spreadsheet with one sheet and returns its id (44 signs, as Google's). */
export function createSpreadsheet(world: World, wish: NewSpreadsheet): string {
  const document: SpreadsheetDocument = {
    id: world.ids.token(44),
    name: wish.name,
    owner: wish.owner,
    editors: [...(wish.editors ?? [])],
    viewers: [],
    locale: wish.locale ?? 'ru_RU',
    timeZone: wish.timeZone ?? 'Europe/Moscow',
    sheets: [],
    nextId: 1,
    metadata: [],
  };
  spreadsheets(world).put(document.id, document);
  const open = { world, document };
  const { rows, columns } = wish;
  addSheet(open, { id: 0, ...(rows === undefined ? {} : { rows }), ...(columns === undefined ? {} : { columns }) });
  announceChange(open, null, 'file');
  return document.id;
}

/** Ids of all spreadsheets, oldest first. */
export function spreadsheetIds(world: World): readonly string[] {
  return spreadsheets(world).ids();
}

/** True when there is such a spreadsheet. */
export function hasSpreadsheet(world: World, id: string): boolean {
  return spreadsheets(world).has(id);
}

/** Address of a spreadsheet as `getUrl` gives it. */
export function spreadsheetUrl(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}

/** The id in an address of a spreadsheet, or undefined. */
export function idInUrl(url: string): string | undefined {
  return /\/spreadsheets\/d\/([\w-]+)/u.exec(url)?.[1];
}

/** Makes people editors or viewers; `anyone` stands for everybody. */
export function shareSpreadsheet(
  world: World,
  id: string,
  people: { readonly editors?: readonly string[]; readonly viewers?: readonly string[] },
): void {
  const open = openSpreadsheet(world, id);
  const { document } = open;
  document.editors = [...new Set([...document.editors, ...(people.editors ?? [])])];
  document.viewers = [...new Set([...document.viewers, ...(people.viewers ?? [])])];
  saveSpreadsheet(open);
  announceChange(open, null, 'file');
}

/**
 * Copies a file with its cells, looks, rules, protections and metadata under a new id and owner. Nobody else may open
 * the copy; forms stay linked to the original; scripts, properties and triggers are not the file's and stay behind.
 */
export function copySpreadsheet(world: World, id: string, name: string, owner: string): string {
  const source = openSpreadsheet(world, id);
  const document: SpreadsheetDocument = {
    ...(JSON.parse(JSON.stringify(source.document)) as SpreadsheetDocument),
    id: world.ids.token(44),
    name,
    owner,
    editors: [],
    viewers: [],
    sheets: [],
  };
  spreadsheets(world).put(document.id, document);
  const copy: OpenSpreadsheet = { world, document };
  for (const grid of gridsOf(source)) addCopiedSheet(copy, grid, grid.document.id);
  announceChange(copy, null, 'file');
  return document.id;
}

/** Removes a file with all its cells. */
export function deleteSpreadsheet(world: World, id: string): void {
  const open = openSpreadsheet(world, id);
  for (const grid of gridsOf(open)) removeGrid(world, grid);
  announceChange(open, null, 'file');
  spreadsheets(world).delete(id);
}
