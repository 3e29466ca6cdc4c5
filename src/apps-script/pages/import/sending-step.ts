// Decides how rows are handed over, piece by piece with progress, and how the outcome is told. A failed piece is sent again, not the whole.
import type { ImportRowsResponse } from '../../../contract/import/import-protocol';
import { rowsRequests, sumUp } from '../../../contract/import/import-requests';
import { IMPORT_PAGE, moreProblems, outcomeLines, progressText, rowProblemText } from '../../../contract/texts/import';
import { buttons, element, lines, paragraph, showStep, spoken } from '../dom';
import { closeDialog } from '../script-run';
import type { CheckedTable } from './columns-step';
import { callScript } from './script-calls';

/** Problems shown one by one; the others are counted. */
const MOST_PROBLEMS = 50;

/** Hands a checked table over and shows what came of it. */
export function sendRows({ table, questionnaire, mapping }: CheckedTable, onAnotherFile: () => void): void {
  const requests = rowsRequests(table, questionnaire, mapping);
  const responses: ImportRowsResponse[] = [];
  const bar = element('progress', { max: table.rows.length, value: 0 });
  bar.setAttribute('aria-label', IMPORT_PAGE.sending);
  const status = spoken(IMPORT_PAGE.sending, 'soft');
  const again = element('button', { type: 'button', className: 'primary', hidden: true }, IMPORT_PAGE.again);
  showStep(IMPORT_PAGE.title, bar, status, again);
  const goOn = async (): Promise<void> => {
    again.hidden = true;
    status.className = 'soft';
    for (const request of requests.slice(responses.length)) {
      responses.push(await callScript('importRows', request));
      bar.value = request.facts.firstRow + request.rows.length;
      status.textContent = progressText(bar.value, table.rows.length);
    }
    showOutcome(sumUp(responses), table.firstRowNumber, onAnotherFile);
  };
  const start = () => {
    goOn().catch((error: Error) => {
      status.className = 'bad';
      status.textContent = `${IMPORT_PAGE.failed} ${error.message}`;
      again.hidden = false;
    });
  };
  again.onclick = start;
  start();
}

function showOutcome(sum: ImportRowsResponse, firstRowNumber: number, onAnotherFile: () => void): void {
  const problems = sum.problems.slice(0, MOST_PROBLEMS).map((problem) => rowProblemText(problem, firstRowNumber));
  const others = sum.problems.length - problems.length;
  const attention =
    problems.length === 0
      ? []
      : [element('h2', {}, IMPORT_PAGE.problems), lines(problems), paragraph(moreProblems(others), 'soft')];
  const close = element('button', { type: 'button', className: 'primary', onclick: closeDialog }, IMPORT_PAGE.close);
  const another = element('button', { type: 'button', onclick: onAnotherFile }, IMPORT_PAGE.another);
  showStep(IMPORT_PAGE.done, lines(outcomeLines(sum)), ...attention, buttons(close, another));
}
