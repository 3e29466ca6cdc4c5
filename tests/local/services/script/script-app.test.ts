import { triggersIn } from '../../../../src/local/kernel/triggers/trigger-store';
import type { Workspace } from '../../../../src/local/workspace';
import { runLines, testWorkspace, valueOfLines } from '../run-script';

const TRIGGERS = 'https://www.googleapis.com/auth/script.scriptapp';

describe('ScriptApp', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = testWorkspace();
  });
  afterEach(() => workspace.close());

  it('makes triggers on a spreadsheet and a form, and tells what they are', async () => {
    // https://developers.google.com/apps-script/reference/script/trigger
    const seen = await valueOfLines(
      `
      const made = [
        ScriptApp.newTrigger('edited').forSpreadsheet('BOOK').onEdit().create(),
        ScriptApp.newTrigger('opened').forSpreadsheet('BOOK').onOpen().create(),
        ScriptApp.newTrigger('changed').forSpreadsheet('BOOK').onChange().create(),
        ScriptApp.newTrigger('answered').forSpreadsheet('BOOK').onFormSubmit().create(),
        ScriptApp.newTrigger('sent').forForm('FORM').onFormSubmit().create(),
        ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create(),
      ];
      return made.map(t => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId()]);`,
      { workspace },
    );
    expect(seen).toEqual([
      ['edited', 'ON_EDIT', 'SPREADSHEETS', 'BOOK'],
      ['opened', 'ON_OPEN', 'SPREADSHEETS', 'BOOK'],
      ['changed', 'ON_CHANGE', 'SPREADSHEETS', 'BOOK'],
      ['answered', 'ON_FORM_SUBMIT', 'SPREADSHEETS', 'BOOK'],
      ['sent', 'ON_FORM_SUBMIT', 'FORMS', 'FORM'],
      ['tick', 'CLOCK', 'CLOCK', null],
    ]);
  });

  it('compares what it tells with the enums of ScriptApp', async () => {
    const same = await valueOfLines(
      `const t = ScriptApp.newTrigger('f').timeBased().everyHours(1).create();
       return t.getEventType() === ScriptApp.EventType.CLOCK && t.getTriggerSource() === ScriptApp.TriggerSource.CLOCK;`,
      { workspace },
    );
    expect(same).toBe(true);
  });

  it('shows triggers to the account that created them and to no other', async () => {
    // https://developers.google.com/apps-script/guides/triggers/installable: one account can't see another's triggers
    const script = workspace.loadScript({
      files: {
        'Code.js': `
          function install() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(6).create(); }
          function list() { return ScriptApp.getProjectTriggers().map(function (t) { return t.getHandlerFunction(); }); }
          function removeAll() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); }`,
      },
    });
    await workspace.call(script, 'install', [], { user: 'anna@example.org' });
    expect((await workspace.call(script, 'list', [], { user: 'anna@example.org' })).value).toEqual(['tick']);
    expect((await workspace.call(script, 'list', [], { user: 'boris@example.org' })).value).toEqual([]);
    await workspace.call(script, 'removeAll', [], { user: 'boris@example.org' });
    expect((await workspace.call(script, 'list', [], { user: 'anna@example.org' })).value).toEqual(['tick']);
    await workspace.call(script, 'removeAll', [], { user: 'anna@example.org' });
    expect(triggersIn(workspace.world).values()).toEqual([]);
  });

  it('gives every trigger an id of its own', async () => {
    const ids = (await valueOfLines(
      `return [1, 2, 3].map(() => ScriptApp.newTrigger('f').timeBased().everyHours(1).create().getUniqueId());`,
      { workspace },
    )) as string[];
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => /^\d+$/.test(id))).toBe(true);
  });

  it('refuses the twenty-first trigger of an account in Google’s words', async () => {
    // https://developers.google.com/apps-script/guides/services/quotas («Triggers: 20 / user / script»)
    const { error } = await runLines(
      `for (let i = 0; i < 21; i++) ScriptApp.newTrigger('f').timeBased().everyHours(1).create();`,
      { workspace },
    );
    expect(error?.message).toMatch(/^This script has too many triggers\./);
    expect(triggersIn(workspace.world).values()).toHaveLength(20);
  });

  it('asks for the scope of triggers', async () => {
    for (const lines of ["ScriptApp.newTrigger('f')", 'ScriptApp.getProjectTriggers()']) {
      const { error } = await runLines(lines, { workspace, manifest: { oauthScopes: [] } });
      expect(error?.message).toContain(`Required permissions: ${TRIGGERS}`);
    }
  });

  it('ends an execution that lacks a scope it requires, and lets one pass that has it', async () => {
    // https://developers.google.com/apps-script/reference/script/script-app#requirescopesauthmode,-oauthscopes
    const lines = `ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${TRIGGERS}']); ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); return true;`;
    expect(await valueOfLines(lines, { workspace, manifest: { oauthScopes: [TRIGGERS] } })).toBe(true);
    const { error } = await runLines(lines, { workspace, manifest: { oauthScopes: [] } });
    expect(error?.message).toBe('Authorization is required to perform that action.');
  });

  it('tells the script’s id, another one for another script', async () => {
    const ids = [
      await valueOfLines('ScriptApp.getScriptId()', { workspace }),
      await valueOfLines('ScriptApp.getScriptId()', { workspace }),
    ];
    expect(ids[0]).toMatch(/^[\w-]{57}$/);
    expect(ids[0]).not.toBe(ids[1]);
  });
});

