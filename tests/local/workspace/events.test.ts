/** What fires triggers and what they are handed: https://developers.google.com/apps-script/guides/triggers/events */
import { interleave } from '../../../src/local/kernel/interleaving';
import { type Club, openClub } from './club';

let club: Club;
beforeEach(async () => {
  club = await openClub();
});
afterEach(() => club.workspace.close());

const firstSheet = () =>
  club.workspace.read(club.spreadsheet).sheets.find(({ formId, name }) => formId === null && name !== 'Heard')?.name ??
  '';
const kinds = () => club.heard().map(({ kind }) => kind);

test('typing into one cell tells the simple and the installable trigger the value and the one before, as strings', async () => {
  await club.run('install');
  await club.workspace.edit(club.spreadsheet, firstSheet(), 'B2', [['12']], 'boris@example.org');
  await club.workspace.edit(club.spreadsheet, firstSheet(), 'B2', [['x']], 'boris@example.org');
  const edits = club.heard().filter(({ kind }) => kind !== 'shape');
  expect(
    edits.map(({ kind, facts }) => [kind, facts.value, facts.oldValue, facts.range, facts.user, facts.as]),
  ).toEqual([
    ['simple', '12', undefined, `${firstSheet()}!B2`, 'boris@example.org', 'not told'],
    ['typed', '12', undefined, `${firstSheet()}!B2`, 'boris@example.org', 'anna@example.org'],
    ['simple', 'x', '12', `${firstSheet()}!B2`, 'boris@example.org', 'not told'],
    ['typed', 'x', '12', `${firstSheet()}!B2`, 'boris@example.org', 'anna@example.org'],
  ]);
  expect(edits.map(({ facts }) => [facts.authMode, facts.keys])).toEqual([
    ['LIMITED', 'authMode,range,source,user,value'],
    ['FULL', 'authMode,range,source,triggerUid,user,value'],
    ['LIMITED', 'authMode,oldValue,range,source,user,value'],
    ['FULL', 'authMode,oldValue,range,source,triggerUid,user,value'],
  ]);
});

test('a paste over several cells gives neither value', async () => {
  await club.workspace.edit(
    club.spreadsheet,
    firstSheet(),
    'A1',
    [
      ['1', '2'],
      ['3', '4'],
    ],
    'boris@example.org',
  );
  expect(club.heard().map(({ facts }) => [facts.range, facts.keys])).toEqual([
    [`${firstSheet()}!A1:B2`, 'authMode,range,source,user'],
  ]);
});

test('what scripts write fires nothing (https://developers.google.com/apps-script/guides/triggers/installable)', async () => {
  await club.run('install');
  await club.run('write');
  await club.workspace.runDueTriggers();
  expect(kinds()).toEqual([]);
});

test('structural changes by hand are heard by onChange only', async () => {
  await club.run('install');
  await club.workspace.act(
    club.spreadsheet,
    firstSheet(),
    { do: 'insertColumns', before: 1, count: 1 },
    'anna@example.org',
  );
  await club.workspace.act(club.spreadsheet, firstSheet(), { do: 'deleteRows', row: 3, count: 1 }, 'anna@example.org');
  expect(club.heard()).toEqual([
    { kind: 'shape', facts: { changeType: 'INSERT_COLUMN' } },
    { kind: 'shape', facts: { changeType: 'REMOVE_ROW' } },
  ]);
});

test('an answer waits for runDueTriggers, then both triggers run as their owner', async () => {
  await club.run('install');
  const [name, birthday] = club.items;
  await club.workspace.submit(club.form, { [name]: 'Дарья', [birthday]: '2012-05-04' });
  expect(kinds()).toEqual([]);
  expect(club.workspace.waitingEvents()).toHaveLength(2);
  const results = await club.workspace.runDueTriggers();
  expect(results.map(({ functionName, user, error }) => [functionName, user, error])).toEqual([
    ['onResponse', 'anna@example.org', null],
    ['onRow', 'anna@example.org', null],
  ]);
  const [response, row] = club.heard().map(({ facts }) => facts);
  expect(response).toMatchObject({
    keys: 'authMode,response,source,triggerUid',
    source: 'Form',
    answers: ['Name=Дарья', 'Birthday=2012-05-04'],
  });
  expect(row).toMatchObject({
    keys: 'authMode,namedValues,range,triggerUid,values',
    range: 'Ответы на форму (1)!A2:C2',
    values: ['01.09.2026 12:00:00', 'Дарья', '04.05.2012'],
    namedValues: { Name: ['Дарья'], Birthday: ['04.05.2012'] },
  });
  expect(await club.workspace.runDueTriggers()).toEqual([]);
});

test('an edited answer comes as another event on its old row, with everything blank that has not changed', async () => {
  const [name, birthday] = club.items;
  await club.workspace.edit(club.spreadsheet, 'Heard', 'A1', [['']], 'anna@example.org');
  const first = await club.workspace.submit(club.form, { [name]: 'Дарья', [birthday]: '2012-05-04' });
  await club.workspace.submit(club.form, { [name]: 'Егор' });
  await club.run('install');
  club.workspace.advance(60_000);
  await club.workspace.submit(club.form, { [name]: 'Дарья Иванова', [birthday]: '2012-05-04' }, { editOf: first });
  await club.workspace.runDueTriggers();
  const row = club.heard().find(({ kind }) => kind === 'row')?.facts;
  expect(row).toMatchObject({
    range: 'Ответы на форму (1)!A2:C2',
    values: ['', 'Дарья Иванова', ''],
  });
});

