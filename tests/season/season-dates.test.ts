import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { latestAnswer } from '../../src/cli/season/latest-answer';
import { readTableFile } from '../../src/cli/tables/table-file';
import { captured } from '../cli/captured';
import { seasonFolder, smallSeason } from './small-season';

jest.setTimeout(120_000);

let folder: string;
afterEach(() => rmSync(folder, { recursive: true }));

test('the latest answer is found whatever the notation, and its day is the programme’s', async () => {
  folder = seasonFolder();
  const day = async (name: string, questionnaire: 'mentee' | 'mentor' | 'consent', answers = {}) =>
    latestAnswer(await readTableFile(join(folder, name)), questionnaire, answers, 'Europe/Moscow');
  expect(await day('mentees.csv', 'mentee')).toBe('2026-09-03');
  expect(await day('mentors.csv', 'mentor')).toBe('2026-09-01');
  expect(await day('consents.csv', 'consent')).toBe('2026-09-05');
  expect(await day('consents.csv', 'consent', { at: null })).toBeUndefined();
});

test('a moment with an offset falls on the day that the programme’s zone had then', async () => {
  const [header = [], row = []] = smallSeason.mentors;
  folder = seasonFolder({ mentors: [header, ['2026-09-05T22:30:00Z', ...row.slice(1)]] });
  const table = await readTableFile(join(folder, 'mentors.csv'));
  expect(latestAnswer(table, 'mentor', {}, 'Europe/Moscow')).toBe('2026-09-06');
  expect(latestAnswer(table, 'mentor', {}, 'America/Sao_Paulo')).toBe('2026-09-05');
});

test('an answer of the last minute of a day is taken in on the next one, which dates the order', async () => {
  const [header = [], row = []] = smallSeason.consents;
  const late = smallSeason.consents.slice(2).map((other) => ['06.09.2026 23:59', ...other.slice(1)]);
  folder = seasonFolder({ consents: [header, row, ...late] });
  const out = join(folder, 'итоги');
  const { exitCode, out: printed } = await captured('season', '--from', folder, '--out', out);
  expect(exitCode).toBe(0);
  expect(printed).toContain('Сезон с 07.09.2026 по 06.09.2027');
  expect(readFileSync(join(out, 'приказ.txt'), 'utf8')).toContain('07.09.2026 № 2');
  const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'));
  expect([summary.mentees.inBank, summary.mentors.inBank, summary.pairs.approved]).toEqual([3, 1, 2]);
});
