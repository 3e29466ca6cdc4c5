/** What a cell shows under a format. Tokens: https://developers.google.com/workspace/sheets/api/guides/formats */
import { displayValue } from '../../../../../src/local/services/spreadsheet/values/display';
import { type Locale, localeOf } from '../../../../../src/local/services/spreadsheet/values/locale';
import { serialOfDate } from '../../../../../src/local/services/spreadsheet/values/serial';

const en = localeOf('en_US') as Locale;
const ru = localeOf('ru_RU') as Locale;
const day = (year: number, month: number, date: number) => serialOfDate(year, month, date) ?? 0;

test('a number without a format shows its digits with the decimal sign of the locale', () => {
  expect(displayValue(1.5, undefined, ru)).toBe('1,5');
  expect(displayValue(0.1 + 0.2, undefined, en)).toBe('0.3');
  expect(displayValue(89131234567, undefined, ru)).toBe('89131234567');
  expect(displayValue(1e21, undefined, en)).toBe('1E+21');
  expect(displayValue(0.000001, undefined, en)).toBe('1E-06');
});

test('digits, groups, percents and words of a number format', () => {
  expect(displayValue(1234.5, '#,##0.00', en)).toBe('1,234.50');
  expect(displayValue(1234.5, '#,##0.00', ru)).toBe('1\u00a0234,50');
  expect(displayValue(0.125, '0.0#%', en)).toBe('12.5%');
  expect(displayValue(7, '000', en)).toBe('007');
  expect(displayValue(-2.5, '0.0;(0.0);"zero"', en)).toBe('(2.5)');
  expect(displayValue(0, '0.0;(0.0);"zero"', en)).toBe('zero');
  expect(displayValue(2.99, '"$"#,##0.00', en)).toBe('$2.99');
  expect(displayValue(123456, '0.00E+00', en)).toBe('1.23E+05');
  expect(displayValue('words', '0.00', en)).toBe('words');
  expect(displayValue('words', '0;0;0;"<"@">"', en)).toBe('<words>');
});

test('dates and times follow their tokens, and m is a month unless it stands beside a clock', () => {
  const moment = day(2026, 5, 4) + (15 * 3600 + 2 * 60 + 9) / 86_400;
  expect(displayValue(moment, 'dd.MM.yyyy H:mm:ss', ru)).toBe('04.05.2026 15:02:09');
  expect(displayValue(moment, 'M/d/yyyy', en)).toBe('5/4/2026');
  expect(displayValue(moment, 'd mmmm yyyy', ru)).toBe('4 мая 2026');
  expect(displayValue(moment, 'dddd, mmm d', en)).toBe('Monday, May 4');
  expect(displayValue(moment, 'h:mm am/pm', en)).toBe('3:02 PM');
  expect(displayValue(moment, 'yyyymmdd', en)).toBe('20260504');
  expect(displayValue(moment + 0.25 / 86_400, 'ss.000', en)).toBe('09.250');
  expect(displayValue(25.5 / 24, '[h]:mm:ss', en)).toBe('25:30:00');
});

test('truth speaks the language of the locale and a blank shows nothing', () => {
  expect(displayValue(true, undefined, ru)).toBe('ИСТИНА');
  expect(displayValue(false, undefined, en)).toBe('FALSE');
  expect(displayValue(null, '0.00', en)).toBe('');
});

test('a condition in a format is refused by name', () => {
  expect(() => displayValue(1, '[>5]0;0', en)).toThrow('NotEmulated: number format [>5]');
});
