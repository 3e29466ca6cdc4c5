/** Developer metadata: https://developers.google.com/sheets/api/reference/rest/v4/spreadsheets.developerMetadata */
import { setSwitches } from '../../../../src/local/services/spreadsheet/switches';
import { withSheet } from './in-sheet';

const ARBITRARY =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

// https://github.com/brucemcpherson/gas-fakes/blob/main/test/testsheetsdeveloper.js
test('only files, sheets, whole rows and whole columns carry metadata', async () => {
  await withSheet(async ({ failure, run }) => {
    for (const a1 of ['B2:D4', 'B6:D6', 'F2:F5', 'A1']) {
      expect(await failure(`sheet.getRange('${a1}').addDeveloperMetadata('k', 'v')`)).toContain(ARBITRARY);
    }
    expect(await failure(`sheet.getRange('C:D').addDeveloperMetadata('k')`)).toContain(ARBITRARY);
    const value = await run(`
      const tell = (list) => list.map((one) => [one.getKey(), one.getValue(), String(one.getVisibility()), String(one.getLocation().getLocationType())]);
      ss.addDeveloperMetadata('file', 'v'); sheet.addDeveloperMetadata('sheet');
      sheet.getRange('G:G').addDeveloperMetadata('column', 'v', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      sheet.getRange('8:8').addDeveloperMetadata('row', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
      return [tell(ss.getDeveloperMetadata()), tell(sheet.getDeveloperMetadata()), tell(sheet.getRange('G:G').getDeveloperMetadata()),
        tell(sheet.getRange('8:8').getDeveloperMetadata()), sheet.getRange('G3').getDeveloperMetadata().length];
    `);
    expect(value).toEqual([
      [['file', 'v', 'DOCUMENT', 'SPREADSHEET']],
      [['sheet', null, 'DOCUMENT', 'SHEET']],
      [['column', 'v', 'PROJECT', 'COLUMN']],
      [['row', null, 'DOCUMENT', 'ROW']],
      0,
    ]);
  });
});

// Unverified: whether a bounded rectangle over all rows counts as a column
test('a bounded rectangle over a whole column counts only with the switch', async () => {
  await withSheet(async ({ workspace, failure }) => {
    const lines = `sheet.getRange(1, 2, sheet.getMaxRows(), 1).addDeveloperMetadata('k', 'v')`;
    expect(await failure(lines)).toContain(ARBITRARY);
    setSwitches(workspace.world, { boundedRangesAreWholeLines: true });
    expect(await failure(lines)).toBe('');
  });
});

test('metadata follows its column through insertions, moves and deletions of others, and dies with it', async () => {
  await withSheet(async ({ workspace, id, run }) => {
    await run(
      `sheet.getRange('B:B').addDeveloperMetadata('key', 'name'); sheet.getRange('3:3').addDeveloperMetadata('key', 'row'); return 0`,
    );
    const where = `ss.createDeveloperMetadataFinder().withKey('key').find().map((one) => (one.getLocation().getColumn() || one.getLocation().getRow()).getA1Notation())`;
    expect(await run(where)).toEqual(['B:B', '3:3']);
    await run('sheet.insertColumnBefore(1); sheet.deleteRow(1); return 0');
    expect(await run(where)).toEqual(['C:C', '2:2']);
    await workspace.act(id, 'Лист1', { do: 'moveColumn', column: 3, to: 10 }, 'owner@example.org');
    expect(await run(where)).toEqual(['I:I', '2:2']);
    await run('sheet.deleteColumn(9); sheet.deleteRow(2); return 0');
    expect(await run(where)).toEqual([]);
  });
});

