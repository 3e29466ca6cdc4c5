// Decides in what order the sheets are brought up to the ledger: tables first, then the journal, last the note that all of it was shown.

import { TABLES } from '../../contract/tables/catalogue';
import type { Row } from '../../contract/tables/table';
import { ERASED_NAME } from '../../contract/texts/rows';
import type { Instant } from '../../domain/people/profile';
import type { Programme } from '../../domain/programme/derive-programme';
import type { ReadSheet } from '../edits/read-sheets';
import type { Ledger } from '../ledger';
import type { TableChanges, Workbook } from '../ports';
import { DRAWN_TABLES, type Drawing, type DrawnTable } from './draw';
import { journalRows } from './journal-lines';
import { isQuiet, planChanges, type RowNames } from './plan-changes';
import { sameCell } from './same-cell';

/** A run's outcome, about to be shown. */
export interface Showing {
  readonly before: Programme;
  readonly after: Programme;
  readonly drawing: Drawing;
  /** Sheets as they stood when the run read them: all that differ. */
  readonly sheets: ReadonlyMap<DrawnTable, ReadSheet>;
  /** An earlier run died: parts of it may have been written. */
  readonly recovering: boolean;
  readonly by: string;
  readonly now: Instant;
}

/** Writes what differs. Tables in which nothing differs are not written. */
export function showProgramme(workbook: Workbook, ledger: Ledger, showing: Showing): void {
  const erased = new Set(showing.after.banks.erased.map(({ number }) => number));
  let quiet = ledger.unshown.length === 0;
  for (const id of DRAWN_TABLES) {
    const sheet = showing.sheets.get(id);
    const changes = sheet && changesOf(id, sheet, showing.drawing[id], erased);
    if (!changes || isQuiet(changes)) continue;
    workbook.write(id, changes);
    quiet = false;
  }
  if (quiet) return;
  writeJournal(workbook, ledger, showing);
  workbook.flush();
  ledger.markShown(showing.after.today);
}

function changesOf(
  id: DrawnTable,
  sheet: ReadSheet,
  wanted: readonly Row[],
  erased: ReadonlySet<string>,
): TableChanges {
  const changes = planChanges(TABLES[id], sheet.visible, wipedNames(sheet, erased), wanted);
  const removed = new Set(changes.removed);
  const cellsAt = new Map(sheet.visible.rows.map((row) => [row.position, row.cells]));
  const remarks = sheet.remarks
    .filter(({ position, column, text }) => !removed.has(position) && !sameCell(cellsAt.get(position)?.[column], text))
    .map(({ position, column, text }) => ({ position, cells: { [column]: text } }));
  return {
    ...changes,
    changed: [...changes.changed, ...remarks],
    notes: sheet.notes.filter((note) => !removed.has(note.position)),
  };
}

/** The row of somebody erased is not rewritten but replaced: notes on its cells and columns of the curator's own may speak of the person. */
function wipedNames({ visible, names }: ReadSheet, erased: ReadonlySet<string>): RowNames {
  const ids = new Map(names.ids);
  const dropped = [...names.dropped];
  for (const { position, cells } of erased.size === 0 ? [] : visible.rows) {
    if (!erased.has(ids.get(position) ?? '') || cells.name === ERASED_NAME) continue;
    ids.delete(position);
    dropped.push(position);
  }
  return { ids, dropped };
}

/** Lines that a run which died has written already are not written again. */
function writeJournal(workbook: Workbook, ledger: Ledger, showing: Showing): void {
  const cause = String(ledger.shown.length);
  const rows = journalRows(showing.before, showing.after, ledger.unshown, showing.by, showing.now, cause);
  if (rows.length === 0) return;
  const written = showing.recovering
    ? new Set(workbook.read('journal').rows.map((row) => String(row.cells.key)))
    : new Set<string>();
  const added = rows.filter((row) => !written.has(String(row.key)));
  if (added.length > 0) workbook.write('journal', { changed: [], added, removed: [] });
}
