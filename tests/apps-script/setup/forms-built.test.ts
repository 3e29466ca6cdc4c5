/** What respondents meet in the forms that a setup made: pages that their answers lead through, the consent’s text, the link to it. */
import { nextSection, type Section, walk } from '../../../src/local/services/forms/model/navigation';
import { SCHOOL, School } from './school';

let school: School;
beforeAll(async () => {
  school = School.open();
  await school.setUp({ ...SCHOOL, forms: [...SCHOOL.forms, 'teacher-teacher', 'teacher-pupil'] });
});
afterAll(() => school.workspace.close());

const page = (id: Parameters<School['formId']>[0]) => school.workspace.formPage(school.formId(id));
const titles = (sections: readonly Section[]) => sections.map(({ pageBreak }) => pageBreak?.title ?? '');

function itemOf(sections: readonly Section[], title: string) {
  const found = sections.flatMap(({ items }) => items).find((item) => item.title === title);
  if (!found) throw new Error(`no item ${title}`);
  return found;
}

function pathOf(sections: readonly Section[], title: string, answer: string): readonly string[] {
  const { path, ended } = walk(sections, { [String(itemOf(sections, title).id)]: answer });
  expect(ended).toBe('SUBMIT');
  return path.map((index) => titles(sections)[index] ?? '');
}

test('a pupil is asked about school, a teacher about work, and both come to the request', () => {
  const { sections } = page('mentee');
  const common = ['Ваш запрос', 'Интересы и время', 'Как с вами связаться'];
  expect(pathOf(sections, 'Кто вы', 'ученик')).toEqual(['', 'Учёба', ...common]);
  expect(pathOf(sections, 'Кто вы', 'педагог')).toEqual(['', 'Работа', ...common]);
});

test('a mentor from outside is asked for papers, a pupil isn’t', () => {
  const { sections } = page('mentor');
  const common = ['Чем вы можете помочь', 'С кем и когда', 'Как с вами связаться'];
  expect(pathOf(sections, 'Кто вы', 'предприниматель')).toEqual(['', 'Работа и документы', ...common]);
  expect(pathOf(sections, 'Кто вы', 'ученик')).toEqual(['', 'Учёба', ...common]);
  expect(pathOf(sections, 'Кто вы', 'педагог')).toEqual(['', 'Работа в школе', ...common]);
});

test('an adult gives consent alone, a mother names herself first', () => {
  const { sections } = page('consent');
  expect(pathOf(sections, 'Кто подписывает согласие', 'сам участник')).toEqual(['', 'Решение']);
  expect(pathOf(sections, 'Кто подписывает согласие', 'мать')).toEqual(['', 'Законный представитель', 'Решение']);
});

test('only the forms of mentoring in use are offered, and only those whom they are about', () => {
  const item = itemOf(page('mentee').sections, 'Форма наставничества');
  expect('choices' in item && item.choices.map(({ value }) => value)).toEqual([
    'ученик – ученик',
    'учитель – учитель',
    'работодатель – ученик',
    'педагог – ученик',
  ]);
  const who = itemOf(page('mentee').sections, 'Кто вы');
  expect('choices' in who && who.choices.map(({ value }) => value)).toEqual(['ученик', 'педагог']);
});

test('the consent is a document of its own: operator, purpose, data, term, withdrawal, edition', () => {
  const { description } = page('consent');
  for (const words of [
    'МБОУ «СОШ № 5», г. Абакан, ул. Школьная, 5',
    'Цель обработки: участие в программе наставничества',
    'Какие данные обрабатываются',
    'сбор, запись, систематизация',
    'Срок согласия: до завершения программы',
    'Как отозвать',
    'законный представитель',
    'Редакция текста: 2026-09-01',
  ])
    expect(description).toContain(words);
});

test.each(['mentee', 'mentor'] as const)(
  'the last page and the thanks of %s lead to the consent, its edition filled in',
  (id) => {
    const { sections, confirmation } = page(id);
    const last = sections[sections.length - 1];
    expect(nextSection(sections, sections.length - 1, {})).toBe('SUBMIT');
    const words = last?.items[last.items.length - 1];
    const address = /https:\S+/.exec(words?.helpText ?? '')?.[0] ?? '';
    expect(address).toContain(page('consent').publishedId);
    expect(new URL(address).searchParams.toString()).toContain('2026-09-01');
    expect(confirmation).toContain(address);
  },
);

test('mail and numbers are checked by the form itself', async () => {
  const email = itemOf(page('mentee').sections, 'Электронная почта');
  expect(email).toMatchObject({ required: true, validation: { limit: 'EMAIL' } });
  const seats = itemOf(page('mentor').sections, 'Сколько наставляемых готовы вести одновременно');
  expect(seats).toMatchObject({ required: true, validation: { limit: 'WHOLE_NUMBER' } });
});

test('respondents see how far they are and may change what they sent', () => {
  for (const id of ['consent', 'mentee', 'mentor', 'meeting', 'final'] as const)
    expect(page(id)).toMatchObject({ progressBar: true, allowResponseEdits: true });
});

test('by code, nobody is asked for name, contact or birthday', async () => {
  const byCode = School.open();
  await byCode.setUp({ ...SCHOOL, identity: 'code' });
  const pages = (['mentee', 'mentor', 'consent'] as const).map((id) => byCode.workspace.formPage(byCode.formId(id)));
  const asked = pages.flatMap(({ sections }) => sections.flatMap(({ items }) => items.map(({ title }) => title)));
  expect(asked).toEqual(expect.arrayContaining(['Ваш код участника', 'Год рождения']));
  expect(asked.filter((title) => /ФИО|Фамилия|Телефон|почта|Дата рождения/.test(title))).toEqual([]);
  expect(pages[2]?.description).toContain('код участника и год рождения');
  expect(titles(pages[2]?.sections ?? [])).toEqual(['', 'Решение']);
  await byCode.workspace.close();
});
