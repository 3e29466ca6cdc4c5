/** Rows and columns: growth, deletion, appending, sorting, and what moves with them. */
import { setSwitches } from '../../../../src/local/services/spreadsheet/switches';
import { withSheet } from './in-sheet';

// https://developers.google.com/apps-script/reference/spreadsheet/sheet#insertRowsAfter(Integer,Integer)
test('inserted lines push values, notes, rules and looks, and look like the line they were inserted at', async () => {
  await withSheet(async ({ run }) => {
    const value = await run(`
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['да', 'нет']).build();
      sheet.getRange('A1:B2').setValues([['a', 'b'], ['c', 'd']]);
      sheet.getRange('B2').setNote('n').setDataValidation(rule).setBackground('#ff0000');
      sheet.insertRowsAfter(1, 2);
      sheet.insertColumnBefore(1);
      const at = sheet.getRange('C4');
      return [at.getValue(), at.getNote(), at.getBackground(), at.getDataValidation().getCriteriaValues()[0],
        sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getRange('C3').getBackground()];
    `);
    expect(value).toEqual(['d', 'n', '#ff0000', ['да', 'нет'], 1002, 27, '#ffffff']);
  });
});

test('rows inserted after a row take over its format and rule', async () => {
  await withSheet(async ({ run }) => {
    expect(
      await run(`
        sheet.getRange('A5').setNumberFormat('@').insertCheckboxes();
        sheet.insertRowAfter(5);
        return [sheet.getRange('A6').getNumberFormat(), String(sheet.getRange('A6').getDataValidation().getCriteriaType()), sheet.getRange('A6').getValue()]`),
    ).toEqual(['@', 'CHECKBOX', '']);
  });
});

// https://github.com/mogsdad/SheetConverter/issues/20
test('lines that are not there are refused, and the last row or column stays', async () => {
  await withSheet(async ({ failure }) => {
    expect(await failure('sheet.deleteColumns(20, 8)')).toContain('Those columns are out of bounds.');
    expect(await failure('sheet.insertRowsAfter(1001, 1)')).toContain('Those rows are out of bounds.');
    expect(await failure('sheet.deleteRows(1, 1000)')).toContain("You can't delete all the rows on the sheet.");
    expect(await failure('sheet.deleteColumns(1, 26)')).toContain("You can't delete all the columns on the sheet.");
  });
});

