/** The command `help`: what the commands are, or how one of them is called. The usages stand beside the texts of each command. */
import {
  COMMAND_SUMMARIES,
  type CommandSummary,
  generalHelp,
  HELP_USAGE,
  unknownCommand,
} from '../../contract/texts/command-line';
import { RUN_USAGE } from '../../contract/texts/command-run';
import { IMPORT_USAGE } from '../../contract/texts/import-command';
import { MATCH_USAGE } from '../../contract/texts/match-command';
import { ROADMAP_USAGE } from '../../contract/texts/roadmap-command';
import { SEASON_USAGE } from '../../contract/texts/season-command';
import { START_USAGE } from '../../contract/texts/start-command';
import { meantBy, readArguments } from '../arguments';
import { type CommandIo, CommandRefused, EXIT, usageRefused } from '../command';

/** How each command is called, by its name. */
const USAGES: Readonly<Record<string, string>> = {
  start: START_USAGE,
  season: SEASON_USAGE,
  import: IMPORT_USAGE,
  roadmap: ROADMAP_USAGE,
  run: RUN_USAGE,
  match: MATCH_USAGE,
  help: HELP_USAGE,
};

/** The commands that there are, in the order of the help. */
export const COMMANDS: readonly CommandSummary[] = COMMAND_SUMMARIES.filter(({ name }) => Object.hasOwn(USAGES, name));

/** Whether help can be had for the name. */
export function usageOf(command: string): string | undefined {
  return Object.hasOwn(USAGES, command) ? USAGES[command] : undefined;
}

/** The sentence about a command that doesn't exist, with the one that was probably meant. */
export function noSuchCommand(given: string): string {
  const names = COMMANDS.map(({ name }) => name);
  return unknownCommand(given, COMMANDS, meantBy(given, names));
}

/** Runs the command; the exit code is 2 where the command asked about doesn't exist. */
export function runHelp(argv: readonly string[], io: CommandIo): number {
  const read = readArguments(argv, {}, 1);
  if (!read.ok) throw usageRefused(read.problems, 'help');
  const [command] = read.given.words;
  const text = command === undefined ? generalHelp(COMMANDS) : usageOf(command);
  if (text === undefined) throw new CommandRefused([noSuchCommand(command ?? '')], EXIT.usage);
  io.out(`${text}\n`);
  return EXIT.done;
}
