/** Runs of ids behave as the plain list of ids would. */
import fc from 'fast-check';
import {
  deleteRuns,
  idAt,
  idsIn,
  insertRuns,
  mapRuns,
  type Runs,
  uniformRuns,
  writeIds,
} from '../../../../../src/local/services/spreadsheet/grid/runs';

const id = fc.integer({ min: 0, max: 3 });
const listed = fc.array(id, { minLength: 1, maxLength: 30 });
const asRuns = (ids: readonly number[]): Runs => writeIds([], 0, ids);
const asList = (runs: Runs): number[] => idsIn(runs, 0, 1000);

test('runs are as short as they can be', () => {
  expect(asRuns([0, 0, 2, 2, 2, 0])).toEqual([2, 0, 3, 2, 1, 0]);
  expect(uniformRuns(1000, 1)).toEqual([1000, 1]);
  expect(uniformRuns(0)).toEqual([]);
  expect(mapRuns([2, 0, 3, 2, 1, 0], 2, 3, () => 0)).toEqual([6, 0]);
});

test('reading, changing, writing, inserting and deleting agree with a plain list', () => {
  fc.assert(
    fc.property(listed, fc.nat(), fc.nat(), id, (ids, a, b, other) => {
      const at = a % ids.length;
      const count = Math.min(1 + (b % 10), ids.length - at);
      const runs = asRuns(ids);
      expect(idAt(runs, at)).toBe(ids[at]);
      expect(idsIn(runs, at, count)).toEqual(ids.slice(at, at + count));
      const changed = ids.map((old, index) => (index >= at && index < at + count ? 3 - old : old));
      expect(mapRuns(runs, at, count, (old) => 3 - old)).toEqual(asRuns(changed));
      const written = Array.from({ length: count }, () => other);
      expect(asList(writeIds(runs, at, written))).toEqual([...ids.slice(0, at), ...written, ...ids.slice(at + count)]);
      expect(asList(insertRuns(runs, at, count, other))).toEqual([...ids.slice(0, at), ...written, ...ids.slice(at)]);
      expect(asList(deleteRuns(runs, at, count))).toEqual([...ids.slice(0, at), ...ids.slice(at + count)]);
    }),
  );
});
