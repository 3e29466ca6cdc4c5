// Decides how cells of the rules become values that Sheets can't take for anything else, and back: text stays text, a date stays its day.

import type { Cell, Column, ColumnKind } from '../../contract/tables/table';
import { isCalendarDate } from '../../domain/calendar/calendar-date';
import { dateInZone, instantOf } from '../../domain/calendar/zone';

/** What Sheets gives and takes. */
export type SheetValue = string | number | boolean | Date;

/** Starts that Sheets reads as a formula or consumes; texts that are nothing but figures, a power of ten or a truth value. */
const TAKEN_FOR_FORMULA = /^[=+\-@'\t\r\n]/;
const TAKEN_FOR_NUMBER = /^(?:[\d\s.,:/%$€₽–-]+|\d+(?:[.,]\d+)?e[+-]?\d+|true|false|истина|ложь)$/i;

/**
 * Text as it must be written so that it stays text: with an apostrophe before it where Sheets would read it as something else. The
 * columns are formatted as text besides, since it isn't documented whether a formula is still read in them.
 * Source: https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluesvalues («interpreted as a formula»)
 */
export function asText(text: string): string {
  return text !== '' && (TAKEN_FOR_FORMULA.test(text) || TAKEN_FOR_NUMBER.test(text)) ? `'${text}` : text;
}

/** A cell as the value to write. Dates become midnight in the spreadsheet's zone. */
export function toSheet(cell: Cell, kind: ColumnKind, zone: string): SheetValue {
  if (typeof cell === 'number') return cell;
  if (cell === '') return '';
  if (kind === 'date' && isCalendarDate(cell)) return new Date(instantOf(cell, zone));
  if (kind === 'instant' && !Number.isNaN(Date.parse(cell))) return new Date(cell);
  return asText(cell);
}

/** A value that was read and is written again unchanged. */
export function unchanged(value: SheetValue): SheetValue {
  return typeof value === 'string' ? asText(value) : value;
}

/** A value as the rules' cell: dates as `YYYY-MM-DD` in the spreadsheet's zone, instants as ISO text to the second. */
export function fromSheet(value: SheetValue, kind: ColumnKind, zone: string): Cell {
  if (isDate(value)) return kind === 'instant' ? value.toISOString() : dateInZone(value.getTime(), zone);
  return typeof value === 'boolean' ? String(value) : value;
}

/** The cells of a row that was read, by column key; `places` are numbers of columns from 1. */
export function cellsOf(
  columns: readonly Column[],
  places: ReadonlyMap<string, number>,
  row: readonly SheetValue[],
  zone: string,
): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const { key, kind } of columns) cells[key] = fromSheet(row[(places.get(key) ?? 0) - 1] ?? '', kind, zone);
  return cells;
}

/** Whether a value is a date, also one made in another realm. */
export function isDate(value: SheetValue): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
