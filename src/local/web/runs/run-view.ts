/** How a run, its questions, its dialogs and its messages look on the page of a sheet. */

import type { Question, Toast } from '../../kernel/ui-session';
import { buttonsOf } from '../../services/ui/enums';
import { attributes, html, type Markup, prose } from '../html';
import { failureWords } from '../workbook/edit-words';
import type { OpenDialog } from './desk';
import type { Run } from './run';

const BUTTON_WORDS: Readonly<Record<string, string>> = {
  OK: 'ОК',
  CANCEL: 'Отмена',
  YES: 'Да',
  NO: 'Нет',
  CLOSE: 'Закрыть',
};

/** The word on a button of an alert or a prompt. */
export function buttonWord(name: string): string {
  return BUTTON_WORDS[name] ?? name;
}

function question(run: Run, { kind, title, text, buttons }: Question): Markup {
  const all = buttonsOf(buttons);
  return html`<div class="veil"><form class="box" role="alertdialog" aria-modal="true" aria-labelledby="box-title" method="post" action="/runs/${run.id}/answer">
<h2 id="box-title">${title || run.caption}</h2>
<p class="said">${prose(text)}</p>
${kind === 'prompt' ? html`<input class="wide" type="text" name="text" aria-label="Ответ" autocomplete="off" autofocus>` : ''}
<div class="buttons">${all.map((name, at) => html`<button name="button"${attributes({ value: name, class: at === 0 ? 'primary' : null, autofocus: kind === 'alert' && at === 0 })}>${buttonWord(name)}</button>`)}</div>
<button class="quiet close" name="button" value="CLOSE" aria-label="Закрыть">×</button>
</form></div>`;
}

function frame({ dialog }: OpenDialog): Markup {
  return html`<iframe src="/dialogs/${dialog.id}/frame" title="${dialog.title}" data-dialog="${dialog.id}"
sandbox="allow-scripts allow-forms allow-modals allow-popups allow-downloads"></iframe>`;
}

const closing = ({ dialog }: OpenDialog): Markup =>
  html`<form method="post" action="/dialogs/${dialog.id}/close"><button class="quiet close" aria-label="Закрыть">×</button></form>`;

/** A dialog over the sheet, or the sidebar beside it. */
export function dialogView(open: OpenDialog): Markup {
  const { dialog } = open;
  if (dialog.kind === 'sidebar') {
    return html`<aside class="sidebar" aria-label="${dialog.title}"><header><h2>${dialog.title}</h2>${closing(open)}</header>${frame(open)}</aside>`;
  }
  const size = `--w:${dialog.width ?? 600}px;--h:${dialog.height ?? 400}px`;
  const box = html`<section class="box dialog" role="dialog" aria-label="${dialog.title}"${attributes({ style: size, 'aria-modal': dialog.kind === 'modal' ? 'true' : null })}>
<header><h2>${dialog.title}</h2>${closing(open)}</header>${frame(open)}</section>`;
  return dialog.kind === 'modal' ? html`<div class="veil">${box}</div>` : html`<div class="afloat">${box}</div>`;
}

/** What a run shows at the moment, besides its dialogs and toasts. */
export function runView(run: Run): Markup {
  const { state } = run;
  switch (state.now) {
    case 'running':
      return html`<p class="message working" role="status" data-run="${run.id}">Выполняется «${run.caption}»…</p>`;
    case 'asking':
      return question(run, state.question);
    case 'ended':
      return state.result.error === null
        ? html``
        : html`<p class="message bad" role="alert">${failureWords(state.result)}</p>`;
    case 'broken':
      return html`<p class="message bad" role="alert">Рабочее место не справилось: ${state.message}</p>`;
  }
}

/** Messages in the corner. */
export function toastsView(toasts: readonly Toast[]): Markup {
  return html`<div class="toasts" role="status" aria-live="polite">${toasts.map(
    ({ title, message, seconds }) =>
      html`<p class="toast" data-seconds="${seconds}">${title === '' ? '' : html`<strong>${title}</strong> `}${message}</p>`,
  )}</div>`;
}
