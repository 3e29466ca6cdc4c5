/** The menus that scripts have made, above the sheet: opened and pressed without a script of the page's own. */

import type { MenuItem } from '../../kernel/ui-session';
import { html, type Markup } from '../html';
import type { ScriptMenu } from '../runs/desk';

function item(one: MenuItem, scriptId: string): Markup {
  switch (one.kind) {
    case 'separator':
      return html`<li class="line" role="separator"></li>`;
    case 'menu':
      return html`<li><details class="menu inner"><summary>${one.caption}</summary><ul>${one.items.map((inner) => item(inner, scriptId))}</ul></details></li>`;
    case 'entry':
      return html`<li><button name="item" value="${JSON.stringify([scriptId, one.functionName, one.caption])}">${one.caption}</button></li>`;
  }
}

/** The bar; nothing where no script has a menu. */
export function menuBar(menus: readonly ScriptMenu[], path: string): Markup {
  if (menus.length === 0) return html``;
  return html`<form class="menus" method="post" action="${path}/run">${menus.map(
    (menu) =>
      html`<details class="menu"><summary>${menu.caption}</summary><ul>${menu.items.map((one) => item(one, menu.scriptId))}</ul></details>`,
  )}</form>`;
}

/** The item that was pressed: script, function and caption; undefined for anything else. */
export function pressedItem(
  value: string | undefined,
): readonly [scriptId: string, functionName: string, caption: string] | undefined {
  try {
    const parsed: unknown = JSON.parse(value ?? '');
    return Array.isArray(parsed) && parsed.length === 3 && parsed.every((part) => typeof part === 'string')
      ? (parsed as [string, string, string])
      : undefined;
  } catch {
    return undefined;
  }
}
