/** Decides what a cell of a sheet becomes in an XLSX file: texts stay texts whatever they begin with, dates become real dates. */
import { wallClock } from '../../domain/calendar/zone';
import type { PlainValue } from '../../local/workspace';

/** What is written into a cell, with the number format under which Excel shows it. */
export interface ExcelCell {
  readonly value: string | number | boolean | Date | null;
  readonly numberFormat: string;
}

/** Excel's own format of text: even after somebody edits the cell, nothing in it is calculated. */
const TEXT_FORMAT = '@';
/** Characters that a cell of Excel holds. */
const LONGEST_TEXT = 32_767;
/** What looks like an escaped character is unescaped by whoever reads the file; so its first sign is escaped itself. Source: ECMA-376, ST_Xstring. */
const LOOKS_ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * A cell as Excel gets it.
 *
 * @param value  as the sheet holds it; a date is the ISO text of its instant
 * @param shown  as the sheet shows it: tells a date from a text that only looks like one
 * @param timeZone  the spreadsheet's, in which its dates are meant
 */
export function excelCell(value: PlainValue, shown: string, timeZone: string): ExcelCell {
  if (value === null || value === '') return { value: null, numberFormat: '' };
  if (typeof value === 'string' && INSTANT.test(value) && shown !== value) return dateCell(value, timeZone);
  if (typeof value === 'string')
    return { value: shorten(value).replace(LOOKS_ESCAPED, '_x005F_'), numberFormat: TEXT_FORMAT };
  return { value, numberFormat: 'General' };
}

/** Excel knows no zones: a date is the wall clock's, which the writer takes as if it were in UTC. */
function dateCell(instant: string, timeZone: string): ExcelCell {
  const [date, clock] = wallClock(instant, timeZone).split(' ');
  const value = new Date(`${date}T${clock}Z`);
  return { value, numberFormat: clock === '00:00:00' ? 'dd.mm.yyyy' : 'dd.mm.yyyy hh:mm' };
}

function shorten(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}
