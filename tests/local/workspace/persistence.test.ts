/** What a workspace keeps: everything acknowledged, through closing and through the death of its process at any moment. */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ExecutionResult,
  openWorkspace,
  returnedValue,
  type Workspace,
  WorkspaceRefused,
} from '../../../src/local/workspace';
import { type Club, clubScript, openClub } from './club';

const clone = join(__dirname, '..', '..', '..');
const program = 'node_modules/.cache/tests/submitting-process.cjs';
let folder: string;

beforeAll(() => {
  const bundle = `import('./scripts/lib/node-bundle.mjs').then((m) => m.bundleForNode(...process.argv.slice(1)))`;
  const source = 'tests/local/workspace/submitting-process.ts';
  execFileSync(process.execPath, ['-e', bundle, source, program], { cwd: clone });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'клуб наставников '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A club in the folder, closed again. */
async function keptClub(prepare: (club: Club) => Promise<unknown> = async () => undefined): Promise<Club> {
  const club = await openClub({ folder });
  await prepare(club);
  await club.workspace.close();
  return club;
}

/** Ids of all answers, and the rows of the sheet that they went into. */
async function answersIn(workspace: Workspace, club: Club) {
  const reader = workspace.loadScript({
    files: {
      'Code.js': `function ids() { return FormApp.openById('${club.form}').getResponses().map((r) => r.getId()); }`,
    },
    scriptId: 'reader',
    owner: 'anna@example.org',
  });
  const ids = returnedValue(await workspace.call(reader, 'ids')) as string[];
  const tab = workspace.read(club.spreadsheet).sheets.find(({ formId }) => formId === club.form);
  const rows = (tab?.values ?? [])
    .slice(1)
    .map(([, name]) => name)
    .filter((name) => name !== '' && name !== null);
  return { ids, rows };
}

test('spreadsheets, forms, scripts, triggers, properties and waiting events are there after closing and opening', async () => {
  const club = await keptClub(async ({ workspace, run, form, items, script }) => {
    await run('install');
    await workspace.submit(form, { [items[0]]: 'Дарья' });
    workspace.loadScript({
      files: { 'Code.js': "function keep() { PropertiesService.getScriptProperties().setProperty('k', 'v'); }" },
      scriptId: 'keeper',
    });
    await workspace.call('keeper', 'keep');
    expect(workspace.scripts().map(({ id }) => id)).toEqual([script, 'keeper']);
  });
  const workspace = openWorkspace({ folder });
  expect(workspace.spreadsheets()).toEqual([club.spreadsheet]);
  expect(workspace.forms()).toEqual([club.form]);
  expect(workspace.triggers().map(({ functionName }) => functionName)).toEqual([
    'onRow',
    'onResponse',
    'onTyped',
    'onShape',
  ]);
  expect(workspace.properties('keeper').script).toEqual({ k: 'v' });
  expect((await workspace.runDueTriggers()).map(({ functionName, error }) => [functionName, error])).toEqual([
    ['onResponse', null],
    ['onRow', null],
  ]);
  expect((await answersIn(workspace, club)).rows).toEqual(['Дарья']);
  await workspace.close();
});

test('a workspace in use is refused in words, and can be had once its process is dead', async () => {
  const club = await keptClub();
  const child = await start(club);
  expect(() => openWorkspace({ folder })).toThrow(WorkspaceRefused);
  expect(() => openWorkspace({ folder })).toThrow(`already open in process ${child.process.pid}`);
  await child.kill();
  await openWorkspace({ folder }).close();
});

test('a process killed at random moments loses no acknowledged answer and doubles none', async () => {
  const club = await keptClub(({ run }) => run('install'));
  const acknowledged: string[] = [];
  for (const answers of [1, 12, 33, 60]) {
    const child = await start(club, answers);
    await child.kill();
    acknowledged.push(...child.acknowledged());
  }
  const workspace = openWorkspace({ folder });
  const { ids, rows } = await answersIn(workspace, club);
  expect(ids).toEqual(expect.arrayContaining(acknowledged));
  expect(new Set(ids).size).toBe(ids.length);
  expect(rows).toHaveLength(ids.length);
  expect(ids.length - acknowledged.length).toBeLessThanOrEqual(4);
  await workspace.close();
});

test('what a killed execution had done before is on disk, and no half of a call', async () => {
  const club = await keptClub(async ({ workspace }) => {
    workspace.loadScript({
      files: {
        'Code.js':
          'function fill() { const s = SpreadsheetApp.create("Rows").getSheets()[0]; for (let i = 1; ; i++) s.appendRow([i, i]); }',
      },
      scriptId: 'filler',
    });
    await workspace.call('filler', 'fill', [], { faults: [{ member: 'Sheet.appendRow', occurrence: 4, do: 'kill' }] });
  });
  const workspace = openWorkspace({ folder });
  const rows = workspace
    .spreadsheets()
    .filter((id) => id !== club.spreadsheet)
    .map((id) => workspace.read(id).sheets[0]?.values);
  expect(rows).toEqual([
    [
      [1, 1],
      [2, 2],
      [3, 3],
    ],
  ]);
  await workspace.close();
});

test('closing waits for the triggers at work, and what it cut short or left is brought after the next opening', async () => {
  const { workspace, run, form, items, script, spreadsheet } = await openClub({ folder });
  const load = (into: Workspace, added: string) =>
    into.loadScript({ files: { 'Code.js': clubScript + added }, scriptId: script, boundTo: spreadsheet });
  load(workspace, 'function onResponse() { for (;;) SpreadsheetApp.getActive().getName(); }');
  await run('install');
  await workspace.submit(form, { [items[0]]: 'Дарья' });
  let turn: Promise<readonly ExecutionResult[]> = Promise.resolve([]);
  await new Promise<void>((atWork) => {
    turn = workspace.runDueTriggers({ pace: () => ({ beforeReply: () => atWork() }) });
  });
  await workspace.close();
  expect((await turn).map(({ functionName, error }) => [functionName, error?.killed])).toEqual([
    ['onResponse', 'workspace closed'],
  ]);
  expect(await workspace.runDueTriggers()).toEqual([]);

  const reopened = openWorkspace({ folder });
  expect(reopened.waitingEvents()).toHaveLength(2);
  load(reopened, '');
  expect((await reopened.runDueTriggers()).map(({ functionName, error }) => [functionName, error])).toEqual([
    ['onResponse', null],
    ['onRow', null],
  ]);
  await reopened.close();
});

test('a person who was deleted from a sheet is in no file once the workspace is scrubbed', async () => {
  const club = await openClub({ folder });
  const { workspace, spreadsheet } = club;
  await workspace.edit(spreadsheet, 0, 'A1', [['Withdrawn Person']], 'anna@example.org');
  await workspace.edit(spreadsheet, 0, 'A1', [[null]], 'anna@example.org');
  await club.run('write');
  const heard = workspace.read(spreadsheet).sheets.find(({ name }) => name === 'Heard')?.id ?? 0;
  await workspace.act(spreadsheet, heard, { do: 'deleteSheet' }, 'anna@example.org');
  workspace.scrub();
  const found = readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes('Withdrawn Person'));
  expect(found).toEqual([]);
  await workspace.close();
});

/** Starts a process that sends answers, and waits until it has acknowledged some. */
async function start(club: Club, answers = 1) {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [
    join(clone, program),
    folder,
    club.form,
    club.items[0],
  ]);
  let text = '';
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  const exited = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
      if (text.split('\n').length > answers + 1) resolve();
    });
    void exited.then(() => reject(new Error(`The process ended by itself. ${errors}`)));
  });
  return {
    process: child,
    /** Ids printed so far; a line cut off by the kill was not acknowledged. */
    acknowledged: () => text.split('\n').slice(1, -1),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

test('a running clock that was moved stays ahead after closing and opening; one that a test sets begins where it is told', async () => {
  const workspace = openWorkspace({ folder, clock: 'running' });
  workspace.advance(86_400_000);
  workspace.advance(3_600_000);
  const left = workspace.clock.now();
  await workspace.close();
  const again = openWorkspace({ folder, clock: 'running' });
  const found = again.clock.now();
  await again.close();
  expect(found).toBeGreaterThanOrEqual(left);
  expect(Math.round((found - Date.now()) / 60_000)).toBe(25 * 60);
  const standing = openWorkspace({ folder, clock: '2026-09-01T09:00:00Z' });
  expect(standing.clock.now()).toBe(Date.parse('2026-09-01T09:00:00Z'));
  await standing.close();
});
