import { formIn, type Reader, type ReadPage, textOf } from './reader';
import { CURATOR, OWNER } from './sample-workspace';
import { type ServedSample, servedSample } from './served-sample';

let sample: ServedSample;
let reader: Reader;
let readers: string;
beforeEach(async () => {
  sample = await servedSample();
  reader = sample.reader();
  readers = sample.sheetPath('Читатели');
});
afterEach(async () => {
  await sample.close();
  expect(sample.errors).toEqual([]);
});

/** Presses an item of the menu by its caption, without any script of the page. */
async function press(caption: string): Promise<ReadPage> {
  const { html } = await reader.open(readers);
  const item = new RegExp(`name="item" value="([^"]*)"[^>]*>${caption}<`).exec(html)?.[1] ?? '';
  return reader.send({ ...formIn(html, 'name="item"'), fields: [] }, { item: item.replace(/&quot;/g, '"') });
}

const frameOf = ({ html }: ReadPage): string => /<iframe src="([^"]*)\/frame"/.exec(html)?.[1] ?? '';

describe('a script’s menu', () => {
  it('stands above the sheet with lines and menus inside', async () => {
    const { html } = await reader.open(readers);
    const menus = textOf(/<form class="menus"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '');
    expect(menus.trim()).toBe('Клуб Поздороваться Спросить имя Ещё Сломаться Открыть окно Открыть панель');
  });

  it('calls its function as the person who pressed, and shows its toast once', async () => {
    const page = await press('Поздороваться');
    expect(textOf(page.html)).toContain('Клуб Добрый день');
    expect(textOf((await reader.open(readers)).html)).not.toContain('Добрый день');
  });

  it('shows what went wrong in a function', async () => {
    expect(textOf((await press('Сломаться')).html)).toContain('Полка упала (функция «breakDown»)');
  });

  it('asks and waits, question by question, without scripts', async () => {
    const prompt = await press('Спросить имя');
    expect(textOf(prompt.html)).toContain('Как вас зовут?');
    const alert = await reader.send(formIn(prompt.html, 'alertdialog'), { text: 'Мария', button: 'OK' });
    expect(textOf(alert.html)).toContain('Записать <Мария>?');
    expect(sample.shown('Читатели').map(([name]) => name)).not.toContain('Мария');
    await reader.send(formIn(alert.html, 'alertdialog'), { button: 'YES' });
    expect(sample.shown('Читатели').map(([name]) => name)).toContain('Мария');
  });

  it('takes a closed box for no consent', async () => {
    const prompt = await press('Спросить имя');
    const closed = await reader.send(formIn(prompt.html, 'alertdialog'), { text: 'Мария', button: 'CLOSE' });
    expect(closed.html).not.toContain('alertdialog');
    expect(sample.shown('Читатели').map(([name]) => name)).not.toContain('Мария');
  });

  it('runs only functions of the workbook’s own script', async () => {
    const other = sample.workspace.loadScript({ files: { 'Code.js': 'function leak() { throw new Error("ran"); }' } });
    const page = await reader.send(
      { action: `${readers}/run`, fields: [] },
      { item: JSON.stringify([other, 'leak', 'x']) },
    );
    expect(page.status).toBe(404);
  });
});

describe('a dialog of a script', () => {
  it('stands over the sheet in a frame that can’t reach the workspace', async () => {
    const page = await press('Открыть окно');
    expect(textOf(page.html)).toContain('Новая книга');
    const iframe = /<iframe[^>]*>/.exec(page.html)?.[0] ?? '';
    expect(iframe).toContain('sandbox="allow-scripts');
    expect(iframe).not.toContain('allow-same-origin');
    const frame = await reader.open(`${frameOf(page)}/frame`);
    const policy = frame.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^sandbox /);
    expect(policy).not.toContain('allow-same-origin');
    expect(policy).toContain("default-src 'none'");
    expect(frame.html).toContain('google');
    expect(frame.html).toContain('<form id="book">');
  });

  it('calls functions of its script and hands back their values', async () => {
    const dialog = frameOf(await press('Открыть окно'));
    expect(
      await reader.call(`${dialog}/run`, { name: 'addBook', args: [{ title: 'Вий', pages: '60' }] }),
    ).toMatchObject({
      now: 'ended',
      value: { rows: 2, title: 'Вий' },
    });
    expect(sample.shown('Книги')[1]).toEqual(['Вий', '60']);
  });

  it('hands back errors as words, and nothing where Google hands back nothing', async () => {
    const dialog = frameOf(await press('Открыть окно'));
    const run = (name: string) => reader.call(`${dialog}/run`, { name, args: [{}] });
    expect((await run('addBook')).message).toBe('Нужно название');
    expect((await run('secret_')).message).toContain('private');
    expect((await run('gone')).message).toContain('gone');
    // A Date can't be handed to a page: https://developers.google.com/apps-script/guides/html/reference/run#myFunction(...)
    expect(await run('today')).toMatchObject({ now: 'ended', value: null });
  });

  it('asks the person what its function asks', async () => {
    const dialog = frameOf(await press('Открыть окно'));
    const asking = await reader.call(`${dialog}/run`, { name: 'askName', args: [] });
    expect(asking).toMatchObject({ now: 'asking', question: { kind: 'prompt', buttons: ['OK', 'CANCEL'] } });
    const then = await reader.call(`/runs/${String(asking.run)}/answer`, { button: 'CANCEL', text: '' });
    expect(then).toMatchObject({ now: 'ended', value: null });
  });

  it('is gone once it is closed', async () => {
    const page = await press('Открыть окно');
    const closed = await reader.send(formIn(page.html, '/close'));
    expect(closed.url).toBe(sample.url + readers);
    expect((await reader.open(`${frameOf(page)}/frame`)).status).toBe(404);
  });

  it('stays beside the sheet as a sidebar until it is closed, for the one who opened it, where it was opened', async () => {
    await press('Открыть панель');
    const again = await reader.open(readers);
    expect(again.html).toContain('class="sidebar"');
    const other = sample.reader();
    for (let visits = 0; visits < 2; visits += 1)
      expect((await other.open(readers)).html).not.toContain('class="sidebar"');
    await reader.send({ action: '/acting', fields: [['back', '/']] }, { email: CURATOR });
    expect((await reader.open(readers)).html).not.toContain('class="sidebar"');
    await reader.send({ action: '/acting', fields: [['back', '/']] }, { email: OWNER });
    expect((await reader.open(readers)).html).toContain('class="sidebar"');
    await reader.send(formIn(again.html, '/close'));
    expect((await reader.open(readers)).html).not.toContain('class="sidebar"');
  });
});
