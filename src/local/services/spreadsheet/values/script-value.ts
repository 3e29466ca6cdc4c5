/**
 * Decides the road between a cell and a script: what getValue returns, and what a value given to setValue becomes.
 * Leaves strings, which are read as typed, to `typed-input.ts`.
 */
import type { CellValue } from './cell-value';
import { formatKind } from './number-format';
import { DAY_MS, instantOfSerial, serialOfInstant } from './serial';

/** What getValue returns for a cell: a Date where a number stands under a date or time format, '' for a blank. */
export function scriptValue(
  value: CellValue,
  format: string | undefined,
  timeZone: string,
): string | number | boolean | Date {
  if (value === null) return '';
  if (typeof value === 'number' && formatKind(format) === 'moment') return new Date(instantOfSerial(value, timeZone));
  return value;
}

/** The serial of a Date given by a script, and whether it has a time of day in the spreadsheet's zone. */
export function serialOfScriptDate(
  date: Date,
  timeZone: string,
): { readonly serial: number; readonly hasTime: boolean } {
  const serial = serialOfInstant(date.getTime(), timeZone);
  return { serial, hasTime: Math.abs(serial - Math.round(serial)) * DAY_MS >= 1 };
}
