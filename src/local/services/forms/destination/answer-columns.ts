/**
 * Decides which columns a form has in a spreadsheet, and which of its answers stands in which.
 * Left to others: the sheet itself (services/spreadsheet/answer-tab.ts), linking (answer-tab.ts).
 */
import type { AnswerColumn } from '../../spreadsheet/answer-tab';
import type { AnswerValue } from '../../spreadsheet/values/answer-value';
import type { FormRecord } from '../model/form-record';
import { isGrid, isQuestion, type QuestionRecord } from '../model/item-record';
import { type Answer, type Answers, answerTo } from '../model/response-record';

/** Between ticked texts in one cell: a comma inside a text makes it ambiguous, on live Google too. */
const JOINT = ', ';

/** The columns in item order: one a question, one a row for grids, titled «Question [Row]». Keys stay the question's own through renaming. */
export function answerColumns(form: FormRecord): readonly AnswerColumn[] {
  return form.items.filter(isQuestion).flatMap((item) => columnsOf(item));
}

/** The values of a response by column key. */
export function answerValues(form: FormRecord, answers: Answers): Readonly<Record<string, AnswerValue>> {
  const values: Record<string, AnswerValue> = {};
  for (const item of form.items) {
    const answer = isQuestion(item) ? answerTo(answers, item) : undefined;
    if (answer === undefined || !isQuestion(item)) continue;
    columnsOf(item).forEach(({ key }, at) => {
      values[key] = valueIn(item, answer, at);
    });
  }
  return values;
}

function columnsOf(item: QuestionRecord): readonly AnswerColumn[] {
  if (!isGrid(item)) return [{ key: `${item.id}`, title: item.title }];
  return item.rows.map((row, at) => ({ key: `${item.id}/${item.entryIds[at]}`, title: `${item.title} [${row}]` }));
}

function valueIn(item: QuestionRecord, answer: Answer, at: number): AnswerValue {
  switch (item.type) {
    case 'SCALE':
      return Number(answer);
    case 'DATE':
    case 'TIME':
      return { moment: String(answer) };
    case 'CHECKBOX':
      return (answer as readonly string[]).join(JOINT);
    case 'GRID':
      return (answer as readonly (string | null)[])[at] ?? undefined;
    case 'CHECKBOX_GRID':
      return ((answer as readonly (readonly string[] | null)[])[at] ?? undefined)?.join(JOINT);
    default:
      return answer as string;
  }
}
