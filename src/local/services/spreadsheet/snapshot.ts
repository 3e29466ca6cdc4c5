/**
 * Decides what a plain reading of a spreadsheet shows to tests, pages and the command line.
 * Leaves writing to `family.ts` and scripts' reading to the Google classes.
 */
import type { PlainSheet, PlainSpreadsheet, PlainValue } from '../../kernel/families';
import type { World } from '../../kernel/world';
import type { Area } from './grid/grid-range';
import { idsIn } from './grid/runs';
import type { ValidationRule } from './state/documents';
import { factsOf, gridsOf, type OpenSpreadsheet, openSpreadsheet, type ValueFacts } from './state/open-spreadsheet';
import type { SheetGrid } from './state/sheet-grid';
import { byRow, ruleOf, stylesIn } from './state/styles';
import { offeredTexts } from './state/validate';
import { formulaIn, noteIn, valueIn } from './values/cell-value';
import { displayValue } from './values/display';
import { scriptValue } from './values/script-value';

/** Every sheet of a spreadsheet over its used range. Throws Google's text for an unknown id. */
export function readSpreadsheet(world: World, spreadsheetId: string): PlainSpreadsheet {
  const open = openSpreadsheet(world, spreadsheetId);
  const facts = factsOf(open);
  const { id, name, owner, locale, timeZone } = open.document;
  return { id, name, owner, locale, timeZone, sheets: gridsOf(open).map((grid) => readSheet(open, grid, facts)) };
}

function readSheet(open: OpenSpreadsheet, grid: SheetGrid, facts: ValueFacts): PlainSheet {
  const { document } = grid;
  const area: Area = { row: 1, rows: grid.lastRow(), column: 1, columns: grid.lastColumn() };
  const cells = grid.read(area);
  const styles = stylesIn(grid, area);
  const formatAt = (row: number, column: number) => styles[row]?.[column]?.numberFormat;
  return {
    id: document.id,
    name: document.name,
    hidden: document.hidden,
    frozenRows: document.frozenRows,
    frozenColumns: document.frozenColumns,
    values: byRow(area, (row, column) =>
      plainValue(scriptValue(valueIn(cells[row]?.[column]), formatAt(row, column), facts.timeZone)),
    ),
    displayValues: byRow(area, (row, column) =>
      displayValue(valueIn(cells[row]?.[column]), formatAt(row, column), facts.locale),
    ),
    formulas: cells.map((row) => row.map(formulaIn)),
    notes: cells.map((row) => row.map(noteIn)),
    hiddenColumns: document.hiddenColumns.map((key) => grid.columnOfKey(key)),
    dropdowns: readDropdowns(open, grid, area, facts),
    formId: document.form?.formId ?? null,
  };
}

/** Dropdowns of the used range and one row more, so that a page can offer a new row. */
function readDropdowns(
  open: OpenSpreadsheet,
  grid: SheetGrid,
  used: Area,
  facts: ValueFacts,
): readonly (readonly (readonly string[] | null)[])[] {
  const area = { ...used, rows: Math.min(used.rows + 1, grid.rowCount) };
  const lists = new Map<ValidationRule, readonly string[] | null>();
  const columns = Array.from({ length: area.columns }, (_, offset) =>
    idsIn(grid.layer(area.column + offset, 'validations'), area.row - 1, area.rows),
  );
  return byRow(area, (row, column) => {
    const rule = ruleOf(grid, columns[column]?.[row] ?? 0);
    if (rule === null) return null;
    let list = lists.get(rule);
    if (list === undefined) {
      list = rule.criteria.startsWith('VALUE_IN_') ? offeredTexts(rule, open, facts) : null;
      lists.set(rule, list);
    }
    return list;
  });
}

function plainValue(value: string | number | boolean | Date): PlainValue {
  return value instanceof Date ? value.toISOString() : value;
}
