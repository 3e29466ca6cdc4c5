/** What a bundle finds around itself: https://developers.google.com/apps-script/guides/v8-runtime for what Apps Script's V8 lacks. */
import { runningClock } from '../../../src/local/kernel/clock';
import { makeIds } from '../../../src/local/kernel/ids';
import { World } from '../../../src/local/kernel/world';
import { Bench, start } from './run';

const bench = new Bench();

test('values come back as they went: dates, blanks, odd numbers, nested lists and objects', async () => {
  const value = await bench.value(`function main() {
    const sent = [1.5, 'text', true, null, undefined, NaN, -Infinity, new Date(0), [['', 0]], { a: { $: 'e' }, b: [undefined] }];
    const got = SampleApp.echo(sent);
    const same = (a, b) => Object.is(a, b) || (typeof a === 'object' && a !== null && String(Object.keys(a)) === String(Object.keys(b))
      && Object.prototype.toString.call(a) === Object.prototype.toString.call(b)
      && (a instanceof Date ? +a === +b : Object.keys(a).every((key) => same(a[key], b[key]))));
    return sent.map((item, at) => same(item, got[at]));
  }`);
  expect(value).toEqual(Array(10).fill(true));
});

test('dates, lists and errors that arrive belong to the realm of the bundle', async () => {
  const value = await bench.value(`function main() {
    let error;
    try { SampleApp.fail('no'); } catch (caught) { error = caught; }
    return [SampleApp.noon() instanceof Date, SampleApp.rows(1, 1) instanceof Array, SampleApp.rows(1, 1)[0] instanceof Array,
      error instanceof Error, error.name, error.message, SampleApp.echo({}).constructor === Object];
  }`);
  expect(value).toEqual([true, true, true, true, 'Exception', 'no', true]);
});

test('the stack of an error begins in the bundle', async () => {
  const { error } = await bench.run(
    "function main() {\n  helper();\n}\nfunction helper() {\n  SampleApp.fail('no');\n}",
  );
  expect(error?.stack.split('\n').map((line) => line.trim())).toEqual([
    'Exception: no',
    'at helper (Code.js:5:13)',
    'at main (Code.js:2:3)',
  ]);
});

test('a chained call gives the very object on which it was called', async () => {
  expect(
    await bench.value(
      "function main() { const a = SampleApp.thing('a'); return [a.setName('b') === a, a.getName(), String(a)]; }",
    ),
  ).toEqual([true, 'b', 'Thing']);
});

test('an object is only itself: another one of its class has its own state', async () => {
  expect(
    await bench.value(
      "function main() { const a = SampleApp.thing('a'), b = SampleApp.thing('b'); return [a.getName(), b.getName(), SampleApp.echo(b).getName()]; }",
    ),
  ).toEqual(['a', 'b', 'b']);
});

test('enum values are one object each, print by name, and arrive as they were', async () => {
  expect(
    await bench.value(`function main() {
      const red = SampleApp.Colour.RED;
      return [SampleApp.paint(red) === red, String(red), JSON.stringify({ red }), red.name(), red.ordinal(), red.compareTo(SampleApp.Colour.GREEN)];
    }`),
  ).toEqual([true, 'RED', '{"red":"RED"}', 'RED', 0, -1]);
});

test.each([
  ['a member', 'SampleApp.paintAll()', 'NotEmulated: SampleApp.paintAll'],
  ['a member of an object', "SampleApp.thing('a').title", 'NotEmulated: Thing.title'],
  ['an enum value', 'SampleApp.Colour.BLUE', 'NotEmulated: SampleApp.Colour.BLUE'],
  ['a service of Google', "DriveApp.getFileById('a')", 'NotEmulated: DriveApp.getFileById'],
  [
    'an overload',
    'SampleApp.thing(5, [1], null, SampleApp)',
    'NotEmulated: SampleApp.thing(number,number[],null,SampleApp)',
  ],
])('%s that is not emulated is refused by name', async (_what, expression, message) => {
  expect(await bench.error(`function main() { return ${expression}; }`)).toBe(`Error: ${message}`);
});

