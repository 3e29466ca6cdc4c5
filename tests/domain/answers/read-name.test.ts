import fc from 'fast-check';
import { normaliseName, readPersonName } from '../../../src/domain/answers/read-name';

test.each([
  [' ЗАЙЦЕВА  МАРИЯ ', 'Зайцева Мария'],
  ['тюкпеев-топоев пётр', 'Тюкпеев-Топоев Пётр'],
  ['Иванова\u00a0Анна', 'Иванова Анна'],
  ['де Голль Шарль', 'де Голль Шарль'],
  ['ИВАНОВА А.П.', 'Иванова А.П.'],
  ['=IMPORTXML("x")', '=IMPORTXML("x")'],
])('the name «%s» is kept as «%s»', (written, name) => {
  expect(readPersonName(written)).toBe(name);
});

test('what has no letter is no name', () => {
  for (const written of ['-', '…', '12', '  ']) expect(readPersonName(written)).toBeUndefined();
});

test('case, ё, dashes and blanks do not make another name', () => {
  const spellings = [
    'Тюкпеев-Топоев Пётр',
    'ТЮКПЕЕВ – ТОПОЕВ  ПЕТР',
    ' тюкпеев‑топоев петр',
    'Тюкпеев - Топоев Пе\u0308тр',
  ];
  expect(new Set(spellings.map(normaliseName)).size).toBe(1);
  expect(normaliseName('Иванова Анна')).not.toBe(normaliseName('Иванова Алла'));
});

test('a spelling that was normalised once stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
    }),
  );
});
