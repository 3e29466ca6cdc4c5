/** «Проверить и починить» and «Начать» through the bundle: what is counted again after a repair, and what somebody who isn't the owner meets. */
import type { CheckReport } from '../../src/contract/setup/setup-progress';
import { seen } from '../bundle-runs/compare';
import { approveAll, keptBanks, keptPairs } from '../bundle-runs/kept-organisations';
import { CURATOR, Organisation, OWNER, SETTINGS } from '../bundle-runs/organisation';

jest.setTimeout(60_000);

const DAY_MS = 86_400_000;

let organisation: Organisation;
afterEach(() => organisation.close());

const check = () => organisation.ask<CheckReport>('checkAndRepair');
const deleteSheet = (name: string) =>
  organisation.workspace.act(organisation.facts.spreadsheet, name, { do: 'deleteSheet' }, CURATOR);

/** Deletes columns by their headers, as the owner would. */
async function deleteColumns(sheet: string, titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    const header = organisation.sheets().find(({ name }) => name === sheet)?.values[0] ?? [];
    const column = header.indexOf(title) + 1;
    if (column === 0) throw new Error(`${title}: ${header.join(', ')}`);
    await organisation.workspace.act(
      organisation.facts.spreadsheet,
      sheet,
      { do: 'deleteColumns', column, count: 1 },
      OWNER,
    );
  }
}

test('sheets that were deleted come back with everybody in them, and the indicators are counted anew', async () => {
  organisation = Organisation.open(await keptPairs());
  organisation.workspace.advance(5 * DAY_MS);
  await organisation.ask('sweepNow');
  const tables = ['mentees', 'mentors', 'pairs', 'consents', 'settings', 'indicators'] as const;
  const rows = () => tables.map((table) => organisation.rows(table));
  const before = rows();
  expect(before.map((each) => each.length > 0)).not.toContain(false);
  expect(organisation.column('indicators', 'numerator')).toContain(8);
  for (const name of ['Банк наставляемых', 'Банк наставников', 'Пары', 'Согласия', 'Настройки', 'Показатели'])
    await deleteSheet(name);
  expect((await check()).repaired).toHaveLength(6);
  expect(rows()).toEqual(before);
  expect(await check()).toEqual({ found: [], repaired: [], left: [] });
});

test.each([
  ['Банк наставляемых', 'ФИО', 'Телефон', 'Состояние', 'Причина', 'Дата рождения'],
  ['Банк наставников', '№', 'Основные компетенции', 'Интересы'],
  ['Пары', 'Состояние', 'Приказ, дата', 'Наставник'],
  ['Настройки', 'Значение'],
])(
  'columns of «%s» that were deleted come back with what stood in them: nobody’s words were erased by it',
  async (sheet, ...titles) => {
    organisation = Organisation.open(await keptPairs());
    await organisation.ask('sweepNow');
    const before = seen(organisation);
    await deleteColumns(sheet, titles);
    expect(seen(organisation)).not.toEqual(before);
    expect((await check()).repaired).toHaveLength(titles.length);
    expect(seen(organisation)).toEqual(before);
    expect(await organisation.ask('sweepNow')).toEqual({ newAnswers: 0, revisedAnswers: 0, refusals: [] });
    expect(seen(organisation)).toEqual(before);
  },
);

test('a check counts figures that follow from answers and edits which nobody heard of', async () => {
  organisation = Organisation.open(await keptBanks(12, 6));
  await organisation.ask('refreshIndicators');
  const counted = () => organisation.column('indicators', 'numerator');
  const before = counted();
  for (const trigger of organisation.workspace.triggers()) organisation.workspace.disableTrigger(trigger.uid);
  await organisation.ask('proposePairs');
  await approveAll(organisation);
  organisation.workspace.advance(5 * DAY_MS);
  await check();
  expect(counted()).not.toEqual(before);
});

describe('Somebody who doesn’t own the triggers', () => {
  beforeEach(async () => {
    organisation = Organisation.open(await keptBanks(12, 6));
  });

  test('is refused a second setup by name of the owner, and told what works', async () => {
    const before = organisation.workspace.triggers();
    const { error } = await organisation.call('startSetup', [SETTINGS], { user: CURATOR });
    expect(error?.message).toContain(OWNER);
    expect(error?.message).toMatch(/доступны|работа/);
    expect(organisation.workspace.triggers()).toEqual(before);
  });

  test('is told the same by the page of «Начать» and by a check, which mends what they may', async () => {
    const { value } = await organisation.call('setupProgress', [], { user: CURATOR });
    expect(value).toMatchObject({ state: 'other-owner', message: expect.stringContaining(OWNER) });
    await deleteSheet('Согласия');
    const before = organisation.workspace.triggers();
    const checked = await organisation.call('checkAndRepair', [], { user: CURATOR });
    const report = checked.value as CheckReport;
    expect(report.repaired).toEqual(['Лист «Согласия» пропал — создан заново.']);
    expect(report.left.join(' ')).toContain(OWNER);
    expect(organisation.workspace.triggers()).toEqual(before);
  });
});
