// Decides how the page calls the script: google.script.run as promises. What the functions do is declared in contract/import/import-protocol.
import type { ImportScript } from '../../../contract/import/import-protocol';

/** https://developers.google.com/apps-script/guides/html/reference/run, as far as this page goes. */
interface ScriptRun {
  withSuccessHandler(handler: (value: never) => void): ScriptRun;
  withFailureHandler(handler: (error: Error) => void): ScriptRun;
  importColumns(request: unknown): void;
  importRows(request: unknown): void;
}

declare const google: { readonly script: { readonly run: ScriptRun; readonly host: { close(): void } } };

/** Calls one of the script's functions. Rejects with the error that the script threw; its message is for people. */
export function callScript<Name extends keyof ImportScript>(
  name: Name,
  request: Parameters<ImportScript[Name]>[0],
): Promise<ReturnType<ImportScript[Name]>> {
  return new Promise((resolve, reject) => {
    google.script.run.withSuccessHandler(resolve).withFailureHandler(reject)[name](request);
  });
}

/** Closes the dialog. */
export function closeDialog(): void {
  google.script.host.close();
}
