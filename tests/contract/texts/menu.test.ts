import { readOrderLine } from '../../../src/contract/texts/menu';

test.each([
  ['12 от 05.09.2026', { number: '12', date: '05.09.2026' }],
  ['№ 12-к/1, 5.9.2026', { number: '12-к/1', date: '5.9.2026' }],
  ['  7  от  2026-09-05 г. ', { number: '7', date: '2026-09-05' }],
])('An order is read from one line: %s', (line, order) => {
  expect(readOrderLine(line)).toEqual(order);
});

test.each(['', '12', 'приказ'])('A line without number and date is no order: «%s»', (line) => {
  expect(readOrderLine(line)).toBeUndefined();
});
