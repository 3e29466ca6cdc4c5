/** Files and their sheets. */
import { testWorkspace, valueOfLines } from '../run-script';
import { withSheet } from './in-sheet';

const CURRENT_ONLY = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const ALL = 'https://www.googleapis.com/auth/spreadsheets';

// Names by the language of the file: https://github.com/brucemcpherson/gas-fakes/blob/main/test/testsheetsvalues.js (English)
test('a new file has one sheet named in its language', async () => {
  expect(
    await withSheet(({ run }) => run('[sheet.getName(), sheet.getSheetId(), sheet.getIndex(), ss.getNumSheets()]')),
  ).toEqual(['Лист1', 0, 1, 1]);
  expect(await withSheet(({ run }) => run('sheet.getName()'), { locale: 'en_US' })).toBe('Sheet1');
});

// https://github.com/brucemcpherson/gas-fakes/blob/main/test/testsheetsvalues.js
test('new sheets stand after the active one, or at a place counted from nought', async () => {
  await withSheet(async ({ run }) => {
    const value = await run(`
      ss.insertSheet('s1'); ss.insertSheet('s2'); ss.insertSheet('s3', 1); ss.insertSheet('s4', 0); ss.insertSheet();
      return ss.getSheets().map((one) => one.getName() + one.getIndex());
    `);
    expect(value).toEqual(['s41', 'Лист62', 'Лист13', 's34', 's15', 's26']);
  });
});

test('a name belongs to one sheet, whatever its case', async () => {
  await withSheet(async ({ run, failure }) => {
    expect(await failure(`ss.insertSheet('лист1')`)).toContain(
      'A sheet with the name "лист1" already exists. Please enter another name.',
    );
    expect(await failure(`ss.insertSheet('Второй').setName('Лист1')`)).toContain('already exists');
    expect(
      await run(
        `ss.getSheetByName('нет') === null && ss.getSheetById(77) === null && ss.getSheetByName('лист1').getSheetId() === 0`,
      ),
    ).toBe(true);
  });
});

// https://github.com/getodk/collect/issues/2918
test('a name has at most 100 characters, and an empty one is refused here', async () => {
  await withSheet(async ({ run, failure }) => {
    const tooLong = 'Exception: The sheet name cannot be greater than 100 characters.';
    expect(await failure(`ss.insertSheet('я'.repeat(101))`)).toBe(tooLong);
    expect(await failure(`sheet.setName('я'.repeat(101))`)).toBe(tooLong);
    expect(await run(`sheet.setName('я'.repeat(100)).getName().length`)).toBe(100);
    expect(await failure(`sheet.setName('')`)).toBe('Error: NotEmulated: a sheet with an empty name');
    expect(await failure(`ss.insertSheet(' ')`)).toBe('Error: NotEmulated: a sheet with an empty name');
    expect(await run('ss.getNumSheets()')).toBe(1);
  });
});

test('the last visible sheet can neither be deleted nor hidden', async () => {
  await withSheet(async ({ run, failure }) => {
    expect(await failure('ss.deleteSheet(sheet)')).toContain("You can't remove all the visible sheets in a document.");
    expect(await failure('sheet.hideSheet()')).toContain("You can't remove all the visible sheets in a document.");
    expect(
      await run(`
        const second = ss.insertSheet('Второй');
        sheet.hideSheet();
        const hidden = [sheet.isSheetHidden(), ss.getActiveSheet().getName()];
        sheet.showSheet(); ss.deleteSheet(second);
        return [hidden, sheet.isSheetHidden(), ss.getSheets().length]`),
    ).toEqual([[true, 'Второй'], false, 1]);
  });
});

test('a deleted sheet that was fetched before is refused', async () => {
  await withSheet(async ({ failure }) => {
    expect(await failure(`const gone = ss.insertSheet('x'); ss.deleteSheet(gone); gone.getLastRow()`)).toContain(
      'not found',
    );
  });
});

test('the active sheet is moved, renamed and coloured', async () => {
  await withSheet(async ({ run }) => {
    expect(
      await run(`
        const one = ss.insertSheet('Один');
        ss.moveActiveSheet(1);
        one.setName('Первый').setTabColor('#ff0000');
        ss.setActiveSheet(sheet);
        return [ss.getSheets().map((s) => s.getName()), one.getTabColor(), SpreadsheetApp.getActiveSheet().getName(), one.getParent().getId() === ss.getId()]`),
    ).toEqual([['Первый', 'Лист1'], '#ff0000', 'Лист1', true]);
  });
});

// Locale and zone are the file's own: https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#setSpreadsheetLocale(String)
test('locale and zone can be changed, and change how values are read and shown', async () => {
  await withSheet(async ({ run, failure }) => {
    const value = await run(`
      sheet.getRange('A1').setValue('1.5');
      const russian = [ss.getSpreadsheetLocale(), sheet.getRange('A1').getDisplayValue()];
      ss.setSpreadsheetLocale('en_US'); ss.setSpreadsheetTimeZone('Asia/Krasnoyarsk');
      sheet.getRange('A2').setValue('1.5');
      return [russian, ss.getSpreadsheetLocale(), ss.getSpreadsheetTimeZone(), sheet.getRange('A2').getValue()];
    `);
    expect(value).toEqual([['ru_RU', '01.05.2026'], 'en_US', 'Asia/Krasnoyarsk', 1.5]);
    expect(await failure(`ss.setSpreadsheetLocale('fr_FR')`)).toContain(
      'NotEmulated: Spreadsheet.setSpreadsheetLocale(fr_FR)',
    );
  });
});

