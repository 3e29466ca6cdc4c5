import { counted, grouped, MENTORS, pluralForm, YEARS } from '../../../src/contract/texts/plural';

test.each([
  [0, 'наставников'],
  [1, 'наставник'],
  [2, 'наставника'],
  [4, 'наставника'],
  [5, 'наставников'],
  [11, 'наставников'],
  [12, 'наставников'],
  [14, 'наставников'],
  [21, 'наставник'],
  [22, 'наставника'],
  [25, 'наставников'],
  [101, 'наставник'],
  [111, 'наставников'],
  [1002, 'наставника'],
])('after %i stands «%s»', (count, word) => {
  expect(pluralForm(count, MENTORS)).toBe(word);
  expect(counted(count, MENTORS)).toBe(`${grouped(count)} ${word}`);
});

test('ages read as ages', () => {
  expect([1, 3, 14, 21].map((age) => counted(age, YEARS))).toEqual(['1 год', '3 года', '14 лет', '21 год']);
});

test('large numbers are grouped, small ones left', () => {
  expect([0, 999, 1000, 1234567].map(grouped)).toEqual(['0', '999', '1\u00a0000', '1\u00a0234\u00a0567']);
});
