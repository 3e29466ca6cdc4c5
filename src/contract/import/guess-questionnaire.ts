// Decides which questionnaire a table holds answers to, by how much of it the questionnaire explains.
import { QUESTIONNAIRE_IDS, type QuestionnaireId } from '../../domain/answers/answer';
import type { Lists } from '../../domain/programme/lists';
import { QUESTIONNAIRES } from '../questionnaires/catalogue';
import type { Questionnaire } from '../questionnaires/questionnaire';
import { DEFAULT_LISTS } from '../settings/default-lists';
import { assignColumns } from './assign-columns';
import { type CellFacts, cellFacts } from './cell-facts';
import { splitTarget } from './column-target';
import { weighColumns } from './column-worth';

/** Which questionnaire a table is taken for. */
export interface QuestionnaireGuess {
  readonly questionnaire: QuestionnaireId;
  /** False when another one explains the table nearly as well, or none explains it. */
  readonly sure: boolean;
}

/** Points lost for every field that the questionnaire insists on and the table lacks. */
const MISSING_POINTS = 150;
/** Points by which the best questionnaire must beat the next one. */
const CLEAR_LEAD = 200;
/** Points that a table must give to be taken for answers at all. */
const LEAST_POINTS = 400;

/** Share of the fields that a questionnaire insists on which a table has at least. */
const LEAST_FOUND = 0.6;

/** Guesses the questionnaire of a table from its titles and cells; the order of the columns doesn't matter. */
export function guessQuestionnaire(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  questionnaires: Readonly<Record<QuestionnaireId, Questionnaire>> = QUESTIONNAIRES,
  lists: Lists = DEFAULT_LISTS,
): QuestionnaireGuess {
  const facts = header.map((_, column) =>
    cellFacts(
      sample.map((row) => row[column] ?? ''),
      lists,
    ),
  );
  const scored = QUESTIONNAIRE_IDS.map((id) => ({ id, ...explained(header, facts, questionnaires[id]) }));
  scored.sort((a, b) => b.points - a.points);
  const [best, next] = scored;
  if (best === undefined || next === undefined) return { questionnaire: 'mentee', sure: false };
  const isClear = best.points >= LEAST_POINTS && best.points - next.points >= CLEAR_LEAD;
  return { questionnaire: best.id, sure: isClear && best.foundShare >= LEAST_FOUND };
}

function explained(
  header: readonly string[],
  facts: readonly CellFacts[],
  questionnaire: Questionnaire,
): { readonly points: number; readonly foundShare: number } {
  const { fields, targets, evidence } = weighColumns(header, facts, questionnaire);
  const choices = assignColumns(evidence.map((row) => row.map(({ worth }) => worth)));
  const found = new Set(choices.map(({ target }) => splitTarget(targets[target] ?? '').key));
  const points = choices.reduce(
    (sum, { target }, column) => sum + Math.max(0, evidence[column]?.[target]?.worth ?? 0),
    0,
  );
  const needed = fields.filter((field) => field.needed);
  const missing = needed.filter(({ question }) => !found.has(question.key)).length;
  return { points: points - MISSING_POINTS * missing, foundShare: 1 - missing / Math.max(1, needed.length) };
}
