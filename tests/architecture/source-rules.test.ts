/** Holds every file of the tree against the rules that it can break by itself, and the checker against samples that break them. */
import { mostLines, sourceProblems } from './source-rules';
import { listFiles, listPrograms } from './tree';
import { wordProblems } from './word-rules';

const opening = '/** Decides what a sample of this test looks like. */\n';

const problemsOf = (path: string, text: string) => sourceProblems({ path, text: opening + text });

test('every file opens with what it decides, is short enough, finished, and takes time and chance as arguments', () => {
  expect(listPrograms().flatMap(sourceProblems)).toEqual([]);
});

test('no file speaks of how or where it was written', () => {
  expect(listFiles().flatMap(wordProblems)).toEqual([]);
});

test(`a file of ${mostLines} lines passes and one of ${mostLines + 1} doesn't`, () => {
  expect(problemsOf('src/domain/a.ts', 'const a = 1;\n'.repeat(mostLines - 1))).toEqual([]);
  expect(problemsOf('src/domain/a.ts', 'const a = 1;\n'.repeat(mostLines))).toEqual([
    `src/domain/a.ts has 301 lines, over 300`,
  ]);
});

test.each([
  ['nothing', 'const a = 1;\n'],
  ['an import', "import { b } from './b';\n/** Decides what a sample of this test looks like. */\n"],
  ['a word or two', '// The helpers.\n'],
])('a file that opens with %s is refused', (_what, text) => {
  expect(sourceProblems({ path: 'src/domain/a.ts', text })).toHaveLength(1);
});

test('a suite needs no opening: its sentences say what it is about', () => {
  expect(sourceProblems({ path: 'tests/domain/a.test.ts', text: 'const a = 1;\n' })).toEqual([]);
});

test('a line that names the interpreter may stand before the opening', () => {
  expect(sourceProblems({ path: 'scripts/a.mjs', text: `#!/usr/bin/env node\n${opening}` })).toEqual([]);
});

test.each([
  ['TO', 'DO'],
  ['FIX', 'ME'],
])('a comment with %s%s is refused', (...halves) => {
  expect(problemsOf('src/domain/a.ts', `// ${halves.join('')}: later\n`)).toHaveLength(1);
  expect(problemsOf('src/domain/a.ts', `const text = '${halves.join('')}';\n`)).toEqual([]);
});

test.each(['Date.now()', 'new Date()', 'new Date', 'Date()', 'Math.random()'])(
  'the pure rooms may not say %s',
  (expression) => {
    for (const room of ['domain', 'contract', 'application']) {
      expect(problemsOf(`src/${room}/a.ts`, `export const a = ${expression};\n`)).toHaveLength(1);
    }
    expect(problemsOf('src/local/a.ts', `export const a = ${expression};\n`)).toEqual([]);
  },
);

test.each([
  'when.getHours()',
  'when.getMonth()',
  'when.setDate(1)',
  'when.getTimezoneOffset()',
  "when.toLocaleDateString('ru')",
  'when.toDateString()',
  'new Date(2026, 8, 1)',
])("nothing that is bundled may say %s, since the host's zone decides it", (expression) => {
  for (const room of ['domain', 'contract', 'application', 'apps-script', 'apps-script/pages']) {
    expect(problemsOf(`src/${room}/a.ts`, `export const a = (when: Date) => ${expression};\n`)).toHaveLength(1);
  }
});

test.each(['new Date(millis)', 'when.getUTCHours()', 'when.getTime()', 'Date.UTC(2026, 8, 1)', "'new Date()'"])(
  'the pure rooms may say %s',
  (expression) => {
    expect(problemsOf('src/domain/a.ts', `export const a = ${expression};\n`)).toEqual([]);
  },
);

test('the one place that reads the clock is an entry of the script', () => {
  expect(problemsOf('src/apps-script/clock.ts', 'export const now = () => new Date().getTime();\n')).toEqual([]);
});

test.each([
  ['a path of one machine', ['/wor', 'k/main']],
  ['a home folder', ['/hom', 'e/anna']],
  ['a tool', ['issues sho', 'w 2']],
  ['a colleague', ['a team', 'mate']],
])('%s is found, with its line', (_what, halves) => {
  expect(wordProblems({ path: 'README.md', text: `Fine.\nSee ${halves.join('')}.` })).toEqual([
    expect.stringMatching(/^README\.md:2 says /),
  ]);
});
