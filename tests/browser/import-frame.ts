/** Opens the built page «Импорт» as a dialog would, over a script that keeps what it is given. What the page makes of files is for the tests. */
import type { Page } from 'playwright-core';
import { answersFromRows } from '../../src/contract/import/answers-from-rows';
import type { ImportContext, ImportRowsRequest, ImportRowsResponse } from '../../src/contract/import/import-protocol';
import { QUESTIONNAIRES } from '../../src/contract/questionnaires/catalogue';
import { DEFAULT_LISTS } from '../../src/contract/settings/default-lists';
import type { Answer } from '../../src/domain/answers/answer';
import { readBuilt } from '../bundle/built-files';

const ADDRESS = 'http://dialog.test/';

/** The policy under which the local workspace shows pages of scripts; Google's frame allows no less. */
const POLICY =
  "sandbox allow-scripts allow-forms allow-modals; default-src 'none'; script-src 'unsafe-inline' blob:; style-src 'unsafe-inline'; worker-src blob:";

/** google.script over a function that the test runner answers. */
const GOOGLE = `
  const runner = (handlers) => ({
    withSuccessHandler: (success) => runner({ ...handlers, success }),
    withFailureHandler: (failure) => runner({ ...handlers, failure }),
    importContext: () => call('importContext', null, handlers),
    importRows: (request) => call('importRows', request, handlers),
  });
  const call = async (name, request, { success, failure }) => {
    const { value, message } = await window.callScript(name, JSON.stringify(request));
    if (message === undefined) success(value);
    else failure(new Error(message));
  };
  window.google = { script: { run: runner({}), host: { close: () => window.callScript('close', 'null') } } };
`;

/** The page with the script behind it. */
export interface ImportFrame {
  readonly page: Page;
  /** Answers in the order in which they came, by key; a later one replaces an earlier one. */
  readonly answers: ReadonlyMap<string, Answer>;
  readonly requests: readonly ImportRowsRequest[];
  /** Errors, messages on the console, dialogs and addresses asked for: everything that should not be. */
  readonly complaints: readonly string[];
  readonly isClosed: () => boolean;
  /** The next call of a function fails with this message. */
  failNext(name: string, message: string): void;
}

/** Opens the page in a new window of the given width. */
export async function importFrame(page: Page, width = 400): Promise<ImportFrame> {
  const answers = new Map<string, Answer>();
  const requests: ImportRowsRequest[] = [];
  const complaints: string[] = [];
  const failures = new Map<string, string>();
  let closed = false;
  const importContext: ImportContext = { identity: 'person', lists: DEFAULT_LISTS, remembered: {} };
  const importRows = (request: ImportRowsRequest): ImportRowsResponse => {
    requests.push(request);
    const taken = answersFromRows({
      ...request,
      questionnaire: QUESTIONNAIRES[request.questionnaire],
      timeZone: 'Asia/Krasnoyarsk',
      importedAt: '2026-10-01T00:00:00.000Z',
    });
    const known = taken.answers.filter(({ key }) => answers.has(key)).length;
    for (const answer of taken.answers) answers.set(answer.key, answer);
    const received = taken.answers.length;
    const outcome = { entered: received - known, waiting: 3, amended: 0 };
    return { received, added: received - known, changed: 0, known, problems: taken.problems, outcome };
  };
  await page.exposeFunction('callScript', (name: string, given: string) => {
    const message = failures.get(name);
    failures.delete(name);
    if (message !== undefined) return { message };
    if (name === 'close') closed = true;
    if (name === 'importContext') return { value: importContext };
    if (name === 'importRows') return { value: importRows(JSON.parse(given) as ImportRowsRequest) };
    return {};
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== ADDRESS && !request.url().startsWith('blob:')) complaints.push(request.url());
  });
  await page.addInitScript(GOOGLE);
  await page.route(ADDRESS, (route) =>
    route.fulfill({
      body: readBuilt('import.html'),
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
    }),
  );
  await page.setViewportSize({ width, height: 700 });
  await page.goto(ADDRESS);
  return {
    page,
    answers,
    requests,
    complaints,
    isClosed: () => closed,
    failNext: (name, message) => failures.set(name, message),
  };
}
