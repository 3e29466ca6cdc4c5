/** The web server of a workspace: its pages on this machine only. What the pages are is decided in web/. */

import { randomBytes } from 'node:crypto';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { setFormSwitches } from './services/forms/model/form-switches';
import { openSpreadsheet } from './services/spreadsheet/state/open-spreadsheet';
import { gridScript } from './web/client/grid-script';
import { pageScript } from './web/client/page-script';
import { commandRoutes } from './web/command-routes';
import { formRoutes } from './web/forms/form-routes';
import { guard } from './web/guard';
import { homeRoutes } from './web/home-routes';
import { plainPage } from './web/layout';
import type { NewSpreadsheets } from './web/new-spreadsheets';
import { People, type Person } from './web/people';
import { Desk } from './web/runs/desk';
import { dialogRoutes, runRoutes } from './web/runs/run-routes';
import { TriggerPump } from './web/trigger-pump';
import { bookRoutes } from './web/workbook/book-routes';
import type { Workspace } from './workspace';

/** How a workspace is served. */
export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The people as whom the pages can act; by default the owner of the first spreadsheet and a curator. */
  readonly people?: readonly Person[];
  /** What spreadsheets come with that are made on the home page; without it none can be made there. */
  readonly newSpreadsheets?: NewSpreadsheets;
  /** Hears of what went wrong in the server itself; by default it is written to stderr. */
  readonly onError?: (error: unknown) => void;
}

/** A server at work. */
export interface ServedWorkspace {
  /** 'http://127.0.0.1:4321' */
  readonly url: string;
  /** Stops the server and waits for the triggers that it is running; the workspace stays open. */
  close(): Promise<void>;
}

/**
 * Serves a workspace on 127.0.0.1.
 *
 *     const { url, close } = await serveWorkspace(workspace, { port: 4321 });
 *
 * Rejects with the system's error (code 'EADDRINUSE') where the port is taken.
 */
export async function serveWorkspace(workspace: Workspace, options: ServeOptions): Promise<ServedWorkspace> {
  const onError = options.onError ?? ((error) => console.error(error));
  let port = options.port;
  const address = () => `http://127.0.0.1:${port}`;
  const people = new People(options.people ?? usualPeople(workspace), () => port);
  const desk = new Desk(workspace);
  const pump = new TriggerPump(workspace, onError);
  const app = new Hono();
  app.use(guard(() => port));
  const { newSpreadsheets } = options;
  app.route('/', homeRoutes(workspace, people, pump, address, newSpreadsheets));
  app.route('/books', bookRoutes(workspace, desk, people, newSpreadsheets));
  app.route(
    '/forms/d/e',
    formRoutes(workspace, () => void pump.wish()),
  );
  app.route('/runs', runRoutes(desk));
  app.route('/dialogs', dialogRoutes(desk));
  const secret = randomBytes(32).toString('base64url');
  app.route('/commands', commandRoutes(workspace, secret));
  app.get('/scripts/sheet.js', (context) =>
    context.body(pageScript + gridScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.notFound(() => plainPage('Такой страницы нет', 'Проверьте адрес.', 404));
  app.onError((error) => {
    onError(error);
    return plainPage('Что-то пошло не так', 'Страница не получилась. Вернитесь назад и попробуйте ещё раз.', 500);
  });
  const server = await listening(app, port);
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    if ('closeAllConnections' in server) server.closeAllConnections();
    await Promise.all([closed, pump.stop()]);
  };
  try {
    const bound = server.address();
    if (typeof bound === 'object' && bound !== null) port = bound.port;
    setFormSwitches(workspace.world, { addressBase: address() });
    workspace.world.commit();
    workspace.announceAddress(address(), secret);
  } catch (error) {
    await close();
    throw error;
  }
  pump.start();
  return { url: address(), close };
}

function listening(app: Hono, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(server));
    server.once('error', reject);
  });
}

function usualPeople(workspace: Workspace): readonly Person[] {
  const [first] = workspace.spreadsheets();
  const owner = first === undefined ? 'owner@example.org' : openSpreadsheet(workspace.world, first).document.owner;
  return [
    { email: owner, name: 'Владелец' },
    { email: 'curator@example.org', name: 'Куратор' },
  ];
}
