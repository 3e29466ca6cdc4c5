import { formFamily } from '../../../../src/local/services/forms/family';
import { setFormSwitches } from '../../../../src/local/services/forms/model/form-switches';
import { errorInWorkspace, executeInWorkspace, type InWorkspace, runInWorkspace } from '../../in-realm';

const standalone: InWorkspace = { spreadsheet: null };
const value = (lines: string, options: InWorkspace = {}) =>
  runInWorkspace(`function main() { ${lines} }`, { ...standalone, ...options });
const error = (lines: string, options: InWorkspace = {}) =>
  errorInWorkspace(`function main() { ${lines} }`, { ...standalone, ...options });

// https://issuetracker.google.com/issues/442747794
test('a new form has an empty title: the name goes to the file only', async () => {
  expect(await value("return FormApp.create('Анкета').getTitle()")).toBe('');
});

// https://github.com/brucemcpherson/gas-fakes/blob/main/test/testform.js
test('a form is found again by its id and by the address of its editor', async () => {
  const lines = `
    const form = FormApp.create('Анкета').setTitle('Для наставников');
    const again = [FormApp.openById(form.getId()), FormApp.openByUrl(form.getEditUrl())];
    return again.map((found) => found.getTitle())`;
  expect(await value(lines)).toEqual(['Для наставников', 'Для наставников']);
});

// https://github.com/brucemcpherson/gas-fakes/blob/main/test/testform.js
test.each(["'http://invalid.url/'", "FormApp.create('x').getPublishedUrl()"])('openByUrl refuses %s', async (url) => {
  expect(await error(`FormApp.openByUrl(${url})`)).toBe('Exception: Invalid argument: url');
});

test('an unknown id is refused with the words for all files', async () => {
  expect(await error("FormApp.openById('nothing-of-this-kind')")).toMatch(
    /^Exception: No item with the given ID could be found\./,
  );
});

// https://developers.google.com/apps-script/reference/forms/form#addEditor(String)
test('a form opens for its owner and its editors only', async () => {
  const ids: string[] = [];
  const open = (user: string, lines = '') =>
    executeInWorkspace(`function main() { const form = FormApp.create('x'); ${lines} return form.getId(); }`, {
      ...standalone,
      after: async (workspace, { script }) => {
        const [id] = formFamily.ids(workspace.world);
        workspace.loadScript({
          files: { 'Code.js': 'function open(id) { return FormApp.openById(id).getId(); }' },
          scriptId: script,
        });
        const { error: refused } = await workspace.call(script, 'open', [id], { user });
        ids.push(refused === null ? 'opened' : refused.message);
      },
    });
  await open('owner@example.org');
  await open('editor@example.org', "form.addEditor('editor@example.org');");
  await open('stranger@example.org');
  expect(ids).toEqual(['opened', 'opened', expect.stringMatching(/^No item with the given ID could be found/)]);
});

// https://developers.google.com/workspace/forms/api/guides/api-changes-to-google-forms
test('a form is born unpublished, or published where the workspace says so', async () => {
  const lines = "return FormApp.create('x').isPublished()";
  expect(await value(lines)).toBe(false);
  const before: InWorkspace['before'] = ({ world }) => setFormSwitches(world, { bornUnpublished: false });
  expect(await value(lines, { before })).toBe(true);
});

// https://developers.google.com/apps-script/reference/forms/form-app#create(String,Boolean)
test('the second argument of create decides about publishing', async () => {
  const lines = "return [true, false].map((published) => FormApp.create('x', published).isPublished())";
  expect(await value(lines)).toEqual([true, false]);
});

// https://developers.google.com/apps-script/reference/forms/form-app#properties
test('enums are properties of FormApp and print their names', async () => {
  const lines = `return [FormApp.ItemType.CHECKBOX, FormApp.Alignment.LEFT, FormApp.PageNavigationType.GO_TO_PAGE,
    FormApp.DestinationType.SPREADSHEET].map(String)`;
  expect(await value(lines)).toEqual(['CHECKBOX', 'LEFT', 'GO_TO_PAGE', 'SPREADSHEET']);
});

test('what the reference does not have is undefined, the rest of it says that it is not emulated', async () => {
  expect(await value('return typeof FormApp.EmailCollectionType')).toBe('undefined');
  expect(await error('return FormApp.FeedbackType.CORRECT')).toMatch(/NotEmulated: FormApp\.FeedbackType/);
  expect(await error("FormApp.create('x').addImageItem()")).toMatch(/NotEmulated: Form\.addImageItem/);
});

// https://developers.google.com/apps-script/reference/forms/form-app#getActiveForm()
test('a script that is not bound to a form has no active form', async () => {
  expect(await value('return FormApp.getActiveForm()')).toBeNull();
});

// https://developers.google.com/apps-script/concepts/scopes
test('creating a form needs the scope for all forms', async () => {
  const manifest = { oauthScopes: ['https://www.googleapis.com/auth/forms.currentonly'] };
  expect(await error("FormApp.create('x')", { manifest })).toBe(
    'Exception: You do not have permission to call FormApp.create. Required permissions: https://www.googleapis.com/auth/forms',
  );
});

test('arguments that no overload takes are refused in the words of Google', async () => {
  expect(await error('FormApp.create(true)')).toBe(
    "Exception: The parameters (Boolean) don't match the method signature for FormApp.create.",
  );
});
