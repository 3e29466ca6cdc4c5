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

/** A response as far as rows are compared with it. */
interface Traits {
  readonly texts: readonly string[];
  readonly timeMs: number;
}

/** Deletes responses and clears their rows. Ids that the form doesn't know are passed over. Rows are cleared in place: rows of an answer tab are never moved. */
export function eraseResponses(installed: InstalledForm, responseIds: readonly string[]): void {
  const form = FormApp.openById(installed.formId);
  const all = form.getResponses();
  const doomed = all.filter((response) => responseIds.includes(response.getId()));
  if (doomed.length === 0) return;
  const tab =
    installed.answersSheetId === undefined ? null : SpreadsheetApp.getActive().getSheetById(installed.answersSheetId);
  if (tab)
    clearRows(
      tab,
      doomed,
      all.filter((response) => !doomed.includes(response)),
    );
  for (const response of doomed) form.deleteResponse(response.getId());
}

function clearRows(tab: Sheet, doomed: readonly FormResponse[], kept: readonly FormResponse[]): void {
  const rows = tab.getDataRange().getValues() as unknown[][];
  const width = rows[0]?.length ?? 0;
  const times = doomed.map((response) => response.getTimestamp().getTime());
  const rivals = kept
    .filter((response) => times.some((time) => Math.abs(response.getTimestamp().getTime() - time) < 2 * SAME_TIME_MS))
    .map(traitsOf);
  const cleared = new Set<number>();
  for (const response of doomed) {
    const at = rowOf(rows, traitsOf(response), rivals, cleared);
    if (at === undefined) continue;
    cleared.add(at);
    const row = tab.getRange(at + 1, 1, 1, width);
    row.clearContent();
    row.clearNote();
  }
  if (cleared.size > 0) SpreadsheetApp.flush();
}

/**
 * The row, counted from 0, that is most like a response; undefined when none is. A row that is more like a response which stays is that
 * one's: people who answer together answer much alike. The header is no answer.
 */
function rowOf(
  rows: readonly (readonly unknown[])[],
  response: Traits,
  rivals: readonly Traits[],
  cleared: ReadonlySet<number>,
): number | undefined {
  let best: { readonly at: number; readonly likeness: number } | undefined;
  rows.forEach((row, at) => {
    if (at === 0 || cleared.has(at) || row.every((cell) => cell === '')) return;
    const likeness = likenessOf(row, response);
    if (likeness === 0 || likeness <= (best?.likeness ?? 0)) return;
    if (rivals.some((rival) => likenessOf(row, rival) > likeness)) return;
    best = { at, likeness };
  });
  return best?.at;
}

/** How much a row is like a response: 0 for not at all, above 1 for one of the same time. */
function likenessOf(row: readonly unknown[], { texts, timeMs }: Traits): number {
  const cells = new Set(row.map(spelling));
  const share = texts.length === 0 ? 1 : texts.filter((text) => cells.has(text)).length / texts.length;
  if (row.some((cell) => isDate(cell) && Math.abs(cell.getTime() - timeMs) < SAME_TIME_MS))
    return share >= LIKE_ENOUGH ? 1 + share : 0;
  return share === 1 && texts.length >= FEWEST_TEXTS ? share : 0;
}

function traitsOf(response: FormResponse): Traits {
  return { texts: textsOf(response), timeMs: response.getTimestamp().getTime() };
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
