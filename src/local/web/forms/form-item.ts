/** One item of a form on the respondent's page: which kind of field it gets. */

import type { ItemRecord } from '../../services/forms/model/item-record';
import type { Answers } from '../../services/forms/model/response-record';
import { html, type Markup, prose } from '../html';
import { buttonsQuestion, gridQuestion, listQuestion, scaleQuestion } from './choice-fields';
import { dateQuestion, textQuestion, timeQuestion } from './text-fields';

/** An item with the answer given so far and what is wrong with it. */
export function formItem(item: ItemRecord, answers: Answers, problem: string | null): Markup {
  const answer = answers[String(item.id)];
  switch (item.type) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return textQuestion({ item, problem }, answer);
    case 'MULTIPLE_CHOICE':
    case 'CHECKBOX':
      return buttonsQuestion({ item, problem }, answer);
    case 'LIST':
      return listQuestion({ item: { ...item, type: 'LIST' }, problem }, answer);
    case 'SCALE':
      return scaleQuestion({ item, problem }, answer);
    case 'GRID':
    case 'CHECKBOX_GRID':
      return gridQuestion({ item, problem }, answer);
    case 'DATE':
      return dateQuestion({ item, problem }, answer);
    case 'TIME':
      return timeQuestion({ item, problem }, answer);
    case 'SECTION_HEADER':
      return html`<div class="heading"><h2>${item.title}</h2>${item.helpText === '' ? '' : html`<p class="hint">${prose(item.helpText)}</p>`}</div>`;
    case 'PAGE_BREAK':
      return html``;
  }
}