test('events are lost, doubled, followed by blank ones and late, as the workspace is told', async () => {
  await club.run('install');
  const [name] = club.items;
  const rowsHeard = async (answer: string, delivery: Club['workspace']['delivery']) => {
    const before = kinds().length;
    club.workspace.delivery = delivery;
    await club.workspace.submit(club.form, { [name]: answer });
    await club.workspace.runDueTriggers();
    club.workspace.advance(10_000);
    await club.workspace.runDueTriggers();
    return club
      .heard()
      .slice(before)
      .filter(({ kind }) => kind === 'row')
      .map(({ facts }) => (facts.values as string[])[1]);
  };
  expect(await rowsHeard('a', 'lost')).toEqual([]);
  expect(await rowsHeard('b', 'twice')).toEqual(['b', 'b']);
  expect(await rowsHeard('c', 'blank extra')).toEqual(['c', '']);
  expect(await rowsHeard('d', { lateMs: 60_000 })).toEqual([]);
  expect(await rowsHeard('e', 'once')).toEqual(['e']);
  club.workspace.advance(60_000);
  await club.workspace.runDueTriggers();
  expect(club.heard().slice(-1)[0]?.facts.values).toMatchObject({ 1: 'd' });
});

test('two accounts that both install have every event twice, and neither sees the triggers of the other', async () => {
  await club.run('installRow', { user: 'anna@example.org' });
  await club.run('installRow', { user: 'boris@example.org' });
  await club.workspace.submit(club.form, { [club.items[0]]: 'Дарья' });
  const results = await club.workspace.runDueTriggers();
  expect(results.filter(({ functionName }) => functionName === 'onRow').map(({ user }) => user)).toEqual([
    'anna@example.org',
    'boris@example.org',
  ]);
});

test('a trigger that Google has disabled stays in the list and hears nothing', async () => {
  await club.run('install');
  const trigger = club.workspace.triggers().find(({ functionName }) => functionName === 'onRow');
  club.workspace.disableTrigger(trigger?.uid ?? '');
  await club.workspace.submit(club.form, { [club.items[0]]: 'Дарья' });
  await club.workspace.runDueTriggers();
  expect(kinds()).toEqual(['response']);
  expect(club.workspace.triggers()).toHaveLength(4);
});

test('an event whose answer was deleted before it came is dropped', async () => {
  await club.run('install');
  const id = await club.workspace.submit(club.form, { [club.items[0]]: 'Дарья' });
  club.workspace.loadScript({
    files: { 'Code.js': `function drop() { FormApp.openById('${club.form}').deleteResponse('${id}'); }` },
    scriptId: 'another',
    owner: 'anna@example.org',
  });
  await club.workspace.call('another', 'drop');
  await club.workspace.runDueTriggers();
  expect(kinds()).toEqual(['row']);
  expect(club.workspace.waitingEvents()).toEqual([]);
});

test('opening runs onOpen of the person who opens, and gives the menu', async () => {
  const { menus, executions } = await club.workspace.open(club.spreadsheet, 'boris@example.org');
  expect(menus).toEqual([{ caption: 'Club', items: [{ kind: 'entry', caption: 'Set up', functionName: 'setUp' }] }]);
  expect(executions.map(({ user, error }) => [user, error])).toEqual([['boris@example.org', null]]);
});

test('handlers of several events run at once, in the turns that a test gives, and keep each other out by a lock', async () => {
  const { workspace, form, items } = club;
  const script = workspace.loadScript({
    files: {
      'Code.js': `
        function install() { ScriptApp.newTrigger('count').forForm(FormApp.openById('${form}')).onFormSubmit().create(); }
        function count() {
          const store = PropertiesService.getScriptProperties();
          if (locked()) LockService.getScriptLock().waitLock(30000);
          store.setProperty('n', String(Number(store.getProperty('n') || 0) + 1));
        }
        function locked() { return PropertiesService.getScriptProperties().getProperty('locked') === 'yes'; }
        function lock() { PropertiesService.getScriptProperties().setProperties({ locked: 'yes', n: '0' }); }`,
    },
    owner: 'anna@example.org',
  });
  await workspace.call(script, 'install');
  const together = async () => {
    for (const name of ['a', 'b', 'c']) await workspace.submit(form, { [items[0]]: name });
    const turns = interleave([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2]);
    await workspace.runDueTriggers({ atOnce: 3, pace: turns.pace });
    return workspace.properties(script).script.n;
  };
  expect(await together()).toBe('1');
  await workspace.call(script, 'lock');
  expect(await together()).toBe('3');
});

test('clock triggers run when they are due, as their owner, with the time in UTC', async () => {
  const { workspace } = club;
  const script = workspace.loadScript({
    files: {
      'Code.js': `
        function install() {
          ScriptApp.newTrigger('tick').timeBased().everyHours(2).create();
          ScriptApp.newTrigger('tick').timeBased().after(90 * 60 * 1000).create();
        }
        function tick(e) { return e; }`,
    },
    owner: 'anna@example.org',
  });
  await workspace.call(script, 'install');
  expect(await workspace.runDueTriggers()).toEqual([]);
  const ran: unknown[] = [];
  for (let hour = 1; hour <= 4; hour += 1) {
    workspace.advance(3_600_000);
    for (const { value } of await workspace.runDueTriggers()) {
      const { hour: at, 'day-of-week': day, timezone } = value as Record<string, unknown>;
      ran.push([hour, at, day, timezone]);
    }
  }
  expect(ran).toEqual([
    [2, 11, 2, 'UTC'],
    [2, 11, 2, 'UTC'],
    [4, 13, 2, 'UTC'],
  ]);
  expect(workspace.triggers().filter(({ scriptId }) => scriptId === script)).toHaveLength(2);
});
