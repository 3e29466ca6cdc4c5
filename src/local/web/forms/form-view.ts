/** The pages that a respondent sees: one section at a time, the last look before sending, thanks, a closed door. What is asked next is form-session's. */

import { EMAIL_KEY } from '../../services/forms/family';
import type { QuestionRecord } from '../../services/forms/model/item-record';
import { isQuestion } from '../../services/forms/model/item-record';
import type { Section } from '../../services/forms/model/navigation';
import type { AnswerProblem } from '../../services/forms/pages/answer-checks';
import { type Field, fieldsOf } from '../../services/forms/pages/entry-fields';
import type { FormPage } from '../../services/forms/pages/form-page';
import { attributes, html, type Markup, prose } from '../html';
import { answerWith } from '../layout';
import { formItem } from './form-item';
import type { Filled } from './form-session';
import { formStyle } from './form-style';
import { fieldId } from './question-frame';

const nameOf = (form: FormPage): string => form.title || 'Форма без названия';

const hidden = ([name, value]: Field): Markup => html`<input type="hidden" name="${name}" value="${value}">`;

/** Everything answered on other pages travels along unseen, so that the server keeps nothing of an answer that wasn't sent. */
function carried(form: FormPage, filled: Filled, shown: Section | null): Markup {
  const elsewhere = form.sections.filter((section) => section !== shown).flatMap((section) => section.items);
  const fields = elsewhere.filter(isQuestion).flatMap((item) => fieldsOf(item, filled.answers[String(item.id)]));
  const email: readonly Field[] = form.collectsEmail && shown?.index !== 0 ? [[EMAIL_KEY, filled.email]] : [];
  const state: readonly Field[] = [
    ['section', String(filled.section)],
    ['once', filled.once],
    ...(filled.editOf === null ? [] : [['edit2', filled.editOf] as const]),
  ];
  return html`${[...state, ...email, ...fields].map(hidden)}`;
}

function progress(form: FormPage, section: Section): Markup {
  const pages = form.sections.length;
  if (pages < 2) return html``;
  return html`<div class="progress"><progress value="${section.index + 1}" max="${pages}" aria-hidden="true"></progress>
<span>Раздел ${section.index + 1} из ${pages}</span></div>`;
}

function heading(form: FormPage, section: Section): Markup {
  const { pageBreak } = section;
  const asks = form.collectsEmail || section.items.some((item) => isQuestion(item) && item.required);
  return html`<header class="top">
${section.index === 0 ? html`<h1>${nameOf(form)}</h1>` : html`<p class="soft">${nameOf(form)}</p><h1>${pageBreak?.title || `Раздел ${section.index + 1}`}</h1>`}
${section.index === 0 && form.description !== '' ? html`<p>${prose(form.description)}</p>` : ''}
${pageBreak !== null && pageBreak.helpText !== '' ? html`<p>${prose(pageBreak.helpText)}</p>` : ''}
${progress(form, section)}
${asks ? html`<p class="legend"><span class="required" aria-hidden="true">*</span> — на вопрос нужно ответить</p>` : ''}
</header>`;
}

function emailQuestion(value: string, problem: string | null): Markup {
  return html`<div class="question" id="qemail">
<label class="title" for="femail">Адрес электронной почты <span class="required"><span aria-hidden="true">*</span><span class="unseen">обязательный вопрос</span></span></label>
${problem === null ? '' : html`<p class="problem" id="pemail">${problem}</p>`}
<input class="wide" type="email" inputmode="email" id="femail" name="${EMAIL_KEY}" required autocomplete="off"${attributes({ value, 'aria-invalid': problem === null ? null : 'true', 'aria-describedby': problem === null ? null : 'pemail' })}>
</div>`;
}

/** What is wrong on a page; the mail address, which is no item, apart. */
export interface Problems {
  readonly items: readonly AnswerProblem[];
  readonly email: string | null;
  /** What the form itself says to the whole answer. */
  readonly whole: string | null;
}

/** Nothing is wrong. */
export const noProblems: Problems = { items: [], email: null, whole: null };

function summary(section: Section, problems: Problems): Markup {
  const count = problems.items.length + (problems.email === null ? 0 : 1) + (problems.whole === null ? 0 : 1);
  if (count === 0) return html``;
  const links = problems.items.map(({ itemId, message }) => {
    const item = section.items.find((candidate) => candidate.id === itemId) as QuestionRecord;
    return html`<li><a href="#${fieldId(item)}">${item.title || 'Вопрос без названия'}</a>: ${message}</li>`;
  });
  return html`<div class="summary" role="alert"><h2>Проверьте ответы</h2><ul>
${problems.whole === null ? '' : html`<li>${problems.whole}</li>`}
${problems.email === null ? '' : html`<li><a href="#femail">Адрес электронной почты</a>: ${problems.email}</li>`}
${links}</ul></div>`;
}

