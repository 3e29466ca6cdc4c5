import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandRefused } from '../../../src/cli/command';
import { cloneFolder, readScriptProject } from '../../../src/cli/workspaces/clone';
import { openFolder } from '../../../src/cli/workspaces/open-folder';
import { putAside, type StartedWorkspace, startWorkspace } from '../../../src/cli/workspaces/start-workspace';
import { openWorkspace, type PlainSheet, type PlainSpreadsheet } from '../../../src/local/workspace';
import { formIn, Reader, textOf, unescaped } from '../../local/web/reader';
import { captured } from '../captured';

jest.setTimeout(240_000);

const home = realpathSync(mkdtempSync(join(tmpdir(), 'дом с пробелом ')));
const folder = join(home, 'nastavnik', 'workspace');
afterAll(() => rmSync(home, { recursive: true, force: true }));

let open: StartedWorkspace[] = [];
async function start(
  change: { folder?: string; port?: number | null; sample?: boolean } = {},
): Promise<StartedWorkspace> {
  const started = await startWorkspace({
    folder,
    port: 0,
    project: readScriptProject(),
    seed: 20,
    sample: true,
    ...change,
  });
  open.push(started);
  return { ...started, close: () => closed(started) };
}

/** Closes a workspace once. */
async function closed(started: StartedWorkspace): Promise<void> {
  const isOpen = open.includes(started);
  open = open.filter((each) => each !== started);
  if (isOpen) await started.close();
}

// A test that failed lets nobody wait for the server that it left open.
afterEach(async () => {
  for (const started of open) await closed(started);
});

const told = async (attempt: Promise<unknown>): Promise<string> => {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CommandRefused);
  return (error as CommandRefused).message;
};

/** The spreadsheets of the folder, while nobody has it open. */
async function spreadsheets(place: string = folder): Promise<readonly PlainSpreadsheet[]> {
  const workspace = openWorkspace({ folder: place, clock: 'running' });
  const read = workspace.spreadsheets().map((id) => workspace.read(id));
  await workspace.close();
  return read;
}

const sheet = (book: PlainSpreadsheet | undefined, name: string): PlainSheet | undefined =>
  book?.sheets.find((each) => each.name === name);
const column = (of: PlainSheet | undefined, title: string): readonly string[] => {
  const at = of?.displayValues[0]?.indexOf(title) ?? -1;
  return (of?.displayValues ?? []).slice(1).map((row) => row[at] ?? '');
};

describe('the first start', () => {
  let started: StartedWorkspace;
  let pages: { readonly home: string; readonly form: string; readonly summary: string };
  let secondStart: string;
  let books: readonly PlainSpreadsheet[];
  beforeAll(async () => {
    started = await start();
    const page = async (address: string | null) => (await fetch(address ?? '')).text();
    pages = { home: await page(started.home), form: await page(started.form), summary: await page(started.summary) };
    secondStart = await told(start());
    await started.close();
    books = await spreadsheets();
  });

  test('makes three organisations and their region, and says so', () => {
    expect(started.sampleMade).toBe(true);
    expect(books).toHaveLength(4);
    expect(books.every(({ name }) => name.endsWith('(пример)'))).toBe(true);
  });

  test('serves the home page, a form and the region’s indicators at the addresses it gives', () => {
    for (const { name } of books) expect(pages.home).toContain(name);
    expect(pages.home).toContain('value="week"');
    expect(pages.form).toContain('Фамилия, имя, отчество');
    expect(pages.summary).toContain('Удовлетворённость наставляемых');
  });

  test('shows a season half-way: people to see to, proposals, pairs at work, completed and overdue ones, meetings', () => {
    const organisations = books.slice(0, 3);
    for (const book of organisations) {
      const troubles = column(sheet(book, 'Разобрать'), 'Что не так').join('\n');
      for (const words of ['Нет согласия', 'не читается', 'написан с ошибкой', '«Нет»'])
        expect(troubles).toContain(words);
      const states = column(sheet(book, 'Пары'), 'Состояние');
      for (const state of ['Активна', 'На контроле']) expect(states).toContain(state);
      expect(column(sheet(book, 'Встречи'), 'Тема').length).toBeGreaterThan(30);
      expect(column(sheet(book, 'Дорожная карта'), '№').length).toBeGreaterThan(5);
    }
    const states = organisations.flatMap((book) => column(sheet(book, 'Пары'), 'Состояние'));
    for (const state of ['Предложена системой', 'Завершена']) expect(states).toContain(state);
  });

  test('shows somebody who is granted a second mentor: the first at work, the second proposed', () => {
    const [school] = books;
    const bank = sheet(school, 'Банк наставляемых');
    const granted = column(bank, 'Второй наставник: форма').flatMap((form, at) =>
      form === '' ? [] : [[`${column(bank, '№')[at]} ${column(bank, 'ФИО')[at]}`, form]],
    );
    expect(granted).toEqual([[expect.any(String), 'студент – ученик']]);
    const pairs = sheet(school, 'Пары');
    const [forms, states] = [column(pairs, 'Форма наставничества'), column(pairs, 'Состояние')];
    const theirs = column(pairs, 'Наставляемый').flatMap((name, at) =>
      name === granted[0]?.[0] ? [[forms[at], states[at]]] : [],
    );
    expect(theirs).toEqual([
      ['ученик – ученик', 'Активна'],
      ['студент – ученик', 'Предложена системой'],
    ]);
  });

  test('shows every kind of answer that an indicator can have', () => {
    const indicators = sheet(books[3], 'Показатели');
    const remarks = column(indicators, 'Пояснение');
    expect(remarks).toContain('');
    for (const words of ['Нет данных', 'Мало данных', 'цели нет']) {
      expect(remarks.some((remark) => remark.includes(words))).toBe(true);
    }
    expect(column(sheet(books[3], 'Данные организаций'), 'Организация').length).toBeGreaterThan(30);
  });

  test('names no number that is not said to be invented', () => {
    for (const book of books) {
      const sources = column(sheet(book, 'Знаменатели и цели'), 'Источник');
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.every((source) => source.includes('вымышленное'))).toBe(true);
    }
  });

  test('leaves a folder that only its owner can read', () => {
    if (process.platform === 'win32') return;
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  test('a second start meanwhile says where the workspace is open', () => {
    expect(secondStart).toContain(`Рабочее место уже открыто: ${started.home}`);
  });

  test('the next start makes no sample, and its personal links lead to its own address', async () => {
    const again = await start();
    await again.close();
    expect(again.sampleMade).toBe(false);
    const [book] = await spreadsheets();
    const links = column(sheet(book, 'Пары'), 'Ссылка на журнал: наставляемому').filter((link) => link !== '');
    expect(links.length).toBeGreaterThan(5);
    expect(links.every((link) => link.startsWith(`${again.home}/forms/`))).toBe(true);
  });

  test('an import goes into the workbook that is named, handed to the running workspace or into the stored one', async () => {
    const file = join(home, 'Согласия.csv');
    writeFileSync(
      file,
      'ФИО участника;Дата рождения;ФИО подписавшего;Кем приходится;Согласен на обработку персональных данных\nНовикова Ида Львовна;01.02.2012;Новикова Ада Львовна;мать;Да\n',
    );
    const unnamed = () => captured('import', file, '--folder', folder);
    const named = () => captured('import', file, '--folder', folder, '--workbook', books[0]?.name ?? '');
    const running = await start();
    const handed = `Рабочее место открыто (${running.home}): строки принимает оно, и видны они там сразу.\n`;
    expect(await unnamed()).toMatchObject({ exitCode: 2, out: '', err: expect.stringContaining('Школа № 1') });
    expect(await named()).toMatchObject({ exitCode: 0, err: handed, out: expect.stringContaining('Новых: 1.') });
    await running.close();
    expect(await unnamed()).toMatchObject({ exitCode: 2, out: '', err: expect.stringContaining('Школа № 1') });
    expect(await named()).toMatchObject({ exitCode: 0, err: '', out: expect.stringContaining('Уже были: 1.') });
    const [book] = await spreadsheets();
    expect(column(sheet(book, 'Согласия'), 'Участник')).toContain('Новикова Ида Львовна');
  });

  test('a fresh start puts the earlier workspace aside, whole', async () => {
    const aside = await putAside(folder, new Date('2026-11-22T05:06:07Z'));
    expect(aside).toBe(`${folder}-20261122-050607`);
    expect(existsSync(folder)).toBe(false);
    expect(readdirSync(aside ?? '')).toContain('workspace.db');
    expect(await putAside(folder, new Date(0))).toBeNull();
  });
});

test('a port that is taken is said in words, and the workspace is let go', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
  });
  const place = join(home, 'занято');
  try {
    expect(await told(start({ folder: place, port }))).toContain(`Порт ${port} занят`);
    await openFolder(place, 'owner@example.org').close();
  } finally {
    other.close();
  }
});

