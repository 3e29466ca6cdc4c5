/** Runs lines of Apps Script that find a published form named `form`; for tests of what a script sees of forms. */
import { errorInWorkspace, type InWorkspace, runInWorkspace } from '../../in-realm';

const main = (lines: string) => `function main() { const form = FormApp.create('Sample', true); ${lines} }`;

/** What the lines return. */
export function valueInForm(lines: string, options: InWorkspace = {}): Promise<unknown> {
  return runInWorkspace(main(lines), { spreadsheet: null, ...options });
}

/** 'Exception: …' as the lines end with it. */
export function errorInForm(lines: string, options: InWorkspace = {}): Promise<string> {
  return errorInWorkspace(main(lines), { spreadsheet: null, ...options });
}
