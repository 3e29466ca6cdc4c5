/** What a curator has renamed, moved, inserted or added stays as it is, whatever is set up again or mended. */
import type { CheckReport } from '../../../src/contract/setup/setup-progress';
import { TABLES } from '../../../src/contract/tables/catalogue';
import { CURATOR, SCHOOL, School } from './school';

const BANK = 'Банк наставляемых';

let school: School;
let before: unknown;
beforeAll(async () => {
  school = School.open();
  await school.setUp();
  const { workspace, spreadsheet } = school;
  const act = (sheet: string, action: Parameters<typeof workspace.act>[2]) =>
    workspace.act(spreadsheet, sheet, action, CURATOR);
  await workspace.edit(spreadsheet, BANK, 'B1', [['Ребёнок']], CURATOR);
  await act(BANK, { do: 'moveColumn', column: 3, to: 10 });
  await act(BANK, { do: 'insertColumns', before: 2, count: 1 });
  await workspace.edit(spreadsheet, BANK, 'B1', [['Классный руководитель']], CURATOR);
  await act('Пары', { do: 'renameSheet', name: 'Наши пары' });
  await act(BANK, { do: 'insertSheet', name: 'Мои заметки' });
  before = await school.describe();
});
afterAll(() => school.workspace.close());

test('a second setup changes nothing of it', async () => {
  await school.setUp();
  expect(await school.describe()).toEqual(before);
});

test('a check finds nothing amiss and changes nothing of it', async () => {
  expect(await school.ask<CheckReport>('checkAndRepair')).toEqual({ found: [], repaired: [], left: [] });
  expect(await school.describe()).toEqual(before);
});

test('a column that went missing comes back behind its neighbour, wherever that stands by now', async () => {
  const header = school.sheet(BANK).displayValues[0] ?? [];
  const { title } = TABLES.mentees.columns.find(({ key }) => key === 'groupOrPost') ?? { title: '' };
  const { workspace, spreadsheet } = school;
  await workspace.act(spreadsheet, BANK, { do: 'deleteColumns', column: header.indexOf(title) + 1, count: 1 }, CURATOR);
  const report = await school.ask<CheckReport>('checkAndRepair');
  expect(report.repaired).toEqual([`«${BANK}»: столбец «${title}» пропал — вставлен заново.`]);
  const after = school.sheet(BANK).displayValues[0] ?? [];
  expect(after.indexOf(title)).toBe(after.indexOf('Кто') + 1);
  expect(after.slice(0, 3)).toEqual(['№', 'Классный руководитель', 'Ребёнок']);
  expect((await school.ask<CheckReport>('checkAndRepair')).found).toEqual([]);
  await school.setUp(SCHOOL);
  expect(school.sheet(BANK).displayValues[0]).toEqual(after);
});
