/** A workbook of an earlier version goes on where it stood; one of a later version is left alone. */
import { keptBanks } from '../bundle-runs/kept-organisations';
import { Organisation, SETTINGS } from '../bundle-runs/organisation';
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

/** Spells the keys of the ledger as schema 1 did. */
async function olderKeys(): Promise<void> {
  const script = organisation.workspace.loadScript({
    files: {
      'Code.js': `function older(id) {
        const range = SpreadsheetApp.openById(id).getSheetByName('Учёт (служебный лист)').getDataRange();
        range.setValues(range.getValues().map((row) => row.map((cell) => String(cell).replace(/^(form|sheet):[a-z]+:/, '$1:'))));
      }`,
    },
    scriptId: 'older',
    owner: 'director@example.test',
  });
  expect((await organisation.workspace.call(script, 'older', [organisation.facts.spreadsheet])).error).toBeNull();
}

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