/** Buttons; the first one, unseen, is what the Enter key presses. */
function buttons(isFirst: boolean, leadsToSending: boolean): Markup {
  return html`<div class="go">
${isFirst ? '' : html`<button class="back" name="go" value="back">Назад</button>`}
${leadsToSending ? html`<button class="primary" name="go" value="send">Отправить</button>` : html`<button class="primary" name="go" value="next">Далее</button>`}
</div>`;
}

/** «Back» brings a half-filled page as it was; once the answer is sent, the next person at the browser finds nothing of it. */
const KEEPING = {
  halfFilled: { 'cache-control': 'private, no-cache' },
  sent: { 'cache-control': 'no-store', 'clear-site-data': '"cache"' },
} as const;

function formPageWith(form: FormPage, title: string, inside: Markup): Response {
  return answerWith({
    title,
    style: formStyle,
    keeping: KEEPING.halfFilled,
    body: html`<main><form class="sheet" method="post" action="/forms/d/e/${form.publishedId}/formResponse" novalidate autocomplete="off">
${inside}
</form></main>`,
  });
}

/** The page of one section, with the answers given so far and what is wrong with them. */
export function sectionPage(
  form: FormPage,
  section: Section,
  filled: Filled,
  place: { readonly isFirst: boolean; readonly leadsToSending: boolean },
  problems: Problems = noProblems,
): Response {
  const problemOf = new Map(problems.items.map(({ itemId, message }) => [itemId, message]));
  const broken = problemOf.size > 0 || problems.email !== null || problems.whole !== null;
  const pageTitle =
    section.index === 0
      ? nameOf(form)
      : `${section.pageBreak?.title || `Раздел ${section.index + 1}`} — ${nameOf(form)}`;
  const value = place.leadsToSending ? 'send' : 'next';
  return formPageWith(
    form,
    broken ? `Ошибка: ${pageTitle}` : pageTitle,
    html`<button class="unseen" name="go" value="${value}" tabindex="-1" aria-hidden="true">Далее</button>
${carried(form, filled, section)}
${heading(form, section)}
${summary(section, problems)}
${form.collectsEmail && section.index === 0 ? emailQuestion(filled.email, problems.email) : ''}
${section.items.map((item) => formItem(item, filled.answers, problemOf.get(item.id) ?? null))}
${buttons(place.isFirst, place.leadsToSending)}`,
  );
}

/** The page between a choice that ends the form and sending: without scripts a button can't change its word when the choice is made. */
export function lastLookPage(form: FormPage, filled: Filled): Response {
  return formPageWith(
    form,
    `Отправка — ${nameOf(form)}`,
    html`${carried(form, filled, null)}<input type="hidden" name="look" value="1">
<header class="top"><p class="soft">${nameOf(form)}</p><h1>Осталось отправить</h1>
<p>Больше вопросов нет. Проверить или изменить ответы можно, вернувшись назад.</p></header>
<div class="go"><button class="back" name="go" value="back">Назад</button><button class="primary" name="go" value="send">Отправить</button></div>`,
  );
}

/** Thanks, and what can be done next. */
export function thanksPage(form: FormPage, editAddress: string | null): Response {
  const again = form.showLinkToRespondAgain ? `/forms/d/e/${form.publishedId}/viewform` : null;
  return answerWith({
    title: `Ответ отправлен — ${nameOf(form)}`,
    style: formStyle,
    keeping: KEEPING.sent,
    body: html`<main><div class="sheet end"><h1>${nameOf(form)}</h1><p role="status">${prose(form.confirmation)}</p><ul>
${editAddress === null ? '' : html`<li><a href="${editAddress}">Изменить ответ</a></li>`}
${again === null ? '' : html`<li><a href="${again}">Отправить ещё один ответ</a></li>`}
</ul></div></main>`,
  });
}

/** The page of a form that takes no answers. */
export function closedPage(form: FormPage, why: string): Response {
  return answerWith({
    title: nameOf(form),
    style: formStyle,
    body: html`<main><div class="sheet end"><h1>${nameOf(form)}</h1><p>${prose(why)}</p></div></main>`,
  });
}
