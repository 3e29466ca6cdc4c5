/** A script project of its own over the same modules: the setup's entries, the forms' port call by call, and a description of what was made. */
import { advance } from '../../../src/application/advance';
import { GoogleForms } from '../../../src/apps-script/forms/google-forms';
import { readMemory } from '../../../src/apps-script/installation';
import { openRun } from '../../../src/apps-script/open-run';
import { checkAndRepair } from '../../../src/apps-script/setup/check-and-repair';
import { followSettings } from '../../../src/apps-script/setup/follow-settings';
import { continueSetup, startSetup } from '../../../src/apps-script/setup/run-setup';
import { setupProgress } from '../../../src/apps-script/setup/setup-progress';
import type { QuestionnaireId } from '../../../src/domain/answers/answer';
import { describeAll, describeForm } from './describe-workbook';

export { checkAndRepair, continueSetup, describeAll, setupProgress, startSetup };

/** What Google calls by the trigger of a continuation. */
export function continueWork(): unknown {
  return continueSetup();
}

/** Stand for handlers that other tests are about. */
export function handleEdit(): void {}
/** See above. */
export function handleFormSubmit(): void {}
/** See above. */
export function handleTimer(): void {}
/** See above. */
export function handleDay(): void {}

function forms(): GoogleForms {
  const { installation } = readMemory();
  if (!installation) throw new Error('not set up');
  return new GoogleForms(installation);
}

export function answers(questionnaire: QuestionnaireId, since?: string): unknown {
  return forms().answers(questionnaire, since);
}

export function prefilledUrl(questionnaire: QuestionnaireId, fields: Record<string, string>): string {
  return forms().prefilledUrl(questionnaire, fields);
}

export function erase(questionnaire: QuestionnaireId, responseIds: string[]): void {
  forms().erase(questionnaire, responseIds);
}

/** Writes marks on settings, then lets forms and sheets follow. Gives what was touched. */
export function changeSettings(marks: { target: string; field: string; value: string }[]): unknown {
  const run = openRun();
  const { programme } = advance(run, { by: 'test', sheets: ['settings'], decide: () => ({ marks }) });
  return followSettings(run.spreadsheet, run.installation, programme.settings);
}

export function describeFormOf(questionnaire: QuestionnaireId): unknown {
  return describeForm(FormApp.openById(readMemory().installation?.forms[questionnaire]?.formId ?? ''));
}

/** Shows the window, as the menu does. */
export function showStart(): void {
  const page = HtmlService.createHtmlOutputFromFile('setup').setWidth(720).setHeight(640);
  SpreadsheetApp.getUi().showModalDialog(page, 'Настройка программы наставничества');
}

/** Makes the menu. */
export function onOpen(): void {
  SpreadsheetApp.getUi().createMenu('Наставничество').addItem('Начать', 'showStart').addToUi();
}
