/** The command `start`: the user's workspace in the browser, until Ctrl+C. */
import { resolve } from 'node:path';
import type { ArgumentProblem } from '../../contract/texts/command-line';
import * as words from '../../contract/texts/start-command';
import { readArguments } from '../arguments';
import { type CommandIo, EXIT, usageRefused } from '../command';
import { ProgressLine } from '../progress';
import { readScriptProject } from '../workspaces/clone';
import { thisSystem, workspaceFolder } from '../workspaces/data-folder';
import { putAside, startWorkspace } from '../workspaces/start-workspace';

interface StartArguments {
  readonly port: number | null;
  readonly folder: string;
  readonly fresh: boolean;
  readonly empty: boolean;
}

const HIGHEST_PORT = 65_535;
/** The sample is the same for everybody on the same day. */
const SAMPLE_SEED = 20;

/** Runs the command; resolves with the exit code once the workspace is closed. */
export async function runStart(argv: readonly string[], io: CommandIo): Promise<number> {
  const { port, folder, fresh, empty } = readStartArguments(argv);
  const stopped = signalled();
  const aside = fresh ? await putAside(folder, new Date()) : null;
  if (aside !== null) io.out(`${words.movedAside(aside)}\n`);
  const progress = new ProgressLine(io);
  progress.show(words.OPENING, 0);
  let started: Awaited<ReturnType<typeof startWorkspace>>;
  try {
    started = await startWorkspace({
      folder,
      project: readScriptProject(),
      port,
      seed: SAMPLE_SEED,
      sample: !empty,
      onProgress: (what, share) => {
        if (share === 0 && !io.watched) io.err(`${words.SAMPLE_BEGINS}\n`);
        progress.show(what, share);
      },
    });
  } finally {
    progress.clear();
  }
  if (started.sampleMade) io.out(`${words.SAMPLE_MADE}\n`);
  if (started.isEmpty) io.out(`${words.NO_WORKBOOKS_YET}\n`);
  io.out(`${words.servedText({ ...started, folder })}\n`);
  await stopped;
  io.out(`\n${words.CLOSING}\n`);
  await started.close();
  return EXIT.done;
}

function readStartArguments(argv: readonly string[]): StartArguments {
  const read = readArguments(argv, { port: 'value', folder: 'value', fresh: 'flag', empty: 'flag' }, 0);
  if (!read.ok) throw usageRefused(read.problems, 'start');
  const { values, flags } = read.given;
  const problems: ArgumentProblem[] = [];
  const port = values.get('port');
  if (port !== undefined && (!/^\d{1,5}$/.test(port) || Number(port) > HIGHEST_PORT)) {
    problems.push({
      code: 'number-malformed',
      option: '--port',
      given: port,
      allowed: `число от 0 до ${HIGHEST_PORT}`,
    });
  }
  if (problems.length > 0) throw usageRefused(problems, 'start');
  return {
    port: port === undefined ? null : Number(port),
    folder: resolve(values.get('folder') ?? workspaceFolder(thisSystem())),
    fresh: flags.has('fresh'),
    empty: flags.has('empty'),
  };
}

/** Resolves when the user or the system asks the program to end. */
function signalled(): Promise<void> {
  return new Promise((resolveOnce) => {
    process.once('SIGINT', () => resolveOnce());
    process.once('SIGTERM', () => resolveOnce());
  });
}
