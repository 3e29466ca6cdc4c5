/**
 * Decides how answers stand in the address or the body of a form page: fields named entry.<id>, as Google's pages have them.
 * Left to others: whether an answer may be given (answer-checks.ts), serving pages.
 *
 * https://developers.google.com/apps-script/reference/forms/form-response#toPrefilledUrl()
 */
import { publishedAddress } from '../model/addresses';
import type { FormRecord } from '../model/form-record';
import type { QuestionRecord } from '../model/item-record';
import { isQuestion } from '../model/item-record';
import type { Answer, Answers } from '../model/response-record';
import { isBlank } from '../model/response-record';
import { problemWith } from './answer-checks';

/** Name and value of one field, in page order. */
export type Field = readonly [name: string, value: string];

/** The value that stands for the "other" choice, whose text is in a field of its own. */
export const OTHER_OPTION = '__other_option__';

/** Stands for an "other" button that is marked while its text is empty; answer-checks.ts asks for the text. */
const MARKED_WITHOUT_TEXT = ' ';

/** The name of the field with the text of the "other" choice. */
export function otherFieldName(entryId: number): string {
  return `entry.${entryId}.other_option_response`;
}

/** The address of the form's page with these answers filled in. */
export function prefilledAddress(base: string, form: FormRecord, answers: Answers): string {
  const query = new URLSearchParams([['usp', 'pp_url']]);
  for (const item of form.items) {
    if (!isQuestion(item)) continue;
    for (const [name, value] of fieldsOf(item, answers[String(item.id)])) query.append(name, value);
  }
  return `${publishedAddress(base, form)}?${query}`;
}

/** The fields that carry an answer. */
export function fieldsOf(item: QuestionRecord, answer: Answer | undefined): readonly Field[] {
  if (answer === undefined || isBlank(answer)) return [];
  const name = entryName(item, 0);
  if (typeof answer === 'string') return choiceFields(item, name, answer);
  if (item.type === 'CHECKBOX')
    return answer.flatMap((ticked) => (typeof ticked === 'string' ? choiceFields(item, name, ticked) : []));
  return answer.flatMap((row, at) => {
    const values = row === null ? [] : typeof row === 'string' ? [row] : row;
    return values.map((value): Field => [entryName(item, at), value]);
  });
}

/** All answers that the fields carry, whether they may be given or not; fields of other names are ignored. */
export function answersInFields(form: FormRecord, fields: Iterable<Field>): Answers {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  const answers: Record<string, Answer> = {};
  for (const item of form.items) {
    if (!isQuestion(item)) continue;
    const answer = answerIn(item, values);
    if (!isBlank(answer)) answers[String(item.id)] = answer;
  }
  return answers;
}

/** The answers with which a page opens: those in its address that could be given; a text may break its rule, the respondent will be told. */
export function prefilledAnswers(form: FormRecord, fields: Iterable<Field>): Answers {
  const found = answersInFields(form, fields);
  const kept: Record<string, Answer> = {};
  for (const item of form.items) {
    const answer = found[String(item.id)];
    if (answer === undefined || !isQuestion(item)) continue;
    const isText = item.type === 'TEXT' || item.type === 'PARAGRAPH_TEXT';
    if (isText || problemWith({ ...item, required: false }, answer) === null) kept[String(item.id)] = answer;
  }
  return kept;
}

function entryName(item: QuestionRecord, at: number): string {
  return `entry.${item.entryIds[at] ?? 0}`;
}

function choiceFields(item: QuestionRecord, name: string, value: string): readonly Field[] {
  if (!('choices' in item) || item.choices.some((choice) => choice.value === value)) return [[name, value]];
  return [
    [name, OTHER_OPTION],
    [otherFieldName(item.entryIds[0] ?? 0), value],
  ];
}

function answerIn(item: QuestionRecord, values: ReadonlyMap<string, readonly string[]>): Answer {
  const given = (at: number) => values.get(entryName(item, at)) ?? [];
  const [first = ''] = given(0);
  switch (item.type) {
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return chosenIn(item, given(0), values)[0] ?? '';
    case 'CHECKBOX':
      return chosenIn(item, given(0), values);
    case 'GRID':
      return item.rows.map((_row, at) => given(at)[0] || null);
    case 'CHECKBOX_GRID':
      return item.rows.map((_row, at) => (given(at).length === 0 ? null : [...given(at)]));
    case 'DATE':
      return first || partedDate(item, values);
    case 'TIME':
      return first === '' ? parted(item, values, ['hour', 'minute'], ':') : twoDigits(first, ':');
    default:
      return first;
  }
}

/** Without scripts on the page a respondent may fill the text of "other" and not mark its button: the text counts. */
function chosenIn(
  item: QuestionRecord & { readonly other: boolean },
  given: readonly string[],
  values: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const chosen = given.filter((value) => value !== OTHER_OPTION && value !== '');
  if (!item.other) return chosen;
  const ownText = values.get(otherFieldName(item.entryIds[0] ?? 0))?.[0] ?? '';
  if (ownText !== '' && (item.type === 'CHECKBOX' || chosen.length === 0)) return [...chosen, ownText];
  return given.includes(OTHER_OPTION) ? [...chosen, MARKED_WITHOUT_TEXT] : chosen;
}

function partedDate(
  item: QuestionRecord & { readonly includesYear: boolean },
  values: ReadonlyMap<string, readonly string[]>,
): string {
  return parted(item, values, item.includesYear ? ['year', 'month', 'day'] : ['month', 'day'], '-');
}

/** Joins the fields entry.<id>_year and so on; '' if all of them are empty. One left empty stays a gap, which the checks don't take for a zero. */
function parted(
  item: QuestionRecord,
  values: ReadonlyMap<string, readonly string[]>,
  parts: readonly string[],
  joint: string,
): string {
  const given = parts.map((part) => values.get(`${entryName(item, 0)}_${part}`)?.[0]?.trim() ?? '');
  return given.every((value) => value === '') ? '' : twoDigits(given.join(joint), joint);
}

function twoDigits(text: string, joint: string): string {
  return text
    .split(joint)
    .map((part) => (part === '' ? '' : part.padStart(2, '0')))
    .join(joint);
}
