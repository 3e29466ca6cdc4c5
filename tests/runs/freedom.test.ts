/** What the curator may do to the sheets: rename, reorder, insert, sort, filter, leave blanks. Everything of their own stays untouched. */
import type { PlainValue, SheetAction } from '../../src/local/workspace';
import { approveAll, keptBanks, ORDER } from '../bundle-runs/kept-organisations';
import { CURATOR, keptOrganisation, Organisation, OWNER } from '../bundle-runs/organisation';
import { crowd, pupil, pupilConsent, send } from '../bundle-runs/people';

const BANK = 'Банк наставляемых';
let organisation: Organisation;
beforeEach(async () => {
  organisation = Organisation.open(await keptBanks(12, 6));
});
afterEach(() => organisation.close());

const act = (action: SheetAction, sheet = BANK) =>
  organisation.workspace.act(organisation.facts.spreadsheet, sheet, action, CURATOR);
const write = (place: string | { row: number; column: number }, block: PlainValue[][], sheet = BANK) =>
  organisation.workspace.edit(organisation.facts.spreadsheet, sheet, place, block, CURATOR);
const bank = () => organisation.sheet('mentees');
const columnOf = (title: string) => (bank().values[0] ?? []).indexOf(title) + 1;

/** One column of the bank by the number of the row's person, under whatever title it stands now. */
function byNumber(title: string, of: 'values' | 'formulas' | 'notes' = 'values'): Record<string, unknown> {
  const [numbers, column] = [columnOf('№') - 1, columnOf(title) - 1];
  const rows = bank().values.flatMap((row, at) =>
    at > 0 && typeof row[numbers] === 'string' && row[numbers] !== ''
      ? [[row[numbers], bank()[of][at]?.[column] ?? ''] as const]
      : [],
  );
  return Object.fromEntries(rows);
}

/** Two new pupils come, one of the old ones amends an answer, everything is looked at twice. */
async function lifeGoesOn(): Promise<void> {
  await send(organisation, crowd(2, 0, 30), { delivery: 'once' });
  await organisation.submit('mentee', pupil(2, { requests: ['спорт'] }));
  await organisation.hear();
  await organisation.ring();
  await organisation.ask('sweepNow');
}

test('answers find their columns after renaming, reordering and inserting', async () => {
  await write({ row: 1, column: columnOf('ФИО') }, [['Как зовут']]);
  await act({ do: 'moveColumn', column: columnOf('Телефон'), to: 2 });
  await act({ do: 'insertColumns', before: columnOf('Основной запрос'), count: 2 });
  await act({ do: 'moveColumn', column: columnOf('№'), to: 6 });
  await lifeGoesOn();
  expect(byNumber('Как зовут')).toMatchObject({ 'Н-0013': pupil(30).name, 'Н-0014': pupil(31).name });
  expect(byNumber('Телефон')).toMatchObject({ 'Н-0013': '+79131300040', 'Н-0014': '+79131310041' });
  expect(Object.values(byNumber('Основной запрос')).filter((request) => request === 'спорт')).toHaveLength(3);
  expect(Object.values(byNumber('Состояние'))).toEqual(Array(14).fill('В базе'));
  await write({ row: 2, column: columnOf('Состояние') }, [['Завершил']]);
  expect(bank().values[1]?.[columnOf('Состояние') - 1]).toBe('В базе');
});

test('own columns keep their texts, formulas and notes beside the same people through sweeps and orders', async () => {
  await act({ do: 'insertColumns', before: columnOf('Состояние'), count: 1 });
  const own = columnOf('Состояние') - 1;
  await write({ row: 1, column: own }, [['Моё']]);
  const numbers = Object.keys(byNumber('Моё'));
  await write(
    { row: 2, column: own },
    numbers.map((number, at) => [at % 3 === 0 ? `=LEN("${number}")*${at}` : at % 3 === 1 ? `о ${number}` : at]),
  );
  const far = bank().values[0]?.length ?? 0;
  await act({ do: 'insertColumns', before: far + 1, count: 1 });
  await write({ row: 1, column: far + 1 }, [
    ['Ещё моё'],
    ...numbers.map((number) => [`=CONCATENATE("для ","${number}")`]),
  ]);
  const note = organisation.workspace.loadScript({
    files: {
      'Code.js': `function note(id, sheet, row, column) { SpreadsheetApp.openById(id).getSheetByName(sheet).getRange(row, column).setNote('звонила маме'); }`,
    },
    scriptId: 'macro',
    owner: OWNER,
  });
  await organisation.workspace.call(note, 'note', [organisation.facts.spreadsheet, BANK, 4, own]);
  const mine = () =>
    (['values', 'formulas', 'notes'] as const).map((of) => [byNumber('Моё', of), byNumber('Ещё моё', of)]);
  const before = mine();
  expect(Object.values(before[1]?.[0] ?? {}).filter((formula) => formula !== '')).toHaveLength(4);
  await act({ do: 'sort', column: columnOf('ФИО'), ascending: false });
  await lifeGoesOn();
  await organisation.ask('proposePairs');
  await approveAll(organisation);
  await organisation.ask('sweepNow');
  const afterwards = mine().map((columns) =>
    columns.map((column) => Object.fromEntries(numbers.map((number) => [number, column[number]]))),
  );
  expect(afterwards).toEqual(before);
});

