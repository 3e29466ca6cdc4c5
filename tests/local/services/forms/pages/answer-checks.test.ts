import type { TextRule } from '../../../../../src/local/services/forms/model/answer-rules';
import { checkAnswers, problemWith, textProblem } from '../../../../../src/local/services/forms/pages/answer-checks';
import { plainChoices, sampleItem } from '../sample-form';

type Unworded<R> = R extends unknown ? Omit<R, 'helpText'> : never;
const keeps = (rule: Unworded<TextRule>, text: string) =>
  textProblem({ helpText: '', ...rule } as TextRule, text) === null;

test('every question with a wrong answer is told at once, headers and breaks are not asked', () => {
  const items = [
    sampleItem('SECTION_HEADER', 1),
    sampleItem('TEXT', 2, { required: true }),
    sampleItem('PAGE_BREAK', 3),
    sampleItem('SCALE', 4),
    sampleItem('TEXT', 5),
  ];
  expect(checkAnswers(items, { 4: '9' })).toEqual([
    { itemId: 2, message: 'Это обязательный вопрос.' },
    { itemId: 4, message: 'Выберите оценку на шкале.' },
  ]);
});

test('blanks alone do not answer a required text', () => {
  const item = sampleItem('TEXT', 1, { required: true });
  expect(
    [problemWith(item, '  '), problemWith(item, undefined), problemWith(item, 'x')].map((said) => said === null),
  ).toEqual([false, false, true]);
});

test.each<[Unworded<TextRule>, string, string]>([
  [{ limit: 'NUMBER', numbers: [] }, '-1,5', 'много'],
  [{ limit: 'WHOLE_NUMBER', numbers: [] }, '12', '1.5'],
  [{ limit: 'EQUAL_TO', numbers: [4] }, '4,0', '5'],
  [{ limit: 'NOT_EQUAL_TO', numbers: [4] }, '5', '4'],
  [{ limit: 'GREATER_THAN', numbers: [4] }, '4.1', '4'],
  [{ limit: 'GREATER_THAN_OR_EQUAL_TO', numbers: [4] }, '4', '3.9'],
  [{ limit: 'LESS_THAN', numbers: [4] }, '3', '4'],
  [{ limit: 'LESS_THAN_OR_EQUAL_TO', numbers: [4] }, '4', '5'],
  [{ limit: 'BETWEEN', numbers: [7, 18] }, '18', '19'],
  [{ limit: 'NOT_BETWEEN', numbers: [7, 18] }, '19', '7'],
  [{ limit: 'EMAIL' }, 'anna@example.ru', 'anna@example'],
  [{ limit: 'EMAIL' }, 'a.b+c@sub.example.org', 'a b@example.org'],
  [{ limit: 'URL' }, 'https://example.ru/a?b', 'example.ru'],
  [{ limit: 'LENGTH_AT_LEAST', length: 3 }, 'абв', 'аб'],
  [{ limit: 'LENGTH_AT_MOST', length: 3 }, 'абв', 'абвг'],
  [{ limit: 'CONTAINS', pattern: '\\d' }, 'дом 7', 'дом'],
  [{ limit: 'DOES_NOT_CONTAIN', pattern: ',' }, 'a b', 'a, b'],
  [{ limit: 'MATCHES', pattern: '\\d{4}' }, '2026', '20261'],
  [{ limit: 'DOES_NOT_MATCH', pattern: 'нет' }, 'нет, да', 'нет'],
])('%j takes «%s» and not «%s»', (rule, taken, refused) => {
  expect([keeps(rule, taken), keeps(rule, refused)]).toEqual([true, false]);
});

test("a rule's own help text is said instead of the general words", () => {
  const rule: TextRule = { limit: 'EMAIL', helpText: 'Почта нужна для ответа.' };
  expect([textProblem(rule, 'x'), textProblem({ ...rule, helpText: '' }, 'x')]).toEqual([
    'Почта нужна для ответа.',
    'Укажите адрес электронной почты, например name@example.ru.',
  ]);
});

test('the general words name the numbers of the rule', () => {
  const words = (rule: Unworded<TextRule>) => textProblem({ helpText: '', ...rule } as TextRule, 'x'.repeat(9));
  expect(words({ limit: 'BETWEEN', numbers: [1.5, 3] })).toBe('Введите число от 1,5 до 3.');
  expect(words({ limit: 'LENGTH_AT_MOST', length: 5 })).toBe('Слишком длинно. Наибольшее число знаков: 5.');
});

test('a choice is one of the choices, or a text of its own where «other» is offered', () => {
  const item = sampleItem('MULTIPLE_CHOICE', 1, { choices: plainChoices('да', 'нет') });
  expect(problemWith(item, 'да')).toBeNull();
  expect(problemWith(item, 'может быть')).toBe('Выберите ответ из предложенных.');
  expect(problemWith({ ...item, other: true }, 'может быть')).toBeNull();
  expect(problemWith({ ...item, other: true }, ' ')).toBe('Впишите свой вариант ответа.');
});

test('checkboxes take one text of their own and keep to their count', () => {
  const item = sampleItem('CHECKBOX', 1, { choices: plainChoices('a', 'b', 'c'), other: true });
  const limited = { ...item, validation: { limit: 'AT_MOST', count: 2, helpText: '' } as const };
  expect(problemWith(item, ['a', 'x'])).toBeNull();
  expect(problemWith(item, ['x', 'y'])).not.toBeNull();
  expect(problemWith(limited, ['a', 'b'])).toBeNull();
  expect(problemWith(limited, ['a', 'b', 'c'])).toBe('Отметьте не больше 2.');
  expect(problemWith({ ...limited, validation: { limit: 'EXACTLY', count: 2, helpText: '' } }, ['a'])).toBe(
    'Отметьте ровно 2.',
  );
  expect(problemWith({ ...limited, validation: { limit: 'AT_LEAST', count: 2, helpText: 'Две!' } }, ['a'])).toBe(
    'Две!',
  );
});

test('a required grid wants an answer in every row', () => {
  const item = sampleItem('GRID', 1, { required: true, rows: ['r', 's'], columns: ['1', '2'] });
  expect(problemWith(item, ['1', null])).toBe('Это обязательный вопрос: выберите ответ в каждой строке.');
  expect(problemWith(item, ['1', '1'])).toBeNull();
  expect(problemWith({ ...item, oncePerColumn: { helpText: '' } }, ['1', '1'])).toBe(
    'В каждом столбце можно выбрать только один ответ.',
  );
  expect(problemWith(item, ['1', '3'])).toBe('Выберите ответ из предложенных.');
});

test('a grid of checkboxes takes several columns a row', () => {
  const item = sampleItem('CHECKBOX_GRID', 1, { rows: ['r', 's'], columns: ['1', '2'] });
  expect(problemWith(item, [['1', '2'], null])).toBeNull();
  expect(problemWith({ ...item, oncePerColumn: { helpText: '' } }, [['1'], ['1']])).not.toBeNull();
  expect(problemWith(item, ['1', '2'])).not.toBeNull();
});

test('dates and times are those of a calendar and a clock', () => {
  const date = sampleItem('DATE', 1);
  expect(['2024-02-29', '2026-02-29', '29.02.2024', '02-28'].map((given) => problemWith(date, given) === null)).toEqual(
    [true, false, false, false],
  );
  expect(problemWith({ ...date, includesYear: false }, '02-29')).toBeNull();
  const time = sampleItem('TIME', 2);
  expect(['07:45', '24:00', '7:45'].map((given) => problemWith(time, given) === null)).toEqual([true, false, false]);
});
