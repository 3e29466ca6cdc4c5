/** Spreadsheets that a person makes on the home page: whose they are, and the script that they come with. What the script is, is decided by whoever serves. */

import type { ScriptToLoad, Workspace } from '../workspace';
import type { People, Person } from './people';

/** What new spreadsheets come with. */
export interface NewSpreadsheets {
  /** The script project that each gets. */
  readonly script: Pick<ScriptToLoad, 'files' | 'manifest' | 'name'>;
  /** Says on the home page what a new one is for. */
  readonly purpose: string;
  /** Says there instead, once the clock was moved, how to come by a workspace whose records get real dates. */
  readonly whereClockMoved: string;
  /** Says on a spreadsheet that is still blank what to do first. */
  readonly firstStep: string;
}

/** As Google names one in Russian until somebody names it. */
const UNNAMED = 'Новая таблица';

/** Makes a blank spreadsheet of the person who acts, with the script, and lets the others edit it. Gives its id. */
export function makeSpreadsheet(
  workspace: Workspace,
  { script }: NewSpreadsheets,
  people: People,
  { email: owner }: Person,
): string {
  const id = workspace.createSpreadsheet(UNNAMED, { owner });
  workspace.share(id, { editors: people.all.map(({ email }) => email).filter((email) => email !== owner) });
  workspace.loadScript({ ...script, boundTo: id, owner });
  return id;
}
