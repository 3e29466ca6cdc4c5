// Decides when a published form counts as out of reach. What follows from it is left to those who ask.
import type { InstalledForm } from '../installation';

/**
 * The form of an installation; undefined when it is deleted or not shared with the account that runs: Google's own words for that are
 * translated and name nothing.
 */
export function openForm({ formId }: Pick<InstalledForm, 'formId'>): GoogleAppsScript.Forms.Form | undefined {
  try {
    return FormApp.openById(formId);
  } catch {
    return undefined;
  }
}
