// Decides how sheets look and what their cells take: formats by kind of column, widths, notes, frozen and hidden lines, dropdowns, colours.
import { LIST_TITLES } from '../../contract/settings/default-lists';
import type { Column, ColumnKind, Table } from '../../contract/tables/table';
import { joined } from '../../contract/texts/compose';
import { HEADER_NOTES, severalOptions } from '../../contract/texts/setup';
import type { Lists } from '../../domain/programme/lists';
import { dropdownOptions, dropdownRule } from './build-dropdowns';
import { guardColumns } from './build-guards';
import { highlightRules, isHighlighted } from './build-highlights';
import { runsOf } from './build-places';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A column with the number, from 1, of the place where it stands. */
export interface PlacedColumn {
  readonly column: Column;
  readonly place: number;
}

/** Text cells are formatted as text, so that nothing typed or written into them becomes a date or a number by itself. */
export const NUMBER_FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  date: 'dd.mm.yyyy',
  instant: 'dd.mm.yyyy hh:mm',
  integer: '0',
  percent: '0.0',
};

const HEADER_BACKGROUND = '#f1f3f4';
const HEADER_COLOUR = '#202124';
const COMPUTED_HEADER_COLOUR = '#5f6368';

/** Furnishes columns: header and cells, whatever stood there before. Made twice, it is the same. */
export function furnishColumns(sheet: Sheet, table: Table, columns: readonly PlacedColumn[], lists: Lists): void {
  const rows = sheet.getMaxRows() - 1;
  for (const run of runsOf(columns)) {
    const place = run[0].place;
    const header = sheet.getRange(1, place, 1, run.length);
    header.setFontWeight('bold');
    header.setBackground(HEADER_BACKGROUND);
    header.setFontColors([
      run.map(({ column }) => (column.edit === 'system' ? COMPUTED_HEADER_COLOUR : HEADER_COLOUR)),
    ]);
    header.setWrap(true);
    header.setVerticalAlignment('middle');
    header.setNotes([run.map(({ column }) => headerNote(column))]);

    const body = sheet.getRange(2, place, rows, run.length);
    const rules = run.map(({ column }) => {
      const options = dropdownOptions(column, lists) ?? [];
      return options.length > 0 ? dropdownRule(options) : null;
    });
    body.setNumberFormats(
      repeated(
        rows,
        run.map(({ column }) => NUMBER_FORMATS[column.kind]),
      ),
    );
    body.setDataValidations(repeated(rows, rules));
    body.setVerticalAlignment('top');
    body.setWrapStrategy(table.hidden ? SpreadsheetApp.WrapStrategy.CLIP : SpreadsheetApp.WrapStrategy.WRAP);
  }
  for (const run of runsOf(columns, (left, right) => left.column.width === right.column.width))
    sheet.setColumnWidths(run[0].place, run.length, run[0].column.width);
  for (const run of runsOf(columns.filter(({ column }) => column.hidden))) sheet.hideColumns(run[0].place, run.length);
  guardColumns(
    sheet,
    columns.filter(({ column }) => column.edit === 'system'),
  );
}

/** Furnishes the sheet as a whole: what is frozen, its colours, whether people see it. */
export function furnishSheet(sheet: Sheet, table: Table, columns: readonly PlacedColumn[]): void {
  sheet.setFrozenRows(table.frozenRows ?? 1);
  if (table.frozenColumns) sheet.setFrozenColumns(table.frozenColumns);
  if (table.tabColour) sheet.setTabColor(table.tabColour);
  const coloured = columns.map(({ column, place }) => ({ key: column.key, place }));
  const rules = highlightRules(sheet, table.id, coloured);
  if (rules.length > 0) sheet.setConditionalFormatRules([...rules]);
  if (table.hidden) sheet.hideSheet();
}

/** Gives columns that were put in anew their colours; the sheet's other rules stay. */
export function highlightAdded(sheet: Sheet, table: Table, columns: readonly PlacedColumn[]): void {
  const coloured = columns
    .filter(({ column }) => isHighlighted(table.id, column.key))
    .map(({ column, place }) => ({ key: column.key, place }));
  if (coloured.length === 0) return;
  sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...highlightRules(sheet, table.id, coloured)]);
}

function headerNote(column: Column): string {
  const several = column.several && column.list ? severalOptions(LIST_TITLES[column.list]) : '';
  return joined('\n', [column.hint ?? HEADER_NOTES[column.edit], several]);
}

function repeated<T>(rows: number, row: readonly T[]): T[][] {
  return Array.from({ length: rows }, () => [...row]);
}
