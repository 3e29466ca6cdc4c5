import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { INPUT_FOLDER, testWithInput } from '../../season/given-input';
import { captured } from '../captured';
import { csv, folder, MENTEE_TITLES, MENTOR_TITLES, mentee, mentor, people } from './match-tables';

interface Line {
  readonly [heading: string]: string;
}
const linesOf = (text: string): Line[] =>
  Papa.parse<Line>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;

test('without --out and --json the explanations are printed, a line for each mentee with its row, the summary beside them', async () => {
  const [mentees, mentors] = people();
  const { exitCode, out, err } = await captured('match', '--mentees', mentees, '--mentors', mentors);
  expect(exitCode).toBe(0);
  const lines = linesOf(out);
  expect(lines.map((line) => [line.Номер, line.Строка, line.Итог])).toEqual([
    ['Н-0001', '2', 'пара предложена'],
    ['Н-0002', '3', 'пары нет'],
    ['Н-0003', '4', 'пара предложена'],
    ['Н-0004', '5', 'анкету нужно разобрать'],
  ]);
  expect(err).toContain('Правила допускают 6 пар из 6 возможных: рассмотрена каждая.');
  expect(err).toContain('Подобрано: 2 пары');
  expect(err).toContain('согласия не проверялись');
});

test('a proposal says whom, in which row, with how many points and of what, at which place, and who else would do', async () => {
  const [mentees, mentors] = people();
  const { out } = await captured('match', '--mentees', mentees, '--mentors', mentors);
  const [first, , third] = linesOf(out);
  expect(first).toMatchObject({
    'Номер наставника': 'М-0001',
    'Строка наставника': '2',
    Наставник: 'Котов Лев Львович',
    Форма: 'ученик – ученик',
    'Подходящих наставников': '2',
    'Место в списке наставляемого': '1',
  });
  expect(first?.['Почему эта пара']).toContain('математика');
  expect(first?.['Другие наставники']).toMatch(/М-0002 Громова Вера Глебовна — \d+ бал.*замен/);
  expect(third).toMatchObject({ 'Номер наставника': 'М-0002', 'Строка наставника': '3' });
  expect(third?.['Из чего баллы']).toBe(`темы 400 + возраст 150 = ${third?.Баллы} баллов`);
});

test('who has no pair reads why, and who can’t be taken what is to be mended', async () => {
  const [mentees, mentors] = people();
  const lines = linesOf((await captured('match', '--mentees', mentees, '--mentors', mentors)).out);
  const reason = lines[1]?.['Почему без пары и что поможет'] ?? '';
  expect(reason).toMatch(/^Подходят 2 наставника, но все места достались другим\. /);
  expect(reason.match(/претендуют/g)).toHaveLength(1);
  expect(lines[3]?.['Почему без пары и что поможет']).toContain('почт');
});

