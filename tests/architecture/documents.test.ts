/** Holds the documents against the clone: links lead somewhere, the README asks for the permissions that the manifest asks for, scripts need no shell. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { listFiles, root, type SourceFile } from './tree';

const documents = listFiles().filter(({ path }) => path.endsWith('.md'));
const read = (path: string) => readFileSync(posix.join(root, path), 'utf8');

/** The links of a document to files of the clone that aren't there. */
function brokenLinks({ path, text }: SourceFile): readonly string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target.split('#')[0] ?? '');
  return targets
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .filter((target) => !existsSync(posix.join(root, posix.dirname(path), target)))
    .map((target) => `${path} links to ${target}`);
}

test('every link of a document to a file of the clone leads somewhere', () => {
  expect(documents.flatMap(brokenLinks)).toEqual([]);
});

test('a link to nowhere is found, and one to the web is left alone', () => {
  const text = '[a](nowhere.md) [b](../README.md#map) [c](https://example.org/nowhere.md) [d](#map)';
  expect(brokenLinks({ path: 'docs/sample.md', text })).toEqual(['docs/sample.md links to nowhere.md']);
});

test('the README gives a reason for each permission of the manifest, and for no other', () => {
  const { oauthScopes } = JSON.parse(read('appsscript.json')) as { oauthScopes: readonly string[] };
  const [, table = ''] = /^\| scope \| why \|\n((?:\|.*\n)+)/m.exec(read('README.md')) ?? [];
  const explained = [...table.matchAll(/^\| `(.+?)` \|/gm)].map(([, scope]) => scope);
  expect(explained.sort()).toEqual(
    oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).sort(),
  );
});

test('the generated files are what the contract and the published types say today', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [posix.join(root, 'scripts', 'docs.mjs'), '--check']);
  expect([String(stderr), status]).toEqual(['', 0]);
  expect(String(stdout)).toContain('docs/tables.md is up to date');
  expect(String(stdout)).toContain('declared-names.ts is up to date');
});

test('every npm script is a program for Node, so that it runs without a shell of one system', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
  const strangers = Object.values(scripts).filter((command) => !/^node scripts\/[a-z-]+\.mjs( [a-z]+)?$/.test(command));
  expect(strangers).toEqual([]);
  for (const command of Object.values(scripts))
    expect(existsSync(posix.join(root, command.split(' ')[1] ?? ''))).toBe(true);
});
