/** Tries the launcher on a product of a few lines: what it builds when, and where the program finds itself. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type MiniatureClone, makeMiniatureClone } from './miniature-clone';

let clone: MiniatureClone;

beforeEach(() => {
  clone = makeMiniatureClone();
});

afterEach(() => clone.remove());

/** A folder of the user's, outside the sources. */
const usersFolder = () => {
  const folder = join(clone.folder, '..', 'Ответы за год');
  mkdirSync(folder, { recursive: true });
  return folder;
};

test('the program gets its arguments as they were typed, in the folder where they were typed', () => {
  const { code, stdout } = clone.run('run.mjs', ['season', '--from', 'Ответы за год', '--json'], {
    cwd: usersFolder(),
  });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ args: ['season', '--from', 'Ответы за год', '--json'], cwd: usersFolder() });
});

test('started by npm, which enters the clone first, it goes back to the folder of the user', () => {
  const env = { npm_lifecycle_event: 'nastavnik', INIT_CWD: usersFolder() };
  expect(JSON.parse(clone.run('run.mjs', [], { env }).stdout)).toMatchObject({ cwd: usersFolder() });
});

test('the folder from which a test run was started means nothing to it', () => {
  const env = { npm_lifecycle_event: 'test', INIT_CWD: usersFolder() };
  expect(JSON.parse(clone.run('run.mjs', [], { env }).stdout)).toMatchObject({ cwd: clone.folder });
});

test('a first run builds the script project, the worker and the program', () => {
  clone.run('run.mjs');
  expect(clone.exists('build/Code.js')).toBe(true);
  expect(clone.exists('dist/execution-worker.cjs')).toBe(true);
  expect(clone.exists('dist/nastavnik.cjs')).toBe(true);
});

test('a second run builds nothing, and a run after an edit builds what the edit touches', () => {
  clone.run('run.mjs');
  clone.write('dist/nastavnik.cjs', "console.log('as it was');");
  clone.write('build/Code.js', '// as it was');
  expect(clone.run('run.mjs').stdout).toBe('as it was\n');
  clone.write('src/cli/main.ts', "console.log('edited, and longer');");
  expect(clone.run('run.mjs').stdout).toBe('edited, and longer\n');
  expect(clone.read('build/Code.js')).toBe('// as it was');
});

test('a generated file that was deleted is made again', () => {
  clone.run('run.mjs');
  const before = clone.read('build/Code.js');
  clone.write('scripts/remove.mjs', "import { rmSync } from 'node:fs'; rmSync('build', { recursive: true });");
  clone.run('remove.mjs');
  clone.run('run.mjs');
  expect(clone.read('build/Code.js')).toBe(before);
});

test('sources that do not bundle are reported with their place, and nothing is run', () => {
  clone.write('src/cli/main.ts', 'const = 1;');
  const { code, stdout, stderr } = clone.run('run.mjs');
  expect(stdout).toBe('');
  expect(stderr).toMatch(/src\/cli\/main\.ts:1/);
  expect(code).toBe(1);
});

test("the program's exit code is the launcher's", () => {
  clone.write('src/cli/main.ts', 'process.exitCode = 7;');
  expect(clone.run('run.mjs').code).toBe(7);
});

test('an error of the program names the line of the source', () => {
  clone.write('src/cli/main.ts', "\n\nfunction fail(): never {\n  throw new Error('it broke');\n}\nfail();\n");
  expect(clone.run('run.mjs').stderr).toMatch(/src\/cli\/main\.ts:4/);
});
