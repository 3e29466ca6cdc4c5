/** Holds build/Code.js to what Google's runtime asks of a script project: its syntax, its loading, its entries, its surroundings. */
import { createContext, runInContext } from 'node:vm';
import { entries } from '../../src/apps-script/entries';
import { parseScript, readBuilt, scriptOfPart } from './built-files';
import { readOutsideUse } from './outside-use';
import { services } from './scopes';
import { walk } from './walk';

const code = readBuilt('Code.js');

/** What ES2019 itself has, read from a context that holds nothing else, less what came later than ES2019. */
const language = runInContext('Object.getOwnPropertyNames(globalThis)', createContext({})) as readonly string[];
const laterThanEs2019 = ['globalThis', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'Iterator'];

test('it parses as an ES2019 script', () => {
  expect(() => parseScript(code)).not.toThrow();
});

test.each([
  'class A { #secret = 1 }',
  'class A { static shared = 1 }',
  'class A { field = 1 }',
  'a?.b',
  'a ?? b',
  'a ??= b',
  '10n',
  "import { a } from 'b'",
])('the parser that judges it refuses %s', (sample) => {
  expect(() => parseScript(sample)).toThrow(SyntaxError);
});

test('it loads where there is nothing but the language', () => {
  expect(() => runInContext(code, createContext({}))).not.toThrow();
});

test('loading it touches no service of Google', () => {
  expect(servicesTouchedBy(code)).toEqual([]);
  expect(servicesTouchedBy('const now = Utilities; function onOpen() {}')).toEqual(['Utilities']);
});

function servicesTouchedBy(script: string): readonly string[] {
  const context = createContext({});
  runInContext(`var touched = [];`, context);
  for (const service of services) {
    const trap = `Object.defineProperty(globalThis, '${service}', { get() { touched.push('${service}'); return {}; } });`;
    runInContext(trap, context);
  }
  runInContext(script, context);
  return JSON.parse(String(runInContext('JSON.stringify(touched)', context))) as readonly string[];
}

test('Google sees exactly the functions in the table of entries', () => {
  const names = parseScript(code).body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
  expect(names.sort()).toEqual(Object.keys(entries).sort());
});

test('each of them hands everything that it is given to the entry of its name', () => {
  const context = createContext({});
  runInContext(code, context);
  for (const name of Object.keys(entries)) {
    runInContext(`App = { ${name}: (...given) => given.join() }`, context);
    expect(runInContext(`${name}('a', 'b', 'c')`, context)).toBe('a,b,c');
  }
});

test('nothing else of it is global but App', () => {
  const variables = parseScript(code).body.flatMap((node) =>
    node.type === 'VariableDeclaration'
      ? node.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : '?'))
      : [],
  );
  expect(variables).toEqual(['App']);
});

test('it relies on nothing but the language and services of Apps Script', () => {
  const known = [...language.filter((name) => !laterThanEs2019.includes(name)), ...services, 'console', 'undefined'];
  expect(readOutsideUse(parseScript(code)).names.filter((name) => !known.includes(name))).toEqual([]);
});

test('nothing is compiled at run time but the parts that lie in pages of their own', () => {
  const found: string[] = [];
  walk(parseScript(code), (node) => {
    const callee = node.callee as { name?: string } | undefined;
    if (callee?.name === 'eval' || callee?.name === 'Function') found.push(callee.name);
  });
  expect(found).toEqual(['Function']);
  expect(code.match(/\.createHtmlOutputFromFile\(.*?\)\.getContent\(\)/g)).toHaveLength(1);
});

test.each([
  { page: 'roadmap', known: [] },
  { page: 'matching', known: [] },
  { page: 'building', known: ['Given', ...services] },
])('the part $page is ES2019, relies on what it may know and loads without doing anything', ({ page, known }) => {
  const script = scriptOfPart(page);
  const names = [...language.filter((name) => !laterThanEs2019.includes(name)), ...known];
  expect(readOutsideUse(parseScript(script)).names.filter((name) => !names.includes(name))).toEqual([]);
  const exported = runInContext(
    `${script}; Object.values(Part).map((value) => typeof value)`,
    createContext({ Given: new Proxy([], { get: () => ({}) }) }),
  ) as string[];
  expect([...new Set(exported)]).toEqual(['function']);
});
