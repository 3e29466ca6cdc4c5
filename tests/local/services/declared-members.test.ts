/**
 * Whatever the type definitions of Apps Script declare for an emulated class is there or says that it isn't emulated; whatever they
 * don't is undefined. https://www.npmjs.com/package/@types/google-apps-script
 */
import { isDeclared, namesOf } from '../../../src/local/services/is-declared';
import { notEmulatedServices, services } from '../../../src/local/services/registry';
import { openWorkspace, returnedValue } from '../../../src/local/workspace';
import { valueOfLines } from './run-script';

/** An object of each class: the class and the expression that makes one. */
const CLASSES = [
  ['SpreadsheetApp', 'SpreadsheetApp'],
  ['Spreadsheet', 'SpreadsheetApp.getActive()'],
  ['Sheet', 'SpreadsheetApp.getActive().getSheets()[0]'],
  ['Range', "SpreadsheetApp.getActive().getSheets()[0].getRange('A1')"],
  ['Protection', "SpreadsheetApp.getActive().getSheets()[0].getRange('A1').protect()"],
  ['DataValidationBuilder', 'SpreadsheetApp.newDataValidation()'],
  ['ConditionalFormatRuleBuilder', 'SpreadsheetApp.newConditionalFormatRule()'],
  ['FormApp', 'FormApp'],
  ['Form', "FormApp.create('f')"],
  ['TextItem', "FormApp.create('f').addTextItem()"],
  ['CheckboxItem', "FormApp.create('f').addCheckboxItem()"],
  ['FormResponse', "FormApp.create('f').createResponse()"],
  ['ScriptApp', 'ScriptApp'],
  ['ClockTriggerBuilder', "ScriptApp.newTrigger('main').timeBased()"],
  ['Trigger', "ScriptApp.newTrigger('main').timeBased().everyDays(1).create()"],
  ['Utilities', 'Utilities'],
  ['PropertiesService', 'PropertiesService'],
  ['Properties', 'PropertiesService.getScriptProperties()'],
  ['Cache', 'CacheService.getScriptCache()'],
  ['Lock', 'LockService.getScriptLock()'],
  ['HtmlService', 'HtmlService'],
  ['HtmlOutput', "HtmlService.createHtmlOutput('')"],
  ['Session', 'Session'],
  ['Ui', 'SpreadsheetApp.getUi()'],
  ['Blob', "Utilities.newBlob('')"],
] as const;

/** Google's names with one letter too many, too few or out of its place. */
const typos = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [`${name}e`, name.slice(0, -1)]).filter((name) => !names.includes(name) && name !== '');

test.each(CLASSES)(
  'every declared member of %s is emulated or says that it isn’t, a typo is undefined',
  async (name, made) => {
    const members = [...(namesOf(name) ?? [])];
    expect(members.length).toBeGreaterThan(2);
    const workspace = openWorkspace({ memory: true });
    const boundTo = workspace.createSpreadsheet('Проба');
    const code = `function main(members, typos) {
    const it = ${made};
    const missing = members.filter((member) => {
      try { return it[member] === undefined || it[member] === null; } catch (error) { return !/NotEmulated: /.test(error.message); }
    });
    return missing.concat(typos.filter((typo) => typeof it[typo] !== 'undefined'));
  }`;
    const script = workspace.loadScript({ files: { 'Code.js': code }, boundTo });
    expect(returnedValue(await workspace.call(script, 'main', [members, typos(members)]))).toEqual([]);
    await workspace.close();
  },
);

test('the types know every service, emulated or not', () => {
  for (const name of [...Object.keys(services), ...notEmulatedServices])
    expect([name, isDeclared(name, 'no such name')]).toEqual([name, false]);
});

test('nothing is said about a class that the types don’t know', () => {
  expect(isDeclared('NoSuchClass', 'anything')).toBe(true);
});

test('a typo is an error of the language, as it is at Google', async () => {
  await expect(valueOfLines("return SpreadsheetApp.create('a').getSheets()[0].getRangee('A1')")).rejects.toThrow(
    'getRangee is not a function',
  );
});
