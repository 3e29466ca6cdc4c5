import { readingsOf, titleWords } from '../../../src/contract/import/header-words';
import { normaliseHeader } from '../../../src/contract/import/normalise-header';
import { indexTitles, titleLikeness } from '../../../src/contract/import/title-likeness';
import { isSlipOf, stemOf } from '../../../src/contract/import/word-stem';

test.each([
  ['  E-mail (рабочий):', 'email рабочий'],
  ['Ф. И. О.', 'фио'],
  ['Фамилия, имя и отчество', 'фио'],
  ['Д.р.', 'др'],
  ['birthDate', 'birth date'],
  ['full_name', 'full name'],
  ['№ п/п', 'номер п п'],
  ['РЕБЁНОК', 'ребенок'],
  ['', ''],
])('the title "%s" is compared as "%s"', (title, spelling) => {
  expect(normaliseHeader(title)).toBe(spelling);
});

test('words of one meaning are one word, in both languages', () => {
  expect(titleWords('2. Укажите дату рождения').words).toEqual(titleWords('Date of birth').words);
  expect(titleWords('Сотовый').words).toEqual(titleWords('Телефон').words);
  expect(titleWords('Форма').words).not.toEqual(titleWords('Формат').words);
});

test('a title of idle words only keeps them', () => {
  expect(titleWords('Вы').words).toEqual(['вы']);
});

test('explanations, sections and the second sentence may be left out of a title', () => {
  const spellings = (title: string) => readingsOf(title).map(({ spelling }) => spelling);
  expect(spellings('Телефон (для связи)')).toContain('телефон');
  expect(spellings('Контакты: телефон')).toContain('телефон');
  expect(spellings('Ваш телефон? Пишите с кодом города')).toContain('ваш телефон');
});

test('forms of a word share a stem, short words keep their difference, one slip is forgiven in long ones', () => {
  expect(stemOf('увлечениями')).toBe(stemOf('увлечения'));
  expect(stemOf('форма')).not.toBe(stemOf('формат'));
  expect([isSlipOf('программ', 'програм'), isSlipOf('интерес', 'интерсе'), isSlipOf('форм', 'фора')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('words that few targets share weigh more, and a word about somebody else turns a title away', () => {
  const index = indexTitles(
    [
      { target: 'phone', titles: ['Телефон участника'], turning: ['PARENT'] },
      { target: 'name', titles: ['ФИО участника'], turning: ['PARENT'] },
    ],
    ['MENTEE'],
  );
  const share = (title: string, target: string) => titleLikeness(title, index).get(target)?.share ?? 0;
  expect(share('Телефон участника', 'phone')).toBe(1);
  expect(share('Телефон', 'phone')).toBeGreaterThan(0.8);
  expect(share('Телефон', 'name')).toBe(0);
  expect(share('Ребёнок', 'phone')).toBeLessThan(share('Телефон', 'phone'));
  expect(titleLikeness('Телефон родителя', index).get('phone')).toMatchObject({ turned: true });
  expect(share('Телефон родителя', 'phone')).toBeLessThan(0.5);
});
