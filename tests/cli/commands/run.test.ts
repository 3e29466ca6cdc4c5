import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { captured } from '../captured';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'скрипт с пробелом '));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

test('prints what the function returns as JSON and its log on stderr', async () => {
  const path = file(
    'club.gs',
    `function add(a, b) {
      console.log('adding', a);
      SpreadsheetApp.getActive().getSheets()[0].appendRow([a, b]);
      return { sum: a + b, rows: SpreadsheetApp.getActive().getSheets()[0].getLastRow(), at: new Date(0) };
    }`,
  );
  const { exitCode, out, err } = await captured('run', path, 'add', '--args', '[1, 2]', '--json');
  expect([exitCode, out]).toEqual([0, '{"sum":3,"rows":1,"at":"1970-01-01T00:00:00.000Z"}\n']);
  expect(err).toContain('adding 1');
});

test('a function that returns nothing prints null', async () => {
  expect(await captured('run', file('a.js', 'function quiet() {}'), 'quiet')).toEqual({
    exitCode: 0,
    out: 'null\n',
    err: '',
  });
});

test('one argument that is no list is handed over as it is', async () => {
  const path = file('a.js', 'function same(value) { return value; }');
  expect((await captured('run', path, 'same', '--args', '{"a":1}', '--json')).out).toBe('{"a":1}\n');
});

test('what the script throws ends with 1 and its text on stderr, nothing on stdout', async () => {
  const path = file('a.js', "function fail() { throw new TypeError('нет такого ряда'); }");
  const { exitCode, out, err } = await captured('run', path, 'fail');
  expect([exitCode, out]).toEqual([1, '']);
  expect(err).toContain('TypeError: нет такого ряда');
  expect(await captured('run', path, 'missing')).toMatchObject({ exitCode: 1, out: '' });
});

test('an uncaught refusal says where in the script it was met', async () => {
  const path = file(
    'club.gs',
    'function main() {\n  inner();\n}\nfunction inner() {\n  SpreadsheetApp.getActive().getBandings();\n}',
  );
  const { exitCode, err } = await captured('run', path, 'main');
  expect(exitCode).toBe(1);
  expect(err.split('\n').map((line) => line.trim())).toEqual([
    'Error: NotEmulated: Spreadsheet.getBandings',
    'at inner (club.gs:5:29)',
    'at main (club.gs:2:3)',
    '',
  ]);
});

test('a typo is told as the language tells it, not as a gap of the emulation', async () => {
  const path = file('a.js', "function main() { SpreadsheetApp.getActive().getSheetByNaem('a'); }");
  expect((await captured('run', path, 'main')).err).toContain(
    'TypeError: SpreadsheetApp.getActive(...).getSheetByNaem is not a function',
  );
});

test('functions among what is returned are left out, as JSON leaves them out', async () => {
  const path = file(
    'a.js',
    'function make() { return { f: function f() {}, g: [() => 1, 2], h: 3 }; } function self() { return self; }',
  );
  expect((await captured('run', path, 'make', '--json')).out).toBe('{"g":[null,2],"h":3}\n');
  expect((await captured('run', path, 'self', '--json')).out).toBe('null\n');
});

test('a member that is not emulated is named to the script, which may catch it', async () => {
  const path = file(
    'a.js',
    'function ask() { try { SpreadsheetApp.getActive().getBandings(); } catch (e) { return e.message; } }',
  );
  expect((await captured('run', path, 'ask')).out).toContain('NotEmulated: Spreadsheet.getBandings');
});

test('a script that waits for longer than six simulated minutes is stopped', async () => {
  const path = file('a.js', 'function sleep() { for (;;) Utilities.sleep(60000); }');
  const { exitCode, err } = await captured('run', path, 'sleep');
  expect(exitCode).toBe(1);
  expect(err).toContain('Exceeded maximum execution time');
});

test('without a manifest every scope is there; one beside the file is obeyed', async () => {
  const path = file('a.js', 'function make() { return FormApp.create("Анкета").getTitle(); }');
  expect(await captured('run', path, 'make')).toMatchObject({ exitCode: 0 });
  file(
    'appsscript.json',
    JSON.stringify({ oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] }),
  );
  const { exitCode, err } = await captured('run', path, 'make');
  expect(exitCode).toBe(1);
  expect(err).toContain('FormApp.create');
});

test('pages that lie beside the file belong to its project', async () => {
  file('page.html', '<p>привет</p>');
  const path = file('a.js', "function page() { return HtmlService.createHtmlOutputFromFile('page').getContent(); }");
  expect((await captured('run', path, 'page', '--json')).out).toBe('"<p>привет</p>"\n');
});

test('a folder is a project: its scripts in the order of the alphabet, its pages, its manifest', async () => {
  file('b.gs', 'const seen = [first]; function look() { return [seen, page(), Session.getScriptTimeZone()]; }');
  file(
    'a.js',
    "const first = 'a'; function page() { return HtmlService.createHtmlOutputFromFile('pages/list').getContent(); }",
  );
  file('notes.txt', 'not a script');
  for (const [name, text] of [
    ['pages/list.html', '<p>список</p>'],
    ['widgets.js/list.html', '<p>другой список</p>'],
    ['node_modules/c.js', 'throw 1'],
    ['.git/d.js', 'throw 2'],
  ] as const) {
    mkdirSync(join(folder, dirname(name)));
    file(name, text);
  }
  file('appsscript.json', JSON.stringify({ timeZone: 'Asia/Krasnoyarsk' }));
  const { exitCode, out, err } = await captured('run', folder, 'look', '--json');
  expect([exitCode, err, out]).toEqual([0, '', '[["a"],"<p>список</p>","Asia/Krasnoyarsk"]\n']);
});

test('nothing of Node is within the script’s reach', async () => {
  const path = file('a.js', 'function look() { return [typeof process, typeof require, typeof module]; }');
  expect((await captured('run', path, 'look', '--json')).out).toBe('["undefined","undefined","undefined"]\n');
});

test('a file that is missing, arguments that are no JSON and a word too many end with 2', async () => {
  const path = file('a.js', 'function f() {}');
  const missing = await captured('run', join(folder, 'b.js'), 'f');
  expect([missing.exitCode, missing.err.includes('b.js')]).toEqual([2, true]);
  expect((await captured('run', path, 'f', '--args', '[1,')).exitCode).toBe(2);
  expect((await captured('run', path, 'f', 'g')).exitCode).toBe(2);
  expect((await captured('run', path)).exitCode).toBe(2);
});