test('a toast is shown in the session of the person', async () => {
  const workspace = testWorkspace();
  const id = workspace.createSpreadsheet('Учёт');
  const script = workspace.loadScript({
    files: { 'Code.js': `function main() { SpreadsheetApp.getActive().toast('Готово', 'Настройка', 3); }` },
    boundTo: id,
  });
  const { ui } = await workspace.call(script, 'main');
  expect(ui.toasts).toEqual([{ message: 'Готово', title: 'Настройка', seconds: 3 }]);
  await workspace.close();
});

// Only the open file, or any file: https://developers.google.com/workspace/add-ons/concepts/editor-scopes
test('opening by id needs the full scope, the file at hand only the small one', async () => {
  await withSheet(async ({ id, run, failure }) => {
    const small = { manifest: { oauthScopes: [CURRENT_ONLY] } };
    expect(await run('sheet.getRange(1, 1).setValue(1).getValue()', small)).toBe(1);
    expect(await failure(`SpreadsheetApp.openById('${id}')`, small)).toContain(
      `You do not have permission to call SpreadsheetApp.openById. Required permissions: ${ALL}`,
    );
    expect(await failure('sheet.getRange(1, 1).setValue(1)', { manifest: { oauthScopes: [] } })).toContain(
      `You do not have permission to call SpreadsheetApp.getActive. Required permissions: (${CURRENT_ONLY} || ${ALL})`,
    );
    const full = { manifest: { oauthScopes: [ALL] } };
    expect(
      await run(`SpreadsheetApp.openById('${id}').getName() + SpreadsheetApp.openByUrl(ss.getUrl()).getName()`, full),
    ).toBe('ПробаПроба');
  });
});

test('a file that is not shared with the account is not opened, a missing one is said to be missing', async () => {
  await withSheet(async ({ workspace, failure, run }) => {
    const other = workspace.createSpreadsheet('Чужое', { owner: 'other@example.org' });
    expect(await failure(`SpreadsheetApp.openById('${other}')`)).toContain(
      'You do not have permission to access the requested document.',
    );
    expect(await failure(`SpreadsheetApp.openById('nothing')`)).toContain('Document is missing');
    expect(await failure(`SpreadsheetApp.openByUrl('https://example.org')`)).toContain('Invalid argument: url');
    expect(
      await run(`SpreadsheetApp.openById(SpreadsheetApp.create('Новое', 10, 5).getId()).getSheets()[0].getMaxRows()`),
    ).toBe(10);
  });
});

test('a script without a spreadsheet has no active one', async () => {
  expect(await valueOfLines('SpreadsheetApp.getActive() === null && SpreadsheetApp.getActiveSheet() === null')).toBe(
    true,
  );
});

// What goes to Google's servers is counted apart from what an object knows: docs/architecture
test('reads and writes are services, places are getters', async () => {
  const workspace = testWorkspace();
  const id = workspace.createSpreadsheet('Учёт');
  const script = workspace.loadScript({
    files: {
      'Code.js': `function main() {
        const sheet = SpreadsheetApp.getActive().getSheets()[0];
        const range = sheet.getRange(1, 1, 2, 2);
        range.setValues([[1, 2], [3, 4]]);
        return [range.getRow(), range.getA1Notation(), sheet.getName(), sheet.getLastRow(), range.getValues().length];
      }`,
    },
    boundTo: id,
  });
  const { calls } = await workspace.call(script, 'main');
  expect(calls.service).toEqual({
    'SpreadsheetApp.getActive': 1,
    'Spreadsheet.getSheets': 1,
    'Range.setValues': 1,
    'Sheet.getLastRow': 1,
    'Range.getValues': 1,
  });
  expect(calls.getter).toEqual({
    'Sheet.getRange': 1,
    'Range.getRow': 1,
    'Range.getA1Notation': 1,
    'Sheet.getName': 1,
  });
  await workspace.close();
});

test('a sheet that would pass ten million cells is not added', async () => {
  await withSheet(async ({ run, failure }) => {
    await run('sheet.insertRowsAfter(1, 382000); return 0');
    expect(await failure(`ss.insertSheet('x').insertRowsAfter(1, 1000)`)).toContain(
      'above the limit of 10000000 cells',
    );
    await run('sheet.insertRowsAfter(1, 500); return 0');
    expect(await failure(`ss.insertSheet('y')`)).toContain('above the limit of 10000000 cells');
    expect(await run(`ss.getSheetByName('y')`)).toBeNull();
  });
});

// https://developers.google.com/apps-script/reference/spreadsheet/range#createFilter()
test('a sheet has one filter at most', async () => {
  await withSheet(async ({ run, failure }) => {
    expect(await run(`sheet.getRange('A1:C10').createFilter().getRange().getA1Notation()`)).toBe('A1:C10');
    expect(await failure(`sheet.getRange('A1').createFilter()`)).toContain('already has a filter');
    expect(await run(`sheet.getFilter().remove(); return sheet.getFilter()`)).toBeNull();
  });
});

// https://developers.google.com/apps-script/guides/menus
test('a script without a spreadsheet in front of a person has no Ui', async () => {
  expect(await withSheet(({ run }) => run('String(SpreadsheetApp.getUi())'))).toBe('Ui');
  await expect(valueOfLines('SpreadsheetApp.getUi()')).rejects.toThrow(
    'Cannot call SpreadsheetApp.getUi() from this context.',
  );
});
