/**
 * Decides how the parts of a workspace are put together.
 * Left to others: what each part does, and the face they show (../workspace.ts).
 */
import { isDeclared } from '../services/is-declared';
import { families, notEmulatedServices, services } from '../services/registry';
import { user } from '../services/session/user';
import { ByHand } from './by-hand';
import { type Clock, runningClock, standingClock } from './clock';
import { Executions } from './executions';
import { object } from './google-class';
import { makeIds } from './ids';
import { latencyModel } from './latency';
import { takeUpClock } from './moved-clock';
import { Storage } from './storage';
import { Firing, sixMinutesMs } from './triggers/firing';
import { findWorkerFile } from './worker-location';
import { poolOf } from './worker-pool';
import type { WorkspaceOptions } from './workspace-options';
import { World } from './world';

/** The parts of an open workspace. */
export interface WorkspaceParts {
  readonly clock: Clock;
  /** Null for a workspace in memory. */
  readonly storage: Storage | null;
  readonly world: World;
  readonly executions: Executions;
  readonly firing: Firing;
  readonly byHand: ByHand;
}

/** Where a standing clock begins unless it is told. */
const defaultStart = '2026-09-01T09:00:00Z';

/** Puts a workspace together. Throws WorkspaceRefused where its folder can't be had. */
export function assemble(options: WorkspaceOptions): WorkspaceParts {
  const { clock: wanted = defaultStart, latency = 'none', realLimitMs = sixMinutesMs } = options;
  const clock = wanted === 'running' ? runningClock() : standingClock(new Date(wanted).getTime());
  const pool = poolOf(findWorkerFile());
  const storage = 'folder' in options ? Storage.open(options.folder) : null;
  const world = new World(clock, makeIds(options.seed), storage);
  takeUpClock(world);
  const executions = new Executions({
    world,
    pool,
    services,
    notEmulated: notEmulatedServices,
    isDeclared,
    latency: latencyModel(latency),
    realLimitMs,
  });
  const firing = new Firing(world, executions, { ...families, user: (email) => object(user, { email }) });
  pool.warm(1);
  return { clock, storage, world, executions, firing, byHand: new ByHand(world, firing) };
}
