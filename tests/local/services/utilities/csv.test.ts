import fc from 'fast-check';
import { parseCsv } from '../../../../src/local/services/utilities/csv';

/** Utilities.parseCsv gives rows of strings: https://developers.google.com/apps-script/reference/utilities/utilities#parsecsvcsv */
describe('CSV read as Utilities.parseCsv reads it', () => {
  it('splits at the delimiter and at line breaks of either kind', () => {
    expect(parseCsv('a,b\r\nc,d\n', ',')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(parseCsv('а;б', ';')).toEqual([['а', 'б']]);
  });

  it('keeps delimiters, line breaks and doubled quotes inside quotes', () => {
    expect(parseCsv('"a,b","c\nd","e ""f"""', ',')).toEqual([['a,b', 'c\nd', 'e "f"']]);
  });

  it('has no rows for an empty text and an empty cell at a final delimiter', () => {
    expect(parseCsv('', ',')).toEqual([]);
    expect(parseCsv('a,', ',')).toEqual([['a', '']]);
    expect(parseCsv('""', ',')).toEqual([['']]);
  });

  it('reads back whatever was quoted', () => {
    const rows = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (table) => {
        const text = table.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',')).join('\n');
        expect(parseCsv(text, ',')).toEqual(table);
      }),
    );
  });
});
