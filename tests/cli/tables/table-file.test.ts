import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { CommandRefused } from '../../../src/cli/command';
import { readTableFile } from '../../../src/cli/tables/table-file';
import { inWindows1251 } from '../../bundle-runs/csv';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'таблица с пробелом '));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string, contents: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
};

const answers = 'ФИО;Почта\r\n"Анна;\nИвановна";a@example.test\r\nПётр;"=1+1"\r\n';
const expected = {
  header: ['ФИО', 'Почта'],
  rows: [
    ['Анна;\nИвановна', 'a@example.test'],
    ['Пётр', '=1+1'],
  ],
};

test.each([
  ['UTF-8', answers],
  ['UTF-8 with its mark', `\uFEFF${answers}`],
  ['Windows-1251', inWindows1251(answers)],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${answers}`, 'utf16le')],
])('%s gives the same cells', async (_encoding, contents) => {
  expect(await readTableFile(file('ответы.csv', contents))).toMatchObject(expected);
});

test.each([',', ';', '\t', '|'])('cells are told apart at %j', async (separator) => {
  const rows = ['ФИО', 'Интересы', 'Время'].join(separator);
  const row = ['"Анна"', '"шахматы, кино; походы"', '"а|б"'].join(separator);
  expect(await readTableFile(file('a.csv', `${rows}\n${row}\n`))).toMatchObject({
    header: ['ФИО', 'Интересы', 'Время'],
    rows: [['Анна', 'шахматы, кино; походы', 'а|б']],
  });
});

test('XLSX gives texts: dates by the calendar, long numbers whole', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Пусто');
  const sheet = workbook.addWorksheet('Ответы');
  sheet.addRow(['ФИО', 'Дата рождения', 'Телефон', 'Время']);
  sheet.addRow(['Анна', new Date('2012-05-05T00:00:00Z'), 79131234567, new Date('2026-09-01T06:20:34Z')]);
  const path = file('ответы.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(await readTableFile(path)).toMatchObject({
    header: ['ФИО', 'Дата рождения', 'Телефон', 'Время'],
    rows: [['Анна', '2012-05-05', '79131234567', '2026-09-01 06:20:34']],
  });
});

test.each([
  ['a.csv', '', 'файл пуст'],
  ['a.csv', 'ФИО\n"Анна', 'кавычка открыта'],
  ['a.csv', 'ФИО\0\n', 'не текст'],
  ['a.xls', 'что угодно', 'старый формат Excel'],
  ['a.xlsx', 'не архив', 'не открывается как XLSX'],
  ['a.docx', 'текст', '«.docx» не читаются'],
])('%s with %j is refused in words', async (name, contents, words) => {
  const refusal = await readTableFile(file(name, contents)).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CommandRefused);
  expect((refusal as CommandRefused).message).toContain(words);
  expect((refusal as CommandRefused).message).toContain(name);
});

test('a folder is told to be one', async () => {
  await expect(readTableFile(folder)).rejects.toThrow(`${folder}: это папка, а нужен файл.`);
});