test('a formula typed over an answer is put back with words where it can’t be read, and nothing stops', async () => {
  for (const title of ['Телефон', 'Дата рождения', 'Основной запрос']) {
    await write({ row: 2, column: columnOf(title) }, [['=1+1']]);
    await organisation.hear();
  }
  expect(byNumber('Телефон', 'notes')['Н-0001']).toContain('не читается: «#ERROR!». Прежнее значение возвращено');
  expect(byNumber('Телефон')['Н-0001']).toBe('+79131000010');
  expect(byNumber('Дата рождения', 'formulas')['Н-0001']).toBe('');
  await lifeGoesOn();
  expect(byNumber('Основной запрос', 'formulas')['Н-0001']).toBe('=1+1');
  expect(await organisation.ask('proposePairs')).toMatchObject({ eligibleMentees: 14 });
});

test('a sorted and filtered bank is read and written by numbers, and stays in the curator’s order', async () => {
  await act({ do: 'sort', column: columnOf('ФИО'), ascending: false });
  const sorted = bank().values.map((row) => row[0]);
  const filter = organisation.workspace.loadScript({
    files: {
      'Code.js': `function filter(id, sheet) {
        const book = SpreadsheetApp.openById(id).getSheetByName(sheet);
        if (!book.getFilter()) book.getDataRange().createFilter();
      }`,
    },
    scriptId: 'macro',
    owner: OWNER,
  });
  const { error } = await organisation.workspace.call(filter, 'filter', [organisation.facts.spreadsheet, BANK]);
  expect(error).toBeNull();
  await lifeGoesOn();
  expect(
    bank()
      .values.slice(0, sorted.length)
      .map((row) => row[0]),
  ).toEqual(sorted);
  expect(Object.keys(byNumber('ФИО'))).toHaveLength(14);
  expect(byNumber('Основной запрос')).toMatchObject({ 'Н-0003': 'спорт' });
});

test('blank rows between people, above and below them disturb nobody', async () => {
  await act({ do: 'insertRows', before: 2, count: 1 });
  await act({ do: 'insertRows', before: 6, count: 3 });
  await lifeGoesOn();
  expect(Object.keys(byNumber('ФИО'))).toHaveLength(14);
  expect(new Set(Object.values(byNumber('ФИО'))).size).toBe(14);
  await write({ row: 2, column: columnOf('ФИО') + 1 }, [['забытый текст']]);
  await organisation.ask('sweepNow');
  expect(Object.keys(byNumber('ФИО'))).toHaveLength(14);
});

test('a renamed and moved sheet is still the bank', async () => {
  await act({ do: 'renameSheet', name: 'Наши дети' });
  await lifeGoesOn();
  const renamed = organisation.sheets().find(({ name }) => name === 'Наши дети');
  expect(renamed?.values.slice(1).filter(([number]) => String(number).startsWith('Н-'))).toHaveLength(14);
  expect(organisation.sheets().some(({ name }) => name === BANK)).toBe(false);
});

test('every use case works on empty banks, and on banks of one person', async () => {
  const empty = Organisation.open(await keptOrganisation());
  expect(await empty.ask('sweepNow')).toEqual({ newAnswers: 0, revisedAnswers: 0, refusals: [] });
  expect(await empty.ask('proposePairs')).toMatchObject({ eligibleMentees: 0, seats: 0, matched: 0 });
  expect((await empty.call('approvePairs', [{ ...ORDER, all: true }])).error?.message).toMatch(/[А-Яа-я]/);
  expect(await empty.ask('refreshIndicators')).toBeInstanceOf(Array);
  await empty.submit('mentee', pupil(1));
  await empty.submit('consent', pupilConsent(1));
  await empty.hear();
  expect(await empty.ask('proposePairs')).toMatchObject({ eligibleMentees: 1, seats: 0, matched: 0 });
  await send(empty, crowd(0, 1), { delivery: 'once' });
  await empty.hear();
  expect(await empty.ask('proposePairs')).toMatchObject({ eligibleMentees: 1, seats: 3, matched: 1 });
  expect(await empty.ask('approvePairs', { ...ORDER, all: true })).toMatchObject({ approved: 1 });
  expect(await empty.ask('sweepNow')).toEqual({ newAnswers: 0, revisedAnswers: 0, refusals: [] });
  await empty.close();
});
