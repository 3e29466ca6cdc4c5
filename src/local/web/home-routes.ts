/** The addresses of the home page, of the switch of who acts, and of the clock. */

import { Hono } from 'hono';
import { mayMoveClock, movedBy } from '../kernel/moved-clock';
import type { Workspace } from '../workspace';
import { CLOCK_STAYS, CLOCK_STEPS } from './clock-panel';
import { postedFields } from './forms/filled-in';
import { homePage } from './home-page';
import { html } from './html';
import { plainPage } from './layout';
import { makeSpreadsheet, type NewSpreadsheets } from './new-spreadsheets';
import type { People } from './people';
import type { TriggerPump } from './trigger-pump';

/** What was asked for isn't done: a page that was opened before no longer tells how things are. */
const refused = (why: string): Response =>
  plainPage('Это не сделано', why, 409, html`<p><a href="/">На рабочее место</a></p>`);

/** The routes directly under /. `address` is the server's own, for links that are handed to people. */
export function homeRoutes(
  workspace: Workspace,
  people: People,
  pump: TriggerPump,
  address: () => string,
  newSpreadsheets: NewSpreadsheets | undefined,
): Hono {
  const routes = new Hono();

  routes.get('/', (context) => {
    const acting = { person: people.acting(context), all: people.all, here: '/' };
    return homePage(workspace, acting, address(), newSpreadsheets);
  });

  routes.post('/books', (context) => {
    if (newSpreadsheets === undefined) return context.notFound();
    if (movedBy(workspace.world) > 0) return refused(newSpreadsheets.whereClockMoved);
    const id = makeSpreadsheet(workspace, newSpreadsheets, people, people.acting(context));
    return context.redirect(`/books/${id}`, 303);
  });

  routes.post('/acting', async (context) => {
    const fields = new Map(await postedFields(context.req.raw));
    people.become(context, fields.get('email') ?? '');
    const back = fields.get('back') ?? '/';
    return context.redirect(/^\/(?![/\\])/.test(back) ? back : '/', 303);
  });

  routes.post('/clock', async (context) => {
    const step = CLOCK_STEPS[new Map(await postedFields(context.req.raw)).get('step') ?? ''] ?? 0;
    if (step > 0 && !mayMoveClock(workspace.world, workspace.spreadsheets())) return refused(CLOCK_STAYS);
    if (step > 0) workspace.advance(step);
    await pump.wish();
    return context.redirect('/', 303);
  });

  return routes;
}
