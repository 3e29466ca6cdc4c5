/**
 * Decides which command the first word names, and how every end becomes an exit code and words on stderr.
 * Commands are loaded when they are asked for, so that `roadmap` doesn't pay for the workspace.
 */
import { COMMAND_MISSING, generalHelp } from '../contract/texts/command-line';
import { type Command, type CommandIo, CommandRefused, EXIT } from './command';
import { COMMANDS, noSuchCommand, runHelp, usageOf } from './commands/help';
import { describeError } from './describe-error';

const LOADERS: Readonly<Record<string, () => Promise<Command>>> = {
  help: async () => runHelp,
  start: async () => (await import('./commands/start')).runStart,
  import: async () => (await import('./commands/import')).runImport,
  season: async () => (await import('./commands/season')).runSeason,
  run: async () => (await import('./commands/run')).runRun,
  roadmap: async () => (await import('./commands/roadmap')).runRoadmap,
  match: async () => (await import('./commands/match')).runMatch,
};

/** Runs what the words ask for; never rejects. */
export async function runCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const [first, ...rest] = argv;
  if (first === undefined) return refused(io, [COMMAND_MISSING, '', generalHelp(COMMANDS)], EXIT.usage);
  if (first === '--help' || first === '-h') return runCommand(['help'], io);
  const load = Object.hasOwn(LOADERS, first) ? LOADERS[first] : undefined;
  if (load === undefined) return refused(io, [noSuchCommand(first), '', generalHelp(COMMANDS)], EXIT.usage);
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`${usageOf(first) ?? generalHelp(COMMANDS)}\n`);
    return EXIT.done;
  }
  try {
    return await (await load())(rest, io);
  } catch (error) {
    if (error instanceof CommandRefused) return refused(io, error.sentences, error.exitCode);
    return refused(io, [describeError(error)], EXIT.failed);
  }
}

function refused(io: CommandIo, sentences: readonly string[], exitCode: number): number {
  io.err(`${sentences.join('\n')}\n`);
  return exitCode;
}
