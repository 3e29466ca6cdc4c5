// Decides which responses of the forms are new: the sweep is the truth, an event only a hint that it's time to look.
import type { Answer, QuestionnaireId, RawFields } from '../domain/answers/answer';
import { answerKey } from '../domain/ledger/answer-key';
import type { AnswerEntry, Entry } from '../domain/ledger/entry';
import type { Instant } from '../domain/people/profile';
import type { FormAnswer, Forms } from './ports';

/** An answer that the ledger may not know yet, with where it came from. */
export type NewAnswer = Answer & { readonly source: AnswerEntry['source'] };

/**
 * How closely forms are looked at. `recent`, every few minutes: responses about as late as the latest known one. `told`, after an event: the
 * whole form too where the recent ones bring nothing new, since an edited response may keep its old time. `whole`, every day: all of it.
 */
export type Look = 'recent' | 'told' | 'whole';

/** Responses may become visible a little out of order: so far back does a quick look go. */
const OVERLAP_MS = 10 * 60_000;

/**
 * Responses of the forms as answers, as far as the look goes. What the ledger knows already is sorted out by its keys later.
 */
export function collectAnswers(
  forms: Forms,
  questionnaires: readonly QuestionnaireId[],
  known: readonly Entry[],
  look: Look,
): NewAnswer[] {
  return questionnaires.reduce<NewAnswer[]>((collected, questionnaire) => {
    const keyOf = ({ responseId }: FormAnswer): string => answerKey('form', questionnaire, responseId);
    const own = known.filter(
      (entry): entry is AnswerEntry =>
        entry.kind === 'answer' && entry.questionnaire === questionnaire && entry.source === 'form',
    );
    const latest = own.reduce((last, { at }) => (at > last ? at : last), '');
    const given = new Map(own.map(({ key, fields }) => [key, fields]));
    const recent =
      look === 'whole' || latest === '' ? undefined : forms.answers(questionnaire, minus(latest, OVERLAP_MS));
    const fruitless = look === 'told' && recent?.every((answer) => given.has(keyOf(answer)));
    const answers = recent === undefined || fruitless ? forms.answers(questionnaire) : recent;
    return collected.concat(
      answers.map((answer) => ({
        key: keyOf(answer),
        questionnaire,
        at: answer.at,
        fields: keepUnasked(answer, given.get(keyOf(answer))),
        source: 'form',
      })),
    );
  }, []);
}

/** A response as the form shows it, with what it once said to questions that the form has lost since. */
function keepUnasked({ fields, unasked = [] }: FormAnswer, given: RawFields = {}): RawFields {
  const kept = { ...fields };
  for (const key of unasked) {
    const value = given[key];
    if (kept[key] === undefined && value !== undefined) kept[key] = value;
  }
  return kept;
}

function minus(instant: Instant, ms: number): Instant {
  return new Date(Date.parse(instant) - ms).toISOString();
}
