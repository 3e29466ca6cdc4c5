/** A small season from its files to its results, through the built bundle. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { SeasonSummary } from '../../src/cli/season/season-summary';
import { type Captured, captured } from '../cli/captured';
import { alone, matchedAlone } from './matched-alone';
import { FORMULA, seasonFolder, smallSeason } from './small-season';

jest.setTimeout(180_000);

const folders: string[] = [];
const inFolder = (path: string): string => {
  folders.push(path);
  return path;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function season(
  folder: string,
  ...argv: string[]
): Promise<{ readonly summary: SeasonSummary; readonly run: Captured }> {
  const run = await captured('season', '--from', folder, '--json', ...argv);
  expect([run.exitCode, run.exitCode === 0 ? '' : run.err]).toEqual([0, '']);
  return { summary: JSON.parse(run.out) as SeasonSummary, run };
}

describe('a season of a few people', () => {
  const out = inFolder(mkdtempSync(join(tmpdir(), 'итоги с пробелом ')));
  let folder: string;
  let summary: SeasonSummary;
  let run: Captured;
  beforeAll(async () => {
    folder = inFolder(seasonFolder());
    ({ summary, run } = await season(folder, '--seed', '5', '--out', out));
  });

  test('every row ends somewhere, and whoever waits waits for every reason there is', () => {
    expect(summary.mentees).toEqual({
      received: 9,
      duplicates: 1,
      inBank: 3,
      attention: {
        people: 5,
        byCode: {
          'age-outside-form': 1,
          'birth-date-malformed': 1,
          'consent-missing': 2,
          'consent-refused': 1,
          'contact-missing': 1,
          'email-malformed': 1,
        },
      },
    });
    expect(summary.mentors).toEqual({
      received: 3,
      duplicates: 0,
      inBank: 1,
      attention: { people: 2, byCode: { 'consent-not-by-representative': 1, 'no-seats': 1 } },
    });
    expect(summary.consents).toEqual({ received: 9, valid: 7, refused: 1, invalid: 1 });
  });

  test('seats are filled, the others are without a pair for a reason', () => {
    expect(summary.matching).toEqual({
      eligibleMentees: 3,
      seats: 2,
      matched: 2,
      score: expect.any(Number),
      unmatched: { 'seats-taken': 1 },
    });
    expect(summary.matching.score).toBeGreaterThan(0);
    expect(summary.pairs).toMatchObject({ approved: 2 });
  });

  test('the command `match`, which asks the rules without a workbook, finds the same on the same tables', async () => {
    expect(await matchedAlone(folder)).toEqual(alone(summary));
  });

  test('the summary has its shape: each indicator once, calls by use case, nobody’s name', () => {
    expect(Object.keys(summary)).toEqual([
      'mentees',
      'mentors',
      'consents',
      'matching',
      'pairs',
      'indicators',
      'serviceCalls',
    ]);
    expect(Object.keys(summary.pairs)).toEqual(['approved', 'active', 'overdue', 'completed']);
    expect(summary.indicators.map(({ id }) => id)).toEqual(['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I10']);
    for (const indicator of summary.indicators) {
      expect(Object.keys(indicator)).toEqual(['id', 'numerator', 'denominator', 'percent', 'target']);
    }
    expect(summary.indicators[0]).toEqual({ id: 'I1', numerator: 2, denominator: null, percent: null, target: null });
    for (const calls of Object.values(summary.serviceCalls)) expect(calls.total).toBeGreaterThan(0);
    expect(run.out).not.toContain('Астахова');
  });

  test('summary.json is what is printed, and the order names the pairs on the day after the last answer', () => {
    expect(readFileSync(join(out, 'summary.json'), 'utf8')).toBe(run.out);
    const order = readFileSync(join(out, 'приказ.txt'), 'utf8');
    expect(order).toMatch(/^ОБРАЗЕЦ\./);
    expect(order).toContain('06.09.2026');
    expect(order).toContain('Ильин Лев Егорович');
  });

  test('the workbook holds the sheets as people see them, formulas of strangers as texts', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(out, 'workbook.xlsx'));
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names[0]).toBe('Симуляция');
    expect(workbook.worksheets[0]?.getCell('A3').value).toContain('Сыграно с 06.09.2026 по ');
    for (const name of [
      'Банк наставляемых',
      'Банк наставников',
      'Пары',
      'Разобрать',
      'Согласия',
      'Встречи',
      'Показатели',
    ]) {
      expect(names).toContain(name);
    }
    const cells: ExcelJS.Cell[] = [];
    for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
    expect(cells.filter(({ type }) => type === ExcelJS.ValueType.Formula)).toEqual([]);
    expect(cells.filter(({ value }) => value === FORMULA).map(({ type }) => type)).toEqual([ExcelJS.ValueType.String]);
    const topics: string[] = [];
    workbook
      .getWorksheet('Встречи')
      ?.getColumn(7)
      .eachCell((cell) => topics.push(String(cell.value)));
    expect(topics.length).toBeGreaterThan(10);
    expect(topics.slice(1).every((topic) => topic.startsWith('Симуляция: '))).toBe(true);
  });

  test('the same seed plays the same season, another seed another year of the same people', async () => {
    expect((await season(folder, '--seed', '5')).run.out).toBe(run.out);
    const other = (await season(folder, '--seed', '6', '--today', '2026-09-06')).summary;
    expect({ ...other, pairs: null, indicators: null, serviceCalls: null }).toEqual({
      ...summary,
      pairs: null,
      indicators: null,
      serviceCalls: null,
    });
  });

  test('denominators and targets of indicators.csv are what the figures are held against', async () => {
    const withTargets = inFolder(seasonFolder());
    const rows = [
      'year,municipality,denominator,value,target,source',
      '2026,,дети 10–19 лет,40,70,отчёт',
      '2026,,children-all,50,10,',
    ];
    writeFileSync(join(withTargets, 'indicators.csv'), rows.join('\n'));
    const { indicators } = (await season(withTargets)).summary;
    expect(indicators[0]).toEqual({ id: 'I1', numerator: 2, denominator: 50, percent: 4, target: 10 });
    expect(indicators[1]).toMatchObject({ id: 'I2', denominator: null, percent: null });
  });

  test('nothing is written where no folder is named and JSON is printed', async () => {
    const before = readdirSync(folder);
    await season(folder);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('without JSON and without a folder the results lie beside the answers, people’s data as they are', async () => {
    const { exitCode, out: printed } = await captured('season', '--from', folder);
    expect(exitCode).toBe(0);
    const results = join(folder, 'season-2026-09-06');
    expect(printed).toContain(results);
    expect(readdirSync(results).sort()).toEqual(['summary.json', 'workbook.xlsx', 'приказ.txt']);
  });

  test('a place where nothing can be written is said in words before the season is played', async () => {
    const taken = join(folder, 'занято');
    writeFileSync(taken, '');
    const refused = await captured('season', '--from', folder, '--out', taken);
    expect(refused).toMatchObject({ exitCode: 1, out: '' });
    expect(refused.err).toBe(
      `Не получается записать ${taken} (EEXIST). Закройте этот файл, если он открыт, или укажите другое место: --out.\n`,
    );
  });
});

test('without people there are no pairs, no order, and figures of nought', async () => {
  const [mentees, mentors, consents] = [smallSeason.mentees, smallSeason.mentors, smallSeason.consents].map((table) =>
    table.slice(0, 1),
  );
  const folder = inFolder(seasonFolder({ mentees: mentees ?? [], mentors: mentors ?? [], consents: consents ?? [] }));
  const undated = await captured('season', '--from', folder);
  expect(undated).toMatchObject({ exitCode: 2, out: '' });
  expect(undated.err).toContain('--today');
  const { summary } = await season(folder, '--today', '2026-09-10');
  expect(summary.mentees).toMatchObject({ received: 0, inBank: 0, attention: { people: 0 } });
  expect(summary.pairs).toEqual({ approved: 0, active: 0, overdue: 0, completed: 0 });
  expect(summary.indicators.every(({ percent }) => percent === null)).toBe(true);
});

test('one mentee without a mentor waits for one', async () => {
  const folder = inFolder(
    seasonFolder({
      mentees: smallSeason.mentees.slice(0, 2),
      mentors: smallSeason.mentors.slice(0, 1),
      consents: smallSeason.consents.slice(0, 2),
    }),
  );
  const { summary } = await season(folder);
  expect(summary.mentees).toMatchObject({ received: 1, inBank: 1 });
  expect(summary.matching).toMatchObject({ eligibleMentees: 1, matched: 0 });
});

test('a required question without a column is asked about, with code 2, and the answers to it are obeyed', async () => {
  const drop = smallSeason.mentees[0]?.indexOf('Эл. почта') ?? -1;
  const mentees = smallSeason.mentees.map((row) => row.filter((_, at) => at !== drop));
  const folder = inFolder(seasonFolder({ mentees }));
  const asked = await captured('season', '--from', folder, '--json');
  expect(asked).toMatchObject({ exitCode: 2, out: '' });
  expect(asked.err).toContain('«Электронная почта»: подходящего столбца не нашлось');
  expect(asked.err).toContain('"email"');
  const map = join(folder, 'answers.json');
  writeFileSync(map, JSON.stringify({ mentees: { email: null } }));
  const { summary } = await season(folder, '--map', map);
  expect(summary.mentees.received).toBe(9);
  writeFileSync(map, JSON.stringify({ mentees: { email: 'Нет такого столбца' } }));
  const wrong = await captured('season', '--from', folder, '--map', map);
  expect(wrong.exitCode).toBe(2);
  expect(wrong.err).toContain('столбца «Нет такого столбца» нет');
});

test('an answer that is everybody’s stands for a column that isn’t there', async () => {
  const drop = smallSeason.mentees[0]?.indexOf('Кто вы') ?? -1;
  const mentees = smallSeason.mentees.map((row) => row.filter((_, at) => at !== drop));
  const folder = inFolder(seasonFolder({ mentees }));
  const map = join(folder, 'answers.json');
  writeFileSync(map, JSON.stringify({ mentees: { role: { all: 'ученик' } } }));
  const { summary } = await season(folder, '--map', map);
  const { summary: whole } = await season(inFolder(seasonFolder()));
  expect([summary.mentees, summary.pairs]).toEqual([whole.mentees, whole.pairs]);
  writeFileSync(map, JSON.stringify({ mentees: { role: null } }));
  const { summary: without } = await season(folder, '--map', map);
  expect(without.mentees.inBank).toBe(0);
});

test('a folder that lacks a table says which', async () => {
  const folder = inFolder(seasonFolder());
  rmSync(join(folder, 'mentors.csv'));
  const { exitCode, err } = await captured('season', '--from', folder);
  expect(exitCode).toBe(2);
  expect(err).toContain('нет файла mentors');
});
