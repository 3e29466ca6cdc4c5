/** A form linked to a spreadsheet in a workspace of its own; for tests of the answer tab and of submissions. */

import { returnedValue } from '../../../../src/local/kernel/execution-result';
import type { FormAnswers, PlainSheet, Submission } from '../../../../src/local/kernel/families';
import { formFamily } from '../../../../src/local/services/forms/family';
import { type FormSwitches, setFormSwitches } from '../../../../src/local/services/forms/model/form-switches';
import { readSpreadsheet } from '../../../../src/local/services/spreadsheet/snapshot';
import { createSpreadsheet } from '../../../../src/local/services/spreadsheet/workbook';
import { openWorkspace, type Workspace } from '../../../../src/local/workspace';

/** What a test may ask of the book and the workspace. */
export interface LinkedFormOptions {
  readonly locale?: string;
  readonly timeZone?: string;
  /** The form's owner by default. */
  readonly bookOwner?: string;
  readonly switches?: Partial<FormSwitches>;
}

/** The workspace with its form and book. */
export interface LinkedForm {
  readonly workspace: Workspace;
  readonly formId: string;
  /** Id of the spreadsheet. */
  readonly book: string;
  /** Runs further lines with `form` and `book` at hand and gives what they return. */
  run(lines: string): Promise<unknown>;
  /** Submits as a respondent does. */
  submit(answers: FormAnswers, editOf?: string | null, user?: string | null): Submission;
  sheets(): readonly PlainSheet[];
}

/** Runs lines that find the published form `form` and `link()`, which links it to a book; then hands all of it to the test. */
export async function withLinkedForm<T>(
  lines: string,
  test: (linked: LinkedForm) => T | Promise<T>,
  {
    locale = 'ru_RU',
    timeZone = 'Europe/Moscow',
    bookOwner = 'owner@example.org',
    switches = {},
  }: LinkedFormOptions = {},
): Promise<T> {
  const workspace = openWorkspace({ memory: true, seed: 1 });
  try {
    const { world } = workspace;
    setFormSwitches(world, switches);
    const book = createSpreadsheet(world, { name: 'Книга', owner: bookOwner, locale, timeZone });
    const run = async (body: string, open: string) => {
      const source = `function main(book, formId) {
        const form = ${open};
        const link = () => form.setDestination(FormApp.DestinationType.SPREADSHEET, book);
        ${body}
      }`;
      const script = workspace.loadScript({ files: { 'Code.js': source }, manifest: { timeZone } });
      return returnedValue(await workspace.call(script, 'main', [book, formFamily.ids(world)[0] ?? '']));
    };
    await run(lines, "FormApp.create('Анкета', true)");
    const formId = formFamily.ids(world)[0] as string;
    return await test({
      workspace,
      formId,
      book,
      run: (further) => run(further, 'FormApp.openById(formId)'),
      submit: (answers, editOf = null, user = null) => formFamily.submit(world, formId, answers, { user, editOf }),
      sheets: () => readSpreadsheet(world, book).sheets,
    });
  } finally {
    await workspace.close();
  }
}
