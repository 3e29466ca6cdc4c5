/** What stands around every question: its title, the mark of an obligatory one, the hint, the problem. The fields inside are each kind's own. */

import type { QuestionRecord } from '../../services/forms/model/item-record';
import { attributes, html, type Markup, prose } from '../html';

/** A question on the page of a respondent. */
export interface Asked<Q extends QuestionRecord = QuestionRecord> {
  readonly item: Q;
  /** What is wrong with the answer given, null where nothing is. */
  readonly problem: string | null;
}

/** The id under which a question's first field can be pointed at. */
export function fieldId(item: QuestionRecord): string {
  return `f${item.id}`;
}

/** The ids of hint and problem, for aria-describedby; null where there is neither. */
export function describedBy({ item, problem }: Asked): string | null {
  const ids = [item.helpText !== '' ? `h${item.id}` : '', problem !== null ? `p${item.id}` : ''];
  return ids.filter((id) => id !== '').join(' ') || null;
}

/** Attributes that every field of a question has. */
export function fieldAttributes(asked: Asked): Markup {
  return attributes({
    'aria-describedby': describedBy(asked),
    'aria-invalid': asked.problem !== null ? 'true' : null,
    autofocus: asked.problem !== null,
  });
}

const mark = (item: QuestionRecord): Markup =>
  item.required
    ? html` <span class="required"><span aria-hidden="true">*</span><span class="unseen">обязательный вопрос</span></span>`
    : html``;

const hint = (item: QuestionRecord): Markup =>
  item.helpText === '' ? html`` : html`<p class="hint" id="h${item.id}">${prose(item.helpText)}</p>`;

const complaint = ({ item, problem }: Asked): Markup =>
  problem === null ? html`` : html`<p class="problem" id="p${item.id}">${problem}</p>`;

const title = (item: QuestionRecord): string => item.title || 'Вопрос без названия';

/** A question with one field, named by a label. */
export function labelled(asked: Asked, field: Markup): Markup {
  const { item } = asked;
  return html`<div class="question" id="q${item.id}">
<label class="title" for="${fieldId(item)}">${title(item)}${mark(item)}</label>
${hint(item)}${complaint(asked)}
${field}
</div>`;
}

/** A question with several fields, named by a legend. */
export function grouped(asked: Asked, fields: Markup): Markup {
  const { item } = asked;
  return html`<fieldset class="question" id="q${item.id}"${attributes({ 'aria-describedby': describedBy(asked) })}>
<legend class="title">${title(item)}${mark(item)}</legend>
${hint(item)}${complaint(asked)}
${fields}
</fieldset>`;
}

/** The way back from a radio button that was touched by mistake, where no answer is needed; seen only while one is chosen. */
export function undoChoice(item: QuestionRecord): Markup {
  return item.required
    ? html``
    : html`<button class="quiet compact undo" name="clear" value="${item.id}">Снять выбор</button>`;
}
