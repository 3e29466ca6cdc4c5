/**
 * Decides what of a response goes into the linked spreadsheet, and what an event tells of it.
 * Left to others: the cells (services/spreadsheet/answer-tab.ts).
 */
import type { Submission } from '../../../kernel/families';
import type { World } from '../../../kernel/world';
import { appendAnswerRow, updateAnswerRow } from '../../spreadsheet/answer-tab';
import type { FormRecord } from '../model/form-record';
import { formSwitches } from '../model/form-switches';
import type { ResponseRecord } from '../model/response-record';
import { answerValues } from './answer-columns';
import { answerTabOf } from './answer-tab';

/** A written row as an event tells it. */
export type AnswerRow = NonNullable<Submission['row']>;

/** Writes a response into the form's tab: a new row, or the row that the response had before its edit. Null without a tab. */
export function writeAnswerRow(
  world: World,
  form: FormRecord,
  response: ResponseRecord,
  isEdit: boolean,
): AnswerRow | null {
  const tab = answerTabOf(world, form);
  if (tab === undefined) return null;
  const write = isEdit ? updateAnswerRow : appendAnswerRow;
  const written = write(world, tab, {
    responseId: response.id,
    timestampMs: response.timestampMs,
    ...(form.collectsEmail ? { email: response.email } : {}),
    answers: answerValues(form, response.answers),
  });
  const { row, column, columns, headers } = written;
  const leavesBlanks = isEdit && formSwitches(world).editedEventsLeaveBlanks;
  return {
    block: { ...tab, row, column, rows: 1, columns },
    headers,
    values: leavesBlanks ? written.changedValues : written.values,
  };
}
