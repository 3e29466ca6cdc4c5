/** Runs lines of Apps Script bound to a fresh spreadsheet: `ss` is the file, `sheet` its first sheet. */
import type { Workspace } from '../../../../src/local/workspace';
import { type Setting, testWorkspace, valueOfLines } from '../run-script';

/** A workspace with one spreadsheet, for several runs. */
export interface SheetAtHand {
  readonly workspace: Workspace;
  readonly id: string;
  /** The value that the lines return; Dates come back as Dates. Throws what the script throws. */
  run(lines: string, setting?: Setting): Promise<unknown>;
  /** The words of the error that the lines throw, '' when they throw none. */
  failure(lines: string, setting?: Setting): Promise<string>;
}

/** Makes a spreadsheet in a workspace whose clock stands at 2026-09-01T09:00Z. */
export function sheetAtHand(
  options: { readonly locale?: string; readonly timeZone?: string } = {},
  workspace: Workspace = testWorkspace(),
): SheetAtHand {
  const id = workspace.createSpreadsheet('Проба', options);
  const run = (lines: string, setting: Setting = {}) =>
    valueOfLines(
      `const ss = SpreadsheetApp.getActive(); const sheet = ss.getSheets()[0]; ${lines.includes('return ') ? lines : `return ${lines};`}`,
      { workspace, boundTo: id, ...setting },
    );
  const failure = async (lines: string, setting: Setting = {}) => {
    try {
      await run(`${lines}; return null;`, setting);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };
  return { workspace, id, run, failure };
}

/** The same, closed when the test's work is done. */
export async function withSheet<T>(
  work: (at: SheetAtHand) => Promise<T>,
  options: { readonly locale?: string; readonly timeZone?: string } = {},
): Promise<T> {
  const at = sheetAtHand(options);
  try {
    return await work(at);
  } finally {
    await at.workspace.close();
  }
}
