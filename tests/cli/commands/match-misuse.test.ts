import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { captured } from '../captured';
import { csv, folder, MENTEE_TITLES, MENTOR_TITLES, mentee, mentor, people } from './match-tables';

/** The example of an answer in a question about columns. */
const exampleIn = (question: string): unknown => JSON.parse(/^\{$[\s\S]*^\}$/m.exec(question)?.[0] ?? '');

describe('Tables that aren’t what their options say end with 2:', () => {
  const answers = async (...asked: string[]): Promise<string> => {
    const { exitCode, out, err } = await captured('match', ...asked);
    expect([exitCode, out]).toEqual([2, '']);
    return err;
  };

  test('swapped ones are told to be swapped, by their columns', async () => {
    const [mentees, mentors] = people();
    const err = await answers('--mentees', mentors, '--mentors', mentees);
    expect(err).toContain(`--mentees: в файле «${mentors}», судя по столбцам, анкеты наставников.`);
    expect(err).toContain(`--mentors: в файле «${mentees}», судя по столбцам, анкеты наставляемых.`);
    expect(err).toContain('перепутаны местами');
    expect(err).not.toContain('--map');
  });

  test('one in a wrong place is named alone, unless its columns are named by hand', async () => {
    const [mentees, mentors] = people();
    const copy = csv('копия.csv', [MENTEE_TITLES, mentee('Белова Анна Игоревна', 'математика')]);
    const err = await answers('--mentees', mentees, '--mentors', copy);
    expect(err).toContain(`--mentors: в файле «${copy}», судя по столбцам, анкеты наставляемых.`);
    expect(err).not.toContain('перепутаны');
    const map = join(folder, 'столбцы.json');
    writeFileSync(map, JSON.stringify({ mentors: { seats: 'С чем нужна помощь?' } }));
    expect(await answers('--mentees', mentees, '--mentors', copy, '--map', map)).not.toContain('судя по столбцам');
    writeFileSync(map, JSON.stringify({ анкеты: {} }));
    const unknown = await answers('--mentees', mentees, '--mentors', mentors, '--map', map);
    expect(unknown).toContain('таблицы «анкеты» у команды нет. Назовите таблицы так: mentees, mentors, consents.');
  });

  test('what is asked about columns is answered under the name of the option', async () => {
    const [mentees, mentors] = people();
    const titles = MENTOR_TITLES.map((title) => (title.startsWith('Сколько') ? 'Лимит' : title));
    const odd = csv('другие.csv', [titles, mentor('Котов Лев Львович', 'математика', '1')]);
    const map = join(folder, 'столбцы.json');
    const asked = await answers('--mentees', mentees, '--mentors', odd);
    const example = exampleIn(asked);
    expect(example).toEqual({ mentors: { seats: expect.any(String) } });
    writeFileSync(map, JSON.stringify({ mentors: { seats: 'Лимит' } }));
    expect(await captured('match', '--mentees', mentees, '--mentors', odd, '--map', map)).toMatchObject({
      exitCode: 0,
    });
    expect(mentors).not.toBe(odd);
  });

  test('the columns of both tables are asked about at once, with one answer to fill in', async () => {
    const without = (titles: readonly string[], row: readonly string[], left: string): string[][] => {
      const at = titles.indexOf(left);
      return [titles, row].map((cells) => cells.filter((_, column) => column !== at));
    };
    const mentees = csv('н.csv', without(MENTEE_TITLES, mentee('Белова Анна Игоревна', 'спорт'), 'Кто вы?'));
    const mentors = csv('м.csv', without(MENTOR_TITLES, mentor('Котов Лев Львович', 'спорт', '1'), 'Категория'));
    const asked = await answers('--mentees', mentees, '--mentors', mentors);
    expect(asked).toContain(`${mentees}: не для всех`);
    expect(asked).toContain(`${mentors}: не для всех`);
    expect(exampleIn(asked)).toEqual({
      mentees: { role: 'название столбца' },
      mentors: { category: 'название столбца' },
    });
    expect(asked).toContain('{"all": "ученик"}');
    const map = join(folder, 'ответы.json');
    writeFileSync(
      map,
      JSON.stringify({ mentees: { role: { all: 'ученик' } }, mentors: { category: { all: 'ученик' } } }),
    );
    const { exitCode, out } = await captured(
      'match',
      '--mentees',
      mentees,
      '--mentors',
      mentors,
      '--map',
      map,
      '--json',
    );
    expect([exitCode, JSON.parse(out)]).toEqual([0, expect.objectContaining({ matched: 1, attention: 0 })]);
  });

  test('one file given twice, in whatever spelling, a folder, and a result that would write over a table', async () => {
    const [mentees, mentors] = people();
    const before = readFileSync(mentees, 'utf8');
    const spelt = join(folder, '.', '..', basename(folder), 'анкеты.csv');
    const twice = await answers('--mentees', mentees, '--mentors', mentors, '--consents', spelt);
    expect(twice).toContain('--mentees и --consents: указан один и тот же файл');
    expect(await answers('--mentees', mentees, '--mentors', folder)).toContain(`«${folder}» — папка, а нужен файл.`);
    const over = await answers('--mentees', mentees, '--mentors', mentors, '--out', mentees);
    expect(over).toContain(`--out: «${mentees}» — это ваша таблица (--mentees)`);
    const nowhere = join(folder, 'нет', 'o.csv');
    expect(await answers('--mentees', mentees, '--mentors', mentors, '--out', nowhere)).toContain('Папки «');
    const other = join(folder, 'o.xlsx');
    expect(await answers('--mentees', mentees, '--mentors', mentors, '--out', other)).toContain('только в CSV');
    expect(existsSync(other)).toBe(false);
    expect(readFileSync(mentees, 'utf8')).toBe(before);
  });
});

