// Decides in what order the sheets are brought up to the ledger: tables first, then the journal, last the note that all of it was shown.

import { TABLES } from '../../contract/tables/catalogue';
import type { Row } from '../../contract/tables/table';
import type { Entry } from '../../domain/ledger/entry';
import type { Instant } from '../../domain/people/profile';
import type { Programme } from '../../domain/programme/derive-programme';
import type { ReadSheet } from '../edits/read-sheets';
import type { Ledger } from '../ledger';
import type { TableChanges, Workbook } from '../ports';
import { DRAWN_TABLES, type Drawing, type DrawnTable } from './draw';
import { journalRows } from './journal-lines';
import { isQuiet, planChanges } from './plan-changes';

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
  let quiet = ledger.unshown.length === 0;
  for (const id of DRAWN_TABLES) {
    const sheet = showing.sheets.get(id);
    const changes = sheet && changesOf(id, sheet, showing.drawing[id]);
    if (!changes || isQuiet(changes)) continue;
    workbook.write(id, changes);
    quiet = false;
  }
  if (quiet) return;
  writeJournal(workbook, ledger.unshown, showing);
  workbook.flush();
  ledger.markShown(showing.after.today);
}

function changesOf(id: DrawnTable, sheet: ReadSheet, wanted: readonly Row[]): TableChanges {
  const changes = planChanges(TABLES[id], sheet.visible, sheet.names, wanted);
  const removed = new Set(changes.removed);
  return { ...changes, notes: sheet.notes.filter((note) => !removed.has(note.position)) };
}

/** Lines that a run which died has written already are not written again. */
function writeJournal(workbook: Workbook, unshown: readonly Entry[], showing: Showing): void {
  const cause = unshown[unshown.length - 1]?.key ?? showing.after.today;
  const rows = journalRows(showing.before, showing.after, unshown, showing.by, showing.now, cause);
  if (rows.length === 0) return;
  const written = showing.recovering
    ? new Set(workbook.read('journal').rows.map((row) => String(row.cells.key)))
    : new Set<string>();
  const added = rows.filter((row) => !written.has(String(row.key)));
  if (added.length > 0) workbook.write('journal', { changed: [], added, removed: [] });
}
