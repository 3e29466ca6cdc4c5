/** Fields into which a respondent writes: lines, blocks of text, dates, times. */

import type { DateRecord, TextRecord, TimeRecord } from '../../services/forms/model/item-record';
import type { Answer } from '../../services/forms/model/response-record';
import { attributes, html, type Markup } from '../html';
import { type Asked, fieldAttributes, fieldId, grouped, labelled } from './question-frame';

/** The keyboard that a phone offers for a text of this rule. */
function keyboard(item: TextRecord): { readonly type: string; readonly inputmode: string | null } {
  const rule = item.validation;
  if (rule?.limit === 'EMAIL') return { type: 'email', inputmode: 'email' };
  if (rule?.limit === 'URL') return { type: 'url', inputmode: 'url' };
  if (rule !== null && 'numbers' in rule) return { type: 'text', inputmode: 'decimal' };
  return { type: 'text', inputmode: null };
}

const textOf = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '');

/** A line or a block of text. */
export function textQuestion(asked: Asked<TextRecord>, answer: Answer | undefined): Markup {
  const { item } = asked;
  const name = `entry.${item.entryIds[0] ?? 0}`;
  const shared = html`${attributes({ id: fieldId(item), name, required: item.required, autocomplete: 'off' })}${fieldAttributes(asked)}`;
  if (item.type === 'PARAGRAPH_TEXT') {
    return labelled(
      asked,
      html`<textarea rows="4"${shared}>
${textOf(answer)}</textarea>`,
    );
  }
  return labelled(
    asked,
    html`<input class="wide"${attributes({ ...keyboard(item), value: textOf(answer) })}${shared}>`,
  );
}

const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

/** A short field for digits, one part of a date or of a time. */
function digits(label: string, name: string, value: string, size: number, more: Markup = html``): Markup {
  return html`<label>${label}<input type="text" inputmode="numeric" autocomplete="off"${attributes({ name, value, size, maxlength: size })}${more}></label>`;
}

/** A part of a date as it was typed, without the nought that was put before it. */
const part = (text: string | undefined): string => (text ?? '').replace(/^0(?=\d)/, '');

/** A day, a month by name and, where it matters, a year: fields that read the same in every browser's language. */
export function dateQuestion(asked: Asked<DateRecord>, answer: Answer | undefined): Markup {
  const { item } = asked;
  const name = `entry.${item.entryIds[0] ?? 0}`;
  const parts = textOf(answer).split('-');
  const [year, month, day] = item.includesYear ? parts : ['', ...parts];
  const months = MONTHS.map(
    (text, at) => html`<option${attributes({ value: at + 1, selected: Number(month) === at + 1 })}>${text}</option>`,
  );
  const first = html`${attributes({ id: fieldId(item) })}${fieldAttributes(asked)}`;
  return grouped(
    asked,
    html`<div class="parts">${digits('День', `${name}_day`, part(day), 2, first)}
<label>Месяц<select name="${name}_month" autocomplete="off"><option value=""></option>${months}</select></label>
${item.includesYear ? digits('Год', `${name}_year`, part(year), 4) : ''}</div>`,
  );
}

/** A time of day by the hour and the minute, 24 hours long. */
export function timeQuestion(asked: Asked<TimeRecord>, answer: Answer | undefined): Markup {
  const { item } = asked;
  const name = `entry.${item.entryIds[0] ?? 0}`;
  const [hour = '', minute = ''] = textOf(answer).split(':');
  const first = html`${attributes({ id: fieldId(item) })}${fieldAttributes(asked)}`;
  return grouped(
    asked,
    html`<div class="parts">${digits('Часы', `${name}_hour`, hour, 2, first)}${digits('Минуты', `${name}_minute`, minute, 2)}</div>`,
  );
}
