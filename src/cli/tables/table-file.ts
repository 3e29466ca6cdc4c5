/** Decides which reader a file gets, and gives its table as texts. What the columns mean is left to the importer of the bundle. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { decodeText } from '../../contract/import/decode-text';
import { type Table, tableFromGrid } from '../../contract/import/table-shape';
import { tableFileProblem } from '../../contract/texts/command-line';
import { CommandRefused } from '../command';
import { type Grid, readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';

/** A table with the file that it came from. */
export interface TableFile extends Table {
  readonly path: string;
}

/** Endings of names under which tables are looked for, the likelier first. */
export const TABLE_ENDINGS = ['.csv', '.xlsx', '.tsv', '.txt'] as const;

const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a CSV or XLSX file. Throws CommandRefused with the reason and the remedy. */
export async function readTableFile(path: string): Promise<TableFile> {
  const read = await gridOf(path);
  if (!read.ok) throw new CommandRefused([tableFileProblem(path, read.problem)]);
  const table = tableFromGrid(read.grid);
  if (table.header.length === 0) throw new CommandRefused([tableFileProblem(path, { code: 'no-rows' })]);
  return { path, ...table };
}

async function gridOf(path: string): Promise<Grid> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') return { ok: false, problem: { code: 'folder' } };
    return { ok: false, problem: { code: 'unreadable', why: (error as Error).message } };
  }
  const extension = extname(path).toLowerCase();
  if (extension === '.xls' || opensWith(bytes, OLD_EXCEL_SIGNATURE))
    return { ok: false, problem: { code: 'old-excel' } };
  if (extension === '.xlsx' || opensWith(bytes, ZIP_SIGNATURE)) return readXlsx(bytes);
  if (!(TABLE_ENDINGS as readonly string[]).includes(extension)) {
    return { ok: false, problem: { code: 'unknown-kind', extension } };
  }
  const { text } = decodeText(bytes, (encoding, fatal) => new TextDecoder(encoding, { fatal }).decode(bytes));
  return text.includes('\0') ? { ok: false, problem: { code: 'not-text' } } : readCsv(text);
}

function opensWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
