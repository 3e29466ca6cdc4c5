/** Decides which sheet of an XLSX file is its table: the first one with anything in it. Formulas count by their last value. */
import { cellText, type TypedCell } from '../../contract/import/cell-text';
import type { Grid } from './read-csv';

/** Takes the bytes of an XLSX file apart. */
export async function readXlsx(bytes: Uint8Array): Promise<Grid> {
  const { default: readSheets } = await import('read-excel-file/node');
  try {
    const sheets = await readSheets(Buffer.from(bytes), { trim: false });
    const grids = sheets.map(({ data }) => data.map((row) => row.map((cell) => cellText(cell as TypedCell))));
    return { ok: true, grid: grids.find((grid) => grid.some((row) => row.some((cell) => cell !== ''))) ?? [] };
  } catch (error) {
    return { ok: false, problem: { code: 'not-xlsx', why: error instanceof Error ? error.message : String(error) } };
  }
}
