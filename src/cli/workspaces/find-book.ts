/** Decides which workbook of a workspace a command means: the one that is named, or the only one there is. Regions' workbooks take no answers. */
import type { SetupProgress } from '../../contract/setup/setup-progress';
import { NO_WORKBOOKS, noSuchWorkbook, severalWorkbooks } from '../../contract/texts/import-command';
import type { Workspace } from '../../local/workspace';
import { CommandRefused, EXIT } from '../command';
import { ProgrammeBook, SCRIPT_NAME } from './programme-book';

/** The workbook meant by a name or an id; null for the only one. Throws CommandRefused with the names that there are. */
export async function findBook(workspace: Workspace, wanted: string | null): Promise<ProgrammeBook> {
  const found: { readonly name: string; readonly book: ProgrammeBook }[] = [];
  for (const { id, name, boundTo } of workspace.scripts()) {
    if (name !== SCRIPT_NAME || boundTo === null) continue;
    const spreadsheet = workspace.read(boundTo);
    const book = new ProgrammeBook(workspace, boundTo, id, spreadsheet.owner);
    const { forms } = await book.ask<SetupProgress>('find', 'setupProgress');
    if (forms.length > 0) found.push({ name: spreadsheet.name, book });
  }
  const names = found.map(({ name }) => name);
  if (found.length === 0) throw new CommandRefused([NO_WORKBOOKS]);
  const plain = (text: string): string => text.trim().toLowerCase();
  const meant =
    wanted === null
      ? found
      : found.filter(({ name, book }) => plain(name) === plain(wanted) || book.spreadsheetId === wanted);
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return only.book;
  const sentence = wanted === null || meant.length > 1 ? severalWorkbooks(names) : noSuchWorkbook(wanted, names);
  throw new CommandRefused([sentence], EXIT.usage);
}
