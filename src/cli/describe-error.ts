/** Decides how an error that no command expected is told: what the bundle says to people as it says it, our own bugs with their stack. */
import { actionFailed, unexpected } from '../contract/texts/command-line';

/**
 * The error in words. An execution that failed is known by its name, so that commands without a workspace needn't load one:
 * its message is a sentence for people already.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return unexpected(String(error));
  const failed = failedExecution(error);
  if (failed !== undefined) return actionFailed(failed.functionName, failed.message);
  return unexpected(error.stack ?? error.message);
}

function failedExecution(error: Error): { readonly functionName: string; readonly message: string } | undefined {
  if (error.name !== 'ScriptError' || !('result' in error)) return undefined;
  const { functionName, error: cause } = error.result as {
    readonly functionName: string;
    readonly error: { readonly name: string; readonly message: string } | null;
  };
  if (cause === null) return { functionName, message: error.message };
  return { functionName, message: cause.name === 'Error' ? cause.message : `${cause.name}: ${cause.message}` };
}
