// Decides how one of many people is chosen: by typing a number or a part of the name, with the whole list at hand.
import { WHAT_IF } from '../../../contract/texts/what-if';
import type { PersonChoice } from '../../../contract/what-if/what-if-protocol';
import { element } from '../dom';

/** The field, and the number of whom it names. */
export interface PersonField {
  readonly node: HTMLElement;
  /** The person's number; undefined while the text fits nobody or several, which is said beside the field. */
  read(): string | undefined;
}

/** A field over a list of people. */
export function personField(id: string, title: string, problem: string, people: readonly PersonChoice[]): PersonField {
  const [listId, problemId] = [`${id}-list`, `${id}-problem`];
  const list = element('datalist', { id: listId }, ...people.map(({ ref }) => element('option', { value: ref })));
  const input = element('input', { id, type: 'text', autocomplete: 'off', placeholder: WHAT_IF.numberOrName });
  input.setAttribute('list', listId);
  input.setAttribute('aria-describedby', problemId);
  const trouble = element('p', { id: problemId, className: 'problem', hidden: true }, problem);
  const say = (isWrong: boolean): void => {
    trouble.hidden = !isWrong;
    input.setAttribute('aria-invalid', String(isWrong));
  };
  input.oninput = () => say(false);
  return {
    node: element('div', { className: 'field' }, element('label', { htmlFor: id }, title), input, list, trouble),
    read() {
      const found = findPerson(input.value, people);
      if (found) input.value = found.ref;
      else input.focus();
      say(found === undefined);
      return found?.number;
    },
  };
}

/** The one person whom a text names: by the whole line, by the number, or by a part that nobody else has. */
export function findPerson(text: string, people: readonly PersonChoice[]): PersonChoice | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return undefined;
  const exact = people.find(({ number, ref }) => [number, ref].some((known) => known.toLowerCase() === wanted));
  const alike = people.filter(({ ref }) => ref.toLowerCase().includes(wanted));
  return exact ?? (alike.length === 1 ? alike[0] : undefined);
}
