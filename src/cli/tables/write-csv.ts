/** Decides how the command line writes a table as CSV: so that a Russian Excel opens it in columns at a double click, and programs read it too. */
import Papa from 'papaparse';

/**
 * The table as text: UTF-8 with the mark that Excel asks for, semicolons (where the comma belongs to decimal fractions, Excel takes a comma
 * for no separator), a line a row after the headings. A cell never begins a formula of a spreadsheet.
 */
export function csvText(fields: readonly string[], rows: readonly (readonly string[])[]): string {
  const data = rows.map((row) => [...row]);
  return `\uFEFF${Papa.unparse({ fields: [...fields], data }, { delimiter: ';', escapeFormulae: true })}\r\n`;
}
