// Decides which options the dropdown of a column offers. Other values stay allowed: the product itself puts wrong ones back and says why.
import { TABLES } from '../../contract/tables/catalogue';
import type { Column, TableId } from '../../contract/tables/table';
import { MENTEE_STATE_LABELS, MENTOR_STATE_LABELS, PAIR_STATE_LABELS } from '../../contract/texts/states';
import { type Lists, labelsOffered } from '../../domain/programme/lists';
import type { Marks } from './build-marks';
import { columnMark, tableMark } from './identity';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

const STATES = { mentee: MENTEE_STATE_LABELS, mentor: MENTOR_STATE_LABELS, pair: PAIR_STATE_LABELS } as const;

/** The options of a column's dropdown; undefined for columns without one: free text, and those in whose cells several options may stand. */
export function dropdownOptions(column: Column, lists: Lists): readonly string[] | undefined {
  if (column.several || column.edit === 'system') return undefined;
  if (column.states) return Object.values(STATES[column.states]);
  if (column.options) return column.options;
  return column.list && labelsOffered(lists[column.list]);
}

/** The rule that shows a dropdown and lets everything through. */
export function dropdownRule(options: readonly string[]): DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...options], true)
    .setAllowInvalid(true)
    .build();
}

/**
 * Gives dropdowns back to the columns of a table that have lost them, and new options to those whose list has changed. Columns whose
 * dropdown is as it should be are not touched. Gives the keys of the columns that were mended.
 */
export function mendDropdowns(sheet: Sheet, id: TableId, marks: Marks, lists: Lists): readonly string[] {
  const wanted = TABLES[id].columns.reduce<{ key: string; place: number; options: readonly string[] }[]>(
    (all, column) => {
      const options = dropdownOptions(column, lists);
      const place = marks.columns.get(columnMark(id, column.key))?.place;
      return options && options.length > 0 && place ? all.concat({ key: column.key, place, options }) : all;
    },
    [],
  );
  if (wanted.length === 0) return [];
  const last = Math.max(...wanted.map(({ place }) => place));
  const rules = sheet.getRange(2, 1, 1, last).getDataValidations()[0] ?? [];
  const amiss = wanted.filter(({ place, options }) => !offers(rules[place - 1] ?? null, options));
  if (amiss.length === 0) return [];
  const rows = sheet.getMaxRows() - 1;
  for (const { place, options } of amiss) sheet.getRange(2, place, rows, 1).setDataValidation(dropdownRule(options));
  return amiss.map(({ key }) => key);
}

/** Lets the dropdowns of all tables follow the lists. */
export function syncDropdowns(tables: readonly TableId[], marks: Marks, lists: Lists): void {
  for (const id of tables) {
    const sheet = marks.sheets.get(tableMark(id));
    if (sheet) mendDropdowns(sheet, id, marks, lists);
  }
}

function offers(rule: DataValidation | null, options: readonly string[]): boolean {
  if (rule === null || rule.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST) return false;
  const offered: readonly unknown[] = rule.getCriteriaValues()[0] ?? [];
  return offered.length === options.length && options.every((option, index) => option === offered[index]);
}
