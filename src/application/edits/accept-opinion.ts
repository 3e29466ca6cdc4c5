// Decides which opinions of people about each other are accepted: wishes and refusals after the group meeting, marks of a trial meeting.
// No explanation repeats whom somebody refused: it is read aloud at the corner of the window.

import * as refusals from '../../contract/texts/refusals';
import { readInteger } from '../../domain/answers/read-number';
import type { Mentee, Mentor } from '../../domain/banks/member';
import { numbersIn } from '../../domain/ledger/numbers-in';
import type { Programme } from '../../domain/programme/derive-programme';
import { REFUSED_FIELD, WISH_FIELDS, wishesOf } from '../../domain/programme/wishes';
import type { EditOutcome } from './accept-edit';
import type { Edit } from './find-edits';

/** Judges what was typed into a column of wishes, of refusals or of trial marks. */
export function acceptOpinion(edit: Edit, programme: Programme): EditOutcome {
  const typed = String(edit.typed).trim();
  const marked = (value: string): EditOutcome => ({ marks: [{ target: edit.id, field: edit.column.key, value }] });
  if (typed === '') return marked('');
  if (edit.table.id === 'pairs') {
    const mark = readInteger(typed, 1, 10);
    return mark === undefined ? { refusal: refusals.NOT_A_MARK } : marked(String(mark));
  }
  const member = programme.members.get(edit.id);
  if (!member) return { refusal: refusals.COMPUTED };
  const named = readPeople(edit.column.key, typed, member, programme);
  if (!Array.isArray(named)) return { refusal: named };
  const elsewhere = namedElsewhere(edit, member, programme);
  const again = named.some((number, index) => elsewhere.includes(number) || named.indexOf(number) < index);
  return again ? { refusal: refusals.NAMED_TWICE } : marked(named.join(', '));
}

/** The people whom a cell names, by the numbers that they go by now; else the sentence why it can't be taken. */
function readPeople(field: string, typed: string, member: Mentee | Mentor, { members }: Programme): string[] | string {
  const other = member.role === 'mentee' ? 'mentor' : 'mentee';
  const pieces = typed.split(/[,;\n]/).filter((piece) => piece.trim() !== '');
  const people = pieces.map((piece) => numbersIn(piece).map((number) => members.get(number)));
  const all = people.reduce((some, more) => some.concat(more), []);
  if (people.some((piece) => piece.length === 0)) return refusals.needsNumber(other);
  if (field !== REFUSED_FIELD && all.length > 1) return refusals.ONE_NUMBER;
  const numbers: string[] = [];
  for (const person of all) {
    if (person?.personId === member.personId) return refusals.NAMED_ONESELF;
    if (person?.role !== other) return refusals.unknownNumber(other);
    numbers.push(person.number);
  }
  return numbers;
}

/** Whom the rest of the row names: what stands there now, or stood before where it can't be taken. */
function namedElsewhere({ column, row }: Edit, member: Mentee | Mentor, programme: Programme): string[] {
  const before = wishesOf(programme, member);
  return [...WISH_FIELDS, REFUSED_FIELD].reduce<string[]>((all, field, index) => {
    if (field === column.key) return all;
    const typed = String(row[field] ?? '').trim();
    const named = typed === '' ? [] : readPeople(field, typed, member, programme);
    return all.concat(Array.isArray(named) ? named : (before.ranked[index] ?? before.refused));
  }, []);
}