describe('a workspace of one’s own', () => {
  const place = join(home, 'своя школа');

  test('is started without the sample, and stays without it at later starts', async () => {
    const started = await start({ folder: place, sample: false });
    await started.close();
    expect(started).toMatchObject({ sampleMade: false, isEmpty: true, form: null, summary: null });
    const again = await start({ folder: place });
    await again.close();
    expect(again).toMatchObject({ sampleMade: false, isEmpty: true });
  });

  test('begins with «Новая таблица», which leads to «Начать» in the menu and to its window', async () => {
    const started = await start({ folder: place });
    try {
      const reader = new Reader(started.home);
      const front = await reader.open('/');
      expect(textOf(front.html)).toContain('Таблиц пока нет.');
      const book = await reader.send(formIn(front.html, 'Новая таблица'));
      expect(textOf(book.html)).toContain(
        'Откройте меню «Наставничество» и выберите «Начать или изменить настройку»: появятся листы и анкеты.',
      );
      const item = /<button name="item" value="([^"]*showStart[^"]*)"/.exec(book.html)?.[1] ?? '';
      const pressed = await reader.send(formIn(book.html, 'showStart'), { item: unescaped(item) });
      expect(pressed.html).toMatch(/<section class="box dialog"[^>]*aria-label="Настройка программы наставничества"/);
    } finally {
      await started.close();
    }
    const again = await start({ folder: place });
    await again.close();
    expect(again).toMatchObject({ sampleMade: false, isEmpty: false, form: null, summary: null });
    expect((await spreadsheets(place)).map(({ name }) => name)).toEqual(['Новая таблица']);
  });
});

test('a sample that was interrupted is thrown away, not shown', async () => {
  const place = join(home, 'прервано');
  mkdirSync(place, { recursive: true });
  const workspace = openFolder(place, 'owner@example.org');
  workspace.createSpreadsheet('Половина примера');
  await workspace.close();
  writeFileSync(join(place, 'sample.unfinished'), '');
  const started = await start({ folder: place });
  await started.close();
  expect(started.sampleMade).toBe(true);
  expect(existsSync(join(place, 'sample.unfinished'))).toBe(false);
  const reopened = openFolder(place, 'owner@example.org');
  expect(reopened.spreadsheets()).toHaveLength(4);
  await reopened.close();
});

test('people’s data are never kept inside the clone', async () => {
  expect(await told(start({ folder: join(cloneFolder(), 'data') }))).toContain('лежит внутри программы');
  expect(existsSync(join(cloneFolder(), 'data'))).toBe(false);
});
