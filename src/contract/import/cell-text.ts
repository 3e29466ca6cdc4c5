// Decides which text stands for a typed cell of a spreadsheet, so that an XLSX file gives the same answers as its CSV twin.

/** A cell as readers of XLSX give it; dates are wall clocks, kept as if they were UTC. */
export type TypedCell = string | number | boolean | Date | null | undefined;

/** Significant digits of a spreadsheet's numbers; what binary fractions add beyond them was never typed. */
const DIGITS = 15;

/**
 * The text of a cell: dates as `YYYY-MM-DD`, with `HH:MM:SS` behind unless it is midnight; numbers without an exponent; yes and no as
 * a Russian spreadsheet shows them; text unchanged.
 */
export function cellText(cell: TypedCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'ИСТИНА' : 'ЛОЖЬ';
  if (typeof cell === 'number') return numberText(cell);
  if (Number.isNaN(cell.getTime())) return '';
  const [date = '', time = ''] = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString().split('T');
  return time.startsWith('00:00:00') ? date : `${date} ${time.slice(0, 8)}`;
}

function numberText(number: number): string {
  if (Number.isInteger(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER) return String(number);
  return String(Number(number.toPrecision(DIGITS)));
}
