/** A pupil with two mentors, from the curator's cell to the figures, in a real workbook. */
import { approveAll, keptBanks, ORDER } from '../bundle-runs/kept-organisations';
import { CURATOR, Organisation } from '../bundle-runs/organisation';

jest.setTimeout(60_000);

const DAY_MS = 86_400_000;
const FORM = 'студент – ученик';
const HER = 'Н-0001';

let organisation: Organisation;
beforeEach(async () => {
  organisation = Organisation.open(await keptBanks(6, 3));
});
afterEach(() => organisation.close());

const her = () => organisation.rows('mentees').find(({ number }) => number === HER);
const pairs = () => organisation.rows('pairs').filter(({ mentee }) => String(mentee).startsWith(HER));
const pair = (number: unknown) => pairs().find((row) => row.number === number);
interface Links {
  readonly pairLinks: readonly { readonly pair: string; readonly menteeToken: string; readonly mentorToken: string }[];
}

/** Both sides of a pair answer a form by their personal links. */
async function answer(number: unknown, form: 'meeting' | 'final', fields: Record<string, string>): Promise<void> {
  const { pairLinks } = await organisation.ask<Links>('programmeSummary');
  const links = pairLinks.find((each) => each.pair === number);
  for (const pairToken of [links?.menteeToken ?? '', links?.mentorToken ?? ''])
    await organisation.submit(form, { ...fields, pairToken });
  await organisation.hear();
}

const meeting = (date: string) => ({ date, mood: '9', trouble: 'Нет', topic: 'цели' });
const final = (satisfaction: string) => ({
  satisfaction,
  expectations: '9',
  continue: 'Да',
  becomeMentor: 'Да',
});
const days = async (count: number): Promise<void> => {
  organisation.workspace.advance(count * DAY_MS);
  await organisation.hear();
};

test('she is granted a second, is proposed two and has both by one order; each pair is watched, and ends, by itself; she counts once', async () => {
  await organisation.type('mentees', HER, 'secondForm', FORM);
  const run = await organisation.ask('proposePairs');
  expect(run).toMatchObject({
    eligibleMentees: 6,
    matched: 6,
    second: { eligibleMentees: 1, matched: 1, proof: { verdict: 'proven' } },
  });
  expect(pairs().map(({ why }) => String(why).startsWith('Второй наставник.'))).toEqual([false, true]);
  const labels = organisation.column('matching', 'label');
  expect(organisation.rows('matching')[labels.indexOf('Вторых наставников')]?.value).toBe('1 из 1');

  const { approved, text } = (await approveAll(organisation)) as { approved: number; text: string };
  expect(approved).toBe(7);
  const [one, other] = pairs().map(({ number }) => number);
  for (const number of [one, other]) expect(text).toContain(`${number}: наставник`);
  expect(her()).toMatchObject({ state: 'Закреплён приказом', mentor: expect.stringMatching(/^М-\d+ .+, М-\d+ /) });

  await days(11);
  await answer(one, 'meeting', meeting('2026-09-12'));
  await days(6);
  expect(pair(one)).toMatchObject({ state: 'Активна', meetings: 1, attention: '' });
  expect(pair(other)).toMatchObject({
    state: 'На контроле',
    meetings: 0,
    attention: expect.stringMatching(/^нет встреч/),
  });
  expect(her()?.state).toBe('В программе');

  await answer(one, 'final', final('9'));
  expect(pair(one)?.state).toBe('Завершена');
  expect(her()).toMatchObject({ state: 'В программе', finished: '' });
  await answer(other, 'meeting', meeting('2026-09-18'));
  await answer(other, 'final', final('8'));
  expect(her()).toMatchObject({ state: 'Завершил', finished: pair(other)?.finished });

  await organisation.ask('refreshIndicators');
  const counted = new Map(organisation.rows('indicators').map(({ id, numerator }) => [id, numerator]));
  expect([counted.get('I1'), counted.get('I5')]).toEqual([6, 1]);
  expect(organisation.column('pairs', 'orderNumber').filter((number) => number === ORDER.number)).toHaveLength(7);
});

test('the cell offers the forms, refuses another word, and comes back with its column', async () => {
  await organisation.type('mentees', HER, 'secondForm', 'двое');
  expect(organisation.note('mentees', HER, 'secondForm')).toContain(FORM);
  await organisation.type('mentees', HER, 'secondForm', FORM);
  const { column } = organisation.place('mentees', HER, 'secondForm');
  const before = organisation.rows('mentees');
  const sheet = 'Банк наставляемых';
  await organisation.workspace.act(
    organisation.facts.spreadsheet,
    sheet,
    { do: 'deleteColumns', column, count: 1 },
    CURATOR,
  );
  await organisation.ask('checkAndRepair');
  expect(organisation.rows('mentees')).toEqual(before);
});
