// Decides when a sheet shows what it should, though sheets change what they are given: blanks, line ends, apostrophes, whole numbers as text.
import type { Cell } from '../../contract/tables/table';

/** Whether two cells say the same. A leading apostrophe that a sheet kept instead of consuming says nothing. */
export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return a === b || spelling(a) === spelling(b);
}

/** The text by which cells are compared. */
export function spelling(cell: Cell | undefined): string {
  const text = String(cell ?? '');
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return plain.startsWith("'") ? plain.slice(1) : plain;
}
