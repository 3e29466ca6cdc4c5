// Decides how a person checks a table before it is handed over: sheet, questionnaire, columns, and what is missing.
import { AT, type ColumnMapping, splitTarget, takesSomething } from '../../../contract/import/column-target';
import type { ImportColumnsResponse } from '../../../contract/import/import-protocol';
import { columnsRequest } from '../../../contract/import/import-requests';
import { type Table, tableFromGrid } from '../../../contract/import/table-shape';
import {
  doubtsText,
  FILE_PROBLEMS,
  IMPORT_PAGE,
  missingText,
  startText,
  TABLE_KINDS,
  tableSize,
} from '../../../contract/texts/import';
import { buttons, choice, element, paragraph, showStep, spoken } from '../dom';
import { type ColumnList, columnList } from './column-list';
import type { ReadFile } from './read-file';
import { askColumns } from './script-calls';

type TableKind = ImportColumnsResponse['questionnaire'];

/** What a person has settled on. */
export interface CheckedTable {
  readonly table: Table;
  readonly questionnaire: TableKind;
  readonly mapping: ColumnMapping;
}

/** What the step needs from outside. */
export interface ColumnsStep {
  readonly onStart: (checked: CheckedTable) => void;
  readonly onAnotherFile: () => void;
}

/** Asks the script about a sheet of the file and shows what it says. Without a questionnaire the script guesses one. */
export function checkColumns(file: ReadFile, step: ColumnsStep, sheet = 0, questionnaire?: TableKind): void {
  const table = tableFromGrid(file.sheets[sheet]?.grid ?? []);
  const frame = [fileLine(file, table), ...sheetChoice(file, step, sheet)];
  const another = element('button', { type: 'button', onclick: step.onAnotherFile }, IMPORT_PAGE.another);
  const show = (content: readonly HTMLElement[], ...others: readonly HTMLButtonElement[]) =>
    showStep(IMPORT_PAGE.title, ...frame, ...content, buttons(...others, another));
  if (!table.rows.some(isFilled)) {
    show([paragraph(FILE_PROBLEMS.empty, 'bad')]);
    return;
  }
  const waiting = spoken(IMPORT_PAGE.matching, 'soft');
  show([waiting]);
  askColumns(columnsRequest(table, questionnaire)).then(
    (response) => {
      if (!waiting.isConnected) return;
      const kinds = Object.keys(TABLE_KINDS).map((id) => [id, TABLE_KINDS[id as TableKind]] as const);
      const kind = choice(IMPORT_PAGE.kind, kinds, response.questionnaire, (id) =>
        checkColumns(file, step, sheet, id as TableKind),
      );
      const unsure = paragraph(response.sure ? '' : IMPORT_PAGE.kindUnsure, 'notice');
      const { nodes, start } = checkedColumns(file, table, response, step.onStart);
      show([kind, unsure, ...nodes], start);
    },
    (error: Error) => {
      if (!waiting.isConnected) return;
      const again = element('button', { type: 'button', className: 'primary' }, IMPORT_PAGE.again);
      again.onclick = () => checkColumns(file, step, sheet, questionnaire);
      show([spoken(`${IMPORT_PAGE.failed} ${error.message}`, 'bad')], again);
    },
  );
}

function checkedColumns(
  file: ReadFile,
  table: Table,
  response: ImportColumnsResponse,
  onStart: ColumnsStep['onStart'],
): { readonly nodes: readonly HTMLElement[]; readonly start: HTMLButtonElement } {
  const doubts = spoken('', 'notice');
  const missing = spoken('', 'notice');
  const nothing = spoken('', 'bad');
  const noTime = paragraph(IMPORT_PAGE.noTime, 'soft small');
  const start = element(
    'button',
    { type: 'button', className: 'primary' },
    startText(table.rows.filter(isFilled).length),
  );
  const list: ColumnList = columnList(table, response, () => redraw());
  const redraw = () => {
    const mapping = list.mapping();
    say(doubts, doubtsText(list.doubts()));
    say(missing, missingText(missingTitles(response, mapping)));
    say(nothing, takesSomething(mapping) ? '' : IMPORT_PAGE.nothing);
    noTime.hidden = mapping.includes(AT);
    start.disabled = !takesSomething(mapping);
  };
  redraw();
  start.onclick = () => onStart({ table, questionnaire: response.questionnaire, mapping: list.mapping() });
  const quotes = paragraph(file.brokenQuotes ? IMPORT_PAGE.brokenQuotes : '', 'notice');
  const untitled = paragraph(table.header.every((title) => title === '') ? IMPORT_PAGE.noHeader : '', 'notice');
  const heading = element('h2', {}, IMPORT_PAGE.columns);
  return { nodes: [quotes, untitled, doubts, missing, heading, list.node, noTime, nothing], start };
}

/** Titles of needed questions for which no column is chosen, a part of a name included. */
function missingTitles({ choices }: ImportColumnsResponse, mapping: ColumnMapping): string[] {
  const taken = new Set(mapping.map((target) => splitTarget(target).key));
  return choices.filter(({ needed, target }) => needed && !taken.has(target)).map(({ title }) => title);
}

function fileLine(file: ReadFile, table: Table): HTMLElement {
  const columns = table.header.filter((title, column) => title !== '' || table.rows.some((row) => row[column])).length;
  const size = tableSize(table.rows.filter(isFilled).length, columns);
  return element('p', { className: 'soft' }, element('b', {}, file.name), ` — ${size}`);
}

function sheetChoice(file: ReadFile, step: ColumnsStep, sheet: number): HTMLElement[] {
  if (file.sheets.length < 2) return [];
  const sheets = file.sheets.map(({ name }, at) => [String(at), name] as const);
  return [choice(IMPORT_PAGE.sheet, sheets, String(sheet), (at) => checkColumns(file, step, Number(at)))];
}

function say(place: HTMLElement, text: string): void {
  place.textContent = text;
  place.hidden = text === '';
}

function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '');
}
