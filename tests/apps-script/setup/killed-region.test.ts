/** A region's setup killed at any service call ends in the same workbook as a calm one. */
import { REGION } from './school';
import { differences, stagedSetup } from './stages';

jest.setTimeout(300_000);

test('every step, killed at every call', async () => {
  const setup = await stagedSetup(REGION);
  expect(setup.stages.map(({ step }) => step)).toEqual(
    expect.arrayContaining(['workbook', 'table:figures', 'settings', 'triggers', 'finish']),
  );
  const found: string[] = [];
  for (const { step } of setup.stages) found.push(...(await differences(setup, step)));
  expect(found).toEqual([]);
});
