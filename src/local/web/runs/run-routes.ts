/** The addresses of runs and dialogs: waiting for an end, answering questions, the frame of a dialog, what its page calls. */

import { Hono } from 'hono';
import { buttonsOf } from '../../services/ui/enums';
import { googleScriptRun } from '../client/google-script-run';
import { postedFields } from '../forms/filled-in';
import { dialogPolicy } from '../guard';
import { html, trusted } from '../html';
import { plainPage } from '../layout';
import { sheetPath } from '../workbook/sheet-table';
import type { Desk } from './desk';
import type { Run } from './run';

/** How long one request waits for a run to ask or to end. */
const WAIT_MS = 20_000;
/** How long the answer to a question waits before its page shows that the run goes on. */
const PATIENCE_MS = 1500;

const gone = (): Response => plainPage('Окно закрыто', 'Оно уже закрыто или рабочее место перезапускали.', 404);

/** A value as a page of a script gets it: plain data; with a Date anywhere inside, Google hands over nothing at all. */
function clientValue(value: unknown): unknown {
  const holdsDate = (inside: unknown): boolean =>
    inside instanceof Date || (typeof inside === 'object' && inside !== null && Object.values(inside).some(holdsDate));
  return value === undefined || holdsDate(value) ? null : value;
}

/** A run as the browser's script hears of it. */
function told(run: Run, desk: Desk): Record<string, unknown> {
  const { state } = run;
  switch (state.now) {
    case 'running':
      return { now: 'running', run: run.id };
    case 'asking':
      return {
        now: 'asking',
        run: run.id,
        question: { ...state.question, buttons: buttonsOf(state.question.buttons) },
      };
    case 'broken':
      return { now: 'ended', run: run.id, message: state.message };
    case 'ended': {
      const { error, value, ui } = state.result;
      const last = ui.dialogs[ui.dialogs.length - 1];
      const open = last && desk.dialog(last.id);
      return {
        now: 'ended',
        run: run.id,
        toasts: ui.toasts,
        ...(error === null ? { value: clientValue(value) } : { message: error.message }),
        ...(open ? { opened: `${sheetPath(open.spreadsheetId, open.sheetId)}?run=${run.id}` } : {}),
      };
    }
  }
}

/** The routes under /runs. */
export function runRoutes(desk: Desk): Hono {
  const routes = new Hono();

  routes.get('/:run', async (context) => {
    const run = desk.find(context.req.param('run'));
    if (run === undefined) return gone();
    await run.settled(WAIT_MS);
    return context.json(told(run, desk));
  });

  routes.post('/:run/answer', async (context) => {
    const run = desk.find(context.req.param('run'));
    if (run === undefined) return gone();
    if (context.req.header('content-type')?.startsWith('application/json')) {
      const { button, text } = (await context.req.json()) as { button?: unknown; text?: unknown };
      run.answer({ button: String(button), text: String(text ?? '') });
      await run.settled(WAIT_MS);
      return context.json(told(run, desk));
    }
    const fields = new Map(await postedFields(context.req.raw));
    run.answer({ button: fields.get('button') ?? 'CLOSE', text: fields.get('text') ?? '' });
    await run.settled(PATIENCE_MS);
    const { spreadsheetId, sheetId } = run.place;
    return context.redirect(`${sheetPath(spreadsheetId, sheetId)}?run=${run.id}`, 303);
  });

  return routes;
}

/** The routes under /dialogs. */
export function dialogRoutes(desk: Desk): Hono {
  const routes = new Hono();

  routes.get('/:dialog/frame', (context) => {
    const open = desk.dialog(context.req.param('dialog'));
    if (open === undefined) return gone();
    const before = html`<!doctype html><meta charset="utf-8"><script>${trusted(googleScriptRun)}</script>`;
    return new Response(before.text + open.dialog.html, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': dialogPolicy },
    });
  });

  routes.post('/:dialog/run', async (context) => {
    const { name, args } = (await context.req.json()) as { name?: unknown; args?: unknown };
    const run = desk.runFor(context.req.param('dialog'), String(name), Array.isArray(args) ? args : []);
    if (run === undefined) return gone();
    await run.settled(WAIT_MS);
    return context.json(told(run, desk));
  });

  routes.post('/:dialog/close', (context) => {
    const id = context.req.param('dialog');
    const open = desk.dialog(id);
    if (open === undefined) return context.redirect('/', 303);
    desk.close(id);
    return context.redirect(sheetPath(open.spreadsheetId, open.sheetId), 303);
  });

  return routes;
}
