/** The home page: workbooks, forms with their addresses, the clock and what waits for it. */

import type { World } from '../kernel/world';
import { formById } from '../services/forms/model/form-store';
import { openSpreadsheet } from '../services/spreadsheet/state/open-spreadsheet';
import type { Workspace } from '../workspace';
import { type Acting, bar } from './bar';
import { html, type Markup } from './html';
import { answerWith } from './layout';
import { workspaceStyle } from './style/workspace';
import { tabsOf } from './workbook/sheet-view';

/** «1 лист, 2 листа, 5 листов». */
function counted(count: number, one: string, few: string, many: string): string {
  const tens = count % 100;
  const ones = count % 10;
  const word = tens > 10 && tens < 15 ? many : ones === 1 ? one : ones > 1 && ones < 5 ? few : many;
  return `${count} ${word}`;
}

function workbook(world: World, id: string): Markup {
  const { name, owner } = openSpreadsheet(world, id).document;
  const sheets = tabsOf(world, id).filter((tab) => !tab.hidden).length;
  return html`<li><div class="what"><a href="/books/${id}">${name}</a>
<p class="soft small">${counted(sheets, 'лист', 'листа', 'листов')} · владелец ${owner}</p></div></li>`;
}

function form(world: World, id: string, address: string): Markup {
  const { title, name, published, accepting, publishedId } = formById(world, id);
  const [state, off] = !published
    ? ['не опубликована', true]
    : accepting
      ? ['принимает ответы', false]
      : ['приём закрыт', true];
  const path = `/forms/d/e/${publishedId}/viewform`;
  return html`<li><div class="what"><a href="${path}">${title || name}</a> <span class="state${off ? ' off' : ''}">${state}</span>
<p class="soft address">${address}${path}</p></div></li>`;
}

const list = (items: readonly Markup[], none: string): Markup =>
  items.length === 0 ? html`<p class="panel clock soft">${none}</p>` : html`<ul class="rows panel">${items}</ul>`;

function clockPanel(workspace: Workspace, zone: string): Markup {
  const now = new Date(workspace.clock.now());
  const shown = new Intl.DateTimeFormat('ru', { dateStyle: 'full', timeStyle: 'short', timeZone: zone }).format(now);
  const waiting = workspace.waitingEvents().length;
  return html`<div class="panel clock"><div><time datetime="${now.toISOString()}">${shown}</time>
<p class="soft small">${workspace.clock.runs ? 'Часы идут сами' : 'Часы стоят, пока их не переведут'} · пояс ${zone}${waiting > 0 ? html` · ${counted(waiting, 'событие ждёт', 'события ждут', 'событий ждут')} обработки` : ''}</p></div>
<form method="post" action="/clock">
<button class="compact" name="step" value="hour">+ час</button>
<button class="compact" name="step" value="day">+ день</button>
<button class="compact" name="step" value="week">+ неделя</button>
<button class="compact" name="step" value="now">Выполнить, что подошло</button>
</form></div>`;
}

/** The home page as an answer. */
export function homePage(workspace: Workspace, acting: Acting, address: string): Response {
  const { world } = workspace;
  const spreadsheets = workspace.spreadsheets();
  const zone =
    spreadsheets[0] === undefined ? 'Europe/Moscow' : openSpreadsheet(world, spreadsheets[0]).document.timeZone;
  return answerWith({
    title: 'Рабочее место',
    style: workspaceStyle,
    body: html`${bar(acting, '')}
<main class="list"><h1>Таблицы и формы</h1>
<section><h2>Таблицы</h2>${list(
      spreadsheets.map((id) => workbook(world, id)),
      'Таблиц пока нет.',
    )}</section>
<section><h2>Формы</h2>${list(
      workspace.forms().map((id) => form(world, id, address)),
      'Форм пока нет: их создаёт скрипт таблицы.',
    )}</section>
<section><h2>Часы</h2>${clockPanel(workspace, zone)}</section>
</main>`,
  });
}
