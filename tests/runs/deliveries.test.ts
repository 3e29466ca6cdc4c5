/** Every way in which Google brings, loses, repeats or delays an event, and runs that meet: the banks are the same. */
import fc from 'fast-check';
import { interleave } from '../../src/local/kernel/interleaving';
import { seen } from '../bundle-runs/compare';
import { keptBanks } from '../bundle-runs/kept-organisations';
import { keptOrganisation, Organisation } from '../bundle-runs/organisation';
import { crowd, pupil, pupilConsent, send } from '../bundle-runs/people';

jest.setTimeout(60_000);

let organisation: Organisation;
const opened: Organisation[] = [];
const another = async () => {
  const fresh = Organisation.open(await keptOrganisation());
  opened.push(fresh);
  return fresh;
};
beforeEach(async () => {
  organisation = await another();
});
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

/** What three pupils and two students look like when nothing goes wrong. */
let calm: unknown;
beforeAll(async () => {
  const undisturbed = await another();
  await send(undisturbed, crowd(3, 2), { delivery: 'once' });
  await undisturbed.hear();
  calm = await settled(undisturbed);
});

/** What is seen after a last look at everything, but the journal, whose lines tell which run has found what. */
async function settled(of: Organisation): Promise<unknown> {
  of.workspace.advance(10 * 60_000);
  await of.hear();
  await of.ask('sweepNow');
  const { Журнал: _journal, ...sheets } = seen(of);
  return sheets;
}

test.each([
  ['lost, and found by the timer', 'lost'],
  ['brought twice', 'twice'],
  ['followed by a blank one', 'blank extra'],
  ['brought a minute late', { lateMs: 60_000 }],
] as const)('events %s give what events brought once give', async (_how, delivery) => {
  await send(organisation, crowd(3, 2), { delivery });
  await organisation.hear();
  expect(await settled(organisation)).toEqual(calm);
  expect(organisation.column('mentees', 'name')).toHaveLength(3);
});

test('of two answers of one person the later one counts, though its event overtakes the earlier one', async () => {
  await organisation.submit('consent', pupilConsent(1));
  await organisation.submit('mentee', pupil(1), { delivery: { lateMs: 120_000 } });
  await organisation.submit('mentee', pupil(1, { requests: ['музыка'] }));
  await organisation.hear();
  organisation.workspace.advance(120_000);
  await organisation.hear();
  expect(organisation.column('mentees', 'requests')).toEqual(['музыка']);
});

test.each([true, false])(
  'an answer that its respondent changes is changed in the bank, whether or not its time stays (%s)',
  async (editsKeepTimestamp) => {
    organisation.workspace.assume({ forms: { editsKeepTimestamp } });
    const answer = await organisation.submit('mentee', pupil(1));
    await organisation.submit('consent', pupilConsent(1));
    await organisation.hear();
    organisation.workspace.advance(3 * 3_600_000);
    await organisation.submit('mentee', pupil(2));
    await organisation.hear();
    await organisation.submit('mentee', pupil(1, { requests: ['музыка'], groupOrPost: '9 В' }), { editOf: answer });
    await organisation.hear();
    expect(organisation.rows('mentees')).toEqual([
      expect.objectContaining({ number: 'Н-0001', requests: 'музыка', groupOrPost: '9 В' }),
    ]);
    await organisation.submit('mentee', pupil(1, { requests: ['спорт'] }), { editOf: answer, delivery: 'lost' });
    await organisation.ask('sweepNow');
    expect(organisation.column('mentees', 'requests')).toEqual(['спорт']);
    expect(await organisation.ask('sweepNow')).toMatchObject({ newAnswers: 0, revisedAnswers: 0 });
  },
);

/** In which order two runs make their calls; after the last turn both run freely. */
const TURNS: readonly (readonly [name: string, turns: readonly number[]])[] = [
  ['call by call', Array.from({ length: 120 }, (_, at) => at % 2)],
  ['the second one overtaking', [0, 0, 0, ...Array<number>(60).fill(1), ...Array<number>(60).fill(0)]],
  ['by threes', Array.from({ length: 120 }, (_, at) => Math.floor(at / 3) % 2)],
  ['by sevens', Array.from({ length: 140 }, (_, at) => Math.floor(at / 7) % 2)],
];

