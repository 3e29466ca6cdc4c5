/**
 * Cuts a setup into its steps, one an execution, and compares what a killed and repeated step has left with what a calm one leaves.
 * Left to others: which calls are killed (the tests).
 */
import type { SetupProgress } from '../../../src/contract/setup/setup-progress';
import type { SetupSettings } from '../../../src/contract/setup/setup-settings';
import { openWorkspace } from '../../../src/local/workspace';
import { OWNER, School } from './school';
import { restore, type Snapshot, snapshotOf } from './snapshots';

/** Every write of a property takes nearly the whole time of an execution, so that the setup stops after each step. */
const ONE_STEP_EACH = (member: string): number => (member === 'Properties.setProperties' ? 275_000 : 0);
const NO_LIMIT = { limitMs: Number.MAX_SAFE_INTEGER };

/** A step: the workspace before and after it, and how many service calls it took. */
export interface Stage {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly calls: number;
  /** The step's id; the last stage also ends the setup. */
  readonly step: string;
}

/** A setup in its stages, the first execution left out: it begins and does the first step. */
export interface StagedSetup {
  readonly spreadsheet: string;
  readonly script: string;
  readonly stages: readonly Stage[];
}

/** Sets a workbook up, one step an execution. */
export async function stagedSetup(settings: SetupSettings): Promise<StagedSetup> {
  const school = School.open({ latency: ONE_STEP_EACH });
  const { workspace, spreadsheet, script } = school;
  const stages: Stage[] = [];
  try {
    let result = await school.run('startSetup', [settings], NO_LIMIT);
    let before = snapshotOf(workspace);
    while (result.error === null && !(result.value as SetupProgress).done) {
      result = await school.run('continueSetup', [], NO_LIMIT);
      const after = snapshotOf(workspace);
      stages.push({ before, after, calls: result.serviceCalls, step: lastStep(after) });
      before = after;
    }
    if (result.error) throw new Error(result.error.message);
    return { spreadsheet, script, stages };
  } finally {
    await workspace.close();
  }
}

function lastStep(snapshot: Snapshot): string {
  const { done } = setupIn(snapshot);
  return done[done.length - 1] ?? 'finish';
}

function setupIn(snapshot: Snapshot): { readonly done: readonly string[] } {
  for (const [collection, , json] of snapshot) {
    const text =
      collection === 'properties'
        ? (JSON.parse(json) as { entries: Record<string, string> }).entries['nastavnik.setup']
        : undefined;
    if (text) return JSON.parse(text.slice(text.indexOf('|') + 1) || '{"done":[]}') as { done: string[] };
  }
  return { done: [] };
}

/** Kills a stage at its k-th service call, does it again, and says how the outcome differs from a calm one; undefined where it doesn't. */
async function differenceAfterKill(setup: StagedSetup, stage: Stage, k: number): Promise<string | undefined> {
  const workspace = restore(openWorkspace({ memory: true, owner: OWNER, latency: ONE_STEP_EACH }), stage.before);
  const school = new School(workspace, setup.spreadsheet, setup.script);
  try {
    const killed = await school.run('continueSetup', [], { ...NO_LIMIT, faults: [{ serviceCall: k, do: 'kill' }] });
    if (killed.error?.killed !== 'fault') return `call ${k} was not killed`;
    const wanted = setupIn(stage.after).done.length;
    for (let turn = 0; turn < 3; turn += 1) {
      const { done } = setupIn(snapshotOf(workspace));
      // The last stage leaves no setup behind, and a run upon that changes nothing.
      if (wanted === 0 ? turn === 1 : done.length >= wanted) break;
      const again = await school.run('continueSetup', [], NO_LIMIT);
      if (again.error) return `then ${again.error.message}`;
    }
    return await difference(school, stage);
  } finally {
    await workspace.close();
  }
}

/** The differences that killing a stage at each of these calls makes; empty where all is well. */
export async function differences(
  setup: StagedSetup,
  step: string,
  calls: (last: number) => readonly number[],
): Promise<readonly string[]> {
  const stage = setup.stages.find((each) => each.step === step);
  if (!stage) throw new Error(`no step ${step}`);
  const found: string[] = [];
  for (const k of calls(stage.calls)) {
    const difference = await differenceAfterKill(setup, stage, k);
    if (difference !== undefined) found.push(`${step}, call ${k}: ${difference}`);
  }
  return found;
}

/** Every service call of a stage. */
export function everyCall(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** Documents tell most quickly that nothing differs; where they do, what the script sees decides. */
async function difference(school: School, stage: Stage): Promise<string | undefined> {
  const now = snapshotOf(school.workspace);
  if (comparable(now) === comparable(stage.after)) return undefined;
  const calm = restore(openWorkspace({ memory: true, owner: OWNER }), stage.after);
  try {
    const expected = await linesOf(new School(calm, school.spreadsheet, school.script));
    const actual = await linesOf(school);
    return firstDifference(expected, actual);
  } finally {
    await calm.close();
  }
}

/** The documents with ids and times, which differ from run to run, replaced by the order in which they appear. */
function comparable(snapshot: Snapshot): string {
  const names = new Map<string, string>();
  const named = (id: string): string => {
    const known = names.get(id) ?? `(${names.size})`;
    names.set(id, known);
    return known;
  };
  return snapshot
    .filter(([collection, , json]) => collection !== 'scripts' && !isContinuation(collection, json))
    .map((document) => document.join(' '))
    .join('\n')
    .replace(/"nextId":\d+/g, '')
    .replace(/0\.\d{5,}|\d{4}-\d\d-\d\dT[\d:.]+Z|\b1[789]\d{11}\b/g, '(time)')
    .replace(/[\w-]{30,}|[0-9a-f]{16}|\d{9,}/g, named);
}

/** The trigger that goes on by itself; a run that was killed at its very end hasn't made it, and the next one does. */
function isContinuation(collection: string, json: string): boolean {
  return collection === 'triggers' && json.includes('"continueWork"');
}

/** What the script sees, line by line, without the trigger of a continuation. */
async function linesOf(school: School): Promise<readonly string[]> {
  const described = (await school.describe()) as { readonly triggers: readonly string[] };
  const triggers = described.triggers.filter((trigger) => !trigger.startsWith('continueWork'));
  return JSON.stringify({ ...described, triggers }, null, 1).split('\n');
}

function firstDifference(calm: readonly string[], now: readonly string[]): string | undefined {
  const at = calm.findIndex((line, index) => line !== now[index]);
  if (at < 0 && calm.length === now.length) return undefined;
  return `line ${at}: ${calm.slice(Math.max(0, at - 3), at + 2).join(' ')} became ${now.slice(at, at + 2).join(' ')}`;
}
