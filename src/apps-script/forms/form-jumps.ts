// Decides the options of choice questions and where they lead. Only what differs is set, so that this serves a first building, a change of
// lists and a repair alike.
import type { Question } from '../../contract/questionnaires/questionnaire';
import type { Settings } from '../../domain/programme/settings';
import { type FormPlan, hasJumps, jumpOf, offeredLabels, pagePartId, type QuestionPart } from './form-plan';

type Form = GoogleAppsScript.Forms.Form;
type Choice = GoogleAppsScript.Forms.Choice;
type PageBreakItem = GoogleAppsScript.Forms.PageBreakItem;
type ChoiceItem = GoogleAppsScript.Forms.MultipleChoiceItem;

/** Items of a form by part, as the installation remembers them. */
export type ItemIds = Readonly<Record<string, number>>;

/**
 * Sets options and jumps where they differ from what they should be. Items that are gone are passed over. Gives whether anything was set.
 * Choices with and without navigation can't be mixed in one item, so that a question with jumps gives every option one.
 * Source: https://developers.google.com/apps-script/reference/forms/multiple-choice-item#createChoice(String,PageNavigationType)
 */
export function setChoices(form: Form, plan: FormPlan, items: ItemIds, settings: Settings): boolean {
  let changed = false;
  for (const part of plan.parts) {
    if (part.kind !== 'question') continue;
    if (setPartChoices(form, plan, part, items, settings)) changed = true;
  }
  return changed;
}

/** What follows a page is ruled by the break AFTER it: https://developers.google.com/apps-script/reference/forms/page-break-item#setGoToPage(PageBreakItem) */
export function setPageOrder(form: Form, plan: FormPlan, items: ItemIds): void {
  const { sections } = plan.questionnaire;
  sections.forEach((section, index) => {
    const after = sections[index + 1];
    if (section.next === undefined || after === undefined) return;
    const pageBreak = pageOf(form, items, after.id);
    if (!pageBreak) return;
    const { GO_TO_PAGE, SUBMIT } = FormApp.PageNavigationType;
    if (section.next === 'submit') {
      if (pageBreak.getPageNavigationType() !== SUBMIT) pageBreak.setGoToPage(SUBMIT);
      return;
    }
    const target = pageOf(form, items, section.next);
    if (!target) return;
    const leads =
      pageBreak.getPageNavigationType() === GO_TO_PAGE && pageBreak.getGoToPage().getId() === target.getId();
    if (!leads) pageBreak.setGoToPage(target);
  });
}

function setPartChoices(form: Form, plan: FormPlan, part: QuestionPart, items: ItemIds, settings: Settings): boolean {
  const { question } = part;
  const labels = offeredLabels(question, settings);
  const id = items[part.id];
  if (labels.length === 0 || id === undefined) return false;
  const found: GoogleAppsScript.Forms.Item | null = form.getItemById(id);
  if (!found) return false;
  if (question.item === 'checkbox') return setLabels(found.asCheckboxItem(), labels);
  if (question.item === 'dropdown') return setLabels(found.asListItem(), labels);
  const item = found.asMultipleChoiceItem();
  if (!hasJumps(plan.questionnaire, question)) return setLabels(item, labels);
  return setJumps(form, plan, item, question, labels, items, settings);
}

function setLabels(
  item: { getChoices(): Choice[]; setChoiceValues(values: string[]): unknown },
  labels: readonly string[],
): boolean {
  const current = item.getChoices().map((choice) => choice.getValue());
  if (current.length === labels.length && labels.every((label, index) => label === current[index])) return false;
  item.setChoiceValues([...labels]);
  return true;
}

function setJumps(
  form: Form,
  plan: FormPlan,
  item: ChoiceItem,
  question: Question,
  labels: readonly string[],
  items: ItemIds,
  settings: Settings,
): boolean {
  const wanted = labels.map((label) => {
    const section = jumpOf(plan.questionnaire, question, label, settings);
    return { label, page: section === undefined ? undefined : pageOf(form, items, section) };
  });
  const current = item.getChoices();
  const same =
    current.length === wanted.length &&
    wanted.every(({ label, page }, index) => {
      const choice = current[index];
      return choice?.getValue() === label && leadsTo(choice, page);
    });
  if (same) return false;
  const { CONTINUE } = FormApp.PageNavigationType;
  item.setChoices(
    wanted.map(({ label, page }) => (page ? item.createChoice(label, page) : item.createChoice(label, CONTINUE))),
  );
  return true;
}

function leadsTo(choice: Choice, page: PageBreakItem | undefined): boolean {
  const type: GoogleAppsScript.Forms.PageNavigationType | null = choice.getPageNavigationType();
  if (!page) return type === FormApp.PageNavigationType.CONTINUE;
  const target: PageBreakItem | null = choice.getGotoPage();
  return target?.getId() === page.getId();
}

function pageOf(form: Form, items: ItemIds, sectionId: string): PageBreakItem | undefined {
  const id = items[pagePartId(sectionId)];
  const item: GoogleAppsScript.Forms.Item | null = id === undefined ? null : form.getItemById(id);
  return item?.asPageBreakItem();
}
