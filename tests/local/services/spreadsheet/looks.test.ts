/** Number formats, colours, alignment, conditional formats. */
import { withSheet } from './in-sheet';

// The automatic format is reported as 0.###############, and 'general' gives it back:
// https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md
test('number formats are kept by cell and given back with general', async () => {
  await withSheet(async ({ run, failure }) => {
    const value = await run(`
      const range = sheet.getRange('A1:B1').setValues([[0.5, 2]]).setNumberFormats([['0%', '000']]);
      const shown = [range.getNumberFormats()[0], range.getDisplayValues()[0]];
      range.setNumberFormat('general');
      return [shown, range.getNumberFormat(), range.getDisplayValues()[0]];
    `);
    expect(value).toEqual([
      [
        ['0%', '000'],
        ['50%', '002'],
      ],
      '0.###############',
      ['0,5', '2'],
    ]);
    expect(await failure(`sheet.getRange('A1').setNumberFormat(null)`)).toContain(
      "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
    );
  });
});

test('a number under a date format is a Date, and a date under a number format is a number', async () => {
  await withSheet(async ({ run }) => {
    expect(
      await run(`
        sheet.getRange('A1').setValue(46054).setNumberFormat('dd.mm.yyyy');
        sheet.getRange('A2').setValue('01.02.2026').setNumberFormat('0');
        return [sheet.getRange('A1').getValue().toISOString(), sheet.getRange('A2').getValue()]`),
    ).toEqual(['2026-01-31T21:00:00.000Z', 46054]);
  });
});

// https://developers.google.com/apps-script/reference/spreadsheet/range#setBackground(String)
test('looks are set for a range or cell by cell, and null gives the default back', async () => {
  await withSheet(async ({ run }) => {
    const value = await run(`
      const range = sheet.getRange('A1:B1');
      const bare = [range.getBackground(), range.getFontColor(), range.getFontWeight(), range.getHorizontalAlignment(), range.getVerticalAlignment(), range.getFontSize()];
      range.setBackgrounds([['red', '#ABC']]).setFontColor('#00FF00').setFontWeight('bold').setVerticalAlignment('middle').setFontSize(12);
      const set = [range.getBackgrounds()[0], range.getFontColors()[0], range.getFontWeights()[0], range.getVerticalAlignment(), range.getFontSizes()[0]];
      range.setBackground(null).setFontWeight('normal').setFontWeights([[null, 'bold']]);
      return [bare, set, range.getBackgrounds()[0], range.getFontWeights()[0]];
    `);
    expect(value).toEqual([
      ['#ffffff', '#000000', 'normal', 'general', 'bottom', 10],
      [['#ff0000', '#aabbcc'], ['#00ff00', '#00ff00'], ['bold', 'bold'], 'middle', [12, 12]],
      ['#ffffff', '#ffffff'],
      ['normal', 'bold'],
    ]);
  });
});

// https://issuetracker.google.com/issues/427134600 and https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md
test('a bare cell overflows and reports true for getWrap all the same; normal alignment is general-left', async () => {
  await withSheet(async ({ run }) => {
    const value = await run(`
      const range = sheet.getRange('A1');
      const tell = () => [range.getWrap(), String(range.getWrapStrategy())];
      const bare = tell(); range.setWrap(true); const wrapped = tell(); range.setWrap(false); const loose = tell();
      range.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
      return [bare, wrapped, loose, tell(), range.setHorizontalAlignment('normal').getHorizontalAlignment(), range.setHorizontalAlignment(null).getHorizontalAlignment()];
    `);
    expect(value).toEqual([
      [true, 'OVERFLOW'],
      [true, 'WRAP'],
      [false, 'OVERFLOW'],
      [false, 'CLIP'],
      'general-left',
      'general',
    ]);
  });
});

// Colours that are none are taken silently: https://issuetracker.google.com/issues/428869869
test('an unknown colour is accepted', async () => {
  expect(await withSheet(({ failure }) => failure(`sheet.getRange('A1').setBackground('foo')`))).toBe('');
});

// https://developers.google.com/apps-script/reference/spreadsheet/range#clear(Object)
test('clear takes values and looks, its options one of them', async () => {
  await withSheet(async ({ run }) => {
    const value = await run(`
      const set = () => sheet.getRange('A1').setValue('x').setBackground('red').setNote('n');
      const tell = () => { const at = sheet.getRange('A1'); return [at.getValue(), at.getBackground(), at.getNote()]; };
      set().clear(); const all = tell(); set().clear({ contentsOnly: true }); const contents = tell();
      set().clear({ formatOnly: true }); const formats = tell(); set().clear({ commentsOnly: true }); const notes = tell();
      set(); sheet.clearContents(); const sheetContents = tell(); set(); sheet.clear(); const sheetAll = tell(); sheet.clearNotes();
      return [all, contents, formats, notes, sheetContents, sheetAll, tell()];
    `);
    expect(value).toEqual([
      ['', '#ffffff', 'n'],
      ['', '#ff0000', 'n'],
      ['x', '#ffffff', 'n'],
      ['x', '#ff0000', ''],
      ['', '#ff0000', 'n'],
      ['', '#ffffff', 'n'],
      ['', '#ffffff', ''],
    ]);
  });
});

// https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder
test('conditional formats are set as a whole and read back', async () => {
  await withSheet(async ({ run, failure }) => {
    const value = await run(`
      const build = () => SpreadsheetApp.newConditionalFormatRule();
      const rules = [
        build().whenTextEqualTo('Активна').setBackground('#B7E1CD').setFontColor('black').setBold(true).setRanges([sheet.getRange('C2:C')]).build(),
        build().whenFormulaSatisfied('=$A1=""').setItalic(true).setRanges([sheet.getRange('A1:B2'), sheet.getRange('D:D')]).build(),
      ];
      sheet.setConditionalFormatRules(rules);
      const tell = (rule) => { const when = rule.getBooleanCondition(); return [String(when.getCriteriaType()), when.getCriteriaValues(), when.getBackground(), when.getBold(), when.getItalic(), rule.getRanges().map((range) => range.getA1Notation())]; };
      const read = sheet.getConditionalFormatRules();
      const told = read.map(tell);
      read.push(read[0].copy().whenCellEmpty().setBackground(null).build());
      sheet.setConditionalFormatRules(read);
      return [told, tell(sheet.getConditionalFormatRules()[2])];
    `);
    expect(value).toEqual([
      [
        ['TEXT_EQUAL_TO', ['Активна'], '#b7e1cd', true, null, ['C2:C']],
        ['CUSTOM_FORMULA', ['=$A1=""'], null, null, true, ['A1:B2', 'D:D']],
      ],
      ['CELL_EMPTY', [], null, true, null, ['C2:C']],
    ]);
    expect(await failure(`SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()`)).toContain(
      'at least one range',
    );
  });
});
