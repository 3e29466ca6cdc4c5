// Decides which triggers a workbook needs, and that each of them is there once. Whose they are is left to trigger-owner.ts.
import type { WorkbookRole } from '../../contract/tables/catalogue';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A trigger that a workbook needs: the entry that it calls, and how it is made. */
interface NeededTrigger {
  readonly handler: string;
  readonly roles: readonly WorkbookRole[];
  create(book: Spreadsheet): void;
}

const EVERY_MINUTES = 10;
/** Before the working day begins: whoever opens the workbook in the morning finds it up to date. */
const DAILY_HOUR = 5;

const NEEDED: readonly NeededTrigger[] = [
  {
    // One trigger serves all forms that answer into the workbook: https://developers.google.com/apps-script/guides/triggers/events
    handler: 'handleFormSubmit',
    roles: ['organisation'],
    create: (book) => ScriptApp.newTrigger('handleFormSubmit').forSpreadsheet(book).onFormSubmit().create(),
  },
  {
    handler: 'handleEdit',
    roles: ['organisation', 'region'],
    create: (book) => ScriptApp.newTrigger('handleEdit').forSpreadsheet(book).onEdit().create(),
  },
  {
    handler: 'handleTimer',
    roles: ['organisation'],
    create: () => ScriptApp.newTrigger('handleTimer').timeBased().everyMinutes(EVERY_MINUTES).create(),
  },
  {
    handler: 'handleDay',
    roles: ['organisation', 'region'],
    create: (book) =>
      ScriptApp.newTrigger('handleDay')
        .timeBased()
        .everyDays(1)
        .atHour(DAILY_HOUR)
        .inTimezone(book.getSpreadsheetTimeZone())
        .create(),
  },
];

/** What was done about triggers. */
export interface TriggerFixes {
  readonly created: number;
  readonly deleted: number;
}

/** Creates the triggers that are missing and deletes doubles. Called by the owner of the triggers only: nobody else sees them. */
export function installTriggers(book: Spreadsheet, role: WorkbookRole): TriggerFixes {
  const existing = ScriptApp.getProjectTriggers();
  let [created, deleted] = [0, 0];
  for (const { handler, roles, create } of NEEDED) {
    const own = existing.filter((trigger) => trigger.getHandlerFunction() === handler);
    const surplus = roles.includes(role) ? own.slice(1) : own;
    for (const trigger of surplus) {
      ScriptApp.deleteTrigger(trigger);
      deleted += 1;
    }
    if (own.length > 0 || !roles.includes(role)) continue;
    create(book);
    created += 1;
  }
  return { created, deleted };
}
