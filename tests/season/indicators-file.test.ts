import { readIndicators } from '../../src/cli/season/indicators-file';

const header = ['year', 'municipality', 'denominator', 'value', 'target', 'source'];
const read = (titles: readonly string[], ...rows: readonly (readonly string[])[]) =>
  readIndicators({ path: 'indicators.csv', header: titles, rows, firstRowNumber: 2 });

test('a row gives year, place, what is counted, value, target and source; numbers as people write them', () => {
  expect(
    read(
      header,
      ['2026', 'Озёрный район', 'дети 10–19 лет', '12 345', '70,5 %', 'отчёт'],
      ['2026', '', 'I5', '', '85', ''],
      ['', '', '', '', '', ''],
    ),
  ).toEqual([
    {
      year: 2026,
      municipality: 'Озёрный район',
      denominator: 'дети 10–19 лет',
      value: 12345,
      target: 70.5,
      source: 'отчёт',
    },
    { year: 2026, municipality: '', denominator: 'I5', target: 85, source: '' },
  ]);
});

test('columns are known by the sheet’s own titles too, in any order', () => {
  expect(read(['Значение', 'Что считаем', 'ГОД'], ['9', 'children-all', '2025'])).toEqual([
    { year: 2025, municipality: '', denominator: 'children-all', value: 9, source: '' },
  ]);
});

test('every row that can’t be taken is named with its number and reason', () => {
  const rows = [
    ['скоро', '', 'children-all', '1', '', ''],
    ['2026', '', 'звёзды', '1', '', ''],
    ['2026', '', 'children-all', 'много', '', ''],
    ['2026', '', 'children-all', '-1', '', ''],
    ['2026', '', 'children-all', '1', 'много', ''],
    ['2026', '', 'children-all', '1', '2', ''],
  ];
  expect(() => read(header, ...rows)).toThrow(
    [
      'indicators.csv, строка 2: год не читается.',
      'indicators.csv, строка 3: неизвестно, что считаем.',
      'indicators.csv, строка 4: значение — не число.',
      'indicators.csv, строка 5: значение — не число.',
      'indicators.csv, строка 6: цель — не число процентов.',
    ].join('\n'),
  );
});

test('a table without the columns that matter is refused', () => {
  expect(() => read(['a', 'b'], ['1', '2'])).toThrow('нужны столбцы year, denominator');
});
