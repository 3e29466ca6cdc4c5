/**
 * Decides the spelling of rectangles in A1 notation, with and without a sheet's name.
 * Leaves whether the sheet has such cells to the sheet.
 */
import type { GridRange } from './grid-range';

/** A reference as spelled: the sheet's name if one was given, and the rectangle. */
export interface A1Reference {
  readonly sheetName: string | null;
  readonly range: GridRange;
}

/** The letters of a 1-based column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** Reads `B2`, `B2:D5`, `A:C`, `2:3`, `A2:C`, `'My sheet'!A1`, with or without `$`; undefined for anything else. */
export function readA1(text: string): A1Reference | undefined {
  const split = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?([^!]+)$/u.exec(text.trim());
  if (split === null) return undefined;
  const range = readRange(split[3] ?? '');
  if (range === undefined) return undefined;
  return { sheetName: split[1]?.replace(/''/gu, "'") ?? split[2] ?? null, range };
}

/** Writes a rectangle as Google does: `B2`, `B2:D5`, `A:C`, `2:3`. */
export function writeA1(range: GridRange): string {
  const left = columnLetters(range.column);
  if (range.rows === null && range.columns === null) return `${left}${range.row}`;
  if (range.rows === null) {
    const right = columnLetters(range.column + (range.columns ?? 1) - 1);
    return range.row === 1 ? `${left}:${right}` : `${left}${range.row}:${right}`;
  }
  const bottom = range.row + range.rows - 1;
  if (range.columns === null) return range.column === 1 ? `${range.row}:${bottom}` : `${left}${range.row}:${bottom}`;
  if (range.rows === 1 && range.columns === 1) return `${left}${range.row}`;
  return `${left}${range.row}:${columnLetters(range.column + range.columns - 1)}${bottom}`;
}

function readRange(text: string): GridRange | undefined {
  const match = /^\$?([a-z]{1,3})?\$?(\d{1,8})?(?::\$?([a-z]{1,3})?\$?(\d{1,8})?)?$/iu.exec(text);
  if (match === null || text === '') return undefined;
  const [whole, letters1, digits1, letters2, digits2] = match;
  if (!whole.includes(':')) {
    if (letters1 === undefined || digits1 === undefined) return undefined;
    return { row: Number(digits1), rows: 1, column: columnNumber(letters1), columns: 1 };
  }
  const columns = readSpan(letters1 && columnNumber(letters1), letters2 && columnNumber(letters2));
  const rows = readSpan(digits1 && Number(digits1), digits2 && Number(digits2));
  if (columns === undefined || rows === undefined || (columns.open && rows.open)) return undefined;
  return { row: rows.start, rows: rows.count, column: columns.start, columns: columns.count };
}

function readSpan(
  first: number | '' | undefined,
  last: number | '' | undefined,
): { start: number; count: number | null; open: boolean } | undefined {
  const from = first === '' ? undefined : first;
  const to = last === '' ? undefined : last;
  if (from === undefined) return to === undefined ? { start: 1, count: null, open: true } : undefined;
  if (to === undefined) return { start: from, count: null, open: false };
  return { start: Math.min(from, to), count: Math.abs(to - from) + 1, open: false };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
