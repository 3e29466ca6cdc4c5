// Decides what happens when Google tells of something: an edit, a submitted form, the time. Every event is only a hint to look.
import { type Advanced, advance, EVERYTHING } from '../application/advance';
import { alone } from '../application/alone';
import { refreshIndicators } from '../application/indicators';
import { refreshRegion } from '../application/region';
import { DRAWN_TABLES, type DrawnTable } from '../application/show/draw';
import { BY_CURATOR, BY_FORM, BY_TIMER } from '../contract/texts/journal';
import { TITLES } from '../contract/texts/menu';
import { QUESTIONNAIRE_IDS, type QuestionnaireId } from '../domain/answers/answer';
import { openRun } from './open-run';
import { followSettings } from './setup/follow-settings';
import type { WorkbookRun } from './workbook-run';

type EditEvent = Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range' | 'user'>;
type SubmitEvent = Pick<GoogleAppsScript.Events.SheetsOnFormSubmit, 'range'>;

/** Somebody changed a sheet: accepts or puts back what was changed there, whatever the event says of it. */
export function edited(event: EditEvent): void {
  const run = openRun();
  const sheetId = event.range.getSheet().getSheetId();
  const table = run.workbook.tableOf(sheetId);
  if (table === 'denominators' || table === 'indicators' || table === 'figures') recount(run);
  const drawn = DRAWN_TABLES.find((id) => id === table);
  if (drawn) finish(run, advance(run, { by: who(event), sheets: [drawn] }));
}

function who(event: EditEvent): string {
  return event.user?.getEmail() || BY_CURATOR;
}

/** A form was answered: looks at the responses of that form, or of all of them where the event doesn't say which. */
export function answered(event: SubmitEvent): void {
  const run = openRun();
  const sheetId = event.range?.getSheet().getSheetId();
  const own = QUESTIONNAIRE_IDS.filter((id) => run.installation.forms[id]?.answersSheetId === sheetId);
  const forms: readonly QuestionnaireId[] = own.length > 0 ? own : QUESTIONNAIRE_IDS;
  finish(run, advance(run, { by: BY_FORM, forms }));
}

/** Every few minutes: whatever no event told of. */
export function quickLook(): Advanced {
  const run = openRun();
  return finish(run, advance(run, { by: BY_TIMER, forms: QUESTIONNAIRE_IDS, look: 'recent', sheets: tablesOf(run) }));
}

/** Every day, and when somebody asks for it: all responses compared, all sheets, all figures. */
export function wholeLook(by: string): Advanced {
  const run = openRun();
  const done = advance(run, { ...EVERYTHING, by, sheets: tablesOf(run) });
  explain(run, done);
  // A run that changed the settings may have died before the forms followed them, and nothing tells of it.
  followSettings(run.spreadsheet, run.installation, done.programme.settings);
  recount(run);
  return done;
}

/** Counts the indicators anew, of an organisation or a region. Throws `AppError` busy. */
export function recount(run: WorkbookRun): readonly unknown[] {
  const count = run.installation.role === 'region' ? refreshRegion : refreshIndicators;
  return alone(run.lock, () => count(run));
}

function tablesOf(run: WorkbookRun): readonly DrawnTable[] {
  return DRAWN_TABLES.filter((id) => run.workbook.tables.includes(id));
}

/** Explains what was put back, and lets forms and sheets follow changed settings. */
function finish(run: WorkbookRun, done: Advanced): Advanced {
  explain(run, done);
  if (done.settingsChanged) followSettings(run.spreadsheet, run.installation, done.programme.settings);
  return done;
}

function explain(run: WorkbookRun, { refusals }: Advanced): void {
  if (refusals.length > 0) run.spreadsheet.toast([...new Set(refusals)].slice(0, 3).join('\n'), TITLES.putBack, 10);
}
