/** A setup killed here and there in each of its other steps ends as a calm one does. Every call of a few steps is the other files' matter. */
import { SCHOOL } from './school';
import { differences, type StagedSetup, stagedSetup } from './stages';

const STRIDE = 17;
const THOROUGHLY_KILLED_ELSEWHERE =
  /^(table:(pairs|ledger)|settings|form:consent:.*|form:final:questions|triggers|finish)$/;

let setup: StagedSetup;
beforeAll(async () => {
  setup = await stagedSetup(SCHOOL);
});

test('every other step, killed at calls scattered over it', async () => {
  const steps = setup.stages.map(({ step }) => step).filter((step) => !THOROUGHLY_KILLED_ELSEWHERE.test(step));
  expect(steps.length).toBeGreaterThan(20);
  const found: string[] = [];
  for (const [index, step] of steps.entries()) {
    const first = 8 + (index % STRIDE);
    const calls = (last: number) =>
      Array.from({ length: last }, (_, at) => at + 1).filter((k) => k % STRIDE === first % STRIDE && k > 7);
    // A form's birth is the other file's matter: there a draft may be left.
    if (!step.endsWith(':create')) found.push(...(await differences(setup, step, calls)));
  }
  expect(found).toEqual([]);
}, 180_000);
