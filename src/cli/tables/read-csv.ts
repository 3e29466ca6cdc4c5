/** Decides how a CSV text is taken apart into cells, which stay exactly as they were written. The separator is found out by the contract. */
import Papa from 'papaparse';
import { guessSeparator, withoutDeclaration } from '../../contract/import/separator';
import type { TableFileProblem } from '../../contract/texts/command-line';

/** Cells by row, blank rows included; or why there are none. */
export type Grid =
  | { readonly ok: true; readonly grid: readonly (readonly string[])[] }
  | { readonly ok: false; readonly problem: TableFileProblem };

/** Takes a CSV text apart. */
export function readCsv(text: string): Grid {
  const { data, errors } = Papa.parse<string[]>(withoutDeclaration(text), { delimiter: guessSeparator(text) });
  const broken = errors.find(({ code }) => code === 'MissingQuotes');
  if (broken) return { ok: false, problem: { code: 'broken-quotes', row: (broken.row ?? 0) + 1 } };
  return { ok: true, grid: data };
}
