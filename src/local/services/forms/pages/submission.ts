/**
 * Decides whether a respondent's answers are accepted, and stores them.
 * Left to others: making them durable and firing events (the kernel), the pages (a renderer).
 */
import { GoogleError } from '../../../kernel/google-class';
import type { World } from '../../../kernel/world';
import { formById, responsesOf } from '../model/form-store';
import { type Section, sectionsOf, walk } from '../model/navigation';
import type { Answer, Answers, ResponseRecord } from '../model/response-record';
import { type AnswerProblem, checkAnswers, looksLikeEmail } from './answer-checks';
import { refusalOf } from './form-page';
import { formTexts } from './form-texts';
import { type StoredResponse, storeResponse } from './store-response';

/** A refused submission: the message is for the respondent, `problems` stand at single questions. */
export class SubmissionRefused extends GoogleError {
  constructor(
    message: string,
    readonly problems: readonly AnswerProblem[] = [],
  ) {
    super(message);
  }
}

/** Who submits, and which response it changes (null: a new one). `email` is '' where it is not known. */
export interface Submitter {
  readonly email: string;
  readonly editOf: string | null;
}

/**
 * Accepts answers as the send button does: only those on the pages through which they lead, all of them held against their questions.
 * Throws SubmissionRefused when the form is closed, when a question lacks its answer, or when the response to edit is gone.
 */
export function acceptSubmission(world: World, formId: string, answers: Answers, by: Submitter): StoredResponse {
  const form = formById(world, formId);
  const refusal = refusalOf(form);
  if (refusal !== null) throw new SubmissionRefused(refusal);
  const edited = responseToEdit(world, formId, by.editOf);
  if (form.collectsEmail && !looksLikeEmail(by.email)) throw new SubmissionRefused(formTexts.email);
  const sections = sectionsOf(form.items);
  const visited = visitedSections(sections, answers);
  const problems = visited.flatMap((section) => checkAnswers(section.items, answers));
  if (problems.length > 0) throw new SubmissionRefused(formTexts.invalid, problems);
  return storeResponse(world, form, {
    answers: answersOn(visited, answers),
    email: form.collectsEmail ? by.email : '',
    nowMs: world.clock.now(),
    ...(edited === undefined ? {} : { edited }),
  });
}

function responseToEdit(world: World, formId: string, id: string | null): ResponseRecord | undefined {
  if (id === null) return undefined;
  const edited = responsesOf(world, formId).get(id);
  if (edited === undefined) throw new SubmissionRefused(formTexts.noSuchResponse);
  return edited;
}

function visitedSections(sections: readonly Section[], answers: Answers): readonly Section[] {
  const { path, ended } = walk(sections, answers);
  if (ended === 'CIRCLE') throw new SubmissionRefused(formTexts.circle);
  return path.flatMap((index) => sections[index] ?? []);
}

function answersOn(sections: readonly Section[], answers: Answers): Answers {
  const kept: Record<string, Answer> = {};
  for (const item of sections.flatMap((section) => section.items)) {
    const answer = answers[String(item.id)];
    if (answer !== undefined) kept[String(item.id)] = answer;
  }
  return kept;
}
