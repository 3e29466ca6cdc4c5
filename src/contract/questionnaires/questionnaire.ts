// Decides how a questionnaire is declared: sections, questions, jumps. Building it in Google Forms is left to apps-script.
import type { QuestionnaireId } from '../../domain/answers/answer';
import type { FieldSpec } from '../../domain/answers/field';

/** How a question looks in a form. */
export type QuestionItem = 'text' | 'paragraph' | 'choice' | 'checkbox' | 'dropdown' | 'date' | 'scale';

/** One question: a field of the rules with the words and the look that people meet. */
export interface Question extends FieldSpec {
  readonly title: string;
  readonly help?: string;
  readonly item: QuestionItem;
  /** Other titles under which exports of other form services carry this field. */
  readonly synonyms: readonly string[];
  /** The form insists on an answer. */
  readonly mustAnswer: boolean;
  /** Offers «Другое» with a text of one's own. */
  readonly withOther?: boolean;
  /** For choices: option code → id of the section that follows. Options that aren't named go to the next section. */
  readonly jumps?: Readonly<Record<string, string>>;
  /** For scales: both ends and what they mean. */
  readonly scale?: { readonly from: number; readonly to: number; readonly low: string; readonly high: string };
  /** For choices without a shared list: the options. */
  readonly options?: readonly string[];
  /** Filled from a personal link. */
  readonly prefilled?: boolean;
  /** Checks that the form itself makes. */
  readonly check?: 'email' | 'phone' | 'whole-number';
}

/** A page of a form. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly questions: readonly Question[];
  /** Section that follows when no choice says otherwise: an id, or `submit`; absent = the next one. */
  readonly next?: string;
}

/** A questionnaire as people meet it. */
export interface Questionnaire {
  readonly id: QuestionnaireId;
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
  readonly sections: readonly Section[];
}

/** All questions of a questionnaire in their order. */
export function questionsOf(questionnaire: Questionnaire): Question[] {
  return questionnaire.sections.reduce<Question[]>((all, section) => all.concat(section.questions), []);
}
