/** What a typed string becomes in a cell. setValue reads strings as typed: https://developers.google.com/sheets/api/reference/rest/v4/ValueInputOption */
import { localeOf } from '../../../../../src/local/services/spreadsheet/values/locale';
import { serialOfDate } from '../../../../../src/local/services/spreadsheet/values/serial';
import { readTyped, type TypedInput } from '../../../../../src/local/services/spreadsheet/values/typed-input';

function typed(text: string, localeId: string, isTextCell = false, formulasInTextCells = true): TypedInput {
  const locale = localeOf(localeId);
  if (locale === undefined) throw new Error(localeId);
  return readTyped(text, { locale, currentYear: 2026, isTextCell, formulasInTextCells });
}

const ru = (text: string) => typed(text, 'ru_RU');
const en = (text: string) => typed(text, 'en_US');
const day = (year: number, month: number, date: number) => serialOfDate(year, month, date);

test('an empty string is a blank and other words stay text', () => {
  expect(ru('')).toEqual({ kind: 'blank' });
  expect(ru('Иванова Анна')).toEqual({ kind: 'text', text: 'Иванова Анна' });
  expect(ru(' ')).toEqual({ kind: 'text', text: ' ' });
});

// https://developers.google.com/apps-script/reference/spreadsheet/range#setValue(Object)
test('a string that begins with = is a formula', () => {
  expect(ru('=1+1')).toEqual({ kind: 'formula', formula: '=1+1' });
  expect(en('=')).toEqual({ kind: 'text', text: '=' });
});

// https://github.com/OWOX/owox-data-marts/pull/1535
test('a string that begins with a plus and is no number is a formula', () => {
  expect(ru('+7 (913) 123-45-67')).toEqual({ kind: 'formula', formula: '=+7 (913) 123-45-67' });
  expect(en('+Dri7')).toEqual({ kind: 'formula', formula: '=+Dri7' });
  expect(ru('+79131234567')).toMatchObject({ kind: 'number', value: 79131234567 });
});

// The apostrophe as Google's own escape: https://github.com/mrmans0n/localio/issues/1
test('a leading apostrophe is consumed and makes the rest text', () => {
  expect(ru("'=1+1")).toEqual({ kind: 'text', text: '=1+1' });
  expect(ru("''quoted")).toEqual({ kind: 'text', text: "'quoted" });
  expect(en("'007")).toEqual({ kind: 'text', text: '007' });
});

// Unverified on live Google, so a switch: platform.md §3, §11 (c)
test('in a plain-text cell strings stay, but = is still read unless the switch says otherwise', () => {
  expect(typed('007', 'ru_RU', true)).toEqual({ kind: 'text', text: '007' });
  expect(typed('01.02.2026', 'ru_RU', true)).toEqual({ kind: 'text', text: '01.02.2026' });
  expect(typed('+7 913', 'ru_RU', true)).toEqual({ kind: 'text', text: '+7 913' });
  expect(typed('=1+1', 'ru_RU', true)).toEqual({ kind: 'formula', formula: '=1+1' });
  expect(typed('=1+1', 'ru_RU', true, false)).toEqual({ kind: 'text', text: '=1+1' });
});

// '01234' becomes 1234 and '22 34' becomes 2234: https://github.com/vlucas/sheetquery/issues/20
test('digits lose leading zeros and spaces between groups', () => {
  expect(ru('01234')).toEqual({ kind: 'number', value: 1234 });
  expect(ru('22 34')).toEqual({ kind: 'number', value: 2234 });
  expect(ru('8 913 123 45 67')).toEqual({ kind: 'number', value: 89131234567 });
  expect(en('22 34')).toEqual({ kind: 'text', text: '22 34' });
});

// Google's own sample writes ['2.000', '1,000,000', '$2.99']: https://developers.google.com/apps-script/reference/spreadsheet/range#setValues(Object)
test('numbers, money, percents and exponents of en_US', () => {
  expect(en('2.000')).toEqual({ kind: 'number', value: 2 });
  expect(en('1,000,000')).toEqual({ kind: 'number', value: 1_000_000, format: '#,##0' });
  expect(en('$2.99')).toEqual({ kind: 'number', value: 2.99, format: '"$"#,##0.00' });
  expect(en('-$2.99')).toMatchObject({ value: -2.99 });
  expect(en('(5)')).toMatchObject({ value: -5 });
  expect(en('50%')).toEqual({ kind: 'number', value: 0.5, format: '0%' });
  expect(en('1e5')).toEqual({ kind: 'number', value: 100_000, format: '0.00E+00' });
  expect(en('.5')).toEqual({ kind: 'number', value: 0.5 });
  expect(en('1,5')).toEqual({ kind: 'text', text: '1,5' });
});

