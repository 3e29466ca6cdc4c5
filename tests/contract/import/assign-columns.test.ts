import fc from 'fast-check';
import { assignColumns } from '../../../src/contract/import/assign-columns';

/** The largest sum, found by trying every way. */
function bestSum(worth: readonly (readonly number[])[], taken: readonly number[] = []): number {
  const [row, ...rest] = worth;
  if (row === undefined) return 0;
  const choices = row.map((points, target) =>
    points > 0 && !taken.includes(target) ? points + bestSum(rest, [...taken, target]) : 0,
  );
  return Math.max(bestSum(rest, taken), ...choices);
}

const sumOf = (worth: readonly (readonly number[])[]) =>
  assignColumns(worth).reduce((sum, { target }, column) => sum + (target < 0 ? 0 : (worth[column]?.[target] ?? 0)), 0);

test('a column gives way where another one has no second choice', () => {
  const choices = assignColumns([
    [500, 400],
    [450, 0],
  ]);
  expect(choices.map(({ target }) => target)).toEqual([1, 0]);
});

test('no other choice of columns is worth more, and no target is given twice', () => {
  const table = fc.integer({ min: 1, max: 4 }).chain((targets) =>
    fc.array(fc.array(fc.integer({ min: -200, max: 700 }), { minLength: targets, maxLength: targets }), {
      maxLength: 5,
    }),
  );
  fc.assert(
    fc.property(table, (worth) => {
      expect(sumOf(worth)).toBe(bestSum(worth));
      const taken = assignColumns(worth).flatMap(({ target }) => (target < 0 ? [] : [target]));
      expect(new Set(taken).size).toBe(taken.length);
    }),
  );
});

test('the margin is what would be lost without the choice', () => {
  const [first] = assignColumns([[500], [460]]);
  expect(first).toEqual({ target: 0, margin: 40, instead: { target: -1, column: 1 } });
});