test('somebody’s formula stays a text in every cell', async () => {
  const [mentees, mentors] = people();
  const { out } = await captured('match', '--mentees', mentees, '--mentors', mentors);
  expect(linesOf(out)[1]?.Наставляемый).toBe('\'=IMPORTXML("https://example.org")');
  const cells = linesOf(out).flatMap((line) => Object.values(line));
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

test('--json prints one object of figures, and --out writes the explanations for a spreadsheet', async () => {
  const [mentees, mentors] = people();
  const path = join(folder, 'объяснения.csv');
  const asked = ['match', '--mentees', mentees, '--mentors', mentors, '--out', path];
  const { exitCode, out } = await captured(...asked, '--json');
  expect([exitCode, out.split('\n').length]).toEqual([0, 2]);
  expect(JSON.parse(out)).toMatchObject({
    matched: 2,
    score: 1100,
    gap: 0,
    eligibleMentees: 3,
    seats: 2,
    attention: 1,
    unmatched: { 'seats-taken': 1 },
    pairs: { possible: 6, admissible: 6, examined: 6, searched: false },
  });
  expect(Object.keys(JSON.parse(out)).slice(0, 6)).toEqual(['matched', 'score', 'gap', 'solveMs', 'checkMs', 'peakMb']);
  expect(readFileSync(path, 'utf8').startsWith('\uFEFFНомер;Строка;')).toBe(true);
  expect(linesOf(readFileSync(path, 'utf8'))).toHaveLength(4);
  expect((await captured(...asked)).out).toContain(`Объяснения: ${path}`);
});

test('where nobody could be taken, it is said who and why, and nothing is called proven', async () => {
  const [mentees, mentors] = people();
  const map = join(folder, 'без роли.json');
  writeFileSync(map, JSON.stringify({ mentees: { role: null } }));
  const { out, err } = await captured('match', '--mentees', mentees, '--mentors', mentors, '--map', map);
  expect(err).toContain('Нужно разобрать: 4 анкеты.');
  expect(err).toContain(
    '  Н-0001 (строка 2), Н-0002 (строка 3), Н-0003 (строка 4): Не указано, кто это: ученик, студент',
  );
  expect(err).toContain('Подбирать некому: ни одна анкета наставляемого в подбор не вошла.');
  expect(err).not.toContain('Доказано');
  for (const line of linesOf(out)) {
    expect(line['Почему без пары и что поможет']).toContain('исправьте или допишите это в строке таблицы');
    expect(line['Почему без пары и что поможет']).not.toContain('листе');
  }
});

test('a mentor whose answers can’t be taken is named with the row and what is to be mended', async () => {
  const [mentees] = people();
  const mentors = csv('наставники.csv', [
    MENTOR_TITLES,
    mentor('Котов Лев Львович', 'математика', '1'),
    mentor('Громова Вера Глебовна', 'спорт', '0'),
  ]);
  const { out, err } = await captured('match', '--mentees', mentees, '--mentors', mentors);
  expect(err).toContain('  М-0002 (строка 3): Наставник пока не готов вести ни одного наставляемого.\n');
  expect(linesOf(out)[4]).toMatchObject({
    Номер: '',
    'Номер наставника': 'М-0002',
    'Строка наставника': '3',
    Наставник: 'Громова Вера Глебовна',
    Итог: 'анкету наставника нужно разобрать',
    'Почему без пары и что поможет': expect.stringContaining('исправьте число мест в строке таблицы'),
  });
  const nobody = csv('никого.csv', [MENTOR_TITLES, mentor('Громова Вера Глебовна', 'спорт', '0')]);
  const empty = await captured('match', '--mentees', mentees, '--mentors', nobody);
  expect(empty.err).toContain('Подбирать некого: ни одна анкета наставника в подбор не вошла.');
  expect(empty.err).not.toContain('Доказано');
});

describe('A column of forms for second mentors', () => {
  const table = (second: string) =>
    csv('с вторым.csv', [
      [...MENTEE_TITLES, 'Второй наставник: форма'],
      [...mentee('Белова Анна Игоревна', 'математика'), second],
      [...mentee('Ершов Пётр Ильич', 'спорт'), ''],
    ]);
  const mentors = (seats: string) =>
    csv('наставники.csv', [
      MENTOR_TITLES,
      mentor('Котов Лев Львович', 'математика', '1'),
      mentor('Громова Вера Глебовна', 'спорт, математика', seats),
    ]);

  test('brings a second line and second figures; nobody’s first mentor is spent on it', async () => {
    const asked = (seats: string) => ['match', '--mentees', table('ученик – ученик'), '--mentors', mentors(seats)];
    const { out, err } = await captured(...asked('2'));
    expect(linesOf(out).map((line) => [line.Номер, line.Итог, line['Номер наставника']])).toEqual([
      ['Н-0001', 'пара предложена', 'М-0001'],
      ['Н-0001', 'второй наставник предложен', 'М-0002'],
      ['Н-0002', 'пара предложена', 'М-0002'],
    ]);
    expect(linesOf(out)[0]?.Форма).toBe('ученик – ученик');
    expect(err).toContain('Второй наставник нашёлся для 1 из 1 наставляемого');
    const short = await captured(...asked('1'));
    expect(linesOf(short.out)[1]).toMatchObject({
      Итог: 'второго наставника нет',
      'Почему без пары и что поможет': expect.stringMatching(/^Второго наставника нет\. .*мест/),
    });
    const figures = JSON.parse((await captured(...asked('1'), '--json')).out);
    expect(figures).toMatchObject({ matched: 2, gap: 0, second: { eligibleMentees: 1, matched: 0, score: 0 } });
    expect(figures.second.unmatched).toEqual({ 'no-free-seats': 1 });
  });

  test('with something else than a form ends with 2 and names the row', async () => {
    const asked = await captured('match', '--mentees', table('да'), '--mentors', mentors('2'));
    expect(asked).toMatchObject({ exitCode: 2, out: '' });
    expect(asked.err).toContain('с вторым.csv, строка 2: форма второго наставника «да» не узнана');
  });
});

test('with a table of consents only those whose consent came are matched', async () => {
  const [mentees, mentors] = people();
  const consents = csv('согласия.csv', [
    ['Отметка времени', 'ФИО участника', 'Дата рождения', 'Кто подписывает', 'ФИО подписавшего', 'Согласие'],
    ['06.09.2026 10:00:00', 'Белова Анна Игоревна', '01.02.2012', 'мать', 'Белова Ольга Олеговна', 'Да'],
    ['06.09.2026 10:00:00', 'Котов Лев Львович', '03.03.2010', 'отец', 'Котов Лев Иванович', 'Да'],
  ]);
  const asked = ['match', '--mentees', mentees, '--mentors', mentors, '--consents', consents, '--json'];
  const { exitCode, out, err } = await captured(...asked);
  expect([exitCode, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({ matched: 1, eligibleMentees: 1, seats: 1, attention: 4 });
});

test('the day decides ages, and is asked for where no table tells it', async () => {
  const [mentees, mentors] = people();
  const old = await captured('match', '--mentees', mentees, '--mentors', mentors, '--today', '2036-09-06', '--json');
  expect(JSON.parse(old.out)).toMatchObject({ eligibleMentees: 0, matched: 0 });
  const timeless = csv('без времени.csv', [MENTEE_TITLES.slice(1), mentee('Белова Анна Игоревна', 'спорт').slice(1)]);
  const others = csv('тоже.csv', [MENTOR_TITLES.slice(1), mentor('Котов Лев Львович', 'спорт', '1').slice(1)]);
  expect(await captured('match', '--mentees', timeless, '--mentors', others)).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('--today'),
  });
});

testWithInput('the first input is matched, and everybody who gets no pair gets a reason', async () => {
  const tables = ['mentees', 'mentors', 'consents'].flatMap((name) => [`--${name}`, join(INPUT_FOLDER, `${name}.csv`)]);
  const { out, err } = await captured('match', ...tables);
  expect(err).toContain('Доказано');
  for (const line of linesOf(out)) {
    const explained = line.Итог === 'пара предложена' ? line['Из чего баллы'] : line['Почему без пары и что поможет'];
    expect([line.Номер, explained]).toEqual([line.Номер, expect.stringMatching(/\S/)]);
  }
});
