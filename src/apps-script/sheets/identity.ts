// Decides how sheets and columns of the workbook are told apart whatever people call them: by developer metadata that move with them.
import type { TableId } from '../../contract/tables/table';

/** The key of all our metadata: one search finds every sheet and column. */
export const METADATA_KEY = 'nastavnik';

/** Value of a sheet's metadata. */
export function tableMark(table: TableId): string {
  return `table:${table}`;
}

/** Value of a column's metadata. */
export function columnMark(table: TableId, column: string): string {
  return `column:${table}.${column}`;
}
