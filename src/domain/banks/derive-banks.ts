// Decides what both banks, the register of consents and «Разобрать» hold, as one function of the ledger, the settings and the day.
// Order and repetition of arrivals change nothing but numbers.
import type { QuestionnaireId } from '../answers/answer';
import type { FieldSpec } from '../answers/field';
import { byTime } from '../answers/fold-fields';
import { normaliseName } from '../answers/read-name';
import type { CalendarDate } from '../calendar/calendar-date';
import { groupBy } from '../group-by';
import type { AnswerEntry, MarkEntry } from '../ledger/entry';
import type { Settings } from '../programme/settings';
import { addresseesOf, type Draft, draftMembers } from './draft-members';
import { addressConsents, judgeConsent } from './judge-consent';
import { judgeDraft, type Surroundings } from './judge-draft';
import type { Banks, Consent, ErasedMember, Mentee, Mentor } from './member';

/** What a questionnaire asks, by questionnaire. */
export type Questionnaires = Readonly<Record<QuestionnaireId, readonly FieldSpec[]>>;

/** Field of the mark by which a person's data were erased. */
export const ERASED = 'erased';

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
  const marksByTarget = groupBy(marks, (mark) => mark.target);
  const drafts = draftMembers(applications, marks, settings, questionnaires, today);
  const judgedConsents = living
    .filter((answer) => answer.questionnaire === 'consent')
    .map((answer) => judgeConsent(answer, marksByTarget.get(answer.number) ?? [], questionnaires.consent, settings));
  const people = addresseesOf(drafts, settings, questionnaires, today);
  const consents = addressConsents(judgedConsents, people);
  const surroundings = surroundingsOf(
    drafts,
    consents,
    new Map(people.map(({ personId, names }) => [personId, names])),
  );
  const members = drafts.map((draft) => judgeDraft(draft, surroundings(draft), { settings, questionnaires, today }));
  return {
    mentees: members.filter((member): member is Mentee => member.role === 'mentee').sort(byNumber),
    mentors: members.filter((member): member is Mentor => member.role === 'mentor').sort(byNumber),
    consents: [...consents].sort(byNumber),
    erased: erasedMembers(answers, marks),
  };
}

function surroundingsOf(
  drafts: readonly Draft[],
  consents: readonly Consent[],
  namesOf: ReadonlyMap<string, readonly string[]>,
): (draft: Draft) => Surroundings {
  const consentsOf = groupBy(consents, (consent) => consent.personId ?? '');
  const unaddressed = groupBy(consentsOf.get('') ?? [], (consent) => normaliseName(consent.participant));
  const rolesOf = groupBy(drafts, (draft) => draft.personId);
  return (draft) => {
    const near = byTime((namesOf.get(draft.personId) ?? []).flatMap((name) => unaddressed.get(name) ?? [])).pop();
    const like = draft.like.flatMap((key) => {
      const roles = rolesOf.get(key) ?? [];
      const same = roles.find(({ role }) => role === draft.role) ?? roles[0];
      return same?.numbers[0] ?? [];
    });
    return {
      consents: consentsOf.get(draft.personId) ?? [],
      like: [...new Set(like)],
      ...(near ? { nearConsent: near } : {}),
    };
  };
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

function byNumber(a: { readonly number: string }, b: { readonly number: string }): number {
  return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
}
