/**
 * Decides what a respondent's page knows of a form: its sections in order, and where a page leads when it is left.
 * Left to others: how it looks (a renderer), accepting the answers (submission.ts), the fields' names (entry-fields.ts).
 */
import type { World } from '../../../kernel/world';
import type { FormRecord } from '../model/form-record';
import { formById, responsesOf } from '../model/form-store';
import { nextSection, type Section, sectionsOf } from '../model/navigation';
import type { Answers } from '../model/response-record';
import { type AnswerProblem, checkAnswers } from './answer-checks';
import { formTexts } from './form-texts';

/** The form as a respondent meets it. */
export interface FormPage {
  readonly formId: string;
  readonly publishedId: string;
  readonly title: string;
  readonly description: string;
  /** Null for an open form, else what stands on the page instead of questions. */
  readonly refusal: string | null;
  readonly sections: readonly Section[];
  readonly collectsEmail: boolean;
  readonly progressBar: boolean;
  readonly confirmation: string;
  readonly showLinkToRespondAgain: boolean;
  readonly allowResponseEdits: boolean;
}

/** The page of a form. Throws GoogleError where there is no such form. */
export function formPage(world: World, formId: string): FormPage {
  const form = formById(world, formId);
  return {
    formId,
    publishedId: form.publishedId,
    title: form.title,
    description: form.description,
    refusal: refusalOf(form),
    sections: sectionsOf(form.items),
    collectsEmail: form.collectsEmail,
    progressBar: form.progressBar,
    confirmation: form.confirmationMessage || formTexts.sent,
    showLinkToRespondAgain: form.showLinkToRespondAgain,
    allowResponseEdits: form.allowResponseEdits,
  };
}

/** Why a form takes no answers, in words for the respondent, or null if it does. */
export function refusalOf(form: FormRecord): string | null {
  if (!form.published) return formTexts.unpublished;
  if (!form.accepting) return form.closedMessage || formTexts.closed;
  return null;
}

/** What happens when a respondent presses "next" on a page. */
export type PageExit =
  | { readonly problems: readonly AnswerProblem[]; readonly next: null }
  | { readonly problems: readonly []; readonly next: number | 'SUBMIT' };

/** Holds the answers on one page against its items and says where it leads: to the section of an index, or to sending. */
export function leavePage(world: World, formId: string, sectionIndex: number, answers: Answers): PageExit {
  const sections = sectionsOf(formById(world, formId).items);
  const problems = checkAnswers(sections[sectionIndex]?.items ?? [], answers);
  if (problems.length > 0) return { problems, next: null };
  return { problems: [], next: nextSection(sections, sectionIndex, answers) };
}

/** The answers with which the page opens for changing a response, or undefined if there is no such response. */
export function answersToEdit(world: World, formId: string, responseId: string): Answers | undefined {
  return responsesOf(world, formId).get(responseId)?.answers;
}
