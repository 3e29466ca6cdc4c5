/** The clock on the home page: what it shows, what waits for it, and the buttons that move it where nobody's real records would be misdated. */

import { mayMoveClock, movedBy } from '../kernel/moved-clock';
import type { Workspace } from '../workspace';
import { counted } from './counted';
import { html, type Markup, nothing } from './html';

const HOUR_MS = 3_600_000;

/** Milliseconds by which each button of the panel moves the clock; «now» only runs what is due. */
export const CLOCK_STEPS: Readonly<Record<string, number>> = {
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
  now: 0,
};

/** Why the clock stays as it is. */
export const CLOCK_STAYS =
  'Часы переводят только там, где нет ничего, кроме примера: у записей о настоящих людях должны быть настоящие даты.';

/** «8 дней 3 часа». */
function span(ms: number): string {
  const hours = Math.round(ms / HOUR_MS);
  const days = Math.floor(hours / 24);
  return [
    days > 0 ? counted(days, 'день', 'дня', 'дней') : '',
    hours % 24 > 0 ? counted(hours % 24, 'час', 'часа', 'часов') : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const buttons = html`<div class="steps"><button class="compact" name="step" value="hour">+ час</button>
<button class="compact" name="step" value="day">+ день</button>
<button class="compact" name="step" value="week">+ неделя</button></div>`;

function mover(workspace: Workspace): Markup {
  const ids = workspace.spreadsheets();
  if (!workspace.clock.runs) return buttons;
  if (ids.length === 0) return nothing;
  if (!mayMoveClock(workspace.world, ids)) return html`<p class="soft small">${CLOCK_STAYS}</p>`;
  return html`<details><summary>Перевести часы примера…</summary>
<p class="soft small">Так видно, что происходит в примере через день или неделю. Назад часы не переводятся, а свою таблицу после этого
заводят в чистом рабочем месте: иначе её записи получили бы даты из будущего.</p>
${buttons}</details>`;
}

/** The panel. `zone` is the one whose time it shows. */
export function clockPanel(workspace: Workspace, zone: string): Markup {
  const now = new Date(workspace.clock.now());
  const shown = new Intl.DateTimeFormat('ru', { dateStyle: 'full', timeStyle: 'short', timeZone: zone }).format(now);
  const waiting = workspace.waitingEvents().length;
  const moved = movedBy(workspace.world);
  const pace = workspace.clock.runs ? 'Часы идут сами' : 'Часы стоят, пока их не переведут';
  return html`<form class="panel clock" method="post" action="/clock"><div><time datetime="${now.toISOString()}">${shown}</time>
<p class="soft small">${pace}${moved > 0 ? `, переведены вперёд на ${span(moved)}` : ''} · пояс ${zone}${waiting > 0 ? html` · ${counted(waiting, 'событие ждёт', 'события ждут', 'событий ждут')} обработки` : ''}</p></div>
<button class="compact" name="step" value="now">Выполнить, что подошло</button>
${mover(workspace)}</form>`;
}
