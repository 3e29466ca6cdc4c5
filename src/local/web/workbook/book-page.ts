/** The pages of a workbook: a sheet with menus, tabs and whatever a script shows over it; a row of a sheet. */

import type { World } from '../../kernel/world';
import { openSpreadsheet } from '../../services/spreadsheet/state/open-spreadsheet';
import { type Acting, bar } from '../bar';
import { attributes, html, type Markup } from '../html';
import { answerWith } from '../layout';
import type { OpenDialog, ScriptMenu, Told } from '../runs/desk';
import type { Run } from '../runs/run';
import { dialogView, runView, toastsView } from '../runs/run-view';
import { sheetStyle } from '../style/sheet';
import { workspaceStyle } from '../style/workspace';
import { menuBar } from './menu-bar';
import { rowForm } from './row-page';
import { sheetPath, sheetTable, stretchNav } from './sheet-table';
import { PAGE_ROWS, type RowView, type SheetView, tabsOf } from './sheet-view';

/** Everything that a sheet's page shows. */
export interface BookShown {
  readonly world: World;
  readonly spreadsheetId: string;
  readonly view: SheetView;
  readonly acting: Acting;
  readonly menus: readonly ScriptMenu[];
  /** Why there are no menus, in words; null where nothing is wrong. */
  readonly menuProblem: string | null;
  /** What to do first in a spreadsheet that is still blank; null where it isn't, or nobody knows. */
  readonly firstStep: string | null;
  readonly run: Run | undefined;
  readonly dialogs: readonly OpenDialog[];
  readonly told: Told;
}

function tabs(world: World, spreadsheetId: string, current: number): Markup {
  const shown = tabsOf(world, spreadsheetId).filter((tab) => !tab.hidden || tab.id === current);
  return html`<nav class="tabs" aria-label="Листы">${shown.map(
    ({ id, name }) =>
      html`<a href="${sheetPath(spreadsheetId, id)}"${attributes({ 'aria-current': id === current ? 'page' : null })}>${name}</a>`,
  )}</nav>`;
}

const problem = (text: string | null): Markup =>
  text === null ? html`` : html`<p class="message bad" role="alert">${text}</p>`;

/** The page of a sheet. */
export function sheetPage(shown: BookShown): Response {
  const { world, spreadsheetId, view, run, dialogs, told } = shown;
  const path = sheetPath(spreadsheetId, view.sheetId);
  const { name } = openSpreadsheet(world, spreadsheetId).document;
  const over = dialogs.filter(({ dialog }) => dialog.kind !== 'sidebar');
  const beside = dialogs.filter(({ dialog }) => dialog.kind === 'sidebar');
  const ended = run?.state.now === 'ended' ? run.state.result.ui.toasts : [];
  return answerWith({
    title: `${view.name} — ${name}`,
    style: workspaceStyle + sheetStyle,
    looks: true,
    script: '/scripts/sheet.js',
    ...(run?.state.now === 'running' ? { refreshSeconds: 2 } : {}),
    bodyClass: 'book',
    body: html`${bar(shown.acting, html`<h1>${name}</h1>`)}
${menuBar(shown.menus, path)}
<div class="said-here" id="said">${problem(told.problem ?? shown.menuProblem)}${shown.firstStep === null ? '' : html`<p class="message">${shown.firstStep}</p>`}${run === undefined ? '' : runView(run)}</div>
<div class="work"><main class="scroll" id="sheet" data-path="${path}" data-from="${view.from}" tabindex="-1">${sheetTable(view, path)}</main>${beside.map(dialogView)}</div>
${stretchNav(view, path, PAGE_ROWS)}
${tabs(world, spreadsheetId, view.sheetId)}
${over.map(dialogView)}
${toastsView([...told.toasts, ...ended])}`,
  });
}

/** The page of one row. */
export function rowPage(
  shown: Pick<BookShown, 'world' | 'spreadsheetId' | 'view' | 'acting' | 'told'>,
  row: RowView,
): Response {
  const { world, spreadsheetId, view } = shown;
  const path = sheetPath(spreadsheetId, view.sheetId);
  const { name } = openSpreadsheet(world, spreadsheetId).document;
  return answerWith({
    title: `Строка ${row.row} — ${view.name} — ${name}`,
    style: workspaceStyle + sheetStyle,
    body: html`${bar(shown.acting, html`<h1>${name}</h1>`)}
<main class="row-page"><h1>${view.name}, строка ${row.row}</h1>
${problem(shown.told.problem)}${shown.told.toasts.map(({ title, message }) => html`<p class="message" role="status">${title === '' ? '' : html`<strong>${title}</strong> `}${message}</p>`)}
<p class="ways">${row.row > 1 ? html`<a href="${path}/rows/${row.row - 1}">← Строка ${row.row - 1}</a>` : html`<span></span>`}<a href="${path}/rows/${row.row + 1}">Строка ${row.row + 1} →</a></p>
${rowForm(view, row, path)}</main>`,
  });
}
