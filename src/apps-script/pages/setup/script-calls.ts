// Decides how the page calls the script: google.script.run as promises.
import type { SetupProgress, SetupRefusal } from '../../../contract/setup/setup-progress';
import type { SetupSettings } from '../../../contract/setup/setup-settings';

/** The functions of the script that this page calls. */
interface SetupScript {
  startSetup(settings: SetupSettings): SetupProgress | SetupRefusal;
  continueSetup(): SetupProgress;
  setupProgress(): SetupProgress;
}

type ScriptRun = {
  withSuccessHandler(handler: (value: never) => void): ScriptRun;
  withFailureHandler(handler: (error: Error) => void): ScriptRun;
} & { [Name in keyof SetupScript]: (...given: readonly unknown[]) => void };

/** https://developers.google.com/apps-script/guides/html/reference/run, as far as this page goes. */
declare const google: { readonly script: { readonly run: ScriptRun; readonly host: { close(): void } } };

/** Calls one of the script's functions. Rejects with the error that the script threw; its message is for people. */
export function callScript<Name extends keyof SetupScript>(
  name: Name,
  ...given: Parameters<SetupScript[Name]>
): Promise<ReturnType<SetupScript[Name]>> {
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
