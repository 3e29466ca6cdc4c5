/**
 * Decides how a response is stored, new or edited, and that its row is written with it.
 * Left to others: whether it may be given (submission.ts, ../form-response.ts), making it durable (World.commit), events (the kernel).
 */
import type { World } from '../../../kernel/world';
import { type AnswerRow, writeAnswerRow } from '../destination/answer-row';
import type { FormRecord } from '../model/form-record';
import { nextSequence, putResponse } from '../model/form-store';
import { formSwitches } from '../model/form-switches';
import { isQuestion } from '../model/item-record';
import { type Answer, type Answers, answerTo, type ResponseRecord } from '../model/response-record';

/** What is to be stored; `edited` is the response as it was before, for an edit. */
export interface GivenResponse {
  readonly answers: Answers;
  readonly email: string;
  readonly nowMs: number;
  readonly edited?: ResponseRecord;
}

/** What was stored; `row` is null for a form without a spreadsheet. */
export interface StoredResponse {
  readonly response: ResponseRecord;
  readonly row: AnswerRow | null;
}

/** Stores a response with the answers to questions that the form has. An edit keeps the id; whether it keeps its time, a switch says. */
export function storeResponse(world: World, form: FormRecord, given: GivenResponse): StoredResponse {
  const { edited, nowMs } = given;
  const keepsTime = edited !== undefined && formSwitches(world).editsKeepTimestamp;
  const response: ResponseRecord = {
    id: edited?.id ?? `2_${world.ids.token(62)}`,
    formId: form.id,
    sequence: edited?.sequence ?? nextSequence(world, form.id),
    timestampMs: keepsTime ? edited.timestampMs : nowMs,
    email: given.email,
    answers: answersToQuestions(form, given.answers),
  };
  putResponse(world, response);
  return { response, row: writeAnswerRow(world, form, response, edited !== undefined) };
}

function answersToQuestions(form: FormRecord, answers: Answers): Answers {
  const kept: Record<string, Answer> = {};
  for (const item of form.items) {
    const answer = isQuestion(item) ? answerTo(answers, item) : undefined;
    if (answer !== undefined) kept[String(item.id)] = answer;
  }
  return kept;
}
