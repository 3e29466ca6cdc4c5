/**
 * Decides how looks and rules are numbered within a sheet, so that columns can keep them as runs of ids.
 * Leaves which look a cell gets to the members that set one.
 */
import type { Area } from '../grid/grid-range';
import { eachRun, idAt, idsIn, mapRuns, writeIds } from '../grid/runs';
import type { CellStyle, ValidationRule } from './documents';
import type { SheetGrid } from './sheet-grid';

const NO_STYLE: CellStyle = {};

/** The look behind an id; 0 is the default look. */
export function styleOf(grid: SheetGrid, id: number): CellStyle {
  return grid.document.styles[id - 1] ?? NO_STYLE;
}

/** The id of a look, numbered if it is new to the sheet. */
export function styleId(grid: SheetGrid, style: CellStyle): number {
  return numberOf(grid, grid.document.styles, style, Object.keys(style).length === 0);
}

/** The id of a rule, numbered if it is new to the sheet. */
export function ruleId(grid: SheetGrid, rule: ValidationRule): number {
  return numberOf(grid, grid.document.validations, rule, false);
}

/** The rule behind an id, or null. */
export function ruleOf(grid: SheetGrid, id: number): ValidationRule | null {
  return grid.document.validations[id - 1] ?? null;
}

/** Forgets the rules that no cell has any more: their lists may name people. */
export function forgetUnusedRules(grid: SheetGrid): void {
  const used = new Set<number>();
  for (let column = 1; column <= grid.columnCount; column += 1) {
    eachRun(grid.layer(column, 'validations'), 0, grid.rowCount, (_, id) => used.add(id));
  }
  const { document } = grid;
  if (document.validations.every((rule, at) => rule === null || used.has(at + 1))) return;
  document.validations = document.validations.map((rule, at) => (used.has(at + 1) ? rule : null));
  grid.save();
}

/** The looks of an area by row. */
export function stylesIn(grid: SheetGrid, area: Area): CellStyle[][] {
  const columns = Array.from({ length: area.columns }, (_, offset) =>
    idsIn(grid.layer(area.column + offset, 'styles'), area.row - 1, area.rows),
  );
  return byRow(area, (row, column) => styleOf(grid, columns[column]?.[row] ?? 0));
}

/** The look of one cell. */
export function styleAt(grid: SheetGrid, row: number, column: number): CellStyle {
  return styleOf(grid, idAt(grid.layer(column, 'styles'), row - 1));
}

/** Gives every cell of an area a changed look; `undefined` as a value takes a property away. */
export function changeStyle(
  grid: SheetGrid,
  area: Area,
  change: { [K in keyof CellStyle]: CellStyle[K] | undefined },
): void {
  const changed = new Map<number, number>();
  const changeId = (id: number) => {
    let next = changed.get(id);
    if (next === undefined) {
      next = styleId(grid, withoutMissing({ ...styleOf(grid, id), ...change }));
      changed.set(id, next);
    }
    return next;
  };
  grid.changeLayer('styles', area, (runs) => mapRuns(runs, area.row - 1, area.rows, changeId));
}

/** Gives each cell of an area a look of its own, from a table of changes by row. */
export function changeStyles(
  grid: SheetGrid,
  area: Area,
  changes: readonly (readonly { [K in keyof CellStyle]: CellStyle[K] | undefined }[])[],
): void {
  grid.changeLayer('styles', area, (runs, offset) => {
    const ids = idsIn(runs, area.row - 1, area.rows);
    const next = ids.map((id, row) =>
      styleId(grid, withoutMissing({ ...styleOf(grid, id), ...changes[row]?.[offset] })),
    );
    return writeIds(runs, area.row - 1, next);
  });
}

/** Gives every cell of an area the default look. */
export function clearStyles(grid: SheetGrid, area: Area): void {
  grid.changeLayer('styles', area, (runs) => mapRuns(runs, area.row - 1, area.rows, () => 0));
}

/** A table of an area by row and column offsets. */
export function byRow<T>(area: Area, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_unused, column) => make(row, column)),
  );
}

function withoutMissing(style: { [K in keyof CellStyle]: CellStyle[K] | undefined }): CellStyle {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined)) as CellStyle;
}

function numberOf<T extends object>(grid: SheetGrid, list: (T | null)[], item: T, isNothing: boolean): number {
  if (isNothing) return 0;
  const text = spelled(item);
  const known = list.findIndex((candidate) => candidate !== null && spelled(candidate) === text);
  if (known !== -1) return known + 1;
  const free = list.indexOf(null);
  const at = free === -1 ? list.length : free;
  list[at] = item;
  grid.save();
  return at + 1;
}

/** Looks and rules are never changed in place, so each is spelled once. */
const spellings = new WeakMap<object, string>();

function spelled(item: object): string {
  let text = spellings.get(item);
  if (text === undefined) {
    text = JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
    spellings.set(item, text);
  }
  return text;
}
