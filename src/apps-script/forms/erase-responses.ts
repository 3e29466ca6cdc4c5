// Decides how a response vanishes: first its row in the answer tab, which knows no response ids, then the response itself. A run that dies
// in between finds the response again and the row gone, and goes on.
import type { InstalledForm } from '../installation';

type FormResponse = GoogleAppsScript.Forms.FormResponse;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The tab keeps whole seconds of a response's time. */
const SAME_TIME_MS = 1000;
/** Share of a response's texts that a row of the same time must hold, since people may have mended some in the tab. */
const LIKE_ENOUGH = 0.5;
/** A row of another time must hold all of at least so many texts: the response's time may have changed by an edit. */
const FEWEST_TEXTS = 3;

/** Deletes responses and clears their rows. Ids that the form doesn't know are passed over. Rows are cleared in place: rows of an answer tab are never moved. */
export function eraseResponses(installed: InstalledForm, responseIds: readonly string[]): void {
  const form = FormApp.openById(installed.formId);
  const doomed = form.getResponses().filter((response) => responseIds.includes(response.getId()));
  if (doomed.length === 0) return;
  const tab =
    installed.answersSheetId === undefined ? null : SpreadsheetApp.getActive().getSheetById(installed.answersSheetId);
  if (tab) clearRows(tab, doomed);
  for (const response of doomed) form.deleteResponse(response.getId());
}

function clearRows(tab: Sheet, doomed: readonly FormResponse[]): void {
  const rows = tab.getDataRange().getValues() as unknown[][];
  const width = rows[0]?.length ?? 0;
  const cleared = new Set<number>();
  for (const response of doomed) {
    const at = rowOf(rows, response, cleared);
    if (at === undefined) continue;
    cleared.add(at);
    const row = tab.getRange(at + 1, 1, 1, width);
    row.clearContent();
    row.clearNote();
  }
  if (cleared.size > 0) SpreadsheetApp.flush();
}

/** The row, counted from 0, that is most like a response; undefined when none is. The header is no answer. */
function rowOf(
  rows: readonly (readonly unknown[])[],
  response: FormResponse,
  cleared: ReadonlySet<number>,
): number | undefined {
  const texts = textsOf(response);
  const time = response.getTimestamp().getTime();
  let best: { readonly at: number; readonly likeness: number } | undefined;
  rows.forEach((row, at) => {
    if (at === 0 || cleared.has(at) || row.every((cell) => cell === '')) return;
    const cells = new Set(row.map(spelling));
    const share = texts.length === 0 ? 1 : texts.filter((text) => cells.has(text)).length / texts.length;
    const isOfTime = row.some((cell) => isDate(cell) && Math.abs(cell.getTime() - time) < SAME_TIME_MS);
    const fits = isOfTime ? share >= LIKE_ENOUGH : share === 1 && texts.length >= FEWEST_TEXTS;
    const likeness = share + (isOfTime ? 1 : 0);
    if (fits && (best === undefined || likeness > best.likeness)) best = { at, likeness };
  });
  return best?.at;
}

/** The texts of a response as the tab would show them; dates and numbers are left out, since cells keep them as values. */
function textsOf(response: FormResponse): readonly string[] {
  return response
    .getItemResponses()
    .map((answered) => answered.getResponse() as string | string[])
    .map((answer) => spelling(Array.isArray(answer) ? answer.join(', ') : answer))
    .filter((text) => text !== '' && !/^[\d\s.,:+-]+$/.test(text));
}

function spelling(cell: unknown): string {
  return typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim() : '';
}

function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}
