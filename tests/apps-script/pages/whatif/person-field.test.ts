import { findPerson } from '../../../../src/apps-script/pages/whatif/person-field';

test('A person is found by the whole line, by the number however it is typed, or by a part that nobody else has', () => {
  const people = [
    { number: 'Н-0001', ref: 'Н-0001 Белов Пётр' },
    { number: 'Н-0010', ref: 'Н-0010 Белов Павел' },
    { number: 'Н-0100', ref: 'Н-0100 (данные удалены)' },
  ];
  const found = (text: string) => findPerson(text, people)?.number;
  expect(['Н-0001 Белов Пётр', ' н-0010 ', 'павел', 'Н-01'].map(found)).toEqual([
    'Н-0001',
    'Н-0010',
    'Н-0010',
    'Н-0100',
  ]);
  expect(['', '  ', 'Белов', 'Иванов', 'Н-00'].map(found)).toEqual(Array(5).fill(undefined));
});
