/** The home page: workbooks with the addresses of their forms, the clock. */

import { movedBy } from '../kernel/moved-clock';
import type { World } from '../kernel/world';
import type { FormRecord } from '../services/forms/model/form-record';
import { formById } from '../services/forms/model/form-store';
import { openSpreadsheet } from '../services/spreadsheet/state/open-spreadsheet';
import type { Workspace } from '../workspace';
import { type Acting, bar } from './bar';
import { clockPanel } from './clock-panel';
import { counted } from './counted';
import { html, type Markup } from './html';
import { answerWith } from './layout';
import type { NewSpreadsheets } from './new-spreadsheets';
import { workspaceStyle } from './style/workspace';
import { tabsOf } from './workbook/sheet-view';

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

function maker(world: World, { purpose, whereClockMoved }: NewSpreadsheets): Markup {
  if (movedBy(world) > 0) return html`<p class="panel maker">${whereClockMoved}</p>`;
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
<main class="list"><h1>Рабочее место</h1>
${newSpreadsheets === undefined ? '' : maker(world, newSpreadsheets)}
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
