/** Decides how fields of a questionnaire are answered on its published form: by the titles of the questions, as a respondent would. */
import { type Questionnaire, questionsOf } from '../../contract/questionnaires/questionnaire';
import type { FormAnswers, Workspace } from '../../local/workspace';

/** A form as a respondent meets it. */
export type FormPage = ReturnType<Workspace['formPage']>;

/** Answers by field key: a text, or the options ticked. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/**
 * The answers by item. A field that is asked on several pages is answered on each; the form keeps the page that was visited.
 * Throws where the form doesn't ask for a field.
 */
export function formAnswers(page: FormPage, questionnaire: Questionnaire, fields: Fields): FormAnswers {
  const items = page.sections.flatMap((section) => section.items);
  const answers: Record<string, string | readonly string[]> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (value.length === 0) continue;
    const titles = questionsOf(questionnaire).flatMap((question) => (question.key === key ? [question.title] : []));
    const asked = items.filter((item) => titles.includes(item.title));
    if (asked.length === 0) throw new Error(`The form "${page.title}" doesn't ask for "${key}".`);
    for (const item of asked) {
      const several = item.type === 'CHECKBOX';
      answers[String(item.id)] = several && typeof value === 'string' ? [value] : value;
    }
  }
  return answers;
}
