/** A1 notation as scripts write and read it: https://github.com/brucemcpherson/gas-fakes/blob/main/test/testsheetsdeveloper.js */
import fc from 'fast-check';
import { columnLetters, readA1, writeA1 } from '../../../../../src/local/services/spreadsheet/grid/a1';

const spelledBack = (text: string) => {
  const reference = readA1(text);
  return reference === undefined ? undefined : writeA1(reference.range);
};

test('cells, blocks, whole columns and whole rows are read and written back', () => {
  expect(spelledBack('B2:D5')).toBe('B2:D5');
  expect(spelledBack('$C$3')).toBe('C3');
  expect(spelledBack('5:7')).toBe('5:7');
  expect(spelledBack('D:F')).toBe('D:F');
  expect(spelledBack('a2:b')).toBe('A2:B');
});

test('corners given the wrong way round are put right', () => {
  expect(spelledBack('C5:B2')).toBe('B2:C5');
  expect(spelledBack('5:2')).toBe('2:5');
  expect(spelledBack('D:B')).toBe('B:D');
});

test('a sheet name may stand before, quoted where it has spaces', () => {
  expect(readA1("'Банк наставников'!A1:B2")).toMatchObject({ sheetName: 'Банк наставников' });
  expect(readA1("'It''s'!A1")).toMatchObject({ sheetName: "It's" });
  expect(readA1('Пары!A:A')).toMatchObject({ sheetName: 'Пары', range: { row: 1, rows: null, column: 1, columns: 1 } });
});

test('what is no reference is refused', () => {
  for (const text of ['', 'A', '7', 'привет', 'A1:B2:C3', '!A1', 'A0x']) expect(readA1(text)).toBeUndefined();
});

test('letters count columns as Google does', () => {
  expect([1, 26, 27, 52, 703, 18_278].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA', 'ZZZ']);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 18_278 }), (column) => {
      expect(readA1(`${columnLetters(column)}1`)?.range.column).toBe(column);
    }),
  );
});
