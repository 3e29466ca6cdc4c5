/** Decides which workbook of a workspace a command means: the one that is named, or the only one there is. Regions' workbooks take no answers. */
import type { SetupProgress } from '../../contract/setup/setup-progress';
import { NO_WORKBOOKS, noSuchWorkbook, severalWorkbooks } from '../../contract/texts/import-command';
import type { AskedWorkspace } from '../../local/asked-workspace';
import { CommandRefused, EXIT } from '../command';
import { type AskedBook, askedBook } from './asked-book';
import { SCRIPT_NAME } from './programme-book';

/** The workbook meant by a name or an id; null for the only one. Throws CommandRefused with the names that there are. */
export async function findBook(workspace: AskedWorkspace, wanted: string | null): Promise<AskedBook> {
  const found: { readonly name: string; readonly spreadsheetId: string; readonly book: AskedBook }[] = [];
  for (const { id, name, spreadsheetId, spreadsheet } of await workspace.scripts()) {
    if (name !== SCRIPT_NAME) continue;
    const book = askedBook(workspace, id);
    const { forms } = await book.ask<SetupProgress>('find', 'setupProgress');
    if (forms.length > 0) found.push({ name: spreadsheet, spreadsheetId, book });
  }
  const names = found.map(({ name }) => name);
  if (found.length === 0) throw new CommandRefused([NO_WORKBOOKS]);
  const plain = (text: string): string => text.trim().toLowerCase();
  const meant =
    wanted === null
      ? found
      : found.filter(({ name, spreadsheetId }) => plain(name) === plain(wanted) || spreadsheetId === wanted);
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return only.book;
  const sentence = wanted === null || meant.length > 1 ? severalWorkbooks(names) : noSuchWorkbook(wanted, names);
  throw new CommandRefused([sentence], EXIT.usage);
}
