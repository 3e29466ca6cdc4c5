import { COMMANDS } from '../../src/cli/commands/help';
import { captured } from './captured';

test('help names every command and is no mistake', async () => {
  for (const argv of [['help'], ['--help'], ['-h']]) {
    const { exitCode, out, err } = await captured(...argv);
    expect([exitCode, err]).toEqual([0, '']);
    for (const name of ['start', 'season', 'import', 'run', 'roadmap']) expect(out).toContain(`  ${name} `);
  }
});

test.each(COMMANDS.map(({ name }) => name))('help is given for %s in both ways', async (name) => {
  const asked = await captured('help', name);
  expect(asked).toMatchObject({ exitCode: 0, err: '' });
  expect(asked.out).toContain(`nastavnik -- ${name}`.replace('-- roadmap', 'roadmap'));
  expect(await captured(name, '--help')).toEqual(asked);
});

test('without a command, and with one that does not exist, the words go to stderr and the code is 2', async () => {
  expect(await captured()).toMatchObject({ exitCode: 2, out: '', err: expect.stringContaining('Не указана команда') });
  const unknown = await captured('сезон');
  expect(unknown).toMatchObject({ exitCode: 2, out: '' });
  expect(unknown.err).toContain('Команды «сезон» нет');
  expect(unknown.err).toContain('season');
  for (const slip of [['seson'], ['help', 'seson']])
    expect((await captured(...slip)).err).toContain('Команды «seson» нет. Возможно, season?');
  expect(await captured('constructor')).toMatchObject({ exitCode: 2, out: '' });
  expect(await captured('help', 'сезон')).toMatchObject({ exitCode: 2, out: '' });
});

test.each([['season'], ['run'], ['import'], ['start', '--port', 'x'], ['roadmap'], ['help', 'a', 'b']])(
  'arguments that are not enough (%s %s) end with 2, on stderr a line for each mistake and one that says where the usage is',
  async (...argv) => {
    const { exitCode, out, err } = await captured(...argv.filter((word) => word !== undefined));
    expect([exitCode, out]).toEqual([2, '']);
    expect(err.trim().split('\n').pop()).toBe(`Как пользоваться: npm run -s nastavnik -- help ${argv[0]}`);
    expect(err).not.toContain('Использование');
  },
);

test('a folder without the option of a season is named behind it', async () => {
  expect((await captured('season', 'src')).err).toMatch(/^Не указано: --from src\.\n/);
  expect((await captured('season', 'src', '--from', 'src')).err).toContain('Лишнее слово «src»');
});

test('all mistakes of a season’s arguments are told at once', async () => {
  const { exitCode, err } = await captured(
    'season',
    '--from',
    'нет такой папки',
    '--today',
    '2026-02-30',
    '--seed',
    '-1',
    '--what',
  );
  expect(exitCode).toBe(2);
  expect(err).toContain('Параметра «--what» нет');
  const mended = await captured(
    'season',
    '--from',
    'нет такой папки',
    '--today',
    '2026-02-30',
    '--seed',
    '-1',
    '--targets',
    'луна',
  );
  for (const words of ['Папки «нет такой папки» нет', '«2026-02-30» — не дата', '--seed', '--targets']) {
    expect(mended.err).toContain(words);
  }
});