// https://workspaceupdates.googleblog.com/2022/03/ten-million-cells-google-sheets.html
test('a workbook holds ten million cells, blank ones too', async () => {
  await withSheet(async ({ failure }) => {
    expect(await failure('sheet.insertRowsAfter(1, 384000)')).toContain(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });
});

// https://developers.google.com/apps-script/reference/spreadsheet/sheet#appendRow(Object)
test('appendRow writes below the last row with data, reads strings as typed, and grows a full grid', async () => {
  await withSheet(async ({ workspace, run }) => {
    const lines = `
      sheet.deleteRows(3, sheet.getMaxRows() - 2);
      sheet.getRange('A2').setNumberFormat('@');
      sheet.appendRow(['1']).appendRow(['2']).appendRow(['007']);
      return [sheet.getMaxRows(), sheet.getRange('A1:A3').getValues()];`;
    expect(await run(lines)).toEqual([3, [[1], ['2'], [7]]]);
    setSwitches(workspace.world, { appendedRowsInherit: true });
    expect(await run(`sheet.clear(); ${lines}`)).toEqual([3, [[1], ['2'], ['007']]]);
  });
});

// Columns keep their metadata when others are inserted and lose it when they are deleted:
// https://developers.google.com/sheets/api/reference/rest/v4/spreadsheets.developerMetadata
test('protections, conditional formats, filters and rules that point at a list follow the lines', async () => {
  await withSheet(async ({ run }) => {
    const value = await run(`
      const list = ss.insertSheet('Списки');
      list.getRange('A1:A3').setValues([['раз'], ['два'], ['три']]);
      sheet.getRange('B2:C10').protect();
      sheet.getRange('B2:C10').createFilter();
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('x').setBackground('red').setRanges([sheet.getRange('B:B')]).build()]);
      sheet.getRange('B2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(list.getRange('A1:A3')).build());
      sheet.insertColumnsBefore(1, 2); sheet.insertRowsBefore(1, 1);
      list.insertRowsBefore(1, 4); list.insertRowsAfter(6, 1);
      const spell = () => [
        sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((one) => one.getRange().getA1Notation()),
        sheet.getFilter() && sheet.getFilter().getRange().getA1Notation(),
        sheet.getConditionalFormatRules().map((one) => one.getRanges()[0].getA1Notation()),
      ];
      const moved = spell();
      const source = sheet.getRange('D3').getDataValidation().getCriteriaValues()[0];
      const where = source.getSheet().getName() + '!' + source.getA1Notation();
      sheet.deleteColumns(4, 2);
      return [moved, where, spell()];
    `);
    expect(value).toEqual([[['D3:E11'], 'D3:E11', ['D:D']], 'Списки!A5:A8', [[], null, []]]);
  });
});

test('frozen rows grow and shrink with lines inserted and deleted among them', async () => {
  await withSheet(async ({ run, failure }) => {
    expect(
      await run(`
        sheet.setFrozenRows(2); sheet.setFrozenColumns(1);
        sheet.insertRowAfter(1); const grown = sheet.getFrozenRows();
        sheet.deleteRows(1, 2);
        return [grown, sheet.getFrozenRows(), sheet.getFrozenColumns()]`),
    ).toEqual([3, 1, 1]);
    expect(await failure('sheet.setFrozenRows(1000)')).toContain("You can't freeze all visible rows on the sheet.");
  });
});

// https://developers.google.com/apps-script/reference/spreadsheet/range#sort(Object)
test('a sort moves whole rows of its range: numbers, texts, truths, blanks last in both directions', async () => {
  await withSheet(async ({ run }) => {
    const value = await run(`
      const range = sheet.getRange('A1:B6').setValues([['б', 1], [true, 2], ['', 3], [10, 4], ['А', 5], [9, 6]]);
      sheet.getRange('B4').setNote('десять');
      const up = range.sort(1).getValues();
      const note = sheet.getRange('B2').getNote();
      const down = range.sort({ column: 1, ascending: false }).getValues();
      return [up, note, down];
    `);
    expect(value).toEqual([
      [
        [9, 6],
        [10, 4],
        ['А', 5],
        ['б', 1],
        [true, 2],
        ['', 3],
      ],
      'десять',
      [
        [true, 2],
        ['б', 1],
        ['А', 5],
        [10, 4],
        [9, 6],
        ['', 3],
      ],
    ]);
  });
});

test('a sort leaves equal rows in their order and takes further columns into account', async () => {
  await withSheet(async ({ run }) => {
    expect(
      await run(`
        const range = sheet.getRange('A1:C4').setValues([['x', 2, 'a'], ['y', 1, 'b'], ['x', 1, 'c'], ['x', 2, 'd']]);
        return range.sort([1, { column: 2, ascending: false }]).getValues().map((row) => row[2]).join('')`),
    ).toBe('adcb');
  });
});

// platform.md §8: metadata on rows does not follow a sort of values
test('row metadata stays on its row when values are sorted', async () => {
  await withSheet(async ({ run }) => {
    expect(
      await run(`
        sheet.getRange('A1:A2').setValues([[2], [1]]);
        sheet.getRange('1:1').addDeveloperMetadata('row', 'two');
        sheet.sort(1);
        const row = sheet.createDeveloperMetadataFinder().withKey('row').find()[0].getLocation().getRow();
        return [row.getA1Notation(), row.getCell(1, 1).getValue()]`),
    ).toEqual(['1:1', 1]);
  });
});

test('a sort of the sheet leaves frozen rows alone', async () => {
  await withSheet(async ({ run }) => {
    expect(
      await run(`
        sheet.getRange('A1:A3').setValues([['Я заголовок'], ['б'], ['а']]);
        sheet.setFrozenRows(1);
        sheet.sort(1);
        return sheet.getRange('A1:A3').getValues().map((row) => row[0])`),
    ).toEqual(['Я заголовок', 'а', 'б']);
  });
});

test('hidden lines and widths stay with their columns', async () => {
  await withSheet(async ({ run }) => {
    expect(
      await run(`
        sheet.hideColumns(2); sheet.hideRows(3, 2); sheet.setColumnWidth(2, 240);
        sheet.insertColumnAfter(1);
        return [sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(3), sheet.getColumnWidth(3), sheet.getColumnWidth(2), sheet.isRowHiddenByUser(4)]`),
    ).toEqual([false, true, 240, 100, true]);
  });
});
