/** A changed list reaches the published forms and the answers that are there already, even through a run that dies. */
import { CURATOR, type KeptOrganisation, keptAfter, keptOrganisation, Organisation } from '../bundle-runs/organisation';
import { pupil, pupilConsent, student, studentConsent } from '../bundle-runs/people';

const INTEREST = 'list:interests:chess';

const RHYTHM = 'list:regularity:monthly';

/** What the mentee's form offers under a question; interests by default. */
function offered(organisation: Organisation, question = 'Интересы и увлечения'): readonly string[] {
  const items = organisation.workspace.formPage(organisation.formId('mentee')).sections.flatMap(({ items }) => items);
  const item = items.find(({ title }) => title === question);
  return item?.type === 'CHECKBOX' || item?.type === 'MULTIPLE_CHOICE' ? item.choices.map(({ value }) => value) : [];
}

const inBank = (): Promise<KeptOrganisation> =>
  keptAfter('one-in-bank', async (organisation) => {
    await organisation.submit('mentee', pupil(1));
    await organisation.submit('consent', pupilConsent(1));
    await organisation.hear();
  });

test('a renamed option is offered by the form and shown in the bank, and the old word is still understood', async () => {
  const organisation = Organisation.open(await inBank());
  await organisation.type('settings', INTEREST, 'title', 'шахматы и шашки');
  expect(offered(organisation)).toContain('шахматы и шашки');
  expect(offered(organisation)).not.toContain('шахматы');
  expect(organisation.column('mentees', 'interests')).toEqual(['шахматы и шашки']);
  await organisation.submit('mentee', pupil(2, { interests: ['шахматы и шашки'] }));
  await organisation.submit('consent', pupilConsent(2));
  await organisation.hear();
  expect(organisation.column('mentees', 'interests')).toEqual(['шахматы и шашки', 'шахматы и шашки']);
  await organisation.close();
});

test('a comma and a word that is taken are refused, and the form stays as it was', async () => {
  const organisation = Organisation.open(await keptOrganisation());
  const before = offered(organisation);
  for (const label of ['шахматы, шашки', 'футбол'])
    expect((await organisation.type('settings', INTEREST, 'title', label))[0]?.ui.toasts).toHaveLength(1);
  expect(offered(organisation)).toEqual(before);
  expect(organisation.rows('settings').find(({ key }) => key === INTEREST)?.title).toBe('шахматы');
  await organisation.close();
});

test('a new option is offered by the forms', async () => {
  const organisation = Organisation.open(await inBank());
  const row = organisation.sheet('settings').values.length + 1;
  const { column } = organisation.place('settings', INTEREST, 'section');
  await organisation.workspace.edit(
    organisation.facts.spreadsheet,
    'Настройки',
    { row, column },
    [['Частота встреч', 'каждый день']],
    CURATOR,
  );
  expect(offered(organisation, 'Как часто готовы встречаться')).toContain('каждый день');
  await organisation.close();
});

test.each(['Range.setValues', 'Lock.releaseLock', 'FormApp.openById', 'MultipleChoiceItem.setChoiceValues'])(
  'a changed option reaches the forms by the next look at everything, though the edit was killed at %s',
  async (member) => {
    const organisation = Organisation.open(await inBank());
    organisation.workspace.planFaults([{ member, do: 'kill' }]);
    const [edit] = await organisation.type('settings', RHYTHM, 'title', 'раз в четыре недели');
    expect(edit?.error?.killed).toBe('fault');
    organisation.workspace.planFaults([]);
    await organisation.ask('sweepNow');
    expect(offered(organisation, 'Как часто готовы встречаться')).toContain('раз в четыре недели');
    await organisation.close();
  },
);

test('words that the curator calls one thing count as one topic in the next proposals; a line of one word is put back', async () => {
  const organisation = Organisation.open(await inBank());
  await organisation.submit('mentor', student(1, { competences: ['футбол и хоккей'] }));
  await organisation.submit('consent', studentConsent(1));
  await organisation.hear();
  await organisation.call('approveRegister', [{ number: '1', date: '2026-09-01', trainedOn: '2026-09-01' }]);
  const parts = async (): Promise<unknown> => {
    await organisation.ask('proposePairs');
    return organisation.column('pairs', 'parts')[0];
  };
  expect(await parts()).not.toContain('темы');
  expect((await organisation.type('settings', 'synonyms', 'value', 'робототехника'))[0]?.ui.toasts).toHaveLength(1);
  await organisation.type('settings', 'synonyms', 'value', 'конструкторы; робототехника = хоккей с футболом');
  expect(await parts()).toContain('темы 400');
  await organisation.close();
});
