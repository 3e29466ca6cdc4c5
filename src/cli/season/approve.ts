/** Decides how proposals become valid pairs in a season: the curator pastes «утвердить» into the sheet, then one order approves. */

import type { ApprovedPairs } from '../../contract/entry-answers';
import { columnOf, TABLES } from '../../contract/tables/catalogue';
import { PAIR_DECISIONS } from '../../contract/tables/programme';
import { PAIR_STATE_LABELS } from '../../contract/texts/states';
import type { CalendarDate } from '../../domain/calendar/calendar-date';
import type { PlainSheet } from '../../local/workspace';
import type { ProgrammeBook } from '../workspaces/programme-book';

/** An order: its number and date. */
export interface Order {
  readonly number: string;
  readonly date: CalendarDate;
}

/**
 * Approves proposals by one order and gives its text.
 *
 * @param most how many of them, in the order of the sheet; all by default
 */
export async function approveProposals(
  book: ProgrammeBook,
  order: Order,
  most = Number.POSITIVE_INFINITY,
): Promise<ApprovedPairs> {
  const sheet = book.read().sheets.find(({ name }) => name === TABLES.pairs.title);
  if (sheet === undefined) throw new Error(`The workbook has no sheet "${TABLES.pairs.title}".`);
  const [state, decision] = [columnAt(sheet, 'state'), columnAt(sheet, 'decision')];
  let approved = 0;
  const block = sheet.displayValues.slice(1).map((row) => {
    const isOpen = row[state] === PAIR_STATE_LABELS.proposed && approved < most;
    if (isOpen) approved += 1;
    return [isOpen ? PAIR_DECISIONS.approve : (row[decision] ?? '')];
  });
  await book.edit('decisions', sheet.name, { row: 2, column: decision + 1 }, block);
  return book.ask<ApprovedPairs>('approval', 'approvePairs', order);
}

function columnAt(sheet: PlainSheet, key: string): number {
  const title = columnOf('pairs', key)?.title ?? key;
  const column = sheet.displayValues[0]?.indexOf(title) ?? -1;
  if (column < 0) throw new Error(`The sheet "${sheet.name}" has no column "${title}".`);
  return column;
}
