/** What the server remembers between two pages of a person: runs, dialogs that are open, menus. It is gone when the server stops, as it is when a browser closes Google's. */

import { randomBytes } from 'node:crypto';
import type { Dialog, Menu, Toast } from '../../kernel/ui-session';
import type { Workspace } from '../../workspace';
import { forgetOldest } from '../remembered';
import { type Place, Run } from './run';

/** Runs and dialogs that are kept; older ones are forgotten. */
const REMEMBERED = 200;

/** A dialog with the place where it was opened. */
export interface OpenDialog extends Place {
  readonly dialog: Dialog;
}

/** A menu with the script whose functions it calls. */
export interface ScriptMenu extends Menu {
  readonly scriptId: string;
}

/** What the next page tells a person once. */
export interface Told {
  readonly toasts: readonly Toast[];
  /** What went wrong, in words; null where nothing did. */
  readonly problem: string | null;
}

/** Memory of the pages of one server. */
export class Desk {
  private readonly runs = new Map<string, Run>();
  private readonly dialogs = new Map<string, OpenDialog>();
  private readonly sidebars = new Map<string, string>();
  private readonly told = new Map<string, Told>();
  private readonly menus = new Map<string, Promise<readonly ScriptMenu[]>>();

  constructor(private readonly workspace: Workspace) {
    workspace.onChange((change) => {
      if (change.what === 'script') this.menus.clear();
    });
  }

  /** Runs an item of a menu or anything else that a script is called for by hand. */
  run(scriptId: string, functionName: string, caption: string, place: Place): Run {
    return this.started(caption, place, (respondent) =>
      this.workspace.call(scriptId, functionName, [], { user: place.user, activeSheet: place.sheetId, respondent }),
    );
  }

  /** Calls a function for an open dialog, as the person before it; undefined where the dialog is gone. */
  runFor(dialogId: string, functionName: string, args: readonly unknown[]): Run | undefined {
    const open = this.dialogs.get(dialogId);
    if (open === undefined) return undefined;
    return this.started(functionName, open, (respondent) =>
      this.workspace.dialogCall({ id: dialogId }, functionName, args, { activeSheet: open.sheetId, respondent }),
    );
  }

  /** The run of this id. */
  find(runId: string): Run | undefined {
    return this.runs.get(runId);
  }

  /** The open dialog of this id. */
  dialog(dialogId: string): OpenDialog | undefined {
    return this.dialogs.get(dialogId);
  }

  /** The sidebar that stands beside a spreadsheet for a person, in the browser in which they opened it. */
  sidebar(place: Place): OpenDialog | undefined {
    return this.dialogs.get(this.sidebars.get(sideOf(place)) ?? '');
  }

  /** Takes a dialog or sidebar off the screen. */
  close(dialogId: string): void {
    const open = this.dialogs.get(dialogId);
    this.dialogs.delete(dialogId);
    if (open !== undefined && this.sidebars.get(sideOf(open)) === dialogId) this.sidebars.delete(sideOf(open));
  }

  /** The menus that a spreadsheet's scripts make for a person; made once, and anew when a script changes. */
  menusOf(spreadsheetId: string, user: string): Promise<readonly ScriptMenu[]> {
    const key = `${spreadsheetId} ${user}`;
    let menus = this.menus.get(key);
    if (menus === undefined) {
      menus = this.workspace
        .open(spreadsheetId, user)
        .then(({ executions }) =>
          executions.flatMap(({ scriptId, ui }) => ui.menus.map((menu) => ({ ...menu, scriptId }))),
        );
      menus.catch(() => this.menus.delete(key));
      this.menus.set(key, menus);
    }
    return menus;
  }

  /** Keeps something to be told on the next page of a browser. */
  tell(browser: string, told: Told): void {
    const before = this.told.get(browser);
    this.told.set(browser, {
      toasts: [...(before?.toasts ?? []), ...told.toasts],
      problem: told.problem ?? before?.problem ?? null,
    });
  }

  /** What is to be told now; it is told once. */
  takeTold(browser: string): Told {
    const told = this.told.get(browser);
    this.told.delete(browser);
    return told ?? { toasts: [], problem: null };
  }

  private started(caption: string, place: Place, begin: ConstructorParameters<typeof Run>[3]): Run {
    const id = randomBytes(12).toString('base64url');
    const run = new Run(id, caption, place, async (respondent) => {
      const result = await begin(respondent);
      for (const dialog of result.ui.dialogs) this.opened(dialog, place);
      return result;
    });
    this.runs.set(id, run);
    forgetOldest(this.runs, REMEMBERED);
    return run;
  }

  private opened(dialog: Dialog, place: Place): void {
    this.dialogs.set(dialog.id, { ...place, dialog });
    forgetOldest(this.dialogs, REMEMBERED);
    if (dialog.kind === 'sidebar') this.sidebars.set(sideOf(place), dialog.id);
  }
}

const sideOf = ({ spreadsheetId, user, browser }: Place): string => `${spreadsheetId} ${user} ${browser}`;
