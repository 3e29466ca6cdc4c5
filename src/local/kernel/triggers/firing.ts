/**
 * Decides who is told of what happened: simple triggers at once, installable ones through the queue, each as an execution of its owner.
 * Left to others: the queue (event-queue.ts), the event objects (event-objects.ts), the executions (../executions.ts).
 */
import type { AuthMode } from '../call';
import type { Pace } from '../crossing';
import type { ExecutionResult } from '../execution-result';
import type { Executions } from '../executions';
import type { Fault } from '../faults';
import { GoogleError } from '../google-class';
import { type ScriptProject, scriptsBoundTo, scriptsOf } from '../scripts';
import type { World } from '../world';
import { type EventObjects, eventObject } from './event-objects';
import { type Delivery, dueEvents, enqueue, eventsIn, type Happening, type QueuedEvent } from './event-queue';
import { type EventType, rescheduled, type Trigger, triggersIn } from './trigger-store';

/** Time limits, simulated milliseconds (https://developers.google.com/apps-script/guides/triggers#restrictions). */
export const simpleTriggerLimitMs = 30_000;
export const sixMinutesMs = 360_000;

/** How executions of triggers are disturbed. */
export interface FiringOptions {
  readonly faults?: readonly Fault[];
  /** The pace of each execution, which are numbered from 0 in the order of their events. */
  readonly pace?: (execution: number) => Pace;
  /** How many run at once; 1 by default, Google goes up to 30. */
  readonly atOnce?: number;
}

/** Brings events to the scripts of a workspace. */
export class Firing {
  private readonly inFlight = new Set<string>();
  private readonly turns = new Set<Promise<unknown>>();
  private closed = false;

  constructor(
    private readonly world: World,
    private readonly executions: Executions,
    private readonly objects: EventObjects,
  ) {}

  /** Puts events for every installable trigger that waits for this into the queue; returns their ids. */
  queue(eventType: EventType, sourceId: string, happening: Happening, delivery: Delivery = 'once'): readonly string[] {
    const now = this.world.clock.now();
    return triggersIn(this.world)
      .values()
      .filter((trigger) => trigger.eventType === eventType && trigger.sourceId === sourceId)
      .flatMap((trigger) => enqueue(this.world, trigger.uid, happening, now, delivery));
  }

  /** Runs the simple trigger of this name in every script bound to a container, as the person who acts. */
  async simple(container: string, name: string, happening: Happening, user: string): Promise<ExecutionResult[]> {
    const results: ExecutionResult[] = [];
    for (const script of scriptsBoundTo(this.world, container)) {
      const result = await this.execute(script, name, happening, {
        user,
        activeUser: user,
        authMode: 'LIMITED',
        triggerUid: null,
        limitMs: simpleTriggerLimitMs,
        faults: [],
        pace: undefined,
      });
      if (result?.ran === true) results.push(result);
    }
    return results;
  }

  /** Runs queued events by id, in the order given. */
  runEvents(ids: readonly string[], options: FiringOptions = {}): Promise<ExecutionResult[]> {
    const events = ids.flatMap((id) => eventsIn(this.world).get(id) ?? []);
    return this.inTurn(
      events.map((event) => (at) => this.deliver(event, options, at)),
      options,
    );
  }

  /** Runs everything due now: queued events in their order, then clock triggers. What becomes due meanwhile waits for the next time. */
  async runDue(options: FiringOptions = {}): Promise<ExecutionResult[]> {
    const now = this.world.clock.now();
    const events = dueEvents(this.world, now).map((event) => (at: number) => this.deliver(event, options, at));
    const clock = triggersIn(this.world)
      .values()
      .filter((trigger) => trigger.nextDue !== null && trigger.nextDue <= now)
      .sort((a, b) => (a.nextDue ?? 0) - (b.nextDue ?? 0))
      .map((trigger) => (at: number) => this.tick(trigger.uid, now, options, at));
    return this.inTurn([...events, ...clock], options);
  }

