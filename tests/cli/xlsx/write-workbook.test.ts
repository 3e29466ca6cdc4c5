import ExcelJS from 'exceljs';
import { workbookBytes } from '../../../src/cli/xlsx/write-workbook';
import type { PlainSheet, PlainSpreadsheet, PlainValue } from '../../../src/local/workspace';

function sheet(values: readonly (readonly PlainValue[])[], change: Partial<PlainSheet> = {}): PlainSheet {
  return {
    id: 1,
    name: 'Лист',
    hidden: false,
    frozenRows: 1,
    frozenColumns: 0,
    values,
    displayValues: values.map((row) => row.map((value) => String(value ?? ''))),
    formulas: [],
    notes: [],
    hiddenColumns: [],
    dropdowns: [],
    formId: null,
    ...change,
  };
}

const COVER = { name: 'О файле', lines: ['Что это', '=1+1'] };

function spreadsheet(...sheets: readonly PlainSheet[]): PlainSpreadsheet {
  return {
    id: 'id',
    name: 'Книга',
    owner: 'o@example.org',
    locale: 'ru_RU',
    timeZone: 'Asia/Krasnoyarsk',
    sheets,
  };
}

async function written(...sheets: readonly PlainSheet[]): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await workbookBytes(spreadsheet(...sheets), new Date('2026-09-01T00:00:00Z'), COVER);
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

test('a cover before all sheets says what the file is, in words that stay texts', async () => {
  const workbook = await written(sheet([['Текст']], { name: 'О файле' }));
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['О файле', 'О файле (2)']);
  expect([1, 2].map((row) => workbook.worksheets[0]?.getCell(row, 1).value)).toEqual(COVER.lines);
});

test('a text that begins like a formula, a link or a number stays the text that it was', async () => {
  const texts = [
    '=IMPORTXML("http://example.org";"//a")',
    '+79991234567',
    '-2+3',
    '@SUM(A1)',
    '<b>жирный</b>',
    '007',
    '1.2.2026',
    '_x000D_',
  ];
  const workbook = await written(sheet([['Текст'], ...texts.map((text) => [text])]));
  const worksheet = workbook.worksheets[1];
  texts.forEach((text, at) => {
    const cell = worksheet?.getCell(at + 2, 1);
    expect([cell?.value, cell?.type, cell?.numFmt]).toEqual([text, ExcelJS.ValueType.String, '@']);
  });
});

test('a date is a date of the spreadsheet’s own wall clock, and a text that looks like one is a text', async () => {
  const instant = '2026-08-31T17:00:00.000Z';
  const withTime = '2026-09-01T02:30:00.000Z';
  const workbook = await written(
    sheet(
      [
        ['Дата', 'Время', 'Текст'],
        [instant, withTime, instant],
      ],
      {
        displayValues: [
          ['Дата', 'Время', 'Текст'],
          ['01.09.2026', '01.09.2026 9:30', instant],
        ],
      },
    ),
  );
  const row = workbook.worksheets[1]?.getRow(2);
  expect(row?.getCell(1).value).toEqual(new Date('2026-09-01T00:00:00Z'));
  expect(row?.getCell(1).numFmt).toBe('dd.mm.yyyy');
  expect(row?.getCell(2).value).toEqual(new Date('2026-09-01T09:30:00Z'));
  expect(row?.getCell(3).value).toBe(instant);
});

test('numbers stay numbers, ticks stay ticks, and blank cells stay blank', async () => {
  const row = (
    await written(
      sheet([
        ['a', 'b', 'c', 'd'],
        [12.5, true, null, ''],
      ]),
    )
  ).worksheets[1]?.getRow(2);
  expect([1, 2, 3, 4].map((column) => row?.getCell(column).value)).toEqual([12.5, true, null, null]);
});

test('the header is bold and stays in sight, hidden columns are hidden, hidden sheets are left out', async () => {
  const workbook = await written(
    sheet(
      [
        ['№', 'Имя'],
        ['1', 'Анна'],
      ],
      { name: 'Банк', frozenColumns: 1, hiddenColumns: [2] },
    ),
    sheet([['память']], { name: 'Учёт', hidden: true }),
  );
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['О файле', 'Банк']);
  const worksheet = workbook.worksheets[1];
  expect(worksheet?.getCell('A1').font?.bold).toBe(true);
  expect(worksheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
  expect([worksheet?.getColumn(1).hidden, worksheet?.getColumn(2).hidden]).toEqual([false, true]);
});

test('dropdowns come along where Excel can hold them: short options without commas', async () => {
  const states = ['утвердить', 'отклонить'];
  const workbook = await written(
    sheet(
      [
        ['Решение', 'Формат', 'Список'],
        ['', '', ''],
        ['', '', ''],
      ],
      {
        dropdowns: [
          [null, null, null],
          [states, ['очно, лично'], Array.from({ length: 40 }, (_, at) => `вариант номер ${at}`)],
          [states, null, null],
        ],
      },
    ),
  );
  const worksheet = workbook.worksheets[1];
  expect(worksheet?.getCell('A2').dataValidation).toMatchObject({ type: 'list', formulae: ['"утвердить,отклонить"'] });
  expect(worksheet?.getCell('A3').dataValidation).toMatchObject({ type: 'list' });
  expect(worksheet?.getCell('B2').dataValidation).toBeUndefined();
  expect(worksheet?.getCell('C2').dataValidation).toBeUndefined();
  expect(worksheet?.getCell('A1').dataValidation).toBeUndefined();
});

test('names of sheets that Excel would refuse are mended and stay different', async () => {
  const long = 'Ответы на форму «Хочу найти наставника» за год';
  const names = ['Пары: 2026/27', long, `${long} (ещё)`];
  const workbook = await written(...names.map((name) => sheet([['a']], { name })));
  const got = workbook.worksheets.slice(1).map(({ name }) => name);
  expect(got[0]).toBe('Пары  2026 27');
  expect(new Set(got).size).toBe(3);
  expect(Math.max(...got.map((name) => name.length))).toBeLessThanOrEqual(31);
});
