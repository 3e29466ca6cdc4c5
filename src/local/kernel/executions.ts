/**
 * Decides how an execution begins, lives and ends: a realm on a thread, its crossing, its locks, its time, and the commit at its end.
 * Left to others: what starts it (../workspace.ts, triggers/), what its calls do (services/).
 */
import { createHash } from 'node:crypto';
import type { AuthMode, Execution } from './call';
import { Crossing, description, type Pace } from './crossing';
import { type ExecutionResult, type LogLine, plainValue } from './execution-result';
import { type Fault, FaultPlan } from './faults';
import type { GoogleClass } from './google-class';
import type { LatencyModel } from './latency';
import { type CallCounts, Killed, Meter, timeLimitText } from './meter';
import type { ScriptProject } from './scripts';
import { type Respondent, uiSession } from './ui-session';
import type { Outcome, RealmBirth } from './wire';
import type { WorkerPool } from './worker-pool';
import type { SourceFile, WorkerThread } from './worker-thread';
import type { World } from './world';

/** A function to run. */
export interface ExecutionRequest {
  readonly script: ScriptProject;
  /** Name or dotted path. */
  readonly functionName: string;
  /** Plain data, Dates, GoogleObjects. */
  readonly args: readonly unknown[];
  readonly user: string;
  readonly activeUser: string;
  readonly authMode: AuthMode;
  readonly triggerUid: string | null;
  /** True where a function that does not exist is no error. */
  readonly optional: boolean;
  /** Simulated milliseconds allowed. */
  readonly limitMs: number;
  readonly faults: readonly Fault[];
  readonly pace?: Pace | undefined;
  readonly respondent?: Respondent | undefined;
  /** Given the execution as it runs, before its first call. */
  readonly onStart?: ((live: LiveExecution) => void) | undefined;
  /** First contents of the execution's scratch, such as the active sheet. */
  readonly scratch?: Readonly<Record<string, unknown>> | undefined;
}

/** An execution while it runs; log and session grow. */
export interface LiveExecution {
  readonly id: string;
  readonly log: readonly LogLine[];
  readonly ui: ExecutionResult['ui'];
}

/** What all executions of a workspace share. */
export interface ExecutionsSettings {
  readonly world: World;
  readonly pool: WorkerPool;
  readonly services: Readonly<Record<string, GoogleClass<null>>>;
  readonly notEmulated: readonly string[];
  /** Whether Google declares a name that isn't emulated for a class, service or enum: then it is refused, else it is undefined. */
  isDeclared(owner: string, name: string): boolean;
  readonly latency: LatencyModel;
  /** Real milliseconds after which an execution that computes without end is stopped. */
  readonly realLimitMs: number;
}

/** Simultaneous executions of one account (https://developers.google.com/apps-script/guides/services/quotas). */
const simultaneousPerUser = 30;
const tooManyText = 'There are too many scripts running simultaneously for this Google user account.';
const functionName = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;

/** The executions of a workspace. */
export class Executions {
  /** Faults counted over all executions; replaced by whoever plans new ones. */
  faults = new FaultPlan([]);
  /** Calls of all executions that have ended. */
  readonly counts: CallCounts = { service: {}, getter: {} };
  private closed = false;
  private readonly active = new Set<Promise<unknown>>();
  private readonly running = new Map<string, { readonly user: string; stop(why: Killed): void }>();
  private readonly descriptions: RealmBirth['services'];

  constructor(private readonly settings: ExecutionsSettings) {
    this.descriptions = Object.fromEntries(
      Object.entries(settings.services).map(([name, cls]) => [name, description(cls as GoogleClass)]),
    );
  }

  /** Runs a function to its end. Rejects for a bug of the emulation and in a closed workspace; what the script did wrong is in the result. */
  async run(request: ExecutionRequest): Promise<ExecutionResult> {
    if (this.closed) throw new Error('The workspace is closed.');
    const run = this.begin(request);
    this.active.add(run);
    const forget = () => this.active.delete(run);
    run.then(forget, forget);
    return run;
  }

  private async begin(request: ExecutionRequest): Promise<ExecutionResult> {
    const { world, latency, services, isDeclared } = this.settings;
    const id = world.ids.uuid();
    const meter = new Meter({
      id,
      clock: world.clock,
      latency,
      limitMs: request.limitMs,
      faults: request.faults,
      workspaceFaults: this.faults,
      onTimePassed: () => world.locks.timePassed(meter),
    });
    const ui = uiSession(request.respondent);
    const execution: Execution = {
      id,
      user: request.user,
      activeUser: request.activeUser,
      owner: request.script.owner,
      script: request.script,
      authMode: request.authMode,
      container: request.script.boundTo,
      scopes: request.script.manifest.oauthScopes ?? null,
      triggerUid: request.triggerUid,
      ui,
      scratch: new Map(Object.entries(request.scratch ?? {})),
    };
    const sleep = (ms: number) => this.sleep(meter, ms);
    const crossing = new Crossing({ world, execution, meter, services, isDeclared, pace: request.pace, sleep });
    const log: LogLine[] = [];
    request.onStart?.({ id, log, ui });
    const ended = await this.outcome(request, meter, crossing, log);
    const failure =
      'e' in ended ? { name: ended.e.n, message: ended.e.m, stack: ended.e.s, killed: ended.killed } : null;
    return {
      id,
      scriptId: request.script.id,
      functionName: request.functionName,
      user: request.user,
      ran: !('missing' in ended),
      value: 'v' in ended ? plainValue(crossing.unpacked(ended.v)) : undefined,
      error: failure,
      log,
      calls: meter.counts,
      serviceCalls: Object.values(meter.counts.service).reduce((sum, count) => sum + count, 0),
      simulatedMs: meter.elapsedMs(),
      ui,
    };
  }

