/** Runs scripts against the tests' own service, on real threads. */
import { standingClock } from '../../../src/local/kernel/clock';
import type { ExecutionResult } from '../../../src/local/kernel/execution-result';
import { type ExecutionRequest, Executions } from '../../../src/local/kernel/executions';
import { makeIds } from '../../../src/local/kernel/ids';
import { latencyModel } from '../../../src/local/kernel/latency';
import type { Manifest } from '../../../src/local/kernel/scripts';
import { findWorkerFile } from '../../../src/local/kernel/worker-location';
import { poolOf } from '../../../src/local/kernel/worker-pool';
import { World } from '../../../src/local/kernel/world';
import { lockService } from '../../../src/local/services/lock/lock-service';
import { sampleApp } from './sample-service';

/** Noon of 2 September 2026 in Greenwich. */
export const start = Date.UTC(2026, 8, 2, 12);

/** What counts as declared by Google besides what the sample service has. */
const declared = ['SampleApp.paintAll', 'SampleApp.Colour.BLUE', 'Thing.title', 'DriveApp.getFileById'];

/** A world and what runs scripts in it. */
export class Bench {
  readonly world: World;
  readonly executions: Executions;

  constructor(settings: { readonly priceMs?: number; readonly realLimitMs?: number; readonly world?: World } = {}) {
    this.world = settings.world ?? new World(standingClock(start), makeIds(1), null);
    this.executions = new Executions({
      world: this.world,
      pool: poolOf(findWorkerFile()),
      services: { SampleApp: sampleApp, LockService: lockService },
      notEmulated: ['DriveApp'],
      isDeclared: (owner, name) => declared.includes(`${owner}.${name}`),
      latency: latencyModel(() => settings.priceMs ?? 0),
      realLimitMs: settings.realLimitMs ?? 20_000,
    });
  }

  /** Runs `main` of a text, or a function by its source. */
  run(
    code: string | ((...args: never[]) => unknown),
    options: Partial<Omit<ExecutionRequest, 'script'>> & {
      manifest?: Manifest;
      boundTo?: string | null;
      id?: string;
    } = {},
  ): Promise<ExecutionResult> {
    const { manifest = {}, boundTo = null, id = 'script', ...request } = options;
    const text = typeof code === 'string' ? code : `const main = ${String(code)};`;
    return this.executions.run({
      script: { id, name: 'Test', owner: 'owner@example.org', boundTo, manifest, files: { 'Code.js': text } },
      functionName: 'main',
      args: [],
      user: 'owner@example.org',
      activeUser: 'owner@example.org',
      authMode: 'FULL',
      triggerUid: null,
      optional: false,
      limitMs: 360_000,
      faults: [],
      ...request,
    });
  }

  /** The value of `main`; fails on an error of the script. */
  async value(...args: Parameters<Bench['run']>): Promise<unknown> {
    const { error, value } = await this.run(...args);
    expect(error).toBeNull();
    return value;
  }

  /** 'Name: message' of the error that ended `main`. */
  async error(...args: Parameters<Bench['run']>): Promise<string> {
    const { error } = await this.run(...args);
    return `${error?.name}: ${error?.message}`;
  }
}
