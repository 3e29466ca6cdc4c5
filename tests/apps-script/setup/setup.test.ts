/** What a setup makes, from the settings to the last trigger, and what a second one leaves alone. */

import type { SetupProgress, SetupRefusal } from '../../../src/contract/setup/setup-progress';
import { TABLES, TABLES_OF } from '../../../src/contract/tables/catalogue';
import type { ColumnKind } from '../../../src/contract/tables/table';
import { PAIR_STATE_LABELS } from '../../../src/contract/texts/states';
import { CURATOR, OWNER, REGION, SCHOOL, School } from './school';

const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  date: 'dd.mm.yyyy',
  instant: 'dd.mm.yyyy hh:mm',
  integer: '0',
  percent: '0.0',
};

/** What the description of a workbook tells of a sheet. */
interface DescribedSheet {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly isHidden: boolean;
  readonly values: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  readonly dropdowns: readonly (readonly (readonly unknown[] | null)[])[];
  readonly guards: readonly (readonly [string, string, boolean])[];
}

interface Described {
  readonly book: {
    readonly locale: string;
    readonly zone: string;
    readonly own: readonly string[];
    readonly sheets: readonly DescribedSheet[];
  };
  readonly forms: readonly {
    readonly questionnaire: string;
    readonly tab: string;
    readonly isOfTab: boolean;
    readonly isPublic: boolean;
    readonly prefill: unknown;
  }[];
  readonly triggers: readonly string[];
}

describe('a school', () => {
  let school: School;
  let progress: SetupProgress;
  let described: Described;
  beforeAll(async () => {
    school = School.open();
    progress = await school.setUp();
    described = (await school.describe()) as Described;
  });
  afterAll(() => school.workspace.close());

  const sheetOf = (id: keyof typeof TABLES) => {
    const found = described.book.sheets.find(({ name }) => name === TABLES[id].title);
    if (!found) throw new Error(`no sheet of ${id}`);
    return found;
  };

  it('has the sheets of the contract in their order, and nothing of Google’s first sheet', () => {
    const names = described.book.sheets.filter(({ name }) => !name.startsWith('Ответы: ')).map(({ name }) => name);
    expect(names).toEqual(TABLES_OF.organisation.map((id) => TABLES[id].title));
  });

  it('writes Russian dates in the organisation’s own days', () => {
    expect(described.book).toMatchObject({ locale: 'ru_RU', zone: 'Asia/Krasnoyarsk', own: ['workbook:(own id)'] });
  });

  it.each(TABLES_OF.organisation)('gives %s its header, and formats down to the last row', (id) => {
    const sheet = sheetOf(id);
    expect(sheet.values[0]).toEqual(TABLES[id].columns.map(({ title }) => title));
    const formats = TABLES[id].columns.map(({ kind }) => FORMATS[kind]);
    expect(sheet.formats).toEqual([formats, formats]);
    expect(sheet.isHidden).toBe(TABLES[id].hidden ?? false);
    expect(sheet.columns).toBe(TABLES[id].columns.length);
    expect(sheet.rows).toBeLessThanOrEqual(300);
  });

  it('offers states in a dropdown that lets everything through', () => {
    const at = TABLES.pairs.columns.findIndex(({ key }) => key === 'state');
    const rule = [true, Object.values(PAIR_STATE_LABELS), true];
    expect(sheetOf('pairs').dropdowns.map((row) => row[at])).toEqual([rule, rule]);
  });

  it('warns before a computed column is changed, and before no other', () => {
    const { guards } = sheetOf('pairs');
    const letters = TABLES.pairs.columns.map(({ edit }, at) =>
      edit === 'system' ? String.fromCharCode(65 + at) : ' ',
    );
    const runs = letters
      .join('')
      .split(/ +/)
      .filter((run) => run !== '');
    expect(guards.map(([range]) => range)).toEqual(runs.map((run) => `${run[0]}2:${run[run.length - 1]}`));
    expect(guards.every(([, , isWarningOnly]) => isWarningOnly)).toBe(true);
  });

  it('has five published forms, each with a hidden answer tab of its own', () => {
    expect(described.forms.map(({ questionnaire, isOfTab, isPublic }) => [questionnaire, isOfTab, isPublic])).toEqual(
      ['consent', 'mentee', 'mentor', 'meeting', 'final'].map((id) => [id, true, true]),
    );
    for (const id of school.workspace.forms()) expect(school.workspace.formPage(id).refusal).toBeNull();
    const tabs = described.book.sheets.filter(({ name }) => name.startsWith('Ответы: '));
    expect(tabs.map(({ isHidden }) => isHidden)).toEqual([true, true, true, true, true]);
  });

  it('knows how to prefill the pair’s code and the edition of the consent', () => {
    const prefill = Object.fromEntries(described.forms.map((form) => [form.questionnaire, form.prefill]));
    expect(prefill).toMatchObject({
      consent: [['textVersion', true]],
      meeting: [['pairToken', true]],
      final: [['pairToken', true]],
    });
  });

  it('has each trigger once, and none that goes on with a setup', () => {
    expect(described.triggers).toEqual([
      'handleDay CLOCK',
      'handleEdit ON_EDIT',
      'handleFormSubmit ON_FORM_SUBMIT',
      'handleTimer CLOCK',
    ]);
  });

  it('shows what was chosen in «Настройки»', () => {
    const rows = sheetOf('settings').values;
    const shownFor = (title: string) => rows.find((row) => row[2] === title)?.[3];
    expect(shownFor('Название организации')).toBe('МБОУ «СОШ № 5»');
    expect(shownFor('Целевые показатели')).toBe('Республика Хакасия');
    expect(shownFor('Подбор только из реестра наставников')).toBe('нет');
    expect(shownFor('ученик – ученик: используется')).toBe('да');
    expect(shownFor('учитель – учитель: используется')).toBe('нет');
  });

  it('tells the addresses of the forms, and that the head checks the consent’s text', () => {
    expect(progress).toMatchObject({ state: 'ready', done: true });
    expect(progress.forms.map(({ questionnaire }) => questionnaire)).toEqual([
      'consent',
      'mentee',
      'mentor',
      'meeting',
      'final',
    ]);
    expect(progress.remarks.join(' ')).toContain('утвердить руководитель');
  });

  it('is not changed by a second setup with the same settings', async () => {
    const again = await school.setUp();
    expect(again).toEqual(progress);
    expect(await school.describe()).toEqual(described);
    expect(school.workspace.forms()).toHaveLength(5);
  });

  it('refuses another role and another way of knowing people, each with its reason', async () => {
    const refused = await school.ask<SetupRefusal>('startSetup', { ...SCHOOL, role: 'region' });
    expect(refused.problems.map(({ field }) => field)).toEqual(['role']);
    const code = await school.ask<SetupRefusal>('startSetup', { ...SCHOOL, identity: 'code' });
    expect(code).toMatchObject({ ok: false, problems: [{ field: 'identity' }] });
  });

  it('refuses a second owner of triggers and tells them what works', async () => {
    const refused = await school.run('startSetup', [SCHOOL], { user: CURATOR });
    expect(refused.error?.message).toContain('other-owner');
    expect(school.workspace.triggers().filter(({ owner }) => owner === CURATOR)).toEqual([]);
    const { value } = await school.run('setupProgress', [], { user: CURATOR });
    const seen = value as SetupProgress;
    expect(seen.state).toBe('other-owner');
    expect(seen.message).toContain(OWNER);
    expect(seen.message).toContain('Вам доступно всё остальное');
  });
});

