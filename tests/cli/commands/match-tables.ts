/** Tables of people for the command `match`, in a folder of their own with a space in its name. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';

/** The folder of the test that runs. */
export let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'люди с пробелом '));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a table; its path. */
export const csv = (name: string, rows: readonly (readonly string[])[]): string => {
  const path = join(folder, name);
  writeFileSync(path, Papa.unparse(rows.map((row) => [...row])));
  return path;
};

/** Headings of questionnaires of mentees. */
export const MENTEE_TITLES = [
  'Отметка времени',
  'Фамилия, имя, отчество',
  'Дата рождения',
  'Кто вы?',
  'Форма наставничества',
  'С чем нужна помощь?',
  'Когда удобно встречаться?',
  'Электронная почта',
];
/** A row of them. */
export const mentee = (name: string, topics: string, more: { born?: string; mail?: string } = {}): string[] => [
  '05.09.2026 10:00:00',
  name,
  more.born ?? '01.02.2012',
  'ученик',
  'ученик – ученик',
  topics,
  'суббота',
  more.mail ?? `${topics.length}${name.length}@example.test`,
];
/** Headings of questionnaires of mentors. */
export const MENTOR_TITLES = [
  'Отметка времени',
  'Фамилия, имя, отчество',
  'Дата рождения',
  'Категория',
  'Формы наставничества',
  'С чем вы можете помочь?',
  'Сколько наставляемых готовы вести?',
  'Электронная почта',
];
/** A row of those. */
export const mentor = (name: string, topics: string, seats: string): string[] => [
  '05.09.2026 11:00:00',
  name,
  '03.03.2010',
  'ученик',
  'ученик – ученик',
  topics,
  seats,
  `m${name.length}@example.test`,
];

/** Four mentees, one of whom can’t be taken, and two mentors of a seat each. */
export const people = (): [mentees: string, mentors: string] => [
  csv('анкеты.csv', [
    MENTEE_TITLES,
    mentee('Белова Анна Игоревна', 'математика'),
    mentee('=IMPORTXML("https://example.org")', 'музыка'),
    mentee('Ершов Пётр Ильич', 'математика, спорт'),
    mentee('Зимина Зоя Павловна', 'спорт', { mail: 'почта потом' }),
  ]),
  csv('наставники.csv', [
    MENTOR_TITLES,
    mentor('Котов Лев Львович', 'математика', '1'),
    mentor('Громова Вера Глебовна', 'спорт, математика', '1'),
  ]),
];
