/** A changed list reaches the published forms and the answers that are there already, even through a run that dies. */
import type { QuestionnaireId } from '../../src/domain/answers/answer';
import { CURATOR, type KeptOrganisation, keptAfter, keptOrganisation, Organisation } from '../bundle-runs/organisation';
import { pupil, pupilConsent, student, studentConsent } from '../bundle-runs/people';

const INTEREST = 'list:interests:chess';

const RHYTHM = 'list:regularity:monthly';

/** What a form offers under a question; the mentee's interests by default. */
function offered(
  organisation: Organisation,
  question = 'Интересы и увлечения',
  form: QuestionnaireId = 'mentee',
): readonly string[] {
  const items = organisation.workspace.formPage(organisation.formId(form)).sections.flatMap(({ items }) => items);
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

test.each(['list:forms:student-pupil', 'form:student-pupil:inUse'])(
  'a form of mentoring switched off in the row %s is switched off in both rows, and nobody is asked for what only it needs',
  async (row) => {
    const organisation = Organisation.open(await keptOrganisation());
    const values = () =>
      organisation
        .rows('settings')
        .filter(({ key }) => key === 'list:forms:student-pupil' || key === 'form:student-pupil:inUse')
        .map(({ value }) => value);
    const offers = () => [
      offered(organisation, 'Кто вы', 'mentor').includes('студент'),
      offered(organisation, 'Формы наставничества, которые вам подходят', 'mentor').includes('студент – ученик'),
    ];
    expect([values(), offers()]).toEqual([
      ['да', 'да'],
      [true, true],
    ]);
    await organisation.type('settings', row, 'value', 'нет');
    expect([values(), offers()]).toEqual([
      ['нет', 'нет'],
      [false, false],
    ]);
    expect(offered(organisation, 'Кто вы', 'mentor')).toContain('работник предприятия');
    await organisation.type('settings', row, 'value', 'да');
    expect([values(), offers()]).toEqual([
      ['да', 'да'],
      [true, true],
    ]);
    await organisation.close();
  },
);

test('a value that a setting cannot take is answered with what it does take', async () => {
  const organisation = Organisation.open(await keptOrganisation());
  const said = async (row: string, value: string) =>
    (await organisation.type('settings', row, 'value', value))[0]?.ui.toasts[0]?.message;
  expect(await said('weight:times', 'много')).toMatch(/^Впишите целое число от 0 до 1000\./);
  expect(await said('retentionDays', '0')).toMatch(/^Впишите целое число от 1 до 3650\./);
  expect(await said('form:pupil-pupil:ages', 'юные')).toContain('Например: 10–19');
  expect(await said('weight:confirmed', '70')).toBeUndefined();
  expect(organisation.rows('settings').find(({ key }) => key === 'weight:confirmed')?.value).toBe('70');
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
