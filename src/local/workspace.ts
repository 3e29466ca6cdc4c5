/**
 * The local workspace: spreadsheets, forms and script projects on this machine, with Google's services emulated for the scripts.
 * This is the door for tests, the command line, the web server, and anyone's own Apps Script project:
 *
 *     const workspace = openWorkspace({ memory: true });
 *     const spreadsheet = workspace.createSpreadsheet('Club');
 *     const script = workspace.loadScript({ files: { 'Code.js': source }, boundTo: spreadsheet });
 *     const greeting = returnedValue(await workspace.call(script, 'greet', ['Anna']));
 *     await workspace.close();
 */
import { assemble } from './kernel/assembly';
import type { ByHand, Opened } from './kernel/by-hand';
import type { Clock } from './kernel/clock';
import type { ExecutionResult } from './kernel/execution-result';
import type { Executions } from './kernel/executions';
import type { FormAnswers, Place, PlainSpreadsheet, PlainValue, SheetAction } from './kernel/families';
import { type Fault, FaultPlan } from './kernel/faults';
import type { CallCounts } from './kernel/meter';
import { moveClock, noteInvented } from './kernel/moved-clock';
import { type Readings, takeReadings } from './kernel/readings';
import { copyScripts, loadProject, type ScriptProject, scriptsOf } from './kernel/scripts';
import type { Storage } from './kernel/storage';
import { type StoredProperties, storedProperties } from './kernel/stored-properties';
import { type Delivery, eventsIn, type QueuedEvent } from './kernel/triggers/event-queue';
import { type Firing, type FiringOptions, sixMinutesMs } from './kernel/triggers/firing';
import { disableTrigger, type Trigger, triggersIn } from './kernel/triggers/trigger-store';
import type { Dialog } from './kernel/ui-session';
import type {
  CallOptions,
  NewSpreadsheetOptions,
  ScriptToLoad,
  SubmitOptions,
  WorkspaceOptions,
} from './kernel/workspace-options';
import type { Change, World } from './kernel/world';
import type { FormPage } from './services/forms/pages/form-page';
import { families } from './services/registry';

export { type ExecutionResult, returnedValue, ScriptError } from './kernel/execution-result';
export type { FormAnswers, Place, PlainSheet, PlainSpreadsheet, PlainValue, SheetAction } from './kernel/families';
export type { Dialog, Menu, MenuItem, Question, Respondent } from './kernel/ui-session';
export type { CallOptions, ScriptToLoad, SubmitOptions, WorkspaceOptions } from './kernel/workspace-options';
export { WorkspaceRefused } from './kernel/workspace-refused';
export type { Change } from './kernel/world';

/** Opens a workspace. Throws WorkspaceRefused where another process has it open or a newer program has written it. */
export function openWorkspace(options: WorkspaceOptions): Workspace {
  return new Workspace(options);
}

/** An open workspace. Whatever a method has returned or resolved with is durable. */
export class Workspace {
  /** Moves with `setNow` and `advance`, and with the simulated time that executions use. */
  readonly clock: Clock;
  /** What emulated services see of the workspace; for tests of services. */
  readonly world: World;
  /** How submissions reach triggers where the submission doesn't say. */
  delivery: Delivery = 'once';
  private readonly storage: Storage | null;
  private readonly owner: string;
  private readonly executions: Executions;
  private readonly firing: Firing;
  private readonly byHand: ByHand;
  private readonly dialogs = new Map<string, { readonly scriptId: string; readonly user: string }>();

  constructor(options: WorkspaceOptions) {
    const { clock, storage, world, executions, firing, byHand } = assemble(options);
    this.clock = clock;
    this.storage = storage;
    this.world = world;
    this.executions = executions;
    this.firing = firing;
    this.byHand = byHand;
    this.owner = options.owner ?? 'owner@example.org';
  }

