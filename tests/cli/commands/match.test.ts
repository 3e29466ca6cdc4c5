import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeInstance } from '../../bench/matching/instance-file';
import { captured } from '../captured';
import { generatorIsThere, LEMON_VALUES, makeGivenInstances } from '../match/given-instances';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'задача с пробелом '));
});
afterEach(() => rmSync(folder, { recursive: true }));

const MAGIC = 0x4d4d3031;
/** Two mentees, two mentors with 1 and 2 seats: mentee 0 fits both, mentee 1 only the first. */
const GOOD = [MAGIC, 2, 2, 3, 1, 2, 0, 2, 3, 0, 1, 0, 9, 4, 5];

const file = (numbers: readonly number[], name = 'задача.mm'): string => {
  const path = join(folder, name);
  const bytes = Int32Array.from(numbers);
  writeFileSync(path, Buffer.from(bytes.buffer));
  return path;
};

const changed = (place: number, value: number): number[] =>
  GOOD.map((number, at) => (at === place - 1 ? value : number));

test('--json prints one object with exactly the figures asked for, and nothing else', async () => {
  const { exitCode, out, err } = await captured('match', file(GOOD), '--json');
  expect([exitCode, err, out.split('\n').length]).toEqual([0, '', 2]);
  const figures = JSON.parse(out);
  expect(Object.keys(figures)).toEqual(['matched', 'score', 'gap', 'solveMs', 'checkMs', 'peakMb']);
  expect(figures).toMatchObject({ matched: 2, score: 9, gap: 0 });
  for (const name of ['solveMs', 'checkMs', 'peakMb']) expect(figures[name]).toBeGreaterThan(0);
});

test('without --json the figures stand in a readable table with the proof in words', async () => {
  const { exitCode, out, err } = await captured('match', file(GOOD));
  expect([exitCode, err]).toEqual([0, '']);
  expect(out).toMatch(/^Наставляемых {4}2\nНаставников {5}2, мест 3\n/);
  expect(out).toContain('Разрыв          0 — доказано: больше пар или баллов составить нельзя\n');
});

test('an instance of nobody is solved', async () => {
  writeInstance(join(folder, 'пусто.mm'), {
    cap: new Int32Array(0),
    rowPtr: Int32Array.of(0),
    col: new Int32Array(0),
    weight: new Int32Array(0),
  });
  const { exitCode, out } = await captured('match', join(folder, 'пусто.mm'), '--json');
  expect([exitCode, JSON.parse(out)]).toEqual([0, expect.objectContaining({ matched: 0, score: 0, gap: 0 })]);
});

test.each<[string, readonly number[], string]>([
  ['is something else', changed(1, 1), 'не задача подбора'],
  ['is empty', [], 'файл пуст. Скопируйте или создайте его заново.'],
  ['ends too early', GOOD.slice(0, -1), 'должно быть 60 байт, а есть 56'],
  ['goes on too long', [...GOOD, 0], 'должно быть 60 байт, а есть 64'],
  ['counts fewer than none', changed(2, -1), '2-е число файла: количество не может быть отрицательным (-1)'],
  ['has fewer seats than none', changed(6, -3), '6-е число файла: у наставника 1 мест -3'],
  ['begins its lists elsewhere', changed(7, 1), '7-е число файла: начало списка наставляемого 0 — 1'],
  ['has a list that ends before it begins', changed(8, 4), '8-е число файла: начало списка наставляемого 1 — 4'],
  ['has pairs in no list', changed(9, 2), '9-е число файла: начало списка наставляемого 2 — 2'],
  ['names a mentor who is not there', changed(11, 2), '11-е число файла: в списке наставляемого 0 назван наставник 2'],
  ['names a mentor twice', changed(11, 0), '11-е число файла: в списке наставляемого 0 наставник 0 назван дважды'],
])('a file that %s is refused with its place and the remedy, exit code 2', async (_, numbers, why) => {
  const path = file(numbers);
  const { exitCode, out, err } = await captured('match', path, '--json');
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toContain(path);
  expect(err).toContain(why);
});

test('a file cut inside a number, a folder and a file that is missing end with 2', async () => {
  const cut = join(folder, 'обрезано.mm');
  writeFileSync(cut, Buffer.from(Int32Array.from(GOOD).buffer).subarray(0, 58));
  expect(await captured('match', cut)).toMatchObject({ exitCode: 2, err: expect.stringContaining('а есть 58') });
  expect(await captured('match', folder)).toMatchObject({ exitCode: 2, err: expect.stringContaining('папка') });
  const missing = await captured('match', join(folder, 'нет.mm'));
  expect(missing).toMatchObject({ exitCode: 2, out: '', err: expect.stringContaining('нет.mm') });
});

test('a mistake in the arguments is one line, then where the usage is told', async () => {
  const usage = 'Как пользоваться: npm run -s nastavnik -- help match\n';
  expect((await captured('match', '--mentes', 'a.csv')).err).toBe(
    `Параметра «--mentes» нет. Возможно, --mentees?\n${usage}`,
  );
  expect((await captured('match', '--people', 'a.csv')).err).toBe(`Параметра «--people» нет.\n${usage}`);
});

if (!generatorIsThere) console.error('NO ../shared/bench: the given instances are NOT TRIED.');

(generatorIsThere || process.env.CI === 'true' ? test : test.skip)(
  'the given instances of 200 and 2,000 mentees are solved to the values of LEMON, and proven',
  async () => {
    makeGivenInstances(folder);
    for (const [name, [matched, score]] of Object.entries(LEMON_VALUES)) {
      const { exitCode, out } = await captured('match', join(folder, `${name}.mm`), '--json');
      expect([name, exitCode, JSON.parse(out)]).toEqual([name, 0, expect.objectContaining({ matched, score, gap: 0 })]);
    }
  },
);
