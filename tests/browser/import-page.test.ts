import { Workbook } from 'exceljs';
import { grouped } from '../../src/contract/texts/plural';
import { csv, inWindows1251 } from '../bundle-runs/csv';
import { foreignTable } from '../contract/import/foreign-table';
import { HOSTILE, sampleAnswers } from '../contract/import/sample-answers';
import { TITLE_VARIANTS } from '../contract/import/title-variants';
import { describeInBrowser } from './chromium';
import { type ImportFrame, importFrame } from './import-frame';

const mentees = (rowCount: number, variant = 1) =>
  foreignTable('mentee', TITLE_VARIANTS.mentee[variant] ?? {}, { rowCount });

describeInBrowser('the page «Импорт»', (windows) => {
  let frame: ImportFrame;
  beforeEach(async () => {
    frame = await importFrame(await (await windows.desk()).newPage());
  });

  const choose = (name: string, contents: Buffer | string) =>
    frame.page.setInputFiles('#file', { name, mimeType: '', buffer: Buffer.from(contents) });
  const press = (name: string | RegExp) => frame.page.getByRole('button', { name }).click();
  const done = () => frame.page.getByRole('heading', { name: 'Готово' }).waitFor();
  const lines = () => frame.page.locator('.lines').first().locator('li').allTextContents();

  it('takes a CSV file in Windows-1251 from the choice to the outcome', async () => {
    const table = foreignTable('consent', TITLE_VARIANTS.consent[0] ?? {}, { rowCount: 30 });
    await choose('согласия.csv', Buffer.from(inWindows1251(csv([table.header, ...table.rows]))));
    await frame.page.getByText('согласия.csv — 30 строк, 7 столбцов').waitFor();
    expect(await frame.page.getByLabel('Что в файле').inputValue()).toBe('consent');
    await press('Перенести 30 строк');
    await done();
    expect(await lines()).toEqual([
      'Получено: 30 ответов.',
      'Новых: 30.',
      'Вошли в банк: 30 человек.',
      'Из этого файла ждут на листе «Разобрать»: 3. Там написано, чего не хватает.',
    ]);
    const written = sampleAnswers('consent', 30).map(({ participant, signer }) => [participant, signer]);
    expect([...frame.answers.values()].map(({ fields }) => [fields.participant, fields.signer])).toEqual(written);
    await press('Закрыть');
    expect([frame.isClosed(), frame.complaints]).toEqual([true, []]);
  });

  it('says on the second time that the answers are known already', async () => {
    const { header, rows } = mentees(5);
    for (const expected of ['Новых: 5.', 'Уже были: 5.']) {
      await choose('a.csv', csv([header, ...rows], ','));
      await press(/^Перенести/);
      await done();
      expect((await lines())[1]).toBe(expected);
      await press('Выбрать другой файл');
    }
  });

  it('reads a large XLSX file, its sheets, its dates and its numbers', async () => {
    const table = mentees(1500);
    const workbook = new Workbook();
    workbook.addWorksheet('Пояснение').addRow(['Выгрузка из формы']);
    const sheet = workbook.addWorksheet('Ответы');
    sheet.addRow(table.header);
    const birth = table.truth.indexOf('birthDate');
    const phone = table.truth.indexOf('phone');
    const at = table.truth.indexOf('at');
    table.rows.forEach((row, n) => {
      const typed: (string | number | Date)[] = [...row];
      typed[birth] = new Date(Date.UTC(2010, n % 12, 1 + (n % 28)));
      typed[phone] = 79130000000 + n;
      typed[at] = new Date(Date.UTC(2026, 8, 1, 6, 0, n));
      sheet.addRow(typed);
    });
    await choose('ответы.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()));
    await frame.page.getByLabel('Лист').selectOption('Ответы');
    await frame.page.getByText(`ответы.xlsx — ${grouped(1500)} строк`).waitFor();
    await press(`Перенести ${grouped(1500)} строк`);
    await done();
    expect(frame.requests).toHaveLength(8);
    const answers = [...frame.answers.values()];
    expect(answers).toHaveLength(1500);
    expect(answers[13]).toMatchObject({
      at: '2026-08-31T23:00:13.000Z',
      fields: { birthDate: '2010-02-14', phone: '79130000013' },
    });
    expect(frame.complaints).toEqual([]);
  });

  it('marks what it is not sure of, and takes what the curator chooses', async () => {
    const { header, rows, truth } = mentees(20);
    const renamed = header.map((title, column) => (truth[column] === 'interests' ? 'Разное' : title));
    await choose('a.csv', csv([renamed, ...rows]));
    const column = frame.page.locator('.column', { hasText: 'Разное' });
    await frame.page.getByText('Проверьте 1 столбец: он отмечен ниже.').waitFor();
    expect(await column.getAttribute('class')).toContain('doubt');
    await column.locator('select').selectOption({ label: 'Опишите запрос своими словами' });
    expect(await column.getAttribute('class')).not.toContain('doubt');
    await column.getByText('Этот вопрос выбран для нескольких столбцов').waitFor();
    await frame.page.getByLabel('«Full name»').selectOption({ label: 'Не переносить' });
    await frame.page.getByText('Не нашёлся столбец для обязательного вопроса «Фамилия, имя, отчество».').waitFor();
    await press(/^Перенести/);
    await done();
    const expected = truth.map((target) => ({ interests: 'requestText', name: 'ignored' })[target] ?? target);
    expect(frame.requests[0]?.mapping).toEqual(expected);
  });

  it('asks again when another questionnaire is chosen', async () => {
    const { header, rows } = mentees(10);
    await choose('a.csv', csv([header, ...rows]));
    await frame.page.getByLabel('Что в файле').selectOption('mentor');
    await frame.page.getByText('Не нашёлся столбец для обязательного вопроса «Сколько наставляемых').waitFor();
    expect(await frame.page.getByLabel('Что в файле').inputValue()).toBe('mentor');
  });

  it('shows texts of people as texts and hands them over unchanged', async () => {
    const { header, rows, truth } = mentees(HOSTILE.length);
    const column = truth.indexOf('requestText');
    const hostile = rows.map((row, n) => row.map((cell, at) => (at === column ? (HOSTILE[n] ?? '') : cell)));
    const titles = header.map((title, at) =>
      at === column ? '<img src=x onerror=alert(1)> Describe your request' : title,
    );
    await choose('<b>a</b>.csv', csv([titles, ...hostile]));
    await frame.page.getByText('<b>a</b>.csv').waitFor();
    await frame.page.getByText('<script>alert(1)</script>').waitFor();
    expect(await frame.page.locator('#page img, #page script').count()).toBe(0);
    const dropdown = frame.page.getByLabel('onerror');
    if ((await dropdown.inputValue()) !== 'requestText') await dropdown.selectOption('requestText');
    await press(/^Перенести/);
    await done();
    expect([...frame.answers.values()].map(({ fields }) => fields.requestText)).toEqual(HOSTILE);
    expect(frame.complaints).toEqual([]);
  });

  it('goes on with the piece that failed, and sends no other twice', async () => {
    const { header, rows } = mentees(450);
    await choose('a.csv', csv([header, ...rows]));
    frame.failNext('importRows', 'Книга занята. Подождите минуту.');
    await press(/^Перенести/);
    await frame.page.getByText('Не получилось. Книга занята. Подождите минуту.').waitFor();
    await press('Повторить');
    await done();
    expect(frame.requests.map(({ facts }) => facts.firstRow)).toEqual([0, 200, 400]);
    expect(frame.answers.size).toBe(450);
  });

  it('shows no button that is hidden, though buttons have a look of their own', async () => {
    const shownAs = await frame.page.evaluate(`{
      const button = Object.assign(document.createElement('button'), { hidden: true });
      document.getElementById('page').append(button);
      getComputedStyle(button).display;
    }`);
    expect(shownAs).toBe('none');
  });

  it('tells what is wrong with a row by the number that a spreadsheet shows', async () => {
    const rows = [
      ['Отчёт', '', ''],
      ['Ответ', 'ФИО', 'Время создания'],
      ['1', 'Ким Пётр', 'вчера'],
      [],
      ['2', 'Ким Анна', '2026-09-01 06:00'],
    ];
    await choose('a.csv', csv(rows));
    await frame.page.getByLabel('Что в файле').selectOption('mentee');
    await press(/^Перенести/);
    await frame.page.getByText('Строка 3: время ответа не читается').waitFor();
  });

  it('takes a file that is dropped on it', async () => {
    const { header, rows } = mentees(3);
    const text = csv([header, ...rows]);
    await frame.page.evaluate((contents) => {
      const page = globalThis as unknown as {
        DataTransfer: new () => { items: { add(file: File): void } };
        DragEvent: new (name: string, given: object) => Event;
        document: { body: { dispatchEvent(event: Event): void } };
      };
      const dataTransfer = new page.DataTransfer();
      dataTransfer.items.add(new File([contents], 'drop.csv'));
      page.document.body.dispatchEvent(new page.DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, text);
    await frame.page.getByText('drop.csv — 3 строки').waitFor();
  });

  it.each([
    ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'Это старый формат XLS'],
    ['broken.xlsx', Buffer.from('PK broken'), 'Не получилось прочитать файл'],
    ['picture.csv', Buffer.from([0x89, 0x50, 0, 0, 0, 0]), 'Не получилось прочитать файл'],
    ['empty.csv', Buffer.from('\r\n\r\n;;\r\n'), 'В файле нет ни одной строки с ответами'],
  ])('says what is wrong with %s, and takes another file', async (name, contents, sentence) => {
    await choose(name, contents);
    await frame.page.getByText(sentence).waitFor();
    await choose('a.csv', 'ФИО;Почта\nКим Пётр;a@example.test');
    await frame.page.getByText('a.csv — 1 строка, 2 столбца').waitFor();
    expect(frame.complaints).toEqual([]);
  });

  it('says when the titles stand over nothing, and when there are no titles', async () => {
    await choose('a.csv', 'ФИО;Почта;Телефон');
    await frame.page.getByText('В файле нет ни одной строки с ответами').waitFor();
    await press('Выбрать другой файл');
    await choose('b.csv', 'Ким Пётр;a@example.test;89131234567\nКим Анна;b@example.test;89131234568');
    await frame.page.getByText('нет строки с названиями столбцов').waitFor();
  });

  it('fits a dialog of 400 pixels with the longest titles and texts', async () => {
    const long = 'Оченьдлинноесловобезпробелов'.repeat(8);
    await choose(
      `${long}.csv`,
      csv([
        ['ФИО', long, 'Почта'],
        ['Ким Пётр', long, 'a@example.test'],
      ]),
    );
    await frame.page.locator('p.soft', { hasText: '1 строка' }).waitFor();
    const width = await frame.page.evaluate(() => {
      const { documentElement } = (globalThis as unknown as { document: { documentElement: { scrollWidth: number } } })
        .document;
      return documentElement.scrollWidth;
    });
    expect(width).toBeLessThanOrEqual(400);
  });
});
