/** Decides which reader a file gets, and gives its table as texts. What the columns mean is left to the importer of the bundle. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { type TableFileProblem, tableFileProblem } from '../../contract/texts/command-line';
import { CommandRefused } from '../command';
import { decodeText } from './decode-text';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';

/** A table from a file: every row has as many cells as the header. */
export interface TableFile {
  readonly path: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Endings of names under which tables are looked for, the likelier first. */
export const TABLE_ENDINGS = ['.csv', '.xlsx', '.tsv', '.txt'] as const;

/** Reads a CSV or XLSX file. Throws CommandRefused with the reason and the remedy. */
export async function readTableFile(path: string): Promise<TableFile> {
  const found = await rowsOf(path);
  if (!found.ok) throw new CommandRefused([tableFileProblem(path, found.problem)]);
  const [header, ...rows] = found.rows;
  if (header === undefined) throw new CommandRefused([tableFileProblem(path, { code: 'no-rows' })]);
  return { path, ...rectangular(header, rows) };
}

type Rows =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly problem: TableFileProblem };

async function rowsOf(path: string): Promise<Rows> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { ok: false, problem: { code: 'unreadable', why: (error as Error).message } };
  }
  const extension = extname(path).toLowerCase();
  if (extension === '.xls' || isOldExcel(bytes)) return { ok: false, problem: { code: 'old-excel' } };
  if (extension === '.xlsx' || isZip(bytes)) return readXlsx(bytes);
  if (!(TABLE_ENDINGS as readonly string[]).includes(extension)) {
    return { ok: false, problem: { code: 'unknown-kind', extension } };
  }
  const text = decodeText(bytes);
  return text === null ? { ok: false, problem: { code: 'not-text' } } : readCsv(text);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

function isOldExcel(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** Cells beyond the header (a row with one separator too many) get a column without a title, so that nothing is lost. */
function rectangular(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Pick<TableFile, 'header' | 'rows'> {
  const filled = (row: readonly string[]): number =>
    row.reduce((last, cell, at) => (cell.trim() === '' ? last : at + 1), 0);
  const width = Math.max(filled(header), ...rows.map(filled));
  const padded = (row: readonly string[]): string[] => Array.from({ length: width }, (_, at) => row[at] ?? '');
  return { header: padded(header), rows: rows.map(padded) };
}
