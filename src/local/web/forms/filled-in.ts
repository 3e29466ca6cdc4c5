/** Reads what a respondent's browser sends: the address with prefilled answers, and the page that comes back. What it means is form-session's. */

import { randomBytes } from 'node:crypto';
import type { FormAnswers } from '../../kernel/families';
import type { World } from '../../kernel/world';
import { EMAIL_KEY } from '../../services/forms/family';
import type { FormRecord } from '../../services/forms/model/form-record';
import { answersInFields, type Field, prefilledAnswers } from '../../services/forms/pages/entry-fields';
import { answersToEdit } from '../../services/forms/pages/form-page';
import type { Filled } from './form-session';

/** The parameter and field with the id of the response that is changed, as in Google's addresses. */
export const EDIT_FIELD = 'edit2';

const mark = (): string => randomBytes(12).toString('base64url');

/** The state with which a form opens: empty, prefilled by its address, or with an earlier response; undefined where that response is gone. */
export function opened(world: World, form: FormRecord, query: URLSearchParams): Filled | undefined {
  const editOf = query.get(EDIT_FIELD);
  const answers = editOf === null ? prefilledAnswers(form, query) : answersToEdit(world, form.id, editOf);
  if (answers === undefined) return undefined;
  return { section: 0, answers, email: query.get(EMAIL_KEY) ?? '', once: mark(), editOf };
}

/** The state that a page brings back. */
export function broughtBack(form: FormRecord, fields: readonly Field[]): Filled {
  const first = (name: string): string | undefined => fields.find(([field]) => field === name)?.[1];
  const section = Number(first('section') ?? 0);
  return {
    section: Number.isInteger(section) && section >= 0 ? section : 0,
    answers: answersInFields(form, fields),
    email: (first(EMAIL_KEY) ?? '').trim(),
    once: first('once') || mark(),
    editOf: first(EDIT_FIELD) || null,
  };
}

/** The fields of a posted form, texts only, in page order; line breaks as a script sees them. */
export async function postedFields(request: Request): Promise<readonly Field[]> {
  const body = await request.formData();
  return [...body].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value.replace(/\r\n?/g, '\n')] as const] : [],
  );
}

/** Answers as a submission takes them: a row of a grid that was left out is an empty one. */
export function sentAnswers({ answers, email }: Filled, collectsEmail: boolean): FormAnswers {
  const sent: Record<string, FormAnswers[string]> = collectsEmail ? { [EMAIL_KEY]: email } : {};
  for (const [itemId, answer] of Object.entries(answers)) {
    if (typeof answer === 'string') sent[itemId] = answer;
    else if (answer.some(Array.isArray)) sent[itemId] = answer.map((row) => (Array.isArray(row) ? row : []));
    else sent[itemId] = answer.map((row) => (typeof row === 'string' ? row : ''));
  }
  return sent;
}