  /** Ends every running execution, waits until all have ended, and lets none begin any more. */
  async close(): Promise<void> {
    this.closed = true;
    const why = new Killed('workspace closed', 'The workspace was closed.');
    for (const { stop } of [...this.running.values()]) stop(why);
    await Promise.allSettled(this.active);
  }

  /** Ends one execution, if it is still running. */
  stop(executionId: string): void {
    this.running.get(executionId)?.stop(new Killed('stopped', 'The execution was stopped.'));
  }

  private async outcome(
    request: ExecutionRequest,
    meter: Meter,
    crossing: Crossing,
    log: LogLine[],
  ): Promise<EndedOutcome> {
    const { world, pool } = this.settings;
    if (!functionName.test(request.functionName)) return missing(request);
    if ([...this.running.values()].filter(({ user }) => user === request.user).length >= simultaneousPerUser) {
      return { e: { n: 'Exception', m: tooManyText, s: '' }, killed: null };
    }
    world.locks.began(meter);
    let thread: WorkerThread | undefined;
    let timer: NodeJS.Timeout | undefined;
    try {
      const text = await new Promise<string>((resolve, reject) => {
        this.running.set(meter.id, { user: request.user, stop: reject });
        timer = setTimeout(() => reject(new Killed('time limit', timeLimitText)), this.settings.realLimitMs);
        thread = pool.run(
          {
            birth: JSON.stringify(this.birth(request.script, meter)),
            files: sourceFiles(request.script),
            functionName: request.functionName,
            args: JSON.stringify(crossing.packed(request.args)),
          },
          {
            onCall: (called) => crossing.answer(called),
            onLog: (level, line) => log.push({ level, text: line }),
            done: resolve,
            failed: reject,
          },
        );
      });
      const outcome = JSON.parse(text) as Outcome;
      if ('missing' in outcome) return missing(request);
      return 'e' in outcome ? { ...outcome, killed: null } : outcome;
    } catch (error) {
      thread?.giveUp();
      if (!(error instanceof Killed)) throw error;
      return { e: { n: 'Error', m: error.message, s: '' }, killed: error.why };
    } finally {
      clearTimeout(timer);
      this.running.delete(meter.id);
      addCounts(this.counts, meter.counts);
      world.locks.ended(meter);
      world.commit();
      request.pace?.ended?.(meter.id);
    }
  }

  private birth(script: ScriptProject, meter: Meter): RealmBirth {
    return {
      now: meter.now(),
      clockRuns: this.settings.world.clock.runs,
      timeZone: script.manifest.timeZone ?? 'Etc/GMT',
      services: this.descriptions,
      notEmulated: this.settings.notEmulated,
    };
  }

  private sleep(meter: Meter, ms: number): Promise<void> {
    if (this.settings.world.clock.runs) return new Promise((resolve) => setTimeout(resolve, ms));
    meter.charge(ms);
    return new Promise((resolve) => setImmediate(resolve));
  }
}

type EndedOutcome =
  | Exclude<Outcome, { readonly e: unknown }>
  | (Extract<Outcome, { readonly e: unknown }> & { readonly killed: Killed['why'] | null });

function missing(request: ExecutionRequest): EndedOutcome {
  if (request.optional) return { missing: true };
  return { e: { n: 'Error', m: `Script function not found: ${request.functionName}`, s: '' }, killed: null };
}

function addCounts(sum: CallCounts, added: CallCounts): void {
  for (const kind of ['service', 'getter'] as const) {
    for (const [member, count] of Object.entries(added[kind])) sum[kind][member] = (sum[kind][member] ?? 0) + count;
  }
}

const sources = new WeakMap<object, readonly SourceFile[]>();

/** The script files of a project in their order, with keys; HTML files are not run. */
function sourceFiles(script: ScriptProject): readonly SourceFile[] {
  let files = sources.get(script);
  if (files === undefined) {
    files = Object.entries(script.files)
      .filter(([name]) => !name.endsWith('.html') && !name.endsWith('.json'))
      .map(([name, text]) => ({ name, text, key: createHash('sha256').update(`${name}\n${text}`).digest('hex') }));
    sources.set(script, files);
  }
  return files;
}
