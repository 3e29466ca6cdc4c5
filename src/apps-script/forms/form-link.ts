// Decides how a form is tied to the workbook: one answer tab, hidden, known by its mark; and which addresses lead to the form.
import { answersTabName } from '../../contract/texts/setup';
import type { QuestionnaireId } from '../../domain/answers/answer';
import { answersMark, type Marks, markSheet, unmarkSheet } from '../sheets/build-marks';
import { type FormPlan, fieldKeyOf } from './form-plan';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Form = GoogleAppsScript.Forms.Form;

/** A new tab may take a moment to be seen. */
const LOOKS_FOR_TAB = 4;
const PAUSE_MS = 1500;

/** Whether a form answers into this workbook. Live, a form without a destination throws instead of giving null. */
export function isLinked(form: Form, book: Spreadsheet): boolean {
  try {
    return form.getDestinationId() === book.getId();
  } catch {
    return false;
  }
}

/** Ties a form to the workbook and hides its tab. Gives the tab's id; undefined when Google doesn't show the tab yet. */
export function linkForm(
  form: Form,
  book: Spreadsheet,
  questionnaire: QuestionnaireId,
  title: string,
  marks: Marks,
): number | undefined {
  const mark = answersMark(questionnaire);
  const marked = marks.sheets.get(mark);
  const wasLinked = isLinked(form, book);
  if (wasLinked && marked && holdsAnswersOf(marked, form)) return marked.getSheetId();
  if (!wasLinked) form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
  const tab = findTab(form, book, marks);
  if (!tab) return undefined;
  const name = answersTabName(title);
  const isTaken = book.getSheets().some((sheet) => sheet.getName() === name);
  if (!isTaken) tab.setName(name);
  tab.hideSheet();
  if (marked) unmarkSheet(marked, mark);
  markSheet(tab, mark, marks);
  return tab.getSheetId();
}

/** The tab of a form, known by the form's address: its name is in the language of the account, and a table's sheet may stand before it. */
function findTab(form: Form, book: Spreadsheet, marks: Marks): Sheet | undefined {
  const known = new Set(marks.sheets.values().map((sheet) => sheet.getSheetId()));
  for (let look = 1; look <= LOOKS_FOR_TAB; look++) {
    SpreadsheetApp.flush();
    const tab = book.getSheets().find((sheet) => !known.has(sheet.getSheetId()) && holdsAnswersOf(sheet, form));
    if (tab) return tab;
    if (look < LOOKS_FOR_TAB) Utilities.sleep(PAUSE_MS);
  }
  return undefined;
}

/** Whether a sheet holds the answers of a form. Source: https://developers.google.com/apps-script/reference/spreadsheet/sheet#getFormUrl() */
function holdsAnswersOf(sheet: Sheet, form: Form): boolean {
  const url = sheet.getFormUrl();
  return url !== null && (url.includes(form.getId()) || url === form.getPublishedUrl());
}

const SAMPLE = 'NASTAVNIK';

/** Addresses that end where the value of a prefilled field goes, by field key; learnt from a response that is never sent. */
export function prefillAddresses(
  form: Form,
  plan: FormPlan,
  items: Readonly<Record<string, number>>,
): Record<string, string> {
  const prefill: Record<string, string> = {};
  for (const part of plan.parts) {
    if (part.kind !== 'question' || !part.question.prefilled) continue;
    const id = items[part.id];
    const item: GoogleAppsScript.Forms.Item | null = id === undefined ? null : form.getItemById(id);
    if (!item) continue;
    const url = form.createResponse().withItemResponse(item.asTextItem().createResponse(SAMPLE)).toPrefilledUrl();
    const prefix = url.slice(0, url.lastIndexOf(SAMPLE));
    if (/[?&]entry\.\d+=$/.test(prefix)) prefill[fieldKeyOf(part.id) ?? ''] = prefix;
  }
  return prefill;
}

/** The respondents' address with fields filled in, from what is remembered; blank for a form without an address. Fields that can't be prefilled are left out. */
export function prefilledAddress(
  form: { readonly publicUrl?: string; readonly prefill?: Readonly<Record<string, string>> } | undefined,
  fields: Readonly<Record<string, string>>,
): string {
  if (!form?.publicUrl) return '';
  let address = '';
  for (const [key, value] of Object.entries(fields)) {
    const prefix = form.prefill?.[key];
    if (prefix === undefined || value === '') continue;
    address += (address === '' ? prefix : (/&entry\.\d+=$/.exec(prefix)?.[0] ?? '')) + encodeURIComponent(value);
  }
  return address === '' ? form.publicUrl : address;
}
