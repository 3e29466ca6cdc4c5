/** How pages are written: a template tag whose values are escaped unless they are markup already. What stands on a page is each page's own business. */

import { escapeHtml } from '../escape-html';

/** A piece of a page that is safe as it stands. Made by `html` and `trusted` only. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What a template takes: texts are escaped, markup isn't, lists are joined, `null`, `undefined` and booleans leave nothing. */
export type Piece = Markup | string | number | boolean | null | undefined | readonly Piece[];

function textOf(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (Array.isArray(piece)) return piece.map(textOf).join('');
  if (typeof piece === 'string') return escapeHtml(piece);
  return typeof piece === 'number' ? String(piece) : '';
}

/**
 * Markup with values put in, escaped for text and for quoted attributes.
 *
 *     html`<b title="${'"'}">${'<'}</b>`.text // '<b title="&quot;">&lt;</b>'
 */
export function html(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(texts.reduce((page, text, at) => page + textOf(pieces[at - 1]) + text));
}

/** A text of this program's own (style, script) as it is. Never for anything that a person or a script wrote. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** Nothing at all. */
export const nothing = html``;

/** Attributes as ` name="value"`; `true` stands for a bare name, `false`, `null` and `undefined` for none. */
export function attributes(given: Readonly<Record<string, string | number | boolean | null | undefined>>): Markup {
  const written = Object.entries(given).map(([name, value]) => {
    if (value === false || value === null || value === undefined) return '';
    return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  });
  return new Markup(written.join(''));
}

/** A text in which line breaks are shown and addresses of pages can be followed, in a tab of their own: what is filled in around it stays. */
export function prose(text: string): Markup {
  const lines = text.split(/\r?\n/).map((line) => {
    const parts = line.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)»])/);
    return parts.map((part, at) =>
      at % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noopener noreferrer">${part}</a>` : html`${part}`,
    );
  });
  return html`${lines.map((line, at) => [at === 0 ? '' : html`<br>`, line])}`;
}
