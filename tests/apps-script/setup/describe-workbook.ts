/**
 * Describes, from inside a script, everything that a setup makes: sheets, columns, cells' formats, protections, forms, triggers, records.
 * Ids that differ from run to run are left out or replaced by what they stand for, so that two descriptions can be compared.
 */
import { readMemory } from '../../../src/apps-script/installation';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Form = GoogleAppsScript.Forms.Form;

/** The workbook with all that belongs to it. */
export function describeAll(): unknown {
  const { installation, setup } = readMemory();
  const forms = Object.entries(installation?.forms ?? {});
  const described = forms.map(([questionnaire, record]) => {
    const form = FormApp.openById(record.formId);
    const titles = Object.entries(record.items ?? {}).map(([part, id]) => [part, form.getItemById(id).getTitle()]);
    const tab = SpreadsheetApp.getActive().getSheetById(record.answersSheetId ?? -1);
    const prefill = Object.entries(record.prefill ?? {}).map(([key, prefix]) => [key, /entry\.\d+=$/.test(prefix)]);
    return {
      questionnaire,
      form: describeForm(form),
      titles,
      prefill,
      tab: tab?.getName(),
      isOfTab: tab?.getFormUrl()?.includes(record.formId),
      isPublic: record.publicUrl === form.getPublishedUrl(),
    };
  });
  return {
    book: describeBook(),
    forms: described,
    triggers: describeTriggers(),
    record: { ...installation, forms: forms.length, ownerMark: installation?.ownerMark !== '', spreadsheetId: '' },
    setup,
  };
}

/** The installable triggers of the account, by handler. */
export function describeTriggers(): readonly string[] {
  return ScriptApp.getProjectTriggers()
    .map((trigger) => `${trigger.getHandlerFunction()} ${String(trigger.getEventType())}`)
    .sort();
}

/** The spreadsheet with all of its sheets. */
export function describeBook(): unknown {
  const book = SpreadsheetApp.getActive();
  const own = book.getDeveloperMetadata().map((metadata) => metadata.getValue()?.replace(book.getId(), '(own id)'));
  return {
    locale: book.getSpreadsheetLocale(),
    zone: book.getSpreadsheetTimeZone(),
    own,
    sheets: book.getSheets().map(describeSheet),
  };
}

function describeSheet(sheet: Sheet): unknown {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const header = sheet.getRange(1, 1, 1, columns);
  const first = sheet.getRange(2, 1, 1, columns);
  const last = sheet.getRange(rows, 1, 1, columns);
  const rules = (range: typeof first) =>
    (range.getDataValidations()[0] ?? []).map((rule) => rule && [rule.getAllowInvalid(), ...rule.getCriteriaValues()]);
  return {
    name: sheet.getName(),
    rows,
    columns,
    isHidden: sheet.isSheetHidden(),
    frozen: [sheet.getFrozenRows(), sheet.getFrozenColumns()],
    colour: sheet.getTabColor(),
    values: sheet
      .getDataRange()
      .getValues()
      .map((row) => row.map(withoutRandomWords)),
    notes: header.getNotes()[0],
    headerLooks: [header.getFontWeights()[0], header.getBackgrounds()[0], header.getFontColors()[0]],
    formats: [first.getNumberFormats()[0], last.getNumberFormats()[0]],
    dropdowns: [rules(first), rules(last)],
    widths: Array.from({ length: columns }, (_, index) => sheet.getColumnWidth(index + 1)),
    hiddenColumns: Array.from({ length: columns }, (_, index) => sheet.isColumnHiddenByUser(index + 1)),
    marks: describeMarks(sheet),
    guards: sheet
      .getProtections(SpreadsheetApp.ProtectionType.RANGE)
      .map((guard) => [guard.getRange().getA1Notation(), guard.getDescription(), guard.isWarningOnly()])
      .sort(),
    colours: sheet
      .getConditionalFormatRules()
      .map((rule) => [
        rule.getRanges().map((range) => range.getA1Notation()),
        String(rule.getBooleanCondition()?.getCriteriaType()),
        rule.getBooleanCondition()?.getCriteriaValues(),
      ]),
  };
}

