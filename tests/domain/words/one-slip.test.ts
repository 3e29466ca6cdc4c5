import { oneSlipApart } from '../../../src/domain/words/one-slip';

test('one letter missing, added, changed or swapped with its neighbour is one slip, from either word', () => {
  for (const slip of ['сезо', 'езон', 'сезонн', 'ссезон', 'сизон', 'сезом', 'есзон', 'сезно', 'сезон'])
    expect([slip, oneSlipApart(slip, 'сезон'), oneSlipApart('сезон', slip)]).toEqual([slip, true, true]);
});

test('two slips, letters that change places from afar, and a word within another are not', () => {
  for (const other of ['сез', 'сезонные', 'сизом', 'незос', 'зесон', 'есзно'])
    expect([other, oneSlipApart(other, 'сезон'), oneSlipApart('сезон', other)]).toEqual([other, false, false]);
});
