// Decides when a sheet shows what it should, though sheets change what they are given: blanks, line ends, apostrophes, whole numbers as text.
import type { Cell } from '../../contract/tables/table';

/** Whether two cells say the same. A leading apostrophe that a sheet kept instead of consuming says nothing. */
export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return spelling(a) === spelling(b);
}

function spelling(cell: Cell | undefined): string {
  const text = String(cell ?? '').replace(/\r\n?/g, '\n');
  return text.startsWith("'") ? text.slice(1) : text;
}