/** Keys of the ledger's entries and times are of the run; what they say isn't. */
function withoutRandomWords(value: unknown): unknown {
  if (Object.prototype.toString.call(value) === '[object Date]') return '(time)';
  return String(value)
    .replace(/\b[0-9a-f]{16}\b/g, '(token)')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '(time)');
}

function describeMarks(sheet: Sheet): readonly string[] {
  return sheet
    .createDeveloperMetadataFinder()
    .onIntersectingLocations()
    .find()
    .map((metadata) => {
      const column = metadata.getLocation().getColumn() as GoogleAppsScript.Spreadsheet.Range | null;
      return `${metadata.getKey()} ${metadata.getValue()} ${column === null ? 'sheet' : column.getColumn()}`;
    })
    .sort();
}

/** A form with its items; jumps name the titles of pages. */
export function describeForm(form: Form): unknown {
  return {
    title: form.getTitle(),
    description: form.getDescription(),
    confirmation: form.getConfirmationMessage().replace(/https?:\S+/g, '(address)'),
    switches: [form.isPublished(), form.isAcceptingResponses(), form.hasProgressBar(), form.canEditResponse()],
    items: form.getItems().map(describeItem),
  };
}

function describeItem(item: GoogleAppsScript.Forms.Item): unknown {
  const type = String(item.getType());
  const common = { type, title: item.getTitle(), help: item.getHelpText().replace(/https?:\S+/g, '(address)') };
  const isAnswered = !['PAGE_BREAK', 'SECTION_HEADER'].includes(type);
  const required = isAnswered ? requiredOf(item, type) : undefined;
  if (type === 'PAGE_BREAK') {
    const page = item.asPageBreakItem();
    const navigation = String(page.getPageNavigationType());
    return { ...common, navigation, to: navigation === 'GO_TO_PAGE' ? page.getGoToPage().getTitle() : '' };
  }
  if (type === 'MULTIPLE_CHOICE') {
    const choices = item.asMultipleChoiceItem().getChoices();
    const jumps = choices.map((choice) => {
      const to = choice.getGotoPage() as GoogleAppsScript.Forms.PageBreakItem | null;
      return [choice.getValue(), String(choice.getPageNavigationType()), to?.getTitle()];
    });
    return { ...common, required, jumps, other: item.asMultipleChoiceItem().hasOtherOption() };
  }
  if (type === 'CHECKBOX') {
    const box = item.asCheckboxItem();
    return {
      ...common,
      required,
      choices: box.getChoices().map((choice) => choice.getValue()),
      other: box.hasOtherOption(),
    };
  }
  if (type === 'LIST')
    return {
      ...common,
      required,
      choices: item
        .asListItem()
        .getChoices()
        .map((choice) => choice.getValue()),
    };
  if (type !== 'SCALE') return { ...common, required };
  const scale = item.asScaleItem();
  return {
    ...common,
    required,
    scale: [scale.getLowerBound(), scale.getUpperBound(), scale.getLeftLabel(), scale.getRightLabel()],
  };
}

function requiredOf(item: GoogleAppsScript.Forms.Item, type: string): boolean {
  switch (type) {
    case 'TEXT':
      return item.asTextItem().isRequired();
    case 'PARAGRAPH_TEXT':
      return item.asParagraphTextItem().isRequired();
    case 'CHECKBOX':
      return item.asCheckboxItem().isRequired();
    case 'LIST':
      return item.asListItem().isRequired();
    case 'DATE':
      return item.asDateItem().isRequired();
    case 'SCALE':
      return item.asScaleItem().isRequired();
    default:
      return item.asMultipleChoiceItem().isRequired();
  }
}