  /** Begins nothing more and waits for what is being brought; the events that are left stay in the queue. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.turns);
  }

  private async deliver(event: QueuedEvent, options: FiringOptions, at: number): Promise<ExecutionResult | null> {
    return this.once(`event ${event.id}`, async () => {
      if (!eventsIn(this.world).has(event.id)) return null;
      const result = await this.asOwner(event.triggerUid, event.happening, options, at);
      if (cutShort(result)) return result;
      eventsIn(this.world).delete(event.id);
      this.world.commit();
      return result;
    });
  }

  private async tick(uid: string, now: number, options: FiringOptions, at: number): Promise<ExecutionResult | null> {
    return this.once(`trigger ${uid}`, async () => {
      const due = triggersIn(this.world).get(uid)?.nextDue ?? null;
      if (due === null || due > now) return null;
      const result = await this.asOwner(uid, { kind: 'time', at: now }, options, at);
      if (cutShort(result)) return result;
      const still = triggersIn(this.world).get(uid);
      if (still !== undefined) rescheduled(this.world, still, now);
      this.world.commit();
      return result;
    });
  }

  private async asOwner(
    uid: string,
    happening: Happening,
    { faults = [], pace }: FiringOptions,
    at: number,
  ): Promise<ExecutionResult | null> {
    const trigger: Trigger | undefined = triggersIn(this.world).get(uid);
    const script = trigger === undefined ? undefined : scriptsOf(this.world).get(trigger.scriptId);
    if (trigger === undefined || script === undefined || trigger.disabled) return null;
    return this.execute(script, trigger.functionName, happening, {
      user: trigger.owner,
      activeUser: 'user' in happening ? happening.user : '',
      authMode: 'FULL',
      triggerUid: uid,
      limitMs: sixMinutesMs,
      faults,
      pace: pace?.(at),
    });
  }

  /** Null where what the event speaks of is gone before it is brought. */
  private async execute(
    script: ScriptProject,
    functionName: string,
    happening: Happening,
    as: {
      readonly user: string;
      readonly activeUser: string;
      readonly authMode: AuthMode;
      readonly triggerUid: string | null;
      readonly limitMs: number;
      readonly faults: readonly Fault[];
      readonly pace: Pace | undefined;
    },
  ): Promise<ExecutionResult | null> {
    let event: Readonly<Record<string, unknown>>;
    try {
      event = eventObject(this.world, this.objects, happening, as.authMode, as.triggerUid);
    } catch (error) {
      if (error instanceof GoogleError) return null;
      throw error;
    }
    return this.executions.run({
      ...as,
      script,
      functionName,
      args: [event],
      optional: as.triggerUid === null,
      scratch: 'block' in happening ? { activeSheet: happening.block.sheetId } : {},
    });
  }

  /** Leaves out what another call is bringing already. */
  private async once(key: string, bring: () => Promise<ExecutionResult | null>): Promise<ExecutionResult | null> {
    if (this.inFlight.has(key)) return null;
    this.inFlight.add(key);
    try {
      return await bring();
    } finally {
      this.inFlight.delete(key);
    }
  }

  private async inTurn(
    tasks: readonly ((at: number) => Promise<ExecutionResult | null>)[],
    { atOnce = 1 }: FiringOptions,
  ): Promise<ExecutionResult[]> {
    const results: (ExecutionResult | null)[] = [];
    const waiting = tasks.map((task, at) => ({ task, at }));
    const worker = async () => {
      for (let next = waiting.shift(); next !== undefined && !this.closed; next = waiting.shift())
        results[next.at] = await next.task(next.at);
    };
    const turn = Promise.all(Array.from({ length: Math.max(1, atOnce) }, worker));
    this.turns.add(turn);
    try {
      await turn;
    } finally {
      this.turns.delete(turn);
    }
    return results.filter((result) => result !== null);
  }
}

/** An execution that the closing of the workspace ended: what called for it is brought again by the next process. */
function cutShort(result: ExecutionResult | null): boolean {
  return result?.error?.killed === 'workspace closed';
}
