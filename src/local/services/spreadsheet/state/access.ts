/**
 * Decides who may open and change what: owner, editors, viewers, protections. A script acts with its user's rights.
 */
import { type GridRange, overlaps } from '../grid/grid-range';
import type { ProtectionDocument, SpreadsheetDocument } from './documents';
import { noAccess, protectedCell } from './errors';
import type { SheetGrid } from './sheet-grid';

/** Stands in a list of editors or viewers for everyone who has the link. */
export const ANYONE = 'anyone';

/** True for the owner, editors and viewers. */
export function mayOpen(document: SpreadsheetDocument, user: string): boolean {
  return mayEdit(document, user) || lists(document.viewers, user);
}

/** True for the owner and editors. */
export function mayEdit(document: SpreadsheetDocument, user: string): boolean {
  return document.owner === user || lists(document.editors, user);
}

/** Throws Google's text unless the user is an editor of the file. */
export function assertMayEdit(document: SpreadsheetDocument, user: string): void {
  if (!mayEdit(document, user)) throw noAccess();
}

/** True for those whom a protection lets through: the file's owner always, its editors, everyone under a mere warning. */
export function passesProtection(document: SpreadsheetDocument, protection: ProtectionDocument, user: string): boolean {
  return protection.warningOnly || document.owner === user || lists(protection.editors, user);
}

/**
 * Throws Google's text when the user may not change the rectangle, either as no editor or because of a protection.
 * Source: https://developers.google.com/apps-script/reference/spreadsheet/protection
 */
export function assertMayChange(document: SpreadsheetDocument, grid: SheetGrid, range: GridRange, user: string): void {
  assertMayEdit(document, user);
  for (const protection of grid.document.protections) {
    if (passesProtection(document, protection, user)) continue;
    if (protection.kind === 'RANGE') {
      if (protection.range !== null && overlaps(protection.range, range)) throw protectedCell();
    } else if (!protection.unprotected.some((free) => contains(free, range, grid))) throw protectedCell();
  }
}

/** Throws Google's text when the user may not add lines to the sheet or change its furniture. */
export function assertMayInsert(document: SpreadsheetDocument, grid: SheetGrid, user: string): void {
  assertMayEdit(document, user);
  const isBarred = (protection: ProtectionDocument) =>
    protection.kind === 'SHEET' && !passesProtection(document, protection, user);
  if (grid.document.protections.some(isBarred)) throw protectedCell();
}

function contains(outer: GridRange, inner: GridRange, grid: SheetGrid): boolean {
  const end = (start: number, count: number | null, all: number) => (count === null ? all + 1 : start + count);
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    end(outer.row, outer.rows, grid.rowCount) >= end(inner.row, inner.rows, grid.rowCount) &&
    end(outer.column, outer.columns, grid.columnCount) >= end(inner.column, inner.columns, grid.columnCount)
  );
}

function lists(addresses: readonly string[], user: string): boolean {
  return addresses.includes(user) || addresses.includes(ANYONE);
}
