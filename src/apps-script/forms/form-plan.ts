// Decides what a form consists of, part by part in its order: pages, questions, the words at its end. Building them is left to build-items.
import type { Question, Questionnaire, Section } from '../../contract/questionnaires/questionnaire';
import { CONSENT_LINK, consentText, withConsentLink } from '../../contract/texts/consent';
import type { QuestionnaireId } from '../../domain/answers/answer';
import type { ListId } from '../../domain/programme/lists';
import type { MentoringForm, Settings } from '../../domain/programme/settings';

/** A page break before a section. */
export interface PagePart {
  readonly kind: 'page';
  readonly id: string;
  readonly title: string;
  readonly help: string;
}

/** A question in its section. */
export interface QuestionPart {
  readonly kind: 'question';
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly question: Question;
  readonly section: Section;
}

/** Words without a question. */
export interface WordsPart {
  readonly kind: 'words';
  readonly id: string;
  readonly title: string;
  readonly help: string;
}

/** One part of a form; `id` is unique in it and stays when titles change. */
export type FormPart = PagePart | QuestionPart | WordsPart;

/** A form as it should be. */
export interface FormPlan {
  readonly questionnaire: Questionnaire;
  /** Address of the consent that the form links to; blank for forms that don't. */
  readonly consentUrl: string;
  readonly description: string;
  readonly confirmation: string;
  readonly parts: readonly FormPart[];
}

/** The questionnaires that end with a link to the consent. */
export const LINKED_TO_CONSENT: readonly QuestionnaireId[] = ['mentee', 'mentor'];

const LINK_PART = 'consent-link';
const PAGE_PART = /^page:/;

/** Id of the part that is a question of a section. */
export function questionPartId(section: Pick<Section, 'id'>, question: Pick<Question, 'key'>): string {
  return `${section.id}.${question.key}`;
}

/** Id of the page break that opens a section. */
export function pagePartId(sectionId: string): string {
  return `page:${sectionId}`;
}

/** The key of the field that the answer to a part feeds; undefined for parts that aren't answered. Two parts may feed one field. */
export function fieldKeyOf(partId: string): string | undefined {
  return PAGE_PART.test(partId) || partId === LINK_PART ? undefined : partId.slice(partId.indexOf('.') + 1);
}

/** The plan of a form. `consentUrl` is the address of the consent for this organisation's text; blank where there is none yet. */
export function planForm(questionnaire: Questionnaire, settings: Settings, consentUrl: string): FormPlan {
  const isLinked = LINKED_TO_CONSENT.includes(questionnaire.id) && consentUrl !== '';
  const parts: FormPart[] = [];
  questionnaire.sections.forEach((section, index) => {
    // The first section stands under the form's own title; a break before it would leave a blank page.
    if (index > 0)
      parts.push({ kind: 'page', id: pagePartId(section.id), title: section.title, help: section.description ?? '' });
    for (const question of section.questions)
      parts.push({
        kind: 'question',
        id: questionPartId(section, question),
        title: question.title,
        help: question.help ?? '',
        question,
        section,
      });
  });
  if (isLinked)
    parts.push({ kind: 'words', id: LINK_PART, title: CONSENT_LINK.title, help: CONSENT_LINK.help(consentUrl) });
  return {
    questionnaire,
    consentUrl: isLinked ? consentUrl : '',
    description:
      questionnaire.id === 'consent' ? consentText(settings.operator, settings.identity) : questionnaire.description,
    confirmation: isLinked ? withConsentLink(questionnaire.confirmation, consentUrl) : questionnaire.confirmation,
    parts,
  };
}

/** The options of a list that a form of mentoring is about: those of forms that aren't used aren't offered. */
const CODES_IN: Readonly<Partial<Record<ListId, (form: MentoringForm) => readonly string[]>>> = {
  forms: ({ code }) => [code],
  roles: ({ menteeRoles }) => menteeRoles,
  categories: ({ mentorCategories }) => mentorCategories,
};

/** The labels that a question offers: options in use, in their order. Were none of them in use, all would be offered, since a form can't ask without options. */
export function offeredLabels(question: Question, settings: Settings): readonly string[] {
  if (question.options) return question.options;
  if (!question.list) return [];
  const codesIn = CODES_IN[question.list];
  const isUnused = (code: string): boolean => {
    const forms = codesIn ? settings.forms.filter((form) => codesIn(form).includes(code)) : [];
    return forms.length > 0 && !forms.some(({ inUse }) => inUse);
  };
  const all = settings.lists[question.list];
  const inUse = all.filter((entry) => !entry.retired && !isUnused(entry.code));
  return [...new Set((inUse.length > 0 ? inUse : all).map(({ label }) => label))];
}

/** Where an option leads: a section of the questionnaire, or undefined for the next one. */
export function jumpOf(
  questionnaire: Questionnaire,
  question: Question,
  label: string,
  settings: Settings,
): string | undefined {
  const entry = question.list && settings.lists[question.list].find((each) => each.label === label);
  const target = entry && question.jumps?.[entry.code];
  return questionnaire.sections.some(({ id }) => id === target) ? target : undefined;
}

/** Whether any option of a question leads elsewhere than to the next section. */
export function hasJumps(questionnaire: Questionnaire, question: Question): boolean {
  const targets = Object.values(question.jumps ?? {});
  return questionnaire.sections.some(({ id }) => targets.includes(id));
}
