/** A run that dies at any of its calls, each of them in turn, is finished by the next one as if nothing had happened. */
import { approveAll, keptBanks, ORDER } from '../bundle-runs/kept-organisations';
import { calmly, expectKillsToChangeNothing, type FragileRun, faultsAt } from '../bundle-runs/kill-runs';
import { keptAfter, keptOrganisation, type Organisation } from '../bundle-runs/organisation';
import { crowd, fillBanks, pupil, pupilConsent, send } from '../bundle-runs/people';
import { rowsAtOnce } from '../bundle-runs/tables';

jest.setTimeout(120_000);

/** Every call of a run, and what is seen after it was killed there, must be what is seen after a calm run. */
async function survivesEveryCall(fragile: FragileRun): Promise<void> {
  const calm = await calmly(fragile);
  expect(calm.calls).toBeGreaterThan(10);
  await expectKillsToChangeNothing(fragile, calm);
}

const timer = (organisation: Organisation) => organisation.ring();

test('the intake of a questionnaire is finished by the timer, wherever it was killed', async () => {
  await survivesEveryCall({
    from: await keptAfter('answer-waiting', async (organisation) => {
      await organisation.submit('consent', pupilConsent(5));
      await organisation.hear();
      await organisation.submit('mentee', pupil(1));
    }),
    run: (organisation, k) => organisation.workspace.runDueTriggers({ faults: faultsAt(k) }),
    finish: timer,
  });
});

test('the intake of a consent that moves somebody into the bank is finished by the timer, wherever it was killed', async () => {
  await survivesEveryCall({
    from: await keptAfter('consent-waiting', async (organisation) => {
      await send(organisation, crowd(2, 1));
      await organisation.submit('mentee', pupil(5), { delivery: 'lost' });
      await organisation.ask('sweepNow');
      await organisation.submit('consent', pupilConsent(5));
    }),
    run: (organisation, k) => organisation.workspace.runDueTriggers({ faults: faultsAt(k) }),
    finish: timer,
  });
});

test('a sweep of many answers and of edits that nobody heard of is finished by the next sweep, wherever it was killed', async () => {
  await survivesEveryCall({
    from: await keptAfter('much-waiting', async (organisation) => {
      await fillBanks(organisation, 3, 2);
      await send(organisation, crowd(3, 2, 10));
      await organisation.submit('consent', pupilConsent(0, { decision: 'Нет' }), { delivery: 'lost' });
      for (const trigger of organisation.workspace.triggers())
        if (trigger.functionName === 'handleEdit') organisation.workspace.disableTrigger(trigger.uid);
      await organisation.type('mentees', 'Н-0002', 'groupOrPost', '9 Г');
      await organisation.type('mentees', 'Н-0003', 'state', 'Завершил');
    }),
    run: async (organisation, k) => [await organisation.call('sweepNow', [], { faults: faultsAt(k) })],
    finish: (organisation) => organisation.ask('sweepNow'),
  });
});

/** An import of somebody new, of somebody known from the form, and of a consent that somebody waits for. */
test.each([
  ['questionnaires', 'mentee', () => [pupil(20), pupil(1, { requests: ['музыка'] }), pupil(21)]],
  ['consents', 'consent', () => [pupilConsent(5), pupilConsent(21), pupilConsent(0, { decision: 'Нет' })]],
] as const)('an import of %s is finished by handing it over again, wherever it was killed', async (_what, id, rows) => {
  const from = await keptAfter('before-an-import', async (organisation) => {
    await send(organisation, crowd(2, 1));
    await organisation.submit('mentee', pupil(5), { delivery: 'lost' });
    await organisation.submit('consent', pupilConsent(20), { delivery: 'lost' });
    await organisation.ask('sweepNow');
  });
  const request = rowsAtOnce(id, rows());
  await survivesEveryCall({
    from,
    run: async (organisation, k) => [await organisation.call('importRows', [request], { faults: faultsAt(k) })],
    finish: (organisation) => organisation.ask('importRows', request),
  });
});

test('the order on the register is finished by giving it again, wherever it was killed', async () => {
  await survivesEveryCall({
    from: await keptBanks(3, 4),
    run: async (organisation, k) => [await organisation.call('approveRegister', [ORDER], { faults: faultsAt(k) })],
    finish: (organisation) => organisation.ask('approveRegister', ORDER),
  });
});

test('proposals are finished by proposing again, wherever they were killed', async () => {
  await survivesEveryCall({
    from: await keptBanks(8, 3),
    run: async (organisation, k) => [await organisation.call('proposePairs', [], { faults: faultsAt(k) })],
    finish: (organisation) => organisation.ask('proposePairs'),
  });
});

test('approval by order is finished by approving again, also after a timer, wherever it was killed', async () => {
  const from = await keptAfter('proposed', async (organisation) => {
    await fillBanks(organisation, 8, 3);
    await organisation.ask('proposePairs');
  });
  const run: FragileRun['run'] = async (organisation, k) => [
    await organisation.call('approvePairs', [{ ...ORDER, all: true }], { faults: faultsAt(k) }),
  ];
  await survivesEveryCall({ from, run, finish: approveAll });
  await survivesEveryCall({
    from,
    run,
    finish: async (organisation) => {
      await organisation.ring();
      await approveAll(organisation);
    },
  });
});

test('an empty workbook survives the death of its first sweep', async () => {
  await survivesEveryCall({
    from: await keptOrganisation(),
    run: async (organisation, k) => [await organisation.call('sweepNow', [], { faults: faultsAt(k) })],
    finish: (organisation) => organisation.ask('sweepNow'),
  });
});
