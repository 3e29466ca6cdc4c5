/** The bar on top of the pages for those who run the workspace: the way home, where one is, who acts. */

import { attributes, html, type Markup, type Piece } from './html';
import type { Person } from './people';

/** Who acts and who else could. */
export interface Acting {
  readonly person: Person;
  readonly all: readonly Person[];
  /** Address of the page, to which the switch returns. */
  readonly here: string;
}

function actingSwitch({ person, all, here }: Acting): Markup {
  if (all.length < 2) return html``;
  return html`<form class="acts" method="post" action="/acting"><input type="hidden" name="back" value="${here}">
<span class="soft small label" id="acts-label">Действует</span>
<span class="choices" role="group" aria-labelledby="acts-label">${all.map(
    (one) =>
      html`<button name="email"${attributes({ value: one.email, title: one.email, 'aria-pressed': String(one.email === person.email) })}>${one.name}</button>`,
  )}</span></form>`;
}

/** The bar. `where` names the page; the home page has its own heading and gives none. */
export function bar(acting: Acting, where: Piece): Markup {
  return html`<header class="bar"><a class="home" href="/">Рабочее место</a>
<div class="where">${where}</div>${actingSwitch(acting)}</header>`;
}
