// Decides how one of many people is chosen: by typing a number or a part of the name, with the whole list at hand; where several fit, they
// are offered.
import { moreText, WHAT_IF } from '../../../contract/texts/what-if';
import type { PersonChoice } from '../../../contract/what-if/what-if-protocol';
import { element } from '../dom';

/** The field, and the number of whom it names. */
export interface PersonField {
  readonly node: HTMLElement;
  /** The person's number; undefined while the text fits nobody or several, which is said beside the field. */
  read(): string | undefined;
}

/** Most people offered where several fit: who is meant is soon typed out. */
const MOST_OFFERED = 6;

/** A field over a list of people. */
export function personField(id: string, title: string, problem: string, people: readonly PersonChoice[]): PersonField {
  const [listId, problemId] = [`${id}-list`, `${id}-problem`];
  const list = element('datalist', { id: listId }, ...people.map(({ ref }) => element('option', { value: ref })));
  const input = element('input', { id, type: 'text', autocomplete: 'off', placeholder: WHAT_IF.numberOrName });
  input.setAttribute('list', listId);
  input.setAttribute('aria-describedby', problemId);
  const trouble = element('p', { id: problemId, className: 'problem', hidden: true });
  const offered = element('div', { className: 'offered' });
  const say = (text: string, alike: readonly PersonChoice[] = []): void => {
    trouble.textContent = text;
    trouble.hidden = text === '';
    input.setAttribute('aria-invalid', String(text !== ''));
    offered.replaceChildren(...alike.slice(0, MOST_OFFERED).map(offer));
    if (alike.length > MOST_OFFERED) offered.append(element('p', {}, moreText(alike.length - MOST_OFFERED)));
  };
  const offer = ({ ref }: PersonChoice): HTMLElement => {
    const choose = (): void => {
      input.value = ref;
      say('');
      input.focus();
    };
    return element('button', { type: 'button', onclick: choose }, ref);
  };
  input.oninput = () => say('');
  return {
    node: element(
      'div',
      { className: 'field' },
      element('label', { htmlFor: id }, title),
      input,
      list,
      trouble,
      offered,
    ),
    read() {
      const found = findPeople(input.value, people);
      const [first] = found;
      if (found.length === 1 && first) {
        input.value = first.ref;
        say('');
        return first.number;
      }
      input.focus();
      if (first) say(WHAT_IF.several, found);
      else say(input.value.trim() === '' ? problem : `${WHAT_IF.nobodyLike} ${problem}`);
      return undefined;
    },
  };
}

/**
 * Whom a text fits, by number and name: the one with the very number or line, or else everybody who has all its words, or else words that begin
 * so, or else the text somewhere.
 *
 * @example findPeople('осипов', people) // М. Осипов, also where an Осипова is there
 */
export function findPeople(text: string, people: readonly PersonChoice[]): readonly PersonChoice[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  const words = wanted.split(' ');
  const wordsOf = ({ ref }: PersonChoice): readonly string[] => plain(ref).split(' ');
  const waysToFit: readonly ((person: PersonChoice) => boolean)[] = [
    ({ number, ref }) => plain(number) === wanted || plain(ref) === wanted,
    ({ number }) => /^\d+$/.test(wanted) && Number(number.replace(/\D/g, '')) === Number(wanted),
    (person) => words.every((word) => wordsOf(person).includes(word)),
    (person) => words.every((word) => wordsOf(person).some((known) => known.startsWith(word))),
    ({ ref }) => plain(ref).includes(wanted),
  ];
  for (const fits of waysToFit) {
    const found = people.filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}

/** As it is compared: ё is written as е by many, and the letters of a number are on both keyboards. */
function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/\s+/g, ' ')
    .replace(/^[hm](?=-?\d)/, (letter) => (letter === 'h' ? 'н' : 'м'));
}
