/** A setup killed at any service call while it builds sheets and writes settings ends in the same workbook as a calm one. */
import { SCHOOL, School } from './school';
import { differences, everyCall, type StagedSetup, stagedSetup } from './stages';

let setup: StagedSetup;
beforeAll(async () => {
  setup = await stagedSetup(SCHOOL);
});

test('a sheet with states, choices, colours and guards, killed at every call', async () => {
  expect(await differences(setup, 'table:pairs', everyCall)).toEqual([]);
}, 180_000);

test('the hidden ledger, killed at every call', async () => {
  expect(await differences(setup, 'table:ledger', everyCall)).toEqual([]);
}, 180_000);

test('the settings on their way into the ledger, killed at every call', async () => {
  expect(await differences(setup, 'settings', everyCall)).toEqual([]);
}, 180_000);

test('the very beginning, killed at every call: the settings given again begin it again', async () => {
  const calm = School.open();
  const { serviceCalls } = await calm.run('startSetup', [SCHOOL], {
    faults: [{ member: 'Spreadsheet.insertSheet', do: 'kill' }],
  });
  const expected = await calm.describe();
  await calm.workspace.close();
  expect(serviceCalls).toBeGreaterThan(10);
  for (let k = 1; k < serviceCalls; k += 1) {
    const school = School.open();
    await school.run('startSetup', [SCHOOL], { faults: [{ serviceCall: k, do: 'kill' }] });
    await school.run('startSetup', [SCHOOL], { faults: [{ member: 'Spreadsheet.insertSheet', do: 'kill' }] });
    expect({ k, ...((await school.describe()) as object) }).toEqual({ k, ...(expected as object) });
    await school.workspace.close();
  }
}, 180_000);
