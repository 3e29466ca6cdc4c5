import { formIn, type Reader, textOf, unescaped } from './reader';
import { CURATOR } from './sample-workspace';
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

/** Lets somebody else act from now on. */
const actAs = (email: string) => reader.send({ action: '/acting', fields: [['back', '/']] }, { email });
/** The row of the table with this number. */
const rowOf = (html: string, row: number) => new RegExp(`<tr data-row="${row}">[\\s\\S]*?</tr>`).exec(html)?.[0] ?? '';
const cellsOf = (html: string, row: number) =>
  [...rowOf(html, row).matchAll(/<td([^>]*)>([^<]*)<\/td>/g)].map(([, given = '', text = '']) => ({
    given,
    text: unescaped(text),
  }));
const note = () =>
  sample.workspace.read(sample.spreadsheetId).sheets.find(({ name }) => name === 'Читатели')?.notes[1]?.[1];

describe('a workbook’s pages', () => {
  it('open at the first sheet of the curator’s own, with tabs of all that aren’t hidden', async () => {
    const page = await reader.open(sample.bookPath);
    expect(page.url).toBe(sample.url + readers);
    const tabs = /<nav class="tabs"[\s\S]*?<\/nav>/.exec(page.html)?.[0] ?? '';
    expect(textOf(tabs).trim()).toBe('Ответы на форму (1) Читатели Книги');
    expect(tabs).toMatch(/aria-current="page">Читатели/);
  });

  it('lead from a sheet that is gone to the first one, and from what was never there to the spreadsheet and home', async () => {
    expect((await reader.open(`${sample.bookPath}/sheets/987?run=1`)).url).toBe(`${sample.url + readers}?run=1`);
    const row = await reader.open(`${sample.bookPath}/sheets/987/rows/2`);
    expect(row).toMatchObject({
      status: 404,
      html: expect.stringContaining(`<a href="${sample.bookPath}">К таблице</a>`),
    });
    expect(row.html).toContain('<a href="/">На рабочее место</a>');
    const book = await reader.open('/books/none/sheets/0');
    expect(book).toMatchObject({ status: 404, html: expect.stringContaining('<a href="/">На рабочее место</a>') });
    expect(book.html).not.toContain('К таблице');
  });

  it('keep frozen rows in the head of the table', async () => {
    const { html } = await reader.open(readers);
    const head = /<thead>[\s\S]*?<\/thead>/.exec(html)?.[0] ?? '';
    expect(textOf(head)).toContain('Имя Состояние Взнос Отметка');
    expect(head).not.toContain('data-row="2"');
  });

  it('show values as the spreadsheet does, and texts of people as texts', async () => {
    const { html } = await reader.open(readers);
    expect(
      cellsOf(html, 2)
        .map(({ text }) => text)
        .slice(0, 4),
    ).toEqual(['Анна', 'читает', '1500,5', '☐']);
    expect(cellsOf(html, 3)[0]?.text).toBe('=1+1');
    expect(cellsOf(html, 4)[0]?.text).toBe('<b>Пётр</b>');
    expect(html).not.toContain('<b>Пётр');
  });

  it('colour cells by their conditional formats', async () => {
    const { html } = await reader.open(readers);
    expect(cellsOf(html, 2)[1]?.given).toContain('background:#d9ead3');
    expect(cellsOf(html, 3)[1]?.given).not.toContain('background');
  });

  it('offer what a dropdown allows', async () => {
    const { html } = await reader.open(readers);
    const list = /data-list="(\d+)"/.exec(cellsOf(html, 2)[1]?.given ?? '')?.[1];
    const options = new RegExp(`<datalist id="list-${list}">([\\s\\S]*?)</datalist>`).exec(html)?.[1] ?? '';
    expect([...options.matchAll(/value="([^"]*)"/g)].map(([, value]) => value)).toEqual(['новый', 'читает', 'выбыл']);
  });

  it('offer of a range what can be known: a formula that a script wrote there, computed by nobody, is left out', async () => {
    const script = sample.workspace.loadScript({
      boundTo: sample.spreadsheetId,
      files: {
        'Code.js': `function choose() {
          const book = SpreadsheetApp.getActive();
          const books = book.getSheetByName('Книги');
          books.getRange('A2:A4').setValues([['Карлсон'], ['=UPPER(A2)'], ['Алиса']]);
          const rule = SpreadsheetApp.newDataValidation().requireValueInRange(books.getRange('A2:A4')).setAllowInvalid(false);
          book.getSheetByName('Читатели').getRange('C2').setDataValidation(rule.build());
        }`,
      },
    });
    await sample.workspace.call(script, 'choose');
    const { status, html } = await reader.open(readers);
    expect(status).toBe(200);
    const list = /data-list="(\d+)"/.exec(cellsOf(html, 2)[2]?.given ?? '')?.[1];
    const options = new RegExp(`<datalist id="list-${list}">([\\s\\S]*?)</datalist>`).exec(html)?.[1] ?? '';
    expect([...options.matchAll(/value="([^"]*)"/g)].map(([, value]) => value)).toEqual(['Карлсон', 'Алиса']);
    expect((await reader.open(`${readers}/rows/2`)).status).toBe(200);
    expect(await reader.call(`${readers}/cells`, { row: 2, column: 3, typed: 'Алиса' })).toMatchObject({
      problem: null,
    });
    expect(sample.shown('Читатели')[1]?.[2]).toBe('Алиса');
  });

  it('save an edit made in place, run the edit trigger, and send the table anew with what it said', async () => {
    const answer = await reader.call(`${readers}/cells`, { row: 2, column: 2, typed: 'выбыл' });
    expect(answer).toMatchObject({ problem: null, toasts: [{ title: 'Клуб', message: 'Читатель выбыл' }] });
    expect(cellsOf(String(answer.table), 2)[1]).toMatchObject({ text: 'выбыл' });
    expect(cellsOf(String(answer.table), 2)[1]?.given).toContain('data-note="Было: читает"');
    expect(note()).toBe('Было: читает');
  });

  it('show on a row’s page as text what warns before it is changed, and leave it when the row is saved', async () => {
    const script = sample.workspace.loadScript({
      boundTo: sample.spreadsheetId,
      files: {
        'Code.js': `function guard() { SpreadsheetApp.getActive().getSheetByName('Читатели').getRange('A2:A').protect().setWarningOnly(true); }`,
      },
    });
    await sample.workspace.call(script, 'guard');
    const { html } = await reader.open(`${readers}/rows/2`);
    expect(html).toContain('<p class="computed">Анна</p>');
    expect(formIn(html, 'Сохранить').fields.map(([name]) => name)).toEqual(['c2', 'w2', 'c3', 'w3', 'w4']);
    await reader.send(formIn(html, 'Сохранить'), { c1: 'Полина', c3: '12' });
    expect(sample.shown('Читатели')[1]?.slice(0, 3)).toEqual(['Анна', 'читает', '12']);
  });

  it('say in Russian why an edit isn’t taken, and leave the cell as it was', async () => {
    const answer = await reader.call(`${readers}/cells`, { row: 2, column: 2, typed: 'пропал' });
    expect(answer.problem).toContain('Такое значение сюда не подходит');
    expect(sample.shown('Читатели')[1]?.[1]).toBe('читает');
    await actAs('guest@example.org');
    const refused = await reader.call(`${readers}/cells`, { row: 2, column: 1, typed: 'чужой' });
    expect(refused.problem).toContain('нет права');
    expect(sample.shown('Читатели')[1]?.[0]).toBe('Анна');
  });

  it('write as whoever acts', async () => {
    await actAs(CURATOR);
    const { html } = await reader.open(readers);
    expect(html).toMatch(/value="curator@example\.org"[^>]*aria-pressed="true"/);
    expect((await reader.call(`${readers}/cells`, { row: 2, column: 1, typed: 'Яна' })).problem).toBeNull();
    expect(sample.shown('Читатели')[1]?.[0]).toBe('Яна');
  });

  it('open a text for editing so that saving it unchanged leaves it a text', async () => {
    const { html } = await reader.open(readers);
    const typed = /data-typed="([^"]*)"/.exec(cellsOf(html, 3)[0]?.given ?? '')?.[1];
    expect(unescaped(typed ?? '')).toBe("'=1+1");
    await reader.call(`${readers}/cells`, { row: 3, column: 1, typed: unescaped(typed ?? '') });
    const sheet = sample.workspace.read(sample.spreadsheetId).sheets.find(({ name }) => name === 'Читатели');
    expect([sheet?.values[2]?.[0], sheet?.formulas[2]?.[0]]).toEqual(['=1+1', '']);
  });

  it('keep a formula as it was typed and show it, since nobody computes it', async () => {
    const at = { row: 3, column: 3 };
    const before = cellsOf((await reader.open(readers)).html, 3)[2]?.text ?? '';
    expect((await reader.call(`${readers}/cells`, { ...at, typed: '=СУММ(1;2)' })).problem).toBeNull();
    expect(cellsOf((await reader.open(readers)).html, 3)[2]?.text).toBe('=СУММ(1;2)');
    expect((await reader.call(`${readers}/cells`, { ...at, typed: before })).problem).toBeNull();
  });

  it('tick a box', async () => {
    await reader.call(`${readers}/cells`, { row: 2, column: 4, typed: true });
    expect(cellsOf((await reader.open(readers)).html, 2)[3]).toMatchObject({
      text: '☑',
      given: expect.stringContaining('data-ticked="true"'),
    });
  });

  it('refuse a request that names no cell', async () => {
    const at = { row: 2, column: 1 };
    const blocks = [{ a: 1 }, [], [[]], [['а'], ['б', 'в']], [['а', 1]], ['а']].map((typed) => ({ ...at, typed }));
    for (const asked of [{}, { ...at, row: 'x', typed: '' }, at, ...blocks]) {
      const headers = { 'content-type': 'application/json', origin: sample.url };
      const response = await reader.ask(`${readers}/cells`, { method: 'POST', body: JSON.stringify(asked), headers });
      expect(response.status).toBe(404);
    }
    expect((await reader.call(`${readers}/cells`, { row: 5000, column: 1, typed: 'x' })).problem).not.toBeNull();
  });

  it('show long sheets in stretches, with the frozen rows over each', async () => {
    const script = sample.workspace.loadScript({
      files: {
        'Code.js': `function fill() {
        var sheet = SpreadsheetApp.openById('${sample.spreadsheetId}').getSheetByName('Книги');
        sheet.setFrozenRows(1);
        sheet.getRange(2, 1, 450, 1).setValues(Array.from({ length: 450 }, function (_, at) { return ['Книга ' + (at + 1)]; }));
      }`,
      },
    });
    expect((await sample.workspace.call(script, 'fill')).error).toBeNull();
    const first = await reader.open(sample.sheetPath('Книги'));
    expect(textOf(first.html)).toContain('Строки 2–201 из 451');
    expect(cellsOf(first.html, 202)).toEqual([]);
    const next = /href="([^"]*from=202)"/.exec(first.html)?.[1] ?? '';
    const second = await reader.open(next);
    expect(cellsOf(second.html, 202)[0]?.text).toBe('Книга 201');
    expect(textOf(/<thead>[\s\S]*?<\/thead>/.exec(second.html)?.[0] ?? '')).toContain('Название');
    expect(textOf((await reader.open(`${sample.sheetPath('Книги')}?from=402`)).html)).toContain(
      'Строки 402–451 из 451',
    );
  });
});

