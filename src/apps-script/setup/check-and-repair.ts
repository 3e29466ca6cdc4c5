// Decides the order of «Проверить и починить»: is there a memory to build on, then sheets, rows, forms, figures, triggers. What can't be mended is said.
import { advance } from '../../application/advance';
import { DRAWN_TABLES } from '../../application/show/draw';
import type { CheckReport } from '../../contract/setup/setup-progress';
import { TABLES_OF } from '../../contract/tables/catalogue';
import { LEDGER_GONE, TRIGGER_TEXTS, UNFINISHED } from '../../contract/texts/check';
import { CHECK_ACTOR, IS_COPY, NOT_BEGUN, otherOwner } from '../../contract/texts/setup';
import type { Settings } from '../../domain/programme/settings';
import { recount } from '../events';
import { type Installation, readMemory, writeMemory } from '../installation';
import { readMarks } from '../sheets/build-marks';
import { installTriggers } from '../triggers/install-triggers';
import { fileOwner, mayOwn } from '../triggers/trigger-owner';
import { runOf } from '../workbook-run';
import { type CheckedForms, type Findings, mendForms } from './check-forms';
import { mendWorkbook } from './mend-workbook';
import { isCopy } from './recognise-copy';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Finds and mends what is missing. A second check right afterwards finds nothing to mend. Throws `AppError` busy while another run holds the workbook. */
export function checkAndRepair(): CheckReport {
  const book = SpreadsheetApp.getActive();
  const memory = readMemory();
  const { installation, setup } = memory;
  if (isCopy(book.getId(), memory, readMarks(book))) return onlyLeft(IS_COPY);
  if (!installation) return onlyLeft(NOT_BEGUN);
  if (setup || !installation.ready) return onlyLeft(UNFINISHED);
  return check(book, installation);
}

function onlyLeft(text: string): CheckReport {
  return { found: [text], repaired: [], left: [text] };
}

function check(book: Spreadsheet, installation: Installation): CheckReport {
  const report = { found: [] as string[], repaired: [] as string[], left: [] as string[] };
  const findings = {
    repaired(text: string): void {
      report.found.push(text);
      report.repaired.push(text);
    },
    left(text: string): void {
      report.found.push(text);
      report.left.push(text);
    },
  };
  const settings = mendWorkbook(book, installation, findings.repaired);
  if (!settings) return onlyLeft(LEDGER_GONE);
  const known = mendWhatAnswers(book, installation, settings, findings);
  const tables = TABLES_OF[installation.role];
  const run = runOf(book, known);
  advance(run, {
    by: CHECK_ACTOR,
    forms: known.readable,
    look: 'whole',
    sheets: DRAWN_TABLES.filter((id) => tables.includes(id)),
  });
  recount(run);
  if (!mayOwn(installation)) report.left.push(otherOwner(fileOwner(book)));
  else {
    const { created, deleted } = installTriggers(book, installation.role);
    if (created > 0) findings.repaired(TRIGGER_TEXTS.missing);
    if (deleted > 0) findings.repaired(TRIGGER_TEXTS.doubled);
  }
  return report;
}

/**
 * Mends the forms of an organisation and remembers what became of them. A form that can't be opened keeps nobody from the others' answers;
 * whoever hasn't set the workbook up can open none, and is told so once.
 */
function mendWhatAnswers(
  book: Spreadsheet,
  installation: Installation,
  settings: Settings,
  findings: Findings,
): Installation & Pick<CheckedForms, 'readable'> {
  if (installation.role === 'region') return { ...installation, readable: [] };
  const told = mayOwn(installation) ? findings : { ...findings, left: () => undefined };
  const { forms, readable } = mendForms(book, installation.forms, readMarks(book), settings, told);
  const known = { ...installation, forms };
  if (forms !== installation.forms) writeMemory({ installation: known });
  return { ...known, readable };
}
