// Decides what only a whole table tells of its rows: which are the same, how long it is, whether the month comes first.
// A table handed over in pieces carries this along, so that pieces of any size give the same answers.
import { fingerprint } from '../../domain/answers/answer';
import { AT, type ColumnMapping, ID } from './column-target';
import { writesMonthFirst } from './read-time';

/** What is told of a run of rows by the table that they belong to. */
export interface TableFacts {
  /** Rows of the table before these. */
  readonly firstRow: number;
  /** Rows of the whole table. */
  readonly rowCount: number;
  /** For each of these rows, how many rows before it in the table have the same identity. */
  readonly repeats: readonly number[];
  /** Times are written with the month before the day. */
  readonly monthFirst: boolean;
}

/** The facts of a whole table. */
export function tableFacts(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  mapping: ColumnMapping,
): TableFacts {
  const seen = new Map<string, number>();
  const repeats = rows.map((cells) => {
    const identity = rowIdentity(header, cells, mapping);
    const earlier = seen.get(identity) ?? 0;
    seen.set(identity, earlier + 1);
    return earlier;
  });
  const atColumn = mapping.indexOf(AT);
  return {
    firstRow: 0,
    rowCount: rows.length,
    repeats,
    monthFirst: atColumn >= 0 && writesMonthFirst(rows.map((cells) => cells[atColumn] ?? '')),
  };
}

/** The facts of the rows from one place up to another, the latter left out. */
export function factsOfRows(facts: TableFacts, from: number, to: number): TableFacts {
  return { ...facts, firstRow: facts.firstRow + from, repeats: facts.repeats.slice(from, to) };
}

/** What names a row: its id in the other service, or a fingerprint of its cells under their titles, in whatever order the columns come. */
export function rowIdentity(header: readonly string[], cells: readonly string[], mapping: ColumnMapping): string {
  const idColumn = mapping.indexOf(ID);
  const id = (idColumn < 0 ? '' : (cells[idColumn] ?? '')).trim();
  if (id !== '') return id;
  const titles = new Map<string, number>();
  const byTitle = cells.map((cell, column): [string, string] => {
    const title = (header[column] ?? '').trim();
    const count = (titles.get(title) ?? 0) + 1;
    titles.set(title, count);
    return [count === 1 ? title : `${title} ${count}`, cell.trim()];
  });
  return fingerprint(Object.fromEntries(byTitle));
}
