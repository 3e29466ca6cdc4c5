/** A sheet's grid behaves as a plain table would, and comes back from its documents as it was. */
import fc from 'fast-check';
import { standingClock } from '../../../../../src/local/kernel/clock';
import type { DirtyDocument } from '../../../../../src/local/kernel/collections';
import { makeIds } from '../../../../../src/local/kernel/ids';
import { World } from '../../../../../src/local/kernel/world';
import { idsIn } from '../../../../../src/local/services/spreadsheet/grid/runs';
import { gridNamed, openSpreadsheet } from '../../../../../src/local/services/spreadsheet/state/open-spreadsheet';
import { deleteLines, insertLines, moveLines } from '../../../../../src/local/services/spreadsheet/state/reshape';
import type { SheetGrid } from '../../../../../src/local/services/spreadsheet/state/sheet-grid';
import { changeStyle, styleAt } from '../../../../../src/local/services/spreadsheet/state/styles';
import { createSpreadsheet } from '../../../../../src/local/services/spreadsheet/workbook';

/** A store of documents that outlives a world. */
class Disk {
  readonly documents = new Map<string, Map<string, string>>();

  load(collection: string): ReadonlyMap<string, string> {
    return this.documents.get(collection) ?? new Map();
  }

  write(dirty: readonly DirtyDocument[]): void {
    for (const { collection, id, json } of dirty) {
      const kept = this.documents.get(collection) ?? new Map<string, string>();
      this.documents.set(collection, kept);
      if (json === null) kept.delete(id);
      else kept.set(id, json);
    }
  }
}

function worldOn(disk: Disk): World {
  return new World(standingClock(0), makeIds(1), disk);
}

function smallSheet(disk = new Disk(), rows = 6, columns = 5) {
  const world = worldOn(disk);
  const id = createSpreadsheet(world, { name: 'Проба', owner: 'o@example.org', rows, columns });
  const open = openSpreadsheet(world, id);
  return { world, id, open, grid: gridNamed(open, 0), disk };
}

const cell = (row: number, column: number) => ({ row, rows: 1, column, columns: 1 });
const whole = (grid: SheetGrid) => ({ row: 1, rows: grid.rowCount, column: 1, columns: grid.columnCount });
const backgrounds = (grid: SheetGrid) =>
  grid.read(whole(grid)).map((row, r) => row.map((_, c) => styleAt(grid, r + 1, c + 1).background ?? ''));

interface CellStep {
  readonly do: 'write' | 'paint';
  readonly a: number;
  readonly b: number;
  readonly text: string;
}

interface LineStep {
  readonly do: 'insert' | 'delete' | 'move';
  readonly axis: 'rows' | 'columns';
  readonly a: number;
  readonly b: number;
}

type Step = CellStep | LineStep;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('write' as const, 'paint' as const),
    a: fc.nat(99),
    b: fc.nat(99),
    text: fc.constantFrom('x', 'y', ''),
  }),
  fc.record({
    do: fc.constantFrom('insert' as const, 'delete' as const, 'move' as const),
    axis: fc.constantFrom('rows' as const, 'columns' as const),
    a: fc.nat(99),
    b: fc.nat(99),
  }),
);

/** The plain table that the grid is compared with: [text, background] by cell. */
type Table = (readonly [string, string])[][];

function splice<T>(list: readonly T[], at: number, remove: number, ...add: T[]): T[] {
  const copy = [...list];
  copy.splice(at, remove, ...add);
  return copy;
}

function moved<T>(list: readonly T[], at: number, before: number): T[] {
  const item = list[at] as T;
  return splice(splice(list, at, 1), before > at ? before - 1 : before, 0, item);
}

