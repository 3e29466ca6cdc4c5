// Decides the steps by which a form comes into being. Each looks at what is there, so that a run which dies is taken up where it was left.
import { QUESTIONNAIRES, questionnairesFor } from '../../contract/questionnaires/catalogue';
import { formFileName, strayDraft, unpublished } from '../../contract/texts/setup';
import type { QuestionnaireId } from '../../domain/answers/answer';
import { buildItems } from '../forms/build-items';
import { setChoices, setPageOrder } from '../forms/form-jumps';
import { linkForm, prefillAddresses } from '../forms/form-link';
import { planForm } from '../forms/form-plan';
import { publish, setSwitches, setWords } from '../forms/form-settings';
import { consentAddress, planInstalled, syncForm } from '../forms/sync-options';
import type { InstalledForm } from '../installation';
import { answersMark } from '../sheets/build-marks';
import type { SetupRun } from './setup-run';

/** The consent comes first, since the questionnaires of mentees and mentors link to it. */
export const FORM_ORDER: readonly QuestionnaireId[] = ['consent', 'mentee', 'mentor', 'meeting', 'final'];

/**
 * Makes the form's file, unpublished, and remembers its id. A run that dies between the two leaves a blank draft that nobody can answer and
 * no scope of ours can find; the name noted beforehand lets the next run tell the person of it.
 */
export function createForm(run: SetupRun, questionnaire: QuestionnaireId): boolean {
  if (run.installation.forms[questionnaire]) return true;
  if (recoverForm(run, questionnaire)) return true;
  const name = formFileName(QUESTIONNAIRES[questionnaire].title, run.settings().operator.organisation);
  if (run.setup.birth === name) run.remark(strayDraft(name));
  else run.save({ setup: { birth: name } });
  const form = FormApp.create(name, false);
  run.saveForm(questionnaire, { formId: form.getId() }, { birth: '' });
  run.formIs(questionnaire, form);
  return true;
}

/** A workbook whose script has lost its memory (the script was made anew) still has its forms: their answer tabs know them. */
function recoverForm(run: SetupRun, questionnaire: QuestionnaireId): boolean {
  const url = run.marks.sheets.get(answersMark(questionnaire))?.getFormUrl();
  if (!url) return false;
  const form = FormApp.openByUrl(url);
  run.saveForm(questionnaire, { formId: form.getId() });
  run.formIs(questionnaire, form);
  return true;
}

/** Builds pages and questions, then jumps and words. A form that was published before only follows the settings. */
export function buildQuestions(run: SetupRun, questionnaire: QuestionnaireId): boolean {
  const installed = installedForm(run, questionnaire);
  const settings = run.settings();
  const form = run.form(questionnaire);
  if (installed.items && installed.publicUrl) {
    syncForm(
      form,
      questionnaire,
      installed.items,
      planInstalled(questionnaire, run.installation.forms, settings),
      settings,
    );
    return true;
  }
  const asked = questionnairesFor(settings.identity)[questionnaire];
  const plan = planForm(asked, settings, consentAddress(run.installation.forms, settings));
  let items = installed.items;
  if (!items) {
    const built = buildItems(form, plan, settings, () => run.isTimeUp());
    if (!built.finished) return false;
    items = built.items;
    run.saveForm(questionnaire, { ...installed, items });
  }
  setChoices(form, plan, items, settings);
  setPageOrder(form, plan, items);
  setWords(form, plan);
  setSwitches(form);
  return true;
}

/** Lets the form answer into the workbook. */
export function linkAnswers(run: SetupRun, questionnaire: QuestionnaireId): boolean {
  const installed = installedForm(run, questionnaire);
  const { title } = QUESTIONNAIRES[questionnaire];
  const tab = linkForm(run.form(questionnaire), run.book, questionnaire, title, run.marks);
  if (tab !== undefined && tab !== installed.answersSheetId)
    run.saveForm(questionnaire, { ...installed, answersSheetId: tab });
  return true;
}

/** Publishes the form and learns its addresses. */
export function publishForm(run: SetupRun, questionnaire: QuestionnaireId): boolean {
  const form = run.form(questionnaire);
  const { title } = QUESTIONNAIRES[questionnaire];
  if (!publish(form)) run.remark(unpublished(title));
  const installed = installedForm(run, questionnaire);
  const fresh = withAddresses(form, installed, run, questionnaire);
  if (JSON.stringify(fresh) !== JSON.stringify(installed)) run.saveForm(questionnaire, fresh);
  return true;
}

function withAddresses(
  form: GoogleAppsScript.Forms.Form,
  installed: InstalledForm,
  run: SetupRun,
  questionnaire: QuestionnaireId,
): InstalledForm {
  const plan = planInstalled(questionnaire, run.installation.forms, run.settings());
  const prefill = prefillAddresses(form, plan, installed.items ?? {});
  return {
    ...installed,
    publicUrl: form.getPublishedUrl(),
    ...(Object.keys(prefill).length > 0 ? { prefill } : {}),
  };
}

function installedForm(run: SetupRun, questionnaire: QuestionnaireId): InstalledForm {
  return run.installation.forms[questionnaire] ?? { formId: '' };
}
