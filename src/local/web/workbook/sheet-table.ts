/** The sheet as a table: letters, frozen rows, numbered rows whose numbers lead to a page of the row. The script client/sheet-script edits it in place. */

import { attributes, html, type Markup, type Piece } from '../html';
import type { CellView, RowView, SheetView } from './sheet-view';

const NUMBER_WIDTH = 52;
/** A text of more letters or lines is cut after some lines until its cell is chosen, so that one long reason doesn't fill the window. */
const LONG = { letters: 90, lines: 4 };
const ADDRESS = /^https?:\/\/\S+$/;

/** Address of a sheet's page. */
export function sheetPath(spreadsheetId: string, sheetId: number): string {
  return `/books/${spreadsheetId}/sheets/${sheetId}`;
}

function content({ text, ticked }: CellView): Piece {
  if (ticked !== null) return ticked ? '☑' : '☐';
  if (ADDRESS.test(text)) return html`<a href="${text}" target="_blank" rel="noopener noreferrer">${text}</a>`;
  const isLong = text.length > LONG.letters || text.split('\n').length > LONG.lines;
  return isLong ? html`<div class="long">${text}</div>` : text;
}

/** How far from the edge a cell of a frozen column stays. A window too narrow for frozen columns leaves it unused: there they scroll. */
const stayingAt = (left: number): string => `--left:${left}px`;

/** @param left how far from the edge a cell of a frozen column stays, in pixels */
function cell(view: CellView, left: number | null): Markup {
  const classes = [
    left === null ? '' : 'stays',
    view.list !== null ? 'pick' : '',
    view.note !== '' ? 'noted' : '',
    view.ticked !== null ? 'tick' : '',
  ].filter((word) => word !== '');
  const given = attributes({
    class: classes.join(' ') || null,
    style: [view.look, left === null ? '' : stayingAt(left)].filter((word) => word !== '').join(';') || null,
    title: view.text.length > 24 ? view.text : null,
    'data-typed': view.typed === view.text ? null : view.typed,
    'data-list': view.list,
    'data-other': view.list !== null && view.allowsOther,
    'data-ticked': view.ticked === null ? null : String(view.ticked),
    'data-note': view.note || null,
  });
  return html`<td${given}>${content(view)}</td>`;
}

function letter(letters: string, left: number | null): Markup {
  const given = left === null ? {} : { class: 'stays', style: stayingAt(left) };
  return html`<th scope="col"${attributes(given)}>${letters}</th>`;
}

function line(view: RowView, path: string, lefts: readonly (number | null)[]): Markup {
  return html`<tr data-row="${view.row}"><th scope="row"><a href="${path}/rows/${view.row}" aria-label="Строка ${view.row}">${view.row}</a></th>${view.cells.map((one, at) => cell(one, lefts[at] ?? null))}</tr>
`;
}

/** Where the cells of frozen columns stay; null for a column that scrolls. */
function leftsOf(columns: SheetView['columns']): readonly (number | null)[] {
  let left = NUMBER_WIDTH;
  return columns.map(({ stays, width }) => {
    const here = stays ? left : null;
    left += width;
    return here;
  });
}

/** The table with its dropdowns, as it stands on the page and as it is sent anew after an edit. */
export function sheetTable(view: SheetView, path: string): Markup {
  const lefts = leftsOf(view.columns);
  return html`<table class="grid" data-columns="${view.columns.map(({ column }) => column).join(' ')}" data-letters="${view.columns.map(({ letters }) => letters).join(' ')}">
<caption class="unseen">${view.name}</caption>
<colgroup><col style="--wide:${NUMBER_WIDTH}px">${view.columns.map((column) => html`<col style="--wide:${column.width}px">`)}</colgroup>
<thead><tr class="letters"><th><span class="unseen">Строка</span></th>${view.columns.map(({ letters }, at) => letter(letters, lefts[at] ?? null))}</tr>
${view.frozen.map((row) => line(row, path, lefts))}</thead>
<tbody>${view.rows.map((row) => line(row, path, lefts))}</tbody>
</table>
${view.lists.map((texts, at) => html`<datalist id="list-${at}">${texts.map((text) => html`<option value="${text}"></option>`)}</datalist>`)}`;
}

/** Where the stretch lies and the ways to the neighbouring ones; nothing where the sheet fits on one page. */
export function stretchNav(view: SheetView, path: string, pageRows: number): Markup {
  const first = view.frozen.length + 1;
  const before = view.from > first ? Math.max(first, view.from - pageRows) : null;
  const after = view.to < view.lastRow ? view.to + 1 : null;
  if (before === null && after === null) return html``;
  return html`<nav class="stretch" aria-label="Строки листа">
${before === null ? '' : html`<a href="${path}?from=${before}">← Раньше</a>`}
<span>Строки ${view.from}–${Math.min(view.to, view.lastRow)} из ${view.lastRow}</span>
${after === null ? '' : html`<a href="${path}?from=${after}">Дальше →</a>`}</nav>`;
}
