// Decides how the key of an answer is spelt: where it came from, of which questionnaire it is, and its name there. No two answers share one,
// since responses of two forms may bear the same id, and one row may be typed into both banks.
import type { QuestionnaireId } from '../answers/answer';

/**
 * The key of an answer from a form or from a row of a sheet.
 *
 * @param name  the response's id, or a fingerprint of the row
 */
export function answerKey(from: 'form' | 'sheet', questionnaire: QuestionnaireId, name: string): string {
  return `${from}:${questionnaire}:${name}`;
}

/** The key in today's spelling: workbooks of schema 1 left the questionnaire out. */
export function currentKey(key: string, questionnaire: QuestionnaireId): string {
  const [, from, name] = /^(form|sheet):([^:]*)$/.exec(key) ?? [];
  return name === undefined ? key : answerKey(from as 'form' | 'sheet', questionnaire, name);
}

/** The response behind a key; undefined for answers that came otherwise. */
export function responseIdOf(key: string): string | undefined {
  return /^form:[^:]*:(.*)$/s.exec(key)?.[1];
}
