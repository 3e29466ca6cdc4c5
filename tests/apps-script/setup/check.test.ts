/** «Проверить и починить»: everything that can go missing, one by one; a second check right afterwards finds nothing to mend. */
import type { CheckReport } from '../../../src/contract/setup/setup-progress';
import { openWorkspace } from '../../../src/local/workspace';
import { restore, type Snapshot, snapshotOf } from '../../bundle-runs/snapshots';
import { CURATOR, OWNER, SCHOOL, School } from './school';

let ready: Snapshot;
let ids: { spreadsheet: string; script: string };
beforeAll(async () => {
  const school = School.open();
  await school.setUp();
  ready = snapshotOf(school.workspace);
  ids = { spreadsheet: school.spreadsheet, script: school.script };
  await school.workspace.close();
});

let school: School;
beforeEach(() => {
  const workspace = restore(openWorkspace({ memory: true, owner: OWNER }), ready);
  school = new School(workspace, ids.spreadsheet, ids.script);
});
afterEach(() => school.workspace.close());

const check = () => school.ask<CheckReport>('checkAndRepair');
const form = (questionnaire: Parameters<School['formId']>[0]) => `FormApp.openById('${school.formId(questionnaire)}')`;
const book = () => `SpreadsheetApp.openById('${ids.spreadsheet}')`;

/** The check mends exactly this, in these words, and then finds nothing more. */
async function mends(...texts: readonly string[]): Promise<void> {
  expect(await check()).toEqual({ found: texts, repaired: texts, left: [] });
  expect(await check()).toEqual({ found: [], repaired: [], left: [] });
}

test('nothing is amiss after a setup', async () => {
  const before = await school.describe();
  expect(await check()).toEqual({ found: [], repaired: [], left: [] });
  expect(await school.describe()).toEqual(before);
});

test('before a setup it says what to do, in the middle of one that it isn’t finished', async () => {
  const empty = School.open();
  expect(await empty.ask('checkAndRepair')).toMatchObject({
    repaired: [],
    left: [expect.stringContaining('ещё не настроена')],
  });
  await empty.run('startSetup', [SCHOOL], { faults: [{ member: 'FormApp.create', do: 'kill' }] });
  expect(await empty.ask('checkAndRepair')).toMatchObject({
    repaired: [],
    left: [expect.stringContaining('не закончена')],
  });
  await empty.workspace.close();
});

test('a deleted sheet comes back in its place, with its rows', async () => {
  const [names, settings] = [school.sheetNames(), school.sheet('Настройки').displayValues];
  await school.workspace.act(ids.spreadsheet, 'Настройки', { do: 'deleteSheet' }, CURATOR);
  await mends('Лист «Настройки» пропал — создан заново.');
  expect(school.sheetNames()).toEqual(names);
  expect(school.sheet('Настройки').displayValues).toEqual(settings);
});

test('a deleted journal comes back empty, and where its lines are is said', async () => {
  await school.workspace.act(ids.spreadsheet, 'Журнал', { do: 'deleteSheet' }, CURATOR);
  await mends('Лист «Журнал» пропал — создан заново пустым. Прежние строки можно вернуть: «Файл» → «История версий».');
});

test('a sheet and columns that have lost their marks are known by name and header', async () => {
  await school.byHand(`() => {
    const sheet = ${book()}.getSheetByName('Пары');
    for (const metadata of sheet.getDeveloperMetadata()) if (metadata.getValue() === 'table:pairs') metadata.remove();
    const columns = sheet.createDeveloperMetadataFinder().find();
    for (const metadata of columns) if (metadata.getValue() === 'column:pairs.score') metadata.remove();
  }`);
  await mends(
    'Лист «Пары» потерял метку — узнан по названию.',
    '«Пары»: столбец «Баллы» потерял метку — узнан по заголовку.',
  );
});

test('a lost dropdown is given back', async () => {
  const column = (school.sheet('Пары').displayValues[0] ?? []).indexOf('Состояние') + 1;
  await school.byHand(`() => { ${book()}.getSheetByName('Пары').getRange(2, ${column}).setDataValidation(null); }`);
  await mends('«Пары»: список в столбце «Состояние» восстановлен.');
});