/** https://developers.google.com/apps-script/reference/script/clock-trigger-builder */
describe('a clock trigger', () => {
  const schedules = async (calls: string, manifest = {}) => {
    const workspace = testWorkspace({ clock: '2026-09-01T09:00:00Z' });
    const { error } = await runLines(`ScriptApp.newTrigger('f').timeBased().${calls}.create()`, {
      workspace,
      manifest,
    });
    const made = triggersIn(workspace.world).values()[0];
    await workspace.close();
    return error === null ? made?.schedule : error.message;
  };

  it('is scheduled as its builder is told', async () => {
    expect(await schedules('everyMinutes(15)')).toEqual({ kind: 'minutes', every: 15 });
    expect(await schedules('everyHours(6).nearMinute(20)')).toEqual({ kind: 'hours', every: 6, nearMinute: 20 });
    expect(await schedules('atHour(7).everyDays(1)', { timeZone: 'Asia/Krasnoyarsk' })).toEqual({
      kind: 'days',
      every: 1,
      hour: 7,
      nearMinute: null,
      timeZone: 'Asia/Krasnoyarsk',
    });
    expect(
      await schedules('onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8).nearMinute(30).inTimezone("Europe/Moscow")'),
    ).toEqual({
      kind: 'weeks',
      every: 1,
      weekDay: 'MONDAY',
      hour: 8,
      nearMinute: 30,
      timeZone: 'Europe/Moscow',
    });
    expect(await schedules('onMonthDay(20)')).toMatchObject({ kind: 'months', monthDay: 20 });
    expect(await schedules('after(60000)')).toEqual({ kind: 'once', at: Date.UTC(2026, 8, 1, 9, 1) });
    expect(await schedules('at(new Date(Date.UTC(2026, 11, 20)))')).toEqual({
      kind: 'once',
      at: Date.UTC(2026, 11, 20),
    });
  });

  it('runs every 1, 5, 10, 15 or 30 minutes and at no other pace', async () => {
    expect(await schedules('everyMinutes(7)')).toBe(
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
  });

  it('says by name what Google leaves open: calls that make no schedule together', async () => {
    expect(await schedules('everyMinutes(5).everyHours(1)')).toBe(
      'NotEmulated: ClockTriggerBuilder.create() after everyMinutes, everyHours',
    );
    expect(await schedules('atHour(7)')).toBe('NotEmulated: ClockTriggerBuilder.create() after hour');
  });
});
