import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { runRoadmap } from '../../../src/cli/commands/roadmap';
import { captured } from '../captured';

interface Run {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

function run(...argv: string[]): Run {
  let out = '';
  let err = '';
  const io = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const noon = () => new Date(2020, 7, 1, 12);
  return { exitCode: runRoadmap(argv, { ...io, watched: false }, noon), out, err };
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

function rowsOf(...argv: string[]): readonly Row[] {
  const { exitCode, out } = run(...argv, '--json');
  expect(exitCode).toBe(0);
  return JSON.parse(out);
}

function rowById(rows: readonly Row[], id: string): Row | undefined {
  return rows.find((row) => row.id === id);
}

const khakassia = ['E', '--order', '2020-04-03', '--register', '2020-08-20'];

describe('JSON', () => {
  test('a row has its eleven fields, dates ISO or null', () => {
    expect(rowById(rowsOf(...khakassia, '--today', '2020-08-01'), 'E3.8')).toEqual({
      id: 'E3.8',
      stage: 3,
      printed: '2.8',
      title: 'Провести входной мониторинг наставников',
      rule: 'через 4 мес. после приказа о внедрении',
      from: null,
      to: '2020-08-03',
      recurrence: null,
      responsible: ['региональный наставнический центр', 'образовательные организации'],
      documents: ['Оценка личностных характеристик наставников', 'Описание хода этапа и предложения'],
      state: 'срок близко',
    });
  });

  test('every row is there, in the order of the document', () => {
    const counts = ['A', 'B', 'C', 'D', 'E', 'M'].map((key) => rowsOf(key, '--order', '2020-04-03').length);
    expect(counts).toEqual([23, 21, 10, 26, 58, 27]);
    const ids = rowsOf(...khakassia).map(({ id }) => id);
    expect([ids[0], ids[57]]).toEqual(['E1.1', 'E7.10']);
  });

  test('a role by agreement and a document made as needed are marked', () => {
    expect(rowById(rowsOf('C', '--order', '2020-11-05'), 'C3.1')?.responsible).toEqual([
      'институт развития образования',
      'органы местного самоуправления (по согласованию)',
    ]);
    expect(rowById(rowsOf(...khakassia), 'E2.6')?.documents).toEqual([
      'Лист изменений к программе наставничества (при необходимости)',
    ]);
  });

  test('without the register its rows have no dates and say that their deadline is not determined', () => {
    const rows = rowsOf('E', '--order', '2020-04-03');
    expect(rowById(rows, 'E5.6')).toMatchObject({ from: null, to: null, state: 'срок не определён' });
    expect(rowById(rows, 'E5.7')).toMatchObject({ to: '2020-10-03' });
  });
});

describe('the cycle', () => {
  test('without --cycle printed years stand, or the cycle is the one that the order falls in', () => {
    expect(rowById(rowsOf('A', '--order', '2020-04-03'), 'A2.1')).toMatchObject({ from: '2024-09-01' });
    expect(rowById(rowsOf('D', '--order', '2024-08-31'), 'D1.1')).toMatchObject({ from: '2023-09-01' });
    expect(rowById(rowsOf('E', '--order', '2024-08-31'), 'E6.8')).toMatchObject({ to: '2024-11-26' });
  });

  test('--cycle moves the printed months into it', () => {
    expect(rowById(rowsOf('A', '--order', '2025-09-10', '--cycle', '2025'), 'A2.1')).toMatchObject({
      from: '2025-09-01',
      to: '2025-09-30',
      rule: 'сентябрь 2025 г.',
    });
  });
});

describe('today', () => {
  test('states are of the day given, or of the real today of the machine', () => {
    expect(rowById(rowsOf(...khakassia, '--today', '2020-06-03'), 'E2.1')).toMatchObject({ state: 'в работе' });
    expect(rowById(rowsOf(...khakassia), 'E2.1')).toMatchObject({ state: 'срок близко' });
    expect(rowById(rowsOf(...khakassia, '--today=2020-08-04'), 'E2.1')).toMatchObject({ state: 'просрочено' });
  });

  test('what was due before the order is not overdue', () => {
    expect(rowById(rowsOf('D', '--order', '2020-04-03', '--today', '2020-05-01'), 'D1.1')).toMatchObject({
      to: '2019-10-31',
      state: 'в работе',
    });
  });
});

describe('the readable table', () => {
  test('it tells the orders, the stages, and each row with dates, state and rule', () => {
    const { exitCode, out, err } = run(...khakassia, '--today', '2020-08-01');
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toContain('Приказ о внедрении: 03.04.2020. Приказ о реестре: 20.08.2020.');
    expect(out).toContain('Этап 5. Пары и группы');
    expect(out).toMatch(/E2\.8 +до 03\.08\.2020 +срок близко +Провести входной мониторинг наставляемых \[/);
    expect(out.split('\n').filter((line) => /^ {2}E\d/.test(line))).toHaveLength(58);
  });

  test('warnings stand below it, and beside the other outputs on the other stream', () => {
    const late = ['E', '--order', '2024-08-31', '--register', '2025-02-05', '--today', '2024-09-01'];
    expect(run(...late).out).toContain('Обратите внимание:');
    expect(run(...late).out).toContain('Приказ о реестре наставников вышел позже 31.01.2025');
    const json = run(...late, '--json');
    expect(JSON.parse(json.out)).toHaveLength(58);
    expect(json.err).toContain('E6.4, E6.7');
  });
});

test('CSV has the same fields, one line a row', () => {
  const { out } = run(...khakassia, '--csv');
  expect(out.startsWith('\uFEFFid;')).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(out.trimEnd().slice(1), { header: true });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(58);
  expect(data.find(({ id }) => id === 'E6.4')).toMatchObject({
    from: '2020-09-20',
    to: '2020-12-31',
    recurrence: 'FREQ=WEEKLY;INTERVAL=2;UNTIL=20201231',
  });
  expect(data.find(({ id }) => id === 'E1.7')).toMatchObject({ from: '', printed: '1.7' });
});

describe('wrong arguments', () => {
  test.each<[string, string[], string]>([
    ['no template', ['--order', '2020-04-03'], 'Не указан шаблон'],
    ['an unknown template', ['Z', '--order', '2020-04-03'], 'Шаблона «Z» нет'],
    ['no order', ['E'], 'Не указана дата приказа'],
    ['a day that does not exist', ['E', '--order', '2023-02-29'], '«2023-02-29» — не дата'],
    ['a date written otherwise', ['E', '--order', '03.04.2020'], '«03.04.2020» — не дата'],
    ['a year beyond reason', ['E', '--order', '9999-12-31'], 'не дата'],
    ['a malformed register', ['E', '--order', '2020-04-03', '--register', 'soon'], '--register'],
    ['a malformed cycle', ['E', '--order', '2020-04-03', '--cycle', '20'], '--cycle: «20» — не год'],
    ['a malformed today', ['E', '--order', '2020-04-03', '--today', ''], '--today: после параметра нужно значение'],
    ['an option without its value', ['E', '--order', '--json'], '--order: после параметра нужно значение'],
    ['an option at the end without its value', ['E', '--order'], '--order: после параметра нужно значение'],
    ['an option given twice', ['E', '--order', '2020-04-03', '--order', '2020-04-04'], 'дважды'],
    ['an unknown option', ['E', '--order', '2020-04-03', '--xml'], 'Параметра «--xml» нет'],
    ['a value where none belongs', ['E', '--order', '2020-04-03', '--json=yes'], '--json: у этого параметра нет'],
    ['two outputs', ['E', '--order', '2020-04-03', '--json', '--ics'], 'что-то одно'],
    ['a word too many', ['E', 'D', '--order', '2020-04-03'], 'Лишнее слово «D»'],
  ])('%s is told in words, with the way to the usage, and ends with 2', async (_what, argv, message) => {
    const { exitCode, out, err } = await captured('roadmap', ...argv);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain('help roadmap');
  });

  test('all mistakes are told at once', async () => {
    const { err } = await captured('roadmap', 'Z', '--order', 'today', '--cycle', 'x');
    expect(err).toContain('Шаблона «Z» нет');
    expect(err).toContain('«today» — не дата');
    expect(err).toContain('«x» — не год');
  });
});

test('a key typed in lower case or on a Russian keyboard is the template that it looks like', () => {
  expect(rowsOf('e', '--order', '2020-04-03')).toHaveLength(58);
  expect(rowsOf('Е', '--order', '2020-04-03')).toHaveLength(58);
});

test('help is printed when it is asked for', async () => {
  const { exitCode, out } = await captured('roadmap', '--help');
  expect([exitCode, out.startsWith('Использование:')]).toEqual([0, true]);
});

test('the README shows what the command prints', () => {
  const readme = readFileSync(join(__dirname, '..', '..', '..', 'README.md'), 'utf8');
  const [, words = '', shown = ''] = /nastavnik -- roadmap (.+)\n```\n\n```\n([\s\S]+?)\n```/.exec(readme) ?? [];
  expect(shown).toContain('Республика');
  expect(run(...words.split(' ')).out.startsWith(`${shown}\n`)).toBe(true);
});
