/** Reads CSV as Utilities.parseCsv does: quotes, doubled quotes, line breaks inside quotes. What a cell means is the caller's. */

/**
 * The rows of a CSV text, cells as strings; an empty text has no rows, a last line break opens no row.
 *
 *     parseCsv('a,"b ""c"""\n1,2', ',') // [['a', 'b "c"'], ['1', '2']]
 *
 * Source: https://developers.google.com/apps-script/reference/utilities/utilities#parsecsvcsv
 */
export function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let begun = false;
  const endRow = (): void => {
    row.push(cell);
    rows.push(row);
    row = [];
    cell = '';
    begun = false;
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (char === '"' && cell === '') {
      quoted = true;
      begun = true;
    } else if (char === delimiter) {
      row.push(cell);
      cell = '';
      begun = true;
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[i + 1] === '\n') i++;
      endRow();
    } else {
      cell += char;
      begun = true;
    }
  }
  if (begun || row.length > 0) endRow();
  return rows;
}
