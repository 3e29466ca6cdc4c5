/** Where rectangles go when a sheet changes its shape. */
import fc from 'fast-check';
import {
  type GridRange,
  overlaps,
  placeAfterMove,
  type ShapeChange,
  shiftRange,
} from '../../../../../src/local/services/spreadsheet/grid/grid-range';

const rows = (row: number, count: number | null): GridRange => ({ row, rows: count, column: 1, columns: 3 });
const insert = (at: number, count: number): ShapeChange => ({ kind: 'insert', axis: 'rows', at, count });
const remove = (at: number, count: number): ShapeChange => ({ kind: 'delete', axis: 'rows', at, count });

test('lines inserted before a range push it, inside widen it, below leave it', () => {
  expect(shiftRange(rows(3, 4), insert(3, 2))).toEqual(rows(5, 4));
  expect(shiftRange(rows(3, 4), insert(4, 2))).toEqual(rows(3, 6));
  expect(shiftRange(rows(3, 4), insert(7, 2))).toEqual(rows(3, 4));
  expect(shiftRange(rows(1, null), insert(1, 2))).toEqual(rows(1, null));
  expect(shiftRange(rows(2, null), insert(1, 2))).toEqual(rows(4, null));
});

test('deleted lines take their part of a range with them, and all of it where nothing is left', () => {
  expect(shiftRange(rows(3, 4), remove(1, 2))).toEqual(rows(1, 4));
  expect(shiftRange(rows(3, 4), remove(2, 3))).toEqual(rows(2, 2));
  expect(shiftRange(rows(3, 4), remove(6, 5))).toEqual(rows(3, 3));
  expect(shiftRange(rows(3, 4), remove(2, 9))).toBeNull();
  expect(shiftRange(rows(2, null), remove(1, 1))).toEqual(rows(1, null));
});

test('a change of columns does not move rows', () => {
  expect(shiftRange(rows(3, 4), { kind: 'insert', axis: 'columns', at: 2, count: 1 })).toEqual({
    ...rows(3, 4),
    columns: 4,
  });
});

test('inserting and deleting agree with marking every line', () => {
  const line = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(line, line, line, fc.integer({ min: 1, max: 5 }), (start, length, at, count) => {
      const marks = Array.from({ length: 40 }, (_, index) => index + 1 >= start && index + 1 < start + length);
      const without = [...marks.slice(0, at - 1), ...marks.slice(at - 1 + count)];
      const range = shiftRange(rows(start, length), remove(at, count));
      expect(range === null ? 0 : (range.rows ?? 0)).toBe(without.filter(Boolean).length);
      if (range !== null) expect(without[range.row - 1]).toBe(true);
    }),
  );
});

test('a move is a permutation of lines', () => {
  const move = { at: 2, count: 2, before: 6 };
  expect([1, 2, 3, 4, 5, 6, 7].map((line) => placeAfterMove(line, move))).toEqual([1, 4, 5, 2, 3, 6, 7]);
  expect([1, 2, 3, 4].map((line) => placeAfterMove(line, { at: 4, count: 1, before: 1 }))).toEqual([2, 3, 4, 1]);
});

test('rectangles overlap where they share a cell, open ones to the end', () => {
  expect(overlaps(rows(1, 2), rows(2, 2))).toBe(true);
  expect(overlaps(rows(1, 2), rows(3, 2))).toBe(false);
  expect(overlaps(rows(5, null), rows(900, 1))).toBe(true);
  expect(overlaps(rows(1, 2), { row: 1, rows: 2, column: 4, columns: 1 })).toBe(false);
});
