/** Decides what a command is given and how it ends; what it does is its own file in commands/. */
import { type ArgumentProblem, argumentProblem, usageHint } from '../contract/texts/command-line';

/** Where a command writes: what was asked for goes `out`, progress, warnings and mistakes go `err`. */
export interface CommandIo {
  out(text: string): void;
  err(text: string): void;
  /** Somebody watches `err`, so that progress may be drawn over itself. */
  readonly watched: boolean;
}

/** A command: the words after its name, and where to write. The number is the exit code. */
export type Command = (argv: readonly string[], io: CommandIo) => number | Promise<number>;

/** Exit codes: done; something went wrong on the way; the arguments (or answers to a question) aren't enough to begin. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** Ends a command with sentences for whoever typed it. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  constructor(
    readonly sentences: readonly string[],
    readonly exitCode: typeof EXIT.failed | typeof EXIT.usage = EXIT.failed,
  ) {
    super(sentences.join('\n'));
  }
}

/** The refusal of a command's wrong arguments: a line for every mistake, then where its usage is told. */
export function usageRefused(problems: readonly ArgumentProblem[], command: string): CommandRefused {
  return refusedInWords(problems.map(argumentProblem), command);
}

/** The same where a command has words of its own for some mistakes. */
export function refusedInWords(sentences: readonly string[], command: string): CommandRefused {
  return new CommandRefused([...sentences, usageHint(command)], EXIT.usage);
}
