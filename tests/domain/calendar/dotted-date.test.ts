import { formatDottedDate } from '../../../src/domain/calendar/dotted-date';

test('a date is written as people in Russia write it', () => {
  expect(formatDottedDate('2020-04-03')).toBe('03.04.2020');
  expect(formatDottedDate('0987-12-31')).toBe('31.12.0987');
});
