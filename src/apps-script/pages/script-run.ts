// Decides how a page calls the script: google.script.run as promises. Which functions there are is each page's to say.

/** https://developers.google.com/apps-script/guides/html/reference/run, as far as the pages go. */
type ScriptRun<Script> = {
  withSuccessHandler(handler: (value: never) => void): ScriptRun<Script>;
  withFailureHandler(handler: (error: Error) => void): ScriptRun<Script>;
} & { readonly [Name in keyof Script]: (...given: readonly unknown[]) => void };

declare const google: { readonly script: { readonly run: ScriptRun<unknown>; readonly host: { close(): void } } };

/** Functions of the script by name. */
type Functions<Script> = { readonly [Name in keyof Script]: (...given: never[]) => unknown };

/** Calls one of the script's functions. Rejects with the error that the script threw; its message is for people. */
type CallScript<Script extends Functions<Script>> = <Name extends keyof Script>(
  name: Name,
  ...given: Parameters<Script[Name]>
) => Promise<ReturnType<Script[Name]>>;

/** What calls the functions that a page declares. */
export function callerOf<Script extends Functions<Script>>(): CallScript<Script> {
  return (name, ...given) =>
    new Promise((resolve, reject) => {
      const run = google.script.run as ScriptRun<Script>;
      run
        .withSuccessHandler(resolve)
        .withFailureHandler(reject)
        [name](...given);
    });
}

/** Closes the dialog at Esc: while the focus is in the page, the window around it doesn't hear the keyboard. */
export function closeOnEscape(): void {
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') closeDialog();
  });
}

/** Closes the dialog. */
export function closeDialog(): void {
  google.script.host.close();
}
