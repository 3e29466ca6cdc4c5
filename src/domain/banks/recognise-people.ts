// Decides which answers of both questionnaires belong to one person, corrections and rulings of the curator included.
import { byTime, foldFields, type Statement } from '../answers/fold-fields';
import { normaliseName } from '../answers/read-name';
import type { CalendarDate } from '../calendar/calendar-date';
import type { AnswerEntry, MarkEntry } from '../ledger/entry';
import { type Evidence, identifyPeople, type PersonAnswers, type Ruling } from '../people/identity';
import type { Settings } from '../programme/settings';
import type { Questionnaires } from './derive-banks';

/** The curator says that two numbers are one person; the mark's value is the other number. */
export const RULING_SAME = 'same-as';
/** The curator says that two numbers are two people; the mark's value is the other number. */
export const RULING_DIFFERENT = 'different-from';

/** Fields that tell people apart: a correction of one counts in both roles of a person. */
export const IDENTITY_FIELDS: readonly string[] = ['name', 'birthDate', 'phone', 'email'];

/** Corrections as statements that can be folded with answers. */
export function statementsOf(marks: readonly MarkEntry[]): Statement[] {
  return marks.map((mark) => ({ key: mark.key, at: mark.at, fields: { [mark.field]: mark.value } }));
}

/**
 * Splits the answers among people. Corrections of identity count for all answers of the person they were made on, so people are
 * recognised twice: from the answers alone, then with every person's corrections.
 */
export function recognisePeople(
  answers: readonly AnswerEntry[],
  marks: readonly MarkEntry[],
  settings: Settings,
  questionnaires: Questionnaires,
  today: CalendarDate,
): PersonAnswers[] {
  const rulings = rulingsOf(marks, answers);
  const corrections = marks.filter((mark) => IDENTITY_FIELDS.includes(mark.field));
  const evidence = (correctionsOf: (answer: AnswerEntry) => readonly MarkEntry[]): Evidence[] =>
    answers.map((answer) => evidenceOf(answer, correctionsOf(answer), settings, questionnaires, today));
  const asWritten = identifyPeople(
    evidence(() => []),
    rulings,
  );
  if (corrections.length === 0) return asWritten;
  const correctionsByKey = new Map<string, readonly MarkEntry[]>();
  const byKey = new Map(answers.map((answer) => [answer.key, answer]));
  for (const person of asWritten) {
    const numbers = person.keys.map((key) => byKey.get(key)?.number);
    const own = corrections.filter((mark) => numbers.includes(mark.target));
    for (const key of person.keys) correctionsByKey.set(key, own);
  }
  return identifyPeople(
    evidence((answer) => correctionsByKey.get(answer.key) ?? []),
    rulings,
  );
}

function evidenceOf(
  answer: AnswerEntry,
  corrections: readonly MarkEntry[],
  settings: Settings,
  questionnaires: Questionnaires,
  today: CalendarDate,
): Evidence {
  const specs = questionnaires[answer.questionnaire].filter((spec) => IDENTITY_FIELDS.includes(spec.key));
  const { values } = foldFields(specs, [answer, ...statementsOf(corrections)], settings.lists, today);
  const name = normaliseName(typeof values.name === 'string' ? values.name : '');
  const contacts = [values.phone, values.email].filter((contact): contact is string => typeof contact === 'string');
  return {
    key: answer.key,
    name,
    at: answer.at,
    contacts: settings.identity === 'code' ? [name] : contacts,
    ...(typeof values.birthDate === 'string' ? { birthDate: values.birthDate as CalendarDate } : {}),
  };
}

function rulingsOf(marks: readonly MarkEntry[], answers: readonly AnswerEntry[]): Ruling[] {
  const keyOf = new Map(answers.map((answer) => [answer.number, answer.key]));
  return byTime(marks).flatMap((mark): Ruling[] => {
    const kind = mark.field === RULING_SAME ? 'same' : mark.field === RULING_DIFFERENT ? 'different' : undefined;
    const own = keyOf.get(mark.target);
    const other = keyOf.get(mark.value);
    return kind && own && other && own !== other ? [{ kind, keys: [own, other] }] : [];
  });
}
