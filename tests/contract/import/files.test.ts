import fc from 'fast-check';
import { cellText } from '../../../src/contract/import/cell-text';
import { decodeText } from '../../../src/contract/import/decode-text';
import { guessSeparator, SEPARATORS, withoutDeclaration } from '../../../src/contract/import/separator';
import { sampleOf, tableFromGrid } from '../../../src/contract/import/table-shape';

const decode = (bytes: Uint8Array) =>
  decodeText(bytes, (encoding, fatal) => new TextDecoder(encoding, { fatal }).decode(bytes));

/** Cyrillic letters and ASCII in Windows-1251, as Microsoft's table has them. */
const windows1251 = (text: string) =>
  Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
    return character === 'ё' ? 0xb8 : code;
  });

test('UTF-8 is read with and without a mark, Windows-1251 where the bytes are no UTF-8, UTF-16 by its mark', () => {
  const text = 'Пётр;имя';
  const utf8 = new TextEncoder().encode(text);
  expect(decode(utf8)).toEqual({ text, encoding: 'utf-8' });
  expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8))).toEqual({ text, encoding: 'utf-8' });
  expect(decode(windows1251(text))).toEqual({ text, encoding: 'windows-1251' });
  const units = Array.from(text, (character) => character.charCodeAt(0));
  const little = Uint8Array.of(0xff, 0xfe, ...units.flatMap((unit) => [unit & 0xff, unit >> 8]));
  const big = Uint8Array.of(0xfe, 0xff, ...units.flatMap((unit) => [unit >> 8, unit & 0xff]));
  expect([decode(little), decode(big)]).toEqual([
    { text, encoding: 'utf-16le' },
    { text, encoding: 'utf-16be' },
  ]);
  expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
});

test.each(SEPARATORS)('the separator "%s" is recognised beside the others in the cells', (separator) => {
  const quoted = (cell: string) => `"${cell.replace(/"/g, '""')}"`;
  const rows = ['ID', 'Темы', 'Запрос'].join(separator).concat('\r\n');
  const cells = ['1', quoted('физика, химия; "спорт"\nи\tмузыка | кино'), 'да'].join(separator);
  expect(guessSeparator(`${rows}${`${cells}\r\n`.repeat(4)}`)).toBe(separator);
});

test('commas in unquoted cells do not outvote semicolons', () => {
  expect(guessSeparator('ID;Темы\n1;физика, химия, спорт\n2;кино\n3;чтение, музыка\n')).toBe(';');
});

test('a heading above the titles and a quote inside a cell do not mislead', () => {
  expect(guessSeparator('Ответы на форму, 2026 год\nID;Имя;Рост\n1;Ким 5" Пётр;170\n2;Ким Пётр;171\n')).toBe(';');
});

test("a spreadsheet's own declaration decides and is left out of the table", () => {
  expect(guessSeparator('sep=;\r\na,b;c\r\n')).toBe(';');
  expect(withoutDeclaration('\uFEFFsep=;\r\na;b')).toBe('a;b');
  expect(withoutDeclaration('separate;b')).toBe('separate;b');
  expect(guessSeparator('одно слово')).toBe(',');
});

test('titles are found below a heading, and rows are numbered as in the file', () => {
  const grid = [
    ['Ответы на форму «Анкета»', '', '', ''],
    [],
    ['ID', ' ФИО ', 'Дата рождения', 'Почта', ''],
    ['1', 'Ким Пётр', '01.02.2010', 'a@example.test'],
    ['', '', '', ''],
    ['2', 'Ким Анна', '', 'b@example.test', '', 'лишнее'],
    ['', ''],
  ];
  expect(tableFromGrid(grid)).toEqual({
    header: ['ID', 'ФИО', 'Дата рождения', 'Почта'],
    rows: [
      ['1', 'Ким Пётр', '01.02.2010', 'a@example.test'],
      ['', '', '', ''],
      ['2', 'Ким Анна', '', 'b@example.test', '', 'лишнее'],
    ],
    firstRowNumber: 4,
  });
});

test('a table without titles gets blank ones and keeps its first row', () => {
  const grid = [
    ['1', 'Ким Пётр', 'a@example.test'],
    ['2', 'Ким Анна', 'b@example.test'],
  ];
  expect(tableFromGrid(grid)).toEqual({ header: ['', '', ''], rows: grid, firstRowNumber: 1 });
});

test('titles without rows, and nothing at all', () => {
  expect(tableFromGrid([['ФИО', 'Почта']])).toEqual({ header: ['ФИО', 'Почта'], rows: [], firstRowNumber: 2 });
  expect(tableFromGrid([])).toMatchObject({ header: [], rows: [] });
  expect(tableFromGrid([[], ['', ' ']])).toMatchObject({ header: [], rows: [] });
});

test('a sample is spread over the table and leaves blank rows out', () => {
  const rows = Array.from({ length: 1000 }, (_, n) => (n % 2 === 0 ? [String(n)] : ['']));
  const sample = sampleOf({ header: ['a'], rows, firstRowNumber: 2 }, 5);
  expect(sample).toEqual([['0'], ['200'], ['400'], ['600'], ['800']]);
  expect(sampleOf({ header: ['a'], rows: rows.slice(0, 4), firstRowNumber: 2 }, 5)).toEqual([['0'], ['2']]);
});

test('typed cells of a spreadsheet are written as people write them', () => {
  expect(
    [
      'да ',
      79131234567,
      0.1 + 0.2,
      3,
      true,
      false,
      null,
      undefined,
      new Date(Date.UTC(2010, 0, 31)),
      new Date(Date.UTC(2026, 8, 1, 6, 0, 0) + 0.4),
      new Date(Number.NaN),
    ].map(cellText),
  ).toEqual(['да ', '79131234567', '0.3', '3', 'ИСТИНА', 'ЛОЖЬ', '', '', '2010-01-31', '2026-09-01 06:00:00', '']);
});

test('any grid becomes a table without losing a filled cell below its titles', () => {
  const cell = fc.constantFrom('', ' ', 'а', 'ФИО', '1', 'a@example.test', '=1+1', '01.02.2010');
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 15 }), (grid) => {
      const { header, rows, firstRowNumber } = tableFromGrid(grid);
      const filled = (cells: readonly (readonly string[])[]) =>
        cells.map((row) => row.filter((text) => text.trim() !== ''));
      expect(filled(rows)).toEqual(filled(grid.slice(firstRowNumber - 1, firstRowNumber - 1 + rows.length)));
      for (const row of rows) expect(row.length).toBeGreaterThanOrEqual(header.length);
    }),
  );
});
