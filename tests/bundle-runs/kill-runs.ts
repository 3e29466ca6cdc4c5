/**
 * Ends a run at each of its service calls in turn and says what people see once the work was finished afterwards. Left to others: what the
 * run is, and what it is compared with.
 */
import type { ExecutionResult } from '../../src/local/workspace';
import { seen } from './compare';
import { type KeptOrganisation, Organisation } from './organisation';

/** A run that is to be killed. */
export interface FragileRun {
  readonly from: KeptOrganisation;
  /** Does the work, killed at a call where one is named. */
  readonly run: (organisation: Organisation, killedAt: number | undefined) => Promise<readonly ExecutionResult[]>;
  /** What happens next: the same again, or the timer. */
  readonly finish: (organisation: Organisation) => Promise<unknown>;
}

/** What is seen after a calm run, and how many service calls it has made. */
export async function calmly({ from, run, finish }: FragileRun): Promise<{ sheets: unknown; calls: number }> {
  const organisation = Organisation.open(from);
  const results = await run(organisation, undefined);
  await finish(organisation);
  const sheets = seen(organisation);
  await organisation.close();
  return { sheets, calls: Math.max(...results.map(({ serviceCalls }) => serviceCalls)) };
}

/** What is seen after a run that was killed at its k-th call, and then finished. Throws where nothing was killed. */
export async function killedAt(k: number, { from, run, finish }: FragileRun): Promise<unknown> {
  const organisation = Organisation.open(from);
  const results = await run(organisation, k);
  if (!results.some(({ error }) => error?.killed === 'fault')) throw new Error(`Nothing was killed at call ${k}.`);
  await finish(organisation);
  const sheets = seen(organisation);
  await organisation.close();
  return sheets;
}

/** The faults that end an execution at a call; none where no call is named. */
export function faultsAt(k: number | undefined) {
  return k === undefined ? [] : [{ serviceCall: k, do: 'kill' } as const];
}
