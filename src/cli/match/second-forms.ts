/** Decides what a table of mentees says of second mentors: the curator's column of the bank, by its title, beside the questions of the form. */
import { columnOf } from '../../contract/tables/catalogue';
import { secondFormUnknown } from '../../contract/texts/match-people';
import { findOption, type Lists } from '../../domain/programme/lists';
import { SECOND_FORM_FIELD } from '../../domain/programme/second-form';
import { CommandRefused, EXIT } from '../command';
import type { TableFile } from '../tables/table-file';

/** A table without that column, so that it is taken for no question; and the forms of second mentors by number of the row. */
export interface SecondForms {
  readonly table: TableFile;
  readonly secondForms: ReadonlyMap<number, string>;
}

/** Takes the column out of a table, if it has one. Throws CommandRefused (exit code 2) naming every cell that is no form. */
export function takeSecondForms(table: TableFile, lists: Lists): SecondForms {
  const title = columnOf('mentees', SECOND_FORM_FIELD)?.title.toLowerCase();
  const at = table.header.findIndex((heading) => heading.trim().toLowerCase() === title);
  if (at < 0) return { table, secondForms: new Map() };
  const secondForms = new Map<number, string>();
  const unknown: string[] = [];
  table.rows.forEach((cells, place) => {
    const written = (cells[at] ?? '').trim();
    const row = table.firstRowNumber + place;
    const form = findOption(lists.forms, written);
    if (form) secondForms.set(row, form.code);
    else if (written !== '') unknown.push(secondFormUnknown(table.path, row, written, lists.forms));
  });
  if (unknown.length > 0) throw new CommandRefused(unknown, EXIT.usage);
  const without = (cells: readonly string[]): string[] => cells.filter((_, index) => index !== at);
  return { table: { ...table, header: without(table.header), rows: table.rows.map(without) }, secondForms };
}
