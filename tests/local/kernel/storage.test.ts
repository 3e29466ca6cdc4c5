/** How a workspace lies on disk. */
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesReleased } from '../../../src/local/kernel/files-released';
import { ownerOf } from '../../../src/local/kernel/owner-note';
import { Storage, type StorageMigration } from '../../../src/local/kernel/storage';

const folders: string[] = [];
const folder = () => {
  const made = join(mkdtempSync(join(tmpdir(), 'workspace ')), 'рабочая папка');
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(join(made, '..'), { recursive: true, force: true });
});

const put = (id: string, value: unknown) => ({ collection: 'a', id, json: JSON.stringify(value) });
const everythingIn = (path: string) =>
  readdirSync(path)
    .map((name) => readFileSync(join(path, name), 'latin1'))
    .join('');

test('documents come back in their order after closing and opening', () => {
  const path = folder();
  const first = Storage.open(path);
  first.write([put('2', 'two'), put('1', 'one'), put('3', 'three')]);
  first.write([put('2', 'second'), { collection: 'a', id: '3', json: null }]);
  first.close();
  const second = Storage.open(path);
  expect([...second.load('a')]).toEqual([
    ['2', '"second"'],
    ['1', '"one"'],
  ]);
  expect([...second.load('b')]).toEqual([]);
  second.close();
});

test('a second opener is refused in words that name the process and the address', () => {
  const path = folder();
  const first = Storage.open(path);
  first.announceAddress('http://127.0.0.1:8080', 'word');
  expect(() => Storage.open(path)).toThrow(
    `The workspace in ${path} is already open in process ${process.pid} and served at http://127.0.0.1:8080.`,
  );
  expect(ownerOf(path)).toEqual({ pid: process.pid, address: 'http://127.0.0.1:8080', secret: 'word' });
  first.write([put('1', 'still writable')]);
  first.close();
  Storage.open(path).close();
  expect(ownerOf(path)).toEqual({ pid: null, address: null, secret: null });
});

test('only its owner can read the folder and the files', () => {
  const path = folder();
  const storage = Storage.open(path);
  storage.write([put('1', 'secret')]);
  const rights = (name: string) => statSync(join(path, name)).mode & 0o777;
  const others = readdirSync(path).map((name) => rights(name) & 0o077);
  storage.close();
  expect(rights('')).toBe(0o700);
  expect(others).toEqual(others.map(() => 0));
});

test('the files of a closed workspace are free, as Windows wants them before they are moved', async () => {
  if (process.platform !== 'linux') return;
  const path = folder();
  const held = () =>
    readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return readlinkSync(join('/proc/self/fd', fd)).startsWith(realpathSync(path));
      } catch {
        return false;
      }
    });
  const storage = Storage.open(path);
  storage.write([put('1', 'one')]);
  storage.load('a');
  expect(held()).not.toEqual([]);
  await storage.close();
  await filesReleased();
  expect(held()).toEqual([]);
});

test('what was deleted or overwritten is in no file after a scrub, and after closing', () => {
  const path = folder();
  const storage = Storage.open(path);
  storage.write([put('1', 'Дарья-withdrawn '.repeat(300)), put('2', 'phone-overwritten'), put('3', 'kept')]);
  storage.write([{ collection: 'a', id: '1', json: null }, put('2', 'new')]);
  storage.scrub();
  expect(everythingIn(path)).not.toMatch(/withdrawn|overwritten/);
  storage.write([put('4', 'later-withdrawn')]);
  storage.write([{ collection: 'a', id: '4', json: null }]);
  storage.close();
  expect(everythingIn(path)).not.toMatch(/withdrawn/);
  expect(everythingIn(path)).toMatch(/kept/);
});

const toUpper: StorageMigration = {
  to: 2,
  run: (database) => database.exec('UPDATE documents SET json = upper(json)'),
};
const addMark: StorageMigration = {
  to: 3,
  run: (database) => database.exec("UPDATE documents SET json = json || '!'"),
};

test('an older workspace is migrated step by step, after a copy of it as it was', () => {
  const path = folder();
  const old = Storage.open(path, 1, []);
  old.write([put('1', 'one')]);
  old.close();
  const migrated = Storage.open(path, 3, [toUpper, addMark]);
  expect([...migrated.load('a').values()]).toEqual(['"ONE"!']);
  migrated.close();
  expect(readdirSync(path).sort()).toContain('workspace-version-1.db');
  expect(readFileSync(join(path, 'workspace-version-1.db'), 'latin1')).toContain('"one"');
  expect(statSync(join(path, 'workspace-version-1.db')).mode & 0o077).toBe(0);
});

test('a migration that fails leaves the workspace as it was', () => {
  const path = folder();
  const old = Storage.open(path, 1, []);
  old.write([put('1', 'one')]);
  old.close();
  const failing: StorageMigration = {
    to: 3,
    run() {
      throw new Error('the step fails');
    },
  };
  expect(() => Storage.open(path, 3, [toUpper, failing])).toThrow('the step fails');
  const again = Storage.open(path, 1, []);
  expect([...again.load('a').values()]).toEqual(['"one"']);
  again.close();
});

test('a workspace of a newer program is refused and left alone', () => {
  const path = folder();
  Storage.open(path, 9, []).close();
  expect(() => Storage.open(path)).toThrow(/was written by a newer program \(storage version 9, this one knows 1\)/);
  Storage.open(path, 9, []).close();
});
