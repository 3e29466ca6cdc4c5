/** What a region's workbook offers, refuses in words, and shows of the figures of its organisations. */
import type { SetupSettings } from '../../src/contract/setup/setup-settings';
import { openWorkspace } from '../../src/local/workspace';
import { keptOrganisation, Organisation } from '../bundle-runs/organisation';

const REGION: SetupSettings = {
  role: 'region',
  organisation: 'Региональный центр',
  address: '',
  municipality: '',
  targets: 'kirov',
  forms: [],
  cycle: 'calendar-year',
  identity: 'person',
  timeZone: 'Europe/Moscow',
};

let region: Organisation;
beforeAll(async () => {
  region = await Organisation.setUp(openWorkspace({ memory: true, seed: 3, clock: '2026-10-01T09:00:00Z' }), REGION);
});
afterAll(() => region.close());

const menuOf = async (workbook: Organisation) => (await workbook.call('onOpen')).ui.menus[0]?.items ?? [];

test('the menu of a region holds what a region can do, and every item of it works', async () => {
  const items = await menuOf(region);
  expect(items.map((item) => (item.kind === 'entry' ? item.functionName : item.kind))).toEqual([
    'showStart',
    'showCheck',
    'showRefresh',
    'showIndicators',
  ]);
  for (const item of items) if (item.kind === 'entry') expect((await region.call(item.functionName)).error).toBeNull();
});

test.each([
  ['showNext', []],
  ['showImport', []],
  ['showRegister', []],
  ['showPropose', []],
  ['showWhatIf', []],
  ['showOrder', []],
  ['showErase', []],
  ['proposePairs', []],
  ['approveRegister', [{ number: '1', date: '2026-09-01' }]],
  ['approvePairs', [{ number: '1', date: '2026-09-01' }]],
  ['importContext', []],
  ['eraseUnconsented', []],
  ['figuresDocument', []],
  ['whatIfNow', []],
])('%s says in a region that it belongs to an organisation, and shows nothing else', async (entry, given) => {
  const { error, ui } = await region.call(entry, given);
  expect(error?.message).toMatch(/^Это действие есть только в таблице организации\./);
  expect([ui.dialogs, ui.questions]).toEqual([[], []]);
});

test('the figures of an organisation reach the region by its document, and stand there in words', async () => {
  const school = Organisation.open(await keptOrganisation());
  const document = await school.ask<{ rows: readonly unknown[] }>('figuresDocument');
  expect((await school.call('receiveFigures', [document])).error?.message).toMatch(/таблица региона/);
  await school.close();
  await region.ask('receiveFigures', document);
  await region.ask('receiveFigures', document);
  const shown = region.column('figures', 'part');
  expect(shown).toHaveLength(document.rows.length);
  expect(shown.filter((part) => !/^[А-Яа-яё]/.test(String(part)))).toEqual([]);
  expect(region.column('indicators', 'numerator')).toEqual(expect.arrayContaining([0]));
});