// https://www.benlcollins.com/spreadsheets/sheets-location/
test('ru_RU has the decimal comma, and a point makes a date', () => {
  expect(ru('1,5')).toEqual({ kind: 'number', value: 1.5 });
  expect(ru('1 000,5')).toEqual({ kind: 'number', value: 1000.5 });
  expect(ru('12,5 %')).toMatchObject({ value: 0.125, format: '0.00%' });
  expect(ru('2,99 ₽')).toMatchObject({ value: 2.99 });
  expect(ru('1.5')).toEqual({ kind: 'number', value: day(2026, 5, 1), format: 'dd.MM.yyyy' });
  expect(ru('1.55')).toEqual({ kind: 'text', text: '1.55' });
});

test('dates follow the order of the locale, and impossible ones stay text', () => {
  expect(ru('01.02.2026')).toEqual({ kind: 'number', value: day(2026, 2, 1), format: 'dd.MM.yyyy' });
  expect(ru('1-2')).toMatchObject({ value: day(2026, 2, 1) });
  expect(ru('3/4')).toMatchObject({ value: day(2026, 4, 3) });
  expect(en('1-2')).toMatchObject({ value: day(2026, 1, 2), format: 'M/d/yyyy' });
  expect(en('3/4')).toMatchObject({ value: day(2026, 3, 4) });
  expect(en('13/2/2026')).toEqual({ kind: 'text', text: '13/2/2026' });
  expect(ru('31.02.2026')).toEqual({ kind: 'text', text: '31.02.2026' });
  expect(ru('29.02.24')).toMatchObject({ value: day(2024, 2, 29) });
  expect(ru('12.05.99')).toMatchObject({ value: day(1999, 5, 12) });
  expect(ru('2026-02-01')).toMatchObject({ value: day(2026, 2, 1) });
  expect(ru('05.2026')).toMatchObject({ value: day(2026, 5, 1) });
});

// `1940 10 5` is read as a date: https://github.com/getodk/docs/pull/1095
test('three numbers with spaces, years first, are a date', () => {
  expect(en('1940 10 5')).toMatchObject({ value: day(1940, 10, 5) });
});

test('names of months are read in the language of the locale', () => {
  expect(ru('5 января 2026 г.')).toMatchObject({ value: day(2026, 1, 5) });
  expect(ru('5 янв')).toMatchObject({ value: day(2026, 1, 5) });
  expect(ru('май 2026')).toMatchObject({ value: day(2026, 5, 1) });
  expect(en('Jan 5, 2026')).toMatchObject({ value: day(2026, 1, 5) });
  expect(en('5 January 2026')).toMatchObject({ value: day(2026, 1, 5) });
  expect(ru('Jan 5, 2026')).toEqual({ kind: 'text', text: 'Jan 5, 2026' });
  expect(en('May')).toEqual({ kind: 'text', text: 'May' });
});

test('times are fractions of a day, alone or after a date', () => {
  expect(ru('7:45')).toMatchObject({ value: 7.75 / 24, format: 'H:mm' });
  expect(en('7:45 PM')).toMatchObject({ value: 19.75 / 24 });
  expect(ru('25:30')).toMatchObject({ value: 25.5 / 24, format: '[h]:mm:ss' });
  expect(ru('04.05.2026 15:00:12')).toMatchObject({ format: 'dd.MM.yyyy H:mm:ss' });
  expect((ru('04.05.2026 15:00:12') as { value: number }).value).toBeCloseTo(
    (day(2026, 5, 4) ?? 0) + 54_012 / 86_400,
    9,
  );
  expect(ru('25:99')).toEqual({ kind: 'text', text: '25:99' });
});

test('truth is written in English everywhere and in Russian under ru_RU', () => {
  expect(ru('ИСТИНА')).toEqual({ kind: 'boolean', value: true });
  expect(ru('ложь')).toEqual({ kind: 'boolean', value: false });
  expect(ru('TRUE')).toEqual({ kind: 'boolean', value: true });
  expect(en('false')).toEqual({ kind: 'boolean', value: false });
  expect(en('ИСТИНА')).toEqual({ kind: 'text', text: 'ИСТИНА' });
});
