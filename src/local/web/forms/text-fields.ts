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

/** A date by the calendar of the respondent's device, or a day and a month where the year doesn't matter. */
export function dateQuestion(asked: Asked<DateRecord>, answer: Answer | undefined): Markup {
  const { item } = asked;
  const name = `entry.${item.entryIds[0] ?? 0}`;
  if (item.includesYear) {
    return labelled(
      asked,
      html`<input type="date" min="1900-01-01" max="2199-12-31"${attributes({ id: fieldId(item), name, value: textOf(answer), required: item.required, autocomplete: 'off' })}${fieldAttributes(asked)}>`,
    );
  }
  const [month = '', day = ''] = textOf(answer).split('-');
  const option = (value: string, text: string, chosen: string) =>
    html`<option value="${value}"${attributes({ selected: Number(value) === Number(chosen) && chosen !== '' })}>${text}</option>`;
  const days = Array.from({ length: 31 }, (_, at) => option(String(at + 1), String(at + 1), day));
  const months = MONTHS.map((text, at) => option(String(at + 1), text, month));
  return grouped(
    asked,
    html`<div class="pair">
<label>День <select id="${fieldId(item)}" name="${name}_day" autocomplete="off"${fieldAttributes(asked)}><option value=""></option>${days}</select></label>
<label>Месяц <select name="${name}_month" autocomplete="off"><option value=""></option>${months}</select></label>
</div>`,
  );
}

/** A time of day. */
export function timeQuestion(asked: Asked<TimeRecord>, answer: Answer | undefined): Markup {
  const { item } = asked;
  return labelled(
    asked,
    html`<input type="time"${attributes({ id: fieldId(item), name: `entry.${item.entryIds[0] ?? 0}`, value: textOf(answer), required: item.required, autocomplete: 'off' })}${fieldAttributes(asked)}>`,
  );
}
