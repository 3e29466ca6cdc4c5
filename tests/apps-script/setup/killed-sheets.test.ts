/** A setup killed at any service call while it builds sheets and writes settings ends in the same workbook as a calm one. */
import { SCHOOL } from './school';
import { differences, FORM_STEPS, killLeavesItsStop, SHEET_STEPS, type StagedSetup, stagedSetup } from './stages';

jest.setTimeout(180_000);

const STEPS = ['workbook', ...SHEET_STEPS, 'settings'];

let setup: StagedSetup;
beforeAll(async () => {
  setup = await stagedSetup(SCHOOL);
});

test('no step and no call of the setup is left out here or among the forms', () => {
  expect(setup.stages.map(({ step }) => step)).toEqual([...STEPS, ...FORM_STEPS, 'triggers', 'finish']);
  for (const { stops, calls } of setup.stages)
    expect(stops.flatMap((stop) => stop.calls)).toEqual(Array.from({ length: calls }, (_, at) => at + 1));
});

test('a kill leaves what the calls before it have done, in every step', async () => {
  for (const [index, stage] of setup.stages.entries()) {
    const call = 1 + ((index * 37 + 11) % stage.calls);
    expect([stage.step, call, await killLeavesItsStop(setup, stage, call)]).toEqual([stage.step, call, true]);
  }
});

test.each(STEPS)('%s, killed at every call', async (step) => {
  expect(await differences(setup, step)).toEqual([]);
});
