/**
 * Whatever the type definitions of Apps Script declare for an emulated class is there or says that it isn't emulated; nothing is undefined.
 * https://www.npmjs.com/package/@types/google-apps-script
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { openWorkspace, returnedValue } from '../../../src/local/workspace';

const types = dirname(require.resolve('@types/google-apps-script/package.json'));

/** An object of each class: the file that declares it, the interface, the expression that makes one. */
const CLASSES = [
  ['spreadsheet', 'SpreadsheetApp', 'SpreadsheetApp'],
  ['spreadsheet', 'Spreadsheet', 'SpreadsheetApp.getActive()'],
  ['spreadsheet', 'Sheet', 'SpreadsheetApp.getActive().getSheets()[0]'],
  ['spreadsheet', 'Range', "SpreadsheetApp.getActive().getSheets()[0].getRange('A1')"],
  ['spreadsheet', 'Protection', "SpreadsheetApp.getActive().getSheets()[0].getRange('A1').protect()"],
  ['spreadsheet', 'DataValidationBuilder', 'SpreadsheetApp.newDataValidation()'],
  ['spreadsheet', 'ConditionalFormatRuleBuilder', 'SpreadsheetApp.newConditionalFormatRule()'],
  ['forms', 'FormApp', 'FormApp'],
  ['forms', 'Form', "FormApp.create('f')"],
  ['forms', 'TextItem', "FormApp.create('f').addTextItem()"],
  ['forms', 'CheckboxItem', "FormApp.create('f').addCheckboxItem()"],
  ['forms', 'FormResponse', "FormApp.create('f').createResponse()"],
  ['script', 'ScriptApp', 'ScriptApp'],
  ['script', 'ClockTriggerBuilder', "ScriptApp.newTrigger('main').timeBased()"],
  ['script', 'Trigger', "ScriptApp.newTrigger('main').timeBased().everyDays(1).create()"],
  ['utilities', 'Utilities', 'Utilities'],
  ['properties', 'PropertiesService', 'PropertiesService'],
  ['properties', 'Properties', 'PropertiesService.getScriptProperties()'],
  ['cache', 'Cache', 'CacheService.getScriptCache()'],
  ['lock', 'Lock', 'LockService.getScriptLock()'],
  ['html', 'HtmlService', 'HtmlService'],
  ['html', 'HtmlOutput', "HtmlService.createHtmlOutput('')"],
  ['base', 'Session', 'Session'],
  ['base', 'Ui', 'SpreadsheetApp.getUi()'],
  ['base', 'Blob', "Utilities.newBlob('')"],
] as const;

/** Names of the members that an interface declares itself. */
function declared(file: string, wanted: string): readonly string[] {
  const path = join(types, `google-apps-script.${file}.d.ts`);
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === wanted) {
      for (const { name } of node.members) if (name !== undefined && ts.isIdentifier(name)) names.add(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...names];
}

test.each(CLASSES)('%s: every declared member of %s is emulated or says that it isn’t', async (file, name, made) => {
  const members = declared(file, name);
  expect(members.length).toBeGreaterThan(2);
  const workspace = openWorkspace({ memory: true });
  const boundTo = workspace.createSpreadsheet('Проба');
  const code = `function main(members) {
    const it = ${made};
    return members.filter((member) => {
      try { return it[member] === undefined || it[member] === null; } catch (error) { return !/NotEmulated: /.test(error.message); }
    });
  }`;
  const script = workspace.loadScript({ files: { 'Code.js': code }, boundTo });
  expect(returnedValue(await workspace.call(script, 'main', [members]))).toEqual([]);
  await workspace.close();
});
