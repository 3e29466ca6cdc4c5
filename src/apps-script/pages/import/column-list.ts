// Decides how the columns of a table are shown and corrected: title, examples, a dropdown with the suggestion, and the doubt about it.
import { AT, type ColumnMapping, type ColumnTarget, ID, IGNORED } from '../../../contract/import/column-target';
import type { ImportColumnsResponse } from '../../../contract/import/import-protocol';
import type { Table } from '../../../contract/import/table-shape';
import { columnName, doubtText, IMPORT_PAGE } from '../../../contract/texts/import';
import { element, paragraph, selectOf } from '../dom';

/** The list on the page, and what is chosen in it. */
export interface ColumnList {
  readonly node: HTMLElement;
  mapping(): ColumnMapping;
  /** Columns with a doubt that nobody has settled yet. */
  doubts(): number;
}

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 70;

/** Lists the columns; columns with neither title nor cells are left out. A choice made by hand settles the column's doubt. */
export function columnList(table: Table, response: ImportColumnsResponse, onChange: () => void): ColumnList {
  const { suggestions, choices } = response;
  const chosen: ColumnTarget[] = suggestions.columns.map(({ target }) => target);
  const doubtful = new Set(suggestions.columns.flatMap(({ doubt }, column) => (doubt ? [column] : [])));
  const titleOf = (target: ColumnTarget) => choices.find((known) => known.target === target)?.title ?? target;
  const options = choices.map(({ target, title }) => [target, title] as const);
  const redraws: (() => void)[] = [];
  const items = table.header.flatMap((title, column) => {
    const examples = examplesOf(table, column);
    if (title === '' && examples.length === 0) return [];
    const suggested = suggestions.columns[column];
    const note = paragraph('', 'note');
    const select = selectOf(options, chosen[column] ?? IGNORED, (target) => {
      chosen[column] = target;
      doubtful.delete(column);
      for (const redraw of redraws) redraw();
      onChange();
    });
    select.setAttribute('aria-label', `${IMPORT_PAGE.takenFor}: ${columnName(table.header, column)}`);
    const words = [
      paragraph(title === '' ? columnName(table.header, column) : title, 'title'),
      paragraph(examples.length === 0 ? IMPORT_PAGE.noExamples : examples.join(' · '), 'examples'),
    ];
    const item = element('li', {}, element('div', {}, ...words), element('div', {}, select), note);
    redraws.push(() => {
      const target = chosen[column] ?? IGNORED;
      const doubt = doubtful.has(column) ? suggested?.doubt : undefined;
      const isTwice = target !== IGNORED && chosen.filter((other) => other === target).length > 1;
      const isMeant = suggested?.target === target && suggested.doubt === undefined && target !== AT && target !== ID;
      note.textContent = doubt ? doubtText(doubt, table.header, titleOf) : isTwice && !isMeant ? IMPORT_PAGE.twice : '';
      note.hidden = note.textContent === '';
      item.className = ['column', doubt ? 'doubt' : '', target === IGNORED ? 'ignored' : ''].join(' ').trim();
    });
    return [item];
  });
  for (const redraw of redraws) redraw();
  return {
    node: element('ul', { className: 'columns' }, ...items),
    mapping: () => [...chosen],
    doubts: () => doubtful.size,
  };
}

function examplesOf(table: Table, column: number): string[] {
  const examples: string[] = [];
  for (const row of table.rows) {
    const text = (row[column] ?? '').trim().replace(/\s+/g, ' ');
    const short = text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text;
    if (short !== '' && !examples.includes(short)) examples.push(short);
    if (examples.length === EXAMPLES) break;
  }
  return examples;
}
