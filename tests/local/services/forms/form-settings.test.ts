import { executeInWorkspace } from '../../in-realm';
import { errorInForm, valueInForm } from './script-form';

test('texts of a form are kept and chained', async () => {
  const lines = `
    form.setTitle('Анкета').setDescription('Описание').setConfirmationMessage('Спасибо').setCustomClosedFormMessage('Закрыто');
    return [form.getTitle(), form.getDescription(), form.getConfirmationMessage(), form.getCustomClosedFormMessage(), String(form)]`;
  expect(await valueInForm(lines)).toEqual(['Анкета', 'Описание', 'Спасибо', 'Закрыто', 'Form']);
});

// https://developers.google.com/apps-script/reference/forms/form (defaults of new forms)
test('switches of a new form stand as the reference says', async () => {
  const lines = `return [form.canEditResponse(), form.hasRespondAgainLink(), form.hasProgressBar(), form.collectsEmail(),
    form.isAcceptingResponses(), form.supportsAdvancedResponderPermissions()]`;
  expect(await valueInForm(lines)).toEqual([false, true, false, false, true, true]);
});

test('switches can be turned', async () => {
  const lines = `
    form.setAllowResponseEdits(true).setShowLinkToRespondAgain(false).setProgressBar(true).setCollectEmail(true);
    return [form.canEditResponse(), form.hasRespondAgainLink(), form.hasProgressBar(), form.collectsEmail()]`;
  expect(await valueInForm(lines)).toEqual([true, false, true, true]);
});

// https://developers.google.com/workspace/forms/api/guides/publish-form
test('unpublishing closes a form and publishing opens it', async () => {
  const lines = `
    const seen = [];
    for (const published of [false, true]) {
      form.setPublished(published);
      seen.push([form.isPublished(), form.isAcceptingResponses()]);
    }
    return seen`;
  expect(await valueInForm(lines)).toEqual([
    [false, false],
    [true, true],
  ]);
});

// https://github.com/brucemcpherson/gas-fakes/blob/main/test/testform.js
test('closing a form leaves it published', async () => {
  const lines = 'form.setAcceptingResponses(false); return [form.isPublished(), form.isAcceptingResponses()]';
  expect(await valueInForm(lines)).toEqual([true, false]);
});

// https://developers.google.com/workspace/forms/api/reference/rest/v1/forms/setPublishSettings
test('an unpublished form cannot be opened for answers', async () => {
  const lines = 'form.setPublished(false); form.setAcceptingResponses(true)';
  expect(await errorInForm(lines)).toMatch(/^Exception: .*unpublished form/);
});

// https://github.com/brucemcpherson/gas-fakes/blob/main/test/testform.js
test('the address of the editor holds the id, the address of the respondents another one', async () => {
  const lines =
    'return [form.getEditUrl().includes(form.getId()), form.getPublishedUrl().includes(form.getId()), form.getPublishedUrl()]';
  expect(await valueInForm(lines)).toEqual([
    true,
    false,
    expect.stringMatching(/^https:\/\/docs\.google\.com\/forms\/d\/e\/1FAIpQL[\w-]{49}\/viewform$/),
  ]);
});

test('settings are service calls, their getters are counted apart', async () => {
  const { calls } = await executeInWorkspace(
    "function main() { const form = FormApp.create('x', true).setTitle('y'); form.getTitle(); form.getTitle(); }",
    { spreadsheet: null },
  );
  expect(calls).toEqual({ service: { 'FormApp.create': 1, 'Form.setTitle': 1 }, getter: { 'Form.getTitle': 2 } });
});
