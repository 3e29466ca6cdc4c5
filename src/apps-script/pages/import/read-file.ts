// Decides how a chosen file becomes grids of cells: CSV and TSV in any usual encoding, XLSX sheet by sheet. Nothing leaves the browser here.
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/universal';
import { cellText, type TypedCell } from '../../../contract/import/cell-text';
import { decodeText } from '../../../contract/import/decode-text';
import { guessSeparator, withoutDeclaration } from '../../../contract/import/separator';
import type { FileProblem } from '../../../contract/texts/import';

/** A file as read. */
export interface ReadFile {
  readonly name: string;
  /** Sheets that hold something, at least one. A text file is one sheet without a name. */
  readonly sheets: readonly { readonly name: string; readonly grid: readonly (readonly string[])[] }[];
  /** A quote that opens a cell is never closed, so that rows may have run together. */
  readonly brokenQuotes: boolean;
}

/** Thrown where a file can't be read; the problem names a sentence of texts/import. */
export class FileRefused extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

const MOST_BYTES = 20 * 1024 * 1024;
/** First bytes of a zip archive, as XLSX is one, and of the format that went before it. */
const ZIP = [0x50, 0x4b];
const OLD_XLS = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a file. Throws `FileRefused`. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > MOST_BYTES) throw new FileRefused('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (startsWith(bytes, OLD_XLS)) throw new FileRefused('old-xls');
  const { grids, brokenQuotes } = startsWith(bytes, ZIP)
    ? { grids: await readXlsx(bytes), brokenQuotes: false }
    : readText(bytes);
  const sheets = grids.filter(({ grid }) => grid.some((row) => row.some((cell) => cell.trim() !== '')));
  if (sheets.length === 0) throw new FileRefused('empty');
  return { name: file.name, sheets, brokenQuotes };
}

async function readXlsx(bytes: Uint8Array): Promise<ReadFile['sheets'][number][]> {
  try {
    const sheets = await readXlsxFile(bytes.buffer as ArrayBuffer, { trim: false });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      grid: data.map((row) => row.map((cell) => cellText(cell as TypedCell))),
    }));
  } catch {
    throw new FileRefused('unreadable');
  }
}

function readText(bytes: Uint8Array): { readonly grids: ReadFile['sheets'][number][]; readonly brokenQuotes: boolean } {
  const { text } = decodeText(bytes, (encoding, fatal) => new TextDecoder(encoding, { fatal }).decode(bytes));
  if (text.includes('\0')) throw new FileRefused('unreadable');
  const { data, errors } = Papa.parse<string[]>(withoutDeclaration(text), { delimiter: guessSeparator(text) });
  return { grids: [{ name: '', grid: data }], brokenQuotes: errors.some(({ type }) => type === 'Quotes') };
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte);
}
