import { numbersIn } from '../../../src/domain/ledger/numbers-in';

test('numbers are found whatever their case, letters, dash, blanks and zeros', () => {
  for (const written of ['М-0003', 'м-0003', 'M-0003', 'm3', 'М – 3', ' м 0003 ', 'М-0003 Петров Илья'])
    expect([written, ...numbersIn(written)]).toEqual([written, 'М-0003']);
  for (const written of ['Н-0012', 'н12', 'H-12', 'h—0012'])
    expect([written, ...numbersIn(written)]).toEqual([written, 'Н-0012']);
});

test('several numbers keep their order, words and figures alone are none', () => {
  expect(numbersIn('М-0003, н-1;M7')).toEqual(['М-0003', 'Н-0001', 'М-0007']);
  expect(numbersIn('дом 12, 0003, П-0001, Петров, М-123456789')).toEqual([]);
});
