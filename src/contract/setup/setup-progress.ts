// Decides what is told of a setup while it works and afterwards, to the dialog and to the command line alike.
import type { QuestionnaireId } from '../../domain/answers/answer';
import type { SetupField } from './setup-settings';

/** How far a workbook is. `copy`: it is a copy of another workbook and must begin anew; `other-owner`: somebody else has set it up. */
export const SETUP_STATES = ['new', 'unfinished', 'ready', 'copy', 'other-owner'] as const;

/** How far a workbook is. */
export type SetupState = (typeof SETUP_STATES)[number];

/** A published form, for the person who hands out its address. */
export interface PublishedForm {
  readonly questionnaire: QuestionnaireId;
  readonly title: string;
  /** The respondents' address. */
  readonly url: string;
}

/** How far the setup is. */
export interface SetupProgress {
  readonly ok: true;
  readonly state: SetupState;
  readonly done: boolean;
  readonly steps: number;
  readonly stepsDone: number;
  /** What is being done now, or what to do next, in Russian. */
  readonly message: string;
  /** What the person should know besides, in Russian. */
  readonly remarks: readonly string[];
  /** The forms that can be answered already. */
  readonly forms: readonly PublishedForm[];
}

/** What keeps the setup from beginning: everything that is to be corrected, field by field, in Russian. */
export interface SetupRefusal {
  readonly ok: false;
  readonly problems: readonly { readonly field: SetupField; readonly text: string }[];
}

/** What «Проверить и починить» found: everything amiss, what was mended, and what only people can mend, in Russian. */
export interface CheckReport {
  readonly found: readonly string[];
  readonly repaired: readonly string[];
  readonly left: readonly string[];
}
