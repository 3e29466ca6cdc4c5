/** The home page: workbooks with the addresses of their forms, the clock and what waits for it. */

import type { World } from '../kernel/world';
import type { FormRecord } from '../services/forms/model/form-record';
import { formById } from '../services/forms/model/form-store';
import { openSpreadsheet } from '../services/spreadsheet/state/open-spreadsheet';
import type { Workspace } from '../workspace';
import { type Acting, bar } from './bar';
import { html, type Markup } from './html';
import { answerWith } from './layout';
import type { NewSpreadsheets } from './new-spreadsheets';
import { workspaceStyle } from './style/workspace';
import { tabsOf } from './workbook/sheet-view';

/** «1 лист, 2 листа, 5 листов». */
function counted(count: number, one: string, few: string, many: string): string {
  const tens = count % 100;
  const ones = count % 10;
  const word = tens > 10 && tens < 15 ? many : ones === 1 ? one : ones > 1 && ones < 5 ? few : many;
  return `${count} ${word}`;
}

function form({ title, name, published, accepting, publishedId }: FormRecord, address: string): Markup {
  const [state, off] = !published
    ? ['не опубликована', true]
    : accepting
      ? ['принимает ответы', false]
      : ['приём закрыт', true];
  const path = `/forms/d/e/${publishedId}/viewform`;
  return html`<li><div class="what"><a href="${path}">${title || name}</a> <span class="state${off ? ' off' : ''}">${state}</span>
<p class="soft address">${address}${path}</p></div></li>`;
}

const formList = (forms: readonly FormRecord[], address: string): Markup =>
  forms.length === 0 ? html`` : html`<ul class="rows">${forms.map((one) => form(one, address))}</ul>`;

/** A spreadsheet with the forms that answer into it. */
function workbook(world: World, id: string, forms: readonly FormRecord[], address: string): Markup {
  const { name, owner } = openSpreadsheet(world, id).document;
  const sheets = tabsOf(world, id).filter((tab) => !tab.hidden).length;
  return html`<section class="panel book"><div class="head"><h2><a href="/books/${id}">${name}</a></h2>
<p class="soft small">${counted(sheets, 'лист', 'листа', 'листов')} · владелец ${owner}</p></div>${formList(forms, address)}</section>`;
}

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

function maker({ purpose }: NewSpreadsheets): Markup {
  return html`<form class="panel maker" method="post" action="/books"><p>${purpose}</p>
<button class="primary">Новая таблица</button></form>`;
}

/** The home page as an answer. */
export function homePage(
  workspace: Workspace,
  acting: Acting,
  address: string,
  newSpreadsheets: NewSpreadsheets | undefined,
): Response {
  const { world } = workspace;
  const spreadsheets = workspace.spreadsheets();
  const zone =
    spreadsheets[0] === undefined ? 'Europe/Moscow' : openSpreadsheet(world, spreadsheets[0]).document.timeZone;
  const forms = workspace.forms().map((id) => formById(world, id));
  const loose = forms.filter(({ destinationId }) => destinationId === null || !spreadsheets.includes(destinationId));
  return answerWith({
    title: 'Рабочее место',
    style: workspaceStyle,
    body: html`${bar(acting, '')}
<main class="list"><h1>Таблицы и их формы</h1>
${newSpreadsheets === undefined ? '' : maker(newSpreadsheets)}
${spreadsheets.length === 0 ? html`<p class="panel clock soft">Таблиц пока нет.</p>` : ''}${spreadsheets.map((id) =>
  workbook(
    world,
    id,
    forms.filter(({ destinationId }) => destinationId === id),
    address,
  ),
)}
${loose.length === 0 ? '' : html`<section class="panel book"><div class="head"><h2>Формы без таблицы</h2></div>${formList(loose, address)}</section>`}
<section><h2>Часы</h2>${clockPanel(workspace, zone)}</section>
</main>`,
  });
}
