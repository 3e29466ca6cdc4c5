import fc from 'fast-check';
import { russianStem, stemsOf } from '../../../src/domain/words/word-stems';

test.each([
  ['программирование', 'программированию'],
  ['английский язык', 'английского языка'],
  ['английский язык', 'языком английским'],
  ['Игра с мячом', 'игры с мячами'],
  ['3D-моделирование', '3d моделирования'],
  ['ёлка', 'елки'],
  ['история и музыка', 'музыка, история'],
])('«%s» and «%s» are the same words', (first, second) => {
  expect(stemsOf(first)).toBe(stemsOf(second));
});

test.each([
  ['спор', 'спорт'],
  ['английский', 'английский язык'],
  ['C', 'C++'],
  ['C#', 'C++'],
  ['рисование', 'черчение'],
  ['шахматы', 'шашки'],
])('«%s» and «%s» are different words', (first, second) => {
  expect(stemsOf(first)).not.toBe(stemsOf(second));
});

test('a text without words has no stems', () => {
  expect(stemsOf(' — ! ')).toBe('');
  expect(stemsOf('и в на')).toBe('');
});

test('order, case and repetition of words change nothing', () => {
  const word = fc.constantFrom('шахматы', 'робототехника', 'Python', 'вязание', 'язык', 'C++', 'туризм');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const turned = [...words].reverse().concat(words).join(', ').toUpperCase();
      expect(stemsOf(turned)).toBe(stemsOf(words.join(' ')));
    }),
  );
});

test.each([
  ['увлечениями', 'увлечен'],
  ['наставничества', 'наставничеств'],
  ['учиться', 'уч'],
  ['в', 'в'],
])('the stem of «%s» is «%s», as Snowball has it', (word, stem) => {
  expect(russianStem(word)).toBe(stem);
});
