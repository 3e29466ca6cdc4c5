import { serveWorkspace } from '../../../src/local/serve-workspace';
import { openWorkspace } from '../../../src/local/workspace';
import { formIn, type Reader, textOf } from './reader';
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

describe('the home page', () => {
  it('lists workbooks, and forms with the addresses for respondents', async () => {
    const { html } = await reader.open('/');
    expect(textOf(html)).toContain('Книжный клуб 3 листа · владелец owner@example.org');
    expect(textOf(html)).toContain(`Анкета читателя принимает ответы ${sample.url}${sample.formPath}`);
    expect(html).toContain(`href="${sample.bookPath}"`);
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
