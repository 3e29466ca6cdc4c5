/**
 * Decides how a workspace is brought up for its user: opened, given the program's newest script, served on a free port, filled with the
 * sample when it is empty. When to close it is left to the command.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SetupProgress } from '../../contract/setup/setup-progress';
import {
  FIRST_STEP,
  folderUnusable,
  NEW_WORKBOOK,
  NO_NEW_WORKBOOK,
  noFreePort,
  portTaken,
} from '../../contract/texts/start-command';
import { type ServedWorkspace, serveWorkspace } from '../../local/serve-workspace';
import type { Workspace } from '../../local/workspace';
import { CommandRefused } from '../command';
import { makeSample } from '../sample/make-sample';
import type { ScriptFiles } from './clone';
import { openFolder } from './open-folder';
import { ProgrammeBook, SCRIPT_NAME } from './programme-book';

/** What is asked for. */
export interface StartOptions {
  readonly folder: string;
  readonly project: ScriptFiles;
  /** Null = the usual one, or the next that is free. */
  readonly port: number | null;
  readonly seed: number;
  /** False leaves a workspace without any spreadsheet empty, now and at later starts. */
  readonly sample: boolean;
  readonly onProgress?: (what: string, share: number) => void;
}

/** A workspace at its user's service. */
export interface StartedWorkspace {
  readonly home: string;
  /** The address of a mentee's questionnaire and of the region's indicators, where there are such. */
  readonly form: string | null;
  readonly summary: string | null;
  readonly sampleMade: boolean;
  /** True where there is no spreadsheet yet. */
  readonly isEmpty: boolean;
  close(): Promise<void>;
}

const OWNER = 'owner@example.org';
const CURATOR = 'curator@example.org';
/** The first acts until another is chosen: the one who may do everything. */
const PEOPLE = [
  { email: OWNER, name: 'Владелец таблиц' },
  { email: CURATOR, name: 'Куратор' },
];
/** Use case under which the calls are counted; nobody reads the counts. */
const START = 'start';
const USUAL_PORT = 8787;
const PORTS_TRIED = 20;
/** Lies in the folder while the sample is being made: a sample that was interrupted is thrown away, never shown. */
const UNFINISHED = 'sample.unfinished';
/** Lies in a folder whose user wanted no sample. */
const UNWANTED = 'sample.unwanted';

/** Opens, updates, serves and, where it is empty, fills the workspace. Throws CommandRefused with the reason and the remedy. */
export async function startWorkspace(options: StartOptions): Promise<StartedWorkspace> {
  const { folder, project, seed, onProgress } = options;
  await discardUnfinished(folder);
  const workspace = openFolder(folder, OWNER);
  let served: ServedWorkspace | undefined;
  try {
    updateScripts(workspace, project);
    served = await serveOn(workspace, project, options.port);
    if (!options.sample) writeFileSync(join(folder, UNWANTED), '', { mode: 0o600 });
    const wasEmpty = workspace.spreadsheets().length === 0;
    const sampleMade = wasEmpty && !existsSync(join(folder, UNWANTED));
    if (sampleMade) {
      writeFileSync(join(folder, UNFINISHED), '', { mode: 0o600 });
      await makeSample({
        workspace,
        project,
        owner: OWNER,
        curator: CURATOR,
        seed,
        ...(onProgress === undefined ? {} : { onProgress }),
      });
      rmSync(join(folder, UNFINISHED));
    }
    const { url } = served;
    const close = async (): Promise<void> => {
      await served?.close();
      await workspace.close();
    };
    return { home: url, ...(await addresses(workspace, url)), sampleMade, isEmpty: wasEmpty && !sampleMade, close };
  } catch (error) {
    await served?.close();
    await workspace.close();
    throw error;
  }
}

/** Puts the workspace of a folder aside and gives its new place; null where there is none. */
export async function putAside(folder: string, now: Date): Promise<string | null> {
  if (!existsSync(folder)) return null;
  await openFolder(folder, OWNER).close();
  const stamp = now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const aside = `${folder}-${stamp}`;
  try {
    renameSync(folder, aside);
  } catch (error) {
    throw new CommandRefused([folderUnusable(folder, (error as NodeJS.ErrnoException).code ?? String(error))]);
  }
  return aside;
}

/** Only what a sample has left there goes; whoever has it open is told first. */
async function discardUnfinished(folder: string): Promise<void> {
  if (!existsSync(join(folder, UNFINISHED))) return;
  await openFolder(folder, OWNER).close();
  rmSync(folder, { recursive: true, maxRetries: 5 });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Workbooks made by an earlier version of the program go on with this one's script. */
function updateScripts(workspace: Workspace, project: ScriptFiles): void {
  for (const { id, name, boundTo, files } of workspace.scripts()) {
    const isOld = JSON.stringify(files) !== JSON.stringify(project.files);
    if (name === SCRIPT_NAME && isOld) workspace.loadScript({ ...project, scriptId: id, boundTo });
  }
}

async function serveOn(workspace: Workspace, project: ScriptFiles, asked: number | null): Promise<ServedWorkspace> {
  const newSpreadsheets = {
    script: { ...project, name: SCRIPT_NAME },
    purpose: NEW_WORKBOOK,
    whereClockMoved: NO_NEW_WORKBOOK,
    firstStep: FIRST_STEP,
  };
  const last = asked ?? USUAL_PORT + PORTS_TRIED - 1;
  for (let port = asked ?? USUAL_PORT; port <= last; port += 1) {
    try {
      return await serveWorkspace(workspace, { port, people: PEOPLE, newSpreadsheets });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
  throw new CommandRefused([asked === null ? noFreePort(USUAL_PORT, last) : portTaken(asked)]);
}

/**
 * The first questionnaire of a mentee and the first workbook without any: a region's. Where the forms were served at another address
 * before, the personal links in the sheets are made anew.
 */
async function addresses(workspace: Workspace, home: string): Promise<Pick<StartedWorkspace, 'form' | 'summary'>> {
  let form: string | null = null;
  let summary: string | null = null;
  for (const { id, name, boundTo } of workspace.scripts()) {
    if (name !== SCRIPT_NAME || boundTo === null) continue;
    const book = new ProgrammeBook(workspace, boundTo, id, CURATOR);
    const progress = await book.ask<SetupProgress>(START, 'setupProgress');
    book.knowForms(progress.forms);
    const publishedId = book.publishedId('mentee');
    if (publishedId !== undefined) form ??= `${home}/forms/d/e/${publishedId}/viewform`;
    else if (progress.state === 'ready' && progress.forms.length === 0) summary ??= `${home}/books/${boundTo}`;
    if (progress.state === 'ready' && progress.forms.some(({ url }) => !url.startsWith(`${home}/`))) {
      await book.ask(START, 'checkAndRepair');
      await book.ask(START, 'sweepNow');
    }
  }
  return { form, summary };
}
