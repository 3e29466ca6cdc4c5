/** Protections and who is stopped by them: https://developers.google.com/apps-script/reference/spreadsheet/protection */
import { shareSpreadsheet } from '../../../../src/local/services/spreadsheet/workbook';
import { sheetAtHand, withSheet } from './in-sheet';

const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const CURATOR = { user: 'curator@example.org' };

/** A sheet shared with a curator. */
function shared() {
  const at = sheetAtHand();
  shareSpreadsheet(at.workspace.world, at.id, { editors: [CURATOR.user] });
  return at;
}

// https://issuetracker.google.com/issues/442636162
test('the owner always passes and is not in the list of editors', async () => {
  await withSheet(async ({ run }) => {
    expect(
      await run(`
        const one = sheet.getRange('A1:B2').protect().setDescription('Служебное');
        one.setWarningOnly(true);
        const warned = one.isWarningOnly(); one.setWarningOnly(false);
        sheet.getRange('A1').setValue(1);
        return [one.getEditors().length, one.canEdit(), one.getDescription(), one.getRange().getA1Notation(), String(one.getProtectionType()), warned, one.isWarningOnly()]`),
    ).toEqual([0, true, 'Служебное', 'A1:B2', 'RANGE', true, false]);
  });
});

// A script has its user's rights: platform.md §8
test('a script of somebody who may not edit a protected range is refused, and so is that person', async () => {
  const at = shared();
  await at.run(`const one = sheet.getRange('A1:B2').protect(); one.removeEditors(one.getEditors()); return 0`);
  expect(await at.failure(`sheet.getRange('B2:C3').setValue(1)`, CURATOR)).toContain(REFUSED);
  expect(await at.failure(`sheet.getRange('A1').setBackground('red')`, CURATOR)).toContain(REFUSED);
  expect(await at.failure(`sheet.deleteRow(2)`, CURATOR)).toContain(REFUSED);
  expect(await at.failure(`sheet.getRange('C3').setValue(1)`, CURATOR)).toBe('');
  await expect(at.workspace.edit(at.id, 0, 'A1', [['x']], CURATOR.user)).rejects.toThrow(REFUSED);
  await expect(at.workspace.act(at.id, 0, { do: 'sort', column: 1, ascending: true }, CURATOR.user)).rejects.toThrow(
    REFUSED,
  );
  await expect(at.workspace.act(at.id, 0, { do: 'deleteColumns', column: 2, count: 1 }, CURATOR.user)).rejects.toThrow(
    REFUSED,
  );
  await at.workspace.edit(at.id, 0, 'A1', [['x']], 'owner@example.org');
  await at.workspace.close();
});

test('editors of the file may edit a new protection until a script removes them, and can be added again', async () => {
  const at = shared();
  await at.run(`sheet.getRange('A1').protect(); return 0`);
  const one = `sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0]`;
  expect(await at.failure(`sheet.getRange('A1').setValue(1)`, CURATOR)).toBe('');
  expect(await at.run(`${one}.getEditors().map((editor) => editor.getEmail())`)).toEqual([CURATOR.user]);
  await at.run(`${one}.removeEditor('${CURATOR.user}'); return 0`);
  expect(await at.run(`${one}.canEdit()`, CURATOR)).toBe(false);
  await at.run(`${one}.addEditor('${CURATOR.user}'); return 0`);
  expect(await at.failure(`sheet.getRange('A1').setValue(2)`, CURATOR)).toBe('');
  await at.workspace.close();
});

test('a warning stops nobody', async () => {
  const at = shared();
  await at.run(`const one = sheet.protect().setWarningOnly(true); one.removeEditors(['${CURATOR.user}']); return 0`);
  expect(await at.failure(`sheet.getRange('A1').setValue(1)`, CURATOR)).toBe('');
  await at.workspace.close();
});

test('a protected sheet keeps its shape and cells but for ranges left open', async () => {
  const at = shared();
  await at.run(`
    const one = sheet.protect(); one.removeEditors(one.getEditors());
    one.setUnprotectedRanges([sheet.getRange('C2:C')]); return 0`);
  expect(await at.failure(`sheet.getRange('A1').setValue(1)`, CURATOR)).toContain(REFUSED);
  expect(await at.failure(`sheet.insertRowAfter(1)`, CURATOR)).toContain(REFUSED);
  expect(await at.failure(`sheet.setName('Моё')`, CURATOR)).toContain(REFUSED);
  expect(await at.failure(`sheet.getRange('C2:C1000').setValue(1)`, CURATOR)).toBe('');
  expect(await at.failure(`sheet.getRange('B2:C2').setValue(1)`, CURATOR)).toContain(REFUSED);
  await at.run(`sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].remove(); return 0`);
  expect(await at.failure(`sheet.getRange('A1').setValue(1)`, CURATOR)).toBe('');
  await at.workspace.close();
});

test('somebody with whom the file is not shared changes nothing', async () => {
  const at = sheetAtHand();
  expect(await at.failure(`sheet.getRange('A1').setValue(1)`, CURATOR)).toContain('You do not have permission');
  await expect(at.workspace.edit(at.id, 0, 'A1', [['x']], CURATOR.user)).rejects.toThrow('You do not have permission');
  await at.workspace.close();
});
