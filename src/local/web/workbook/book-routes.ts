/** The addresses of workbooks: sheets, rows, edits, menu items, news of changes. */

import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { GoogleError } from '../../kernel/google-class';
import type { World } from '../../kernel/world';
import { hasSpreadsheet } from '../../services/spreadsheet/workbook';
import type { Workspace } from '../../workspace';
import { postedFields } from '../forms/filled-in';
import { html } from '../html';
import { plainPage } from '../layout';
import type { NewSpreadsheets } from '../new-spreadsheets';
import type { People } from '../people';
import type { Desk, OpenDialog, Told } from '../runs/desk';
import type { Place } from '../runs/run';
import { type BookShown, rowPage, sheetPage } from './book-page';
import { EMPTY_TOLD, refusalWords, toldBy } from './edit-words';
import { pressedItem } from './menu-bar';
import { type PostedEdit, postedEdit } from './posted-edit';
import { changesIn, isOutdated } from './row-page';
import { sheetPath, sheetTable } from './sheet-table';
import { type RowView, type SheetView, sheetView, tabsOf } from './sheet-view';

/** How long a press of a menu item waits before the page shows that it goes on. */
const PATIENCE_MS = 1500;
/** How long changes are gathered before a window hears of them. */
const GATHER_MS = 250;

/** @param spreadsheetId the spreadsheet that was asked for */
const notThere = (world: World, spreadsheetId: string): Response => {
  const home = html`<a href="/">На рабочее место</a>`;
  return hasSpreadsheet(world, spreadsheetId)
    ? plainPage(
        'Такого листа или строки нет',
        'Возможно, их удалили.',
        404,
        html`<p><a href="/books/${spreadsheetId}">К таблице</a></p><p>${home}</p>`,
      )
    : plainPage('Такой таблицы нет', 'Проверьте адрес.', 404, html`<p>${home}</p>`);
};

const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { location } });

