/** A copy of a workbook knows that it is one, offers a fresh start, and never touches what belongs to the original. */
import type { SetupProgress, SetupRefusal } from '../../../src/contract/setup/setup-progress';
import { OWNER, SCHOOL, School, scriptUnderTest } from './school';

/** A school with a row in its bank and an answer in a form, and a copy of its workbook. */
async function copied(): Promise<{ original: School; copy: School }> {
  const original = School.open();
  await original.setUp();
  await original.workspace.edit(original.spreadsheet, 'Банк наставляемых', 'A2', [['Н-0001', 'Орлова Анна']], OWNER);
  await original.workspace.edit(original.spreadsheet, 'Банк наставляемых', 'B1', [['Кто это']], OWNER);
  const id = original.workspace.copySpreadsheet(original.spreadsheet, { name: 'Копия' });
  const script = original.workspace.scripts().find(({ boundTo }) => boundTo === id)?.id ?? '';
  return { original, copy: new School(original.workspace, id, script) };
}

test('it is recognised, and refuses to begin until a fresh start is wanted', async () => {
  const { original, copy } = await copied();
  expect(await copy.ask<SetupProgress>('setupProgress')).toMatchObject({ state: 'copy', done: false });
  const before = original.workspace.read(copy.spreadsheet);
  const refused = await copy.ask<SetupRefusal>('startSetup', SCHOOL);
  expect(refused.ok).toBe(false);
  expect(refused.problems).toMatchObject([{ field: 'freshStart' }]);
  expect(refused.problems[0]?.text).toContain('Исходная таблица и её анкеты не изменятся');
  expect(original.workspace.read(copy.spreadsheet)).toEqual(before);
  expect(await copy.ask('checkAndRepair')).toMatchObject({ repaired: [], left: [expect.stringContaining('копия')] });
  await original.workspace.close();
});

test('a fresh start wipes the rows, keeps the curator’s headers, and makes forms of its own', async () => {
  const { original, copy } = await copied();
  const originalForms = original.workspace.forms();
  const pages = originalForms.map((id) => original.workspace.formPage(id));
  const book = original.workspace.read(original.spreadsheet);
  await copy.setUp({ ...SCHOOL, organisation: 'Другая школа', freshStart: true });
  const bank = copy.sheet('Банк наставляемых');
  expect(bank.values).toHaveLength(1);
  expect(bank.values[0]?.[1]).toBe('Кто это');
  expect(copy.sheet('Настройки').displayValues.find(([key]) => key === 'organisation')?.[3]).toBe('Другая школа');
  expect(copy.sheetNames().filter((name) => name.startsWith('Ответы: '))).toHaveLength(5);
  expect(original.workspace.forms()).toHaveLength(10);
  expect(originalForms.map((id) => original.workspace.formPage(id))).toEqual(pages);
  expect(original.workspace.read(original.spreadsheet)).toEqual(book);
  expect(await copy.ask('setupProgress')).toMatchObject({ state: 'ready' });
  expect(await original.ask('setupProgress')).toMatchObject({ state: 'ready' });
  await original.workspace.close();
});

test('a fresh start killed while it wipes is taken up again', async () => {
  const { original, copy } = await copied();
  const settings = { ...SCHOOL, freshStart: true };
  for (const occurrence of [1, 2, 4]) {
    const killed = await copy.run('startSetup', [settings], {
      faults: [{ member: 'Range.clearContent', occurrence, do: 'kill' }],
    });
    expect(killed.error?.killed ?? 'done').toMatch(/fault|done/);
  }
  await copy.setUp(settings);
  expect(copy.sheet('Банк наставляемых').values).toHaveLength(1);
  expect(copy.sheetNames().filter((name) => name.startsWith('Ответы: '))).toHaveLength(5);
  await original.workspace.close();
});

test('a workbook whose script was made anew is no copy: its rows stay, its forms are found again', async () => {
  const school = School.open();
  await school.setUp();
  const forms = school.workspace.forms();
  const anew = school.workspace.loadScript({ ...scriptUnderTest(), boundTo: null, owner: OWNER });
  // The script is bound anew under another id, so that its properties are empty.
  const scripts = school.workspace.world.collection<{ id: string; boundTo: string | null }>('scripts');
  for (const script of scripts.values())
    scripts.put(script.id, { ...script, boundTo: script.id === anew ? school.spreadsheet : null });
  const again = new School(school.workspace, school.spreadsheet, anew);
  expect(await again.ask('setupProgress')).toMatchObject({ state: 'new' });
  await again.setUp();
  expect(school.workspace.forms()).toEqual(forms);
  expect(again.sheetNames().filter((name) => name.startsWith('Ответы: '))).toHaveLength(5);
  await school.workspace.close();
});