test('headings without answers are said to be just that', async () => {
  const [, mentors] = people();
  const { exitCode, err } = await captured(
    'match',
    '--mentees',
    csv('пусто.csv', [MENTEE_TITLES]),
    '--mentors',
    mentors,
  );
  expect([exitCode, err]).toEqual([0, expect.stringContaining('пусто.csv: есть только названия столбцов')]);
});

test('without files both ways are shown, and files without options, or options of the other way, are told where they belong', async () => {
  const [mentees, mentors] = people();
  for (const bare of [[], ['--json']]) {
    const { exitCode, err } = await captured('match', ...bare);
    expect(exitCode).toBe(2);
    expect(err).toContain('match --mentees ФАЙЛ --mentors ФАЙЛ');
    expect(err).toContain('match ЗАДАЧА.mm');
  }
  expect((await captured('match', mentees, mentors)).err).toContain('Скажите, где чьи анкеты: --mentees ФАЙЛ');
  const pieces = await captured('match', ...'анкеты за осенний набор.csv'.split(' '));
  expect(pieces.err).toContain('Если это один путь с пробелами, возьмите его в кавычки.');
  const other = await captured('match', mentees, '--out', 'o.csv', '--today', '2026-09-01');
  expect(other).toMatchObject({ exitCode: 2, err: expect.stringMatching(/^--today, --out: только для таблиц людей/) });
  expect(other.err).not.toContain('Лишнее');
});

test('a table without a question that must be answered, one table alone, and a file beside tables end with 2', async () => {
  const [mentees, mentors] = people();
  const nameless = csv('без имён.csv', [
    ['Отметка времени', 'Цвет'],
    ['05.09.2026 10:00:00', 'синий'],
  ]);
  const asked = await captured('match', '--mentees', nameless, '--mentors', mentors);
  expect(asked).toMatchObject({ exitCode: 2, out: '', err: expect.stringContaining('без имён.csv') });
  const alone = await captured('match', '--mentees', mentees);
  expect(alone).toMatchObject({ exitCode: 2, err: expect.stringContaining('--mentors ФАЙЛ') });
  const both = await captured('match', mentees, '--mentees', mentees, '--mentors', mentors);
  expect(both).toMatchObject({ exitCode: 2, err: expect.stringContaining('Лишнее слово') });
  const missing = await captured('match', '--mentees', 'нет.csv', '--mentors', mentors, '--today', '2026-02-30');
  expect(missing.err).toContain('Файла «нет.csv» нет');
  expect(missing.err).toContain('2026-02-30');
});
