/**
 * What the command line of the workspace's owner asks of the process that has the workspace open: its scripts, and calls of their functions.
 * Pages have no business here: only who can read the owner's note knows the secret. The asking side is ../asked-workspace.ts.
 */

import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { askedHere, type CallAsked } from '../asked-workspace';
import type { Workspace } from '../workspace';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The routes under /commands. */
export function commandRoutes(workspace: Workspace, secret: string): Hono {
  const routes = new Hono();
  const expected = digest(`Bearer ${secret}`);
  const asked = askedHere(workspace);

  routes.use(async (context, next) => {
    const shown = digest(context.req.header('authorization') ?? '');
    return timingSafeEqual(shown, expected) ? next() : context.text('Только для команд владельца.', 403);
  });

  routes.get('/scripts', async (context) => context.json(await asked.scripts()));

  routes.post('/call', async (context) => {
    const { scriptId, functionName, args }: CallAsked = await context.req.json();
    return context.json(await asked.call(scriptId, functionName, args));
  });

  return routes;
}
