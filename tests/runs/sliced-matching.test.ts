/** Matching cut into executions: killed anywhere and begun again, or gone on with by its trigger, it ends as it does in one go. */
import { seen } from '../bundle-runs/compare';
import { calmly, expectKillsToChangeNothing, type FragileRun, faultsAt } from '../bundle-runs/kill-runs';
import { CURATOR, keptAfter, Organisation, SETTINGS } from '../bundle-runs/organisation';
import { crowd, pupil, pupilConsent, type Sent, send, student, studentConsent } from '../bundle-runs/people';

jest.setTimeout(240_000);

/** The time is always up after one part. */
const CUT = { fromPairs: 0, budgetMs: 0 } as const;
const PEER = { form: 'ученик – ученик' } as const;

interface Answer {
  readonly parts?: number;
  readonly done?: number;
  readonly matched?: number;
}

/** Two forms that share nobody: students with pupils, and pupils with pupils. One pupil of each is left without a seat. */
async function fillTwoForms(organisation: Organisation): Promise<void> {
  const leads = { category: 'ученик', forms: ['ученик – ученик'], seats: '1' };
  await send(organisation, [
    ...crowd(4, 1),
    ...[20, 21, 22].flatMap((index): Sent[] => [
      { questionnaire: 'mentee', fields: pupil(index, PEER) },
      { questionnaire: 'consent', fields: pupilConsent(index) },
    ]),
    ...[20, 21].flatMap((index): Sent[] => [
      { questionnaire: 'mentor', fields: student(index, leads) },
      { questionnaire: 'consent', fields: studentConsent(index) },
    ]),
  ]);
  await organisation.ask('sweepNow');
  await organisation.ring();
}

const twoForms = () => keptAfter('two-forms', fillTwoForms);

/** The same with one of the two parts solved. */
const halfway = () =>
  keptAfter('two-forms-halfway', async (organisation) => {
    await fillTwoForms(organisation);
    expect(await organisation.ask<Answer>('proposePairs', CUT)).toEqual({ done: 1, parts: 2 });
  });

async function untilDone(organisation: Organisation): Promise<Answer> {
  for (let turn = 0; turn < 5; turn++) {
    const answer = await organisation.ask<Answer>('proposePairs', CUT);
    if (answer.parts === undefined) return answer;
  }
  throw new Error('Matching never ends.');
}

const continuations = (organisation: Organisation) =>
  organisation.workspace.triggers().filter(({ functionName }) => functionName === 'continueWork');

/** What is seen after a run in one go. */
async function inOneGo(): Promise<unknown> {
  const organisation = Organisation.open(await twoForms());
  expect(await organisation.ask<Answer>('proposePairs')).toMatchObject({ eligibleMentees: 7, matched: 5 });
  const sheets = seen(organisation);
  await organisation.close();
  return sheets;
}

async function survivesEveryCall(fragile: FragileRun, whole: unknown): Promise<void> {
  const calm = await calmly(fragile);
  expect(calm.sheets).toEqual(whole);
  expect(calm.calls).toBeGreaterThan(8);
  await expectKillsToChangeNothing(fragile, calm);
}

test('an execution that leaves a draft may be killed anywhere: the next ones end with what one go gives', async () => {
  await survivesEveryCall(
    {
      from: await twoForms(),
      run: async (organisation, k) => [await organisation.call('proposePairs', [CUT], { faults: faultsAt(k) })],
      finish: untilDone,
    },
    await inOneGo(),
  );
});

test('the execution that ends the run may be killed anywhere: the next ones end with what one go gives', async () => {
  await survivesEveryCall(
    {
      from: await halfway(),
      run: async (organisation, k) => [await organisation.call('proposePairs', [CUT], { faults: faultsAt(k) })],
      finish: untilDone,
    },
    await inOneGo(),
  );
});

test('a run out of time writes nothing, and its trigger goes on with it a minute later and takes itself away', async () => {
  const organisation = Organisation.open(await twoForms());
  const before = seen(organisation);
  expect(await organisation.ask<Answer>('proposePairs', CUT)).toEqual({ done: 1, parts: 2 });
  expect(seen(organisation)).toEqual(before);
  expect(continuations(organisation).filter(({ nextDue }) => nextDue !== null)).toHaveLength(1);
  organisation.workspace.advance(2 * 60_000);
  await organisation.hear();
  expect(seen(organisation)).toEqual(await inOneGo());
  expect(continuations(organisation)).toEqual([]);
  // The draft is gone: the next run begins with the first part.
  expect(await organisation.ask<Answer>('proposePairs', CUT)).toEqual({ done: 1, parts: 2 });
  await organisation.close();
});

test('a trigger that comes after the run was ended by hand does nothing but take itself away', async () => {
  const organisation = Organisation.open(await halfway());
  await untilDone(organisation);
  const ended = seen(organisation);
  organisation.workspace.advance(2 * 60_000);
  await organisation.hear();
  expect(seen(organisation)).toEqual(ended);
  expect(continuations(organisation)).toEqual([]);
  await organisation.close();
});

test('a curator who doesn’t own the triggers gets none: the owner’s timer goes on', async () => {
  const organisation = Organisation.open(await twoForms());
  const asked = await organisation.call('proposePairs', [CUT], { user: CURATOR });
  expect(asked.value).toEqual({ done: 1, parts: 2 });
  expect(continuations(organisation)).toEqual([]);
  await organisation.ring();
  expect(seen(organisation)).toEqual(await inOneGo());
  await organisation.close();
});

test('a setup begun again meanwhile leaves the trigger to matching', async () => {
  const organisation = Organisation.open(await halfway());
  expect(await organisation.ask('startSetup', SETTINGS)).toMatchObject({ done: true });
  expect(continuations(organisation).filter(({ nextDue }) => nextDue !== null)).toHaveLength(1);
  await untilDone(organisation);
  expect(await organisation.ask('continueSetup')).toMatchObject({ done: true });
  expect(continuations(organisation)).toEqual([]);
  await organisation.close();
});
