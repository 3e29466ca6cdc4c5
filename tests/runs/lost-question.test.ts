/** A question that somebody deletes from a form takes nobody's answers out of the banks; through the bundle. */
import { keptOrganisation, Organisation, OWNER } from '../bundle-runs/organisation';
import { pupil, pupilConsent, student, studentConsent } from '../bundle-runs/people';

const DAY_MS = 86_400_000;
const INTERESTS = 'Интересы и увлечения';

let organisation: Organisation;
let responses: readonly string[];
beforeEach(async () => {
  organisation = Organisation.open(await keptOrganisation());
  const sent: string[] = [];
  for (const index of [1, 2]) {
    sent.push(await organisation.submit('mentee', pupil(index)));
    await organisation.submit('consent', pupilConsent(index));
  }
  await organisation.submit('mentor', student(1));
  await organisation.submit('consent', studentConsent(1));
  await organisation.hear();
  responses = sent;
});
afterEach(() => organisation.close());

/** Work on the form of the mentees, in the editor of forms. */
async function inTheForm(work: string): Promise<void> {
  const script = organisation.workspace.loadScript({
    files: {
      'Hand.js': `const byHand = () => { const form = FormApp.openById('${organisation.formId('mentee')}'); ${work} };`,
    },
    owner: OWNER,
    boundTo: null,
  });
  expect((await organisation.workspace.call(script, 'byHand', [])).error).toBeNull();
}

const deleteQuestion = (title: string) =>
  inTheForm(`form.deleteItem(form.getItems().find((item) => item.getTitle() === '${title}'));`);

async function nextDay(): Promise<void> {
  organisation.workspace.advance(DAY_MS);
  await organisation.hear();
}

const banks = () => (['mentees', 'mentors', 'attention', 'consents'] as const).map((table) => organisation.rows(table));
const journal = () => organisation.rows('journal').map(({ about, what, to }) => [about, what, to]);
const revisions = () => journal().filter(([, what]) => what === 'Ответ дополнен');

/** A pupil's questionnaire without the question about interests. */
function withoutInterests(index: number, change: Parameters<typeof pupil>[1] = {}) {
  const { interests: _gone, ...others } = pupil(index, change);
  return others;
}

test.each([INTERESTS, 'С чем нужна помощь', 'Дата рождения', 'Класс или группа'])(
  'after «%s» is deleted from the form everybody keeps what they answered to it, day after day',
  async (title) => {
    await nextDay();
    const before = banks();
    expect(organisation.column('mentees', 'interests')).toEqual(['шахматы', 'шахматы']);
    await deleteQuestion(title);
    for (let day = 1; day <= 3; day += 1) await nextDay();
    expect(banks()).toEqual(before);
    expect(revisions()).toEqual([]);
    expect(await organisation.ask('checkAndRepair')).toMatchObject({ left: [expect.stringContaining(title)] });
  },
);

test('a response that is edited while the question is gone changes in what was asked, and keeps the rest', async () => {
  await deleteQuestion(INTERESTS);
  await organisation.submit('mentee', withoutInterests(1, { requests: ['музыка'] }), { editOf: responses[0] ?? '' });
  await organisation.hear();
  await nextDay();
  expect(organisation.rows('mentees')[0]).toMatchObject({ requests: 'музыка', interests: 'шахматы' });
  expect(revisions()).toEqual([['Н-0001', 'Ответ дополнен', 'С чем нужна помощь']]);
});

test('a person who blanks an answer to a question that is still there has blanked it', async () => {
  await organisation.submit('mentee', withoutInterests(1), { editOf: responses[0] ?? '' });
  await nextDay();
  expect(organisation.column('mentees', 'interests')).toEqual(['', 'шахматы']);
});

test('a question that comes back, as itself or built anew, blanks and doubles nothing', async () => {
  await nextDay();
  const before = banks();
  const forms = organisation.workspace.world.collection<object>('forms');
  const whole = forms.get(organisation.formId('mentee'));
  await deleteQuestion(INTERESTS);
  await nextDay();
  forms.put(organisation.formId('mentee'), whole as object);
  await nextDay();
  expect(banks()).toEqual(before);

  await deleteQuestion(INTERESTS);
  await inTheForm(`form.addTextItem().setTitle('${INTERESTS}');`);
  await nextDay();
  expect(banks()).toEqual(before);
  expect(revisions()).toEqual([]);
});
