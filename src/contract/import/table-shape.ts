// Decides where in a grid of cells the titles and the rows of a table are. Taking a file apart into cells is left to the readers of files.
import { readEmail, readPhone } from '../../domain/answers/read-contact';
import { readTime } from './read-time';

/** A table as the importer takes it: one title a column, rows as wide as the header or, where something went wrong, wider. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Number under which a spreadsheet shows the first of the rows, from 1. */
  readonly firstRowNumber: number;
}

/** Titles stand in one of the first so many rows. */
const ROWS_LOOKED_AT = 12;
/** Share of the table's columns that a row of titles fills at least. */
const FILLED_SHARE = 0.6;
/** Longer texts are no titles. */
const LONGEST_TITLE = 400;

/**
 * Finds the titles in a grid and takes what stands below them for rows. Lines above (a heading, the date of the export) are left
 * out; a grid without titles gets blank ones. Blank rows stay, so that numbers of rows are those of the file; cells stay as they are.
 */
export function tableFromGrid(grid: readonly (readonly string[])[]): Table {
  const filled = trimEnd(grid);
  const titles = filled.slice(0, ROWS_LOOKED_AT).findIndex((row, at) => isHeader(row, filled.slice(at + 1)));
  const rows = filled.slice(titles + 1);
  const width = titles < 0 ? widthOf(rows) : lastFilled(filled[titles] ?? []) + 1;
  const header = Array.from({ length: width }, (_, column) => (filled[titles]?.[column] ?? '').trim());
  return { header, rows: rows.map((row) => cutTo(width, row)), firstRowNumber: titles + 2 };
}

/** Rows for a suggestion: at most so many that hold something, spread evenly over the table. */
export function sampleOf(table: Table, most = 100): (readonly string[])[] {
  const held = table.rows.filter((row) => row.some(isFilled));
  if (held.length <= most) return [...held];
  return Array.from({ length: most }, (_, at) => held[Math.floor((at * held.length) / most)] ?? []);
}

/** A row of titles is nearly as wide as the rows below, holds no two equal titles of note, and nothing that only an answer holds. */
function isHeader(row: readonly string[], below: readonly (readonly string[])[]): boolean {
  const titles = row.filter(isFilled).map((cell) => cell.trim());
  const usual = median(
    below
      .slice(0, 30)
      .filter((other) => other.some(isFilled))
      .map((other) => other.filter(isFilled).length),
  );
  if (titles.length === 0 || titles.length < usual * FILLED_SHARE) return false;
  if (titles.length === 1 && usual > 1) return false;
  return new Set(titles).size > titles.length / 2 && !titles.some(isOnlyInAnswers);
}

function isOnlyInAnswers(text: string): boolean {
  return (
    text.length > LONGEST_TITLE ||
    readEmail(text) !== undefined ||
    readPhone(text) !== undefined ||
    readTime(text) !== undefined ||
    /^[=+-]?\d+(?:[.,]\d+)?$/.test(text)
  );
}

/** The row at the width of the header; cells beyond it stay, so that they can be reported. */
function cutTo(width: number, row: readonly string[]): string[] {
  const length = Math.max(width, lastFilled(row) + 1);
  return Array.from({ length }, (_, column) => row[column] ?? '');
}

function widthOf(rows: readonly (readonly string[])[]): number {
  return rows.reduce((widest, row) => Math.max(widest, lastFilled(row) + 1), 0);
}

function lastFilled(row: readonly string[]): number {
  let last = row.length - 1;
  while (last >= 0 && !isFilled(row[last])) last--;
  return last;
}

function trimEnd(grid: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let length = grid.length;
  while (length > 0 && lastFilled(grid[length - 1] ?? []) < 0) length--;
  return grid.slice(0, length);
}

function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== '';
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
