/**
 * Decides whether an answer can be taken, and with which words a page asks for another one.
 * Left to others: which items a respondent meets at all (../model/navigation.ts), storing (submission.ts).
 */
import type { CheckboxRule, TextRule } from '../model/answer-rules';
import { isNumberLimit, isPatternLimit } from '../model/answer-rules';
import type { GridRecord, ItemRecord, QuestionRecord } from '../model/item-record';
import { isQuestion } from '../model/item-record';
import { compileRe2 } from '../model/re2-pattern';
import type { Answer, Answers } from '../model/response-record';
import { isBlank } from '../model/response-record';
import { checkboxRuleWords, formTexts, textRuleWords } from './form-texts';

/** One answer that cannot be taken. */
export interface AnswerProblem {
  readonly itemId: number;
  /** What the respondent reads at the question. */
  readonly message: string;
}

/** Everything wrong with the answers to these items, in their order; an empty list means that they can be taken. */
export function checkAnswers(items: readonly ItemRecord[], answers: Answers): readonly AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  for (const item of items) {
    if (!isQuestion(item)) continue;
    const message = problemWith(item, answers[String(item.id)]);
    if (message !== null) problems.push({ itemId: item.id, message });
  }
  return problems;
}

/** What is wrong with one answer, or null. A blank answer is wrong only to a required question. */
export function problemWith(item: QuestionRecord, answer: Answer | undefined): string | null {
  if (item.required && lacksAnswer(item, answer)) return isRowed(item) ? formTexts.requiredRows : formTexts.required;
  if (answer === undefined || isBlank(answer)) return null;
  switch (item.type) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return typeof answer === 'string' ? textProblem(item.validation, answer) : formTexts.required;
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return choiceProblem(item, [answer]);
    case 'CHECKBOX': {
      if (typeof answer === 'string') return formTexts.unknownChoice;
      return choiceProblem(item, answer) ?? checkboxProblem(item.validation, answer.length);
    }
    case 'SCALE':
      return onScale(answer, item.lower, item.upper) ? null : formTexts.outsideScale;
    case 'GRID':
    case 'CHECKBOX_GRID':
      return gridProblem(item, answer);
    case 'DATE':
      if (isDate(answer, item.includesYear)) return null;
      return item.includesYear ? formTexts.dateWithYear : formTexts.date;
    case 'TIME':
      return typeof answer === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(answer) ? null : formTexts.time;
  }
}

function isRowed(item: QuestionRecord): item is GridRecord {
  return item.type === 'GRID' || item.type === 'CHECKBOX_GRID';
}

/** Blanks alone do not answer a required question; every row of a required grid wants an answer. */
function lacksAnswer(item: QuestionRecord, answer: Answer | undefined): boolean {
  if (answer === undefined || isBlank(answer)) return true;
  if (typeof answer === 'string') return answer.trim() === '';
  if (!isRowed(item)) return false;
  return item.rows.some((_row, at) => isBlank(answer[at] ?? undefined));
}

/** Whether a text keeps to a rule, in the words for the respondent; null means that it does. */
export function textProblem(rule: TextRule | null, text: string): string | null {
  return rule === null || keepsTo(rule, text) ? null : rule.helpText || textRuleWords(rule);
}

function keepsTo(rule: TextRule, text: string): boolean {
  if (isPatternLimit(rule.limit) && 'pattern' in rule) {
    const whole = rule.limit === 'MATCHES' || rule.limit === 'DOES_NOT_MATCH';
    const fits = compileRe2(rule.pattern, whole).test(text);
    return fits === (rule.limit === 'MATCHES' || rule.limit === 'CONTAINS');
  }
  if (isNumberLimit(rule.limit) && 'numbers' in rule) return numberKeepsTo(rule.limit, rule.numbers, text);
  if ('length' in rule)
    return rule.limit === 'LENGTH_AT_LEAST' ? text.length >= rule.length : text.length <= rule.length;
  return (rule.limit === 'EMAIL' ? EMAIL : URL_WITH_SCHEME).test(text.trim());
}

const EMAIL = /^[^\s@,;:<>()"]+@[^\s@.,;:<>()"]+(\.[^\s@.,;:<>()"]+)+$/;
const URL_WITH_SCHEME = /^(https?|ftp):\/\/[^\s/?#.]+(\.[^\s/?#.]+)+([/?#]\S*)?$/i;

/** True for something that can be a mail address. */
export function looksLikeEmail(text: string): boolean {
  return EMAIL.test(text.trim());
}

function numberKeepsTo(limit: string, numbers: readonly number[], text: string): boolean {
  const typed = text.trim().replace(',', '.');
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(typed)) return false;
  const number = Number(typed);
  const [first = 0, last = 0] = numbers;
  switch (limit) {
    case 'WHOLE_NUMBER':
      return Number.isInteger(number);
    case 'EQUAL_TO':
      return number === first;
    case 'NOT_EQUAL_TO':
      return number !== first;
    case 'GREATER_THAN':
      return number > first;
    case 'GREATER_THAN_OR_EQUAL_TO':
      return number >= first;
    case 'LESS_THAN':
      return number < first;
    case 'LESS_THAN_OR_EQUAL_TO':
      return number <= first;
    case 'BETWEEN':
      return number >= first && number <= last;
    case 'NOT_BETWEEN':
      return number < first || number > last;
    default:
      return true;
  }
}

function choiceProblem(
  item: { readonly choices: readonly { readonly value: string }[]; readonly other: boolean },
  chosen: readonly unknown[],
): string | null {
  const unknown = chosen.filter((value) => !item.choices.some((choice) => choice.value === value));
  if (unknown.length === 0) return null;
  if (!item.other || unknown.length > 1 || typeof unknown[0] !== 'string') return formTexts.unknownChoice;
  return unknown[0].trim() === '' ? formTexts.emptyOther : null;
}

function checkboxProblem(rule: CheckboxRule | null, ticked: number): string | null {
  if (rule === null) return null;
  const fits =
    rule.limit === 'EXACTLY'
      ? ticked === rule.count
      : rule.limit === 'AT_LEAST'
        ? ticked >= rule.count
        : ticked <= rule.count;
  return fits ? null : rule.helpText || checkboxRuleWords(rule);
}

function onScale(answer: Answer, lower: number, upper: number): boolean {
  return typeof answer === 'string' && /^\d+$/.test(answer) && Number(answer) >= lower && Number(answer) <= upper;
}

function gridProblem(item: GridRecord, answer: Answer): string | null {
  if (typeof answer === 'string' || answer.length > item.rows.length) return formTexts.unknownChoice;
  const chosen: string[] = [];
  for (const row of answer) {
    if (row === null) continue;
    if ((typeof row === 'string') !== (item.type === 'GRID')) return formTexts.unknownChoice;
    chosen.push(...(typeof row === 'string' ? [row] : row));
  }
  if (chosen.some((column) => !item.columns.includes(column))) return formTexts.unknownChoice;
  if (item.oncePerColumn !== null && new Set(chosen).size < chosen.length) {
    return item.oncePerColumn.helpText || formTexts.oncePerColumn;
  }
  return null;
}

function isDate(answer: Answer, withYear: boolean): boolean {
  if (typeof answer !== 'string') return false;
  const [, year, month, day] = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(answer) ?? [];
  if (day === undefined || (year !== undefined) !== withYear) return false;
  const date = new Date(0);
  date.setUTCFullYear(year === undefined ? 2000 : Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
