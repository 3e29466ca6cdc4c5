/** Tries the parts of the test run that decide what is counted, what runs in several zones, and which browser is used. */
import { execFileSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../architecture/tree';

/** Evaluates an expression in which `lib` is a module of scripts/lib. */
function ask(module: string, expression: string): unknown {
  const url = pathToFileURL(join(root, 'scripts', 'lib', module)).href;
  const program = `const lib = await import(${JSON.stringify(url)}); console.log(JSON.stringify(${expression}) ?? 'null');`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }));
}

const suite = (name: string, status: string, tests: Readonly<Record<string, string>>) => ({
  name,
  status,
  assertionResults: Object.entries(tests).map(([fullName, outcome]) => ({ fullName, status: outcome })),
});

const addUp = (...runs: readonly unknown[]) =>
  ask('test-figures.mjs', `lib.addUp(${JSON.stringify(runs)}.map((run) => run ?? undefined))`);

test('a test that runs again in another zone is counted once, and passed only if it passed each time', () => {
  const utc = { testResults: [suite('a', 'passed', { one: 'passed', two: 'passed', three: 'pending' })] };
  const east = { testResults: [suite('a', 'failed', { one: 'passed', two: 'failed' })] };
  expect(addUp(utc)).toEqual({ passed: 2, failed: 0, skipped: 1 });
  expect(addUp(utc, east)).toEqual({ passed: 1, failed: 1, skipped: 1 });
});

test('tests of one name in two suites are two tests', () => {
  const run = { testResults: [suite('a', 'passed', { one: 'passed' }), suite('b', 'passed', { one: 'passed' })] };
  expect(addUp(run)).toEqual({ passed: 2, failed: 0, skipped: 0 });
});

test('a suite that could not be loaded and a run that left no report are failures', () => {
  expect(addUp({ testResults: [suite('a', 'failed', {})] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(addUp(null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('the closing line says what was skipped only where something was', () => {
  expect(ask('test-figures.mjs', 'lib.closingLine({ passed: 3, failed: 0, skipped: 0 })')).toBe('3 passed, 0 failed');
  expect(ask('test-figures.mjs', 'lib.closingLine({ passed: 3, failed: 1, skipped: 2 })')).toBe(
    '3 passed, 1 failed, 2 skipped',
  );
});

test.each([
  ['tests/domain/calendar/calendar-date.test.ts', '', true],
  ['tests/contract/codecs/date-cell.test.ts', '', true],
  ['tests/season/season.test.ts', '/**\n * Plays a year.\n * @zones\n */\n', true],
  ['tests/season/season.test.ts', '/** Plays a year. */\n// @zones\n', false],
  ['tests/domain/candidate.test.ts', '', false],
])('whether %s runs in every zone (%#)', (path, source, expected) => {
  expect(ask('zone-filter.cjs', `lib.default.touchesTime(${JSON.stringify(path)}, ${JSON.stringify(source)})`)).toBe(
    expected,
  );
});

const find = (env: Readonly<Record<string, string>>, platform: string, existing: readonly string[]) =>
  ask(
    'find-chromium.mjs',
    `lib.findChromium(${JSON.stringify(env)}, '${platform}', (path) => ${JSON.stringify(existing)}.includes(path))`,
  );

test('the browser is the one that the user names, else one on the path, else one in the usual place', () => {
  const folder = join(root, 'bin');
  const onPath = join(folder, 'chromium');
  const usual = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(find({ CHROMIUM_PATH: usual, PATH: folder }, 'linux', [usual, onPath])).toBe(usual);
  expect(find({ PATH: ['', folder].join(delimiter) }, 'linux', [onPath])).toBe(onPath);
  expect(find({}, 'darwin', [usual])).toBe(usual);
  expect(find({ PATH: folder }, 'linux', [])).toBeNull();
});

test('a browser that the user names and that is not there is not replaced by another', () => {
  expect(find({ CHROMIUM_PATH: '/nowhere', PATH: '/bin' }, 'linux', ['/bin/chromium'])).toBeNull();
});
