// Decides which answers of both questionnaires belong to one person, corrections and rulings of the curator included.
import { byTime, foldFields, type Statement } from '../answers/fold-fields';
import { normaliseName } from '../answers/read-name';
import type { CalendarDate } from '../calendar/calendar-date';
import { groupBy } from '../group-by';
import type { AnswerEntry, MarkEntry } from '../ledger/entry';
import { type Evidence, identifyPeople, type PersonAnswers, type Ruling } from '../people/identity';
import type { Settings } from '../programme/settings';
import type { Questionnaires } from './derive-banks';

/** The curator says that two numbers are one person; the mark's value is the other number. */
export const RULING_SAME = 'same-as';
/** The curator says that two numbers are two people; the mark's value is the other number. */
export const RULING_DIFFERENT = 'different-from';

/** Fields that tell people apart: a correction of one counts in both roles of a person. */
export const IDENTITY_FIELDS: readonly string[] = ['name', 'birthDate', 'birthYear', 'phone', 'email'];

/** Corrections as statements that can be folded with answers: a blank one empties the field, and at one moment it outweighs an answer. */
export function statementsOf(marks: readonly MarkEntry[]): Statement[] {
  return marks.map((mark) => ({
    key: `~${mark.key}`,
    at: mark.at,
    fields: { [mark.field]: mark.value },
    ...(mark.value.trim() === '' ? { emptied: mark.field } : {}),
  }));
}

/**
 * Splits the answers among people. A correction of somebody's identity counts for all that they sent, so people are recognised twice:
 * from the answers alone, then as corrected. What belongs together as it was written stays together, whatever is corrected later.
 */
export function recognisePeople(
  answers: readonly AnswerEntry[],
  marks: readonly MarkEntry[],
  settings: Settings,
  questionnaires: Questionnaires,
  today: CalendarDate,
): PersonAnswers[] {
  const rulings = rulingsOf(marks, answers);
  const evidence = new Map(
    answers.map((answer) => [answer.key, evidenceOf([answer], [], settings, questionnaires, today)]),
  );
  const asWritten = identifyPeople([...evidence.values()], rulings);
  const corrections = groupBy(
    marks.filter((mark) => IDENTITY_FIELDS.includes(mark.field)),
    (mark) => mark.target,
  );
  if (corrections.size === 0) return asWritten;
  const byKey = new Map(answers.map((answer) => [answer.key, answer]));
  const firstKey = new Map<string, string>();
  const keysOf = new Map<string, readonly string[]>();
  const corrected = asWritten.map(({ keys }): Evidence => {
    const own = keys.map((key) => byKey.get(key) as AnswerEntry);
    const marksOfOwn = [...new Set(own.map(({ number }) => number))].flatMap((number) => corrections.get(number) ?? []);
    const [first] = own as [AnswerEntry, ...AnswerEntry[]];
    keysOf.set(first.key, keys);
    for (const key of keys) firstKey.set(key, first.key);
    const together =
      keys.length === 1 && marksOfOwn.length === 0
        ? (evidence.get(first.key) as Evidence)
        : evidenceOf(own, marksOfOwn, settings, questionnaires, today);
    const contacts = keys.flatMap((key) => evidence.get(key)?.contacts ?? []);
    return { ...together, contacts: [...new Set([...together.contacts, ...contacts])] };
  });
  const among = rulings.flatMap(({ kind, keys: [a, b] }): Ruling[] => {
    const [one, other] = [firstKey.get(a), firstKey.get(b)];
    return one && other && one !== other ? [{ kind, keys: [one, other] }] : [];
  });
  return identifyPeople(corrected, among).map(({ keys, like }) => ({
    keys: byTime(keys.flatMap((key) => keysOf.get(key) ?? []).map((key) => byKey.get(key) as AnswerEntry)).map(
      ({ key }) => key,
    ),
    like,
  }));
}

/** What answers that are one person's say together, corrections included. Its key and time are those of the first. */
function evidenceOf(
  answers: readonly AnswerEntry[],
  corrections: readonly MarkEntry[],
  settings: Settings,
  questionnaires: Questionnaires,
  today: CalendarDate,
): Evidence {
  const [first] = answers as [AnswerEntry, ...AnswerEntry[]];
  const specs = questionnaires[first.questionnaire].filter((spec) => IDENTITY_FIELDS.includes(spec.key));
  const { values } = foldFields(specs, [...answers, ...statementsOf(corrections)], settings.lists, today);
  const name = normaliseName(typeof values.name === 'string' ? values.name : '');
  const contacts = [values.phone, values.email].filter((contact): contact is string => typeof contact === 'string');
  return {
    key: first.key,
    name,
    at: first.at,
    contacts: settings.identity === 'code' ? [name] : contacts,
    ...(typeof values.birthDate === 'string' ? { birthDate: values.birthDate as CalendarDate } : {}),
  };
}

function rulingsOf(marks: readonly MarkEntry[], answers: readonly AnswerEntry[]): Ruling[] {
  const keyOf = new Map(answers.map((answer) => [answer.number, answer.key]));
  return marks.flatMap((mark): Ruling[] => {
    const kind = mark.field === RULING_SAME ? 'same' : mark.field === RULING_DIFFERENT ? 'different' : undefined;
    const own = keyOf.get(mark.target);
    const other = keyOf.get(mark.value);
    return kind && own && other && own !== other ? [{ kind, keys: [own, other] }] : [];
  });
}
