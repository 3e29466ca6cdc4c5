/** Loading scripts and calling them from outside. */
import { type Change, openWorkspace, returnedValue, ScriptError, type Workspace } from '../../../src/local/workspace';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace({ memory: true, seed: 1 });
});
afterEach(() => workspace.close());

const load = (code: string, more: Partial<Parameters<Workspace['loadScript']>[0]> = {}) =>
  workspace.loadScript({ files: { 'Code.js': code }, ...more });

test('a newer load of a bound script replaces the older one under the same id', async () => {
  const boundTo = workspace.createSpreadsheet('Club');
  const first = load('function version() { return 1; }', { boundTo });
  const second = load('function version() { return 2; }', { boundTo });
  expect(second).toBe(first);
  expect(returnedValue(await workspace.call(second, 'version'))).toBe(2);
});

test('files share one global scope, in their order', async () => {
  const script = workspace.loadScript({
    files: {
      'a.js': 'const base = 20;',
      'b.gs': 'function sum() { return base + (typeof page) .length; }',
      'page.html': '<p>',
    },
  });
  expect(returnedValue(await workspace.call(script, 'sum'))).toBe(29);
});

test('arguments arrive and values return, dates as dates of the own side', async () => {
  const script = load(
    'function turn(d, list) { return { next: new Date(+d + 1), isDate: d instanceof Date, list: list.concat([SpreadsheetApp.ProtectionType.SHEET]) }; }',
  );
  expect(returnedValue(await workspace.call(script, 'turn', [new Date(5), [undefined, 'a']]))).toEqual({
    next: new Date(6),
    isDate: true,
    list: [undefined, 'a', 'SHEET'],
  });
});

test('an error of a script is in the result, and returnedValue throws it', async () => {
  const script = load("function fail() { throw new TypeError('no'); }");
  const result = await workspace.call(script, 'fail');
  expect(result.error).toMatchObject({ name: 'TypeError', message: 'no', killed: null });
  expect(() => returnedValue(result)).toThrow(ScriptError);
  expect(() => returnedValue(result)).toThrow('fail: TypeError: no');
});

test('a script that is not there is an error of the caller', async () => {
  await expect(workspace.call('nobody', 'f')).rejects.toThrow('There is no script nobody');
});

test('a dialog calls back into its script as the person before it; names ending in an underscore stay private', async () => {
  const script = load(
    `function show() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<b>Hi</b>').setWidth(300), 'Title'); }
     function save(n) { return [n + 1, Session.getActiveUser().getEmail()]; }
     function secret_() {}`,
    { boundTo: workspace.createSpreadsheet('Club') },
  );
  const { ui } = await workspace.call(script, 'show', [], { user: 'vera@example.org' });
  const [dialog] = ui.dialogs;
  expect(dialog).toMatchObject({ kind: 'modal', title: 'Title', html: '<b>Hi</b>', width: 300 });
  if (dialog === undefined) throw new Error('no dialog');
  expect(returnedValue(await workspace.dialogCall(dialog, 'save', [1]))).toEqual([2, 'vera@example.org']);
  await expect(workspace.dialogCall(dialog, 'secret_')).rejects.toThrow('private');
  await expect(workspace.dialogCall({ id: 'none' }, 'save')).rejects.toThrow('no such dialog');
});

test('alerts and prompts are answered by whoever the caller names, and closed without anyone', async () => {
  const script = load(
    `function ask() { const ui = SpreadsheetApp.getUi(); const answer = ui.prompt('Name?', ui.ButtonSet.OK_CANCEL);
      return [answer.getSelectedButton() === ui.Button.OK, answer.getSelectedButton() === ui.Button.CLOSE, answer.getResponseText()]; }`,
    { boundTo: workspace.createSpreadsheet('Club') },
  );
  expect(returnedValue(await workspace.call(script, 'ask'))).toEqual([false, true, '']);
  const respondent = async () => ({ button: 'OK', text: 'Anna' });
  const result = await workspace.call(script, 'ask', [], { respondent });
  expect(returnedValue(result)).toEqual([true, false, 'Anna']);
  expect(result.ui.questions).toMatchObject([{ kind: 'prompt', text: 'Name?', buttons: 'OK_CANCEL' }]);
});

