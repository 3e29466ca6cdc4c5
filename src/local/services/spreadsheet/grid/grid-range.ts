/**
 * Decides what a rectangle of cells is, bounded or open to the end of the sheet, and where it goes when rows or
 * columns are inserted, deleted or moved. Leaves its spelling to `a1.ts`.
 */

/** A rectangle, 1-based. `rows` or `columns` is null where it runs to the end of the sheet (`A:A`, `2:2`, `A2:B`). */
export interface GridRange {
  readonly row: number;
  readonly rows: number | null;
  readonly column: number;
  readonly columns: number | null;
}

/** A rectangle with both sizes known, 1-based. */
export interface Area {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/** The two directions in which a sheet can change its shape. */
export const axes = ['rows', 'columns'] as const;
export type Axis = (typeof axes)[number];

/** A change of shape: `count` lines from `at` on are new, gone, or moved so that they stand before the line `before`. */
export type ShapeChange =
  | { readonly kind: 'insert'; readonly axis: Axis; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly axis: Axis; readonly at: number; readonly count: number }
  | {
      readonly kind: 'move';
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
      readonly before: number;
    };

/** The rectangle's cells in a sheet of this size. */
export function areaOf(range: GridRange, size: { readonly rows: number; readonly columns: number }): Area {
  return {
    row: range.row,
    rows: range.rows ?? Math.max(0, size.rows - range.row + 1),
    column: range.column,
    columns: range.columns ?? Math.max(0, size.columns - range.column + 1),
  };
}

/** True when the two rectangles share a cell. */
export function overlaps(a: GridRange, b: GridRange): boolean {
  const shares = (start: number, count: number | null, other: number, otherCount: number | null) =>
    start < other + (otherCount ?? Number.POSITIVE_INFINITY) && other < start + (count ?? Number.POSITIVE_INFINITY);
  return shares(a.row, a.rows, b.row, b.rows) && shares(a.column, a.columns, b.column, b.columns);
}

/** Where the rectangle lies after the change, or null when all of it was deleted. */
export function shiftRange(range: GridRange, change: ShapeChange): GridRange | null {
  if (change.axis === 'rows') {
    const span = shiftSpan(range.row, range.rows, change);
    return span === null ? null : { ...range, row: span.start, rows: span.count };
  }
  const span = shiftSpan(range.column, range.columns, change);
  return span === null ? null : { ...range, column: span.start, columns: span.count };
}

interface Span {
  readonly start: number;
  readonly count: number | null;
}

function shiftSpan(start: number, count: number | null, change: ShapeChange): Span | null {
  if (change.kind === 'insert') {
    if (start === 1 && count === null) return { start, count };
    if (change.at <= start) return { start: start + change.count, count };
    if (count !== null && change.at < start + count) return { start, count: count + change.count };
    return { start, count };
  }
  if (change.kind === 'delete') {
    const before = Math.max(0, Math.min(change.count, start - change.at));
    if (count === null) return { start: change.at < start ? start - before : start, count };
    const from = Math.max(start, change.at);
    const gone = Math.max(0, Math.min(start + count, change.at + change.count) - from);
    return gone === count ? null : { start: start - before, count: count - gone };
  }
  if (count === null) return { start, count };
  const places = Array.from({ length: count }, (_, index) => placeAfterMove(start + index, change));
  return { start: Math.min(...places), count: Math.max(...places) - Math.min(...places) + 1 };
}

/** Where a line stands after `count` lines from `at` on were moved before the line `before`. */
export function placeAfterMove(
  line: number,
  move: { readonly at: number; readonly count: number; readonly before: number },
): number {
  const { at, count, before } = move;
  if (line >= at && line < at + count) return line - at + (before > at ? before - count : before);
  if (line >= at + count && line < before) return line - count;
  if (line >= before && line < at) return line + count;
  return line;
}
