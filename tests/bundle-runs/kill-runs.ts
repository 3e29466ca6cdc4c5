/**
 * Ends a run at each of its service calls in turn and says what people see once the work was finished afterwards. Left to others: what the
 * run is, and what it is compared with.
 */
import type { ExecutionResult } from '../../src/local/workspace';
import { seen } from './compare';
import { type KeptOrganisation, Organisation } from './organisation';
import { snapshotOf } from './snapshots';

/** A run that is to be killed. */
export interface FragileRun {
  readonly from: KeptOrganisation;
  /** Does the work, killed at a call where one is named. */
  readonly run: (organisation: Organisation, killedAt: number | undefined) => Promise<readonly ExecutionResult[]>;
  /** What happens next: the same again, or the timer. */
  readonly finish: (organisation: Organisation) => Promise<unknown>;
}

/** A run that nothing has killed. */
export interface CalmRun {
  readonly sheets: unknown;
  readonly calls: number;
}

/** What is seen after a calm run, and how many service calls it has made. */
export async function calmly({ from, run, finish }: FragileRun): Promise<CalmRun> {
  const organisation = Organisation.open(from);
  const results = await run(organisation, undefined);
  await finish(organisation);
  const sheets = seen(organisation);
  await organisation.close();
  return { sheets, calls: Math.max(...results.map(({ serviceCalls }) => serviceCalls)) };
}

/**
 * Kills a run at its first, second, … call, finishes it, and expects to see what a calm run has left. Throws where nothing was killed. Where
 * a kill leaves the very workspace that the kill before it left, what follows is the same too, and isn't run again.
 */
export async function expectKillsToChangeNothing({ from, run, finish }: FragileRun, calm: CalmRun): Promise<void> {
  let left = '';
  for (let k = 1; k <= calm.calls; k += 1) {
    const organisation = Organisation.open(from);
    const results = await run(organisation, k);
    if (!results.some(({ error }) => error?.killed === 'fault')) throw new Error(`Nothing was killed at call ${k}.`);
    const leaves = JSON.stringify([organisation.workspace.clock.now(), snapshotOf(organisation.workspace)]);
    if (leaves !== left) {
      await finish(organisation);
      expect({ k, sheets: seen(organisation) }).toEqual({ k, sheets: calm.sheets });
    }
    left = leaves;
    await organisation.close();
  }
}

/** The faults that end an execution at a call; none where no call is named. */
export function faultsAt(k: number | undefined) {
  return k === undefined ? [] : [{ serviceCall: k, do: 'kill' } as const];
}