describe('the page of a row, for edits without scripts', () => {
  it('shows every column with its title, note and dropdown', async () => {
    await reader.call(`${readers}/cells`, { row: 2, column: 2, typed: 'выбыл' });
    const { html } = await reader.open(`${readers}/rows/2`);
    const text = textOf(html);
    expect(text).toContain('Читатели, строка 2');
    for (const title of ['Имя', 'Состояние', 'Взнос', 'Отметка', 'Было: читает']) expect(text).toContain(title);
    const fields = new Map(formIn(html, 'row-form').fields);
    expect([fields.get('c1'), fields.get('c2'), fields.get('c3'), fields.has('c4')]).toEqual([
      'Анна',
      'выбыл',
      '1500,5',
      false,
    ]);
  });

  it('takes its titles from the head of the sheet, whatever else stays on top', async () => {
    const { workspace, spreadsheetId } = sample;
    const freeze = `function freeze() {
      SpreadsheetApp.openById('${spreadsheetId}').getSheetByName('Читатели').setFrozenRows(2);
    }`;
    await workspace.call(workspace.loadScript({ files: { 'Freeze.js': freeze }, owner: CURATOR }), 'freeze');
    const { html } = await reader.open(`${readers}/rows/3`);
    for (const title of ['Имя', 'Состояние', 'Взнос', 'Отметка'])
      expect(html).toMatch(new RegExp(`<label for="c\\d">${title}</label>`));
    expect(html).not.toContain('>Анна</label>');
  });

  it('saves what was changed and nothing else, and fires the edit trigger', async () => {
    const form = formIn((await reader.open(`${readers}/rows/2`)).html, 'row-form');
    const saved = await reader.send(form, { c2: 'выбыл', c4: 'on' });
    expect(textOf(saved.html)).toContain('Сохранено.');
    expect(textOf(saved.html)).toContain('Читатель выбыл');
    expect(sample.shown('Читатели')[1]).toEqual(expect.arrayContaining(['Анна', 'выбыл', '1500,5']));
    expect(note()).toBe('Было: читает');
  });

  it('doesn’t overwrite what somebody else has changed meanwhile', async () => {
    const form = formIn((await reader.open(`${readers}/rows/2`)).html, 'row-form');
    await reader.call(`${readers}/cells`, { row: 2, column: 1, typed: 'Яна' });
    const answer = await reader.send(form, { c1: 'Ольга' });
    expect(textOf(answer.html)).toContain('Строку тем временем изменили');
    expect(sample.shown('Читатели')[1]?.[0]).toBe('Яна');
  });

  it('adds a row below the last one', async () => {
    const form = formIn((await reader.open(`${readers}/rows/5`)).html, 'row-form');
    await reader.send(form, { c1: "'007", c2: 'новый' });
    expect(sample.shown('Читатели')[4]?.slice(0, 2)).toEqual(['007', 'новый']);
  });
});

describe('an open window', () => {
  it('hears of changes by whomever', async () => {
    const heard = await reader.ask(`${readers}/changes`, {});
    expect(heard.headers.get('content-type')).toContain('text/event-stream');
    const news = heard.body?.getReader();
    await sample.workspace.edit(sample.spreadsheetId, 'Читатели', 'A2', [['Яна']], CURATOR);
    const { value } = (await news?.read()) ?? {};
    expect(Buffer.from(value ?? []).toString()).toContain('event: change');
    await news?.cancel();
    expect(await (await reader.ask(`${readers}/table`, {})).text()).toContain('Яна');
  });
});
