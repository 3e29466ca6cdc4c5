/** The forms’ port over real forms: answers by field, links without calls, erasing that leaves nothing behind. */
import type { FormAnswer } from '../../../src/application/ports';
import { formTarget, listTarget, SETTINGS_TARGET } from '../../../src/domain/programme/fold-settings';
import { type FormAnswers, openWorkspace } from '../../../src/local/workspace';
import { restore, type Snapshot, snapshotOf } from '../../bundle-runs/snapshots';
import { OWNER, SCHOOL, School } from './school';

let ready: Snapshot;
let ids: { spreadsheet: string; script: string };
beforeAll(async () => {
  const school = School.open();
  await school.setUp({ ...SCHOOL, forms: [...SCHOOL.forms, 'teacher-teacher', 'teacher-pupil'] });
  ready = snapshotOf(school.workspace);
  ids = { spreadsheet: school.spreadsheet, script: school.script };
  await school.workspace.close();
});

let school: School;
beforeEach(() => {
  const workspace = restore(openWorkspace({ memory: true, owner: OWNER, clock: '2026-09-10T08:00:00Z' }), ready);
  school = new School(workspace, ids.spreadsheet, ids.script);
});
afterEach(() => school.workspace.close());

/** Answers by the titles of the questions. */
function byTitle(
  answers: Readonly<Record<string, string | readonly string[]>>,
  id: Parameters<School['formId']>[0] = 'mentee',
): FormAnswers {
  const items = school.workspace.formPage(school.formId(id)).sections.flatMap((section) => section.items);
  return Object.fromEntries(
    Object.entries(answers).map(([title, answer]) => {
      const item = items.find((each) => each.title === title);
      if (!item) throw new Error(`no question ${title}`);
      return [String(item.id), answer];
    }),
  );
}

const ANNA = {
  'Фамилия, имя, отчество': 'Орлова Анна',
  'Дата рождения': '2011-03-05',
  'Кто вы': 'ученик',
  'Класс или группа': '9 «Б»',
  'Форма наставничества': 'ученик – ученик',
  'С чем нужна помощь': ['математика', 'свой вариант'],
  Телефон: '+7 913 000-00-01',
  'Электронная почта': 'anna@example.test',
};
const IGOR = {
  ...ANNA,
  'Фамилия, имя, отчество': 'Белов Игорь',
  'Электронная почта': 'igor@example.test',
  Телефон: '8(913)000-00-02',
};
const TEACHER = {
  'Фамилия, имя, отчество': 'Котова Вера',
  'Дата рождения': '1999-01-01',
  'Кто вы': 'педагог',
  'Должность и предмет': 'учитель музыки',
  'Форма наставничества': 'работодатель – ученик',
  'С чем нужна помощь': ['общение'],
  'Электронная почта': 'vera@example.test',
};

const submit = (answers: Readonly<Record<string, string | readonly string[]>>) =>
  school.workspace.submit(school.formId('mentee'), byTitle(answers));
const answers = (since?: string) => school.ask<FormAnswer[]>('answers', 'mentee', ...(since ? [since] : []));
const tabText = () => JSON.stringify(school.sheet('Ответы: Хочу найти наставника').displayValues);

test('answers come by field: texts, a date, ticks as texts of their own, and nothing where nothing was said', async () => {
  const id = await submit(ANNA);
  expect(await answers()).toEqual([
    {
      responseId: id,
      at: '2026-09-10T08:00:00.000Z',
      fields: {
        name: 'Орлова Анна',
        birthDate: '2011-03-05',
        role: 'ученик',
        groupOrPost: '9 «Б»',
        form: 'ученик – ученик',
        requests: ['математика', 'свой вариант'],
        phone: '+7 913 000-00-01',
        email: 'anna@example.test',
      },
    },
  ]);
});

test('two questions on two pages feed one field', async () => {
  await submit(ANNA);
  await submit(TEACHER);
  expect((await answers()).map(({ fields }) => fields.groupOrPost)).toEqual(['9 «Б»', 'учитель музыки']);
});

test('answers since an instant include that instant, and reading costs two calls however many there are', async () => {
  await submit(ANNA);
  school.workspace.setNow('2026-09-10T09:00:00Z');
  const second = await submit(IGOR);
  expect((await answers('2026-09-10T09:00:00.000Z')).map(({ responseId }) => responseId)).toEqual([second]);
  const { calls } = await school.run('answers', ['mentee']);
  expect(calls.service).toMatchObject({ 'FormApp.openById': 1, 'Form.getResponses': 1 });
});

test('a personal link is made without a call to Google’s forms, and fills the field in', async () => {
  const result = await school.run('prefilledUrl', ['meeting', { pairToken: 'а b&с' }]);
  expect(Object.keys(result.calls.service)).toEqual(['Properties.getProperties']);
  const url = new URL(String(result.value));
  expect([...url.searchParams.values()]).toContain('а b&с');
  expect(await school.ask('prefilledUrl', 'meeting', {})).toMatch(/\/viewform$/);
});

test('an erased response is gone from the form and from the tab; others stay, and once more is no harm', async () => {
  const anna = await submit(ANNA);
  const igor = await submit(IGOR);
  await school.ask('erase', 'mentee', [anna, 'unknown']);
  expect((await answers()).map(({ responseId }) => responseId)).toEqual([igor]);
  expect(tabText()).not.toMatch(/Орлова|anna@example|000-00-01/);
  expect(tabText()).toContain('Белов Игорь');
  await school.ask('erase', 'mentee', [anna]);
  expect(tabText()).toContain('Белов Игорь');
});

