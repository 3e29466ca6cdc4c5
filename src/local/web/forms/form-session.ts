/** What a respondent has filled in so far, read from the page that comes back, and where the buttons lead. Nothing is kept between pages but in the pages. */

import { nextSection, type Section, walk } from '../../services/forms/model/navigation';
import type { Answers } from '../../services/forms/model/response-record';
import { checkAnswers, looksLikeEmail } from '../../services/forms/pages/answer-checks';
import type { FormPage } from '../../services/forms/pages/form-page';
import { formTexts } from '../../services/forms/pages/form-texts';
import type { Problems } from './form-view';

/** The state of an answer that isn't sent yet. */
export interface Filled {
  /** Index of the section that was on the page. */
  readonly section: number;
  readonly answers: Answers;
  readonly email: string;
  /** Marks one filling-in, so that a button pressed twice sends once. */
  readonly once: string;
  /** The response that is being changed, null for a new one. */
  readonly editOf: string | null;
}

/** The section on the page; a number that no section has means the first. */
export function sectionAt(form: FormPage, filled: Filled): Section {
  const found = form.sections[filled.section] ?? form.sections[0];
  if (found === undefined) throw new Error(`Form ${form.formId} has no sections`);
  return found;
}

/** The section that a person came from, by the answers given; null on the first. */
export function sectionBefore(form: FormPage, filled: Filled): number | null {
  const { path } = walk(form.sections, filled.answers);
  const at = path.indexOf(filled.section);
  if (at < 0) return path[path.length - 1] ?? 0;
  return path[at - 1] ?? null;
}

/** Where the section leads with the answers given so far. */
export function sectionAfter(form: FormPage, filled: Filled): number | 'SUBMIT' {
  return nextSection(form.sections, filled.section, filled.answers);
}

/** What is wrong with the answers on the page. */
export function problemsOn(form: FormPage, section: Section, filled: Filled): Problems {
  const asksEmail = form.collectsEmail && section.index === 0;
  return {
    items: checkAnswers(section.items, filled.answers),
    email: asksEmail && !looksLikeEmail(filled.email) ? formTexts.email : null,
    whole: null,
  };
}

/** Whether nothing is wrong. */
export function isFine(problems: Problems): boolean {
  return problems.items.length === 0 && problems.email === null && problems.whole === null;
}

/** The state without the answer to one question. */
export function withoutAnswer(filled: Filled, itemId: string): Filled {
  const { [itemId]: _cleared, ...answers } = filled.answers;
  return { ...filled, answers };
}
