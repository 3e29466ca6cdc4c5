/**
 * Decides how a form is stored: its settings, its items in order, its link to a spreadsheet.
 * Left to others: keeping it (form-store.ts), its answers (response-record.ts).
 */
import type { ItemRecord } from './item-record';

/** A form. `name` is the file's name, `title` what respondents see: Google sets only the first at birth. */
export interface FormRecord {
  readonly id: string;
  /** The id in the respondents' address, another one than the form's. */
  readonly publishedId: string;
  readonly owner: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly confirmationMessage: string;
  readonly closedMessage: string;
  readonly published: boolean;
  readonly accepting: boolean;
  /** The page asks for the respondent's mail address, or takes it from the account. */
  readonly collectsEmail: boolean;
  readonly allowResponseEdits: boolean;
  readonly showLinkToRespondAgain: boolean;
  readonly progressBar: boolean;
  readonly publishedReaders: readonly string[];
  readonly editors: readonly string[];
  readonly items: readonly ItemRecord[];
  /** Id of the spreadsheet into which answers are copied; the tab in it knows its form. */
  readonly destinationId: string | null;
}

/** A new form as FormApp.create leaves it. */
export function newForm(birth: {
  readonly id: string;
  readonly publishedId: string;
  readonly owner: string;
  readonly name: string;
  readonly published: boolean;
}): FormRecord {
  return {
    ...birth,
    title: '',
    description: '',
    confirmationMessage: '',
    closedMessage: '',
    accepting: birth.published,
    collectsEmail: false,
    allowResponseEdits: false,
    showLinkToRespondAgain: true,
    progressBar: false,
    publishedReaders: [],
    editors: [],
    items: [],
    destinationId: null,
  };
}
