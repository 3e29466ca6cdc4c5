/** «Проверить и починить» and «Начать» through the bundle: what is counted again after a repair, and what somebody who isn't the owner meets. */
import type { CheckReport } from '../../src/contract/setup/setup-progress';
import { approveAll, keptBanks, keptPairs } from '../bundle-runs/kept-organisations';
import { CURATOR, Organisation, OWNER, SETTINGS } from '../bundle-runs/organisation';

jest.setTimeout(60_000);

const DAY_MS = 86_400_000;

let organisation: Organisation;
afterEach(() => organisation.close());

const check = () => organisation.ask<CheckReport>('checkAndRepair');
const deleteSheet = (name: string) =>
  organisation.workspace.act(organisation.facts.spreadsheet, name, { do: 'deleteSheet' }, CURATOR);

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
