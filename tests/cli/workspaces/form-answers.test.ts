import { type FormPage, formAnswers } from '../../../src/cli/workspaces/form-answers';
import { MENTEE_QUESTIONNAIRE } from '../../../src/contract/questionnaires/mentee';

const item = (id: number, type: string, title: string) => ({ id, type, title });

/** A form with two pages that ask for the same field under different titles. */
const page = {
  title: 'Анкета',
  sections: [
    {
      index: 0,
      pageBreak: null,
      items: [item(1, 'TEXT', 'Фамилия, имя, отчество'), item(2, 'CHECKBOX', 'С чем нужна помощь')],
    },
    { index: 1, pageBreak: null, items: [item(3, 'TEXT', 'Класс или группа')] },
    { index: 2, pageBreak: null, items: [item(4, 'TEXT', 'Должность и предмет')] },
  ],
} as unknown as FormPage;

const answers = (fields: Parameters<typeof formAnswers>[2]) => formAnswers(page, MENTEE_QUESTIONNAIRE, fields);

test('fields are answered under the titles of their questions; a field of several pages on each of them', () => {
  expect(answers({ name: 'Анна', groupOrPost: '8 Б' })).toEqual({ 1: 'Анна', 3: '8 Б', 4: '8 Б' });
});

test('one option of a checkbox is a list of one, and blanks are left out', () => {
  expect(answers({ requests: 'музыка', name: '' })).toEqual({ 2: ['музыка'] });
  expect(answers({ requests: ['музыка', 'спорт'] })).toEqual({ 2: ['музыка', 'спорт'] });
  expect(answers({ requests: [] })).toEqual({});
});

test('a field that the form doesn’t ask for is our own mistake', () => {
  expect(() => answers({ email: 'a@example.test' })).toThrow('doesn\'t ask for "email"');
});
