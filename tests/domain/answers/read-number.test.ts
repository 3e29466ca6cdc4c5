import { readInteger, readSeats } from '../../../src/domain/answers/read-number';
import { isInn, readWorkplace } from '../../../src/domain/answers/read-workplace';

test.each([
  ['0', 0],
  ['3', 3],
  ['до 4', 4],
  ['не более 4 человек', 4],
  ['2-3', 3],
  ['2 – 3 чел.', 3],
  ['от 1 до 3', 3],
  ['2 или 3', 3],
  ['один-два', 2],
  ['одного', 1],
  ['двоих детей', 2],
  ['Трёх учеников', 3],
  ['не больше двух', 2],
  ['4+', 4],
  ['2,0', 2],
  ['ни одного', 0],
  ['пока нет', 0],
])('seats written «%s» are %i', (written, seats) => {
  expect(readSeats(written)).toBe(seats);
});

test.each(['много', 'сколько нужно', '1-2-3', '100', '-1', '2,5', 'по ситуации'])(
  'seats written «%s» are not understood',
  (written) => {
    expect(readSeats(written)).toBeUndefined();
  },
);

test('whole numbers may carry their unit and keep to their bounds', () => {
  expect(readInteger('3 года')).toBe(3);
  expect(readInteger('45 минут', 1, 1440)).toBe(45);
  expect(readInteger('2 часа', 1, 1440)).toBeUndefined();
  expect(readInteger('10', 1, 10)).toBe(10);
  expect(readInteger('11', 1, 10)).toBeUndefined();
  expect(readInteger('0', 1, 10)).toBeUndefined();
  expect(readInteger('3,5')).toBeUndefined();
});

test('a workplace is taken apart into its name and the taxpayer’s number', () => {
  expect(readWorkplace('ООО «Саяны», ИНН 1901012345')).toEqual({
    name: 'ООО «Саяны»',
    inn: '1901012345',
    innValid: false,
  });
  expect(readWorkplace('АО Сбербанк 7707083893')).toEqual({ name: 'АО Сбербанк', inn: '7707083893', innValid: true });
  expect(readWorkplace('СОШ № 2')).toEqual({ name: 'СОШ № 2' });
  expect(readWorkplace('тел. 89131234567')).toEqual({ name: 'тел. 89131234567' });
});

test('check digits of organisations and people are verified', () => {
  expect(isInn('7707083893')).toBe(true);
  expect(isInn('7707083894')).toBe(false);
  expect(isInn('500100732259')).toBe(true);
  expect(isInn('500100732258')).toBe(false);
  expect(isInn('770708389')).toBe(false);
});
