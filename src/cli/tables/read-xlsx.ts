/** Decides how the first sheet with something in it of an XLSX file becomes rows of texts. Formulas count by their last value. */
import type { TableFileProblem } from '../../contract/texts/command-line';

/** Rows of cells, the header first; blank rows are left out. */
export type XlsxRows =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly problem: TableFileProblem };

/** Reads the bytes of an XLSX file. */
export async function readXlsx(bytes: Uint8Array): Promise<XlsxRows> {
  const { default: readSheets } = await import('read-excel-file/node');
  try {
    const sheets = await readSheets(Buffer.from(bytes), { parseNumber: plainNumber, trim: false });
    const filled = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
    const rows = (filled?.data ?? []).map((row) => row.map((cell: unknown) => cellText(cell)));
    return { ok: true, rows: rows.filter((row) => row.some((cell) => cell.trim() !== '')) };
  } catch (error) {
    return { ok: false, problem: { code: 'not-xlsx', why: error instanceof Error ? error.message : String(error) } };
  }
}

/** A number as people would write it: phones and codes keep all digits, nothing stands in powers of ten. */
function plainNumber(written: string): string {
  return /e/i.test(written) ? String(Number(written)) : written;
}

/** Dates of a sheet have no zone; the reader gives them as if they were in UTC. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    const [date = '', clock = ''] = cell.toISOString().slice(0, 19).split('T');
    return clock === '00:00:00' ? date : `${date} ${clock}`;
  }
  if (typeof cell === 'boolean') return cell ? 'Да' : 'Нет';
  return String(cell);
}
