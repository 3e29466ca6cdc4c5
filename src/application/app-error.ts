// Decides how the world's refusals reach people: by a code and facts, for which contract/texts has the sentence with the remedy.

/** Every way in which the world can refuse. */
export const APP_ERROR_CODES = [
  'busy',
  'sheet-missing',
  'column-missing',
  'not-set-up',
  'copied-workbook',
  'other-owner',
  'order-incomplete',
  'nothing-to-order',
  'import-unmapped',
  'setting-refused',
  'figures-malformed',
  'ledger-damaged',
] as const;

/** One way in which the world can refuse. */
export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

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
