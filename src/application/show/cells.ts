// Decides how facts of the rules become cells: codes as labels, blanks as blank cells, one spelling for each kind.

import type { Cell } from '../../contract/tables/table';
import { OTHER_PREFIX } from '../../domain/answers/read-field';
import type { Participant } from '../../domain/people/profile';
import { type ListId, type Lists, labelOf } from '../../domain/programme/lists';

/** A cell that may be blank. */
export function cell(value: string | number | undefined): Cell {
  return value ?? '';
}

/** The date or, in pseudonym mode, the year as text: as a number it would become a day in a column of dates. */
export function birthCell({ birthDate, birthYear }: Pick<Participant, 'birthDate' | 'birthYear'>): Cell {
  return birthDate ?? (birthYear === undefined ? '' : String(birthYear));
}

/** The label of a code, a text outside the list as it was written. */
export function label(lists: Lists, list: ListId, code: string | undefined): string {
  if (code === undefined) return '';
  return code.startsWith(OTHER_PREFIX) ? code.slice(OTHER_PREFIX.length) : labelOf(lists[list], code);
}

/** Several labels in one cell. */
export function labels(lists: Lists, list: ListId, codes: readonly string[]): string {
  return codes.map((code) => label(lists, list, code)).join(', ');
}