test.each(TURNS)('two sweeps at once, %s, take every answer in once', async (_name, turns) => {
  await send(organisation, crowd(3, 2));
  const order = interleave(turns);
  const results = await Promise.all([0, 1].map((run) => organisation.call('sweepNow', [], { pace: order.pace(run) })));
  expect(results.map(({ error }) => error)).toEqual([null, null]);
  const found = results.map(({ value }) => (value as { newAnswers: number }).newAnswers);
  expect([...found].sort((a, b) => a - b)).toEqual([0, 10]);
  expect(await settled(organisation)).toEqual(calm);
});

test('two sweeps at once, in any order of their calls, with answers that come in the middle, take every answer in once', async () => {
  const answers = crowd(3, 2);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 20, maxLength: 120, size: 'max' }),
      fc.nat(90),
      fc.nat(4),
      async (turns, call, late) => {
        const of = await another();
        const waiting = [...answers];
        await send(of, waiting.splice(0, answers.length - late));
        const order = interleave(turns);
        const first = order.pace(0);
        const beforeCall: typeof first.beforeCall = async (made) => {
          if (made.index === call) await send(of, waiting.splice(0));
          await first.beforeCall?.(made);
        };
        const paces = [{ ...first, beforeCall }, order.pace(1)];
        const results = await Promise.all(paces.map((pace) => of.call('sweepNow', [], { pace })));
        expect(results.map(({ error }) => error)).toEqual([null, null]);
        await send(of, waiting);
        const found = [...results.map(({ value }) => value), await of.ask('sweepNow')] as { newAnswers: number }[];
        expect(found.reduce((sum, { newAnswers }) => sum + newAnswers, 0)).toBe(answers.length);
        expect(await settled(of)).toEqual(calm);
        await of.close();
        opened.pop();
      },
    ),
    { numRuns: 15, endOnFailure: true },
  );
});

test.each(TURNS)('two triggers at once, %s, lose nothing and double nothing', async (_name, turns) => {
  await send(organisation, crowd(3, 2), { delivery: 'once' });
  const order = interleave(turns);
  const results = await organisation.workspace.runDueTriggers({
    atOnce: 2,
    pace: (execution) => order.pace(execution % 2),
  });
  expect(results.map(({ error }) => error?.message ?? null).filter((message) => message !== null)).toEqual([]);
  expect(await settled(organisation)).toEqual(calm);
});

test('triggers and edits at once lose neither answers nor edits', async () => {
  const full = Organisation.open(await keptBanks(12, 6));
  opened.push(full);
  await send(full, crowd(2, 1, 20), { delivery: 'once' });
  await Promise.all([
    full.workspace.runDueTriggers({ atOnce: 3 }),
    full.type('mentees', 'Н-0003', 'groupOrPost', '10 Ж'),
    full.type('mentors', 'М-0002', 'state', 'Отобран'),
  ]);
  await full.ask('sweepNow');
  const cell = (table: 'mentees' | 'mentors', number: string, key: string) =>
    full.rows(table).find((row) => row.number === number)?.[key];
  expect([cell('mentees', 'Н-0003', 'groupOrPost'), cell('mentors', 'М-0002', 'state')]).toEqual(['10 Ж', 'Отобран']);
  expect([full.rows('mentees').length, full.rows('mentors').length]).toEqual([14, 7]);
});

/** So many calls take a run past its lock, and not yet to its end. */
const CALLS_TO_LOCK = 15;

test('a run that finds the workbook taken for too long leaves its work to the next timer, without an error', async () => {
  await organisation.submit('mentee', pupil(1));
  // The sweep makes its first calls alone and so takes the lock; the event then makes all of its own until it waits for that lock.
  const order = interleave([...Array<number>(CALLS_TO_LOCK).fill(0), ...Array<number>(CALLS_TO_LOCK).fill(1)]);
  const holder = organisation.call('sweepNow', [], {
    faults: [{ member: 'Form.getResponses', do: 'delay', ms: 45_000 }],
    pace: order.pace(0),
  });
  const begun = organisation.workspace.clock.now();
  const [event] = await organisation.workspace.runDueTriggers({ pace: () => order.pace(1) });
  expect([event?.error, event?.log.map(({ level }) => level)]).toEqual([null, ['INFO']]);
  // Whose call moved the simulated clock on depends on which of the two ran ahead; that it moved so far does not.
  expect(organisation.workspace.clock.now() - begun).toBeGreaterThanOrEqual(30_000);
  expect((await holder).error).toBeNull();
  await organisation.ring();
  expect(organisation.column('attention', 'name')).toEqual([pupil(1).name]);
});
