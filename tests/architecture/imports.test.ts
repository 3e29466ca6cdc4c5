/** Holds every import of the tree against the table of rooms and the allow-list, and the checker against imports that it must refuse. */
import { importProblems, readImports } from './import-rules';
import { type AllowedPackage, readAllowedPackages } from './packages';
import { listPrograms } from './tree';

const packages: readonly AllowedPackage[] = [
  { name: 'stemmer', licence: 'MIT', bytesInBundle: {}, rooms: ['domain'], why: '' },
  { name: '@scope/reader', licence: 'MIT', bytesInBundle: {}, rooms: ['cli'], why: '' },
];

const problemsOf = (path: string, text: string) => importProblems({ path, text }, packages);

test('every import in the tree is one that its room allows', () => {
  const allowed = readAllowedPackages();
  expect(listPrograms().flatMap((file) => importProblems(file, allowed))).toEqual([]);
});

test.each([
  ['domain', 'contract', "import { column } from '../contract/column';"],
  ['domain', 'a type of contract', "import type { Column } from '../contract/column';"],
  ['domain', 'contract, handed on', "export { column } from '../contract/column';"],
  ['domain', 'contract, at run time', "await import('../contract/column');"],
  ['domain', 'contract, the old way', "require('../contract/column');"],
  ['contract', 'application', "import { sweep } from '../application/sweep';"],
  ['application', 'apps-script', "import { sheets } from '../apps-script/sheets';"],
  ['apps-script', 'its pages', "import { page } from './pages/import';"],
  ['apps-script', 'local', "import { workspace } from '../local/workspace';"],
  ['local', 'domain', "import { age } from '../domain/age';"],
  ['local', 'contract', "import { column } from '../contract/column';"],
  ['cli', 'application', "import { sweep } from '../application/sweep';"],
  ['cli', 'the inside of local', "import { range } from '../local/services/spreadsheet/range';"],
  ['domain', 'tests', "import { person } from '../../tests/builders';"],
  ['domain', 'what is generated', "import code from '../../build/Code';"],
])('%s may not import %s', (room, _what, text) => {
  expect(problemsOf(`src/${room}/sample.ts`, text)).toHaveLength(1);
});

test('a page may import the contract and its own folder, and nothing of the script', () => {
  const path = 'src/apps-script/pages/import.ts';
  expect(
    problemsOf(path, "import { titles } from '../../contract/texts/titles'; import { rows } from './rows';"),
  ).toEqual([]);
  expect(problemsOf(path, "import { sheets } from '../sheets';")).toHaveLength(1);
  expect(problemsOf(path, "import { age } from '../../domain/age';")).toHaveLength(1);
});

test('the inner rooms are open to the outer ones', () => {
  expect(problemsOf('src/contract/codecs/date.ts', "import { age } from '../../domain/age';")).toEqual([]);
  expect(problemsOf('src/apps-script/main.ts', "import { sweep } from '../application/sweep';")).toEqual([]);
  expect(problemsOf('src/cli/season.ts', "import { openWorkspace } from '../local/workspace';")).toEqual([]);
});

test('a package is imported only where the allow-list gives it', () => {
  expect(problemsOf('src/domain/words.ts', "import { stem } from 'stemmer';")).toEqual([]);
  expect(problemsOf('src/contract/words.ts', "import { stem } from 'stemmer';")).toHaveLength(1);
  expect(problemsOf('src/cli/read.ts', "import { read } from '@scope/reader/csv';")).toEqual([]);
  expect(problemsOf('src/cli/read.ts', "import { read } from 'left-pad';")).toHaveLength(1);
});

test("Node's modules are imported only where there is Node, and by their full name", () => {
  const text = "import { readFileSync } from 'node:fs';";
  expect(problemsOf('src/domain/read.ts', text)).toHaveLength(1);
  expect(problemsOf('src/apps-script/read.ts', text)).toHaveLength(1);
  expect(problemsOf('src/cli/read.ts', text)).toEqual([]);
  expect(problemsOf('src/cli/read.ts', "import { readFileSync } from 'fs';")).toHaveLength(1);
});

test('an import in a comment or a string is none', () => {
  expect(readImports({ path: 'a.ts', text: "// import { a } from 'b';\nconst text = \"import 'c'\";" })).toEqual([]);
});
