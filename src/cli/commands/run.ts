/** The command `run`: any Apps Script file or folder of files, in a fresh workspace, bound to a new spreadsheet. Prints what the function returns. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ArgumentProblem } from '../../contract/texts/command-line';
import { manifestMalformed, scriptFailed, shownText } from '../../contract/texts/command-run';
import { type ExecutionResult, openWorkspace, type ScriptToLoad } from '../../local/workspace';
import { readArguments } from '../arguments';
import { type CommandIo, CommandRefused, EXIT, usageRefused } from '../command';

/** The clock begins at the machine's time and moves by what calls and sleeping cost, so that nobody waits for a script that sleeps. */
const SIX_MINUTES_MS = 360_000;
/** Real time after which a script that computes without end is stopped. */
const REAL_LIMIT_MS = 120_000;
const MANIFEST = 'appsscript.json';
const OF_A_PROJECT = /\.(js|gs|html)$/;

/** Runs the command; resolves with the exit code. */
export async function runRun(argv: readonly string[], io: CommandIo): Promise<number> {
  const { path, functionName, args, oneLine } = readRunArguments(argv);
  const workspace = openWorkspace({
    memory: true,
    clock: new Date(),
    latency: 'google',
    owner: 'owner@example.org',
    realLimitMs: REAL_LIMIT_MS,
  });
  try {
    const boundTo = workspace.createSpreadsheet(basename(path));
    const script = workspace.loadScript({ ...projectAt(path), boundTo, name: basename(path) });
    const result = await workspace.call(script, functionName, args, { limitMs: SIX_MINUTES_MS });
    tellLog(result, io);
    if (result.error !== null) {
      const { name, message, stack } = result.error;
      io.err(`${scriptFailed(name, message, stack)}\n`);
      return EXIT.failed;
    }
    io.out(`${JSON.stringify(result.value ?? null, null, oneLine ? 0 : 2)}\n`);
    return EXIT.done;
  } finally {
    await workspace.close();
  }
}

function readRunArguments(argv: readonly string[]): {
  readonly path: string;
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly oneLine: boolean;
} {
  const read = readArguments(argv, { args: 'value', json: 'flag' }, 2);
  if (!read.ok) throw usageRefused(read.problems, 'run');
  const { values, flags, words } = read.given;
  const [file = '', functionName = ''] = words;
  const problems: ArgumentProblem[] = [];
  if (file === '') problems.push({ code: 'argument-missing', what: 'файл' });
  else if (!existsSync(file)) problems.push({ code: 'file-missing', path: file });
  if (functionName === '') problems.push({ code: 'argument-missing', what: 'функция' });
  let args: unknown = [];
  try {
    args = JSON.parse(values.get('args') ?? '[]');
  } catch (error) {
    problems.push({ code: 'json-malformed', option: '--args', why: (error as Error).message });
  }
  if (problems.length > 0) throw usageRefused(problems, 'run');
  return { path: resolve(file), functionName, args: Array.isArray(args) ? args : [args], oneLine: flags.has('json') };
}

/** A file with the pages that lie beside it, or all scripts and pages of a folder, as clasp would push them; with the manifest. */
function projectAt(path: string): Pick<ScriptToLoad, 'files' | 'manifest'> {
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const names = isFolder
    ? filesBelow(folder)
        .filter((name) => OF_A_PROJECT.test(name))
        .sort()
    : [basename(path), ...readdirSync(folder).filter((name) => name.endsWith('.html'))];
  const files = Object.fromEntries(names.map((name) => [scriptName(name), readFileSync(join(folder, name), 'utf8')]));
  const manifest = join(folder, MANIFEST);
  if (!existsSync(manifest)) return { files };
  try {
    return { files, manifest: JSON.parse(readFileSync(manifest, 'utf8')) };
  } catch (error) {
    throw new CommandRefused([manifestMalformed(manifest, (error as Error).message)]);
  }
}

/** Names of the files of a folder and its folders, 'pages/list.html'. Packages and hidden folders are no part of a project, nor are they gone through. */
function filesBelow(folder: string, way = ''): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const { name } = entry;
    if (name === 'node_modules' || name.startsWith('.')) return [];
    return entry.isDirectory() ? filesBelow(join(folder, name), `${way}${name}/`) : [way + name];
  });
}

/** Whatever its ending, the file that was named is the script. */
function scriptName(name: string): string {
  return OF_A_PROJECT.test(name) ? name : `${name}.js`;
}

function tellLog({ log, ui }: ExecutionResult, io: CommandIo): void {
  for (const { level, text } of log) io.err(`${level} ${text}\n`);
  for (const { message } of ui.toasts) io.err(`${shownText('toast', message)}\n`);
  for (const { title } of ui.dialogs) io.err(`${shownText('dialog', title)}\n`);
}