  /** Makes a spreadsheet with one empty sheet and returns its id. */
  createSpreadsheet(name: string, options: NewSpreadsheetOptions = {}): string {
    const { owner = this.owner, locale = 'ru_RU', timeZone = 'Europe/Moscow', invented = false } = options;
    const id = families.spreadsheet.create(this.world, { name, owner, locale, timeZone });
    if (invented) noteInvented(this.world, id);
    this.world.commit();
    return id;
  }

  /**
   * Copies a spreadsheet as "Make a copy" does and returns the copy's id: contents and bound scripts come along, under new ids;
   * properties, triggers and links to forms don't.
   */
  copySpreadsheet(spreadsheetId: string, made: { readonly name: string; readonly owner?: string }): string {
    const owner = made.owner ?? this.owner;
    const copy = families.spreadsheet.copy(this.world, spreadsheetId, { name: made.name, owner });
    copyScripts(this.world, spreadsheetId, copy, owner);
    this.world.commit();
    return copy;
  }

  /** Lets people edit or view a spreadsheet; 'anyone' stands for everybody. */
  share(
    spreadsheetId: string,
    people: { readonly editors?: readonly string[]; readonly viewers?: readonly string[] },
  ): void {
    families.spreadsheet.share(this.world, spreadsheetId, people);
    this.world.commit();
  }

  /** Ids of all spreadsheets. */
  spreadsheets(): readonly string[] {
    return families.spreadsheet.ids(this.world);
  }

  /** Ids of all forms. */
  forms(): readonly string[] {
    return families.forms.ids(this.world);
  }

  /** All script projects. */
  scripts(): readonly ScriptProject[] {
    return scriptsOf(this.world).values();
  }

  /** Loads a script project, or a newer version of one, and returns its id. */
  loadScript(script: ScriptToLoad): string {
    const { id } = loadProject(this.world, script, this.owner);
    this.world.commit();
    return id;
  }

  /** Calls a function (a name or a dotted path) and waits for its end. What the script did wrong is in the result; `returnedValue` throws it. */
  async call(
    scriptId: string,
    functionName: string,
    args: readonly unknown[] = [],
    options: CallOptions = {},
  ): Promise<ExecutionResult> {
    const script = scriptsOf(this.world).get(scriptId);
    if (script === undefined) throw new Error(`There is no script ${scriptId} in the workspace.`);
    const { user = script.owner, activeUser = user, authMode = 'FULL', limitMs = sixMinutesMs, faults = [] } = options;
    const result = await this.executions.run({
      script,
      functionName,
      args,
      user,
      activeUser,
      authMode,
      triggerUid: null,
      optional: false,
      limitMs,
      faults,
      pace: options.pace,
      respondent: options.respondent,
      onStart: options.onStart,
      scratch: options.activeSheet === undefined ? {} : { activeSheet: options.activeSheet },
    });
    for (const { id } of result.ui.dialogs) this.dialogs.set(id, { scriptId, user });
    return result;
  }

  /** Ends an execution from outside; what it has done stays. See `CallOptions.onStart` for its id. */
  stop(executionId: string): void {
    this.executions.stop(executionId);
  }

  /** What `google.script.run` of a dialog does: calls a function of the script that showed it, as the person before it. */
  async dialogCall(
    dialog: Pick<Dialog, 'id'>,
    functionName: string,
    args: readonly unknown[] = [],
    options: CallOptions = {},
  ): Promise<ExecutionResult> {
    const shown = this.dialogs.get(dialog.id);
    if (shown === undefined) throw new Error('There is no such dialog.');
    if (functionName.endsWith('_')) throw new Error(`${functionName} is private: its name ends with an underscore.`);
    return this.call(shown.scriptId, functionName, args, { user: shown.user, ...options });
  }

  /** A person opens a spreadsheet: runs its scripts' onOpen and gives the menus that they make. */
  open(spreadsheetId: string, user: string): Promise<Opened> {
    return this.byHand.open(spreadsheetId, user);
  }

