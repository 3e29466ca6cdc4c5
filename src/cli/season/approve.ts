/** Decides how proposals become valid pairs in a season: the curator pastes «утвердить» into the sheet, then one order approves. */

import type { ApprovedPairs } from '../../contract/entry-answers';
import { PAIR_DECISIONS } from '../../contract/tables/programme';
import { PAIR_STATE_LABELS } from '../../contract/texts/states';
import type { CalendarDate } from '../../domain/calendar/calendar-date';
import type { ProgrammeBook } from '../workspaces/programme-book';
import { shownTable } from '../workspaces/shown-table';

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
  const { sheet, rows, columnAt, cell } = shownTable(book, 'pairs');
  let approved = 0;
  const block = rows.map((row) => {
    const isOpen = cell(row, 'state') === PAIR_STATE_LABELS.proposed && approved < most;
    if (isOpen) approved += 1;
    return [isOpen ? PAIR_DECISIONS.approve : cell(row, 'decision')];
  });
  await book.edit('decisions', sheet.name, { row: 2, column: columnAt('decision') + 1 }, block);
  return book.ask<ApprovedPairs>('approval', 'approvePairs', order);
}
