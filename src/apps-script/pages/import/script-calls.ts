// Decides how the page calls the script: google.script.run as promises. What the functions do is declared in contract/import/import-protocol.
import { columnsByContext } from '../../../contract/import/describe-columns';
import type {
  ImportColumnsRequest,
  ImportColumnsResponse,
  ImportScript,
} from '../../../contract/import/import-protocol';

/** https://developers.google.com/apps-script/guides/html/reference/run, as far as this page goes. */
interface ScriptRun {
  withSuccessHandler(handler: (value: never) => void): ScriptRun;
  withFailureHandler(handler: (error: Error) => void): ScriptRun;
  importContext(...given: readonly unknown[]): void;
  importRows(...given: readonly unknown[]): void;
}

declare const google: { readonly script: { readonly run: ScriptRun; readonly host: { close(): void } } };

/** Calls one of the script's functions. Rejects with the error that the script threw; its message is for people. */
export function callScript<Name extends keyof ImportScript>(
  name: Name,
  ...given: Parameters<ImportScript[Name]>
): Promise<ReturnType<ImportScript[Name]>> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler(resolve)
      .withFailureHandler(reject)
      [name](...given);
  });
}

/** Closes the dialog. */
export function closeDialog(): void {
  google.script.host.close();
}

/** For what the columns of a table are taken: recognised here, by what the workbook tells of itself. */
export async function askColumns(request: ImportColumnsRequest): Promise<ImportColumnsResponse> {
  return columnsByContext(request, await callScript('importContext'));
}
