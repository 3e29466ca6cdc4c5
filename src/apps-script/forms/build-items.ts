// Decides how the parts of a form become items, one after the other. An item gets its title last: an untitled one at the end is what a
// stopped run has left half-made.
import type { Question } from '../../contract/questionnaires/questionnaire';
import { CHECK_TEXTS } from '../../contract/texts/setup';
import type { Settings } from '../../domain/programme/settings';
import { type FormPart, type FormPlan, hasJumps, offeredLabels } from './form-plan';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type ItemType = GoogleAppsScript.Forms.ItemType;

/** Anything of an item that is set alike for all types. */
interface AnyItem {
  getId(): number;
  getHelpText(): string;
  setHelpText(text: string): unknown;
  setTitle(title: string): unknown;
}

/** What the building of items came to. */
export interface BuiltItems {
  /** Item ids by part. */
  readonly items: Readonly<Record<string, number>>;
  /** False when the time was up before the last part. */
  readonly finished: boolean;
}

/** Adds the parts that the form lacks, in order. Items that people have added are left where they are. */
export function buildItems(form: Form, plan: FormPlan, settings: Settings, isTimeUp: () => boolean): BuiltItems {
  const unused = form.getItems();
  const items: Record<string, number> = {};
  for (const part of plan.parts) {
    const type = typeOf(part);
    const known = takeItem(unused, (item) => item.getType() === type && item.getTitle() === part.title);
    if (known) {
      items[part.id] = known.getId();
      continue;
    }
    if (isTimeUp()) return { items, finished: false };
    const half = unused[unused.length - 1];
    const isHalfMade = half !== undefined && half.getTitle() === '' && half.getType() === type;
    const item = isHalfMade ? takeItem(unused, (each) => each === half) : undefined;
    items[part.id] = makePart(form, item, part, plan, settings);
  }
  return { items, finished: true };
}

function takeItem(unused: Item[], fits: (item: Item) => boolean): Item | undefined {
  const at = unused.findIndex(fits);
  return at < 0 ? undefined : unused.splice(at, 1)[0];
}

function typeOf(part: FormPart): ItemType {
  const types = FormApp.ItemType;
  if (part.kind === 'page') return types.PAGE_BREAK;
  if (part.kind === 'words') return types.SECTION_HEADER;
  const byLook = {
    text: types.TEXT,
    paragraph: types.PARAGRAPH_TEXT,
    choice: types.MULTIPLE_CHOICE,
    checkbox: types.CHECKBOX,
    dropdown: types.LIST,
    date: types.DATE,
    scale: types.SCALE,
  } as const;
  return byLook[part.question.item];
}

/** Makes an item, or finishes the half-made one. Gives its id. */
function makePart(form: Form, half: Item | undefined, part: FormPart, plan: FormPlan, settings: Settings): number {
  const item =
    part.kind === 'question' ? makeQuestion(form, half, part.question, plan, settings) : makeWords(form, half, part);
  if (part.help !== '' && item.getHelpText() !== part.help) item.setHelpText(part.help);
  item.setTitle(part.title);
  return item.getId();
}

function makeWords(form: Form, half: Item | undefined, part: FormPart): AnyItem {
  if (part.kind === 'page') return half ? half.asPageBreakItem() : form.addPageBreakItem();
  return half ? half.asSectionHeaderItem() : form.addSectionHeaderItem();
}

function makeQuestion(
  form: Form,
  half: Item | undefined,
  question: Question,
  plan: FormPlan,
  settings: Settings,
): AnyItem {
  const labels = [...offeredLabels(question, settings)];
  switch (question.item) {
    case 'text': {
      const item = half ? half.asTextItem() : form.addTextItem();
      if (question.check) item.setValidation(textCheck(question));
      return required(item, question);
    }
    case 'paragraph':
      return required(half ? half.asParagraphTextItem() : form.addParagraphTextItem(), question);
    case 'choice': {
      const item = half ? half.asMultipleChoiceItem() : form.addMultipleChoiceItem();
      // Jumps need the pages behind; choices that jump are set once all pages are there.
      if (!hasJumps(plan.questionnaire, question)) item.setChoiceValues(labels);
      if (question.withOther) item.showOtherOption(true);
      return required(item, question);
    }
    case 'checkbox': {
      const item = half ? half.asCheckboxItem() : form.addCheckboxItem();
      item.setChoiceValues(labels);
      if (question.withOther) item.showOtherOption(true);
      return required(item, question);
    }
    case 'dropdown': {
      const item = half ? half.asListItem() : form.addListItem();
      item.setChoiceValues(labels);
      return required(item, question);
    }
    case 'date':
      return required(half ? half.asDateItem() : form.addDateItem(), question);
    default: {
      const item = half ? half.asScaleItem() : form.addScaleItem();
      if (question.scale) {
        item.setBounds(question.scale.from, question.scale.to);
        item.setLabels(question.scale.low, question.scale.high);
      }
      return required(item, question);
    }
  }
}

function required<T extends { setRequired(enabled: boolean): unknown }>(item: T, question: Question): T {
  if (question.mustAnswer) item.setRequired(true);
  return item;
}

function textCheck(question: Question): GoogleAppsScript.Forms.TextValidation {
  const builder = FormApp.createTextValidation();
  if (question.check === 'email') builder.requireTextIsEmail();
  else if (question.check === 'phone') builder.requireTextContainsPattern('[0-9]');
  else if (question.min !== undefined && question.max !== undefined)
    builder.requireNumberBetween(question.min, question.max);
  else builder.requireWholeNumber();
  return builder.setHelpText(CHECK_TEXTS[question.check ?? 'whole-number']).build();
}