test('settings that differ are written by a second setup, and the consent follows', async () => {
  const school = School.open();
  await school.setUp();
  await school.setUp({ ...SCHOOL, address: 'г. Абакан, ул. Новая, 1' });
  const row = school.sheet('Настройки').displayValues.find(([key]) => key === 'address');
  expect(row?.[3]).toBe('г. Абакан, ул. Новая, 1');
  expect(school.workspace.formPage(school.formId('consent')).description).toContain('г. Абакан, ул. Новая, 1');
  await school.workspace.close();
});

test('mistakes come back field by field, and nothing is made', async () => {
  const school = School.open();
  const refused = await school.ask<SetupRefusal>('startSetup', {
    ...SCHOOL,
    organisation: ' ',
    forms: [],
    timeZone: 'Сибирь',
  });
  expect(refused.problems).toEqual([
    { field: 'organisation', text: 'Заполните поле «Название организации».' },
    { field: 'forms', text: 'Отметьте хотя бы одну форму наставничества.' },
    { field: 'timeZone', text: 'Поле «Часовой пояс»: такого варианта нет, выберите один из предложенных.' },
  ]);
  expect(school.sheetNames()).toHaveLength(1);
  expect(school.workspace.forms()).toEqual([]);
  expect(await school.ask('setupProgress')).toMatchObject({ state: 'new', done: false });
  await school.workspace.close();
});

test('a region has sheets and two triggers, no forms and no people', async () => {
  const school = School.open();
  const progress = await school.setUp(REGION);
  expect(progress.forms).toEqual([]);
  expect(school.sheetNames()).toEqual(TABLES_OF.region.map((id) => TABLES[id].title));
  const described = (await school.describe()) as Described;
  expect(described.triggers).toEqual(['handleDay CLOCK', 'handleEdit ON_EDIT']);
  await school.workspace.close();
});

test('a first sheet in which something stands is kept', async () => {
  const school = School.open();
  const [first] = school.sheetNames();
  await school.workspace.edit(school.spreadsheet, first ?? '', 'A1', [['мои заметки']], OWNER);
  await school.setUp();
  expect(school.sheetNames()).toContain(first);
  await school.workspace.close();
});

test('a form that can’t be published is named, and the rest of the setup goes on', async () => {
  const school = School.open();
  const faults = [{ member: 'Form.setPublished', occurrence: 'every', do: 'fail', message: 'Forbidden' }] as const;
  const { value } = await school.run('startSetup', [SCHOOL], { faults });
  const progress = value as SetupProgress;
  expect(progress.done).toBe(true);
  expect(progress.remarks.filter((text) => text.includes('не опубликована'))).toHaveLength(5);
  expect(school.workspace.triggers()).toHaveLength(4);
  await school.workspace.close();
});

test('a workbook that nobody has named gets the organisation’s name; a name given by somebody stays', async () => {
  const school = School.open();
  await school.byHand(`() => SpreadsheetApp.openById('${school.spreadsheet}').rename('Новая таблица')`);
  await school.setUp();
  expect(school.workspace.read(school.spreadsheet).name).toBe('Наставничество: МБОУ «СОШ № 5»');
  await school.byHand(`() => SpreadsheetApp.openById('${school.spreadsheet}').rename('Наставники нашей школы')`);
  await school.setUp({ ...SCHOOL, organisation: 'МБОУ «Лицей № 5»' });
  expect(school.workspace.read(school.spreadsheet).name).toBe('Наставники нашей школы');
  await school.workspace.close();
});
