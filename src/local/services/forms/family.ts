/**
 * Decides how the kernel and its users reach forms from outside a script: the pages, a person's answers, objects for events.
 * Left to others: when a submission is durable and which triggers hear of it (the kernel).
 */
import type { FormAnswers, FormFamily, Submission } from '../../kernel/families';
import { GoogleError, object } from '../../kernel/google-class';
import { form } from './form';
import { fetched, formResponse } from './form-response';
import type { FormRecord } from './model/form-record';
import { formById, formsOf, responsesOf } from './model/form-store';
import { isQuestion, type QuestionRecord } from './model/item-record';
import type { Answer, Answers } from './model/response-record';
import { type FormPage, formPage } from './pages/form-page';
import { acceptSubmission } from './pages/submission';

/** The key under which a submission may carry the respondent's address for a form that collects addresses. */
export const EMAIL_KEY = 'emailAddress';

/** The form family. Answers are named by item id, or by a title that one question alone has. */
export const formFamily: FormFamily<FormPage> = {
  has: (world, formId) => formsOf(world).has(formId),
  ids: (world) => formsOf(world).ids(),
  page: formPage,
  submit(world, formId, answers, by): Submission {
    const { [EMAIL_KEY]: address, ...given } = answers;
    const email = by.user ?? (typeof address === 'string' ? address : '');
    const stored = acceptSubmission(world, formId, answersByItem(formById(world, formId), given), {
      email,
      editOf: by.editOf,
    });
    return { responseId: stored.response.id, row: stored.row };
  },
  formObject: (world, formId) => object(form, { formId: formById(world, formId).id }),
  responseObject: (world, formId, responseId) => {
    const stored = responsesOf(world, formId).get(responseId);
    // Deleted between its submission and the event: there is nothing to hand out.
    if (stored === undefined) throw new GoogleError(`Response ${responseId} is no longer in the form.`);
    return object(formResponse, fetched(stored));
  },
};

/** Answers as they are stored, from answers as a caller writes them. Throws for a name that no single question has. */
export function answersByItem(record: FormRecord, given: FormAnswers): Answers {
  const questions = record.items.filter(isQuestion);
  const answers: Record<string, Answer> = {};
  for (const [name, answer] of Object.entries(given)) {
    const named = questions.filter((item) => String(item.id) === name);
    const [item, ...others] = named.length > 0 ? named : questions.filter(({ title }) => title === name);
    if (item === undefined || others.length > 0)
      throw new Error(`no single question of form ${record.id} is named ${name}`);
    answers[String(item.id)] = asStored(item, answer);
  }
  return answers;
}

function asStored(item: QuestionRecord, given: FormAnswers[string]): Answer {
  const rows = typeof given === 'string' ? [given] : given;
  switch (item.type) {
    case 'CHECKBOX':
      return rows.filter((ticked): ticked is string => typeof ticked === 'string' && ticked !== '');
    case 'GRID':
      return rows.map((row) => (typeof row === 'string' && row !== '' ? row : null));
    case 'CHECKBOX_GRID':
      return rows.map((row) => (typeof row === 'string' ? [row] : row)).map((row) => (row.length === 0 ? null : row));
    default:
      return typeof given === 'string' ? given : String(given[0] ?? '');
  }
}
