/**
 * Decides what the sheet of a form's answers is like and how answers get into it: the internal door for the forms
 * service. Left to others: what a form asks and keeps (`services/forms`), events (kernel).
 *
 * Columns and rows are known by keys, so people may rename, move and sort; a response whose row was deleted gets a new
 * one when it is edited.
 */
import type { Collection } from '../../kernel/collections';
import type { World } from '../../kernel/world';
import type { Area } from './grid/grid-range';
import { announceChange } from './state/announce';
import type { AnswerTab } from './state/documents';
import { addSheet } from './state/new-sheet';
import { factsOf, gridNamed, gridsOf, type OpenSpreadsheet, openSpreadsheet } from './state/open-spreadsheet';
import { insertLines } from './state/reshape';
import type { SheetGrid } from './state/sheet-grid';
import { changeStyle } from './state/styles';
import { writeCells } from './state/write-values';
import { type AnswerValue, answerCell } from './values/answer-value';
import { valueIn } from './values/cell-value';
import { displayValue } from './values/display';
import { serialOfInstant } from './values/serial';

/** A column of answers: a key that stays the question's own, and its title. Grids have one column a row. */
export interface AnswerColumn {
  readonly key: string;
  readonly title: string;
}

/** The tab of a form. */
export interface AnswerTabPlace {
  readonly spreadsheetId: string;
  readonly sheetId: number;
}

/** One answer on its way into the tab. */
export interface AnswerRow {
  readonly responseId: string;
  /** When it was given or edited, milliseconds since 1970. */
  readonly timestampMs: number;
  /** The respondent's address, where the form collects it. */
  readonly email?: string;
  /** Answers by column key; a missing key is a blank cell. */
  readonly answers: Readonly<Record<string, AnswerValue>>;
}

/** What was written, as a submit event needs it. Lists run over the form's columns as they stand in the sheet. */
export interface WrittenAnswer {
  readonly row: number;
  /** First column and number of columns of the row's block. */
  readonly column: number;
  readonly columns: number;
  readonly headers: readonly string[];
  /** The values as the locale shows them. */
  readonly values: readonly string[];
  /** The same with '' where the row had that value before: what the event of an edited response carries. */
  readonly changedValues: readonly string[];
}

const TIMESTAMP = 'timestamp';
const EMAIL = 'email';
const ROWS = 100;

/**
 * Makes a new tab as the file's first, with a localised name (`Ответы на форму (1)`), a frozen header and no answers.
 * `collectsEmail` adds the column of addresses.
 */
export function createAnswerTab(
  world: World,
  spreadsheetId: string,
  form: { readonly id: string; readonly url: string; readonly collectsEmail: boolean },
  columns: readonly AnswerColumn[],
): AnswerTabPlace {
  const open = openSpreadsheet(world, spreadsheetId);
  const isRussian = open.document.locale.startsWith('ru');
  const all = [
    { key: TIMESTAMP, title: isRussian ? 'Отметка времени' : 'Timestamp' },
    ...(form.collectsEmail ? [{ key: EMAIL, title: isRussian ? 'Адрес электронной почты' : 'Email Address' }] : []),
    ...columns,
  ];
  const grid = addSheet(open, { name: freshTabName(open), rows: ROWS, columns: Math.max(26, all.length), index: 0 });
  grid.document.frozenRows = 1;
  grid.document.form = { formId: form.id, formUrl: form.url, columns: {} };
  for (const [index, column] of all.entries()) addColumn(grid, index + 1, column);
  grid.save();
  announceChange(open, grid.document.id, 'sheets');
  return { spreadsheetId, sheetId: grid.document.id };
}

/** The tab into which the form answers in this file, or undefined. */
export function findAnswerTab(world: World, spreadsheetId: string, formId: string): AnswerTabPlace | undefined {
  const grid = gridsOf(openSpreadsheet(world, spreadsheetId)).find(({ document }) => document.form?.formId === formId);
  return grid === undefined ? undefined : { spreadsheetId, sheetId: grid.document.id };
}

/**
 * Brings the columns up to date with the form: a changed title renames the header, a new question makes a column at the
 * right; a column whose question is gone stays.
 */
export function updateAnswerColumns(world: World, place: AnswerTabPlace, columns: readonly AnswerColumn[]): void {
  const { open, grid, tab } = tabAt(world, place);
  for (const column of columns) {
    const known = tab.columns[column.key];
    const at = known === undefined ? 0 : grid.columnOfKey(known);
    if (at > 0) {
      if (valueIn(grid.cell(1, at)) !== column.title) writeCells(grid, cellAt(1, at), [[column.title]]);
      continue;
    }
    const last = Math.max(grid.lastColumn(), ...Object.values(tab.columns).map((key) => grid.columnOfKey(key)));
    if (last === grid.columnCount) insertLines(open, grid, 'columns', last + 1, 1, 0);
    addColumn(grid, last + 1, column);
  }
  grid.save();
  announceChange(open, grid.document.id, 'values', { row: 1, rows: 1, column: 1, columns: null });
}

