/** A small workspace for tests of the pages: a stranger's script for a reading club, with a form, a sheet, a menu and a dialog. */

import { openWorkspace, type Workspace } from '../../../src/local/workspace';

const CODE = `
function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createMenu('Клуб')
    .addItem('Поздороваться', 'greet')
    .addItem('Спросить имя', 'askName')
    .addSeparator()
    .addSubMenu(ui.createMenu('Ещё').addItem('Сломаться', 'breakDown'))
    .addItem('Открыть окно', 'openDialog')
    .addItem('Открыть панель', 'openSidebar')
    .addToUi();
}

function greet() { SpreadsheetApp.getActive().toast('Добрый день', 'Клуб', 5); }

function askName() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.prompt('Знакомство', 'Как вас зовут?', ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return;
  if (ui.alert('Записать?', 'Записать <' + answer.getResponseText() + '>?', ui.ButtonSet.YES_NO) === ui.Button.YES) {
    SpreadsheetApp.getActive().getSheetByName('Читатели').appendRow([answer.getResponseText(), 'новый']);
  }
}

function breakDown() { throw new Error('Полка упала'); }

function openDialog() {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('dialog').setWidth(520).setHeight(320), 'Новая книга');
}

function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>Панель клуба</p>').setTitle('Панель'));
}

function addBook(book) {
  if (!book.title) throw new Error('Нужно название');
  SpreadsheetApp.getActive().getSheetByName('Книги').appendRow([book.title, Number(book.pages)]);
  return { rows: SpreadsheetApp.getActive().getSheetByName('Книги').getLastRow(), title: book.title };
}

function today() { return { at: new Date() }; }

function secret_() { return 1; }

function onEdit(e) {
  if (e.range.getSheet().getName() !== 'Читатели' || e.range.getColumn() !== 2) return;
  e.range.setNote('Было: ' + (e.oldValue || 'пусто'));
  if (e.value === 'выбыл') e.source.toast('Читатель выбыл', 'Клуб', 5);
}

function setUp() {
  var ss = SpreadsheetApp.getActive();
  var readers = ss.getSheets()[0].setName('Читатели');
  readers.getRange(1, 1, 1, 4).setValues([['Имя', 'Состояние', 'Взнос', 'Отметка']]).setFontWeight('bold');
  readers.setFrozenRows(1);
  readers.getRange('A2:A').setNumberFormat('@');
  readers.getRange('B2:B50').setDataValidation(
    SpreadsheetApp.newDataValidation().requireValueInList(['новый', 'читает', 'выбыл'], true).setAllowInvalid(false).build());
  readers.getRange('D2:D50').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
  readers.getRange('A2:C4').setValues([['Анна', 'читает', 1500.5], ["'=1+1", 'новый', 7], ['<b>Пётр</b>', 'читает', '']]);
  readers.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('читает').setBackground('#d9ead3').setRanges([readers.getRange('B2:B')]).build(),
    SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('выбыл').setBackground('#f4cccc').setRanges([readers.getRange('B2:B')]).build()]);
  ss.insertSheet('Книги').getRange(1, 1, 1, 2).setValues([['Название', 'Страниц']]);
  ss.insertSheet('Служебный').hideSheet();

  var form = FormApp.create('Анкета клуба', true);
  form.setTitle('Анкета читателя').setDescription('Пять минут, и вы в клубе.\\nВопросы: https://example.org/club').setProgressBar(true)
    .setAllowResponseEdits(true).setConfirmationMessage('Спасибо! Мы напишем вам. http://127.0.0.1:8787/forms/d/e/1FAIpQLUIp12KDD8PgrrwBf3ZSQfJarrHZOzVGUEG5tu0gTh3LcllvEZ/viewform');
  form.addTextItem().setTitle('Имя и фамилия').setRequired(true).setHelpText('Как в ученическом билете');
  form.addTextItem().setTitle('Почта').setRequired(true)
    .setValidation(FormApp.createTextValidation().requireTextIsEmail().build());
  form.addDateItem().setTitle('Дата рождения').setRequired(true);
  var role = form.addMultipleChoiceItem().setTitle('Кем вы хотите быть?').setRequired(true);
  var forReaders = form.addPageBreakItem().setTitle('Для читателей').setHelpText('Расскажите, что вы любите');
  form.addCheckboxItem().setTitle('Что вы читаете?').setChoiceValues(['Сказки', 'Фантастика', 'Стихи']).showOtherOption(true).setRequired(true);
  form.addListItem().setTitle('Класс').setChoiceValues(['5', '6', '7', '8', '9']);
  form.addScaleItem().setTitle('Как часто вы читаете?').setBounds(1, 10).setLabels('почти никогда', 'каждый день');
  form.addMultipleChoiceItem().setTitle('Читаете вслух?').setChoiceValues(['Да', 'Нет']);
  form.addGridItem().setTitle('Когда вам удобно?').setRows(['Понедельник', 'Среда']).setColumns(['Утро', 'День', 'Вечер']);
  form.addTimeItem().setTitle('Во сколько звонить?');
  form.addParagraphTextItem().setTitle('Любимая книга').setHelpText('Напишите, чем она вам нравится');
  var forKeepers = form.addPageBreakItem().setTitle('Для хранителей').setGoToPage(FormApp.PageNavigationType.SUBMIT);
  form.addTextItem().setTitle('Телефон');
  role.setChoices([
    role.createChoice('Читателем', forReaders),
    role.createChoice('Хранителем', forKeepers),
    role.createChoice('Пока не знаю', FormApp.PageNavigationType.SUBMIT)]);
  form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId());
  ScriptApp.newTrigger('onAnswer').forSpreadsheet(ss).onFormSubmit().create();
}

function onAnswer(e) {
  var name = e.namedValues['Имя и фамилия'][0];
  SpreadsheetApp.getActive().getSheetByName('Читатели').appendRow([name, 'новый']);
}
`;

