/** Which rectangles a script gets. */
import { withSheet } from './in-sheet';

// https://github.com/brucemcpherson/gas-fakes/blob/main/test/testsheetsdeveloper.js
test('a range knows its place, and open ones run to the end of the sheet', async () => {
  await withSheet(async ({ run }) => {
    const value = await run(`
      const facts = (range) => [range.getA1Notation(), range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns(), range.getLastRow(), range.getLastColumn()];
      return [facts(sheet.getRange(2, 3)), facts(sheet.getRange(2, 3, 4)), facts(sheet.getRange(2, 3, 4, 5)), facts(sheet.getRange('D:F')), facts(sheet.getRange('5:7'))];
    `);
    expect(value).toEqual([
      ['C2', 2, 3, 1, 1, 2, 3],
      ['C2:C5', 2, 3, 4, 1, 5, 3],
      ['C2:G5', 2, 3, 4, 5, 5, 7],
      ['D:F', 1, 4, 1000, 3, 1000, 6],
      ['5:7', 5, 1, 3, 26, 7, 26],
    ]);
  });
});

// The getLastRow() - 1 trap: https://github.com/brucemcpherson/gas-fakes/blob/main/src/services/spreadsheetapp/fakesheetrange.js
test('empty ranges and places below one are refused', async () => {
  await withSheet(async ({ failure }) => {
    expect(await failure('sheet.getRange(2, 1, sheet.getLastRow(), 3)')).toContain(
      'The number of rows in the range must be at least 1.',
    );
    expect(await failure('sheet.getRange(1, 1, 1, 0)')).toContain(
      'The number of columns in the range must be at least 1.',
    );
    expect(await failure('sheet.getRange(0, 1)')).toContain('The starting row of the range is too small.');
    expect(await failure('sheet.getRange(1, 0)')).toContain('The starting column of the range is too small.');
    expect(await failure(`sheet.getRange('A')`)).toContain('Range not found');
    expect(await failure(`sheet.getRange('Нет такого!A1')`)).toContain('Range not found');
    expect(await failure(`sheet.getRange('x', 1)`)).toContain(
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
  });
});

// A default tab is 1000 by 26 and nothing can be written outside it: platform.md §1, §3
test('the grid ends at row 1000 and column Z until it is grown', async () => {
  await withSheet(async ({ run, failure }) => {
    const outside = 'The coordinates of the range are outside the dimensions of the sheet.';
    expect(await failure('sheet.getRange(1001, 1)')).toContain(outside);
    expect(await failure('sheet.getRange(1, 27)')).toContain(outside);
    expect(await failure('sheet.getRange(999, 1, 3)')).toContain(outside);
    expect(await run('sheet.insertRowsAfter(1000, 1); return sheet.getRange(1001, 1).setValue(7).getValue()')).toBe(7);
  });
});

test('a range whose rows are gone since is refused when it is used', async () => {
  await withSheet(async ({ failure }) => {
    expect(
      await failure(`const range = sheet.getRange('A1000'); sheet.deleteRows(500, 501); range.getValue()`),
    ).toContain('outside the dimensions');
  });
});

test('cells and offsets are counted within the range', async () => {
  await withSheet(async ({ run }) => {
    expect(
      await run(`
        const range = sheet.getRange('B2:D5');
        return [range.getCell(1, 2), range.offset(1, -1), range.offset(1, 1, 2), range.offset(0, 0, 1, 1)].map((one) => one.getA1Notation())`),
    ).toEqual(['C2', 'A3:C6', 'C3:E4', 'B2']);
  });
});

// https://developers.google.com/apps-script/reference/spreadsheet/sheet#getDataRange()
test('the data range starts at A1 and has at least one cell', async () => {
  await withSheet(async ({ run }) => {
    const value = await run(`
      const empty = sheet.getDataRange().getA1Notation();
      sheet.getRange('C4').setValue(1);
      sheet.getRange('F9').setNote('заметка').setBackground('red');
      return [empty, sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn()];
    `);
    expect(value).toEqual(['A1', 'A1:C4', 4, 3]);
  });
});

test('a file-wide reference names its sheet', async () => {
  await withSheet(async ({ run }) => {
    expect(
      await run(
        `ss.insertSheet('Мой лист'); return [ss.getRange("'Мой лист'!B2").getSheet().getName(), ss.getRange('A1').getSheet().getName()]`,
      ),
    ).toEqual(['Мой лист', 'Мой лист']);
  });
});
