/**
 * Cuts a setup into its steps, one an execution, and goes on from every state in which a kill can leave a step. A step that was finished
 * so must leave the workbook as a calm one does: what follows is then the same run, and needn't be run again. Left to others: which steps
 * are stopped (the tests).
 */
import { FORM_ORDER } from '../../../src/apps-script/setup/form-steps';
import type { SetupProgress } from '../../../src/contract/setup/setup-progress';
import type { SetupSettings } from '../../../src/contract/setup/setup-settings';
import { TABLES_OF } from '../../../src/contract/tables/catalogue';
import { type CallOptions, type ExecutionResult, openWorkspace } from '../../../src/local/workspace';
import { restore, type Snapshot, type Stop, snapshotOf, watchStops } from '../../bundle-runs/snapshots';
import { OWNER, School } from './school';

/** Every write of a property takes nearly the whole time of an execution, so that the setup stops after each step. */
const ONE_STEP_EACH = (member: string): number => (member === 'Properties.setProperties' ? 275_000 : 0);
/** The steps that make sheets, in their order, and those that make forms. */
export const SHEET_STEPS = TABLES_OF.organisation.map((table) => `table:${table}`);
export const FORM_STEPS = FORM_ORDER.flatMap((id) =>
  ['create', 'questions', 'link', 'publish'].map((part) => `form:${id}:${part}`),
);

const NO_LIMIT = { limitMs: Number.MAX_SAFE_INTEGER };

/** A step: the workspace between its calls and after it. */
export interface Stage {
  /** The step's id; the last stage also ends the setup. */
  readonly step: string;
  readonly stops: readonly Stop[];
  readonly after: Snapshot;
  /** Service calls in all. */
  readonly calls: number;
}

/** A setup in its stages; the first one begins it and does its first step. */
export interface StagedSetup {
  readonly settings: SetupSettings;
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
    for (let done = false; !done; ) {
      const { pace, stops } = watchStops(workspace);
      const result = await goOn(school, stages.length === 0 ? settings : undefined, { pace });
      if (result.error) throw new Error(result.error.message);
      const after = snapshotOf(workspace);
      stages.push({ step: lastStep(after), stops, after, calls: result.serviceCalls });
      done = (result.value as SetupProgress).done;
    }
    return { settings, spreadsheet, script, stages };
  } finally {
    await workspace.close();
  }
}

/** What the person or the timer does: the settings are given where a setup is to begin. */
function goOn(
  school: School,
  settings: SetupSettings | undefined,
  options: CallOptions = {},
): Promise<ExecutionResult> {
  const given = { ...NO_LIMIT, ...options };
  return settings ? school.run('startSetup', [settings], given) : school.run('continueSetup', [], given);
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

/** Goes on from where a kill has left a stage, and says how the outcome differs from a calm one; undefined where it doesn't. */
async function differenceFrom(setup: StagedSetup, stage: Stage, { state }: Stop): Promise<string | undefined> {
  const school = schoolAt(setup, state);
  const settings = stage === setup.stages[0] ? setup.settings : undefined;
  try {
    const wanted = setupIn(stage.after).done.length;
    for (let turn = 0; turn < 3; turn += 1) {
      const { done } = setupIn(snapshotOf(school.workspace));
      // The last stage leaves no setup behind, and a run upon that changes nothing.
      if (wanted === 0 ? turn === 1 : done.length >= wanted) break;
      const again = await goOn(school, settings);
      if (again.error) return `then ${again.error.message}`;
    }
    return await difference(school, stage);
  } finally {
    await school.workspace.close();
  }
}

/** The differences that going on makes from every state in which a kill can leave a step; empty where all is well. */
export async function differences(setup: StagedSetup, step: string): Promise<readonly string[]> {
  const stage = setup.stages.find((each) => each.step === step);
  if (!stage) throw new Error(`no step ${step}`);
  const found: string[] = [];
  for (const stop of stage.stops) {
    const difference = await differenceFrom(setup, stage, stop);
    if (difference !== undefined) found.push(`${stage.step}, killed at call ${stop.calls.join(', ')}: ${difference}`);
  }
  return found;
}

/** Whether a run that is really killed at a call of a stage leaves what the calm run had done before it. Throws where nothing was killed. */
export async function killLeavesItsStop(setup: StagedSetup, stage: Stage, call: number): Promise<boolean> {
  const isFirst = stage === setup.stages[0];
  const school = schoolAt(setup, stage.stops[0]?.state ?? []);
  try {
    const faults = [{ serviceCall: call, do: 'kill' }] as const;
    const killed = await goOn(school, isFirst ? setup.settings : undefined, { faults });
    if (killed.error?.killed !== 'fault') throw new Error(`${stage.step}: call ${call} was not killed`);
    const stop = stage.stops.find(({ calls }) => calls.includes(call));
    return comparable(snapshotOf(school.workspace)) === comparable(stop?.state ?? []);
  } finally {
    await school.workspace.close();
  }
}

function schoolAt({ spreadsheet, script }: StagedSetup, state: Snapshot): School {
  const workspace = restore(openWorkspace({ memory: true, owner: OWNER, latency: ONE_STEP_EACH }), state);
  return new School(workspace, spreadsheet, script);
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
