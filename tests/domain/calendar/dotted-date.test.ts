import { formatDottedDate, parseDottedDate } from '../../../src/domain/calendar/dotted-date';

test('a date is written as people in Russia write it', () => {
  expect(formatDottedDate('2020-04-03')).toBe('03.04.2020');
  expect(formatDottedDate('0987-12-31')).toBe('31.12.0987');
});

test.each([
  ['03.04.2020', '2020-04-03'],
  [' 3.4.2020 ', '2020-04-03'],
  ['2020-04-03', '2020-04-03'],
  ['29.02.2024', '2024-02-29'],
])('%p is read as %p', (text, date) => {
  expect(parseDottedDate(text)).toBe(date);
});

test.each(['29.02.2023', '03.04.20', '04/03/2020', '3 апреля', '', '03.04.2020 г.', '31.04.2020'])(
  '%p is not guessed at',
  (text) => {
    expect(parseDottedDate(text)).toBeNull();
  },
);
