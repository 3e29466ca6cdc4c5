/** What "Make a copy" takes along: https://developers.google.com/apps-script/guides/bound and …/reference/properties/properties-service */
import { returnedValue } from '../../../src/local/workspace';
import { type Club, openClub } from './club';

let club: Club;
beforeEach(async () => {
  club = await openClub();
});
afterEach(() => club.workspace.close());

test('a copy has new ids, the script, the cells, and neither properties nor triggers nor linked forms', async () => {
  const { workspace, spreadsheet, script } = club;
  workspace.loadScript({
    files: {
      'Code.js': `
        function install() { ScriptApp.newTrigger('install').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create(); }
        function keep() { for (const of of ['Script', 'Document', 'User']) PropertiesService['get' + of + 'Properties']().setProperty('k', of); }
        function look() { return [SpreadsheetApp.getActive().getId(), SpreadsheetApp.getActive().getSheetById(0).getRange('A1').getValue(),
          ScriptApp.getScriptId(), ScriptApp.getProjectTriggers().length, ...['Script', 'Document', 'User'].map((of) => PropertiesService['get' + of + 'Properties']().getProperty('k'))]; }`,
    },
    boundTo: spreadsheet,
  });
  await workspace.edit(spreadsheet, 0, 'A1', [['kept']], 'anna@example.org');
  await workspace.call(script, 'keep');
  await workspace.call(script, 'install');
  const copy = workspace.copySpreadsheet(spreadsheet, { name: 'Copy of Club', owner: 'vera@example.org' });
  const copied = workspace.scripts().find(({ boundTo }) => boundTo === copy);
  expect(copied).toMatchObject({ owner: 'vera@example.org' });
  const look = async (id: string) => returnedValue(await workspace.call(id, 'look'));
  expect(await look(script)).toEqual([spreadsheet, 'kept', script, 1, 'Script', 'Document', 'User']);
  expect(await look(copied?.id ?? '')).toEqual([copy, 'kept', copied?.id, 0, null, null, null]);
  expect(workspace.read(copy).sheets.map(({ formId }) => formId)).toEqual(workspace.read(copy).sheets.map(() => null));
});
