/** Decides how a command asks a workbook's script in a workspace that may be open elsewhere; which functions it calls is the command's matter. */
import type { AskedWorkspace } from '../../local/asked-workspace';
import { returnedValue } from '../../local/workspace';

/** The functions of a workbook's script. */
export interface AskedBook {
  /** Calls a function of the bundle as the owner and gives what it returns, counted under a use case. Throws ScriptError where it fails. */
  ask<T>(useCase: string, functionName: string, ...args: readonly unknown[]): Promise<T>;
}

/** The functions of a script; nobody counts the calls here. */
export function askedBook(workspace: AskedWorkspace, scriptId: string): AskedBook {
  return {
    async ask<T>(_useCase: string, functionName: string, ...args: readonly unknown[]): Promise<T> {
      return returnedValue(await workspace.call(scriptId, functionName, args)) as T;
    },
  };
}
