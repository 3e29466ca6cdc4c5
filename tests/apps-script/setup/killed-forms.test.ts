/** A setup killed at any service call while it makes forms and triggers leaves each of them once, as a calm one does. */
import { SCHOOL } from './school';
import { differences, everyCall, type StagedSetup, stagedSetup } from './stages';

let setup: StagedSetup;
beforeAll(async () => {
  setup = await stagedSetup(SCHOOL);
});

test.each(['form:consent:questions', 'form:consent:link', 'form:consent:publish', 'form:final:questions'])(
  '%s, killed at every call',
  async (step) => {
    expect(await differences(setup, step, everyCall)).toEqual([]);
  },
  180_000,
);

test('the birth of a form, killed at every call: only right after it can a blank unpublished draft be left, and then it is told', async () => {
  const found = await differences(setup, 'form:consent:create', everyCall);
  expect(found.length).toBeLessThanOrEqual(2);
  for (const difference of found) expect(difference).toContain('мог остаться пустой неопубликованный черновик');
}, 180_000);

test.each(['triggers', 'finish'])(
  '%s, killed at every call',
  async (step) => {
    expect(await differences(setup, step, everyCall)).toEqual([]);
  },
  180_000,
);
