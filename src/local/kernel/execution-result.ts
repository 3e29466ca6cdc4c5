/**
 * Decides what is told about an execution once it has ended.
 * Left to others: running it (executions.ts).
 */
import { EnumValue, FunctionReference, GoogleObject } from './google-class';
import type { CallCounts, Killed } from './meter';
import type { UiSession } from './ui-session';

/** A line of the log. Levels are those of Google's log: DEBUG, INFO, WARNING, ERROR. */
export interface LogLine {
  readonly level: string;
  readonly text: string;
}

/** An error that ended an execution, as the script's editor would show it. */
export interface ExecutionError {
  readonly name: string;
  readonly message: string;
  /** Stack within the script, '' where there is none. */
  readonly stack: string;
  /** Why it was ended from outside; null for an error that the script threw or let pass. */
  readonly killed: Killed['why'] | null;
}

/** What became of an execution. */
export interface ExecutionResult {
  readonly id: string;
  readonly scriptId: string;
  readonly functionName: string;
  /** As whom it ran. */
  readonly user: string;
  /** False where the function does not exist and was not required (a simple trigger). */
  readonly ran: boolean;
  /** What the function returned, in plain data: Dates stay Dates, Google's objects and enum values become their names, functions undefined. Undefined after an error. */
  readonly value: unknown;
  readonly error: ExecutionError | null;
  readonly log: readonly LogLine[];
  readonly calls: CallCounts;
  /** Sum of `calls.service`. */
  readonly serviceCalls: number;
  readonly simulatedMs: number;
  readonly ui: Pick<UiSession, 'toasts' | 'questions' | 'dialogs' | 'menus'>;
}

/** A value from a bundle in plain data. */
export function plainValue(value: unknown): unknown {
  if (value instanceof GoogleObject) return value.cls.name;
  if (value instanceof EnumValue) return value.value;
  if (value instanceof FunctionReference) return undefined;
  if (Array.isArray(value)) return value.map(plainValue);
  if (Object.prototype.toString.call(value) === '[object Object]') {
    return Object.fromEntries(
      Object.entries(value as Record<string, unknown>).map(([key, field]) => [key, plainValue(field)]),
    );
  }
  return value;
}

/** Thrown by `returnedValue` for an execution that ended with an error. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
  constructor(readonly result: ExecutionResult) {
    super(`${result.functionName}: ${result.error?.name ?? 'Error'}: ${result.error?.message ?? ''}`);
  }
}

/** The value of an execution; throws ScriptError where it ended with an error. */
export function returnedValue(result: ExecutionResult): unknown {
  if (result.error !== null) throw new ScriptError(result);
  return result.value;
}
