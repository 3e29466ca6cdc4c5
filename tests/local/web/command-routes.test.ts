import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AskedWorkspace, askedElsewhere, NoAnswer } from '../../../src/local/asked-workspace';
import { ownerOf } from '../../../src/local/kernel/owner-note';
import { type ServedWorkspace, serveWorkspace } from '../../../src/local/serve-workspace';
import { openWorkspace, returnedValue, ScriptError, type Workspace } from '../../../src/local/workspace';

const folder = mkdtempSync(join(tmpdir(), 'открыто другим '));

const code = `
  function add(a, b) { return { sum: a + b, who: Session.getEffectiveUser().getEmail() }; }
  function fall() { throw new Error('оступился'); }`;

let workspace: Workspace;
let served: ServedWorkspace;
let script: string;
let asked: AskedWorkspace;
beforeAll(async () => {
  workspace = openWorkspace({ folder, owner: 'anna@example.org' });
  const boundTo = workspace.createSpreadsheet('Клуб');
  script = workspace.loadScript({ files: { 'Code.js': code }, name: 'Счёт', boundTo });
  workspace.loadScript({ files: { 'Code.js': code }, name: 'Сам по себе' });
  expect(askedElsewhere(folder)).toBeUndefined();
  served = await serveWorkspace(workspace, { port: 0 });
  const reached = askedElsewhere(folder);
  if (reached === undefined) throw new Error('The note names no address.');
  asked = reached;
});
afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

test('another process of the owner sees the bound scripts and calls their functions', async () => {
  const [spreadsheetId] = workspace.spreadsheets();
  expect(await asked.scripts()).toEqual([{ id: script, name: 'Счёт', spreadsheetId, spreadsheet: 'Клуб' }]);
  const result = await asked.call(script, 'add', [2, 40]);
  expect(returnedValue(result)).toEqual({ sum: 42, who: 'anna@example.org' });
});

test('what the script did wrong comes back as it does in the process itself', async () => {
  const result = await asked.call(script, 'fall', []);
  expect(() => returnedValue(result)).toThrow(ScriptError);
  expect(result.error).toMatchObject({ name: 'Error', message: 'оступился' });
});

test('nobody without the secret of the owner’s note is answered', async () => {
  const { secret } = ownerOf(folder);
  const status = async (authorization?: string) =>
    (await fetch(`${served.url}/commands/scripts`, authorization === undefined ? {} : { headers: { authorization } }))
      .status;
  expect(await status(`Bearer ${secret}`)).toBe(200);
  for (const shown of [undefined, '', 'Bearer', `Bearer ${secret}x`, `Basic ${secret}`, String(secret)]) {
    expect(await status(shown)).toBe(403);
  }
  const call = await fetch(`${served.url}/commands/call`, { method: 'POST', body: '{}' });
  expect(call.status).toBe(403);
});

test('a process that serves no more doesn’t answer, and that is said as such', async () => {
  await served.close();
  await expect(asked.scripts()).rejects.toThrow(NoAnswer);
});
