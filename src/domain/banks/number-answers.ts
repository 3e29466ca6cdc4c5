// Decides which numbers new answers get, and which of several numbers a person goes by. Numbers are never reused and never taken away.
import type { QuestionnaireId } from '../answers/answer';
import type { AnswerEntry, Entry } from '../ledger/entry';
import { formatNumber, nextRunning, numberedBy } from '../ledger/entry';

/** The numbers of one person in one role, the lowest first: by that one the person goes. */
export function canonicalNumbers(answers: readonly AnswerEntry[]): string[] {
  return [...new Set(answers.map((answer) => answer.number))].sort();
}

/** Gives every new answer a number of its own kind; `entries` is the whole ledger before. Answers keep their order. */
export function numberAnswers<T extends { readonly questionnaire: QuestionnaireId }>(
  fresh: readonly T[],
  entries: readonly Entry[],
): (T & { readonly number: string })[] {
  const next = new Map<QuestionnaireId, number>();
  return fresh.map((answer) => {
    const running = next.get(answer.questionnaire) ?? nextRunning(numberedBy(answer.questionnaire), entries);
    next.set(answer.questionnaire, running + 1);
    return { ...answer, number: formatNumber(numberedBy(answer.questionnaire), running) };
  });
}
