// Decides what «Проверить и починить» does about forms: ties, publishes and updates them; what was deleted by hand only people can bring back.
import { QUESTIONNAIRES } from '../../contract/questionnaires/catalogue';
import { FORM_TEXTS } from '../../contract/texts/check';
import { unpublished } from '../../contract/texts/setup';
import type { QuestionnaireId } from '../../domain/answers/answer';
import type { Settings } from '../../domain/programme/settings';
import { isLinked, linkForm, prefillAddresses } from '../forms/form-link';
import type { FormPlan } from '../forms/form-plan';
import { publish } from '../forms/form-settings';
import { openForm } from '../forms/open-form';
import { planInstalled, syncForm } from '../forms/sync-options';
import type { InstalledForm, InstalledForms } from '../installation';
import type { Marks } from '../sheets/build-marks';
import { FORM_ORDER } from './form-steps';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Form = GoogleAppsScript.Forms.Form;

/** Where the check writes what it finds. */
export interface Findings {
  repaired(text: string): void;
  left(text: string): void;
}

/** What the check knows of the forms: records, and the questionnaires whose form can be read. */
export interface CheckedForms {
  readonly forms: InstalledForms;
  readonly readable: readonly QuestionnaireId[];
}

/** Checks every form. The consent comes first, since others carry its address. */
export function mendForms(
  book: Spreadsheet,
  installed: InstalledForms,
  marks: Marks,
  settings: Settings,
  findings: Findings,
): CheckedForms {
  let forms = installed;
  const readable: QuestionnaireId[] = [];
  for (const questionnaire of FORM_ORDER) {
    const record = forms[questionnaire];
    const { title } = QUESTIONNAIRES[questionnaire];
    const form = record?.items ? openForm(record) : undefined;
    if (!record || !form) {
      findings.left(record?.items ? FORM_TEXTS.gone(title) : FORM_TEXTS.missing(title));
      continue;
    }
    readable.push(questionnaire);
    const plan = planInstalled(questionnaire, forms, settings);
    const mended = mendForm({ book, form, questionnaire, installed: record, plan, marks, settings, findings });
    if (mended !== record) forms = { ...forms, [questionnaire]: mended };
  }
  return { forms, readable };
}

interface FormCheck {
  readonly book: Spreadsheet;
  readonly form: Form;
  readonly questionnaire: QuestionnaireId;
  readonly installed: InstalledForm;
  readonly plan: FormPlan;
  readonly marks: Marks;
  readonly settings: Settings;
  readonly findings: Findings;
}

function mendForm(check: FormCheck): InstalledForm {
  const { form, questionnaire, installed, plan, settings, findings } = check;
  const items = installed.items ?? {};
  const { title } = plan.questionnaire;
  for (const part of plan.parts) {
    const id = items[part.id];
    const item: GoogleAppsScript.Forms.Item | null = id === undefined ? null : form.getItemById(id);
    if (part.kind === 'question' && item === null) findings.left(FORM_TEXTS.question(title, part.title));
  }
  const answersSheetId = mendLink(check, title);
  mendPublishing(form, title, findings);
  for (const { what } of syncForm(form, questionnaire, items, plan, settings))
    findings.repaired(FORM_TEXTS[what](title));

  const prefill = prefillAddresses(form, plan, items);
  const fresh: InstalledForm = {
    formId: installed.formId,
    items,
    ...(answersSheetId === undefined ? {} : { answersSheetId }),
    publicUrl: form.getPublishedUrl(),
    ...(Object.keys(prefill).length > 0 ? { prefill } : {}),
  };
  if (JSON.stringify(addressesOf(fresh)) !== JSON.stringify(addressesOf(installed)))
    findings.repaired(FORM_TEXTS.addresses(title));
  else if (fresh.answersSheetId === installed.answersSheetId) return installed;
  return fresh;
}

function addressesOf({ publicUrl, prefill }: InstalledForm): unknown {
  return [publicUrl, prefill];
}

function mendLink(
  { book, form, questionnaire, installed, marks, findings }: FormCheck,
  title: string,
): number | undefined {
  const wasLinked = isLinked(form, book);
  const tab = linkForm(form, book, questionnaire, title, marks);
  if (tab === undefined) findings.left(FORM_TEXTS.untied(title));
  else if (!wasLinked || tab !== installed.answersSheetId) findings.repaired(FORM_TEXTS.unlinked(title));
  return tab ?? installed.answersSheetId;
}

/** A published form that takes no answers may be closed on purpose. */
function mendPublishing(form: Form, title: string, findings: Findings): void {
  if (form.supportsAdvancedResponderPermissions() && !form.isPublished()) {
    if (publish(form)) findings.repaired(FORM_TEXTS.unpublished(title));
    else findings.left(unpublished(title));
  } else if (!form.isAcceptingResponses()) findings.left(FORM_TEXTS.closed(title));
}
