// Decides what is known of every person in each role before any rule judges them: whose answers and corrections count, and what they add up to.
import { type FoldedFields, foldFields } from '../answers/fold-fields';
import { normaliseName } from '../answers/read-name';
import { type CalendarDate, isCalendarDate } from '../calendar/calendar-date';
import { groupBy } from '../group-by';
import type { AnswerEntry, MarkEntry } from '../ledger/entry';
import type { Settings } from '../programme/settings';
import type { Questionnaires } from './derive-banks';
import type { Addressee } from './judge-consent';
import type { BankRole } from './member';
import { canonicalNumbers } from './number-answers';
import { IDENTITY_FIELDS, recognisePeople, statementsOf } from './recognise-people';

/** A person in one role before judgement. */
export interface Draft {
  readonly role: BankRole;
  readonly personId: string;
  /** The lowest first: by that one the person goes. */
  readonly numbers: readonly string[];
  /** Earliest first. */
  readonly answers: readonly AnswerEntry[];
  /** Corrections of fields of this role's questionnaire. */
  readonly corrections: readonly MarkEntry[];
  readonly folded: FoldedFields;
  /** Keys of answers of surer people who may be the same. */
  readonly like: readonly string[];
}

/** What is known of everybody who sent a questionnaire, role by role. */
export function draftMembers(
  applications: readonly AnswerEntry[],
  marks: readonly MarkEntry[],
  settings: Settings,
  questionnaires: Questionnaires,
  today: CalendarDate,
): Draft[] {
  const byKey = new Map(applications.map((answer) => [answer.key, answer]));
  const marksByTarget = groupBy(marks, (mark) => mark.target);
  const fieldsOf = {
    mentee: new Set(questionnaires.mentee.map((spec) => spec.key)),
    mentor: new Set(questionnaires.mentor.map((spec) => spec.key)),
  };
  return recognisePeople(applications, marks, settings, questionnaires, today).flatMap((person) => {
    const answers = person.keys.map((key) => byKey.get(key) as AnswerEntry);
    const about = canonicalNumbers(answers).flatMap((number) => marksByTarget.get(number) ?? []);
    return (['mentee', 'mentor'] as const).flatMap((role): Draft[] => {
      const own = answers.filter((answer) => answer.questionnaire === role);
      if (own.length === 0) return [];
      const numbers = canonicalNumbers(own);
      const corrections = about.filter(
        (mark) =>
          fieldsOf[role].has(mark.field) && (numbers.includes(mark.target) || IDENTITY_FIELDS.includes(mark.field)),
      );
      const folded = foldFields(questionnaires[role], [...own, ...statementsOf(corrections)], settings.lists, today);
      return [{ role, personId: person.keys[0] ?? '', numbers, answers: own, corrections, folded, like: person.like }];
    });
  });
}

/** Everybody as consents may speak of them: by all names and birth dates that ever stood for the person. */
export function addresseesOf(
  drafts: readonly Draft[],
  settings: Settings,
  questionnaires: Questionnaires,
  today: CalendarDate,
): Addressee[] {
  return [...groupBy(drafts, (draft) => draft.personId)].map(([personId, roles]) => {
    const names = new Set<string>();
    const birthDates = new Set<CalendarDate>();
    for (const { role, answers, corrections, folded } of roles) {
      const specs = questionnaires[role].filter(({ key }) => key === 'name' || key === 'birthDate');
      const statements = [...answers, ...statementsOf(corrections)];
      const read =
        statements.length === 1 ? [folded] : statements.map((one) => foldFields(specs, [one], settings.lists, today));
      for (const { values } of read) {
        if (typeof values.name === 'string') names.add(normaliseName(values.name));
        if (isCalendarDate(values.birthDate)) birthDates.add(values.birthDate);
      }
    }
    return {
      personId,
      numbers: roles.flatMap(({ numbers }) => numbers),
      names: [...names],
      birthDates: [...birthDates],
    };
  });
}