test('without the ledger nothing is built on its ruins', async () => {
  await school.byHand(
    `() => { const book = ${book()}; book.deleteSheet(book.getSheetByName('Учёт (служебный лист)')); }`,
  );
  await school.workspace.act(ids.spreadsheet, 'Журнал', { do: 'deleteSheet' }, CURATOR);
  const before = school.workspace.read(ids.spreadsheet);
  const report = await check();
  expect(report.repaired).toEqual([]);
  expect(report.left).toEqual([expect.stringContaining('История версий')]);
  expect(school.workspace.read(ids.spreadsheet)).toEqual(before);
});

test('an unpublished form is published', async () => {
  await school.byHand(`() => { ${form('mentor')}.setPublished(false); }`);
  await mends('Анкета «Готов стать наставником» была не опубликована — опубликована.');
  expect(school.workspace.formPage(school.formId('mentor')).refusal).toBeNull();
});

test('a form closed to answers may be closed on purpose: it is told and left', async () => {
  await school.byHand(`() => { ${form('final')}.setAcceptingResponses(false); }`);
  const report = await check();
  expect(report).toMatchObject({ repaired: [], left: [expect.stringContaining('не принимает ответы')] });
  expect(school.workspace.formPage(school.formId('final')).refusal).not.toBeNull();
});

test('a form that was untied answers into a tab again', async () => {
  await school.byHand(`() => { ${form('mentee')}.removeDestination(); }`);
  await mends('Анкета «Хочу найти наставника» была отвязана от таблицы — связана снова.');
  const tabs = school.workspace.read(ids.spreadsheet).sheets.filter(({ formId }) => formId === school.formId('mentee'));
  expect(tabs.map(({ hidden }) => hidden)).toEqual([true]);
});

test('a question that somebody deleted is named', async () => {
  await school.byHand(`() => {
    const form = ${form('mentee')};
    form.deleteItem(form.getItems().find((item) => item.getTitle() === 'Телефон'));
  }`);
  const report = await check();
  expect(report).toMatchObject({ repaired: [], left: [expect.stringContaining('нет вопроса «Телефон»')] });
});

test('a form that can’t be opened is named, and the others are looked after', async () => {
  school.workspace.world.collection('forms').delete(school.formId('final'));
  await school.byHand(`() => { ${form('mentor')}.setPublished(false); }`);
  const report = await check();
  expect(report.left).toEqual([expect.stringContaining('Анкета «Итоговая анкета» не открывается')]);
  expect(report.repaired).toHaveLength(1);
});

test('missing triggers are made again, doubles go', async () => {
  for (const { uid, functionName } of school.workspace.triggers())
    if (functionName === 'handleEdit') school.workspace.world.collection('triggers').delete(uid);
  await mends('Не хватало триггеров — автоматическая работа включена снова.');
  const [day] = school.workspace.triggers().filter(({ functionName }) => functionName === 'handleDay');
  school.workspace.world.collection('triggers').put('7', { ...day, uid: '7' });
  await mends('Триггеры были установлены дважды — лишние удалены.');
  expect(school.workspace.triggers()).toHaveLength(4);
});

test('another curator can mend sheets, and learns who sees to the triggers', async () => {
  await school.workspace.act(ids.spreadsheet, 'Согласия', { do: 'deleteSheet' }, CURATOR);
  for (const id of school.workspace.forms()) {
    const record = school.workspace.world.collection<{ editors: string[] }>('forms').get(id);
    school.workspace.world.collection('forms').put(id, { ...record, editors: [CURATOR] });
  }
  const { value } = await school.run('checkAndRepair', [], { user: CURATOR });
  expect(value).toMatchObject({
    repaired: ['Лист «Согласия» пропал — создан заново.'],
    left: [expect.stringContaining(`владелец файла: ${OWNER}`)],
  });
  expect(school.workspace.triggers().filter(({ owner }) => owner === CURATOR)).toEqual([]);
});

test('a curator to whom the forms aren’t open hears it once, not as five forms that are gone', async () => {
  const { value } = await school.run('checkAndRepair', [], { user: CURATOR });
  expect(value).toMatchObject({ left: [expect.stringContaining(`владелец файла: ${OWNER}`)] });
  const refused = await school.workspace.call(ids.script, 'answers', ['mentee'], { user: CURATOR });
  expect(refused.error).toMatchObject({ name: 'AppError', message: expect.stringContaining('form-closed') });
});
