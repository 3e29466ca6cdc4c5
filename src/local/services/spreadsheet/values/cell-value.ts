/**
 * Decides what one cell holds. Number formats, validations and colours lie in layers of their own (`grid/runs.ts`).
 */

/** The value of a cell: a text, a number (dates are day serials), a truth, or null for a blank one. */
export type CellValue = string | number | boolean | null;

/** A cell with more than a value: a formula, a note. */
export interface CellDetail {
  readonly value: CellValue;
  /** The formula as typed, with its `=`, computed by nobody; `value` is then what stands in for its result, null for nothing. */
  readonly formula?: string;
  readonly note?: string;
}

/** A cell as it is kept and stored: most are bare values. */
export type Cell = CellValue | CellDetail;

/** The value of a cell. */
export function valueIn(cell: Cell | undefined): CellValue {
  if (cell === undefined) return null;
  return cell !== null && typeof cell === 'object' ? cell.value : cell;
}

/** The formula of a cell, '' when it has none. */
export function formulaIn(cell: Cell | undefined): string {
  return cell !== null && typeof cell === 'object' ? (cell.formula ?? '') : '';
}

/** The stand-in for the result of a formula that a person typed: what Google shows for one that can't be computed. */
export const NOT_COMPUTED = '#ERROR!';

/** True for a formula without even a stand-in for its result: one that a script wrote. */
export function isUnknown(cell: Cell | undefined): boolean {
  return formulaIn(cell) !== '' && valueIn(cell) === null;
}

/** The note on a cell, '' when it has none. */
export function noteIn(cell: Cell | undefined): string {
  return cell !== null && typeof cell === 'object' ? (cell.note ?? '') : '';
}

/** The leanest cell of these parts; null when all are missing. */
export function makeCell(value: CellValue, formula: string, note: string): Cell {
  if (formula === '' && note === '') return value;
  return { value, ...(formula === '' ? {} : { formula }), ...(note === '' ? {} : { note }) };
}

/** True for a cell that counts as data: a value (an empty string is none) or a formula. */
export function hasContent(cell: Cell | undefined): boolean {
  return formulaIn(cell) !== '' || (valueIn(cell) !== null && valueIn(cell) !== '');
}