test('changes are told to listeners when they are durable', async () => {
  const heard: Change[] = [];
  const boundTo = workspace.createSpreadsheet('Club');
  const stop = workspace.onChange((change) => heard.push(change));
  const script = load("function write() { SpreadsheetApp.getActive().getSheets()[0].getRange('B2').setValue(1); }", {
    boundTo,
  });
  await workspace.call(script, 'write');
  stop();
  await workspace.call(script, 'write');
  expect(heard.map(({ what, id }) => [what, id])).toEqual([
    ['script', script],
    ['spreadsheet', boundTo],
  ]);
});

test('calls are counted over all executions', async () => {
  const script = load("function put() { PropertiesService.getScriptProperties().setProperties({ a: '1' }); }");
  await workspace.call(script, 'put');
  await workspace.call(script, 'put');
  expect(workspace.callCounts().service).toEqual({ 'Properties.setProperties': 2 });
});

test('faults can be planned for whatever runs next', async () => {
  const script = load(
    "function put() { PropertiesService.getScriptProperties().setProperties({ a: '1' }); return 'put'; }",
  );
  workspace.planFaults([{ serviceCall: 2, do: 'fail', message: 'Service unavailable' }]);
  const results = [
    await workspace.call(script, 'put'),
    await workspace.call(script, 'put'),
    await workspace.call(script, 'put'),
  ];
  expect(results.map(({ value, error }) => value ?? error?.message)).toEqual(['put', 'Service unavailable', 'put']);
});

test('six minutes by the latency of Google end a loop of slow calls', async () => {
  const slow = openWorkspace({ memory: true, latency: 'google' });
  const script = slow.loadScript({
    files: { 'Code.js': "function build() { const form = FormApp.create('F', true); for (;;) form.addTextItem(); }" },
  });
  const { error, simulatedMs, calls } = await slow.call(script, 'build');
  expect(error).toMatchObject({ message: 'Exceeded maximum execution time' });
  expect(simulatedMs).toBeGreaterThan(360_000);
  expect(calls.service['Form.addTextItem']).toBeGreaterThan(500);
  await slow.close();
});

test('closing ends what still runs, and says so in its result', async () => {
  const script = load('function wait() { LockService.getScriptLock().waitLock(1); for (;;) Utilities.sleep(0); }');
  const running = workspace.call(script, 'wait', [], { limitMs: Number.POSITIVE_INFINITY });
  const waiting = workspace.call(script, 'wait', [], { limitMs: Number.POSITIVE_INFINITY });
  await workspace.close();
  expect([(await running).error?.killed, (await waiting).error?.killed]).toEqual([
    'workspace closed',
    'workspace closed',
  ]);
});

test('a running execution can be watched and stopped', async () => {
  const script = load("function wait() { console.log('begun'); for (;;) Utilities.sleep(0); }");
  let heard: readonly { readonly text: string }[] = [];
  const result = await workspace.call(script, 'wait', [], {
    limitMs: Number.POSITIVE_INFINITY,
    onStart: ({ id, log }) => {
      heard = log;
      const watching = setInterval(() => {
        if (log.length === 0) return;
        clearInterval(watching);
        workspace.stop(id);
      }, 10);
    },
  });
  expect(result.error?.killed).toBe('stopped');
  expect(heard).toMatchObject([{ text: 'begun' }]);
});

test('a closed workspace runs nothing', async () => {
  const script = load('function f() {}');
  await workspace.close();
  await expect(workspace.call(script, 'f')).rejects.toThrow('The workspace is closed.');
});

test('the same seed and clock give the same ids and times', async () => {
  const made = async () => {
    const here = openWorkspace({ memory: true, seed: 5, clock: '2026-10-01T00:00:00Z' });
    const id = here.createSpreadsheet('Club');
    const script = here.loadScript({
      files: { 'Code.js': 'function f() { return [Utilities.getUuid(), Date.now()]; }' },
    });
    const value = returnedValue(await here.call(script, 'f'));
    await here.close();
    return [id, script, value];
  };
  expect(await made()).toEqual(await made());
});
