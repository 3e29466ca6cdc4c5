/** One row of a sheet as a form: the way to edit without scripts and on a phone. Each field carries what stood there, so that only changes are written. */

import { attributes, html, type Markup, prose } from '../html';
import type { CellView, ColumnView, RowView, SheetView } from './sheet-view';

/** What a posted row asks for: a column and the text typed into it. */
export interface RowChange {
  readonly column: number;
  readonly typed: string | boolean;
  /** What stood in the field when the page was made. */
  readonly was: string;
}

const LONG = 60;

function field(cell: CellView, { column }: ColumnView, lists: SheetView['lists']): Markup {
  const id = `c${column}`;
  const shared = { id, name: id, autocomplete: 'off', 'aria-describedby': cell.note === '' ? null : `n${column}` };
  if (cell.ticked !== null) {
    return html`<input type="checkbox"${attributes({ ...shared, value: 'on', checked: cell.ticked })}>`;
  }
  const list = cell.list === null ? undefined : lists[cell.list];
  if (list !== undefined && !cell.allowsOther) {
    const options = list.includes(cell.text) || cell.text === '' ? list : [cell.text, ...list];
    return html`<select class="wide"${attributes(shared)}><option value=""></option>${options.map(
      (text) => html`<option${attributes({ value: text, selected: text === cell.text })}>${text}</option>`,
    )}</select>`;
  }
  if (cell.typed.includes('\n') || cell.typed.length > LONG) {
    return html`<textarea rows="3"${attributes(shared)}>
${cell.typed}</textarea>`;
  }
  return html`<input class="wide" type="text"${attributes({ ...shared, value: cell.typed, list: cell.list === null ? null : `list-${cell.list}` })}>`;
}

const noteOf = ({ note }: CellView, { column }: ColumnView): Markup =>
  note === '' ? html`` : html`<p class="note" id="n${column}">${prose(note)}</p>`;

/** What a script computes is read here; whoever insists can change it in the sheet. Without fields nothing of it is written. */
const computed = (cell: CellView, column: ColumnView): Markup =>
  html`<div class="field"><span class="name">${column.title}</span><p class="computed">${cell.ticked === null ? prose(cell.text || '—') : cell.ticked ? '☑' : '☐'}</p>${noteOf(cell, column)}</div>`;

const wasOf = (cell: CellView): string => {
  if (cell.ticked !== null) return cell.ticked ? 'on' : '';
  return cell.list !== null && !cell.allowsOther ? cell.text : cell.typed;
};

/** The form of a row. */
export function rowForm(view: SheetView, row: RowView, path: string): Markup {
  const fields = view.columns.map((column, at) => {
    const cell = row.cells[at];
    const isBlank = cell?.text === '' && column.title === column.letters;
    if (cell === undefined || (isBlank && view.frozen.length > 0)) return html``;
    if (cell.guarded) return computed(cell, column);
    return html`<div class="field"><label for="c${column.column}">${column.title}</label>${field(cell, column, view.lists)}
<input type="hidden" name="w${column.column}" value="${wasOf(cell)}">
${noteOf(cell, column)}</div>`;
  });
  return html`<form class="row-form panel" method="post" action="${path}/rows/${row.row}">
${fields}
<div class="go"><a class="button" href="${path}">К листу</a><button class="primary">Сохранить</button></div>
</form>
${view.lists.map((texts, at) => html`<datalist id="list-${at}">${texts.map((text) => html`<option value="${text}"></option>`)}</datalist>`)}`;
}

/** What a posted row asks to change. */
export function changesIn(
  fields: readonly (readonly [name: string, value: string])[],
  row: RowView,
  view: SheetView,
): readonly RowChange[] {
  const given = new Map(fields);
  return view.columns.flatMap(({ column }, at): readonly RowChange[] => {
    const was = given.get(`w${column}`);
    const cell = row.cells[at];
    if (was === undefined || cell === undefined) return [];
    const typed = given.get(`c${column}`) ?? '';
    if (typed === was) return [];
    return [{ column, typed: cell.ticked === null ? typed : typed === 'on', was }];
  });
}

/** Whether a field no longer shows what stands in the cell: somebody else has changed it meanwhile. */
export function isOutdated(change: RowChange, row: RowView, view: SheetView): boolean {
  const cell = row.cells[view.columns.findIndex(({ column }) => column === change.column)];
  return cell !== undefined && wasOf(cell) !== change.was;
}
