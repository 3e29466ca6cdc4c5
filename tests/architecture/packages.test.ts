/** Holds the allow-list of packages against what is installed and locked: no package unlisted, no licence misnamed, no platform left out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAllowedPackages } from './packages';
import { root } from './tree';

interface Manifest {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}

const readJson = <T>(...path: readonly string[]): T => JSON.parse(readFileSync(join(root, ...path), 'utf8')) as T;

const manifest = readJson<Manifest>('package.json');
const locked = readJson<{ packages: Readonly<Record<string, LockedPackage>> }>('package-lock.json').packages;

test('the allow-list names exactly the packages that package.json asks for', () => {
  const asked = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).sort();
  expect(
    readAllowedPackages()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(asked);
});

test('each package is under the licence that the allow-list names', () => {
  const licences = readAllowedPackages().map(({ name, licence }) => [name, licence]);
  const installed = licences.map(([name]) => [
    name,
    readJson<Manifest>('node_modules', String(name), 'package.json').license,
  ]);
  expect(licences).toEqual(installed);
});

test('each package has a reason', () => {
  for (const { why } of readAllowedPackages()) expect(why.split(' ').length).toBeGreaterThan(2);
});

/** The suffixes by which these packages call the systems that schools run, and CI. */
const binaries: readonly (readonly [string, readonly string[]])[] = [
  ['@biomejs/cli-', ['win32-x64', 'darwin-x64', 'darwin-arm64', 'linux-x64', 'linux-arm64']],
  ['@esbuild/', ['win32-x64', 'darwin-x64', 'darwin-arm64', 'linux-x64', 'linux-arm64']],
  ['@libsql/', ['win32-x64-msvc', 'darwin-x64', 'darwin-arm64', 'linux-x64-gnu', 'linux-arm64-gnu']],
  ['@swc/core-', ['win32-x64-msvc', 'darwin-x64', 'darwin-arm64', 'linux-x64-gnu', 'linux-arm64-gnu']],
  ['@unrs/resolver-binding-', ['win32-x64-msvc', 'darwin-x64', 'darwin-arm64', 'linux-x64-gnu', 'linux-arm64-gnu']],
];

test.each(binaries)('%s is locked for Windows, macOS and Linux', (prefix, systems) => {
  const names = Object.keys(locked).map((path) => path.replace(/^.*node_modules\//, ''));
  expect(systems.filter((system) => !names.includes(prefix + system))).toEqual([]);
});

test('the lock names no registry, so that npm ci asks the one that the user has', () => {
  expect(Object.values(locked).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