/** Writes an answer into a row inserted below the last one. Nothing in it becomes a formula. */
export function appendAnswerRow(world: World, place: AnswerTabPlace, answer: AnswerRow): WrittenAnswer {
  const { open, grid, tab } = tabAt(world, place);
  const row = grid.lastRow() + 1;
  insertLines(open, grid, 'rows', row, 1, 0);
  rowsOf(world).put(rowId(place, answer.responseId), grid.rowKey(row));
  return writeAnswer(open, grid, tab, row, answer);
}

/** Writes an edited answer into the row of its response, or into a new row when that one was deleted. */
export function updateAnswerRow(world: World, place: AnswerTabPlace, answer: AnswerRow): WrittenAnswer {
  const { open, grid, tab } = tabAt(world, place);
  const row = grid.rowOfKey(rowsOf(world).get(rowId(place, answer.responseId)) ?? -1);
  return row === 0 ? appendAnswerRow(world, place, answer) : writeAnswer(open, grid, tab, row, answer);
}

/** Unties the tab from its form; the answers in it stay. */
export function unlinkAnswerTab(world: World, place: AnswerTabPlace): void {
  const { open, grid } = tabAt(world, place);
  grid.document.form = null;
  grid.save();
  announceChange(open, grid.document.id, 'furniture');
}

function writeAnswer(
  open: OpenSpreadsheet,
  grid: SheetGrid,
  tab: AnswerTab,
  row: number,
  answer: AnswerRow,
): WrittenAnswer {
  const facts = factsOf(open, answer.timestampMs);
  const places = Object.entries(tab.columns)
    .map(([key, columnKey]) => ({ key, column: grid.columnOfKey(columnKey) }))
    .filter(({ column }) => column > 0)
    .sort((a, b) => a.column - b.column);
  const timestamp = { value: serialOfInstant(Math.floor(answer.timestampMs / 1000) * 1000, facts.timeZone) };
  const values: string[] = [];
  const changedValues: string[] = [];
  for (const { key, column } of places) {
    const { value, format } =
      key === TIMESTAMP
        ? { ...timestamp, format: facts.locale.dateTimeFormat }
        : answerCell(key === EMAIL ? answer.email : answer.answers[key], facts);
    const hasChanged = valueIn(grid.cell(row, column)) !== value;
    writeCells(grid, cellAt(row, column), [[value]]);
    if (format !== undefined) changeStyle(grid, cellAt(row, column), { numberFormat: format });
    const shown = displayValue(value, format, facts.locale);
    values.push(shown);
    changedValues.push(hasChanged ? shown : '');
  }
  grid.save();
  const column = places[0]?.column ?? 1;
  const columns = (places[places.length - 1]?.column ?? 1) - column + 1;
  announceChange(open, grid.document.id, 'values', { row, rows: 1, column, columns });
  const headers = places.map((place) => displayValue(valueIn(grid.cell(1, place.column)), undefined, facts.locale));
  return { row, column, columns, headers, values, changedValues };
}

/** Row keys by response: small documents of their own, so that one answer stays cheap in a long tab. */
function rowsOf(world: World): Collection<number> {
  return world.collection<number>('answerRows');
}

function rowId(place: AnswerTabPlace, responseId: string): string {
  return `${place.spreadsheetId}/${place.sheetId}/${responseId}`;
}

function addColumn(grid: SheetGrid, at: number, column: AnswerColumn): void {
  writeCells(grid, cellAt(1, at), [[column.title]]);
  if (grid.document.form !== null) grid.document.form.columns[column.key] = grid.columnKey(at);
}

function freshTabName(open: OpenSpreadsheet): string {
  const { locale } = open.document;
  const names = new Set(gridsOf(open).map(({ document }) => document.name));
  const nameOf = (n: number) =>
    locale.startsWith('ru')
      ? `Ответы на форму (${n})`
      : locale === 'en_GB'
        ? `Form responses ${n}`
        : `Form Responses ${n}`;
  let n = 1;
  while (names.has(nameOf(n))) n += 1;
  return nameOf(n);
}

function cellAt(row: number, column: number): Area {
  return { row, rows: 1, column, columns: 1 };
}

function tabAt(world: World, place: AnswerTabPlace): { open: OpenSpreadsheet; grid: SheetGrid; tab: AnswerTab } {
  const open = openSpreadsheet(world, place.spreadsheetId);
  const grid = gridNamed(open, place.sheetId);
  const tab = grid.document.form;
  if (tab === null) throw new Error(`Sheet ${place.sheetId} holds no form's answers`);
  return { open, grid, tab };
}