// What V8 does with any object: https://developers.google.com/apps-script/guides/v8-runtime
test('a name that Google doesn’t declare is undefined, and one that it declares is there for whoever asks', async () => {
  const value = await bench.value(`function main() {
    const thing = SampleApp.thing('a');
    const said = (ask) => { try { return ask(); } catch (error) { return error.name + ': ' + error.message; } };
    return [
      typeof thing.titel, thing.then, thing.toJSON, thing.length, thing.constructor, thing[Symbol.iterator], SampleApp.Colour.BLEU, DriveApp.getFiel,
      'getName' in thing, 'title' in thing, 'titel' in thing, thing.titel ? 1 : 2, String(thing), thing + '', thing.hasOwnProperty('titel'),
      said(() => thing.setNaem('b')), said(() => SampleApp.pain()), said(() => DriveApp.getFiel('a')), said(() => typeof thing.title),
    ];
  }`);
  expect(value).toEqual([
    ...['undefined', undefined, undefined, undefined, undefined, undefined, undefined, undefined],
    ...[true, true, false, 2, 'Thing', 'Thing', false],
    'TypeError: thing.setNaem is not a function',
    'TypeError: SampleApp.pain is not a function',
    'TypeError: DriveApp.getFiel is not a function',
    'Error: NotEmulated: Thing.title',
  ]);
});

test('asking for a name costs nothing and counts nowhere', async () => {
  const { calls, simulatedMs } = await new Bench({ priceMs: 5 }).run(
    "function main() { try { DriveApp.getFileById('a'); } catch (refused) { return SampleApp.pain; } }",
  );
  expect([calls, simulatedMs]).toEqual([{ service: {}, getter: {} }, 0]);
});

test.each([
  ["SampleApp.thing('a').title", 'NotEmulated: Thing.title'],
  ['SampleApp.Colour.BLUE', 'NotEmulated: SampleApp.Colour.BLUE'],
  ['DriveApp.getFileById(1)', 'NotEmulated: DriveApp.getFileById'],
  ["SampleApp.thing('a', 'b')", 'NotEmulated: SampleApp.thing(String,String)'],
])('the refusal of %s says where in the bundle it was asked for', async (expression, message) => {
  const { error } = await bench.run(`function main() {\n  return helper();\n}\nconst helper = () =>\n  ${expression};`);
  const lines = error?.stack.split('\n').map((line) => line.trim()) ?? [];
  expect([lines[0], lines[1], lines[2]]).toEqual([
    `Error: ${message}`,
    expect.stringMatching(/^at helper \(Code\.js:5:\d+\)$/),
    'at main (Code.js:2:10)',
  ]);
});

test('where all overloads are known, wrong arguments get the text of Google', async () => {
  expect(await bench.error("function main() { SampleApp.thing('a').setName(5); }")).toBe(
    "Exception: The parameters (number) don't match the method signature for SampleApp.Thing.setName.",
  );
});

test("Google's objects survive what the language does to any object", async () => {
  expect(
    await bench.value(`async function main() {
      const thing = await SampleApp.thing('a');
      return [JSON.stringify({ thing }), typeof thing, thing == 'Thing', Object.keys(thing), 'getName' in thing, thing instanceof Object];
    }`),
  ).toEqual(['{"thing":{}}', 'object', true, [], true, false]);
});

test('nothing can be hung on an object of Google', async () => {
  expect(await bench.error("'use strict'; function main() { SampleApp.thing('a').title = 1; }")).toBe(
    'TypeError: Cannot add property title, object is not extensible',
  );
});

test('async functions run to their end, and what they throw is the error of the execution', async () => {
  expect(await bench.value('async function main() { await null; return (await Promise.resolve(20)) + 1; }')).toBe(21);
  expect(await bench.error("async function main() { await null; throw new RangeError('far'); }")).toBe(
    'RangeError: far',
  );
});

test.each([
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'crypto',
  'atob',
  'btoa',
  'structuredClone',
  'performance',
  'process',
  'require',
  'module',
  'Buffer',
  'global',
  'window',
  'navigator',
])('%s does not exist in the realm', async (name) => {
  expect(await bench.value(`function main() { return typeof ${name}; }`)).toBe('undefined');
});

