// Decides the words around a form's questions, its switches, and that people can answer it. Only what differs is set.
import { withFreshConsentLink } from '../../contract/texts/consent';
import type { FormPlan } from './form-plan';

type Form = GoogleAppsScript.Forms.Form;

/** Sets title, description and last words of a form that nobody has seen yet. It is born without a title: FormApp.create names only the file. */
export function setWords(form: Form, plan: FormPlan): void {
  const { title } = plan.questionnaire;
  if (form.getTitle() !== title) form.setTitle(title);
  if (form.getDescription() !== plan.description) form.setDescription(plan.description);
  if (form.getConfirmationMessage() !== plan.confirmation) form.setConfirmationMessage(plan.confirmation);
}

/** Shows how far the respondent is, and lets answers be changed afterwards. */
export function setSwitches(form: Form): void {
  if (!form.hasProgressBar()) form.setProgressBar(true);
  if (!form.canEditResponse()) form.setAllowResponseEdits(true);
}

/**
 * Brings the words of a published form up to date that depend on settings: the consent's text, the address of the consent. Words that
 * people may have changed by hand stay as they are. Gives whether anything was set.
 */
export function refreshWords(form: Form, plan: FormPlan, items: Readonly<Record<string, number>>): boolean {
  if (plan.questionnaire.id === 'consent') {
    if (form.getDescription() === plan.description) return false;
    form.setDescription(plan.description);
    return true;
  }
  if (plan.consentUrl === '') return false;
  let changed = false;
  for (const part of plan.parts) {
    const id = part.kind === 'words' ? items[part.id] : undefined;
    const item: GoogleAppsScript.Forms.Item | null = id === undefined ? null : form.getItemById(id);
    if (!item || item.getHelpText().includes(plan.consentUrl)) continue;
    item.asSectionHeaderItem().setHelpText(part.help);
    changed = true;
  }
  const confirmation = form.getConfirmationMessage();
  const fresh = withFreshConsentLink(confirmation, plan.consentUrl);
  if (fresh === confirmation) return changed;
  form.setConfirmationMessage(fresh);
  return true;
}

/**
 * Lets people answer a form, and says whether they can: an administrator may forbid it. Forms made before publishing existed only have the
 * older switch. Source: https://developers.google.com/workspace/forms/api/guides/publish-form
 */
export function publish(form: Form): boolean {
  try {
    if (!form.supportsAdvancedResponderPermissions()) {
      if (!form.isAcceptingResponses()) form.setAcceptingResponses(true);
      return form.isAcceptingResponses();
    }
    if (!form.isPublished()) form.setPublished(true);
  } catch {
    // What is left to do then is said to the person, and the rest of the workbook needn't wait for it.
    return false;
  }
  return form.isPublished();
}
