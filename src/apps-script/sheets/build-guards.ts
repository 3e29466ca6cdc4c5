// Decides which columns warn before they are changed by hand: those that the product computes. A warning stops nobody: what is changed all
// the same is put back by the edit handler.
import { GUARD_TEXT } from '../../contract/texts/setup';
import { belowHeader, runsOf } from './build-places';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Guards columns. Those guarded already are left alone, and a protection that a stopped run left half-made is finished. */
export function guardColumns(sheet: Sheet, columns: readonly { readonly place: number }[]): void {
  const runs = runsOf(columns).map((run) => ({ from: run[0].place, to: run[run.length - 1]?.place ?? run[0].place }));
  if (runs.length === 0) return;
  const existing = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map(describe);
  for (const { from, to } of runs) {
    const same = existing.filter((guard) => guard.row === 2 && guard.from === from && guard.to === to);
    const done = same.some((guard) => guard.description === GUARD_TEXT && guard.warns);
    if (done) continue;
    const half = same.find((guard) => guard.description === '' || guard.description === GUARD_TEXT);
    const guard = half?.protection ?? belowHeader(sheet, from, to).protect();
    guard.setDescription(GUARD_TEXT);
    guard.setWarningOnly(true);
  }
}

function describe(protection: Protection): {
  readonly protection: Protection;
  readonly description: string;
  readonly warns: boolean;
  readonly row: number;
  readonly from: number;
  readonly to: number;
} {
  const range = protection.getRange();
  return {
    protection,
    description: protection.getDescription(),
    warns: protection.isWarningOnly(),
    row: range.getRow(),
    from: range.getColumn(),
    to: range.getLastColumn(),
  };
}