test('the chain of constructors of everything within reach leads to no Node', async () => {
  const found = await bench.value(`function main() {
    const names = ['process', 'require', 'setTimeout', 'Buffer', 'global'];
    const seen = new Set(), todo = [], leaks = [];
    let error, rejected;
    try { SampleApp.fail('x'); } catch (caught) { error = caught; }
    try { null.x; } catch (caught) { rejected = caught; }
    try { (function deep() { deep(); })(); } catch (caught) { todo.push(caught); }
    try { new Function('syntax error'); } catch (caught) { todo.push(caught); }
    try { Error.prepareStackTrace = (e, frames) => frames; todo.push(new Error('x').stack); } catch (caught) { todo.push(caught); }
    todo.push(globalThis, error, rejected, SampleApp.noon(), SampleApp.rows(1, 1), SampleApp.echo({ a: 1 }), SampleApp.thing('a'),
      SampleApp.Colour.RED, SampleApp.thing, Logger.log, console.log, SampleApp.echo.toString(), Date, new Date(), (async () => {})(), (function* () {})());
    while (todo.length > 0) {
      const value = todo.pop();
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) continue;
      seen.add(value);
      for (const ask of [value, Object.getPrototypeOf(value)]) {
        let make;
        try { make = ask.constructor.constructor; } catch (refused) { continue; }
        if (typeof make !== 'function') continue;
        if (make.name === 'Function' && make('return globalThis')() !== globalThis) leaks.push('another realm');
        for (const name of names) {
          let kind = 'undefined';
          try { kind = make('return typeof ' + name)(); if (kind && kind.next) kind = kind.next().value; } catch (refused) { continue; }
          if (typeof kind === 'string' && kind !== 'undefined') leaks.push(name);
        }
      }
      let keys = [];
      try { keys = Reflect.ownKeys(value); } catch (refused) { continue; }
      todo.push(Object.getPrototypeOf(value));
      for (const key of keys) {
        const property = Object.getOwnPropertyDescriptor(value, key);
        todo.push(property.value, property.get, property.set);
      }
    }
    return { leaks, many: seen.size > 500 };
  }`);
  expect(found).toEqual({ leaks: [], many: true });
});

test('even what a failed import() throws leads to no Node', async () => {
  const kinds = await bench.value(`async function main() {
    try { await import('fs'); } catch (error) {
      return ['process', 'require', 'setTimeout', 'fetch'].map((name) => error.constructor.constructor('return typeof ' + name)());
    }
  }`);
  expect(kinds).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
});

test('every execution gets a fresh global object', async () => {
  const code =
    'globalThis.count = (globalThis.count || 0) + 1; Array.prototype.mark = count; function main() { return [count, [].mark]; }';
  expect(await bench.value(code)).toEqual([1, 1]);
  expect(await bench.value(code)).toEqual([1, 1]);
});

test('the clock of the realm stands where the workspace stands', async () => {
  const value = await bench.value('function main() { return [Date.now(), +new Date(), new Date(0).toISOString()]; }');
  expect(value).toEqual([start, start, '1970-01-01T00:00:00.000Z']);
});

test('under a running clock the realm’s time is that of the machine, moved as the workspace’s is', async () => {
  const world = new World(runningClock(), makeIds(1), null);
  world.clock.advance(86_400_000);
  const before = Date.now() + 86_400_000;
  const seen = (await new Bench({ world }).value(
    'function main() { const first = Date.now(); SampleApp.echo(1); return [first, Date.now(), +new Date()]; }',
  )) as number[];
  const times = [before, ...seen, Date.now() + 86_400_000];
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test('console and Logger write to the log of the execution', async () => {
  const { log, value } = await bench.run(`function main() {
    console.log('%s has %d', 'Anna', 2, [1, { a: null }]);
    console.error(SampleApp.thing('a'), new Date(0).toISOString());
    Logger.log('a %s', 'b').log({ c: SampleApp.Colour.RED });
    return Logger.getLog();
  }`);
  expect(log).toEqual([
    { level: 'DEBUG', text: 'Anna has 2 [1,{"a":null}]' },
    { level: 'ERROR', text: 'Thing 1970-01-01T00:00:00.000Z' },
    { level: 'INFO', text: 'a b' },
    { level: 'INFO', text: '{"c":"RED"}' },
  ]);
  expect(value).toBe('a b\n{"c":"RED"}\n');
});

test('a script that does not parse says where', async () => {
  expect(await bench.error('function main() {}\nlet = 5 5;')).toMatch(/^SyntaxError: .*\(line: 2, file: Code\.js\)$/);
});

test('functions are found by declaration, by variable and by path', async () => {
  const code =
    "const menu = { name: 'menu', item: function () { return this.name; } }; var arrow = () => 'arrow'; function plain() { return 'plain'; }";
  expect(await bench.value(code, { functionName: 'menu.item' })).toBe('menu');
  expect(await bench.value(code, { functionName: 'arrow' })).toBe('arrow');
  expect(await bench.value(code, { functionName: 'plain' })).toBe('plain');
  expect(await bench.error(code, { functionName: 'nobody' })).toBe('Error: Script function not found: nobody');
  expect(await bench.error(code, { functionName: 'plain();plain' })).toBe(
    'Error: Script function not found: plain();plain',
  );
});
