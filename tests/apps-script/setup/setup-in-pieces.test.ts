/** A setup that Google’s time limit cuts into pieces goes on by itself, by the dialog, or when it is begun again. */

import { AppError } from '../../../src/application/app-error';
import type { SetupProgress } from '../../../src/contract/setup/setup-progress';
import { CURATOR, SCHOOL, School } from './school';

const MINUTE = 60_000;

/** Google at its slowest: every call that changes a form or a sheet takes a second. */
const SLOW = (member: string): number => (/\.(set|add|create|insert)/.test(member) ? 1000 : 20);

test('one one-off trigger goes on until all is done, and takes itself away', async () => {
  const school = School.open({ latency: SLOW });
  let progress = await school.ask<SetupProgress>('startSetup', SCHOOL);
  expect(progress).toMatchObject({ state: 'unfinished', done: false });
  expect(progress.message).toContain('ничего нажимать не нужно');
  let executions = 1;
  while (!progress.done && executions < 20) {
    const continuations = school.workspace.triggers().filter(({ functionName }) => functionName === 'continueWork');
    expect(continuations.filter(({ nextDue }) => nextDue !== null)).toHaveLength(1);
    school.workspace.advance(2 * MINUTE);
    const [result] = await school.workspace.runDueTriggers();
    expect(result?.error).toBeNull();
    expect(result?.simulatedMs).toBeLessThan(330_000);
    progress = result?.value as SetupProgress;
    executions += 1;
  }
  expect(executions).toBeGreaterThan(2);
  expect(
    school.workspace
      .triggers()
      .map(({ functionName }) => functionName)
      .sort(),
  ).toEqual(['handleDay', 'handleEdit', 'handleFormSubmit', 'handleTimer']);
  const calm = School.open();
  await calm.setUp();
  expect(await school.describe()).toEqual(await calm.describe());
  await calm.workspace.close();
  await school.workspace.close();
}, 60_000);

test('the measured prices let a setup end within one execution', async () => {
  for (const latency of ['google', 'google, 20 ms unlisted'] as const) {
    const school = School.open({ latency });
    const result = await school.run('startSetup', [SCHOOL]);
    expect(result.error).toBeNull();
    expect(result.simulatedMs).toBeLessThan(300_000);
    await school.workspace.close();
  }
});

test('it tells how far it is while it is stopped, and a second curator can’t go on with it', async () => {
  const school = School.open();
  await school.run('startSetup', [SCHOOL], { faults: [{ member: 'FormApp.create', occurrence: 2, do: 'kill' }] });
  const seen = await school.ask<SetupProgress>('setupProgress');
  expect(seen).toMatchObject({ state: 'unfinished', done: false, message: 'Анкета «Хочу найти наставника»: создаём' });
  expect(seen.stepsDone).toBeGreaterThan(10);
  expect(seen.steps).toBeGreaterThan(seen.stepsDone);
  expect(seen.forms.map(({ questionnaire }) => questionnaire)).toEqual(['consent']);
  const stranger = await school.run('continueSetup', [], { user: CURATOR });
  expect(stranger.error?.message).toContain('other-owner');
  expect(await school.ask('continueSetup')).toMatchObject({ done: true });
  await school.workspace.close();
});

test('two setups at once: the second waits for nobody and changes nothing', async () => {
  const school = School.open();
  const [first, second] = await Promise.all([school.run('startSetup', [SCHOOL]), school.run('startSetup', [SCHOOL])]);
  const outcomes = [first, second].map(({ error, value }) => error?.message ?? (value as SetupProgress).done);
  expect(outcomes).toContain(true);
  expect(outcomes.every((outcome) => outcome === true || outcome === new AppError('busy').message)).toBe(true);
  expect(school.workspace.forms()).toHaveLength(5);
  expect(school.workspace.triggers()).toHaveLength(4);
  await school.workspace.close();
});

test('there is nothing to go on with before a setup and after it', async () => {
  const school = School.open();
  const before = await school.run('continueSetup');
  expect(before.error?.message).toContain('not-set-up');
  await school.setUp();
  expect(await school.ask('continueSetup')).toMatchObject({ done: true, state: 'ready' });
  await school.workspace.close();
});