test('an erasure killed at any call is finished by the next one, though both answered in the same second', async () => {
  const anna = await submit(ANNA);
  await submit(IGOR);
  const before = snapshotOf(school.workspace);
  const { serviceCalls } = await school.run('erase', ['mentee', [anna]]);
  for (let k = 1; k <= serviceCalls; k += 1) {
    const workspace = restore(openWorkspace({ memory: true, owner: OWNER }), before);
    const again = new School(workspace, ids.spreadsheet, ids.script);
    await again.run('erase', ['mentee', [anna]], { faults: [{ serviceCall: k, do: 'kill' }] });
    await again.ask('erase', 'mentee', [anna]);
    const tab = JSON.stringify(again.sheet('Ответы: Хочу найти наставника').displayValues);
    expect([k, /Орлова|anna@/.test(tab), tab.includes('Белов Игорь')]).toEqual([k, false, true]);
    expect(await again.ask<FormAnswer[]>('answers', 'mentee')).toHaveLength(1);
    await workspace.close();
  }
});

test('an edited response is erased with what it says now', async () => {
  const anna = await submit(ANNA);
  await school.workspace.submit(
    school.formId('mentee'),
    byTitle({ ...ANNA, 'Фамилия, имя, отчество': 'Орлова Анна Петровна' }),
    { editOf: anna },
  );
  await school.ask('erase', 'mentee', [anna]);
  expect(tabText()).not.toMatch(/Орлова|anna@example/);
});

describe('lists that change', () => {
  const NEW_OPTION = [{ target: listTarget('requests', 'own-1'), field: 'label', value: 'кулинария' }];
  const optionsOf = (questionnaire: 'mentee' | 'mentor', title: string) => {
    const items = school.workspace.formPage(school.formId(questionnaire)).sections.flatMap((section) => section.items);
    const item = items.find((each) => each.title === title);
    return item && 'choices' in item ? item.choices.map(({ value }) => value) : [];
  };

  test('a new option stands in both questionnaires, and only their two questions were touched', async () => {
    const { calls, value } = await school.run('changeSettings', [NEW_OPTION]);
    expect(value).toEqual([
      { questionnaire: 'mentee', what: 'options' },
      { questionnaire: 'mentor', what: 'options' },
    ]);
    expect(optionsOf('mentee', 'С чем нужна помощь')).toContain('кулинария');
    expect(optionsOf('mentor', 'Чем вы можете помочь наставляемым')).toContain('кулинария');
    const changes = Object.entries(calls.service).filter(([name]) =>
      /(Item|Form)\.(set|add|move|delete|show)/.test(name),
    );
    expect(changes).toEqual([['CheckboxItem.setChoiceValues', 2]]);
  });

  test('the dropdowns of the sheets follow too, and so does the zone', async () => {
    await school.ask('changeSettings', [
      { target: listTarget('roles', 'teacher'), field: 'label', value: 'учитель' },
      { target: SETTINGS_TARGET, field: 'timeZone', value: 'Asia/Omsk' },
    ]);
    const bank = school.sheet('Банк наставляемых');
    const at = (bank.displayValues[0] ?? []).indexOf('Кто');
    expect(bank.dropdowns[1]?.[at]).toEqual(['ученик', 'студент', 'учитель']);
    expect(school.workspace.read(ids.spreadsheet).timeZone).toBe('Asia/Omsk');
    const again = await school.run('changeSettings', [[]]);
    expect(again.value).toEqual([]);
    expect(
      Object.keys(again.calls.service).filter((name) => /Range\.set|Item\.set|Spreadsheet\.set/.test(name)),
    ).toEqual([]);
  });

  test('a retired option is offered no more, and answers that name it stay as they are', async () => {
    await submit(ANNA);
    await school.ask('changeSettings', [
      { target: listTarget('requests', 'mathematics'), field: 'inUse', value: 'no' },
    ]);
    expect(optionsOf('mentee', 'С чем нужна помощь')).not.toContain('математика');
    expect((await answers())[0]?.fields.requests).toEqual(['математика', 'свой вариант']);
  });

  test('a renamed option that jumps keeps its jump, a form out of use is offered no more', async () => {
    await school.ask('changeSettings', [
      { target: listTarget('roles', 'teacher'), field: 'label', value: 'учитель' },
      { target: formTarget('employer-pupil'), field: 'inUse', value: 'no' },
    ]);
    expect(optionsOf('mentee', 'Кто вы')).toEqual(['ученик', 'учитель']);
    expect(optionsOf('mentee', 'Форма наставничества')).toEqual([
      'ученик – ученик',
      'учитель – учитель',
      'педагог – ученик',
    ]);
    await school.workspace.submit(
      school.formId('mentee'),
      byTitle({ ...TEACHER, 'Кто вы': 'учитель', 'Форма наставничества': 'ученик – ученик' }),
    );
    expect((await answers())[0]?.fields.groupOrPost).toBe('учитель музыки');
  });

  test('a new edition of the consent reaches its text and every link to it, and a curator’s own thanks stay', async () => {
    await school.byHand(`() => {
      const form = FormApp.openById('${school.formId('mentor')}');
      form.setConfirmationMessage('Спасибо, коллега!');
    }`);
    await school.ask('changeSettings', [{ target: SETTINGS_TARGET, field: 'textVersion', value: '2027-01' }]);
    const page = (id: 'consent' | 'mentee' | 'mentor') => school.workspace.formPage(school.formId(id));
    expect(page('consent').description).toContain('Редакция текста: 2027-01');
    expect(page('mentee').confirmation).toContain('=2027-01');
    expect(page('mentee').confirmation).not.toContain('2026-09-01');
    const words = page('mentor')
      .sections.flatMap(({ items }) => items)
      .find(({ title }) => title === 'Осталось дать согласие');
    expect(words?.helpText).toContain('=2027-01');
    expect(page('mentor').confirmation).toBe('Спасибо, коллега!');
  });
});
