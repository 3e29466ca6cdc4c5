/**
 * Decides the addresses of a form: for its editors, for respondents, for the editing of a response, and back from them.
 * Left to others: prefilled answers (../pages/entry-fields.ts), serving the pages.
 */
import type { FormRecord } from './form-record';

/** The respondents' page. */
export function publishedAddress(base: string, form: FormRecord): string {
  return `${base}/forms/d/e/${form.publishedId}/viewform`;
}

/** The editor's page. */
export function editorAddress(base: string, form: FormRecord): string {
  return `${base}/forms/d/${form.id}/edit`;
}

/** The address of the form by its own id, as Sheet.getFormUrl gives it and openByUrl takes it. */
export function formAddress(base: string, form: FormRecord): string {
  return `${base}/forms/d/${form.id}/viewform`;
}

/** The page on which anybody who has the address changes a response; its parameter edit2 is the response's id. */
export function responseEditAddress(base: string, form: FormRecord, responseId: string): string {
  return `${publishedAddress(base, form)}?edit2=${encodeURIComponent(responseId)}`;
}

/** The form's id in an address of the editor (…/forms/d/ID/…), undefined in any other address, the respondents' one among them. */
export function formIdInAddress(url: string): string | undefined {
  return /\/forms\/(?:u\/\d+\/)?d\/(?!e\/)([\w-]{20,})(?:[/?#]|$)/.exec(url)?.[1];
}
