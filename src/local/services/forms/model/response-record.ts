/**
 * Decides how a respondent's answers are stored: by item, in the shapes that ItemResponse.getResponse gives.
 * Left to others: whether an answer is allowed (../pages/answer-checks.ts), reading it from a page (../pages/entry-fields.ts).
 */
import type { QuestionRecord } from './item-record';

/**
 * One answer. Text, choice, list: the text. Scale: digits. Date: 'YYYY-MM-DD' (or 'MM-DD'). Time: 'HH:mm'. Checkbox: the ticked texts.
 * Grid: a text or null for each row. Checkbox grid: texts or null for each row.
 */
export type Answer = string | readonly (string | null)[] | readonly (readonly string[] | null)[];

/** Answers by item id. */
export type Answers = Readonly<Record<string, Answer>>;

/** One response as submitted, or as it stands after its last edit. Never changed in place: an edit stores another object. */
export interface ResponseRecord {
  readonly id: string;
  readonly formId: string;
  /** Counts the responses of a form, so that equal times keep their order. */
  readonly sequence: number;
  /** What getTimestamp gives, milliseconds since 1970. */
  readonly timestampMs: number;
  /** Respondent's mail address, '' where the form does not collect it. */
  readonly email: string;
  readonly answers: Answers;
}

/** True for an answer that says nothing: no text, nothing ticked, no row filled. */
export function isBlank(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === '') return true;
  if (typeof answer === 'string') return false;
  return answer.every((row) => row === null || row.length === 0);
}

/** True for two answers that say the same. */
export function sameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other);
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The answer to an item, or undefined where there is none. */
export function answerTo(answers: Answers, item: QuestionRecord): Answer | undefined {
  const answer = answers[String(item.id)];
  return isBlank(answer) ? undefined : answer;
}
