// Decides what to write so that a sheet shows what it should: only what differs, rows found by their numbers wherever people moved them.
import type { Cell, Row, Table } from '../../contract/tables/table';
import type { SheetTable, TableChanges } from '../ports';
import { sameCell } from './same-cell';

/** The row's number as text. */
export function idOf(table: Table, cells: Readonly<Record<string, Cell>>): string {
  return String(cells[table.idColumn] ?? '').trim();
}

/** Ids that stand more than once or not at all are settled beforehand: `ids` says which row a position is, `dropped` which rows go. */
export interface RowNames {
  readonly ids: ReadonlyMap<number, string>;
  readonly dropped: readonly number[];
}

/** The changes that make `visible` show `wanted`. Rows that nobody wants any more are deleted, rows without a number are left alone. */
export function planChanges(table: Table, visible: SheetTable, names: RowNames, wanted: readonly Row[]): TableChanges {
  const positions = new Map<string, number>();
  const cellsAt = new Map(visible.rows.map((row) => [row.position, row.cells]));
  for (const [position, id] of names.ids) positions.set(id, position);
  const changed: { position: number; cells: Record<string, Cell> }[] = [];
  const added: Row[] = [];
  for (const row of wanted) {
    const position = positions.get(idOf(table, row));
    if (position === undefined) {
      added.push(row);
      continue;
    }
    positions.delete(idOf(table, row));
    const cells = differing(table, cellsAt.get(position) ?? {}, row);
    if (Object.keys(cells).length > 0) changed.push({ position, cells });
  }
  return { changed, added, removed: [...names.dropped, ...positions.values()].sort((a, b) => a - b) };
}

/** Whether there is nothing to write. */
export function isQuiet(changes: TableChanges): boolean {
  return changes.changed.length + changes.added.length + changes.removed.length + (changes.notes?.length ?? 0) === 0;
}

function differing(table: Table, shown: Readonly<Record<string, Cell>>, wanted: Row): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const { key } of table.columns) if (!sameCell(shown[key], wanted[key])) cells[key] = wanted[key] ?? '';
  return cells;
}

/** Rows by the ids that stand in them; of two rows with one id, and of rows without any, the spare ones go. */
export function namedRows(table: Table, visible: SheetTable): RowNames {
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  const dropped: number[] = [];
  for (const { position, cells } of visible.rows) {
    const id = idOf(table, cells);
    if (id === '' || taken.has(id)) {
      dropped.push(position);
      continue;
    }
    taken.add(id);
    ids.set(position, id);
  }
  return { ids, dropped };
}