  /**
   * A person types into a cell or pastes a block, then the scripts that wait for edits run. Strings are read as typed, null clears.
   * Rejects with what the person is told where the edit is refused.
   */
  edit(
    spreadsheetId: string,
    sheet: string | number,
    place: Place,
    typed: readonly (readonly PlainValue[])[],
    user: string,
  ): Promise<readonly ExecutionResult[]> {
    return this.byHand.edit(spreadsheetId, sheet, place, typed, user);
  }

  /** A person inserts, deletes, moves, sorts or renames, then the scripts that wait for changes run. */
  act(
    spreadsheetId: string,
    sheet: string | number,
    action: SheetAction,
    user: string,
  ): Promise<readonly ExecutionResult[]> {
    return this.byHand.act(spreadsheetId, sheet, action, user);
  }

  /** A form as a respondent gets it. */
  formPage(formId: string): FormPage {
    return families.forms.page(this.world, formId);
  }

  /**
   * A respondent sends an answer; resolves with its id. Triggers hear of it when `runDueTriggers` is called. Rejects with what the
   * respondent is told where it is refused.
   */
  async submit(formId: string, answers: FormAnswers, options: SubmitOptions = {}): Promise<string> {
    const { user = null, editOf = null, delivery = this.delivery } = options;
    return this.byHand.submit(formId, answers, { user, editOf, delivery });
  }

  /** Runs what is due by the workspace's clock: waiting events, then clock triggers, each as its trigger's owner. */
  runDueTriggers(options: FiringOptions = {}): Promise<readonly ExecutionResult[]> {
    return this.firing.runDue(options);
  }

  /** Events that wait for their triggers. */
  waitingEvents(): readonly QueuedEvent[] {
    return eventsIn(this.world).values();
  }

  /** All installable triggers, of every account. */
  triggers(): readonly Trigger[] {
    return triggersIn(this.world).values();
  }

  /** Switches a trigger off as Google sometimes does, "for an unknown reason". */
  disableTrigger(uid: string): void {
    disableTrigger(this.world, uid);
    this.world.commit();
  }

  /** A spreadsheet in plain data. */
  read(spreadsheetId: string): PlainSpreadsheet {
    return families.spreadsheet.read(this.world, spreadsheetId);
  }

  /** The properties that a script has stored. */
  properties(scriptId: string): StoredProperties {
    return storedProperties(this.world, scriptId);
  }

  /** Google's calls by name over all executions since the workspace was opened. */
  callCounts(): CallCounts {
    return structuredClone(this.executions.counts);
  }

  /** Chooses how to read what Google leaves unsaid; the harsher readings by default. */
  assume(readings: Readings): void {
    takeReadings(this.world, readings);
    this.world.commit();
  }

  /** Faults counted over all executions from now on; an empty list ends them. */
  planFaults(faults: readonly Fault[]): void {
    this.executions.faults = new FaultPlan(faults);
  }

  /** Sets the clock. */
  setNow(instant: string | Date): void {
    this.clock.setNow(new Date(instant).getTime());
    this.world.announce({ what: 'clock', id: 'now' });
  }

  /** Moves the clock forwards; a running one stays ahead at later openings too. */
  advance(ms: number): void {
    moveClock(this.world, ms);
  }

  /** Calls back after every durable change until the function returned is called. */
  onChange(listener: (change: Change) => void): () => void {
    return this.world.listen(listener);
  }

  /** Notes where the workspace is served and the secret of its commands, for whoever tries to open it meanwhile. */
  announceAddress(address: string, secret: string): void {
    this.storage?.announceAddress(address, secret);
  }

  /** Leaves nothing deleted or overwritten in the files. Happens by itself a second after a change and at the end. */
  scrub(): void {
    this.storage?.scrub();
  }

  /** Ends what runs, writes what is left, and lets the workspace go. Events whose handlers it ends wait for the next opening. */
  async close(): Promise<void> {
    await Promise.all([this.firing.close(), this.executions.close()]);
    this.world.commit();
    await this.storage?.close();
  }
}
