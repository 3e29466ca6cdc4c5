// Decides how whole columns are spelled: the setup's only A1 strings, and the runs of neighbouring columns that one call can serve.

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A whole column, open to the sheet's end: only such a range carries developer metadata. */
export function wholeColumn(sheet: Sheet, place: number): Range {
  return sheet.getRange(`${letters(place)}:${letters(place)}`);
}

/** Neighbouring columns below the header, open to the sheet's end: rows added later are in it. */
export function belowHeader(sheet: Sheet, from: number, to: number): Range {
  return sheet.getRange(`${letters(from)}2:${letters(to)}`);
}

/** Cuts things with places into runs of neighbours, from left to right. `together` may part neighbours that differ. */
export function runsOf<T extends { readonly place: number }>(
  things: readonly T[],
  together: (left: T, right: T) => boolean = () => true,
): readonly (readonly [T, ...T[]])[] {
  const runs: [T, ...T[]][] = [];
  for (const thing of [...things].sort((a, b) => a.place - b.place)) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && last.place + 1 === thing.place && together(last, thing)) run.push(thing);
    else runs.push([thing]);
  }
  return runs;
}

function letters(place: number): string {
  const before = Math.floor((place - 1) / 26);
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + ((place - 1) % 26));
}
