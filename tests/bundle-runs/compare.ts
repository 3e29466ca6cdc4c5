/**
 * Says what people see of a workbook in a form that two runs can be compared by: every visible sheet, its notes and formulas, without
 * the moments at which the product wrote, who it wrote for, and words drawn by lot.
 */
import { TABLES } from '../../src/contract/tables/catalogue';
import type { PlainSheet, PlainValue } from '../../src/local/workspace';
import type { Organisation } from './organisation';

/** Columns of the journal that tell when and by whom a run was started, and its hidden key. */
const OF_THE_RUN: readonly string[] = ['at', 'by', 'key'];

/** What is seen of a sheet. */
export interface SeenSheet {
  readonly rows: readonly (readonly PlainValue[])[];
  /** Notes and formulas by cell, `row:column` from 1. */
  readonly notes: Readonly<Record<string, string>>;
  readonly formulas: Readonly<Record<string, string>>;
}

/** What is seen of every visible sheet, by name. */
export function seen(organisation: Organisation): Readonly<Record<string, SeenSheet>> {
  const sheets = organisation.sheets().filter(({ hidden }) => !hidden);
  return Object.fromEntries(sheets.map((sheet) => [sheet.name, seenSheet(sheet)]));
}

function seenSheet(sheet: PlainSheet): SeenSheet {
  const header = sheet.values[0] ?? [];
  const ofTheRun =
    sheet.name === TABLES.journal.title
      ? TABLES.journal.columns.filter(({ key }) => OF_THE_RUN.includes(key)).map(({ title }) => title)
      : [];
  const kept = header.map((title) => !ofTheRun.includes(String(title)));
  return {
    rows: sheet.values.map((row) => trimmed(row.filter((_, column) => kept[column]).map(withoutLot))),
    notes: filled(sheet.notes),
    formulas: filled(sheet.formulas),
  };
}

/** Personal words and Google's ids are drawn by lot. */
function withoutLot(value: PlainValue): PlainValue {
  return typeof value === 'string' ? value.replace(/=[0-9a-f]{16}\b/g, '=…') : value;
}

function trimmed(row: readonly PlainValue[]): readonly PlainValue[] {
  let width = row.length;
  while (width > 0 && (row[width - 1] === null || row[width - 1] === '')) width -= 1;
  return row.slice(0, width).map((value) => (value === '' ? null : value));
}

function filled(texts: readonly (readonly string[])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.flatMap((row, at) =>
      row.flatMap((text, column) => (text === '' ? [] : [[`${at + 1}:${column + 1}`, text] as const])),
    ),
  );
}
