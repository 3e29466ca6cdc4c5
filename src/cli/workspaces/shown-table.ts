/** Decides how the command line finds its way in a table of a workbook: the sheet by its title, columns by theirs. */
import { columnOf, TABLES } from '../../contract/tables/catalogue';
import type { TableId } from '../../contract/tables/table';
import type { PlainSheet } from '../../local/workspace';
import type { ProgrammeBook } from './programme-book';

/** A table as its sheet shows it, columns counted from 0. */
export interface ShownTable {
  readonly sheet: PlainSheet;
  /** Below the header. */
  readonly rows: readonly (readonly string[])[];
  columnAt(key: string): number;
  cell(row: readonly string[], key: string): string;
}

/** Reads a table of the workbook. Throws where it, or a column that is asked for, isn't there: `start` and `season` made it themselves. */
export function shownTable(book: ProgrammeBook, table: TableId): ShownTable {
  const name = TABLES[table].title;
  const sheet = book.read().sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`The workbook has no sheet "${name}".`);
  const [header = [], ...rows] = sheet.displayValues;
  const columnAt = (key: string): number => {
    const title = columnOf(table, key)?.title ?? key;
    const column = header.indexOf(title);
    if (column < 0) throw new Error(`The sheet "${name}" has no column "${title}".`);
    return column;
  };
  return { sheet, rows, columnAt, cell: (row, key) => row[columnAt(key)] ?? '' };
}