const DIALOG = `<!DOCTYPE html><html lang="ru"><head><style>body { font: 16px sans-serif; padding: 16px } input { font: inherit; display: block; margin: 4px 0 12px }</style></head><body>
<form id="book"><label>Название <input name="title"></label><label>Страниц <input name="pages" value="100"></label><button>Добавить</button></form>
<p id="said"></p>
<script>
  document.getElementById('book').addEventListener('submit', function (event) {
    event.preventDefault();
    google.script.run
      .withSuccessHandler(function (answer, user) { document.getElementById('said').textContent = user + ': ' + answer.title + ', строк ' + answer.rows; })
      .withFailureHandler(function (error, user) { document.getElementById('said').textContent = user + ' не вышло: ' + error.message; })
      .withUserObject('Клуб')
      .addBook(event.target);
  });
</script></body></html>`;

/** The club's workspace, set up. */
export interface SampleWorkspace {
  readonly workspace: Workspace;
  readonly spreadsheetId: string;
  readonly scriptId: string;
  /** Path of the form's page for respondents. */
  readonly formPath: string;
}

export const OWNER = 'owner@example.org';
export const CURATOR = 'curator@example.org';

/** Opens the club's workspace in memory; the clock stands at 1 September 2026, nine in the morning UTC. */
export async function sampleWorkspace(): Promise<SampleWorkspace> {
  const workspace = openWorkspace({ memory: true, seed: 7, owner: OWNER });
  const spreadsheetId = workspace.createSpreadsheet('Книжный клуб');
  workspace.share(spreadsheetId, { editors: [CURATOR] });
  const scriptId = workspace.loadScript({
    files: { 'Code.js': CODE, 'dialog.html': DIALOG },
    boundTo: spreadsheetId,
    manifest: { timeZone: 'Europe/Moscow' },
    name: 'Клуб',
  });
  const { error } = await workspace.call(scriptId, 'setUp');
  if (error !== null) throw new Error(`${error.message}\n${error.stack}`);
  const [formId = ''] = workspace.forms();
  const { publishedId } = workspace.formPage(formId);
  return { workspace, spreadsheetId, scriptId, formPath: `/forms/d/e/${publishedId}/viewform` };
}
