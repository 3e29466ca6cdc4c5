import { findPeople } from '../../../../src/apps-script/pages/whatif/person-field';

const people = [
  { number: 'Н-0001', ref: 'Н-0001 Белов Пётр Ильич' },
  { number: 'Н-0010', ref: 'Н-0010 Белов Павел Ильич' },
  { number: 'Н-0011', ref: 'Н-0011 Белова Анна Павловна' },
  { number: 'Н-0012', ref: 'Н-0012 Журавлёва Жанна' },
  { number: 'Н-0100', ref: 'Н-0100 (данные удалены)' },
];
const found = (text: string) => findPeople(text, people).map(({ number }) => number);

test('A person is found by the whole line, and by the number however it is typed', () => {
  expect(['Н-0001 Белов Пётр Ильич', ' н-0010 ', 'H-0010', '10', '0100', 'Н-01'].map(found)).toEqual([
    ['Н-0001'],
    ['Н-0010'],
    ['Н-0010'],
    ['Н-0010'],
    ['Н-0100'],
    ['Н-0100'],
  ]);
});

test('A family name alone is enough, with ё or without it, also where another one begins with it', () => {
  expect(['белова', 'Журавлева', 'Жанна журавлёва', 'Журав', 'Павел'].map(found)).toEqual([
    ['Н-0011'],
    ['Н-0012'],
    ['Н-0012'],
    ['Н-0012'],
    ['Н-0010'],
  ]);
});

test('Where several fit, they are all there to choose from; nobody fits a blank or a stranger', () => {
  expect(found('Белов')).toEqual(['Н-0001', 'Н-0010']);
  expect(found('бел')).toEqual(['Н-0001', 'Н-0010', 'Н-0011']);
  expect(found('Н-00')).toHaveLength(4);
  expect(['', '  ', 'Иванов', 'Белов Анна'].map(found)).toEqual([[], [], [], ['Н-0011']]);
});
