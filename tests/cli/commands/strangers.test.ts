/** Programs as people write them for Apps Script, none of them ours: each runs by the command `run` and does what it says. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captured } from '../captured';

const folder = mkdtempSync(join(tmpdir(), 'чужие скрипты '));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(source: string, pages: Readonly<Record<string, string>> = {}) {
  const path = join(folder, 'Код.gs');
  writeFileSync(path, source);
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text);
  const { exitCode, out, err } = await captured('run', path, 'main', '--json');
  if (exitCode !== 0) throw new Error(err);
  return { value: JSON.parse(out) as unknown, err };
}

test('sums a sheet by category into another sheet', async () => {
  const { value, err } = await run(`
    function main() {
      var ss = SpreadsheetApp.getActiveSpreadsheet();
      var sheet = ss.getActiveSheet();
      sheet.setName('Расходы');
      sheet.appendRow(['Дата', 'Категория', 'Сумма']);
      var rows = [[new Date(2026, 0, 5), 'Еда', 100.5], [new Date(2026, 0, 6), 'Проезд', 40], [new Date(2026, 1, 7), 'Еда', 60]];
      sheet.getRange(2, 1, rows.length, rows[0].length).setValues(rows);
      var values = sheet.getDataRange().getValues();
      values.shift();
      var totals = values.reduce(function (sum, row) { sum[row[1]] = (sum[row[1]] || 0) + row[2]; return sum; }, {});
      var out = ss.getSheetByName('Итоги') || ss.insertSheet('Итоги');
      out.clear();
      out.getRange('A1:B1').setValues([['Категория', 'Сумма']]).setFontWeight('bold');
      var keys = Object.keys(totals).sort();
      out.getRange(2, 1, keys.length, 2).setValues(keys.map(function (k) { return [k, totals[k]]; }));
      sheet.getRange('A2:A').setNumberFormat('dd.MM.yyyy');
      sheet.sort(3, false);
      SpreadsheetApp.flush();
      Logger.log('Готово: %s категории', keys.length);
      return { table: out.getDataRange().getValues(), first: sheet.getRange('C2').getValue(), shown: sheet.getRange('A2').getDisplayValue() };
    }`);
  expect(value).toEqual({
    table: [
      ['Категория', 'Сумма'],
      ['Еда', 160.5],
      ['Проезд', 40],
    ],
    first: 100.5,
    shown: '05.01.2026',
  });
  expect(err).toContain('Готово: 2 категории');
});

test('makes a form from the rows of a sheet and reads its answer', async () => {
  const { value } = await run(`
    function main() {
      const ss = SpreadsheetApp.getActive();
      const q = ss.insertSheet('Вопросы');
      q.getRange(1, 1, 3, 3).setValues([['Текст', 'Вид', 'Варианты'], ['Имя', 'text', ''], ['Напиток', 'choice', 'чай, кофе']]);
      const form = FormApp.create('Опрос', true).setDescription('Собран из листа');
      q.getDataRange().getValues().slice(1).forEach(([title, kind, choices]) => {
        if (kind === 'text') form.addTextItem().setTitle(title).setRequired(true);
        else form.addMultipleChoiceItem().setTitle(title).setChoiceValues(choices.split(',').map((c) => c.trim()));
      });
      form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId());
      const items = form.getItems();
      form.createResponse()
        .withItemResponse(items[0].asTextItem().createResponse('Анна'))
        .withItemResponse(items[1].asMultipleChoiceItem().createResponse('чай'))
        .submit();
      return form.getResponses().map((r) => r.getItemResponses().map((i) => i.getItem().getTitle() + '=' + i.getResponse()));
    }`);
  expect(value).toEqual([['Имя=Анна', 'Напиток=чай']]);
});

test('puts up a menu and triggers anew', async () => {
  const { value, err } = await run(`
    function onOpen() {
      const ui = SpreadsheetApp.getUi();
      ui.createMenu('Отчёты').addItem('Собрать', 'main').addSeparator().addSubMenu(ui.createMenu('Ещё').addItem('Проверить', 'check')).addToUi();
    }
    function check() {}
    function main() {
      onOpen();
      for (let turn = 0; turn < 2; turn += 1) {
        ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t));
        ScriptApp.newTrigger('main').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9).create();
        ScriptApp.newTrigger('check').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
      }
      SpreadsheetApp.getActive().toast('Поставлены', 'Готово', 5);
      return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType())]);
    }`);
  expect(value).toEqual([
    ['main', 'CLOCK'],
    ['check', 'ON_EDIT'],
  ]);
  expect(err).toContain('Поставлены');
});

test('keeps properties and a cache under a lock', async () => {
  const { value } = await run(`
    function main() {
      const kept = PropertiesService.getScriptProperties();
      kept.setProperties({ a: '1', b: JSON.stringify({ x: [1, 2] }) }).setProperty('n', 5).deleteProperty('a');
      const cache = CacheService.getScriptCache();
      cache.put('k', 'v', 60);
      const lock = LockService.getScriptLock();
      lock.waitLock(1000);
      try { Utilities.sleep(500); } finally { lock.releaseLock(); }
      return { kept: kept.getProperties(), cached: cache.getAll(['k', 'none']), locked: lock.hasLock(), none: kept.getProperty('none') };
    }`);
  expect(value).toEqual({ kept: { b: '{"x":[1,2]}', n: '5' }, cached: { k: 'v' }, locked: false, none: null });
});

test('shows a page made of a template, with its texts escaped', async () => {
  const { value, err } = await run(
    `function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
    function main() {
      const template = HtmlService.createTemplateFromFile('page');
      template.rows = [['а', 1], ['б <i>', 2]];
      const page = template.evaluate().setTitle('Отчёт').setWidth(400);
      SpreadsheetApp.getUi().showModalDialog(page, 'Отчёт');
      return page.getContent().trim();
    }`,
    {
      'page.html':
        "<? rows.forEach(function (r) { ?><li><?= r[0] ?>: <?!= r[1] ?></li><? }); ?><?!= include('style') ?>",
      'style.html': '<style>p{color:red}</style>',
    },
  );
  expect(value).toBe('<li>а: 1</li><li>б &lt;i&gt;: 2</li><style>p{color:red}</style>');
  expect(err).toContain('Отчёт');
});

test('formats dates, hashes and reads CSV', async () => {
  const { value } = await run(`
    function main() {
      const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'привет', Utilities.Charset.UTF_8);
      return {
        at: Utilities.formatDate(new Date(Date.UTC(2026, 10, 5, 21, 7, 9)), 'Europe/Moscow', "yyyy-MM-dd'T'HH:mm:ss"),
        hex: digest.map((b) => ('0' + (b & 255).toString(16)).slice(-2)).join('').slice(0, 8),
        text: Utilities.newBlob(Utilities.base64Decode('0L/RgNC40LLQtdGC')).getDataAsString(),
        csv: Utilities.parseCsv('a,b\\n"c,1",d'),
      };
    }`);
  expect(value).toEqual({
    at: '2026-11-06T00:07:09',
    hex: 'e58f1e8c',
    text: 'привет',
    csv: [
      ['a', 'b'],
      ['c,1', 'd'],
    ],
  });
});
