// Decides how the published forms follow the settings: options of the lists, the consent's text, the address of the consent. Questions and
// forms in which nothing differs are not touched.
import { questionnairesFor } from '../../contract/questionnaires/catalogue';
import { QUESTIONNAIRE_IDS, type QuestionnaireId } from '../../domain/answers/answer';
import type { Settings } from '../../domain/programme/settings';
import type { Installation, InstalledForms } from '../installation';
import { setChoices } from './form-jumps';
import { prefilledAddress } from './form-link';
import { type FormPlan, planForm } from './form-plan';
import { refreshWords } from './form-settings';

/** What was brought up to date in one form. */
export interface SyncedForm {
  readonly questionnaire: QuestionnaireId;
  readonly what: 'options' | 'words';
}

/** The address under which the consent is answered: it carries the edition of the text. Blank while there is no form. */
export function consentAddress(forms: InstalledForms, settings: Settings): string {
  return prefilledAddress(forms.consent, { textVersion: settings.operator.textVersion });
}

/** The plan of an installed form. */
export function planInstalled(questionnaire: QuestionnaireId, forms: InstalledForms, settings: Settings): FormPlan {
  return planForm(questionnairesFor(settings.identity)[questionnaire], settings, consentAddress(forms, settings));
}

/** Lets every published form follow the settings. One call a form to open it, one for each thing that differs. */
export function syncFormOptions(installation: Pick<Installation, 'forms'>, settings: Settings): readonly SyncedForm[] {
  const synced: SyncedForm[] = [];
  for (const questionnaire of QUESTIONNAIRE_IDS) {
    const installed = installation.forms[questionnaire];
    if (!installed?.items) continue;
    const form = FormApp.openById(installed.formId);
    synced.push(
      ...syncForm(
        form,
        questionnaire,
        installed.items,
        planInstalled(questionnaire, installation.forms, settings),
        settings,
      ),
    );
  }
  return synced;
}

/** Lets one form follow the settings. */
export function syncForm(
  form: GoogleAppsScript.Forms.Form,
  questionnaire: QuestionnaireId,
  items: Readonly<Record<string, number>>,
  plan: FormPlan,
  settings: Settings,
): readonly SyncedForm[] {
  const synced: SyncedForm[] = [];
  if (setChoices(form, plan, items, settings)) synced.push({ questionnaire, what: 'options' });
  if (refreshWords(form, plan, items)) synced.push({ questionnaire, what: 'words' });
  return synced;
}
