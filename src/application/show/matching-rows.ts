// Decides which rows «Подбор» shows: those that the last run of matching left. What they say is decided then, by matching/sheet-rows.ts.
import type { Row } from '../../contract/tables/table';
import { latestValue } from '../../domain/ledger/latest-mark';
import { MATCHING_TARGET } from '../../domain/pairs/matching-run';
import type { Programme } from '../../domain/programme/derive-programme';
import { refTo } from './names';

/** Field of the run's mark that holds the rows as JSON. */
export const SHEET_FIELD = 'sheet';

/** Rows of «Подбор»: none before the first run. Runs are remembered without names: who is called by number alone gets the name here. */
export function matchingRows(programme: Programme): Row[] {
  const value = latestValue(programme.marks.get(MATCHING_TARGET), SHEET_FIELD);
  const rows = value === '' ? [] : (JSON.parse(value) as Row[]);
  return rows.map((row) => {
    const label = String(row.label);
    return programme.members.has(label) ? { ...row, label: refTo(programme, label) } : row;
  });
}
