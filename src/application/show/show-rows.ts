// Decides how a table that isn't drawn from the ledger is brought to the rows it should have: people's edits there are not looked for.
import type { Row, Table } from '../../contract/tables/table';
import type { Workbook } from '../ports';
import { isQuiet, namedRows, planChanges } from './plan-changes';

/** Makes a table show these rows, writing only what differs. */
export function showRows(workbook: Workbook, table: Table, rows: readonly Row[]): void {
  const visible = workbook.read(table.id);
  const changes = planChanges(table, visible, namedRows(table, visible), rows);
  if (isQuiet(changes)) return;
  workbook.write(table.id, changes);
  workbook.flush();
}
