/** The command `match`: solves an instance file and proves the result. */
import { existsSync } from 'node:fs';
import type { ArgumentProblem } from '../../contract/texts/command-line';
import { instanceLines, MATCH_USAGE, notProven } from '../../contract/texts/match-command';
import { readArguments } from '../arguments';
import { type CommandIo, EXIT, usageRefused } from '../command';
import { readInstanceFile } from '../match/instance-file';
import { solveInstance } from '../match/solve-instance';

interface MatchArguments {
  readonly path: string;
  readonly json: boolean;
}

/** Runs the command; the exit code is 1 where the checker doesn't agree. */
export function runMatch(argv: readonly string[], io: CommandIo): number {
  const { path, json } = readMatchArguments(argv);
  const { figures, faults } = solveInstance(readInstanceFile(path));
  if (json) {
    const { matched, score, gap, solveMs, checkMs, peakMb } = figures;
    io.out(`${JSON.stringify({ matched, score, gap, solveMs, checkMs, peakMb })}\n`);
  } else {
    const lines = instanceLines(figures);
    const width = Math.max(...lines.map(([name]) => name.length));
    for (const [name, value] of lines) io.out(`${name.padEnd(width)}  ${value}\n`);
  }
  if (faults.length === 0) return EXIT.done;
  io.err(`${notProven(faults)}\n`);
  return EXIT.failed;
}

function readMatchArguments(argv: readonly string[]): MatchArguments {
  const read = readArguments(argv, { json: 'flag' }, 1);
  if (!read.ok) throw usageRefused(read.problems, MATCH_USAGE);
  const [path = ''] = read.given.words;
  const problems: ArgumentProblem[] = [];
  if (path === '') problems.push({ code: 'argument-missing', what: 'файл задачи' });
  else if (!existsSync(path)) problems.push({ code: 'file-missing', path });
  if (problems.length > 0) throw usageRefused(problems, MATCH_USAGE);
  return { path, json: read.given.flags.has('json') };
}
