// Decides the steps that concern the workbook itself: a copy's rows, language and zone, settings, the last touches.
import { advance } from '../../application/advance';
import { recordSetup } from '../../application/record-setup';
import { neededMarks } from '../../contract/setup/setup-marks';
import { TABLES_OF } from '../../contract/tables/catalogue';
import { SETUP_ACTOR, workbookName } from '../../contract/texts/setup';
import { QUESTIONNAIRE_IDS } from '../../domain/answers/answer';
import { recount } from '../events';
import { answersMark, markWorkbook, unmarkSheet } from '../sheets/build-marks';
import { tableMark } from '../sheets/identity';
import type { SetupRun } from './setup-run';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const LOCALE = 'ru_RU';
/** What Google calls a spreadsheet that nobody has named, in Russian and English. */
const UNNAMED = /^(Новая таблица|Untitled spreadsheet)$/;
/** What Google calls the one sheet of a new spreadsheet, in Russian and English. */
const FIRST_SHEET = /^(Лист|Sheet)\s?1$/;

/**
 * Wipes the rows that came with a copy: first the memory, then what was drawn from it, last the id of the original. Tabs with copied
 * answers go; one that a form answers into only loses its rows, since untying it would touch a form that may be the original's.
 */
export function wipeCopy(run: SetupRun): boolean {
  const { book, marks } = run;
  const tables = [...TABLES_OF.organisation, ...TABLES_OF.region].map((id) => tableMark(id));
  for (const mark of new Set([tableMark('ledger'), ...tables])) clearRows(marks.sheets.get(mark));
  for (const id of QUESTIONNAIRE_IDS) {
    const mark = answersMark(id);
    const tab = marks.sheets.get(mark);
    if (!tab) continue;
    if (tab.getFormUrl() === null) book.deleteSheet(tab);
    else {
      clearRows(tab);
      unmarkSheet(tab, mark);
    }
    marks.sheets.delete(mark);
  }
  markWorkbook(book, marks);
  return true;
}

function clearRows(sheet: Sheet | undefined): void {
  const last = sheet?.getLastRow() ?? 0;
  if (!sheet || last < 2) return;
  const rows = sheet.getRange(2, 1, last - 1, sheet.getMaxColumns());
  rows.clearContent();
  rows.clearNote();
}

/** Russian dates and numbers, the organisation's days and, where nobody has named the workbook, its name. What the curator chose later is left alone. */
export function prepareWorkbook(run: SetupRun): boolean {
  const { book } = run;
  markWorkbook(book, run.marks);
  if (run.installation.ready) return true;
  const { timeZone: zone, operator } = run.settings();
  if (UNNAMED.test(book.getName())) book.rename(workbookName(operator.organisation));
  if (book.getSpreadsheetLocale() !== LOCALE) book.setSpreadsheetLocale(LOCALE);
  if (book.getSpreadsheetTimeZone() !== zone) book.setSpreadsheetTimeZone(zone);
  return true;
}

/** Writes the choices as marks, so that «Настройки» show them; choices that change nothing leave no mark. */
export function writeSettings(run: SetupRun): boolean {
  const { programme } = advance(run.ports(), {
    by: SETUP_ACTOR,
    sheets: ['settings'],
    decide: ({ settings }) => ({ marks: neededMarks(settings, run.setup.settings) }),
  });
  run.settingsAre(programme.settings);
  return true;
}

/** Takes Google's own empty first sheet away, shows the first of ours, and counts for the first time. */
export function finish(run: SetupRun): boolean {
  const { book, marks } = run;
  if (!run.installation.ready) {
    const own = new Set(marks.sheets.values().map((sheet) => sheet.getSheetId()));
    const first = book.getSheets().find((sheet) => !own.has(sheet.getSheetId()) && FIRST_SHEET.test(sheet.getName()));
    if (first && first.getLastRow() === 0 && first.getFormUrl() === null) book.deleteSheet(first);
    const shown = marks.sheets.get(tableMark(TABLES_OF[run.installation.role][0] ?? 'settings'));
    if (shown) book.setActiveSheet(shown);
  }
  const ports = run.ports();
  if (run.installation.role === 'organisation') recordSetup(ports);
  recount(ports);
  return true;
}
