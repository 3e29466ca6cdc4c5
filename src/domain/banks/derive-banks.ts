// Decides what both banks, the register of consents and «Разобрать» hold, as one function of the ledger, the settings and the day.
// Order and repetition of arrivals change nothing but numbers.
import type { QuestionnaireId } from '../answers/answer';
import type { FieldSpec } from '../answers/field';
import { byTime, type FoldedFields, foldFields } from '../answers/fold-fields';
import type { Issue } from '../answers/issue';
import { normaliseName } from '../answers/read-name';
import { type CalendarDate, laterOf } from '../calendar/calendar-date';
import { dateInZone } from '../calendar/zone';
import type { AnswerEntry, MarkEntry } from '../ledger/entry';
import type { PersonAnswers } from '../people/identity';
import type { Settings } from '../programme/settings';
import { buildMentee, buildMentor } from './build-profile';
import { type Addressee, addressConsents, consentState, judgeConsent } from './judge-consent';
import { judgeMentee, judgeMentor } from './judge-member';
import type { BankRole, Banks, Consent, ErasedMember, Mentee, Mentor } from './member';
import { canonicalNumbers } from './number-answers';
import { IDENTITY_FIELDS, recognisePeople, statementsOf } from './recognise-people';

/** What a questionnaire asks, by questionnaire. */
export type Questionnaires = Readonly<Record<QuestionnaireId, readonly FieldSpec[]>>;

/** Field of the mark by which a person's data were erased. */
export const ERASED = 'erased';

/** A person in one role before judgement. */
interface Draft {
  readonly role: BankRole;
  readonly personId: string;
  readonly numbers: readonly string[];
  readonly answers: readonly AnswerEntry[];
  readonly corrections: readonly MarkEntry[];
  readonly folded: FoldedFields;
  readonly like: readonly string[];
}

/** Keeps of every response only its latest revision: by time, then by place in the ledger. */
export function latestRevisions(answers: readonly AnswerEntry[]): AnswerEntry[] {
  const latest = new Map<string, AnswerEntry>();
  for (const answer of answers) {
    const known = latest.get(answer.key);
    if (!known || answer.at >= known.at) latest.set(answer.key, answer);
  }
  return [...latest.values()];
}

/** Derives the banks. `answers` and `marks` stand in the order of the ledger; `today` decides ages and certificates. */
export function deriveBanks(
  answers: readonly AnswerEntry[],
  marks: readonly MarkEntry[],
  settings: Settings,
  questionnaires: Questionnaires,
  today: CalendarDate,
): Banks {
  const living = latestRevisions(answers).filter((answer) => !answer.erased);
  const applications = living.filter(
    (answer) => answer.questionnaire === 'mentee' || answer.questionnaire === 'mentor',
  );
  const byKey = new Map(applications.map((answer) => [answer.key, answer]));
  const marksByTarget = groupBy(marks, (mark) => mark.target);
  const drafts = recognisePeople(applications, marks, settings, questionnaires, today).flatMap((person) =>
    draftsOf(person, byKey, marksByTarget, settings, questionnaires, today),
  );
  const judgedConsents = living
    .filter((answer) => answer.questionnaire === 'consent')
    .map((answer) => judgeConsent(answer, marksByTarget.get(answer.number) ?? [], questionnaires.consent, settings));
  const consents = addressConsents(judgedConsents, addressees(drafts));
  const consentsOf = groupBy(consents, (consent) => consent.personId ?? '');
  const numberOfKey = new Map(
    drafts.flatMap((draft) => draft.answers.map((answer) => [answer.key, draft.numbers[0] ?? ''] as const)),
  );
  const members = drafts.map((draft) =>
    judge(draft, consentsOf.get(draft.personId) ?? [], numberOfKey, settings, today),
  );
  return {
    mentees: members.filter((member): member is Mentee => member.role === 'mentee').sort(byNumber),
    mentors: members.filter((member): member is Mentor => member.role === 'mentor').sort(byNumber),
    consents: [...consents].sort(byNumber),
    erased: erasedMembers(answers, marks),
  };
}

