/** Decides how a CSV text becomes rows: the separator is found out, cells stay texts exactly as they were written. */
import Papa from 'papaparse';
import type { TableFileProblem } from '../../contract/texts/command-line';

/** Rows of cells, the header first; blank rows are left out. */
export type CsvRows =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly problem: TableFileProblem };

/** Separators that exports use, the likelier ones first. */
const SEPARATORS = [';', ',', '\t', '|'] as const;

/** Rows by which a separator is judged. */
const SAMPLE_ROWS = 50;

/** Reads a CSV text. */
export function readCsv(text: string): CsvRows {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separatorOf(text), skipEmptyLines: 'greedy' });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) return { ok: false, problem: { code: 'broken-quotes', row: (broken.row ?? 0) + 1 } };
  return { ok: true, rows: data };
}

/** The separator that cuts the first rows into the same number of cells, and into the most of them; a header alone decides by itself. */
function separatorOf(text: string): string {
  const scored = SEPARATORS.map((separator) => {
    const { data } = Papa.parse<string[]>(text, {
      delimiter: separator,
      preview: SAMPLE_ROWS,
      skipEmptyLines: 'greedy',
    });
    const width = data[0]?.length ?? 0;
    const alike = data.filter((row) => row.length === width).length / Math.max(1, data.length);
    return { separator, worth: width > 1 ? alike * 1000 + width : 0 };
  });
  return scored.reduce((best, each) => (each.worth > best.worth ? each : best)).separator;
}