// https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-finder
test('a search is limited by key, value, place and visibility, in the file, a sheet or a range', async () => {
  await withSheet(async ({ run }) => {
    const value = await run(`
      const { DOCUMENT, PROJECT } = SpreadsheetApp.DeveloperMetadataVisibility;
      const { COLUMN, ROW, SHEET } = SpreadsheetApp.DeveloperMetadataLocationType;
      const other = ss.insertSheet('Другой');
      ss.addDeveloperMetadata('k', 'file'); sheet.addDeveloperMetadata('k', 'sheet');
      sheet.getRange('A:A').addDeveloperMetadata('k', 'a', PROJECT); sheet.getRange('B:B').addDeveloperMetadata('k', 'b');
      other.getRange('1:1').addDeveloperMetadata('k', 'other row');
      const values = (finder) => finder.find().map((one) => one.getValue());
      const file = () => ss.createDeveloperMetadataFinder();
      const id = file().withValue('b').find()[0].getId();
      return [values(file()), values(file().withLocationType(COLUMN)), values(file().withVisibility(PROJECT)), values(file().withKey('k').withValue('b')),
        values(file().withId(id)), values(file().withKey('nothing')), values(sheet.createDeveloperMetadataFinder()), values(other.createDeveloperMetadataFinder().withLocationType(ROW)),
        values(sheet.getRange('A:A').createDeveloperMetadataFinder()), values(sheet.getRange('A1:B2').createDeveloperMetadataFinder()),
        values(sheet.getRange('A1:B2').createDeveloperMetadataFinder().onIntersectingLocations())];
    `);
    expect(value).toEqual([
      ['file', 'sheet', 'a', 'b', 'other row'],
      ['a', 'b'],
      ['a'],
      ['b'],
      ['b'],
      [],
      ['sheet', 'a', 'b'],
      ['other row'],
      ['a'],
      [],
      ['sheet', 'a', 'b'],
    ]);
  });
});

// https://github.com/brucemcpherson/gas-fakes/blob/main/test/testsheetsdeveloper.js
test('metadata can be changed, moved and removed', async () => {
  await withSheet(async ({ run, failure }) => {
    const value = await run(`
      sheet.getRange('8:8').addDeveloperMetadata('k', 'v');
      const one = sheet.getRange('8:8').getDeveloperMetadata()[0];
      one.setKey('k2').setValue('v2');
      const places = [];
      const tell = () => { const at = one.getLocation(); places.push([String(at.getLocationType()), at.getColumn() && at.getColumn().getA1Notation(), at.getRow() && at.getRow().getA1Notation(), at.getSheet() && at.getSheet().getName(), at.getSpreadsheet() && at.getSpreadsheet().getName()]); };
      one.moveToColumn(sheet.getRange('J:J')); tell();
      one.moveToRow(sheet.getRange('9:9')); tell();
      one.moveToSheet(sheet); tell();
      one.moveToSpreadsheet(); tell();
      const kept = ss.getDeveloperMetadata().map((found) => found.getKey() + found.getValue());
      one.remove();
      return [places, kept, ss.getDeveloperMetadata().length];
    `);
    expect(value).toEqual([
      [
        ['COLUMN', 'J:J', null, null, null],
        ['ROW', null, '9:9', null, null],
        ['SHEET', null, null, 'Лист1', null],
        ['SPREADSHEET', null, null, null, 'Проба'],
      ],
      ['k2v2'],
      0,
    ]);
    expect(
      await failure(
        `sheet.addDeveloperMetadata('x'); const one = sheet.getDeveloperMetadata()[0]; one.remove(); one.getKey()`,
      ),
    ).toContain('no longer exists');
  });
});

// https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-visibility
test('another project does not see PROJECT metadata', async () => {
  await withSheet(async ({ workspace, id, run }) => {
    const { PROJECT, DOCUMENT } = { PROJECT: 'PROJECT', DOCUMENT: 'DOCUMENT' };
    for (const visibility of [PROJECT, DOCUMENT]) {
      await run(
        `ss.addDeveloperMetadata('${visibility}', SpreadsheetApp.DeveloperMetadataVisibility.${visibility}); return 0`,
      );
    }
    const stranger = workspace.loadScript({
      files: {
        'Code.js': `function main(id) { return SpreadsheetApp.openById(id).getDeveloperMetadata().map((one) => one.getKey()); }`,
      },
    });
    expect((await workspace.call(stranger, 'main', [id])).value).toEqual(['DOCUMENT']);
    expect(await run('ss.getDeveloperMetadata().length')).toBe(2);
  });
});