function draftsOf(
  person: PersonAnswers,
  byKey: ReadonlyMap<string, AnswerEntry>,
  marksByTarget: ReadonlyMap<string, readonly MarkEntry[]>,
  settings: Settings,
  questionnaires: Questionnaires,
  today: CalendarDate,
): Draft[] {
  const answers = person.keys
    .map((key) => byKey.get(key))
    .filter((answer): answer is AnswerEntry => answer !== undefined);
  const marks = canonicalNumbers(answers).flatMap((number) => marksByTarget.get(number) ?? []);
  return (['mentee', 'mentor'] as const).flatMap((role): Draft[] => {
    const own = answers.filter((answer) => answer.questionnaire === role);
    if (own.length === 0) return [];
    const numbers = canonicalNumbers(own);
    const corrections = marks.filter((mark) => numbers.includes(mark.target) || IDENTITY_FIELDS.includes(mark.field));
    const folded = foldFields(questionnaires[role], [...own, ...statementsOf(corrections)], settings.lists, today);
    const fields = questionnaires[role].map((spec) => spec.key);
    return [
      {
        role,
        personId: person.keys[0] ?? '',
        numbers,
        answers: own,
        corrections: corrections.filter((mark) => fields.includes(mark.field)),
        folded,
        like: person.like,
      },
    ];
  });
}

function addressees(drafts: readonly Draft[]): Addressee[] {
  const people = new Map<string, Addressee>();
  for (const { personId, folded } of drafts) {
    const birthDate = (folded.values.birthDate as CalendarDate | undefined) ?? people.get(personId)?.birthDate;
    const name = normaliseName(String(folded.values.name ?? ''));
    people.set(personId, birthDate ? { personId, name, birthDate } : { personId, name });
  }
  return [...people.values()];
}

function judge(
  draft: Draft,
  consents: readonly Consent[],
  numberOfKey: ReadonlyMap<string, string>,
  settings: Settings,
  today: CalendarDate,
): Mentee | Mentor {
  const { state, deciding } = consentState(consents);
  const like = [...new Set(draft.like.map((key) => numberOfKey.get(key) ?? '').filter((number) => number !== ''))];
  const doubt: Issue[] =
    like.length > 0 ? [{ code: 'possible-duplicate', weight: 'stop', facts: { like: like.join(', ') } }] : [];
  const requestedAt = draft.answers[0]?.at ?? '';
  const needed = [deciding?.at ?? requestedAt, ...draft.corrections.map((mark) => mark.at)];
  const zone = settings.timeZone;
  const [number = '', ...formerNumbers] = draft.numbers;
  const common = {
    number,
    formerNumbers,
    personId: draft.personId,
    written: draft.folded.written,
    consent: state,
    requestedAt,
    acceptedOn: needed.map((at) => dateInZone(at, zone)).reduce(laterOf, dateInZone(requestedAt, zone)),
    answerKeys: draft.answers.map((answer) => answer.key),
    like,
  };
  if (draft.role === 'mentee') {
    const profile = buildMentee(draft.folded.values);
    const issues = [...draft.folded.issues, ...judgeMentee(profile, state, settings, today), ...doubt];
    return { ...common, role: 'mentee', profile, issues, inBank: admits(issues) };
  }
  const profile = buildMentor(draft.folded.values);
  const issues = [...draft.folded.issues, ...judgeMentor(profile, state, settings, today), ...doubt];
  return { ...common, role: 'mentor', profile, issues, inBank: admits(issues) };
}

function admits(issues: readonly Issue[]): boolean {
  return issues.every((issue) => issue.weight !== 'stop');
}

function erasedMembers(answers: readonly AnswerEntry[], marks: readonly MarkEntry[]): ErasedMember[] {
  const erasedAt = new Map(marks.filter((mark) => mark.field === ERASED).map((mark) => [mark.target, mark.at]));
  const members = new Map<string, ErasedMember>();
  for (const answer of byTime(answers)) {
    const at = erasedAt.get(answer.number);
    const role = answer.questionnaire;
    if (!answer.erased || at === undefined || members.has(answer.number) || (role !== 'mentee' && role !== 'mentor'))
      continue;
    members.set(answer.number, { role, number: answer.number, requestedAt: answer.at, erasedAt: at });
  }
  return [...members.values()].sort(byNumber);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function byNumber(a: { readonly number: string }, b: { readonly number: string }): number {
  return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
}
