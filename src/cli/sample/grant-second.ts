/** Decides whom the curator of a sample organisation grants a second mentor. Who that will be is left to matching. */
import { DEFAULT_LISTS } from '../../contract/settings/default-lists';
import { labelOf } from '../../domain/programme/lists';
import { SECOND_FORM_FIELD } from '../../domain/programme/second-form';
import type { ProgrammeBook } from '../workspaces/programme-book';
import { shownTable } from '../workspaces/shown-table';

/** The forms of the mentor whom a mentee has and of the one who is granted besides, by code. */
export interface SecondMentor {
  readonly besides: string;
  readonly form: string;
}

/**
 * Names the form of the second mentor in the bank, for the first mentee who has a valid pair in the other form. Gives the number of that pair;
 * undefined where nobody has one.
 */
export async function grantSecondMentor(
  book: ProgrammeBook,
  valid: readonly string[],
  { besides, form }: SecondMentor,
): Promise<string | undefined> {
  const pairs = shownTable(book, 'pairs');
  const pair = pairs.rows.find(
    (row) => valid.includes(pairs.cell(row, 'number')) && pairs.cell(row, 'form') === label(besides),
  );
  if (pair === undefined) return undefined;
  const [number] = pairs.cell(pair, 'mentee').split(' ');
  const bank = shownTable(book, 'mentees');
  const row = bank.rows.findIndex((each) => bank.cell(each, 'number') === number);
  const place = { row: row + 2, column: bank.columnAt(SECOND_FORM_FIELD) + 1 };
  await book.edit('decisions', bank.sheet.name, place, [[label(form)]]);
  return pairs.cell(pair, 'number');
}

function label(form: string): string {
  return labelOf(DEFAULT_LISTS.forms, form);
}
