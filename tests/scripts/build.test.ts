/** Tries the bundler on a product of a few lines: what it makes of right sources, and what it says of wrong ones. */
import { createContext, runInContext } from 'node:vm';
import { type MiniatureClone, makeMiniatureClone } from './miniature-clone';

let clone: MiniatureClone;

beforeEach(() => {
  clone = makeMiniatureClone();
});

afterEach(() => clone.remove());

test('build/ holds the script, the manifest and the pages, and the terminal shows what each weighs', () => {
  const { code, stdout } = clone.run('build.mjs');
  expect(code).toBe(0);
  expect(clone.list('build')).toEqual(['Code.js', 'appsscript.json', 'import.html']);
  expect(stdout).toMatch(/KB of {2}300\.0 KB {2}build\/Code\.js\n.*KB of {2}350\.0 KB {2}build\/import\.html/);
});

test('a function of the script hands over what it is given, and Cyrillic stays readable', () => {
  clone.run('build.mjs');
  const context = createContext({});
  runInContext(clone.read('build/Code.js'), context);
  expect(runInContext("onOpen('утром')", context)).toBe('открыто утром');
  expect(clone.read('build/Code.js')).toContain('открыто');
});

test('the script of a page is inlined so that nothing in it ends the element or starts a scriptlet', () => {
  clone.run('build.mjs');
  const page = clone.read('build/import.html');
  expect(page.match(/<\/script>/g)).toHaveLength(1);
  expect(page).not.toMatch(/<!--|<\?|src=/);
  const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
  const context = createContext({ document: {} });
  runInContext(script, context);
  expect(runInContext('document.title', context)).toBe('</script><!-- <?');
});

test('the style sheet that a page names stands in its place, and one that isn’t there stops the build', () => {
  clone.write(
    'src/apps-script/pages/import.html',
    '<link rel="stylesheet" href="all.css">\n<script src="import.ts"></script>',
  );
  const { code, stderr } = clone.run('build.mjs');
  expect(stderr).toContain("pages/import.html names all.css, which isn't there");
  expect(code).toBe(1);
  clone.write('src/apps-script/pages/all.css', 'p::after { content: "$&"; }\n');
  expect(clone.run('build.mjs').code).toBe(0);
  expect(clone.read('build/import.html')).toMatch(/^<style>\np::after { content: "\$&"; }\n<\/style>\n<script>/);
});

test('what an earlier build left goes, since clasp would push it', () => {
  clone.run('build.mjs');
  clone.write('build/old.html', 'old');
  clone.run('build.mjs');
  expect(clone.list('build')).toEqual(['Code.js', 'appsscript.json', 'import.html']);
});

test('two builds of the same sources are the same to the byte', () => {
  clone.run('build.mjs');
  const first = clone.list('build').map((name) => clone.read(`build/${name}`));
  clone.run('build.mjs');
  expect(clone.list('build').map((name) => clone.read(`build/${name}`))).toEqual(first);
});

test.each([
  [
    'an entry that main.ts leaves out',
    'entries.ts',
    'export const entries = { onOpen() {}, onEdit() {} };',
    /doesn't export the entry "onEdit"/,
  ],
  [
    'an export that is no entry',
    'main.ts',
    "export { entries as onOpen } from './entries'; export const sweep = 1;",
    /exports "sweep", which is no entry/,
  ],
  [
    'a name that Google keeps private',
    'entries.ts',
    'export const entries = { onOpen() {}, sweep_() {} };',
    /can't call an entry named "sweep_"/,
  ],
  [
    'work done while loading',
    'entries.ts',
    'SpreadsheetApp.getActive(); export const entries = { onOpen() {} };',
    /Loading the bundle .* SpreadsheetApp is not defined/,
  ],
  ['a word that is no language', 'entries.ts', 'export const entries = {', /entries\.ts:1/],
  [
    'an import that leads nowhere',
    'main.ts',
    "import './nowhere'; export const onOpen = 1;",
    /Could not resolve "\.\/nowhere"/,
  ],
])('%s stops the build, and build/ stays as it was', (_what, file, text, message) => {
  clone.run('build.mjs');
  const before = clone.read('build/Code.js');
  clone.write(`src/apps-script/${file}`, text);
  const { code, stderr } = clone.run('build.mjs');
  expect(stderr).toMatch(message);
  expect(code).toBe(1);
  expect(clone.read('build/Code.js')).toBe(before);
});

test('a script over its limit stops the build', () => {
  clone.write('src/apps-script/entries.ts', `export const entries = { onOpen: () => '${'я'.repeat(200 * 1024)}' };`);
  const { code, stderr } = clone.run('build.mjs');
  expect(stderr).toMatch(/Over the limit:\n.*build\/Code\.js/);
  expect(code).toBe(1);
});

test('a page that has a script and no place for it stops the build', () => {
  clone.write('src/apps-script/pages/import.html', '<p>Импорт</p>');
  const { code, stderr } = clone.run('build.mjs');
  expect(stderr).toContain('pages/import.html must hold <script src="import.ts"></script> exactly once');
  expect(code).toBe(1);
});

test('pushing without a script id says in one line where to put it', () => {
  const { code, stderr } = clone.run('push.mjs');
  expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/script id.*\.clasp\.json/)]);
  expect(code).toBe(1);
});
