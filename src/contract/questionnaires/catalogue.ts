// Decides which questionnaires the product has, and how they change in pseudonym mode.
import type { QuestionnaireId } from '../../domain/answers/answer';
import type { FieldSpec } from '../../domain/answers/field';
import type { Questionnaires } from '../../domain/banks/derive-banks';
import type { IdentityMode } from '../../domain/programme/settings';
import { CONSENT_QUESTIONNAIRE } from './consent';
import { FINAL_QUESTIONNAIRE } from './final';
import { MEETING_QUESTIONNAIRE } from './meeting';
import { MENTEE_QUESTIONNAIRE } from './mentee';
import { MENTOR_QUESTIONNAIRE } from './mentor';
import { BIRTH_YEAR, CODE } from './participant-questions';
import { type Question, type Questionnaire, questionsOf } from './questionnaire';

/** The questionnaires as they are asked by person. */
export const QUESTIONNAIRES: Readonly<Record<QuestionnaireId, Questionnaire>> = {
  mentee: MENTEE_QUESTIONNAIRE,
  mentor: MENTOR_QUESTIONNAIRE,
  consent: CONSENT_QUESTIONNAIRE,
  meeting: MEETING_QUESTIONNAIRE,
  final: FINAL_QUESTIONNAIRE,
};

/** Fields that pseudonym mode never asks for: the code-to-name list lies elsewhere, with the curator. */
const NAMING_FIELDS: readonly string[] = ['phone', 'email', 'representative', 'signer'];

/** The questionnaires in the organisation's mode: by person, or by code without name, contact and birth date. */
export function questionnairesFor(identity: IdentityMode): Readonly<Record<QuestionnaireId, Questionnaire>> {
  if (identity === 'person') return QUESTIONNAIRES;
  return {
    ...QUESTIONNAIRES,
    mentee: pseudonymous(QUESTIONNAIRES.mentee),
    mentor: pseudonymous(QUESTIONNAIRES.mentor),
    consent: pseudonymous(QUESTIONNAIRES.consent),
  };
}

/** What the rules must know of every field, by questionnaire; a field asked on two pages stands once. */
export function fieldSpecsFor(identity: IdentityMode): Questionnaires {
  const asked = questionnairesFor(identity);
  const specs = (id: QuestionnaireId): FieldSpec[] => {
    const byKey = new Map<string, FieldSpec>();
    for (const question of questionsOf(asked[id])) if (!byKey.has(question.key)) byKey.set(question.key, question);
    return [...byKey.values()];
  };
  return {
    mentee: specs('mentee'),
    mentor: specs('mentor'),
    consent: specs('consent'),
    meeting: specs('meeting'),
    final: specs('final'),
  };
}

/** Without the naming fields; a page left empty goes, and so do the jumps to it: those answers go on to the next page. */
function pseudonymous(questionnaire: Questionnaire): Questionnaire {
  const sections = questionnaire.sections
    .map((section) => ({
      ...section,
      questions: section.questions.filter((question) => !NAMING_FIELDS.includes(question.key)).map(withoutIdentity),
    }))
    .filter((section) => section.questions.length > 0);
  const ids = sections.map(({ id }) => id);
  const reachable = (question: Question): Question => {
    const jumps = Object.entries(question.jumps ?? {}).filter(([, to]) => ids.includes(to));
    return question.jumps ? { ...question, jumps: Object.fromEntries(jumps) } : question;
  };
  return {
    ...questionnaire,
    sections: sections.map((section) => ({ ...section, questions: section.questions.map(reachable) })),
  };
}

function withoutIdentity(question: Question): Question {
  if (question.key === 'name') return CODE;
  if (question.key === 'participant') return { ...CODE, key: 'participant', required: 'code-missing' };
  return question.key === 'birthDate' ? BIRTH_YEAR : question;
}
