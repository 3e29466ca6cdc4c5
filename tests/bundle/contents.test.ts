/** Holds what went into each file of build/ against the table of rooms, the allow-list of packages and the limits of size. */
import { type AllowedPackage, packageOf, readAllowedPackages } from '../architecture/packages';
import { type Room, roomOf } from '../architecture/rooms';
import { type FileNotes, readBuilt, readNotes } from './built-files';

const limitBytes = (name: string) => (name === 'Code.js' ? 300 : 350) * 1024;

/** Parts that Code.js loads when they are needed (decision 0008), with the rooms that they are made from. */
const LAZY_PARTS: Readonly<Record<string, readonly Room[]>> = {
  'roadmap.html': ['domain', 'contract', 'application'],
  'matching.html': ['domain', 'contract', 'application'],
  'building.html': ['domain', 'contract', 'application', 'apps-script'],
};

/** Which rooms may end up in a file, the rooms that its own room imports included. */
const roomsIn = (name: string): readonly Room[] => {
  if (name === 'Code.js') return ['domain', 'contract', 'application', 'apps-script'];
  return LAZY_PARTS[name] ?? ['domain', 'contract', 'apps-script/pages'];
};

/** Everything in the notes of one file that shouldn't be there, in words. */
function contentProblems(name: string, notes: FileNotes, packages: readonly AllowedPackage[]): readonly string[] {
  const bytesOfPackage: Record<string, number> = {};
  const strangers = Object.entries(notes.inputs).flatMap(([path, bytes]) => {
    const [, inPackage] = /(?:^|\/)node_modules\/((?!.*node_modules\/).*)$/.exec(path) ?? [];
    if (inPackage === undefined) {
      const room = roomOf(path);
      return room !== undefined && roomsIn(name).includes(room) ? [] : [`${name} holds ${path}`];
    }
    const packageName = packageOf(inPackage);
    bytesOfPackage[packageName] = (bytesOfPackage[packageName] ?? 0) + bytes;
    return [];
  });
  const heavy = Object.entries(bytesOfPackage).flatMap(([packageName, bytes]) => {
    const allowed = packages.find((candidate) => candidate.name === packageName)?.bytesInBundle[name];
    return allowed !== undefined && bytes <= allowed ? [] : [`${name} holds ${bytes} bytes of ${packageName}`];
  });
  return [...strangers, ...heavy];
}

test('every file of build/ is made from allowed rooms and packages only', () => {
  const packages = readAllowedPackages();
  expect(Object.entries(readNotes()).flatMap(([name, notes]) => contentProblems(name, notes, packages))).toEqual([]);
});

test('a stranger in a file is found', () => {
  const packages: readonly AllowedPackage[] = [
    { name: 'reader', licence: 'MIT', rooms: ['apps-script/pages'], bytesInBundle: { 'import.html': 1000 }, why: '' },
  ];
  const problems = (name: string, inputs: Readonly<Record<string, number>>) =>
    contentProblems(name, { bytes: 1, inputs }, packages);
  expect(problems('Code.js', { 'src/local/web/server.ts': 1 })).toEqual(['Code.js holds src/local/web/server.ts']);
  expect(problems('Code.js', { 'src/apps-script/pages/import.ts': 1 })).toHaveLength(1);
  expect(problems('Code.js', { 'node_modules/reader/index.js': 1 })).toEqual(['Code.js holds 1 bytes of reader']);
  expect(problems('import.html', { 'src/application/sweep.ts': 1 })).toHaveLength(1);
  expect(problems('import.html', { 'node_modules/reader/a.js': 600, 'node_modules/reader/b.js': 400 })).toEqual([]);
  expect(problems('import.html', { 'node_modules/reader/a.js': 600, 'node_modules/reader/b.js': 401 })).toHaveLength(1);
  expect(problems('import.html', { 'node_modules/reader/node_modules/other/a.js': 1 })).toHaveLength(1);
});

test.each(Object.keys(readNotes()))('%s is within its limit', (name) => {
  expect(Buffer.byteLength(readBuilt(name))).toBeLessThanOrEqual(limitBytes(name));
});

test('a page holds its script, asks no server for anything, and closes no element early', () => {
  for (const name of Object.keys(readNotes()).filter((name) => name.endsWith('.html'))) {
    const page = readBuilt(name);
    expect(page).not.toMatch(/<(?:script|img|iframe)[^>]*\ssrc=|<link\b|@import|<\?/i);
    expect(page.match(/<script\b/gi)?.length ?? 0).toBe(page.match(/<\/script\b/gi)?.length ?? 0);
  }
});

test('what builds sheets, forms and triggers lies in its part alone, without the use cases that Code.js hands over', () => {
  const holding = (source: string) =>
    Object.entries(readNotes()).flatMap(([name, { inputs }]) => (source in inputs ? [name] : []));
  expect(holding('src/apps-script/sheets/build-table.ts')).toEqual(['building.html']);
  expect(holding('src/apps-script/setup/run-setup.ts')).toEqual(['building.html']);
  expect(holding('src/application/show/show-programme.ts')).toEqual(['Code.js']);
});

test('the matching engine lies in its part alone, and on the import page that assigns columns with it', () => {
  const holders = Object.entries(readNotes()).filter(
    ([, { inputs }]) => 'src/domain/matching/solve-assignment.ts' in inputs,
  );
  expect(holders.map(([name]) => name).sort()).toEqual(['import.html', 'matching.html']);
});
