/**
 * Decides what a call costs an execution: counted by name, priced, stopped at the time limit, hit by planned faults.
 * Left to others: the prices (latency.ts), the faults (faults.ts), carrying the call out (crossing.ts).
 */
import type { Clock } from './clock';
import { type Fault, FaultPlan } from './faults';
import { type CallKind, GoogleError } from './google-class';
import type { LatencyModel } from './latency';
import type { LockUser } from './locks';

/** Calls by 'Class.member'. */
export interface CallCounts {
  /** Calls that went to Google's servers. */
  readonly service: Record<string, number>;
  /** Reads of objects already fetched. */
  readonly getter: Record<string, number>;
}

/** Thrown where an execution ends without its code having a say. */
export class Killed extends Error {
  override readonly name = 'Killed';
  constructor(
    readonly why: 'fault' | 'time limit' | 'stopped' | 'workspace closed',
    message: string,
  ) {
    super(message);
  }
}

/** Google's text for an execution that took too long. */
export const timeLimitText = 'Exceeded maximum execution time';

/** What a meter is set to. */
export interface MeterSettings {
  readonly id: string;
  readonly clock: Clock;
  readonly latency: LatencyModel;
  /** Simulated milliseconds after which the execution is killed. */
  readonly limitMs: number;
  readonly faults: readonly Fault[];
  /** Faults planned for the whole workspace, counted over all executions. */
  readonly workspaceFaults: FaultPlan;
  /** Told after this execution's clock has moved. */
  readonly onTimePassed: () => void;
}

/** The clock and the counters of one execution. */
export class Meter implements LockUser {
  readonly id: string;
  readonly counts: CallCounts = { service: {}, getter: {} };
  private readonly plan: FaultPlan;
  private readonly startedAt: number;
  /** Simulated time beyond what the workspace's clock shows for everyone. */
  private at: number;

  constructor(private readonly settings: MeterSettings) {
    this.id = settings.id;
    this.plan = new FaultPlan(settings.faults);
    this.startedAt = settings.clock.now();
    this.at = this.startedAt;
  }

  /** The execution's clock. Under a running clock it is everyone's; under a standing one it is the start plus its own costs. */
  now(): number {
    return this.settings.clock.runs ? this.settings.clock.now() : this.at;
  }

  /** Simulated (and, under a running clock, real) milliseconds since the start. */
  elapsedMs(): number {
    return this.now() - this.startedAt;
  }

  /** Lets simulated time pass. */
  charge(ms: number): void {
    if (ms <= 0) return;
    this.waitUntil(this.now() + ms);
  }

  waitUntil(ms: number): void {
    this.at = Math.max(this.at, ms);
    this.settings.clock.raiseTo(ms);
    this.settings.onTimePassed();
  }

  /** Throws Killed once the time limit is passed. */
  checkTime(): void {
    if (this.elapsedMs() > this.settings.limitMs) throw new Killed('time limit', timeLimitText);
  }

  /** Counts and prices a call about to be made. Throws Killed or GoogleError where it shall not be made. */
  begin(member: string, kind: CallKind): void {
    const counted = this.counts[kind];
    counted[member] = (counted[member] ?? 0) + 1;
    const isService = kind === 'service';
    const due = [...this.plan.dueAt(member, isService), ...this.settings.workspaceFaults.dueAt(member, isService)];
    for (const fault of due) {
      if (fault.do === 'kill') throw new Killed('fault', `Killed at ${member}`);
      if (fault.do === 'delay') this.charge(fault.ms);
    }
    if (isService) this.charge(this.settings.latency(member));
    this.checkTime();
    const failure = due.find((fault) => fault.do === 'fail');
    if (failure?.do === 'fail') throw new GoogleError(failure.message);
  }
}
