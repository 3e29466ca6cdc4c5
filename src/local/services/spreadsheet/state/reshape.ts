/**
 * Decides what moves when lines are inserted, deleted or moved: cells, and with them metadata, protections, conditional
 * formats, the filter, frozen lines and the ranges that validations of any sheet point at.
 * Formulas are texts here and are not rewritten. Leaves rights to `access.ts`.
 */
import { type Axis, type ShapeChange, shiftRange } from '../grid/grid-range';
import { announceChange } from './announce';
import type { RuleArgument, SheetDocument } from './documents';
import { cannotDeleteAll, linesOutOfBounds } from './errors';
import { assertRoomFor, gridsOf, type OpenSpreadsheet } from './open-spreadsheet';
import type { SheetGrid } from './sheet-grid';
import { forgetUnusedRules } from './styles';

/**
 * Inserts `count` lines before the line `at`; they look like the line `like` (0: like none).
 * Throws Google's texts for a place outside the sheet and for a workbook that grows too large.
 */
export function insertLines(
  open: OpenSpreadsheet,
  grid: SheetGrid,
  axis: Axis,
  at: number,
  count: number,
  like: number,
): void {
  const length = lengthOf(grid, axis);
  if (count < 1 || at < 1 || at > length + 1) throw linesOutOfBounds(axis);
  assertRoomFor(open, count * (axis === 'rows' ? grid.columnCount : grid.rowCount));
  if (axis === 'rows') grid.insertRows(at, count, like);
  else grid.insertColumns(at, count, like);
  const frozen = frozenOf(grid.document, axis);
  if (at <= frozen) setFrozen(grid.document, axis, frozen + count);
  settle(open, grid, { kind: 'insert', axis, at, count });
}

/** Deletes `count` lines from `at` on. Throws Google's texts for lines that are not there and for all of them. */
export function deleteLines(open: OpenSpreadsheet, grid: SheetGrid, axis: Axis, at: number, count: number): void {
  const length = lengthOf(grid, axis);
  if (count < 1 || at < 1 || at + count - 1 > length) throw linesOutOfBounds(axis);
  if (count === length) throw cannotDeleteAll(axis);
  if (axis === 'rows') grid.deleteRows(at, count);
  else grid.deleteColumns(at, count);
  const frozen = frozenOf(grid.document, axis);
  const gone = Math.max(0, Math.min(frozen + 1, at + count) - at);
  setFrozen(grid.document, axis, Math.min(frozen - gone, length - count - 1));
  settle(open, grid, { kind: 'delete', axis, at, count });
}

/** Moves `count` lines from `at` on before the line `before` (length + 1: to the end). */
export function moveLines(
  open: OpenSpreadsheet,
  grid: SheetGrid,
  axis: Axis,
  at: number,
  count: number,
  before: number,
): void {
  const length = lengthOf(grid, axis);
  const isOutside = count < 1 || at < 1 || at + count - 1 > length || before < 1 || before > length + 1;
  if (isOutside) throw linesOutOfBounds(axis);
  if (before >= at && before <= at + count) return;
  if (axis === 'rows') grid.moveRows(at, count, before);
  else grid.moveColumns(at, count, before);
  settle(open, grid, { kind: 'move', axis, at, count, before });
}

function settle(open: OpenSpreadsheet, grid: SheetGrid, change: ShapeChange): void {
  const { document } = grid;
  const isAlive = (key: number | null, place: string) =>
    key === null || (place === 'ROW' ? grid.rowOfKey(key) : grid.columnOfKey(key)) > 0;
  document.metadata = document.metadata.filter((entry) => isAlive(entry.line, entry.place));
  document.hiddenRows = document.hiddenRows.filter((key) => isAlive(key, 'ROW'));
  document.hiddenColumns = document.hiddenColumns.filter((key) => isAlive(key, 'COLUMN'));
  document.protections = document.protections.filter((protection) => {
    protection.unprotected = protection.unprotected.flatMap((range) => shiftRange(range, change) ?? []);
    if (protection.range === null) return true;
    protection.range = shiftRange(protection.range, change);
    return protection.range !== null;
  });
  document.conditionalFormats = document.conditionalFormats
    .map((rule) => ({ ...rule, ranges: rule.ranges.flatMap((range) => shiftRange(range, change) ?? []) }))
    .filter((rule) => rule.ranges.length > 0);
  document.filter = document.filter === null ? null : shiftRange(document.filter, change);
  forgetUnusedRules(grid);
  for (const other of gridsOf(open)) shiftRules(other, document.id, change);
  grid.save();
  announceChange(open, document.id, 'shape');
}

/** Rules point at ranges by place, so they follow a change of the sheet that they point at. */
function shiftRules(grid: SheetGrid, sheetId: number, change: ShapeChange): void {
  const points = (value: RuleArgument) => isRange(value) && value.sheet === sheetId;
  if (!grid.document.validations.some((rule) => rule?.values.some(points))) return;
  grid.document.validations = grid.document.validations.map((rule) =>
    rule === null ? null : { ...rule, values: rule.values.map((value) => shiftArgument(value, sheetId, change)) },
  );
  grid.save();
}

function shiftArgument(value: RuleArgument, sheetId: number, change: ShapeChange): RuleArgument {
  if (!isRange(value) || value.sheet !== sheetId) return value;
  return { ...value, range: shiftRange(value.range, change) ?? value.range };
}

function isRange(value: RuleArgument): value is Extract<RuleArgument, { readonly sheet: number }> {
  return typeof value === 'object' && value !== null && 'sheet' in value;
}

function lengthOf(grid: SheetGrid, axis: Axis): number {
  return axis === 'rows' ? grid.rowCount : grid.columnCount;
}

function frozenOf(document: SheetDocument, axis: Axis): number {
  return axis === 'rows' ? document.frozenRows : document.frozenColumns;
}

function setFrozen(document: SheetDocument, axis: Axis, count: number): void {
  if (axis === 'rows') document.frozenRows = Math.max(0, count);
  else document.frozenColumns = Math.max(0, count);
}
