// Decides how the page makes its elements: only as nodes with text, so that nothing from a file ever becomes markup.

/** An element with properties set and children put in; a string becomes text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A paragraph; blank text gives a hidden one. */
export function paragraph(text: string, className = ''): HTMLParagraphElement {
  return element('p', { className, hidden: text === '' }, text);
}

/** A paragraph that readers of the screen speak aloud when its text changes. */
export function spoken(text: string, className = ''): HTMLParagraphElement {
  const made = element('p', { className }, text);
  made.setAttribute('role', 'status');
  return made;
}

/** A paragraph about something that failed, which readers of the screen speak at once; blank text gives a hidden one. */
export function alarm(text: string): HTMLParagraphElement {
  const made = paragraph(text, 'alarm');
  made.setAttribute('role', 'alert');
  return made;
}

/** Lines of text as a list. */
export function lines(texts: readonly string[]): HTMLUListElement {
  return element('ul', { className: 'lines' }, ...texts.map((text) => element('li', {}, text)));
}

/** The buttons at the end of a step, side by side. */
export function buttons(...children: readonly HTMLButtonElement[]): HTMLDivElement {
  return element('div', { className: 'buttons' }, ...children);
}

/** A dropdown under a visible label. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  onChoose: (value: string) => void,
): HTMLLabelElement {
  const select = selectOf(options, chosen, onChoose);
  return element('label', { className: 'choice' }, element('span', {}, label), select);
}

/** A dropdown; its label is the caller's. */
export function selectOf(
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  onChoose: (value: string) => void,
): HTMLSelectElement {
  const select = element('select', {}, ...options.map(([value, text]) => element('option', { value }, text)));
  select.value = chosen;
  select.onchange = () => onChoose(select.value);
  return select;
}

/** Shows a step: its heading takes the focus, so that a keyboard and a reader of the screen start there. */
export function showStep(title: string, ...children: readonly (Node | string)[]): void {
  const heading = element('h1', { tabIndex: -1 }, title);
  document.getElementById('page')?.replaceChildren(heading, ...children);
  heading.focus();
}
