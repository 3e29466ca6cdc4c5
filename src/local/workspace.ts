/**
 * The local workspace: spreadsheets, forms and script projects on this machine, with Google's services emulated for the scripts.
 * This is the door for tests, the command line, the web server, and anyone's own Apps Script project:
 *
 *     const workspace = openWorkspace({ memory: true });
 *     const spreadsheet = workspace.createSpreadsheet('Club');
 *     const script = workspace.loadScript({ files: { 'Code.js': source }, boundTo: spreadsheet });
 *     const result = await workspace.call(script, 'greet', ['Anna']);
 *     await workspace.close();
 */

import type { AuthMode } from './kernel/call';
import { type Clock, runningClock, standingClock } from './kernel/clock';
import type { Pace } from './kernel/crossing';
import type { ExecutionResult } from './kernel/execution-result';
import { type ExecutionRequest, Executions } from './kernel/executions';
import type { SpreadsheetFamily } from './kernel/families';
import { type Fault, FaultPlan } from './kernel/faults';
import { makeIds } from './kernel/ids';
import { type LatencyModel, noLatency } from './kernel/latency';
import { Killed } from './kernel/meter';
import { type Manifest, type ScriptProject, scriptsBoundTo, scriptsOf } from './kernel/scripts';
import type { Respondent } from './kernel/ui-session';
import { findWorkerFile } from './kernel/worker-location';
import { poolOf } from './kernel/worker-pool';
import { type Change, World } from './kernel/world';
import { families, notEmulatedServices, services } from './services/registry';

/** How a workspace is opened. */
export interface WorkspaceOptions {
  /** Nothing is kept after `close`. */
  readonly memory: true;
  /** 'running' follows the machine's clock; an instant (ISO text or Date) stands until it is moved. Default: 2026-09-01T09:00:00Z, standing. */
  readonly clock?: 'running' | string | Date;
  /** Prices of Google's calls. Default: none. */
  readonly latency?: LatencyModel;
  /** A whole number from which all ids follow; without it they are unpredictable. */
  readonly seed?: number;
  /** The account that owns what nobody else is named for. */
  readonly owner?: string;
}

/** A script project to load. */
export interface ScriptToLoad {
  /** File name to text: '.js' and '.gs' files are run in this order, '.html' files are pages. */
  readonly files: Readonly<Record<string, string>>;
  readonly manifest?: Manifest;
  /** Id of the spreadsheet or form that holds it. */
  readonly boundTo?: string | null;
  readonly owner?: string;
  readonly name?: string;
  /** Replaces this project. Without it the project already bound to the same container is replaced, if there is one. */
  readonly scriptId?: string;
}

/** How a function is called. */
export interface CallOptions {
  /** Account as which it runs; the script's owner by default. */
  readonly user?: string;
  /** Who acts, where that is someone else or nobody ('') for Google. */
  readonly activeUser?: string;
  readonly authMode?: AuthMode;
  /** Faults of this execution, counted from its first call. */
  readonly faults?: readonly Fault[];
  /** Lets a test hold calls and answers. */
  readonly pace?: Pace;
  /** Answers alerts and prompts. */
  readonly respondent?: Respondent;
  /** Name or id of the sheet that the person looks at; the first one by default. */
  readonly activeSheet?: string | number;
  /** Simulated milliseconds allowed; six minutes by default. */
  readonly limitMs?: number;
}

const sixMinutesMs = 360_000;

/** Opens a workspace. */
export function openWorkspace(options: WorkspaceOptions): Workspace {
  return new Workspace(options);
}

/** An open workspace. */
export class Workspace {
  /** What services see of it; for tests of services. */
  readonly world: World;
  readonly clock: Clock;
  private readonly owner: string;
  private readonly executions: Executions;

  constructor(options: WorkspaceOptions) {
    this.clock =
      options.clock === 'running'
        ? runningClock()
        : standingClock(new Date(options.clock ?? '2026-09-01T09:00:00Z').getTime());
    this.world = new World(this.clock, makeIds(options.seed), null);
    this.owner = options.owner ?? 'owner@example.org';
    this.executions = new Executions({
      world: this.world,
      pool: poolOf(findWorkerFile()),
      services,
      notEmulated: notEmulatedServices,
      latency: options.latency ?? noLatency,
      realLimitMs: sixMinutesMs,
    });
  }

  /** Makes a spreadsheet with one empty sheet and returns its id. */
  createSpreadsheet(
    name: string,
    { owner = this.owner, locale = 'ru_RU', timeZone = 'Europe/Moscow' }: NewSpreadsheetOptions = {},
  ): string {
    const id = spreadsheets().create(this.world, { name, owner, locale, timeZone });
    this.world.commit();
    return id;
  }

  /** Loads a script project, or a newer version of one, and returns its id. */
  loadScript(script: ScriptToLoad): string {
    const boundTo = script.boundTo ?? null;
    const scripts = scriptsOf(this.world);
    const known = boundTo === null ? undefined : scriptsBoundTo(this.world, boundTo)[0];
    const before = script.scriptId === undefined ? known : scripts.get(script.scriptId);
    const project: ScriptProject = {
      id: before?.id ?? script.scriptId ?? this.world.ids.token(57),
      name: script.name ?? before?.name ?? 'Script',
      owner: script.owner ?? before?.owner ?? this.owner,
      boundTo,
      manifest: script.manifest ?? {},
      files: script.files,
    };
    scripts.put(project.id, project);
    this.world.announce({ what: 'script', id: project.id });
    this.world.commit();
    return project.id;
  }

  /** Calls a function of a script and waits for its end. What the script did wrong is in the result; see `returnedValue`. */
  call(
    scriptId: string,
    functionName: string,
    args: readonly unknown[] = [],
    options: CallOptions = {},
  ): Promise<ExecutionResult> {
    return this.executions.run(this.request(scriptId, functionName, args, options));
  }

  /** Faults counted over all executions from now on; an empty list ends them. */
  planFaults(faults: readonly Fault[]): void {
    this.executions.faults = new FaultPlan(faults);
  }

  /** Calls back after every durable change until the function returned is called. */
  onChange(listener: (change: Change) => void): () => void {
    return this.world.listen(listener);
  }

  /** Ends what runs and closes the workspace. */
  async close(): Promise<void> {
    this.executions.stopAll(new Killed('workspace closed', 'The workspace was closed.'));
    await Promise.resolve();
    this.world.commit();
  }

  private request(
    scriptId: string,
    functionName: string,
    args: readonly unknown[],
    options: CallOptions,
  ): ExecutionRequest {
    const script = scriptsOf(this.world).get(scriptId);
    if (script === undefined) throw new Error(`There is no script ${scriptId} in the workspace.`);
    const user = options.user ?? script.owner;
    return {
      script,
      functionName,
      args,
      user,
      activeUser: options.activeUser ?? user,
      authMode: options.authMode ?? 'FULL',
      triggerUid: null,
      optional: false,
      limitMs: options.limitMs ?? sixMinutesMs,
      faults: options.faults ?? [],
      pace: options.pace,
      respondent: options.respondent,
      scratch: options.activeSheet === undefined ? {} : { activeSheet: options.activeSheet },
    };
  }
}

/** What a spreadsheet may be born with besides its name. */
export interface NewSpreadsheetOptions {
  readonly owner?: string;
  /** 'ru_RU' by default. */
  readonly locale?: string;
  /** 'Europe/Moscow' by default. */
  readonly timeZone?: string;
}

function spreadsheets(): SpreadsheetFamily {
  if (families.spreadsheet === undefined) throw new Error('The workspace has no spreadsheets.');
  return families.spreadsheet;
}
