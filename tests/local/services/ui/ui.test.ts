import type { Question } from '../../../../src/local/kernel/ui-session';
import type { Workspace } from '../../../../src/local/workspace';
import { runLines, testWorkspace } from '../run-script';

const CONTAINER_UI = 'https://www.googleapis.com/auth/script.container.ui';

/** https://developers.google.com/apps-script/reference/base/ui */
describe('Ui', () => {
  let workspace: Workspace;
  let boundTo: string;
  beforeEach(() => {
    workspace = testWorkspace();
    boundTo = workspace.createSpreadsheet('Club');
  });
  afterEach(() => workspace.close());

  const withUi = (lines: string, setting: Parameters<typeof runLines>[1] = {}) =>
    runLines(`const ui = SpreadsheetApp.getUi(); ${lines}`, { workspace, boundTo, ...setting });

  it('makes menus with items, lines and menus inside, and a second menu of the same name takes the place of the first', async () => {
    const { ui } = await withUi(`
      ui.createMenu('Клуб').addItem('Прежнее', 'old').addToUi();
      ui.createMenu('Клуб').addItem('Начать', 'start').addSeparator()
        .addSubMenu(ui.createMenu('Ещё').addItem('Книги', 'books.list')).addToUi();`);
    expect(ui.menus).toEqual([
      {
        caption: 'Клуб',
        items: [
          { kind: 'entry', caption: 'Начать', functionName: 'start' },
          { kind: 'separator' },
          { kind: 'menu', caption: 'Ещё', items: [{ kind: 'entry', caption: 'Книги', functionName: 'books.list' }] },
        ],
      },
    ]);
  });

  it('makes the menu of onOpen when a person opens the spreadsheet', async () => {
    workspace.loadScript({
      files: {
        'Code.js': `function onOpen() { SpreadsheetApp.getUi().createMenu('Клуб').addItem('Начать', 'start').addToUi(); }`,
      },
      boundTo,
      manifest: { oauthScopes: [] },
    });
    expect((await workspace.open(boundTo, 'owner@example.org')).menus.map(({ caption }) => caption)).toEqual(['Клуб']);
  });

  it('stops the script for a question and goes on with the answer', async () => {
    const asked: Question[] = [];
    const { value } = await withUi(
      `const first = ui.alert('Записать?');
       const second = ui.alert('Клуб', 'Удалить?', ui.ButtonSet.YES_NO_CANCEL);
       const third = ui.prompt('Имя?', ui.ButtonSet.OK_CANCEL);
       return [first === ui.Button.OK, String(second), String(third.getSelectedButton()), third.getResponseText()];`,
      {
        respondent: (question) => {
          asked.push(question);
          return { button: ['OK', 'NO', 'OK'][asked.length - 1] ?? '', text: question.kind === 'prompt' ? 'Анна' : '' };
        },
      },
    );
    expect(value).toEqual([true, 'NO', 'OK', 'Анна']);
    expect(asked).toEqual([
      { kind: 'alert', title: '', text: 'Записать?', buttons: 'OK' },
      { kind: 'alert', title: 'Клуб', text: 'Удалить?', buttons: 'YES_NO_CANCEL' },
      { kind: 'prompt', title: '', text: 'Имя?', buttons: 'OK_CANCEL' },
    ]);
  });

  it('takes a box that was closed, or an answer without such a button, for CLOSE', async () => {
    // https://developers.google.com/apps-script/reference/base/button («CLOSE: the standard close button in the title bar»)
    const { value } = await withUi(`return [String(ui.alert('?')), String(ui.alert('?', ui.ButtonSet.YES_NO))];`, {
      respondent: ({ buttons }) => ({ button: buttons === 'OK' ? 'CLOSE' : 'OK', text: '' }),
    });
    expect(value).toEqual(['CLOSE', 'CLOSE']);
  });

  it('shows dialogs and sidebars with their titles and sizes', async () => {
    const { ui } = await withUi(`
      ui.showModalDialog(HtmlService.createHtmlOutput('<p>1</p>').setWidth(500).setHeight(300), 'Окно');
      ui.showModelessDialog(HtmlService.createHtmlOutput('<p>2</p>'), 'Другое');
      ui.showSidebar(HtmlService.createHtmlOutput('<p>3</p>').setTitle('Панель').setWidth(500).setHeight(80));`);
    expect(ui.dialogs).toMatchObject([
      { kind: 'modal', title: 'Окно', html: '<p>1</p>', width: 500, height: 300 },
      { kind: 'modeless', title: 'Другое', width: null, height: null },
      // Always so wide: https://developers.google.com/apps-script/guides/dialogs#custom_sidebars
      { kind: 'sidebar', title: 'Панель', html: '<p>3</p>', width: 300, height: null },
    ]);
    expect(new Set(ui.dialogs.map(({ id }) => id)).size).toBe(3);
  });

  it('refuses dialogs without their scope, and in a simple trigger, in Google’s words', async () => {
    const show = `ui.showSidebar(HtmlService.createHtmlOutput(''))`;
    const named = `Ui.showSidebar. Required permissions: ${CONTAINER_UI}`;
    expect((await withUi(show, { manifest: { oauthScopes: [] } })).error?.message).toContain(named);
    const { error } = await withUi(show, { authMode: 'LIMITED' });
    expect(error?.message).toBe(`You do not have permission to call ${named}`);
  });

  it('is there for scripts of a document only', async () => {
    const { error } = await runLines('SpreadsheetApp.getUi()', { workspace });
    expect(error).toMatchObject({
      name: 'Exception',
      message: 'Cannot call SpreadsheetApp.getUi() from this context.',
    });
  });
});
