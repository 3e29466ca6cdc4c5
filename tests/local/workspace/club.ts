/** A small script project of a club: a form that answers into its spreadsheet, triggers, and a sheet in which handlers write what they heard. */
import {
  type CallOptions,
  openWorkspace,
  returnedValue,
  type Workspace,
  type WorkspaceOptions,
} from '../../../src/local/workspace';

/** Sets the club up and notes every event in the sheet "Heard", a JSON text a row. */
export const clubScript = `
function setUp() {
  const book = SpreadsheetApp.getActive();
  book.insertSheet('Heard');
  const form = FormApp.create('Club', true);
  form.setTitle('Club').addTextItem().setTitle('Name');
  form.addDateItem().setTitle('Birthday');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
  return { form: form.getId(), items: form.getItems().map((item) => String(item.getId())) };
}
function installRow() {
  ScriptApp.newTrigger('onRow').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
}
function install() {
  const book = SpreadsheetApp.getActive();
  installRow();
  ScriptApp.newTrigger('onResponse').forForm(FormApp.openByUrl(book.getSheets().map((s) => s.getFormUrl()).filter(String)[0])).onFormSubmit().create();
  ScriptApp.newTrigger('onTyped').forSpreadsheet(book).onEdit().create();
  ScriptApp.newTrigger('onShape').forSpreadsheet(book).onChange().create();
}
function heard(kind, facts) {
  SpreadsheetApp.getActive().getSheetByName('Heard').appendRow([kind + ' ' + JSON.stringify(facts)]);
}
function told(e) {
  const facts = { authMode: String(e.authMode), keys: Object.keys(e).sort().join(',') };
  if (e.range) facts.range = e.range.getSheet().getName() + '!' + e.range.getA1Notation();
  if (e.source) facts.source = String(e.source);
  if (e.user) facts.user = e.user.getEmail();
  for (const key of ['value', 'oldValue', 'values', 'namedValues', 'changeType']) if (key in e) facts[key] = e[key];
  if (e.response) facts.answers = e.response.getItemResponses().map((r) => r.getItem().getTitle() + '=' + r.getResponse());
  try { facts.as = Session.getEffectiveUser().getEmail(); } catch (refused) { facts.as = 'not told'; }
  return facts;
}
function onEdit(e) { if (e.range.getSheet().getName() !== 'Heard') heard('simple', told(e)); }
function onTyped(e) { heard('typed', told(e)); }
function onRow(e) { heard('row', told(e)); }
function onResponse(e) { heard('response', told(e)); }
function onShape(e) { heard('shape', { changeType: e.changeType }); }
function onOpen() { SpreadsheetApp.getUi().createMenu('Club').addItem('Set up', 'setUp').addToUi(); }
function write() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('by script'); }
`;

/** A club in a workspace. */
export interface Club {
  readonly workspace: Workspace;
  readonly spreadsheet: string;
  readonly script: string;
  readonly form: string;
  /** Ids of the items "Name" and "Birthday". */
  readonly items: readonly [string, string];
  run(functionName: string, options?: CallOptions): Promise<unknown>;
  /** What the handlers have noted, oldest first: kind and facts. */
  heard(): readonly { readonly kind: string; readonly facts: Readonly<Record<string, unknown>> }[];
}

/** Opens a workspace with a club whose form is linked and published; triggers are not installed. */
export async function openClub(options: WorkspaceOptions = { memory: true, seed: 1 }): Promise<Club> {
  const workspace = openWorkspace(options);
  const spreadsheet = workspace.createSpreadsheet('Club', { owner: 'anna@example.org' });
  workspace.share(spreadsheet, { editors: ['boris@example.org'] });
  const script = workspace.loadScript({
    files: { 'Code.js': clubScript },
    boundTo: spreadsheet,
    owner: 'anna@example.org',
  });
  const run = async (functionName: string, call: CallOptions = {}) =>
    returnedValue(await workspace.call(script, functionName, [], call));
  const { form, items } = (await run('setUp')) as { form: string; items: [string, string] };
  const heard = () => {
    const sheet = workspace.read(spreadsheet).sheets.find(({ name }) => name === 'Heard');
    return (sheet?.values ?? []).flatMap(([text]) => {
      const [kind = '', ...rest] = String(text).split(' ');
      return kind === '' ? [] : [{ kind, facts: JSON.parse(rest.join(' ')) as Record<string, unknown> }];
    });
  };
  return { workspace, spreadsheet, script, form, items, run, heard };
}
