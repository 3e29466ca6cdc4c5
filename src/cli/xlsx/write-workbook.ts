/** Decides how a spreadsheet of the workspace lies in an XLSX file: a cover, its visible sheets, headers, widths, dropdowns. Formulas go as their values. */
import type { Column, Workbook, Worksheet } from 'exceljs';
import type { PlainSheet, PlainSpreadsheet } from '../../local/workspace';
import { excelCell } from './cell-for-excel';

/** Excel takes a dropdown's options as one quoted text of at most so many characters, separated by commas. */
const LONGEST_OPTIONS = 255;
/** Excel refuses longer names of sheets, and these characters in them. */
const LONGEST_NAME = 31;
const FORBIDDEN_IN_NAME = /[\\/?*[\]:]/g;
const NARROWEST = 8;
const WIDEST = 50;
const COVER_WIDTH = 100;
/** Rows by which a column's width is judged. */
const SAMPLE_ROWS = 60;
const HEADER_COLOUR = 'FFE8EAED';

/** A sheet before all others that says what the file is: its name, and a line of text a row. */
export interface Cover {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The bytes of the file. `createdAt` stands in its properties. */
export async function workbookBytes(spreadsheet: PlainSpreadsheet, createdAt: Date, cover: Cover): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  workbook.created = createdAt;
  workbook.modified = createdAt;
  const names = new Set<string>();
  addCover(workbook, cover, names);
  for (const sheet of spreadsheet.sheets) {
    if (!sheet.hidden) addSheet(workbook, sheet, freeName(sheet.name, names), spreadsheet.timeZone);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addCover(workbook: Workbook, { name, lines }: Cover, names: Set<string>): void {
  const worksheet = workbook.addWorksheet(freeName(name, names));
  worksheet.getColumn(1).width = COVER_WIDTH;
  for (const line of lines) worksheet.addRow([line]).alignment = { vertical: 'top', wrapText: true };
  worksheet.getRow(1).font = { bold: true };
}

function addSheet(workbook: Workbook, sheet: PlainSheet, name: string, timeZone: string): void {
  const frozen = Math.max(1, sheet.frozenRows);
  const worksheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: sheet.frozenColumns, ySplit: frozen }],
  });
  sheet.values.forEach((row, at) => {
    const line = worksheet.getRow(at + 1);
    row.forEach((value, column) => {
      const { value: written, numberFormat } = excelCell(value, sheet.displayValues[at]?.[column] ?? '', timeZone);
      if (written === null) return;
      const cell = line.getCell(column + 1);
      cell.value = written;
      cell.numFmt = numberFormat;
      cell.alignment = { vertical: 'top', wrapText: true };
    });
  });
  const header = worksheet.getRow(1);
  header.font = { bold: true };
  header.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADER_COLOUR } };
  });
  widen(worksheet, sheet);
  addDropdowns(worksheet, sheet);
}

function widen(worksheet: Worksheet, sheet: PlainSheet): void {
  const width = sheet.values[0]?.length ?? 0;
  for (let column = 1; column <= width; column += 1) {
    const shown = sheet.displayValues.slice(0, SAMPLE_ROWS).map((row) => longestLine(row[column - 1] ?? ''));
    const described: Partial<Column> = worksheet.getColumn(column);
    described.width = Math.min(WIDEST, Math.max(NARROWEST, ...shown) + 2);
    described.hidden = sheet.hiddenColumns.includes(column);
  }
}

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}

/** Neighbouring rows with the same options share one rule. Several options may stand in a cell, so other texts are let in. */
function addDropdowns(worksheet: Worksheet, sheet: PlainSheet): void {
  const rows = sheet.dropdowns.length;
  const width = Math.max(0, ...sheet.dropdowns.map((row) => row.length));
  for (let column = 0; column < width; column += 1) {
    const optionsAt = (row: number): string | null => optionsText(sheet.dropdowns[row]?.[column] ?? null);
    let first = 0;
    for (let row = 1; row <= rows; row += 1) {
      const options = optionsAt(first);
      if (row < rows && optionsAt(row) === options) continue;
      if (options !== null) {
        const address = `${worksheet.getCell(first + 1, column + 1).address}:${worksheet.getCell(row, column + 1).address}`;
        rulesOf(worksheet).add(address, {
          type: 'list',
          allowBlank: true,
          showErrorMessage: false,
          formulae: [options],
        });
      }
      first = row;
    }
  }
}

function optionsText(options: readonly string[] | null): string | null {
  if (options === null || options.length === 0 || options.some((option) => /[,"]/.test(option))) return null;
  const text = options.join(',');
  return text.length > LONGEST_OPTIONS ? null : `"${text}"`;
}

/** A rule for a whole block of cells: the library has it, its types have not. */
function rulesOf(worksheet: Worksheet): { add(address: string, rule: object): void } {
  return (worksheet as unknown as { dataValidations: { add(address: string, rule: object): void } }).dataValidations;
}

function freeName(name: string, taken: Set<string>): string {
  const plain =
    name
      .replace(FORBIDDEN_IN_NAME, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Лист';
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? '' : ` (${copy})`;
    const candidate = plain.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (taken.has(candidate.toLowerCase())) continue;
    taken.add(candidate.toLowerCase());
    return candidate;
  }
}
