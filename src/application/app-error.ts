// Decides how the world's refusals reach people: by a code and facts, for which contract/texts has the sentence with the remedy.
import type { AppErrorCode } from '../contract/texts/errors';

/** The world's refusal. `facts` name the thing: a sheet, a column, a person's number; never a name. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: AppErrorCode, facts: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(facts)}${cause instanceof Error ? `: ${cause.message}` : ''}`);
    this.name = 'AppError';
    this.code = code;
    this.facts = facts;
  }
}
