// Decides how a question of the window looks: label, explanation, control, and beside it what is wrong with the answer.
import { element } from './dom';

/** A question on the page. */
export interface Field<V> {
  readonly node: HTMLElement;
  value(): V;
  /** Shows what is wrong; blank for nothing. */
  problem(text: string): void;
  /** Puts the keyboard there. */
  focus(): void;
}

/** A question that may come answered for as long as nobody has answered it. */
export interface SuggestedField extends Field<string> {
  /** Shows this answer unless the person has chosen one. */
  suggest(value: string): void;
}

/** Words of a question. */
export interface Words {
  readonly title: string;
  readonly help: string;
}

let fields = 0;

/** A line of text, or several. */
export function textField(words: Words, value: string, lines: 1 | 3 = 1): Field<string> {
  const control =
    lines === 1
      ? element('input', { type: 'text', value, autocomplete: 'off' })
      : element('textarea', { rows: lines, value });
  return labelled(words, control, () => control.value);
}

/** One of a list. */
export function selectField(
  words: Words,
  options: readonly (readonly [string, string])[],
  value: string,
): SuggestedField {
  const control = element('select', {}, ...options.map(([each, text]) => element('option', { value: each }, text)));
  control.value = value;
  const field = labelled(words, control, () => control.value);
  return suggested(field, (suggestion) => {
    control.value = suggestion;
  });
}

/** One of a few, all of them in sight. */
export function radioField(
  words: Words,
  options: readonly (readonly [string, string])[],
  value: string,
): SuggestedField {
  const name = `field-${fields}`;
  const radios = options.map(([each]) =>
    element('input', { type: 'radio', name, value: each, checked: each === value }),
  );
  const group = grouped(
    words,
    radios,
    options.map(([, text]) => text),
  );
  const field = { ...group, value: () => radios.find((radio) => radio.checked)?.value ?? '' };
  return suggested(field, (suggestion) => {
    for (const radio of radios) radio.checked = radio.value === suggestion;
  });
}

function suggested(field: Field<string>, show: (value: string) => void): SuggestedField {
  let isChosen = false;
  field.node.addEventListener('input', () => {
    isChosen = true;
  });
  return {
    ...field,
    suggest(value) {
      if (!isChosen) show(value);
    },
  };
}

/** Any of a few. */
export function checkboxesField(
  words: Words,
  options: readonly (readonly [string, string])[],
  values: readonly string[],
): Field<readonly string[]> {
  const boxes = options.map(([value]) =>
    element('input', { type: 'checkbox', value, checked: values.includes(value) }),
  );
  const group = grouped(
    words,
    boxes,
    options.map(([, text]) => text),
  );
  return { ...group, value: () => boxes.filter((box) => box.checked).map((box) => box.value) };
}

/** Yes or no. */
export function checkboxField({ title, help }: Words, value: boolean): Field<boolean> {
  const box = element('input', { type: 'checkbox', checked: value });
  const option = element('label', { className: 'option' }, box, element('span', {}, title));
  const frame = framed('div', box, help, option, HELP);
  return { ...frame, value: () => box.checked, focus: () => box.focus() };
}

type Framed = Pick<Field<never>, 'node' | 'problem'>;

function labelled<V>(
  { title, help }: Words,
  control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  value: () => V,
): Field<V> {
  fields += 1;
  control.id = `field-${fields}`;
  const label = element('label', { htmlFor: control.id }, title);
  return { ...framed('div', control, help, label, HELP, control), value, focus: () => control.focus() };
}

function grouped(
  { title, help }: Words,
  controls: readonly HTMLInputElement[],
  texts: readonly string[],
): Framed & Pick<Field<never>, 'focus'> {
  const options = controls.map((control, index) =>
    element('label', { className: 'option' }, control, element('span', {}, texts[index] ?? '')),
  );
  const list = element('div', { className: 'options' }, ...options);
  const frame = framed('fieldset', list, help, element('legend', {}, title), HELP, list);
  return { ...frame, focus: () => controls[0]?.focus() };
}

/** Says where among the parts of a question its explanation stands. */
const HELP = 'help';

/** What is wrong stands at the end; both it and the explanation are told with the control. */
function framed(
  name: 'div' | 'fieldset',
  described: HTMLElement,
  help: string,
  ...parts: readonly (HTMLElement | typeof HELP)[]
): Framed {
  fields += 1;
  const [helpId, problemId] = [`help-${fields}`, `problem-${fields}`];
  const explanation = element('p', { id: helpId, className: 'help', hidden: help === '' }, help);
  const trouble = element('p', { id: problemId, className: 'problem', hidden: true });
  described.setAttribute('aria-describedby', `${helpId} ${problemId}`);
  const all = parts.map((part) => (part === HELP ? explanation : part));
  return {
    node: element(name, { className: 'field' }, ...all, trouble),
    problem(text) {
      trouble.textContent = text;
      trouble.hidden = text === '';
      described.setAttribute('aria-invalid', String(text !== ''));
    },
  };
}
