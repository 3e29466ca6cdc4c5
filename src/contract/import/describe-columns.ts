// Decides for what the columns of a table are taken, where its file is read: questionnaire, suggestions, and the choices for a dropdown.
import type { QuestionnaireId } from '../../domain/answers/answer';
import type { Lists } from '../../domain/programme/lists';
import { questionnairesFor } from '../questionnaires/catalogue';
import type { Questionnaire } from '../questionnaires/questionnaire';
import { targetTitle } from '../texts/import';
import { importFields, targetsOf } from './column-target';
import { guessQuestionnaire } from './guess-questionnaire';
import type { ImportColumnsRequest, ImportColumnsResponse, ImportContext } from './import-protocol';
import type { RememberedColumns } from './remembered-columns';
import { suggestColumns } from './suggest-columns';

/** What an organisation's workbook adds to the question. */
export interface ImportSettings {
  readonly questionnaires: Readonly<Record<QuestionnaireId, Questionnaire>>;
  readonly lists: Lists;
  /** Choices of earlier imports, by questionnaire. */
  readonly remembered: Readonly<Partial<Record<QuestionnaireId, RememberedColumns>>>;
}

/** Answers a question about columns; see `suggestColumns` and `guessQuestionnaire`. */
export function describeColumns(request: ImportColumnsRequest, settings: ImportSettings): ImportColumnsResponse {
  const { header, sample } = request;
  const { questionnaire: id, sure } =
    request.questionnaire === undefined
      ? guessQuestionnaire(header, sample, settings.questionnaires, settings.lists)
      : { questionnaire: request.questionnaire, sure: true };
  const questionnaire = settings.questionnaires[id];
  const needed = importFields(questionnaire).filter((field) => field.needed);
  return {
    questionnaire: id,
    sure,
    suggestions: suggestColumns(header, sample, questionnaire, settings.lists, settings.remembered[id] ?? {}),
    choices: targetsOf(questionnaire).map((target) => ({
      target,
      title: targetTitle(target, questionnaire),
      needed: needed.some(({ question }) => question.key === target),
    })),
  };
}

/** Answers a question about columns by what a workbook told of itself. */
export function columnsByContext(request: ImportColumnsRequest, context: ImportContext): ImportColumnsResponse {
  const { identity, lists, remembered } = context;
  return describeColumns(request, { questionnaires: questionnairesFor(identity), lists, remembered });
}
