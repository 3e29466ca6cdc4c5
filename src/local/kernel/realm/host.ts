/**
 * Decides what the bootstrap inside a realm has of the world outside: two functions and the clock of the last answer.
 * Code in this folder is bundled into one text and runs in the bundle's realm before the bundle does; it may use only the
 * language, keeps the built-ins that it needs, and never lets the bundle reach the two functions.
 */
import type { Reply } from '../wire';

/** The way out of the realm. Both functions belong to another realm: call them directly, never hand them on. */
export interface Host {
  /** Sends one call and blocks until its answer is there. */
  readonly cross: (text: string) => string;
  /** Notes a line in the execution's log without waiting. */
  readonly log: (level: string, text: string) => void;
}

const { now: machineNow } = Date;
const { parse } = JSON;

/** The realm's connection: sends, and keeps the time that answers bring. */
export class Connection {
  private dead = false;
  private heardAt = machineNow();

  constructor(
    private readonly host: Host,
    private time: number,
    private readonly clockRuns: boolean,
  ) {}

  /** The time of the workspace, milliseconds since 1970. */
  now(): number {
    return this.clockRuns ? this.time + (machineNow() - this.heardAt) : this.time;
  }

  /** Sends a call. After the execution was ended from outside nothing gets out any more. */
  send(text: string): Reply {
    if (this.dead) throw new Error('This execution has been ended');
    const reply = parse(this.host.cross(text)) as Reply;
    this.time = reply.t;
    this.heardAt = machineNow();
    if (reply.dead === true) {
      this.dead = true;
      throw new Error('This execution has been ended');
    }
    return reply;
  }

  /** Notes a line in the log. */
  log(level: string, text: string): void {
    if (!this.dead) this.host.log(level, text);
  }
}
