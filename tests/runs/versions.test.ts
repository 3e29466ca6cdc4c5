/** A workbook of an earlier version goes on where it stood; one of a later version is left alone. */
import { createHash } from 'node:crypto';
import { SCHEMA_VERSION } from '../../src/apps-script/installation';
import { TABLES } from '../../src/contract/tables/catalogue';
import { seen } from '../bundle-runs/compare';
import { keptBanks } from '../bundle-runs/kept-organisations';
import { Organisation, OWNER, SETTINGS } from '../bundle-runs/organisation';
import { pupil } from '../bundle-runs/people';

jest.setTimeout(60_000);

let organisation: Organisation;
beforeEach(async () => {
  organisation = Organisation.open(await keptBanks(6, 3));
});
afterEach(() => organisation.close());

interface Store {
  readonly entries: Readonly<Record<string, string>>;
}

/** The schema that the workbook's memory names, changed where one is given. */
function schema(version?: number): number {
  const stores = organisation.workspace.world.collection<Store>('properties');
  for (const id of stores.ids()) {
    const entries = stores.get(id)?.entries ?? {};
    const text = entries.nastavnik ?? '';
    const [, known] = /"schemaVersion":(\d+)/.exec(text) ?? [];
    if (known === undefined) continue;
    if (version !== undefined)
      stores.put(id, {
        entries: { ...entries, nastavnik: text.replace(`"schemaVersion":${known}`, `"schemaVersion":${version}`) },
      });
    return version ?? Number(known);
  }
  throw new Error('The workbook remembers no schema.');
}

/** Does what the function `older` says to the workbook, as its owner. */
async function byHand(code: string): Promise<void> {
  const script = organisation.workspace.loadScript({ files: { 'Code.js': code }, scriptId: 'older', owner: OWNER });
  expect((await organisation.workspace.call(script, 'older', [organisation.facts.spreadsheet])).error).toBeNull();
}

/** Spells the keys of the ledger as schema 1 did. */
const olderKeys = () =>
  byHand(`function older(id) {
    const range = SpreadsheetApp.openById(id).getSheetByName('Учёт (служебный лист)').getDataRange();
    range.setValues(range.getValues().map((row) => row.map((cell) => String(cell).replace(/^(form|sheet):[a-z]+:/, '$1:'))));
  }`);

test('an earlier schema is read, brings nobody twice and is today’s from the next run on', async () => {
  const today = schema();
  const shown = () => (['mentees', 'mentors', 'consents', 'journal'] as const).map((id) => organisation.rows(id));
  const before = shown();
  await olderKeys();
  schema(1);
  expect(await organisation.ask('sweepNow')).toEqual({ newAnswers: 0, revisedAnswers: 0, refusals: [] });
  await organisation.ring();
  expect(shown()).toEqual(before);
  expect(schema()).toBe(today);
  await organisation.submit('mentee', pupil(30));
  await organisation.hear();
  expect(organisation.column('attention', 'number')).toEqual(['Н-0007']);
});

test('a workbook of an earlier version gets the sheets and columns that it lacks from the first run, and their rows', async () => {
  const today = schema();
  const whole = () => ({ names: organisation.sheets().map(({ name }) => name), rows: seen(organisation) });
  const before = whole();
  await byHand(`function older(id) {
    const book = SpreadsheetApp.openById(id);
    book.deleteSheet(book.getSheetByName('Подбор'));
    const mentees = book.getSheetByName('Банк наставляемых');
    const header = mentees.getRange(1, 1, 1, mentees.getLastColumn()).getValues()[0];
    mentees.deleteColumn(header.indexOf('Состояние') + 1);
  }`);
  schema(today - 1);
  expect((await organisation.ring()).map(({ error }) => error)).toEqual([null]);
  expect(schema()).toBe(today);
  expect(whole()).toEqual(before);
});

test('one that dies while it gets them gets the rest from the next run', async () => {
  const today = schema();
  await byHand(`function older(id) {
    const book = SpreadsheetApp.openById(id);
    for (const name of ['Подбор', 'Дорожная карта']) book.deleteSheet(book.getSheetByName(name));
  }`);
  schema(today - 1);
  const faults = [{ member: 'Spreadsheet.insertSheet', occurrence: 2, do: 'kill' }] as const;
  expect((await organisation.call('sweepNow', [], { faults })).error).not.toBeNull();
  expect(schema()).toBe(today - 1);
  await organisation.ask('sweepNow');
  expect(organisation.sheets().map(({ name }) => name)).toEqual(expect.arrayContaining(['Подбор', 'Дорожная карта']));
  expect(schema()).toBe(today);
});

test('whoever adds a sheet or a column raises the schema, so that earlier workbooks get it', () => {
  const columns = Object.values(TABLES).map(({ id, columns: all }) => `${id}: ${all.map(({ key }) => key).join(' ')}`);
  const print = createHash('sha256').update(columns.sort().join('\n')).digest('hex').slice(0, 12);
  expect({ schema: SCHEMA_VERSION, print }).toEqual({ schema: 5, print: 'bde05b79eac4' });
});

test('a later schema is refused in words by every way in, and nothing is changed', async () => {
  schema(99);
  const before = JSON.stringify(organisation.sheets());
  for (const [name, ...args] of [
    ['sweepNow'],
    ['handleTimer'],
    ['proposePairs'],
    ['checkAndRepair'],
    ['startSetup', SETTINGS],
  ] as const)
    expect((await organisation.call(name, args)).error?.message).toContain('Обновите скрипт таблицы');
  expect(JSON.stringify(organisation.sheets())).toBe(before);
});