test('any mix of writing, painting, inserting, deleting and moving gives what a plain table gives, also after a restart', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const { world, id, open, grid, disk } = smallSheet();
      let table: Table = Array.from({ length: 6 }, () => Array.from({ length: 5 }, () => ['', ''] as const));
      for (const one of steps) {
        const rows = table.length;
        const columns = table[0]?.length ?? 0;
        if ('text' in one) {
          const [r, c] = [one.a % rows, one.b % columns];
          const old = table[r]?.[c] ?? ['', ''];
          if (one.do === 'write') grid.write(cell(r + 1, c + 1), [[one.text === '' ? null : one.text]]);
          else changeStyle(grid, cell(r + 1, c + 1), { background: one.text === '' ? undefined : one.text });
          const fresh = one.do === 'write' ? ([one.text, old[1]] as const) : ([old[0], one.text] as const);
          table = table.map((row, at) => (at === r ? splice(row, c, 1, fresh) : row));
          continue;
        }
        const length = one.axis === 'rows' ? rows : columns;
        const at = one.a % length;
        if (one.do === 'delete') {
          if (length === 1) continue;
          deleteLines(open, grid, one.axis, at + 1, 1);
          table = one.axis === 'rows' ? splice(table, at, 1) : table.map((row) => splice(row, at, 1));
        } else if (one.do === 'insert') {
          insertLines(open, grid, one.axis, at + 1, 1, 0);
          const blank = ['', ''] as const;
          const blankRow = Array.from({ length: columns }, () => blank);
          table = one.axis === 'rows' ? splice(table, at, 0, blankRow) : table.map((row) => splice(row, at, 0, blank));
        } else {
          const before = one.b % (length + 1);
          moveLines(open, grid, one.axis, at + 1, 1, before + 1);
          if (before === at) continue;
          table = one.axis === 'rows' ? moved(table, at, before) : table.map((row) => moved(row, at, before));
        }
      }
      const texts = table.map((row) => row.map(([text]) => (text === '' ? null : text)));
      const colours = table.map((row) => row.map(([, colour]) => colour));
      expect(grid.read(whole(grid))).toEqual(texts);
      expect(backgrounds(grid)).toEqual(colours);
      world.commit();
      const again = gridNamed(openSpreadsheet(worldOn(disk), id), 0);
      expect(again.read(whole(again))).toEqual(texts);
      expect(backgrounds(again)).toEqual(colours);
    }),
    { numRuns: 200 },
  );
});

test('one changed cell makes one document durable', () => {
  const { world, grid } = smallSheet(new Disk(), 1000, 26);
  grid.write(
    { row: 1, rows: 1000, column: 1, columns: 2 },
    Array.from({ length: 1000 }, () => ['a', 'b']),
  );
  world.commit();
  grid.write(cell(500, 2), [['c']]);
  expect(dirtyIn(world, 'sheetRows')).toBe(1);
  expect(dirtyIn(world, 'sheets')).toBe(0);
});

test('a blanked row, a deleted column and a deleted row leave nothing of their values in the store', () => {
  const { world, open, grid, disk } = smallSheet();
  grid.write({ row: 1, rows: 3, column: 1, columns: 3 }, [
    ['тайна1', 'b', 'c'],
    ['d', 'тайна2', 'f'],
    ['тайна3', null, null],
  ]);
  world.commit();
  grid.write({ row: 3, rows: 1, column: 1, columns: 3 }, [[null, null, null]]);
  deleteLines(open, grid, 'columns', 2, 1);
  deleteLines(open, grid, 'rows', 1, 1);
  world.commit();
  const everything = [...disk.documents.values()].flatMap((kept) => [...kept.values()]).join('\n');
  expect(everything).not.toContain('тайна');
  expect(grid.read({ row: 1, rows: 1, column: 1, columns: 2 })).toEqual([['d', 'f']]);
});

test('the last row and column are those with values, whatever is painted', () => {
  const { grid } = smallSheet();
  expect([grid.lastRow(), grid.lastColumn()]).toEqual([0, 0]);
  grid.write(cell(2, 4), [['x']]);
  changeStyle(grid, whole(grid), { background: '#ffff00' });
  grid.write(cell(5, 5), [[{ value: null, note: 'заметка' }]]);
  expect([grid.lastRow(), grid.lastColumn()]).toEqual([2, 4]);
  expect(idsIn(grid.layer(1, 'styles'), 0, 6)).toEqual([1, 1, 1, 1, 1, 1]);
});

function dirtyIn(world: World, name: string): number {
  return (world.collection(name) as unknown as { dirty(): readonly unknown[] }).dirty().length;
}
