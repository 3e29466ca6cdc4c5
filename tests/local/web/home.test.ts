import { type ServedWorkspace, serveWorkspace } from '../../../src/local/serve-workspace';
import { openWorkspace, type Workspace } from '../../../src/local/workspace';
import { formIn, Reader, textOf } from './reader';
import { type ServedSample, servedSample } from './served-sample';

let sample: ServedSample;
let reader: Reader;
beforeEach(async () => {
  sample = await servedSample();
  reader = sample.reader();
});
afterEach(async () => {
  await sample.close();
  expect(sample.errors).toEqual([]);
});

describe('the server of a workspace', () => {
  it('runs what is due once it is served, not where its port is taken, and nothing after it was closed', async () => {
    const workspace = openWorkspace({ memory: true, clock: 'running' });
    const due = jest.spyOn(workspace, 'runDueTriggers');
    const port = Number(new URL(sample.url).port);
    await expect(serveWorkspace(workspace, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(due).not.toHaveBeenCalled();
    const served = await serveWorkspace(workspace, { port: 0 });
    expect(due).toHaveBeenCalledTimes(1);
    await served.close();
    await workspace.close();
  });

  it('says by the system’s code that its port is taken', async () => {
    const port = Number(new URL(sample.url).port);
    await expect(serveWorkspace(sample.workspace, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('a new spreadsheet', () => {
  const people = ['owner@example.org', 'curator@example.org'].map((email) => ({ email, name: email }));
  const script = {
    name: 'Клуб',
    files: {
      'Code.js': `function onOpen() { SpreadsheetApp.getUi().createMenu('Клуб').addItem('Начать', 'fill').addToUi(); }
        function fill() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('Начато'); }`,
    },
  };
  const firstStep = 'Выберите «Клуб» → «Начать».';
  const whereClockMoved = 'Часы переведены.';
  let workspace: Workspace;
  let served: ServedWorkspace;
  let visitor: Reader;
  beforeEach(async () => {
    workspace = openWorkspace({ memory: true });
    const newSpreadsheets = { script, purpose: 'Для <своего> клуба.', whereClockMoved, firstStep };
    served = await serveWorkspace(workspace, { port: 0, people, newSpreadsheets });
    visitor = new Reader(served.url);
  });
  afterEach(async () => {
    await served.close();
    await workspace.close();
  });
  const make = async () => visitor.send(formIn((await visitor.open('/')).html, 'Новая таблица'));

  it('is made for whoever acts, unnamed as Google makes one, shared with the others, and opens with its script’s menu', async () => {
    await visitor.send({ action: '/acting', fields: [['back', '/']] }, { email: 'curator@example.org' });
    const page = await make();
    const [id = ''] = workspace.spreadsheets();
    expect(page.url).toContain(`${served.url}/books/${id}/sheets/`);
    expect(textOf(page.html)).toContain('Новая таблица');
    expect(formIn(page.html, 'Начать').action).toMatch(/\/run$/);
    expect(textOf((await visitor.open('/')).html)).toContain('владелец curator@example.org');
    expect(workspace.scripts()).toMatchObject([{ name: 'Клуб', boundTo: id, owner: 'curator@example.org' }]);
    const results = await workspace.edit(id, 'Лист1', { row: 2, column: 1 }, [['Можно']], 'owner@example.org');
    expect(results).toEqual([]);
  });

  it('says what to do first while it is blank, and no longer', async () => {
    const { html, url } = await make();
    expect(textOf(html)).toContain(firstStep);
    const [{ id } = { id: '' }] = workspace.scripts();
    await workspace.call(id, 'fill');
    expect(textOf((await visitor.open(url)).html)).not.toContain(firstStep);
  });

  it('is not made for a foreign page', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await visitor.ask('/books', { method: 'POST', headers });
    expect(answer.status).toBe(403);
    expect(workspace.spreadsheets()).toEqual([]);
  });
});

describe('the clock of a workspace that runs', () => {
  const WEEK_MS = 7 * 86_400_000;
  const whereClockMoved = 'Начните чистое рабочее место.';
  const press = (step: string) => ({ action: '/clock', fields: [['step', step]] as const });
  let workspace: Workspace;
  let served: ServedWorkspace;
  let visitor: Reader;
  beforeEach(async () => {
    workspace = openWorkspace({ memory: true, clock: 'running' });
    const newSpreadsheets = { script: { files: {} }, purpose: 'Для клуба.', whereClockMoved, firstStep: '' };
    served = await serveWorkspace(workspace, { port: 0, newSpreadsheets });
    visitor = new Reader(served.url);
  });
  afterEach(async () => {
    await served.close();
    await workspace.close();
  });
  const ahead = () => Math.round((workspace.clock.now() - Date.now()) / 60_000) * 60_000;

  it('can be moved while everything is invented; then it says so, and no spreadsheet of one’s own can be made', async () => {
    workspace.createSpreadsheet('Пример', { invented: true });
    const { html } = await visitor.open('/');
    expect(textOf(html)).toContain('Назад часы не переводятся');
    const later = await visitor.send(formIn(html, 'action="/clock"'), { step: 'week' });
    expect(ahead()).toBe(WEEK_MS);
    expect(textOf(later.html)).toContain('переведены вперёд на 7 дней');
    expect(textOf(later.html)).toContain(whereClockMoved);
    expect(later.html).not.toContain('action="/books"');
    expect((await visitor.send({ action: '/books', fields: [] })).status).toBe(409);
    expect(workspace.spreadsheets()).toHaveLength(1);
  });

  it.each([
    ['beside the sample', true],
    ['alone', false],
  ])('can’t be moved where somebody has made a spreadsheet of their own, %s', async (_, withSample) => {
    if (withSample) workspace.createSpreadsheet('Пример', { invented: true });
    await visitor.send(formIn((await visitor.open('/')).html, 'Новая таблица'));
    const { html } = await visitor.open('/');
    expect(textOf(html)).toContain('Часы переводят только там, где нет ничего, кроме примера');
    expect(html).not.toContain('value="week"');
    expect(html).toContain('Выполнить, что подошло');
    const refused = await visitor.send(press('week'));
    expect(refused).toMatchObject({ status: 409, html: expect.stringContaining('href="/"') });
    expect(ahead()).toBe(0);
    expect((await visitor.send(press('now'))).status).toBe(200);
  });

  it('isn’t offered to be moved where there is nothing yet', async () => {
    expect((await visitor.open('/')).html).not.toContain('value="week"');
    expect((await visitor.send(press('week'))).status).toBe(409);
  });
});

describe('the home page', () => {
  it('lists workbooks, and forms with the addresses for respondents', async () => {
    const { html } = await reader.open('/');
    expect(textOf(html)).toContain('Книжный клуб 3 листа · владелец owner@example.org');
    expect(textOf(html)).toContain(`Анкета читателя принимает ответы ${sample.url}${sample.formPath}`);
    expect(html).toContain(`href="${sample.bookPath}"`);
  });

  it('makes no spreadsheet where it was given no script for one', async () => {
    expect((await reader.open('/')).html).not.toContain('Новая таблица');
    const { status } = await reader.send({ action: '/books', fields: [] });
    expect(status).toBe(404);
    expect(sample.workspace.spreadsheets()).toHaveLength(1);
  });

  it('puts a form under the workbook that its answers go to, and one without a workbook apart', async () => {
    const script = sample.workspace.loadScript({
      files: { 'Code.js': `function make() { FormApp.create('Сама по себе', true).setTitle('Сама по себе'); }` },
    });
    await sample.workspace.call(script, 'make');
    const text = textOf((await reader.open('/')).html);
    const places = ['Книжный клуб', 'Анкета читателя', 'Формы без таблицы', 'Сама по себе'].map((word) =>
      text.indexOf(word),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('gives scripts the addresses under which their forms are served', async () => {
    const [formId = ''] = sample.workspace.forms();
    const script = sample.workspace.loadScript({
      files: { 'Code.js': `function address() { return FormApp.openById('${formId}').getPublishedUrl(); }` },
    });
    expect((await sample.workspace.call(script, 'address')).value).toBe(sample.url + sample.formPath);
  });

  it('shows the clock in the workbook’s zone, moves it, and runs what became due', async () => {
    const script = sample.workspace.loadScript({
      files: {
        'Code.js': `
          function install() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(6).create(); }
          function tick() { PropertiesService.getScriptProperties().setProperty('ticked', new Date().toISOString()); }`,
      },
    });
    await sample.workspace.call(script, 'install');
    const { html } = await reader.open('/');
    expect(textOf(html)).toContain('вторник, 1 сентября 2026 г. в 12:00');
    const later = await reader.send(formIn(html, 'action="/clock"'), { step: 'day' });
    expect(textOf(later.html)).toContain('среда, 2 сентября 2026 г. в 12:00');
    expect(sample.workspace.properties(script).script.ticked).toMatch(/^2026-09-02T/);
  });

  it('lets another person act, and returns to the page where one was', async () => {
    const here = sample.sheetPath('Книги');
    const page = await reader.send(formIn((await reader.open(here)).html, 'action="/acting"'), {
      email: 'curator@example.org',
    });
    expect(page.url).toBe(sample.url + here);
    expect(page.html).toMatch(/value="curator@example\.org"[^>]*aria-pressed="true"/);
    const unmoved = await reader.send(
      { action: '/acting', fields: [['back', '//evil.example']] },
      { email: 'nobody@example.org' },
    );
    expect(unmoved.url).toBe(`${sample.url}/`);
    expect(unmoved.html).toMatch(/value="curator@example\.org"[^>]*aria-pressed="true"/);
  });
});