/** The routes under /books. */
export function bookRoutes(
  workspace: Workspace,
  desk: Desk,
  people: People,
  newSpreadsheets: NewSpreadsheets | undefined,
): Hono {
  const { world } = workspace;
  const routes = new Hono();
  routes.use(people.markBrowser);

  const viewOf = (spreadsheetId: string, sheetId: string, from: number): SheetView | undefined => {
    if (!hasSpreadsheet(world, spreadsheetId)) return undefined;
    if (!tabsOf(world, spreadsheetId).some((tab) => String(tab.id) === sheetId)) return undefined;
    return sheetView(world, spreadsheetId, Number(sheetId), Number.isInteger(from) ? from : 1);
  };
  const isBlank = (spreadsheetId: string, { lastRow }: SheetView): boolean =>
    lastRow === 0 && tabsOf(world, spreadsheetId).length === 1;
  const rowOf = (view: SheetView, row: number): RowView | undefined =>
    [...view.frozen, ...view.rows].find((line) => line.row === row);
  const placeOf = (context: Context, spreadsheetId: string, { sheetId }: SheetView): Place => ({
    spreadsheetId,
    sheetId,
    user: people.acting(context).email,
    browser: people.browser(context),
  });
  const edit = async (place: Place, { row, column, typed }: PostedEdit) => {
    try {
      const { spreadsheetId, sheetId, user } = place;
      return toldBy(await workspace.edit(spreadsheetId, sheetId, { row, column }, typed, user));
    } catch (error) {
      return { ...EMPTY_TOLD, problem: refusalWords(error) };
    }
  };
  const dialogsOf = (place: Place, runId: string | undefined): readonly OpenDialog[] => {
    const state = desk.find(runId ?? '')?.state;
    const last =
      state?.now === 'ended' ? state.result.ui.dialogs.filter(({ kind }) => kind !== 'sidebar').slice(-1) : [];
    const open = last.flatMap(({ id }) => desk.dialog(id) ?? []);
    const beside = desk.sidebar(place);
    return beside === undefined ? open : [...open, beside];
  };

  /** A sheet that is gone leads to the first one, as at Google: whoever sets a workbook up from its only sheet finds that sheet replaced. */
  const leadOn = (spreadsheetId: string, query: string): Response => {
    const shown = hasSpreadsheet(world, spreadsheetId) ? tabsOf(world, spreadsheetId).filter((tab) => !tab.hidden) : [];
    const first = shown.find((tab) => tab.formId === null) ?? shown[0];
    return first === undefined
      ? notThere(world, spreadsheetId)
      : seeOther(`${sheetPath(spreadsheetId, first.id)}${query}`);
  };

  routes.get('/:book', (context) => {
    const { book } = context.req.param();
    return leadOn(book, '');
  });

  routes.get('/:book/sheets/:sheet', async (context) => {
    const { book, sheet } = context.req.param();
    const view = viewOf(book, sheet, Number(context.req.query('from') ?? 1));
    if (view === undefined) return leadOn(book, new URL(context.req.url).search);
    const person = people.acting(context);
    const place = placeOf(context, book, view);
    const runId = context.req.query('run');
    let menus: BookShown['menus'] = [];
    let menuProblem: string | null = null;
    try {
      menus = await desk.menusOf(book, person.email);
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
      menuProblem = refusalWords(error);
    }
    return sheetPage({
      world,
      spreadsheetId: book,
      view: viewOf(book, sheet, view.from) ?? view,
      acting: { person, all: people.all, here: sheetPath(book, view.sheetId) },
      menus,
      menuProblem,
      firstStep: isBlank(book, view) ? (newSpreadsheets?.firstStep ?? null) : null,
      run: desk.find(runId ?? ''),
      dialogs: dialogsOf(place, runId),
      told: desk.takeTold(people.browser(context)),
    });
  });

  routes.get('/:book/sheets/:sheet/table', (context) => {
    const { book, sheet } = context.req.param();
    const view = viewOf(book, sheet, Number(context.req.query('from') ?? 1));
    return view === undefined
      ? notThere(world, book)
      : context.html(sheetTable(view, sheetPath(book, view.sheetId)).text);
  });

  routes.post('/:book/sheets/:sheet/cells', async (context) => {
    const { book, sheet } = context.req.param();
    const from = Number(context.req.query('from') ?? 1);
    const view = viewOf(book, sheet, from);
    const asked = postedEdit(await context.req.json());
    if (view === undefined || asked === undefined) return notThere(world, book);
    const place = placeOf(context, book, view);
    const told = await edit(place, asked);
    const after = viewOf(book, sheet, from) ?? view;
    return context.json({ ...told, table: sheetTable(after, sheetPath(book, view.sheetId)).text });
  });

  routes.get('/:book/sheets/:sheet/rows/:row', (context) => {
    const { book, sheet, row } = context.req.param();
    const view = viewOf(book, sheet, Number(row));
    const line = view && rowOf(view, Number(row));
    if (view === undefined || line === undefined) return notThere(world, book);
    const person = people.acting(context);
    const acting = { person, all: people.all, here: `${sheetPath(book, view.sheetId)}/rows/${row}` };
    return rowPage({ world, spreadsheetId: book, view, acting, told: desk.takeTold(people.browser(context)) }, line);
  });

  routes.post('/:book/sheets/:sheet/rows/:row', async (context) => {
    const { book, sheet, row } = context.req.param();
    const view = viewOf(book, sheet, Number(row));
    const line = view && rowOf(view, Number(row));
    if (view === undefined || line === undefined) return notThere(world, book);
    const place = placeOf(context, book, view);
    const tell = (told: Told) => desk.tell(place.browser, told);
    const changes = changesIn(await postedFields(context.req.raw), line, view);
    const outdated = changes.filter((change) => isOutdated(change, line, view));
    if (outdated.length > 0) {
      tell({
        ...EMPTY_TOLD,
        problem: 'Строку тем временем изменили. Ниже — то, что стоит в ней сейчас; внесите правку ещё раз.',
      });
    } else {
      for (const { column, typed } of changes) tell(await edit(place, { row: line.row, column, typed: [[typed]] }));
      if (changes.length > 0) tell({ ...EMPTY_TOLD, toasts: [{ title: '', message: 'Сохранено.', seconds: 3 }] });
    }
    return seeOther(`${sheetPath(book, view.sheetId)}/rows/${row}`);
  });

  routes.post('/:book/sheets/:sheet/run', async (context) => {
    const { book, sheet } = context.req.param();
    const view = viewOf(book, sheet, 1);
    const pressed = pressedItem(new Map(await postedFields(context.req.raw)).get('item'));
    if (view === undefined || pressed === undefined) return notThere(world, book);
    const [scriptId, functionName, caption] = pressed;
    const bound = workspace.scripts().some(({ id, boundTo }) => id === scriptId && boundTo === book);
    if (!bound) return notThere(world, book);
    const place = placeOf(context, book, view);
    const run = desk.run(scriptId, functionName, caption, place);
    await run.settled(PATIENCE_MS);
    return seeOther(`${sheetPath(book, view.sheetId)}?run=${run.id}`);
  });

  routes.get('/:book/sheets/:sheet/changes', (context) =>
    streamSSE(context, async (stream) => {
      const { book } = context.req.param();
      let due: NodeJS.Timeout | null = null;
      const stop = workspace.onChange((change) => {
        if (change.what !== 'spreadsheet' || change.id !== book || due !== null) return;
        due = setTimeout(() => {
          due = null;
          stream.writeSSE({ event: 'change', data: '' }).catch(() => undefined);
        }, GATHER_MS);
      });
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      stop();
      if (due !== null) clearTimeout(due);
    }),
  );

  return routes;
}
