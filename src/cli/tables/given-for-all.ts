/** Decides how an answer that `--map` gives for everybody in a table stands among the columns: as one more column, the same in every row. */
import type { ColumnAnswers, GivenAnswers } from './column-answers';
import type { TableFile } from './table-file';

/** A table with a column more for each answer for all; what is left behind `--map` are titles of columns. */
export interface FilledTable {
  readonly table: TableFile;
  readonly answers: ColumnAnswers;
}

/** Puts the answers for all into the rows that aren't blank. The columns that the file has keep their places. */
export function withGivenForAll(table: TableFile, given: GivenAnswers = {}): FilledTable {
  const added = Object.entries(given).flatMap(([field, answer]) =>
    typeof answer === 'object' && answer !== null
      ? [{ field, title: `${field}: ${answer.all}`, text: answer.all }]
      : [],
  );
  const titles = new Map(added.map(({ field, title }) => [field, title]));
  const answers = Object.fromEntries(
    Object.entries(given).map(([field, answer]) => [field, titles.get(field) ?? (answer as string | null)]),
  );
  if (added.length === 0) return { table, answers };
  const { header } = table;
  const rows = table.rows.map((cells) =>
    cells.every((cell) => cell.trim() === '')
      ? cells
      : [...header.map((_, column) => cells[column] ?? ''), ...added.map(({ text }) => text)],
  );
  return { table: { ...table, header: [...header, ...added.map(({ title }) => title)], rows }, answers };
}
