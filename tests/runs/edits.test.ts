/** What becomes of what the curator types and pastes: accepted and remembered, or put back with a note and a word at the corner. */

import { keptBanks } from '../bundle-runs/kept-organisations';
import { CURATOR, Organisation } from '../bundle-runs/organisation';

let organisation: Organisation;
beforeEach(async () => {
  organisation = Organisation.open(await keptBanks(12, 6));
});
afterEach(() => organisation.close());

const cell = (table: 'mentees' | 'mentors', number: string, key: string) =>
  organisation.rows(table).find((row) => row.number === number)?.[key];

test('a correction fires the edit trigger, is accepted, journalled under the curator and kept by the next sweep', async () => {
  const executions = await organisation.type('mentees', 'Н-0001', 'groupOrPost', '11 А');
  expect(executions.map(({ functionName, error }) => [functionName, error])).toEqual([['handleEdit', null]]);
  await organisation.ask('sweepNow');
  expect(cell('mentees', 'Н-0001', 'groupOrPost')).toBe('11 А');
  expect(organisation.rows('journal')).toContainEqual(expect.objectContaining({ about: 'Н-0001', by: CURATOR }));
});

test('a forbidden state is put back, with a note on the cell and a word at the corner', async () => {
  const [execution] = await organisation.type('mentees', 'Н-0001', 'state', 'Завершил');
  expect(cell('mentees', 'Н-0001', 'state')).toBe('В базе');
  expect(organisation.note('mentees', 'Н-0001', 'state')).toContain('вручную перейти нельзя');
  expect(execution?.ui.toasts).toEqual([
    expect.objectContaining({ message: expect.stringContaining('вручную перейти нельзя') }),
  ]);
});

test('the note on a cell goes when the next edit of the cell is accepted', async () => {
  await organisation.type('mentees', 'Н-0001', 'state', 'Завершил');
  await organisation.type('mentees', 'Н-0001', 'state', 'Подбор');
  expect(cell('mentees', 'Н-0001', 'state')).toBe('Подбор');
  expect(organisation.note('mentees', 'Н-0001', 'state')).toBe('');
});

test('of states pasted at once the allowed ones stand and the others are put back', async () => {
  const numbers = organisation.column('mentees', 'number').slice(0, 4).map(String);
  await organisation.type(
    'mentees',
    numbers[0] ?? '',
    'state',
    'Запрос уточнён',
    'Завершил',
    'Такого нет',
    'Входной мониторинг',
  );
  expect(numbers.map((number) => cell('mentees', number, 'state'))).toEqual([
    'Запрос уточнён',
    'В базе',
    'В базе',
    'Входной мониторинг',
  ]);
  expect(numbers.map((number) => organisation.note('mentees', number, 'state') !== '')).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('a state that needs a reason takes it from the same paste', async () => {
  await organisation.type('mentees', 'Н-0001', 'state', 'Выбыл досрочно');
  expect(cell('mentees', 'Н-0001', 'state')).toBe('В базе');
  await organisation.paste('mentees', 'Н-0001', 'state', [['Выбыл досрочно', 'переехал']]);
  expect(cell('mentees', 'Н-0001', 'state')).toBe('Выбыл досрочно');
  expect(organisation.rows('journal')).toContainEqual(
    expect.objectContaining({ about: 'Н-0001', to: 'Выбыл досрочно', why: 'переехал' }),
  );
});

test('computed cells, numbers and blanked answers are put back', async () => {
  const before = organisation.rows('mentees');
  await organisation.type('mentees', 'Н-0001', 'age', 99);
  await organisation.type('mentees', 'Н-0001', 'mentor', 'кто-нибудь');
  await organisation.type('mentees', 'Н-0001', 'name', null);
  await organisation.type('mentees', 'Н-0002', 'number', 'Н-0099');
  expect(organisation.rows('mentees')).toEqual(before);
});

test('a whole bank pasted over is put back row by row', async () => {
  const before = organisation.rows('mentees');
  const place = organisation.place('mentees', 'Н-0001', 'state');
  const { spreadsheet } = organisation.facts;
  const block = before.map(() => ['Завершил']);
  await organisation.workspace.edit(spreadsheet, 'Банк наставляемых', place, block, CURATOR);
  expect(organisation.rows('mentees')).toEqual(before);
});

test('rows deleted by hand come back with the next sweep', async () => {
  const before = organisation.rows('mentees');
  await organisation.workspace.act(
    organisation.facts.spreadsheet,
    'Банк наставляемых',
    { do: 'deleteRows', row: 3, count: 2 },
    CURATOR,
  );
  expect(organisation.rows('mentees')).toHaveLength(before.length - 2);
  await organisation.ring();
  const byNumber = (rows: typeof before) => [...rows].sort((a, b) => (String(a.number) < String(b.number) ? -1 : 1));
  expect(byNumber(organisation.rows('mentees'))).toEqual(byNumber(before));
});

test('an edit whose event was lost is judged by the next timer all the same', async () => {
  for (const trigger of organisation.workspace.triggers())
    if (trigger.functionName === 'handleEdit') organisation.workspace.disableTrigger(trigger.uid);
  await organisation.type('mentees', 'Н-0001', 'state', 'Завершил');
  await organisation.type('mentees', 'Н-0002', 'state', 'Подбор');
  expect(cell('mentees', 'Н-0001', 'state')).toBe('Завершил');
  await organisation.ring();
  expect([cell('mentees', 'Н-0001', 'state'), cell('mentees', 'Н-0002', 'state')]).toEqual(['В базе', 'Подбор']);
});
