/** Fields in which a respondent chooses: radio buttons, checkboxes, lists, scales, grids. Every button is a whole row to touch. */

import type {
  CheckboxRecord,
  GridRecord,
  ScaleRecord,
  SingleChoiceRecord,
} from '../../services/forms/model/item-record';
import type { Answer } from '../../services/forms/model/response-record';
import { OTHER_OPTION, otherFieldName } from '../../services/forms/pages/entry-fields';
import { attributes, html, type Markup } from '../html';
import { type Asked, fieldAttributes, fieldId, grouped, labelled, undoChoice } from './question-frame';

interface Button {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  readonly id?: string;
}

const button = ({ label, ...button }: Button, more: Markup = html``): Markup =>
  html`<label class="option"><input${attributes({ ...button, autocomplete: 'off' })}${more}><span>${label}</span></label>`;

const chosenIn = (answer: Answer | undefined): readonly string[] =>
  typeof answer === 'string'
    ? answer === ''
      ? []
      : [answer]
    : (answer ?? []).filter((value) => typeof value === 'string');

function otherRow(item: SingleChoiceRecord | CheckboxRecord, type: Button['type'], own: string | undefined): Markup {
  const entry = item.entryIds[0] ?? 0;
  return html`<div class="option other"><label><input${attributes({ type, name: `entry.${entry}`, value: OTHER_OPTION, checked: own !== undefined, autocomplete: 'off' })}><span>Другое:</span></label>
<input type="text" name="${otherFieldName(entry)}" value="${own?.trim() ?? ''}" aria-label="Другое: ваш вариант" autocomplete="off"></div>`;
}

/** Radio buttons or checkboxes, with a row for an answer of one's own where the form offers it. */
export function buttonsQuestion(asked: Asked<SingleChoiceRecord | CheckboxRecord>, answer: Answer | undefined): Markup {
  const { item } = asked;
  const type = item.type === 'CHECKBOX' ? 'checkbox' : 'radio';
  const chosen = chosenIn(answer);
  const known = new Set(item.choices.map((choice) => choice.value));
  const rows = item.choices.map((choice, at) =>
    button(
      {
        type,
        name: `entry.${item.entryIds[0] ?? 0}`,
        value: choice.value,
        label: choice.value,
        checked: chosen.includes(choice.value),
        ...(at === 0 ? { id: fieldId(item) } : {}),
      },
      at === 0 ? fieldAttributes(asked) : html``,
    ),
  );
  const other = item.other
    ? otherRow(
        item,
        type,
        chosen.find((value) => !known.has(value)),
      )
    : html``;
  return grouped(asked, html`<div class="options">${rows}${other}</div>${type === 'radio' ? undoChoice(item) : ''}`);
}

/** A list that drops down. */
export function listQuestion(asked: Asked<SingleChoiceRecord>, answer: Answer | undefined): Markup {
  const { item } = asked;
  const options = item.choices.map(
    ({ value }) => html`<option${attributes({ value, selected: value === answer })}>${value}</option>`,
  );
  return labelled(
    asked,
    html`<select class="wide"${attributes({ id: fieldId(item), name: `entry.${item.entryIds[0] ?? 0}`, autocomplete: 'off', required: item.required })}${fieldAttributes(asked)}>
<option value="">Выберите</option>${options}</select>`,
  );
}

/** A row of numbers between two ends. */
export function scaleQuestion(asked: Asked<ScaleRecord>, answer: Answer | undefined): Markup {
  const { item } = asked;
  const steps = Array.from({ length: item.upper - item.lower + 1 }, (_, at) => String(item.lower + at));
  const ends = [
    item.leftLabel && `${item.lower} — ${item.leftLabel}`,
    item.rightLabel && `${item.upper} — ${item.rightLabel}`,
  ];
  const buttons = steps.map((value, at) =>
    button(
      {
        type: 'radio',
        name: `entry.${item.entryIds[0] ?? 0}`,
        value,
        label: value,
        checked: value === answer,
        ...(at === 0 ? { id: fieldId(item) } : {}),
      },
      at === 0 ? fieldAttributes(asked) : html``,
    ),
  );
  return grouped(
    asked,
    html`<div class="scale">${buttons}</div><p class="ends">${ends.map((end) => html`<span>${end}</span>`)}</p>${undoChoice(item)}`,
  );
}

/** One choice or several in each row; every row is a group of its own, so that a phone needs no wide table. */
export function gridQuestion(asked: Asked<GridRecord>, answer: Answer | undefined): Markup {
  const { item } = asked;
  const given = typeof answer === 'string' ? [] : (answer ?? []);
  const type = item.type === 'GRID' ? 'radio' : 'checkbox';
  const rows = item.rows.map((row, at) => {
    const chosen = given[at] ?? [];
    const buttons = item.columns.map((column, place) =>
      button({
        type,
        name: `entry.${item.entryIds[at] ?? 0}`,
        value: column,
        label: column,
        checked: typeof chosen === 'string' ? chosen === column : chosen.includes(column),
        ...(at === 0 && place === 0 ? { id: fieldId(item) } : {}),
      }),
    );
    return html`<fieldset class="grid-row"><legend>${row}</legend><div class="chips">${buttons}</div></fieldset>`;
  });
  return grouped(asked, html`${rows}${type === 'radio' ? undoChoice(item) : ''}`);
}
